// Parts of a message beyond words and pictures: sound, film, files, cards, places.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Chat } from '../chat';
import type { CardPart, Part } from '../wire';
import { reply } from '../view/asked';
import { draw as drawIcon } from '../view/icons';
import { safeLink, safeSource } from '../view/rich';
import css from './media.css';

const FILE = 'M14 3v4a1 1 0 0 0 1 1h4M17 21H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h7l5 5v11a2 2 0 0 1-2 2M9 13h6M9 17h6';
const PIN = 'M9 11a3 3 0 1 0 6 0a3 3 0 0 0-6 0M17.657 16.657L13.414 20.9a2 2 0 0 1-2.827 0l-4.244-4.243a8 8 0 1 1 11.314 0';
const LEFT = 'M15 6l-6 6 6 6';
const RIGHT = 'M9 6l6 6-6 6';

export function draw(chat: Chat, part: Part): TemplateResult | typeof nothing {
  chat.dress(css);
  const words = chat.words;
  const host = chat.slot.host;
  switch (part.type) {
    case 'audio':
      return html`<audio controls preload="none" src=${safeSource(part.url, host) ?? nothing} aria-label=${part.voice ? words.voice : words.audio}></audio>`;
    case 'video':
      return html`<figure class="pic"><video controls preload="metadata" playsinline src=${safeSource(part.url, host) ?? nothing} aria-label=${part.caption || words.video}></video>${part.caption ? html`<figcaption dir="auto">${part.caption}</figcaption>` : nothing}</figure>`;
    case 'file':
      return file(chat, part);
    case 'card':
      return card(chat, part);
    case 'carousel':
      return carousel(chat, part.cards);
    case 'location':
      return html`<a class="doc" target="_blank" rel="noopener noreferrer" href=${`https://www.openstreetmap.org/?mlat=${part.lat}&mlon=${part.lon}#map=16/${part.lat}/${part.lon}`}>${drawIcon(PIN)}<span><b dir="auto">${part.title || words.place}</b><small>${words.map}<span class="vh"> (${chat.words.newTab})</span></small></span></a>`;
    default:
      return nothing;
  }
}

function file(chat: Chat, part: Extract<Part, { type: 'file' }>): TemplateResult {
  const source = part.url ? safeSource(part.url, chat.slot.host) : undefined;
  const face = html`${drawIcon(FILE)}<span><b dir="auto">${part.name}</b>${part.size_bytes ? html`<small>${size(chat, part.size_bytes)}</small>` : nothing}</span>`;
  return source
    ? html`<a class="doc" href=${source} target="_blank" rel="noopener noreferrer" download=${part.name}>${face}</a>`
    : html`<div class="doc">${face}</div>`;
}

function size(chat: Chat, bytes: number): string {
  const step = Math.min(3, Math.floor(Math.log(bytes) / Math.log(1024)));
  return `${(bytes / 1024 ** step).toLocaleString(chat.lang, { maximumFractionDigits: step ? 1 : 0 })}\u00a0${chat.words.units.split(',')[step]}`;
}

function card(chat: Chat, part: CardPart): TemplateResult {
  const source = part.image ? safeSource(part.image, chat.slot.host) : undefined;
  return html`<article class="pc">
    ${source ? html`<div class="ph"><img src=${source} alt="" loading="lazy" /></div>` : nothing}
    <div class="tx" dir="auto"><b>${part.title}</b>${part.text ? html`<small>${part.text}</small>` : nothing}</div>
    ${part.buttons?.length
      ? html`<div class=${part.buttons.length > 2 ? 'ac tall' : 'ac'}>${part.buttons.map((one) => {
          const href = one.url ? safeLink(one.url) : undefined;
          return href
            ? html`<a href=${href} target="_blank" rel="noopener noreferrer" dir="auto">${one.label}<span class="vh"> (${chat.words.newTab})</span></a>`
            : html`<button dir="auto" ?disabled=${chat.dialog.phase !== 'running'} @click=${() => reply(chat, { text: one.reply || one.label }, one.reply || one.label)}>${one.label}</button>`;
        })}</div>`
      : nothing}
  </article>`;
}

function carousel(chat: Chat, cards: CardPart[]): TemplateResult {
  const words = chat.words;
  const move = (event: Event, by: number): void => {
    const row = (event.currentTarget as HTMLElement).closest('.car')!.querySelector('.row')!;
    row.scrollBy({ left: by * 256, behavior: matchMedia('(prefers-reduced-motion:reduce)').matches ? 'auto' : 'smooth' });
  };
  return html`<div class="car" role="group" aria-label=${words.cards}>
    <div class="row" tabindex="0">${cards.map((one) => card(chat, one))}</div>
    ${cards.length > 1
      ? html`<div class="nav"><button aria-label=${words.cardBack} title=${words.cardBack} @click=${(event: Event) => move(event, -1)}>${drawIcon(LEFT, 18)}</button><button aria-label=${words.cardOn} title=${words.cardOn} @click=${(event: Event) => move(event, 1)}>${drawIcon(RIGHT, 18)}</button></div>`
      : nothing}
  </div>`;
}
