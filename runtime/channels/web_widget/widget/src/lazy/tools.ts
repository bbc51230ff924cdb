// Beside the text: a file, and a voice message recorded here. Shown where somebody can take them.
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { Chat } from '../chat';
import { draw as drawIcon, icon } from '../view/icons';
import css from './tools.css';

const CLIP = 'M15 7l-6.5 6.5a1.5 1.5 0 0 0 3 3L18 10a3 3 0 0 0-6-6l-6.5 6.5a4.5 4.5 0 0 0 9 9L21 13';
const MICROPHONE = 'M9 5a3 3 0 0 1 6 0v5a3 3 0 0 1-6 0V5M5 10a7 7 0 0 0 14 0M8 21h8M12 17v4';
const TRASH = 'M4 7h16M10 11v6M14 11v6M5 7l1 12a2 2 0 0 0 2 2h8a2 2 0 0 0 2-2l1-12M9 7V4a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v3';
const LONGEST_S = 300;
const BARS = 24;

interface Take {
  started: number;
  levels: number[];
  stop(keep: boolean): void;
}

export function draw(chat: Chat): TemplateResult {
  chat.dress(css);
  const { words } = chat;
  const send = (file: File | undefined): void => {
    if (!file) return;
    chat.dialog.send({ file: '' }, file.name, file);
    chat.focusInput();
  };
  return html`<input type="file" class="vh" tabindex="-1" aria-hidden="true" @change=${(event: Event) => {
      const field = event.target as HTMLInputElement;
      send(field.files?.[0]);
      field.value = '';
    }} />
    <button type="button" class="ico" aria-label=${words.attach} title=${words.attach} @click=${() => chat.find('.bx input')!.click()}>${drawIcon(CLIP, 19)}</button>
    ${'MediaRecorder' in globalThis && navigator.mediaDevices
      ? html`<button type="button" class="ico" aria-label=${words.record} title=${words.record} @click=${() => record(chat, send)}>${drawIcon(MICROPHONE, 19)}</button>`
      : nothing}`;
}

/** The composer while a voice message is recorded. */
export function recording(chat: Chat): TemplateResult {
  const { words } = chat;
  const take = chat.view.take as Take;
  const seconds = Math.floor((Date.now() - take.started) / 1000);
  return html`<button type="button" class="ico" aria-label=${words.cancel} title=${words.cancel} @click=${() => take.stop(false)}>${drawIcon(TRASH, 19)}</button>
    <span class="rec" role="timer" aria-label=${words.recording}>${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}</span>
    <svg class="wave" aria-hidden="true">${take.levels.map((level, at) => svg`<path d=${`M${at * 5.5 + 2} ${20 - level / 9 - 1}v${level / 4.5 + 2}`}></path>`)}</svg>
    <button type="button" class="send" aria-label=${words.send} title=${words.send} @click=${() => take.stop(true)}>${icon('up', 19)}</button>`;
}

async function record(chat: Chat, send: (file: File) => void): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => undefined);
  if (!stream) {
    chat.view.tooMuch = chat.words.noMicrophone;
    return chat.draw();
  }
  const recorder = new MediaRecorder(stream);
  const sound = new AudioContext();
  const analyser = sound.createAnalyser();
  sound.createMediaStreamSource(stream).connect(analyser);
  const wave = new Uint8Array(analyser.fftSize);
  const chunks: Blob[] = [];
  let kept = false;
  const take: Take = {
    started: Date.now(),
    levels: [],
    stop(keep) {
      kept = keep;
      recorder.stop();
    },
  };
  const clock = setInterval(() => {
    analyser.getByteTimeDomainData(wave);
    take.levels = [...take.levels, Math.max(...wave) - 128].slice(-BARS);
    if (Date.now() - take.started > LONGEST_S * 1000) take.stop(true);
    chat.draw();
  }, 120);
  recorder.ondataavailable = (event) => chunks.push(event.data);
  recorder.onstop = () => {
    clearInterval(clock);
    void sound.close();
    for (const track of stream.getTracks()) track.stop();
    chat.view.take = undefined;
    const type = recorder.mimeType.split(';')[0];
    if (kept) send(new File(chunks, `voice.${type === 'audio/mp4' ? 'm4a' : type.slice(6)}`, { type }));
    chat.focusInput();
  };
  chat.view.take = take;
  recorder.start();
  chat.draw();
  requestAnimationFrame(() => chat.find('.bx .send')?.focus());
}
