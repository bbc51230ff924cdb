// What the customer typed, checked before it is sent; pure, the server checks again.
import { fill, type Lang, type Values } from '../texts/fill';
import type { Texts } from '../texts/uk';
import type { InputSpec } from '../wire';

export type Checked = { value: string; problem?: undefined } | { problem: string };

/** Check `typed` against what the bot expects; gives the value to send or a sentence for the customer. */
export function check(spec: InputSpec, typed: string, lang: Lang, words: Texts): Checked {
  const text = typed.trim();
  const no: No = (name, values = {}) => ({ problem: fill(lang, words[name], values) });
  if (!text) return no(spec.kind === 'date' ? 'noDate' : 'empty');
  if (spec.kind === 'number') return number(spec, text, lang, no);
  if (spec.kind === 'email') return email(text, no);
  if (spec.kind === 'phone') return phone(spec, text, words, no);
  if (spec.kind === 'date') {
    if (!/^\d{4}-\d\d-\d\d$/.test(text)) return no('noDate');
    if (spec.min && text < spec.min) return no('tooEarly', { bound: day(spec.min, lang) });
    if (spec.max && text > spec.max) return no('tooLate', { bound: day(spec.max, lang) });
  }
  return { value: text };
}

type No = (name: keyof Texts, values?: Values) => Checked;

export const day = (iso: string, lang: Lang): string =>
  new Date(`${iso.slice(0, 10)}T12:00`).toLocaleDateString(lang, { day: 'numeric', month: 'long', year: 'numeric' });

function number(spec: InputSpec, text: string, lang: Lang, no: No): Checked {
  const plain = text.replace(/[\s\u00a0\u202f']/g, '').replace('−', '-').replace(',', '.');
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain))
    return no('noNumber', { example: (spec.decimals === 0 ? 12 : 12.5).toLocaleString(lang) });
  const places = plain.split('.')[1]?.length ?? 0;
  if (spec.decimals === 0 && places) return no('notWhole');
  if (spec.decimals != null && places > spec.decimals) return no('decimals', { n: spec.decimals });
  if (spec.min && Number(plain) < Number(spec.min)) return no('tooLow', { bound: Number(spec.min).toLocaleString(lang) });
  if (spec.max && Number(plain) > Number(spec.max)) return no('tooHigh', { bound: Number(spec.max).toLocaleString(lang) });
  return { value: plain };
}

function email(text: string, no: No): Checked {
  if (!text.includes('@')) return no('noAt');
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text) ? { value: text } : no('noEmail');
}

// No-break spaces: an example is not torn in two.
const UKRAINE = '+380\u00a067\u00a0123\u00a045\u00a067';
const ABROAD = '+48\u00a0512\u00a0345\u00a0678';

function phone(spec: InputSpec, text: string, words: Texts, no: No): Checked {
  const home = (spec.default_region || 'UA') === 'UA';
  const example = home ? UKRAINE : ABROAD;
  if (/[^\d\s()+.\-–]/.test(text) || !/\d/.test(text)) return no('noPhone', { example });
  let digits = text.replace(/\D/g, '');
  let whole = text.trimStart().startsWith('+');
  if (!whole && digits.startsWith('00')) [digits, whole] = [digits.slice(2), true];
  if (home && !whole) {
    if (digits.startsWith('0')) digits = `38${digits}`;
    else if (!digits.startsWith('380')) digits = `380${digits}`;
  }
  if (home && digits.startsWith('380')) {
    const off = digits.length - 12;
    if (off) {
      const n = Math.abs(off);
      return no(off < 0 ? 'digitsMissing' : 'digitsExtra', { n, count: words.counts.split(',')[n] || n, example });
    }
    return { value: digits.replace(/(\d{3})(\d\d)(\d{3})(\d\d)(\d\d)/, '+$1 $2 $3 $4 $5') };
  }
  if (digits.length < 8 || digits.length > 15) return no('noPhone', { example: whole ? ABROAD : example });
  return { value: `${whole || !home ? '+' : ''}${digits}` };
}
