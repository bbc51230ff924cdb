// widget.js: draws the launcher and keeps the calls of the page. Asks for nothing and stores nothing before it is used.
import type { Chat, Slot } from './chat';

type Call = [method: string, ...given: unknown[]];
interface Handle {
  bot: string;
  call(...call: Call): void;
}

const METHODS = 'open close toggle send setVariables identify reset setLocale on off'.split(' ');
const CSS =
  ':host{all:initial!important}:host([inline]){display:grid!important;height:var(--rozmova-height,600px)!important}' +
  'button{font:500 15px/22px system-ui;border:0;padding:0;cursor:pointer;--c:var(--rz,#2B53C6);color:#fff;background:none}' +
  '.l:focus-visible{outline:2px solid var(--c);outline-offset:2px;border-radius:16px}' +
  '.l{position:fixed;z-index:2147483000;inset-block-end:24px;inset-inline-end:24px;width:56px;height:56px;filter:drop-shadow(0 4px 10px #3C1E0A47)}' +
  '.l:before,.l:after{content:"";position:absolute;inset:0;forced-color-adjust:none;background:var(--c);clip-path:path("M18 2h20a16 16 0 0 1 16 16v14a16 16 0 0 1-16 16H26l-9.5 6.2c-1.2.8-2.7-.1-2.5-1.5l.7-5.5A16 16 0 0 1 2 32V18A16 16 0 0 1 18 2z")}' +
  '.l:after{background:currentColor;clip-path:path("m17 20 5 5-5 5-5-5zm11 0 5 5-5 5-5-5zm11 0 5 5-5 5-5-5z")}' +
  '[aria-busy]:after{opacity:.5}' +
  '.g{display:block;margin:auto;padding:10px 18px;border-radius:10px;background:var(--c)}' +
  '@media(forced-colors:active){.l:before{background:ButtonText}.l:after{background:ButtonFace}}';
const WORDS = {
  uk: ['Відкрити чат', 'Почати розмову', 'Чат не завантажився. Спробуйте ще.'],
  en: ['Open chat', 'Start a chat', 'The chat did not load. Try again.'],
};

const doc = document;
const page = window as unknown as { rozmova?: unknown };
const tag = (doc.currentScript ?? doc.querySelector('script[data-bot]')) as HTMLScriptElement;
const handles: Handle[] = (page.rozmova as { all?: Handle[] } | undefined)?.all ?? [];

function begin(): void {
  const { bot = '', mode = 'bubble', lang = 'auto', accent = '', theme, position, target } = tag.dataset;
  const el = doc.createElement('rozmova-chat');
  const root = el.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  root.adoptedStyleSheets = [sheet];
  const tongues = [lang, doc.documentElement.lang, ...navigator.languages].map((each) => each.slice(0, 2));
  const tongue = (tongues.find((each) => each in WORDS) ?? 'en') as 'uk';
  const words = WORDS[tongue];
  const button = doc.createElement('button');
  const bubble = mode === 'bubble';
  const inline = mode === 'inline';
  if (bubble) {
    button.className = 'l';
    if (/left|rtl/.test(position || doc.dir)) button.style.inset = 'auto auto 24px 24px';
    button.ariaExpanded = 'false';
    button.ariaHasPopup = 'dialog';
  } else if (inline) {
    button.className = 'g';
    button.textContent = words[1];
    el.toggleAttribute('inline', true);
  }
  if (bubble) button.ariaLabel = words[0];
  if (accent) button.style.setProperty('--rz', accent);
  // Dark signs on a light colour; the core reckons it exactly.
  const [r, g, b] = (accent.match(/[\da-f]{2}/gi) ?? []).map((part) => parseInt(part, 16));
  if (r * 3 + g * 6 + b > 1500) button.style.color = '#14110F';
  if (bubble || inline) root.append(button);

  let chat: Chat | undefined;
  const early: Call[] = [];
  const host = new URL('.', tag.src).href;
  const slot = { host, bot, mode, lang, tongue, accent, root, theme, position, launcher: bubble ? button : undefined };
  const call = (...given: Call): void => {
    const [method, ...rest] = given;
    if (chat) return chat.call(method, rest);
    early.push(given);
    if (!/^(open|toggle|send|reset)$/.test(method) || button.ariaBusy) return;
    button.ariaBusy = 'true';
    Promise.all(['core', tongue].map((name) => import(/* @vite-ignore */ `${host}widget/${name}.js`))).then(
      ([core, texts]) => {
        chat = core.mount({ ...slot, words: texts.default } as Slot) as Chat;
        button.ariaBusy = null;
        for (const [name, ...what] of early.splice(0)) chat.call(name, what);
        if (inline) button.remove();
      },
      () => {
        button.ariaBusy = null;
        button.title = button.ariaLabel = words[2];
      },
    );
  };
  button.onclick = () => call(chat ? 'toggle' : 'open');
  addEventListener('click', (event) => {
    const asked = (event.target as Element).closest?.('[data-rozmova-open]')?.getAttribute('data-rozmova-open');
    if (asked === bot || asked === '') call('open');
  });
  const place = target && doc.querySelector(target);
  if (place) place.append(el);
  else if (inline && doc.body.contains(tag)) tag.after(el);
  else doc.body.append(el);
  handles.push({ bot, call });
  offer(call);
  if (mode === 'page') call('open');
}

/** Give the page its `rozmova`, and do what it asked for before this script came. */
function offer(call: Handle['call']): void {
  if (handles.length > 1) return;
  const queue = (page.rozmova as { q?: Call[] } | undefined)?.q ?? (Array.isArray(page.rozmova) ? page.rozmova : []);
  const handle = (to: Handle['call']): Record<string, unknown> =>
    Object.fromEntries(METHODS.map((method) => [method, (...given: unknown[]) => to(method, ...given)]));
  const api = Object.assign((...given: Call) => call(...given), handle(call), {
    all: handles,
    bot: (bot: string) => handle((...given) => handles.find((one) => one.bot === bot)?.call(...given)),
  });
  page.rozmova = api;
  for (const given of queue as Call[]) call(...(Array.from(given) as unknown as Call));
}

if (doc.body) begin();
else addEventListener('DOMContentLoaded', begin);
