// The live line of a dialog: a WebSocket, else events over fetch, else asking now and then. Reconnects with jitter.
import { ask, Problem } from '../api';
import css from './line.css';
import type { ChatEvent, Status } from '../wire';

/** The look of what only a running dialog shows. */
export { css };

export interface LineOwner {
  /** Where the dialog lives: HOST/chat/v1/dialogs/ID. */
  url: string;
  token: string;
  /** The last number seen. */
  after(): number;
  take(events: ChatEvent[], status?: Status): void;
  /** The line stands or is lost. */
  standing(up: boolean): void;
  /** The server does not know the dialog any more. */
  gone(): void;
}

const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 10_000;
const HELLO_MS = 6_000;
/** So many sockets in a row that failed while HTTP worked: a proxy is in the way. */
const SOCKETS_TRIED = 2;

export class Line {
  #socket?: WebSocket;
  #stopped = false;
  #failures = 0;
  #socketFailures = 0;
  #wake?: () => void;
  #abort?: AbortController;

  constructor(private readonly owner: LineOwner) {
    addEventListener('online', this.#nudge);
    addEventListener('offline', this.#drop);
    document.addEventListener('visibilitychange', this.#nudge);
    void this.#run();
  }

  stop(): void {
    this.#stopped = true;
    removeEventListener('online', this.#nudge);
    removeEventListener('offline', this.#drop);
    document.removeEventListener('visibilitychange', this.#nudge);
    this.#drop();
    this.#wake?.();
  }

  /** Tell the other side that the customer is typing. */
  typing(): void {
    if (this.#socket?.readyState === 1) this.#socket.send('{"type":"typing"}');
  }

  #nudge = (): void => {
    if (!document.hidden) this.#wake?.();
  };

  #drop = (): void => {
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
    // Without a network its goodbye is never answered: nobody waits for that.
    socket?.onclose?.(new CloseEvent('close'));
    if (socket) socket.onclose = socket.onmessage = null;
    this.#abort?.abort();
  };

  async #run(): Promise<void> {
    while (!this.#stopped) {
      try {
        if (this.#socketFailures < SOCKETS_TRIED && 'WebSocket' in globalThis) await this.#overSocket();
        else {
          this.#abort = new AbortController();
          const { follow } = await import('./follow');
          await follow(this.owner, () => this.#up(), this.#abort.signal);
        }
      } catch (problem) {
        if (problem instanceof Problem && problem.gone) return this.owner.gone();
      }
      if (this.#stopped) return;
      if (this.#failures > 0 || !navigator.onLine) this.owner.standing(false);
      const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.#failures++);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        setTimeout(resolve, longest * (0.5 + Math.random() / 2));
      });
      await this.#catchUp();
    }
  }

  #up(): void {
    this.#failures = 0;
    this.owner.standing(true);
  }

  /** Ask over HTTP what was missed: it also tells a dead network from a forbidden socket. */
  async #catchUp(): Promise<void> {
    if (this.#stopped) return;
    try {
      const said = await ask<{ events: ChatEvent[]; status: Status }>(
        `${this.owner.url}/events?after=${this.owner.after()}`,
        { token: this.owner.token },
      );
      this.owner.take(said.events, said.status);
    } catch (problem) {
      this.#socketFailures = 0;
      if (problem instanceof Problem && problem.gone) {
        this.stop();
        this.owner.gone();
      } else this.owner.standing(false);
    }
  }

  #overSocket(): Promise<void> {
    return new Promise((resolve) => {
      const socket = new WebSocket(`${this.owner.url.replace(/^http/, 'ws')}/live`);
      this.#socket = socket;
      let ready = false;
      const late = setTimeout(() => socket.close(), HELLO_MS);
      socket.onopen = () =>
        socket.send(JSON.stringify({ type: 'hello', token: this.owner.token, after: this.owner.after() }));
      socket.onmessage = (frame) => {
        const said = JSON.parse(frame.data);
        if (said.type === 'ready') {
          ready = true;
          this.#socketFailures = 0;
          clearTimeout(late);
          this.#up();
          this.owner.take([], said.status);
        } else if (said.type === 'result') this.owner.take([], said.status);
        else if (said.type !== 'problem') this.owner.take([said]);
      };
      socket.onclose = () => {
        clearTimeout(late);
        if (!ready) this.#socketFailures++;
        resolve();
      };
    });
  }
}
