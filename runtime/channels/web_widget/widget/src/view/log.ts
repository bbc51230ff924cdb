// What was said, in order; a screen reader hears each whole message once (role=log), never the pieces of a stream.
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { Chat } from '../chat';
import type { Outgoing } from '../dialog';
import type { MessageData, Part, Speaker } from '../wire';
import { icon } from './icons';
import { rich, safeSource } from './rich';

const SILENCE_MS = 30 * 60_000;

export const rhombi = (): TemplateResult => html`<span class="rh" aria-hidden="true"><i></i><i></i><i></i></span>`;

type Drawn = TemplateResult | typeof nothing;

export function log(chat: Chat): TemplateResult {
  const { dialog, words } = chat;
  return html`<div class="log" role="log" lang=${chat.botLang} aria-label=${words.log} tabindex="0"></div>
    ${dialog.draft
      ? html`<div class="m f draft" aria-hidden="true" dir="auto">${dialog.draft.text}${rhombi()}</div>`
      : dialog.busy
        ? html`<div class="m f wait" aria-hidden="true">${rhombi()}</div>`
        : nothing}`;
}

/** Draw each row into an element of its own, kept by key: what was heard once stays the same node, untouched. */
export function fillLog(chat: Chat): void {
  const place = chat.find('.log');
  if (!place) return;
  const { rows } = chat;
  const { said, outgoing } = chat.dialog;
  const old = new Set(rows.keys());
  let at: ChildNode | null = place.firstChild;
  const put = (key: string, look: string, sight: string, draw: () => TemplateResult): void => {
    const row = rows.get(key) ?? document.createElement('div');
    rows.set(key, row);
    old.delete(key);
    if (chat.seen.get(row) !== sight) {
      row.className = look;
      render(draw(), row);
      chat.seen.set(row, sight);
    }
    if (row === at) at = at.nextSibling;
    else place.insertBefore(row, at);
  };
  // Who speaks after each event: the last bubble of a run has the corner.
  const next: (Speaker | undefined)[] = [];
  let spoke: Speaker | undefined;
  for (let index = said.length, then: Speaker | undefined; index--; ) {
    const event = said[index];
    next[index] = then;
    if (event.type === 'message') then = event.data.from;
  }
  let before = 0;
  said.forEach((event, index) => {
    const { seq } = event;
    const time = Date.parse(event.at);
    if (time - before > SILENCE_MS) put(`t${seq}`, 'tm', chat.lang, () => html`${when(chat, event.at)}`);
    before = time;
    if (event.type === 'message') {
      const { data } = event;
      const last = data.from !== next[index];
      const first = data.from !== spoke;
      spoke = data.from;
      put(data.client_id || data.id, `msg ${data.from}`, `${last}${chat.age}`, () => message(chat, data, first, last));
    } else if (event.type === 'handover') put(`s${seq}`, 'wev', chat.lang, () => handover(chat, event.data));
    else if (event.type === 'error') put(`s${seq}`, 'm f bad', '', () => html`${event.data.sentence}`);
  });
  for (const one of outgoing)
    put(one.client_id, `msg customer${stuck(one) ? ' stuck' : ''}`, `${one.state}${one.sentence}${chat.age}`, () => onItsWay(chat, one));
  for (const key of old) {
    rows.get(key)!.remove();
    rows.delete(key);
  }
}

function when(chat: Chat, at: string): string {
  const date = new Date(at);
  const time = date.toLocaleTimeString(chat.lang, { hour: '2-digit', minute: '2-digit' });
  const days = Math.round((new Date(date).setHours(0, 0, 0, 0) - new Date().setHours(0, 0, 0, 0)) / 86_400_000);
  const day =
    days > -2
      ? new Intl.RelativeTimeFormat(chat.lang, { numeric: 'auto' }).format(days, 'day')
      : date.toLocaleDateString(chat.lang, { day: 'numeric', month: 'long' });
  return `${day}, ${time}`;
}

function handover(chat: Chat, { taken, name = '' }: { taken: boolean; name?: string }): TemplateResult {
  const words = taken ? (name ? chat.text('joined', { name }) : chat.words.joinedNoName) : chat.words.left;
  return html`${icon('headset', 15)}<span>${words}</span>`;
}

/** One template for a message on its way and as it was taken: its words stay the same nodes, heard once. */
function message(chat: Chat, data: MessageData, first: boolean, last: boolean, more: Drawn = nothing): TemplateResult {
  const mine = data.from === 'customer';
  const who = mine ? chat.words.you : data.from === 'bot' ? chat.words.bot : data.name || chat.dialog.operator;
  return html`<span class=${first && data.from === 'operator' ? 'who' : 'vh'}>${who}<span class="vh">: </span></span>${data.parts.map((each, at) =>
    part(chat, each, last && at === data.parts.length - 1 ? ' f' : ''),
  )}${more}`;
}

function part(chat: Chat, each: Part, tail: string): Drawn {
  if (each.type === 'text')
    return html`<div class=${`m${tail}`} dir="auto">${each.rich?.length ? rich(each.rich, chat.words.newTab) : each.text}</div>`;
  if (each.type === 'image') {
    const source = safeSource(each.url, chat.slot.host);
    return html`<figure class="pic">${source ? html`<img src=${source} alt=${each.alt ?? ''} loading="lazy" @load=${() => chat.draw()} />` : nothing}${each.caption ? html`<figcaption dir="auto">${each.caption}</figcaption>` : nothing}</figure>`;
  }
  const media = chat.need('media', () => import('../lazy/media'));
  return media ? media.draw(chat, each) : html`<div class="m wait">${rhombi()}</div>`;
}

const stuck = (one: Outgoing): boolean => /waiting|failed/.test(one.state);

function onItsWay(chat: Chat, one: Outgoing): TemplateResult {
  const { words } = chat;
  const failed = one.state === 'failed';
  const data: MessageData = { id: '', from: 'customer', parts: [{ type: 'text', text: one.label }] };
  return message(
    chat,
    data,
    false,
    true,
    stuck(one)
      ? html`<div class="fail">${icon(failed ? 'alert' : 'clock', 14)}<span>${failed ? one.sentence || words.notSent : words.waits}</span></div>
        <button class="more" @click=${() => chat.dialog.again(one)}>${icon('refresh', 15)}${words.again}</button>`
      : nothing,
  );
}
