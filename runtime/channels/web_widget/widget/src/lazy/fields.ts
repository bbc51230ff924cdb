// A question for a typed value: a small form of its own, checked before it is sent.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Chat } from '../chat';
import type { InputSpec } from '../wire';
import { draw as drawIcon, icon } from '../view/icons';
import { reply } from '../view/asked';
import { check } from './checks';
import css from './fields.css';
import forms from './forms.css';

const ICONS: Record<string, string> = {
  number: 'M5 9h14M5 15h14M11 4L7 20M17 4l-4 16',
  email: 'M3 7a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7M3 7l9 6 9-6',
  phone: 'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2',
  file: 'M4 17v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-2M7 9l5-5 5 5M12 4v12',
};

const TYPES: Record<string, [type: string, mode: string, fills: string]> = {
  number: ['text', 'decimal', 'off'],
  email: ['email', 'email', 'email'],
  phone: ['tel', 'tel', 'tel'],
  date: ['date', 'none', 'off'],
};

interface State {
  spec: InputSpec;
  problem: string;
}

export function draw(chat: Chat, spec: InputSpec): TemplateResult {
  chat.dress(forms);
  chat.dress(css);
  let state = chat.view.field as State | undefined;
  if (state?.spec !== spec) {
    chat.view.field = state = { spec, problem: '' };
    // Going on by keyboard: from the composer into the field that now asks.
    if (chat.focused && !chat.coarse && !chat.find<HTMLTextAreaElement>('.cmp textarea')?.value)
      requestAnimationFrame(() => chat.focusInput());
  }
  return spec.kind === 'file' ? file(chat, spec) : field(chat, spec, state);
}

function field(chat: Chat, spec: InputSpec, state: State): TemplateResult {
  const label = chat.words[spec.kind as 'phone'];
  const [type, mode, fills] = TYPES[spec.kind];
  const wrong = !!state.problem;
  const read = (): HTMLInputElement => chat.find<HTMLInputElement>('.frm input')!;
  const test = (value: string): string => check(spec, value, chat.lang, chat.words).problem ?? '';
  return html`<form class="frm" novalidate @submit=${(event: Event) => {
    event.preventDefault();
    const checked = check(spec, read().value, chat.lang, chat.words);
    if (checked.problem !== undefined) {
      state.problem = checked.problem;
      chat.draw();
      read().focus();
    } else reply(chat, { text: checked.value }, checked.value);
  }}>
    <label for="field">${label}</label>
    <div class=${wrong ? 'inp bad' : 'inp'}><input id="field" type=${type} inputmode=${mode === 'none' ? nothing : mode} autocomplete=${fills}
      placeholder=${spec.placeholder || nothing} min=${spec.kind === 'date' && spec.min ? spec.min : nothing} max=${spec.kind === 'date' && spec.max ? spec.max : nothing}
      aria-invalid=${wrong} aria-describedby="field-err" enterkeyhint="send"
      @input=${(event: Event) => {
        if (!state.problem) return;
        state.problem = test((event.target as HTMLInputElement).value);
        chat.draw();
      }} />${ICONS[spec.kind] ? drawIcon(ICONS[spec.kind], 17) : nothing}</div>
    <div class="err" id="field-err" role="alert">${wrong ? html`${icon('alert', 15)}<span>${state.problem}</span>` : nothing}</div>
    <button class="pri" ?disabled=${wrong}>${spec.button || chat.words.send}</button>
  </form>`;
}

function file(chat: Chat, spec: InputSpec): TemplateResult {
  const { words } = chat;
  const take = (files: FileList | null | undefined): void => {
    const one = files?.[0];
    if (!one) return;
    chat.dialog.send({ file: '' }, one.name, one);
    chat.focusInput();
  };
  return html`<div class="frm drop"
    @dragover=${(event: DragEvent) => event.preventDefault()}
    @drop=${(event: DragEvent) => {
      event.preventDefault();
      take(event.dataTransfer?.files);
    }}>
    <input type="file" class="vh" tabindex="-1" aria-hidden="true" @change=${(event: Event) => take((event.target as HTMLInputElement).files)} />
    <button class="pri" @click=${() => chat.find<HTMLInputElement>('.drop input')!.click()}>${drawIcon(ICONS.file, 17)}${spec.button || words.chooseFile}</button>
    <small>${words.dropFile}</small>
  </div>`;
}
