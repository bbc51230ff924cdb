// The page with nothing but the chat: /c/BOT for customers, /c/try inside the designer.
import type { Chat, Slot } from './chat';
import { known } from './texts/fill';

const settings = new URLSearchParams(location.search);
const bot = decodeURIComponent(location.pathname.split('/').pop() ?? '');
const trial = bot === 'try';
const own = document.querySelector<HTMLMetaElement>('meta[name=rozmova-embedders]')?.content.split(/\s+/) ?? [];
const embedders = [location.origin, ...own.filter(Boolean)];

async function begin(lang: string, theme: string): Promise<Chat> {
  const tongue = [lang, document.documentElement.lang, ...navigator.languages].map((tag) => tag.slice(0, 2)).find(known) ?? 'en';
  const load = (name: string): Promise<Record<string, never>> => import(/* @vite-ignore */ `${location.origin}/widget/${name}.js`);
  const [{ mount }, { default: words }] = await Promise.all([load('core'), load(tongue)]);
  const element = document.createElement('rozmova-chat');
  const root = element.attachShadow({ mode: 'open' });
  document.body.append(element);
  const slot: Slot = {
    host: new URL('/', location.href).href,
    bot,
    mode: 'page',
    lang,
    tongue,
    words,
    theme,
    accent: settings.get('accent') ?? '',
    root,
    guest: trial,
  };
  const chat: Chat = (mount as (slot: Slot) => Chat)(slot);
  chat.call('open', []);
  return chat;
}

if (!trial) {
  void begin(settings.get('lang') ?? 'auto', settings.get('theme') ?? 'auto').then((chat) => {
    const entitle = (): void => void (document.title = chat.dialog.facts?.name ?? document.title);
    chat.call('on', ['ready', entitle]);
  });
} else if (parent !== window) {
  let chat: Promise<Chat> | undefined;
  let embedder = '';
  let waiting: unknown[] = [];
  const post = (message: object): void => parent.postMessage(message, embedder);
  const started = (running: Chat): Chat => {
    const trace = (step: unknown): void => {
      // One message for all the steps that came at once.
      if (!waiting.length) setTimeout(() => post({ rozmova: 'trace', events: waiting.splice(0) }));
      waiting.push(step);
    };
    running.call('on', ['trace', trace]);
    for (const name of ['message', 'answer', 'end', 'error', 'restart'])
      running.call('on', [name, (detail: unknown) => post({ rozmova: name, detail })]);
    return running;
  };
  addEventListener('message', async (event) => {
    const said = event.data;
    if (event.source !== parent || !embedders.includes(event.origin) || said?.rozmova !== 'try') return;
    if (typeof said.dialog_id !== 'string' || typeof said.token !== 'string') return;
    embedder = event.origin;
    chat ??= begin(said.lang ?? 'auto', said.theme ?? 'auto').then(started);
    const running = await chat;
    waiting = [];
    // A trial has no live bot to ask: the designer tells its name and its look.
    const { name = '', look = {}, lang: spoken = 'uk' } = said;
    running.dialog.facts = { name, theme: look, languages: [spoken], default_language: spoken, live: true };
    running.call('setTheme', [said.theme ?? 'auto']);
    running.call('setLocale', [said.lang ?? 'auto']);
    await running.dialog.follow({ dialog_id: said.dialog_id, token: said.token });
  });
  // The designer may have spoken before this script ran: say that it may speak now.
  for (const origin of embedders) parent.postMessage({ rozmova: 'hello' }, origin);
}
