// What the bot expects now: buttons for a choice, a small form for a typed value, a word when the dialog is over.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Chat } from '../chat';
import type { Choice } from '../wire';
import { icon } from './icons';

/** With more choices than this, or several to choose, the list can be searched and confirmed. */
export const FEW = 8;

export function asked(chat: Chat): TemplateResult | typeof nothing {
  const { dialog, words } = chat;
  if (dialog.phase === 'broken')
    return over(dialog.ended ? words.notLive : words.noChat, words.retry, () => (chat.slot.guest ? chat.restart() : void dialog.open()));
  if (dialog.phase === 'ended') {
    const said = { expired: words.expired, error: words.failed, limit: words.failed }[dialog.ended] ?? words.over;
    return over(said, words.restart, () => {
      chat.restart();
      chat.focusInput();
    });
  }
  const spec = dialog.expects;
  if (!spec) return nothing;
  const choices = spec.choices ?? [];
  const skip = spec.optional
    ? html`<button class="skip" @click=${() => reply(chat, { text: words.skip }, words.skip)}>${words.skip}</button>`
    : nothing;
  if (spec.kind === 'choice' && (spec.multiple || choices.length > FEW)) {
    const many = chat.need('many', () => import('../lazy/many'));
    return html`${many?.draw(chat, spec) ?? nothing}${skip}`;
  }
  if (spec.kind === 'choice') return html`<div class="qrs" role="group" aria-label=${words.choices}>${choices.map((one) => button(chat, one))}</div>${skip}`;
  if (spec.kind === 'text' || spec.kind === 'none') return skip as TemplateResult;
  const fields = chat.need('fields', () => import('../lazy/fields'));
  return html`${fields?.draw(chat, spec) ?? nothing}${skip}`;
}

function button(chat: Chat, one: Choice): TemplateResult {
  return html`<button @click=${() => reply(chat, { choice: one.id }, one.label)}><span dir="auto">${one.label}${one.description ? html`<small>${one.description}</small>` : nothing}</span></button>`;
}

/** Answer the question and go on where the customer can type. */
export function reply(chat: Chat, answer: Parameters<Chat['dialog']['send']>[0], label: string): void {
  chat.dialog.send(answer, label);
  chat.focusInput();
}

function over(sentence: string, label: string, act: () => void): TemplateResult {
  return html`<div class="over" role="status"><p>${sentence}</p><button class="pri" @click=${act}>${icon('refresh', 17)}${label}</button></div>`;
}
