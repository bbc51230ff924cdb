// One chat on a page: joins the dialog with the panel that shows it and answers the calls of window.rozmova.
import { html, nothing, render } from 'lit/html.js';
import sheetText from './style.css';
import { Dialog } from './dialog';
import { Memory } from './memory';
import { fill, known, type Lang, type Values } from './texts/fill';
import type { Texts } from './texts/uk';
import { fillLog } from './view/log';
import { panel } from './view/panel';
import type { BotFacts, Committed, MessageData } from './wire';

export type Mode = 'bubble' | 'popup' | 'inline' | 'page';

/** What the loader hands over: it has drawn the launcher into `root` and asked for nothing yet. */
export interface Slot {
  host: string;
  bot: string;
  mode: Mode;
  lang: string;
  theme?: string;
  position?: string;
  accent: string;
  /** The words of `lang`, loaded beside the core. */
  words: Texts;
  tongue: Lang;
  root: ShadowRoot;
  launcher?: HTMLElement;
  /** A dialog begun by the designer comes from outside: begin none, keep nothing. */
  guest?: boolean;
}

type Listener = (detail: unknown) => void;

const PHONE = '(max-width:720px),(max-height:480px)';

export class Chat {
  readonly dialog: Dialog;
  readonly lazy: Record<string, unknown> = {};
  open = false;
  lang: Lang;
  words: Texts;
  /** Kept for the views between draws, by whatever name they choose. */
  readonly view: Record<string, unknown> = {};
  readonly rows = new Map<string, HTMLElement>();
  readonly seen = new WeakMap<HTMLElement, string>();
  unread = 0;
  seenSeq = 0;

  readonly #box = document.createElement('div');
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #phone = matchMedia(PHONE);
  readonly #worn = new Set<string>();
  #drawing = false;
  #parts = 0;
  #chosen = '';

