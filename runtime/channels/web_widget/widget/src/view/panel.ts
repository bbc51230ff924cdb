// The panel: header, what was said, what is asked, the composer.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Chat } from '../chat';
import { asked } from './asked';
import { composer } from './composer';
import { icon } from './icons';
import { log, rhombi } from './log';
import { safeSource } from './rich';

export function panel(chat: Chat): TemplateResult {
  const inside = html`${header(chat)}${strip(chat)}
    <div class="sc" @scroll=${() => scrolled(chat)}>${log(chat)}${asked(chat)}</div>
    ${newer(chat)}${composer(chat)}
    <div class="by">${chat.words.by}</div>`;
  if (!chat.floats)
    return html`<section class="panel" aria-label=${name(chat)} @keydown=${(event: KeyboardEvent) => event.stopPropagation()}>${inside}</section>`;
  return html`<dialog
    class="panel"
    aria-label=${name(chat)}
    @keydown=${(event: KeyboardEvent) => keydown(chat, event)}
    @cancel=${(event: Event) => {
      event.preventDefault();
      chat.hide();
    }}
  >${inside}</dialog>`;
}

const shop = ({ dialog: { facts } }: Chat): string | undefined => facts?.theme?.title || facts?.name;

const name = (chat: Chat): string => [chat.words.chat, shop(chat)].filter(Boolean).join(', ');

function keydown(chat: Chat, event: KeyboardEvent): void {
  // The page's own shortcuts must not answer to what is typed here.
  event.stopPropagation();
  if (event.key === 'Escape' && !event.isComposing) {
    event.preventDefault();
    chat.hide();
  }
}

function header(chat: Chat): TemplateResult {
  const { dialog, words } = chat;
  const called = shop(chat) ?? words.chat;
  const human = dialog.status === 'handed_over';
  const title = human && dialog.operator ? `${dialog.operator}, ${called}` : called;
  const picture = !human && dialog.facts?.theme?.avatar;
  const source = picture ? safeSource(picture, chat.slot.host) : undefined;
  return html`<div class="wh">
    <span class="ava" aria-hidden="true">${source ? html`<img src=${source} alt="" />` : title.slice(0, 1)}</span>
    <div class="grow"><b>${title}</b><small>${state(chat, human)}</small></div>
    ${(dialog.facts?.languages.length ?? 0) > 1
      ? html`<button class="ico" lang=${chat.lang === 'uk' ? 'en' : 'uk'} aria-label=${words.language} title=${words.language} @click=${() => chat.switchLanguage()}>${icon('language', 19)}</button>`
      : nothing}
    ${chat.floats
      ? html`<button class="ico" aria-label=${words.close} title=${words.close} @click=${() => chat.hide()}>${icon('down')}</button>`
      : nothing}
  </div>`;
}

function state(chat: Chat, human: boolean): TemplateResult | string {
  const { dialog, words } = chat;
  if (dialog.phase === 'opening') return words.connecting;
  if (dialog.phase === 'ended') return words.over;
  if (dialog.phase !== 'running') return '';
  if (human && !dialog.typing) return words.person;
  return dialog.typing || dialog.draft || dialog.status === 'working'
    ? html`${rhombi()}${words.writing}`
    : html`<span class="dot"></span>${words.atOnce}`;
}

function strip(chat: Chat): TemplateResult {
  return html`<div role="status">${chat.dialog.lost
    ? html`<div class="strip">${icon('offline', 17)}<span>${chat.words.lost}</span></div>`
    : nothing}</div>`;
}

function scrolled(chat: Chat): void {
  const log = chat.find('.sc')!;
  const far = log.scrollHeight - log.scrollTop - log.clientHeight > 80;
  if (!far) chat.seenSeq = chat.dialog.said.at(-1)?.seq ?? 0;
  if (far !== chat.view.far) {
    chat.view.far = far;
    chat.draw();
  }
}

function newer(chat: Chat): TemplateResult | typeof nothing {
  if (!chat.view.far) return nothing;
  const n = chat.behind;
  return html`<div class="newer"><button @click=${() => {
    const log = chat.find('.sc')!;
    log.scrollTop = log.scrollHeight;
    chat.focusInput();
  }}>${icon('newer', 16)}${n ? chat.text('unread', { n }) : chat.words.newer}</button></div>`;
}
