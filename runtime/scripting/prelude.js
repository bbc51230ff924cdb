// Runs once in every new isolate, before any author's code. Called with a token that only the worker knows, so that the
// doors left open (`__host`, `__define`) cannot be used by the scripts themselves. Whatever outlives a call could carry
// one customer's words to the next, so nothing that a script can reach may be writable.
((token, limits) => {
  'use strict';
  const G = globalThis;
  const { create, defineProperty, freeze, getOwnPropertyDescriptor, getOwnPropertyDescriptors, getPrototypeOf, keys,
    preventExtensions } = Object;
  const { ownKeys } = Reflect;
  const { parse, stringify } = JSON;
  const { isArray } = Array;
  const { now } = Date;
  const objectPrototype = Object.prototype;
  const promisePrototype = Promise.prototype;
  const sourceOf = Function.prototype.call.bind(Function.prototype.toString);

  // ── what authors keep ─────────────────────────────────────────────────────────────────────────────────────────────
  const KEPT = new Set(['globalThis', 'Infinity', 'NaN', 'undefined', 'Object', 'Array', 'String', 'Number', 'Boolean', 'BigInt',
    'Symbol', 'Math', 'JSON', 'Date', 'Intl', 'RegExp', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Reflect', 'Proxy', 'Iterator',
    'Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError',
    'parseInt', 'parseFloat', 'isNaN', 'isFinite', 'decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent',
    'escape', 'unescape']);

  // ── intrinsics, including those without a global name ─────────────────────────────────────────────────────────────
  const functionKinds = [function () {}, async function () {}, function* () {}, async function* () {}];
  const wrapped = Iterator.from({ next: () => ({ done: true }) });
  const roots = [
    ...ownKeys(G).map((name) => G[name]), ...functionKinds, (function* () {})(), (async function* () {})(), (async () => {})(),
    [][Symbol.iterator](), new Map()[Symbol.iterator](), new Set()[Symbol.iterator](), ''[Symbol.iterator](),
    ''.matchAll(/a/g), wrapped, wrapped.map((x) => x), new Intl.Segmenter().segment(''),
    new Intl.Segmenter().segment('')[Symbol.iterator](), (function () { return arguments; })(),
  ];
  for (const kind of functionKinds) {
    defineProperty(getPrototypeOf(kind), 'constructor', { value: undefined, writable: false, configurable: false });
  }
  // RegExp.$1, RegExp.input and their like remember the last matched text of whoever ran before.
  for (const name of ownKeys(RegExp)) {
    const own = getOwnPropertyDescriptor(RegExp, name);
    if (typeof name === 'string' && 'get' in own) delete RegExp[name];
  }
  // Without these, `async` and `import` are the only ways to a promise; the worker looks for them in the source.
  delete Array.fromAsync;
  // A frozen prototype forbids `error.name = …` on its heirs too; these few may be overridden on an object of one's own.
  const overridable = [[objectPrototype, ['toString', 'valueOf', 'toLocaleString', 'constructor', 'hasOwnProperty']]];
  for (const name of [...KEPT].filter((name) => name.endsWith('Error'))) {
    overridable.push([G[name].prototype, ['name', 'message', 'toString', 'constructor']]);
  }
  for (const [owner, names] of overridable) {
    for (const name of names) {
      const own = getOwnPropertyDescriptor(owner, name);
      if (!own || !('value' in own)) continue;
      const { value } = own;
      defineProperty(owner, name, {
        get() { return value; },
        set(given) {
          if (this === owner) throw new TypeError(`${name} of a built-in cannot be changed`);
          defineProperty(this, name, { value: given, writable: true, enumerable: true, configurable: true });
        },
        enumerable: false, configurable: false,
      });
    }
  }

  for (const name of ownKeys(G)) {
    if (KEPT.has(name)) continue;
    if (!delete G[name]) throw new Error(`cannot remove ${String(name)}`);
  }

  const frozen = new Set([G]);
  const waiting = [...roots];
  while (waiting.length) {
    const thing = waiting.pop();
    if (thing === null || (typeof thing !== 'object' && typeof thing !== 'function') || frozen.has(thing)) continue;
    frozen.add(thing);
    freeze(thing);
    waiting.push(getPrototypeOf(thing));
    const all = getOwnPropertyDescriptors(thing);
    for (const name of ownKeys(all)) waiting.push(all[name].value, all[name].get, all[name].set);
  }

  // ── what leaves: plain JSON and nothing that would be lost or changed on the way ────────────────────────────────────
  class Unfit { constructor(code, message) { this.code = code; this.message = message; } }
  let left = 0;
  let room = 0;
  const plain = (value, where, depth) => {
    if (--left < 0) throw new Unfit('too_large', `more than ${limits.nodes} values`);
    const kind = typeof value;
    if (kind === 'string') {
      if ((room -= value.length) < 0) throw new Unfit('too_large', `more than ${limits.bytes} bytes`);
      if (!value.isWellFormed()) throw new Unfit('threw', `${where}: a text with half a character (lone surrogate)`);
      if (value.includes('\u0000')) throw new Unfit('threw', `${where}: a text with a NUL character`);
      return value;
    }
    if (kind === 'number') {
      if (value - value !== 0) throw new Unfit('threw', `${where}: ${value} is not a number that can be kept`);
      return value;
    }
    if (kind === 'boolean' || value === null) return value;
    if (kind === 'undefined') return null;
    if (kind !== 'object') throw new Unfit('threw', `${where}: a ${kind} cannot be kept`);
    if (depth >= limits.depth) throw new Unfit('threw', `${where}: nested too deep, or contains itself`);
    if (isArray(value)) {
      const { length } = value;
      if (length > left) throw new Unfit('too_large', `more than ${limits.nodes} values`);
      const copy = [];
      for (let i = 0; i < length; i++) {
        defineProperty(copy, i, { value: plain(value[i], `${where}[${i}]`, depth + 1), enumerable: true });
      }
      return copy;
    }
    if (value instanceof Date) throw new Unfit('threw', `${where}: a date; keep its .toISOString()`);
    const parent = getPrototypeOf(value);
    if (parent !== null && parent !== objectPrototype) {
      if (parent === promisePrototype) throw new Unfit('threw', `${where}: a promise; code here cannot wait`);
      throw new Unfit('threw', `${where}: only plain objects, lists, texts and numbers can be kept`);
    }
    const copy = create(null);
    for (const name of keys(value)) {
      if (name === '__proto__') throw new Unfit('threw', `${where}: the name __proto__ is not allowed`);
      plain(name, `a name in ${where}`, depth);
      copy[name] = plain(value[name], `${where}.${name}`, depth + 1);
    }
    return copy;
  };

  const cut = (text, length) => (text.length > length ? text.slice(0, length) + '…' : text).toWellFormed().replaceAll('\u0000', '');
  const shown = (value) => {
    if (typeof value === 'string') return value;
    if (typeof value === 'object' && value !== null && !(value instanceof Error)) {
      try { return stringify(value) ?? String(value); } catch { return 'an object that cannot be shown'; }
    }
    return String(value);
  };
  const lineOf = (error) => {
    if (typeof error !== 'object' || error === null) return null;
    const found = /script:(\d+):\d+/.exec(cut(String(error.stack), 4000));
    return found ? Number(found[1]) : null;
  };
  const explain = (error) => {
    if (error instanceof Unfit) return { code: error.code, message: cut(error.message, 500), line: null };
    const failed = { code: 'threw', message: 'the code threw something that cannot be shown', line: null };
    try { failed.message = cut(String(error), 500); } catch { /* its toString throws too: the sentence above stands */ }
    try { failed.line = lineOf(error); } catch { /* the same for its stack */ }
    return failed;
  };

  const functions = new Map();
  let expected = null;
  const expect = (id, length) => { expected = { id, length }; };
  // Called by an assignment, which binds tighter than whatever may stand behind the function: the text of the function must
  // be the whole text that was compiled, or the source closed the braces around itself, and what it put there never runs.
  const take = (made) => {
    const wanted = expected;
    expected = null;
    if (wanted === null) throw new TypeError('not for scripts');
    if (typeof made !== 'function' || sourceOf(made).length !== wanted.length) throw new TypeError('brackets do not match');
    functions.set(wanted.id, freeze(made));
  };

  const run = (id, c) => {
    const logs = [];
    let out;
    try {
      const before = c.vars ?? {};
      const was = create(null);
      for (const name of keys(before)) was[name] = stringify(before[name]);
      defineProperty(c, 'log', {
        value: freeze((...words) => {
          if (logs.length < limits.logs) logs.push(cut(words.map(shown).join(' '), 500));
        }),
      });
      left = limits.nodes;
      room = limits.bytes;
      const value = plain(functions.get(id)(c), 'result', 0);
      const after = c.vars ?? {};
      const changed = create(null);
      if (typeof after !== 'object' || isArray(after)) throw new Unfit('threw', 'c.vars is no longer an object');
      for (const name of keys(after)) {
        const now = plain(after[name], `c.vars.${plain(name, 'a name in c.vars', 0)}`, 1);
        if (stringify(now) !== was[name]) changed[name] = now;
      }
      for (const name of keys(was)) if (!(name in after)) changed[name] = null;
      out = stringify({ value, changed, logs });
    } catch (error) {
      out = stringify({ failed: explain(error), logs });
    }
    // The worker counts the bytes; this keeps it from ever seeing more than that many characters.
    if (out.length > limits.bytes) {
      return stringify({ failed: { code: 'too_large', message: `more than ${limits.bytes} bytes`, line: null }, logs: [] });
    }
    return out;
  };

  // Calls that waited together, one after another; each gets its own `c` and nothing of the others. It stops early when it
  // has taken its share of time or said much; the worker's pool sends the rest again.
  const many = (text) => {
    const calls = parse(text);
    const began = now();
    let out = '';
    for (let i = 0; i < calls.length; i++) {
      const call = calls[i];
      calls[i] = null;
      out += (i ? '\n' : '') + run(call[0], call[1]);
      if (out.length > limits.batch_chars || now() - began >= limits.batch_ms) break;
    }
    return out;
  };

  const host = (given, what, ...rest) => {
    if (given !== token) throw new TypeError('not for scripts');
    if (what === 'run') return run(rest[0], parse(rest[1]));
    return what === 'many' ? many(...rest) : expect(...rest);
  };
  defineProperty(G, '__host', { value: freeze(host) });
  defineProperty(G, '__define', { set: freeze(take) });
  for (const name of ownKeys(G)) {
    const own = getOwnPropertyDescriptor(G, name);
    if (own.configurable) defineProperty(G, name, 'value' in own ? { writable: false, configurable: false } : { configurable: false });
  }
  preventExtensions(G);
  return 'ready';
})
