// The line without a WebSocket: server-sent events over fetch (the token stays in a header), or asking now and then.
import { ask, Problem } from '../api';
import type { LineOwner } from './line';
import type { ChatEvent, Status } from '../wire';

const POLL_MS = 3_000;
/** A stream that says nothing for so long is held back by a proxy. */
const SILENCE_MS = 40_000;
const STREAMS_TRIED = 2;
let streamFailures = 0;

/** Follow the events of a dialog until the stream ends or `signal` says so. */
export async function follow(owner: LineOwner, up: () => void, signal: AbortSignal): Promise<void> {
  if (streamFailures < STREAMS_TRIED) await overStream(owner, up, signal);
  else await byAsking(owner, up, signal);
}

async function overStream(owner: LineOwner, up: () => void, signal: AbortSignal): Promise<void> {
  streamFailures++;
  const response = await fetch(`${owner.url}/events?after=${owner.after()}`, {
    headers: {
      Authorization: `Bearer ${owner.token}`,
      Accept: 'text/event-stream',
      'Last-Event-ID': String(owner.after()),
    },
    credentials: 'omit',
    signal,
  });
  if (!response.ok) throw new Problem(response.status);
  if (!response.body || !response.headers.get('Content-Type')?.includes('event-stream')) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  up();
  for (;;) {
    let late = 0;
    const silence = new Promise<{ done: true; value: undefined }>((resolve) => {
      late = window.setTimeout(() => resolve({ done: true, value: undefined }), SILENCE_MS);
    });
    const { done, value } = await Promise.race([reader.read(), silence]);
    clearTimeout(late);
    if (done) return void reader.cancel();
    streamFailures = 0;
    const blocks = (rest + value.replace(/\r\n?/g, '\n')).split('\n\n');
    rest = blocks.pop()!;
    for (const block of blocks) {
      const data = block
        .split('\n')
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trimStart())
        .join('\n');
      if (data) owner.take([JSON.parse(data)]);
    }
  }
}

async function byAsking(owner: LineOwner, up: () => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const said = await ask<{ events: ChatEvent[]; status: Status }>(`${owner.url}/events?after=${owner.after()}`, {
      token: owner.token,
    });
    up();
    owner.take(said.events, said.status);
    await new Promise((resolve) => {
      setTimeout(resolve, POLL_MS);
      signal.addEventListener('abort', resolve, { once: true });
    });
  }
}
