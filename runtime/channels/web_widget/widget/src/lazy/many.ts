// A question with many choices or several to choose: a list to search and tick, with its own button.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Chat } from '../chat';
import type { Choice, InputSpec } from '../wire';
import { FEW, reply } from '../view/asked';
import { draw as drawIcon, icon } from '../view/icons';
import { safeSource } from '../view/rich';
import css from './many.css';
import forms from './forms.css';

const SEARCH = 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0M21 21l-6-6';

interface State {
  spec: InputSpec;
  query: string;
  chosen: Set<string>;
  problem: string;
}

export function draw(chat: Chat, spec: InputSpec): TemplateResult {
  chat.dress(forms);
  chat.dress(css);
  let state = chat.view.many as State | undefined;
  if (state?.spec !== spec) chat.view.many = state = { spec, query: '', chosen: new Set(), problem: '' };
  const now = state;
  const all = spec.choices ?? [];
  const query = now.query.trim().toLocaleLowerCase(chat.lang);
  const shown = all.filter((one) => one.label.toLocaleLowerCase(chat.lang).includes(query));
  const update = (): void => chat.draw();
  return html`<form class="frm many" novalidate @submit=${(event: Event) => {
    event.preventDefault();
    confirm(chat, now);
  }}>
    ${all.length > FEW
      ? html`<label class="inp">${drawIcon(SEARCH, 17)}<input type="search" autocomplete="off" placeholder=${chat.words.search} aria-label=${chat.words.search} .value=${now.query}
          @input=${(event: Event) => {
            now.query = (event.target as HTMLInputElement).value;
            update();
          }}
          @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()} /></label>
        <span class="vh" role="status">${query ? chat.text('found', { n: shown.length }) : ''}</span>`
      : nothing}
    <div class="opts" role="group" aria-label=${chat.words.choices} tabindex=${shown.length > 6 ? 0 : nothing}>${shown.length
      ? shown.map((one) => (spec.multiple ? tick(chat, now, one, update) : pick(chat, one)))
      : html`<p>${chat.words.nothingFound}</p>`}</div>
    ${spec.multiple
      ? html`<div class="err" role="alert">${now.problem ? html`${icon('alert', 15)}<span>${now.problem}</span>` : nothing}</div>
        <button class="pri">${spec.button || chat.words.done}${now.chosen.size ? html`<span class="n">${now.chosen.size}</span>` : nothing}</button>`
      : nothing}
  </form>`;
}

const face = (chat: Chat, one: Choice): TemplateResult => {
  const source = one.image && safeSource(one.image, chat.slot.host);
  return html`${source ? html`<img src=${source} alt="" loading="lazy" />` : nothing}<span class="grow" dir="auto">${one.label}${one.description ? html`<small>${one.description}</small>` : nothing}</span>`;
};

const pick = (chat: Chat, one: Choice): TemplateResult =>
  html`<button type="button" class="opt" @click=${() => reply(chat, { choice: one.id }, one.label)}>${face(chat, one)}</button>`;

const tick = (chat: Chat, state: State, one: Choice, update: () => void): TemplateResult =>
  html`<label class="opt"><input type="checkbox" .checked=${state.chosen.has(one.id)} @change=${(event: Event) => {
    if ((event.target as HTMLInputElement).checked) state.chosen.add(one.id);
    else state.chosen.delete(one.id);
    state.problem = '';
    update();
  }} />${face(chat, one)}</label>`;

function confirm(chat: Chat, state: State): void {
  const { spec, chosen } = state;
  const low = Number(spec.min) || (spec.optional ? 0 : 1);
  const high = Number(spec.max) || Infinity;
  if (!spec.multiple) return;
  if (chosen.size < low) state.problem = chat.text('chooseMore', { n: low });
  else if (chosen.size > high) state.problem = chat.text('chooseFewer', { n: high });
  else {
    const picked = (spec.choices ?? []).filter((one) => chosen.has(one.id));
    return reply(chat, { choice: picked.map((one) => one.id) }, picked.map((one) => one.label).join(', '));
  }
  chat.draw();
}
