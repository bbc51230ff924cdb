// Languages of the widget's own words, and values put into them.

export type Lang = 'uk' | 'en';
export type Values = Record<string, string | number>;

const FORMS: Record<Lang, string> = { uk: 'one few many', en: 'one other' };

export const known = (lang: string): lang is Lang => lang in FORMS;

/** Fill `{n}` and others; `n` chooses among plural forms. */
export function fill(lang: Lang, text: string, values: Values): string {
  const forms = text.split('|');
  const rule = new Intl.PluralRules(lang).select(Number(values.n ?? 0));
  const form = forms[FORMS[lang].split(' ').indexOf(rule)] ?? forms.at(-1)!;
  return form.replace(/\{(\w+)\}/g, (_, name: string) => values[name].toLocaleString(lang));
}
