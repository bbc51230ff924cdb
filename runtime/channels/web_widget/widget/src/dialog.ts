// One dialog as the customer sees it: what was said, what is on its way, what the bot expects.
import { ask, Problem, request } from './api';
import type { Line } from './lazy/line';
import type { Kept, Memory } from './memory';
import type { Answer, BotFacts, ChatEvent, Committed, InputSpec, Passing, Speaker, Status } from './wire';

export interface Outgoing {
  client_id: string;
  answer: Answer;
  label: string;
  at: string;
  blob?: Blob;
  /** on its way · taken, its event is yet to come · waits for the network · refused, may be sent again */
  state: 'sending' | 'sent' | 'waiting' | 'failed';
  sentence?: string;
  tries: number;
}

export type Phase = 'idle' | 'opening' | 'running' | 'ended' | 'broken';

export interface DialogHost {
  host: string;
  bot: string;
  memory?: Memory;
  /** The language to ask the bot for, given those it speaks. */
  lang(facts: BotFacts): string;
  /** The language of the widget's own words. */
  tongue(): string;
  changed(): void;
  dress(css: string): void;
  emit(name: string, detail?: unknown): void;
}

const RETRIES = 3;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 10_000;
const GAP_MS = 1_000;
/** A loss shorter than this is not worth a word. */
const LOST_AFTER_MS = 1_200;

