// What the browser keeps of a dialog: one entry for each server and bot, written only after the chat was opened.
import type { Answer } from './wire';

export interface Unsent {
  client_id: string;
  answer: Answer;
  label: string;
}

export interface Kept {
  dialog_id: string;
  token: string;
  unsent?: Unsent[];
}

export class Memory {
  readonly #key: string;
  #channel?: BroadcastChannel;

  constructor(host: string, bot: string) {
    this.#key = `rozmova:${new URL(host).host}:${bot}`;
  }

  read(): Kept | undefined {
    try {
      const kept = JSON.parse(localStorage.getItem(this.#key)!);
      return kept?.dialog_id && kept.token ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  write(kept: Kept | undefined): void {
    try {
      if (kept) localStorage.setItem(this.#key, JSON.stringify(kept));
      else localStorage.removeItem(this.#key);
    } catch {
      // A browser that keeps nothing (#mode, full storage) still talks; it only cannot resume.
    }
  }

  /** Run `work` while no other tab of this page's origin runs its own for the same bot. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return navigator.locks ? (navigator.locks.request(this.#key, work) as Promise<T>) : work();
  }

  /** Tell the other tabs that the kept dialog is another one now. */
  tell(): void {
    this.#channel?.postMessage(0);
  }

  /** Call `changed` when another tab began or left a dialog. */
  listen(changed: () => void): void {
    if (this.#channel || !('BroadcastChannel' in globalThis)) return;
    this.#channel = new BroadcastChannel(this.#key);
    this.#channel.onmessage = changed;
  }
}