  constructor(readonly slot: Slot) {
    this.lang = this.#box.lang = slot.tongue;
    this.words = slot.words;
    this.dress(sheetText);
    this.#box.classList.add('rz', slot.mode);
    if (slot.theme) this.#box.dataset.theme = slot.theme;
    slot.root.insertBefore(this.#box, slot.launcher ?? null);
    this.dialog = new Dialog({
      host: slot.host,
      bot: slot.bot,
      memory: slot.guest ? undefined : new Memory(slot.host, slot.bot),
      lang: (facts) => this.#botLang(facts),
      tongue: () => this.lang,
      changed: () => this.draw(),
      dress: (css) => this.dress(css),
      emit: (name, detail) => this.emit(name, detail),
    });
    this.#tellLauncher();
    this.#phone.addEventListener('change', () => this.open && this.show());
    visualViewport?.addEventListener('resize', () => this.#fit());
    visualViewport?.addEventListener('scroll', () => this.#fit());
  }

  /** Add a style sheet: constructed, so that a page's style-src has nothing to forbid. */
  dress(text: string): void {
    if (this.#worn.has(text)) return;
    this.#worn.add(text);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    this.slot.root.adoptedStyleSheets = [...this.slot.root.adoptedStyleSheets, sheet];
  }

  /** Load a part of the widget that is not needed at once; draws again when it is there. */
  need<T>(name: string, load: () => Promise<T>): T | undefined {
    if (!(name in this.lazy)) {
      this.lazy[name] = undefined;
      load().then(
        (part) => {
          this.lazy[name] = part;
          this.#parts++;
          this.draw();
        },
        () => setTimeout(() => delete this.lazy[name], 3_000),
      );
    }
    return this.lazy[name] as T | undefined;
  }

  text(name: keyof Texts, values: Values = {}): string {
    return fill(this.lang, this.words[name], values);
  }

  /** Changes whenever what is already drawn must be drawn anew: another language, a part that came, the end. */
  get age(): string {
    return this.lang + this.#parts + this.dialog.phase;
  }

  /** A person, or a bot that says so, can take a file or a voice. */
  get takesFiles(): boolean {
    const { status, phase, facts } = this.dialog;
    return phase === 'running' && (status === 'handed_over' || !!facts?.theme?.files);
  }

  get botLang(): string {
    return this.dialog.facts ? this.#botLang(this.dialog.facts) : this.lang;
  }

  get modal(): boolean {
    return this.slot.mode === 'popup' || (this.slot.mode === 'bubble' && this.#phone.matches);
  }

  get floats(): boolean {
    return this.slot.mode === 'bubble' || this.slot.mode === 'popup';
  }

  get coarse(): boolean {
    return matchMedia('(pointer:coarse)').matches;
  }

  // --- what a page may call -------------------------------------------------------------------------------------------

  call(method: string, given: unknown[]): void {
    const [first, second] = given;
    if (method === 'open') this.show();
    else if (method === 'close') this.hide();
    else if (method === 'toggle') this.open ? this.hide() : this.show();
    else if (method === 'send') {
      this.#start();
      this.dialog.send({ text: String(first) }, String(first));
    } else if (method === 'setVariables') Object.assign(this.dialog.variables, first);
    else if (method === 'identify') this.dialog.identify(String(first ?? ''));
    else if (method === 'reset') this.restart();
    else if (method === 'setLocale') {
      this.#chosen = String(first);
      void this.#speak(this.#chosen).catch(() => {});
    } else if (method === 'setTheme') this.#box.dataset.theme = String(first);
    else if (method === 'on' || method === 'off') {
      const all = this.#listeners.get(String(first)) ?? new Set();
      this.#listeners.set(String(first), all);
      if (method === 'on') all.add(second as Listener);
      else all.delete(second as Listener);
    }
  }

  emit(name: string, detail?: unknown): void {
    for (const listener of this.#listeners.get(name) ?? []) {
      try {
        listener(detail);
      } catch (problem) {
        reportError(problem);
      }
    }
    if (name === 'message') this.#count(detail as MessageData);
  }

  // --- opening and closing --------------------------------------------------------------------------------------------

  #start(): void {
    if (!this.slot.guest) void this.dialog.open();
  }

  /** Begin anew; a trial is begun by the designer. */
  restart(): void {
    if (this.slot.guest) this.emit('restart');
    else void this.dialog.reset();
  }

  show(): void {
    const first = !this.open;
    this.open = true;
    this.unread = 0;
    this.#start();
    this.#drawNow();
    const frame = this.frame!;
    if (this.floats) {
      if (frame.open && frame.matches(':modal') !== this.modal) frame.close();
      if (!frame.open) this.modal ? frame.showModal() : frame.show();
    }
    this.#fit();
    this.#tellLauncher();
    if (!first) return;
    // Inside a page only who pressed the start button is taken along; a page of its own does not call a phone's keyboard.
    const { mode, root } = this.slot;
    if (mode === 'inline' ? root.activeElement : mode !== 'page' || !this.coarse) this.focusInput();
    this.emit('open');
  }

  hide(): void {
    if (!this.open || !this.floats) return;
    this.open = false;
    // Closing gives the focus back to what had it before; a browser that focuses no button on a click had nothing.
    this.frame!.close();
    this.#drawNow();
    this.#tellLauncher();
    if (document.activeElement?.matches('body,rozmova-chat')) this.slot.launcher?.focus();
    this.emit('close');
  }

  /** The panel; a dialog where it floats. */
  get frame(): HTMLDialogElement | null {
    return this.find('.panel');
  }

  find<T extends HTMLElement>(selector: string): T | null {
    return this.#box.querySelector<T>(selector);
  }

  /** Put the focus where the customer goes on; on a touch screen not into a field, it would call the keyboard. */
  focusInput(): void {
    this.#drawNow();
    const to =
      this.find('.over button') ??
      this.find(this.coarse ? '.log' : '.frm input:not(.vh),.frm button') ??
      this.find('.cmp textarea');
    to?.focus({ preventScroll: true });
  }

  /** True while the focus is in this chat. */
  get focused(): boolean {
    return !!this.slot.root.activeElement && this.#box.contains(this.slot.root.activeElement);
  }

  #fit(): void {
    const seen = visualViewport;
    const whole = this.open && seen?.scale === 1 && this.#phone.matches && this.slot.mode !== 'inline';
    const style = this.frame?.style;
    style?.setProperty('--vh', whole ? `${seen.height}px` : '100dvh');
    style?.setProperty('--vt', whole ? `${seen.offsetTop}px` : '0px');
    // A keyboard that came up must not hide what is typed into.
    if (!this.view.far) this.#follow(true);
    if (this.focused) this.slot.root.activeElement!.scrollIntoView({ block: 'nearest' });
  }

  // --- languages and colours ------------------------------------------------------------------------------------------

  #wanted(): string[] {
    const { lang } = this.slot;
    const said = this.#chosen || (lang === 'auto' ? '' : lang);
    return [said, document.documentElement.lang, ...navigator.languages].filter(Boolean).map((tag) => tag.split('-')[0]);
  }

  #botLang(facts: BotFacts): string {
    return this.#wanted().find((lang) => facts.languages.includes(lang)) ?? facts.default_language;
  }

  async #speak(lang: string): Promise<void> {
    const tongue = [lang, ...this.#wanted()].find(known) ?? 'en';
    const { default: words } = await import(/* @vite-ignore */ `${this.slot.host}widget/${tongue}.js`);
    this.lang = this.#box.lang = tongue;
    this.words = words;
    this.#tellLauncher();
    this.draw();
  }

  /** Speak the other language from now on. */
  switchLanguage(): void {
    this.call('setLocale', [this.lang === 'uk' ? 'en' : 'uk']);
  }

  /** Until the shop's look is known nothing is coloured: no flash of another one. */
  #paint(): void {
    const look = this.need('look', () => import('./lazy/look'));
    if (!look) return;
    this.#box.classList.add('lit');
    look.paint(this.#box, this.slot, this.dialog.facts?.theme);
  }

  // --- drawing --------------------------------------------------------------------------------------------------------

  draw(): void {
    if (this.#drawing) return;
    this.#drawing = true;
    queueMicrotask(() => {
      if (this.#drawing) this.#drawNow();
    });
  }

  #drawNow(): void {
    this.#drawing = false;
    if ((this.dialog.facts || this.slot.accent) && !this.#box.classList.contains('lit')) this.#paint();
    const log = this.find('.sc');
    const focused = this.focused;
    const near = !log || log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    render(this.open || this.#box.firstElementChild ? panel(this) : nothing, this.#box);
    fillLog(this);
    this.#follow(near);
    // What had the focus is gone or shut: go on where the customer can, not at the top of the page.
    if (focused && this.open && (!this.focused || this.slot.root.activeElement!.matches(':disabled')))
      (this.find('.over button') ?? this.find('.log'))?.focus();
  }

  /** Stay at the newest message, unless the customer has scrolled away to read. */
  #follow(near: boolean): void {
    const log = this.find('.sc');
    const last = this.dialog.said.at(-1)?.seq ?? 0;
    const mine = this.dialog.outgoing.length;
    if (log && (near || mine !== this.view.mine)) {
      log.scrollTop = log.scrollHeight;
      if (this.open) this.seenSeq = last;
    }
    this.view.mine = mine;
  }

  get behind(): number {
    return this.dialog.said.filter(
      (event: Committed) => event.seq > this.seenSeq && event.type === 'message' && event.data.from !== 'customer',
    ).length;
  }

  #count(message: MessageData): void {
    if (this.open || message.from === 'customer' || this.dialog.phase === 'opening') return;
    this.unread++;
    this.#tellLauncher();
    this.emit('unread', { count: this.unread });
  }

  #tellLauncher(): void {
    const button = this.slot.launcher;
    if (!button) return;
    const words = this.open ? [this.words.close] : [this.words.open, this.unread ? this.text('unread', { n: this.unread }) : ''];
    button.ariaExpanded = `${this.open}`;
    button.ariaLabel = words.filter(Boolean).join(', ');
    render(this.unread ? html`<i>${this.unread}</i>` : nothing, button);
  }
}