/** A random id that needs no secure context. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');

export class Dialog {
  phase: Phase = 'idle';
  facts?: BotFacts;
  said: Committed[] = [];
  outgoing: Outgoing[] = [];
  expects?: InputSpec;
  status: Status = 'open';
  typing?: Speaker;
  draft?: { id: string; text: string };
  lost = false;
  ended = '';
  operator = '';
  variables: Record<string, unknown> = {};

  #identity = '';
  /** Begin anew even when the server knows an open dialog of this person. */
  #fresh = false;
  #kept?: Kept;
  #line?: Line;
  #last = 0;
  #early = new Map<number, Committed>();
  #gapTimer = 0;
  #lostTimer = 0;
  #retryTimer = 0;
  #typingTimer = 0;
  /** Grows when a dialog is left: what was asked in an earlier one comes too late. */
  #life = 0;
  #pumping = false;
  /** What was said before the page was loaded is no news to the page. */
  #quiet = false;
  #asked?: InputSpec;

  constructor(private readonly owner: DialogHost) {}

  /** What is kept of an anonymous dialog; one of a known person lies with the server only, and nothing in the browser. */
  get #memory(): Memory | undefined {
    return this.#identity ? undefined : this.owner.memory;
  }

  get #bot(): string {
    return `${this.owner.host}chat/v1/bots/${encodeURIComponent(this.owner.bot)}`;
  }

  get #url(): string {
    return `${this.owner.host}chat/v1/dialogs/${this.#kept!.dialog_id}`;
  }

  get busy(): boolean {
    return (
      !!this.typing ||
      this.status === 'working' ||
      (this.status === 'open' && this.outgoing.some((one) => one.state === 'sending'))
    );
  }

  /** Take up the kept dialog or begin one. Does nothing when it runs already. */
  async open(): Promise<void> {
    if (this.phase !== 'idle' && this.phase !== 'broken') return;
    this.phase = 'opening';
    this.owner.changed();
    this.owner.memory?.listen(() => this.#elsewhere());
    try {
      const facts = this.#readFacts();
      facts.catch(() => {});
      const kept = this.#memory?.read();
      if (!kept || !(await this.#resume(kept))) {
        await facts;
        if (!this.facts!.live) throw new Problem(404, 'not_live');
        await (this.owner.memory ? this.owner.memory.alone(() => this.#begin()) : this.#begin());
      }
      await facts;
      this.owner.emit('ready');
    } catch (problem) {
      this.#broken(problem);
    }
    this.owner.changed();
  }

  /** Follow a dialog that somebody else began (a trial of the designer); nothing is kept. */
  async follow(kept: Kept): Promise<void> {
    this.#forget();
    this.phase = 'opening';
    try {
      await this.#readFacts().catch(() => {});
      await this.#resume(kept);
    } catch (problem) {
      this.#broken(problem);
    }
    this.owner.changed();
  }

  /** Leave this dialog and, when it was open, begin another. */
  async reset(): Promise<void> {
    const open = this.phase !== 'idle';
    this.#forget();
    this.#memory?.write(undefined);
    this.#memory?.tell();
    this.#fresh = true;
    if (open) await this.open();
    else this.owner.changed();
  }

  /** Who the customer is from now on, "" for nobody. A dialog belongs to one person: with another one it is left. */
  identify(token: string): void {
    if (token === this.#identity) return;
    const open = this.phase !== 'idle';
    if (open) this.#forget();
    this.#identity = token;
    if (open) void this.open();
  }

  /** Put an answer on its way; `label` is what the customer sees of it. */
  send(answer: Answer, label: string, blob?: Blob): void {
    this.outgoing.push({
      client_id: newId(),
      answer,
      label,
      blob,
      at: new Date().toISOString(),
      state: 'sending',
      tries: 0,
    });
    this.#asked = this.expects;
    this.expects = undefined;
    this.#keep();
    this.owner.changed();
    this.owner.emit('answer', { text: label });
    void this.#pump();
  }

  /** Send a message that could not be sent once more, under the same client_id. */
  again(one: Outgoing): void {
    one.state = 'sending';
    one.tries = 0;
    one.sentence = undefined;
    this.owner.changed();
    void this.#pump();
  }

  sayTyping(): void {
    if (this.status === 'handed_over') this.#line?.typing();
  }

  async #readFacts(): Promise<void> {
    this.facts ??= await ask<BotFacts>(this.#bot);
    this.owner.changed();
  }

  async #begin(): Promise<void> {
    const life = this.#life;
    const meanwhile = this.#memory?.read();
    if (meanwhile && (await this.#resume(meanwhile))) return;
    let begun: Kept & { events: ChatEvent[]; status: Status; resumed?: boolean };
    try {
      begun = await ask(`${this.#bot}/dialogs`, {
        json: {
          lang: this.owner.lang(this.facts!),
          variables: this.variables,
          identity: this.#identity || undefined,
          fresh: this.#fresh || undefined,
        },
        lang: this.owner.tongue(),
      });
    } catch (problem) {
      if (life !== this.#life) return;
      if (!this.#identity || !(problem as Problem).code?.startsWith('identity')) throw problem;
      // A token that the server does not take costs the name, not the chat.
      this.#identity = '';
      this.#report(problem as Problem);
      return this.#begin();
    }
    if (life !== this.#life) return;
    this.#fresh = false;
    this.#kept = { dialog_id: begun.dialog_id, token: begun.token };
    this.#keep();
    this.#memory?.tell();
    this.#quiet = !!begun.resumed;
    this.#run(begun.events, begun.status);
    this.#quiet = false;
  }

  async #resume(kept: Kept): Promise<boolean> {
    const life = this.#life;
    this.#kept = kept;
    try {
      const said = await ask<{ events: ChatEvent[]; status: Status }>(`${this.#url}/events?after=0`, {
        token: kept.token,
      });
      if (life !== this.#life) return true;
      this.outgoing = (kept.unsent ?? []).map((one) => ({ ...one, at: '', state: 'sending', tries: 0 }));
      this.#quiet = true;
      this.#run(said.events, said.status);
      this.#quiet = false;
      return true;
    } catch (problem) {
      if (!(problem instanceof Problem && problem.gone)) throw problem;
      this.#kept = undefined;
      this.#memory?.write(undefined);
      return false;
    }
  }

  #run(events: ChatEvent[], status?: Status): void {
    this.phase = 'running';
    this.#take(events, status);
    if (this.phase === 'running') {
      void this.#connect(this.#kept!);
      void this.#pump();
    }
  }

  async #connect(kept: Kept): Promise<void> {
    const part = await import('./lazy/line').catch(() => undefined);
    if (part) this.owner.dress(part.css);
    if (kept !== this.#kept || this.phase !== 'running') return;
    if (!part) {
      this.#standing(false);
      return void setTimeout(() => void this.#connect(kept), FIRST_RETRY_MS * 3);
    }
    this.#line = new part.Line({
      url: this.#url,
      token: kept.token,
      after: () => this.#last,
      take: (more, now) => kept === this.#kept && this.#take(more, now),
      standing: (up) => this.#standing(up),
      gone: () => this.#end('expired'),
    });
  }

  /** Take events in whatever order and however often they come. */
  #take(events: ChatEvent[], status?: Status): void {
    for (const event of events) {
      if (event.seq === undefined) this.#pass(event);
      else if (event.seq > this.#last) this.#early.set(event.seq, event);
    }
    if (status) this.status = status;
    for (let next; (next = this.#early.get(this.#last + 1)); ) {
      this.#early.delete(++this.#last);
      this.#commit(next);
    }
    clearTimeout(this.#gapTimer);
    if (this.#early.size) this.#gapTimer = window.setTimeout(() => void this.#fillGap(), GAP_MS);
    this.owner.changed();
  }

  async #fillGap(): Promise<void> {
    const said = await ask<{ events: ChatEvent[] }>(`${this.#url}/events?after=${this.#last}`, {
      token: this.#kept!.token,
    }).catch(() => undefined);
    if (said) this.#take(said.events);
  }

  #commit(event: Committed): void {
    this.said.push(event);
    if (event.type === 'message') {
      const { data } = event;
      if (data.from === 'customer') {
        this.outgoing = this.outgoing.filter((one) => one.client_id !== data.client_id);
        this.expects = undefined;
        this.#keep();
      } else {
        this.typing = undefined;
        if (this.draft?.id === data.id) this.draft = undefined;
      }
      this.#tell('message', data);
    } else if (event.type === 'expects') {
      this.expects = event.data.kind === 'none' ? undefined : event.data;
      if (this.status === 'working') this.status = 'open';
    } else if (event.type === 'handover') {
      this.status = event.data.taken ? 'handed_over' : 'open';
      this.operator = event.data.taken ? (event.data.name ?? '') : '';
    } else if (event.type === 'ended') {
      this.#end(event.data.reason);
    } else {
      this.#tell('error', event.data);
    }
  }

  #tell(name: string, detail: unknown): void {
    if (!this.#quiet) this.owner.emit(name, detail);
  }

  #pass(event: Passing): void {
    if (event.type === 'typing') {
      this.typing = event.data.on ? (event.data.from ?? 'bot') : undefined;
      clearTimeout(this.#typingTimer);
      this.#typingTimer = window.setTimeout(() => {
        this.typing = undefined;
        this.owner.changed();
      }, 15_000);
    } else if (event.type === 'delta') {
      const { message_id: id, offset, text } = event.data;
      if (this.draft?.id !== id) this.draft = { id, text: '' };
      // Offsets count characters, not the halves of them that a string here is made of.
      const before = Array.from(this.draft.text);
      if (offset <= before.length) this.draft.text = before.slice(0, offset).join('') + text;
    } else this.owner.emit('trace', event.data);
  }

  #end(reason: string): void {
    this.phase = 'ended';
    this.status = 'ended';
    this.ended = reason;
    this.expects = this.typing = this.draft = undefined;
    this.lost = false;
    this.outgoing = [];
    this.#line?.stop();
    this.#line = undefined;
    this.#keep();
    this.#tell('end', { reason });
    this.owner.changed();
  }

  #broken(problem: unknown): void {
    if (!(problem instanceof Problem)) throw problem;
    this.phase = 'broken';
    this.ended = problem.code === 'not_live' || problem.status === 404 ? 'not_live' : '';
    this.#report(problem);
  }

  #report({ code, sentence }: Problem): void {
    this.owner.emit('error', { code, sentence });
  }

  #standing(up: boolean): void {
    clearTimeout(this.#lostTimer);
    if (up) {
      this.lost = false;
      void this.#pump();
    } else if (!this.lost) {
      this.#lostTimer = window.setTimeout(() => {
        this.lost = true;
        this.owner.changed();
      }, navigator.onLine ? LOST_AFTER_MS : 0);
    }
    this.owner.changed();
  }

  /** Send what is on its way, one after the other. */
  async #pump(): Promise<void> {
    if (this.#pumping || this.phase !== 'running') return;
    this.#pumping = true;
    clearTimeout(this.#retryTimer);
    const mine = this.#kept;
    for (let one; (one = this.outgoing.find((each) => /sending|waiting/.test(each.state))); ) {
      try {
        if (one.blob && !('file' in one.answer && one.answer.file)) await this.#upload(one);
        const said = await ask<{ events: ChatEvent[]; status: Status }>(`${this.#url}/messages`, {
          token: this.#kept!.token,
          json: { client_id: one.client_id, ...one.answer },
          lang: this.owner.tongue(),
          timeoutMs: 40_000,
        });
        if (this.#kept !== mine) break;
        this.#take(said.events, said.status);
        one.state = 'sent';
        this.#keep();
      } catch (problem) {
        if (!(problem instanceof Problem)) throw problem;
        if (this.#kept !== mine) break;
        if (problem.gone) {
          this.#end('expired');
          break;
        }
        if (this.#refused(one, problem)) break;
      }
      this.owner.changed();
    }
    this.#pumping = false;
  }

  /** Mark what the failed message waits for; true when the others must wait too. */
  #refused(one: Outgoing, problem: Problem): boolean {
    one.tries++;
    if (problem.passing && (!problem.status || one.tries <= RETRIES)) {
      // Those behind it wait too: what was said first arrives first.
      for (const each of this.outgoing) if (each.state === 'sending') each.state = 'waiting';
      const wait = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** one.tries) * (0.5 + Math.random() / 2);
      this.#retryTimer = window.setTimeout(() => void this.#pump(), Math.max(problem.retryAfterMs, wait));
      this.owner.changed();
      return true;
    }
    one.state = 'failed';
    one.sentence = problem.sentence;
    this.expects ??= this.#asked;
    return false;
  }

  async #upload(one: Outgoing): Promise<void> {
    const form = new FormData();
    form.append('file', one.blob!, one.label);
    const response = await request(`${this.#url}/files`, {
      token: this.#kept!.token,
      body: form,
      lang: this.owner.tongue(),
      timeoutMs: 120_000,
    });
    const told = await response.json();
    one.answer = { file: told.file_id };
  }

  #keep(): void {
    if (!this.#kept) return;
    const unsent = this.outgoing
      .filter((one) => !one.blob && one.state !== 'sent')
      .map(({ client_id, answer, label }) => ({ client_id, answer, label }));
    this.#kept.unsent = unsent.length ? unsent : undefined;
    this.#memory?.write(this.#kept);
  }

  #forget(): void {
    this.#life++;
    this.#line?.stop();
    for (const timer of [this.#gapTimer, this.#lostTimer, this.#retryTimer, this.#typingTimer]) clearTimeout(timer);
    this.#kept = this.#line = this.expects = this.typing = this.draft = undefined;
    this.said = [];
    this.outgoing = [];
    this.#early.clear();
    this.#last = 0;
    this.status = 'open';
    this.ended = this.operator = '';
    this.lost = false;
    this.phase = 'idle';
  }

  /** Another tab began another dialog, or left this one. */
  #elsewhere(): void {
    if (['idle', 'opening'].includes(this.phase)) return;
    if (!this.#memory || this.#memory.read()?.dialog_id === this.#kept?.dialog_id) return;
    this.#forget();
    void this.open();
  }
}
