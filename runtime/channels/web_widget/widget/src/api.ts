// The chat API over HTTP: every call has a time limit, every failure is a Problem.

/** A call that failed: `status` 0 means that the network gave no answer. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code = '',
    readonly sentence = '',
    readonly retryAfterMs = 0,
  ) {
    super(code || String(status));
  }

  /** The dialog or its token is no more. */
  get gone(): boolean {
    return [401, 403, 404, 410].includes(this.status);
  }

  /** The same call may succeed later. */
  get passing(): boolean {
    return !this.status || this.status === 429 || this.status >= 500;
  }
}

export interface Call {
  method?: string;
  token?: string;
  json?: unknown;
  body?: BodyInit;
  headers?: Record<string, string>;
  timeoutMs?: number;
  lang?: string;
}

/** Fetch from the chat API. Raises Problem for any answer outside 2xx. */
export async function request(url: string, call: Call = {}): Promise<Response> {
  const headers: Record<string, string> = { ...call.headers };
  if (call.token) headers.Authorization = `Bearer ${call.token}`;
  if (call.lang) headers['Accept-Language'] = call.lang;
  if (call.json) headers['Content-Type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(url, {
      method: call.method ?? (call.json || call.body ? 'POST' : 'GET'),
      headers,
      body: call.json ? JSON.stringify(call.json) : call.body,
      credentials: 'omit',
      signal: AbortSignal.timeout(call.timeoutMs ?? 15_000),
    });
  } catch {
    throw new Problem(0);
  }
  if (response.ok) return response;
  const told = await response.json().catch(() => ({}));
  throw new Problem(response.status, told.code, told.detail, Number(response.headers.get('Retry-After')) * 1000);
}

export async function ask<T>(url: string, call?: Call): Promise<T> {
  const response = await request(url, call);
  return response.json().catch(() => {
    throw new Problem(0);
  });
}
