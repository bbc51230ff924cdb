// Where the customer writes.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Chat } from '../chat';
import { icon } from './icons';

const TYPING_EVERY_MS = 3_000;
let typedAt = 0;

export function composer(chat: Chat): TemplateResult {
  const { dialog, words } = chat;
  const spec = dialog.expects;
  const typed = !!spec && !['text', 'none', 'choice'].includes(spec.kind);
  const shut = dialog.phase === 'ended' || dialog.phase === 'broken';
  const hint = (spec?.kind === 'text' && spec.placeholder) || (typed || spec?.free_text ? words.orType : words.message);
  const name = (spec?.kind === 'text' && spec.button) || words.send;
  const problem = (chat.view.tooMuch as string) ?? '';
  const tools = chat.takesFiles ? chat.need('tools', () => import('../lazy/tools')) : undefined;
  return html`<form class="cmp" novalidate @submit=${(event: Event) => {
    event.preventDefault();
    send(chat);
  }}>
    <div class="err" id="cmp-err" role="alert">${problem ? html`${icon('alert', 15)}<span>${problem}</span>` : nothing}</div>
    <div class=${problem ? 'bx bad' : 'bx'}>${chat.view.take ? tools?.recording(chat) : html`<textarea
        rows="1"
        enterkeyhint="send"
        aria-label=${words.message}
        aria-describedby="cmp-err"
        aria-invalid=${!!problem}
        placeholder=${hint}
        ?disabled=${shut}
        @input=${(event: Event) => input(chat, event.target as HTMLTextAreaElement)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send(chat);
        }}
      ></textarea>${tools?.draw(chat) ?? nothing}
      <button class="send" ?disabled=${shut} aria-label=${name} title=${name}>${icon('up', 19)}</button>`}
    </div>
  </form>`;
}

function input(chat: Chat, area: HTMLTextAreaElement): void {
  grow(area);
  if (chat.view.tooMuch) {
    chat.view.tooMuch = '';
    chat.draw();
  }
  if (Date.now() - typedAt > TYPING_EVERY_MS) {
    typedAt = Date.now();
    chat.dialog.sayTyping();
  }
}

function grow(area: HTMLTextAreaElement): void {
  area.style.setProperty('height', 'auto');
  area.style.setProperty('height', `${Math.min(area.scrollHeight, 132)}px`);
}

function send(chat: Chat): void {
  const area = chat.find<HTMLTextAreaElement>('.cmp textarea')!;
  const text = area.value.trim();
  if (!text) return;
  const spec = chat.dialog.expects;
  const length = Array.from(text).length;
  const low = spec?.kind === 'text' ? (spec.min_length ?? 0) : 0;
  const high = spec?.kind === 'text' ? spec.max_length || Infinity : Infinity;
  if (length < low) chat.view.tooMuch = chat.text('tooShort', { n: low });
  else if (length > high) chat.view.tooMuch = chat.text('tooLong', { n: length - high });
  else {
    area.value = '';
    grow(area);
    chat.view.tooMuch = '';
    chat.dialog.send({ text }, text);
  }
  chat.draw();
}
