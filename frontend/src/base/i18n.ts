import { IntlMessageFormat } from 'intl-messageformat';
import type en from './messages/en';

export type Lang = 'en' | 'ru';
export type Key = keyof typeof en;
/** All messages in one language. */
export type Messages = Readonly<Record<Key, string>>;
export type Args = Readonly<Record<string, string | number | boolean | null>>;

const tables: Partial<Record<Lang, Messages>> = {};

let current: Lang = 'en';
const parsed = new Map<string, IntlMessageFormat>();

/** The language everything is said in. */
export const lang = (): Lang => current;

/** Makes a language one that can be spoken: a page loads the messages of its own only. */
export function learn(language: Lang, messages: Messages): void {
  tables[language] = messages;
}

export function setLang(to: Lang): void {
  if (to !== current) parsed.clear();
  current = to;
}

/** Has the browser load what it knows of the language's numbers, which is needed soon and takes it long. */
export function warmUp(): void {
  number(0);
}

/** A message in the current language, its places filled. */
export function t(key: Key, args?: Args): string {
  return fill(tables[current]?.[key] ?? key, args);
}

/** Without these, a message says what it says: most do, and reading one as MessageFormat takes its time. */
const PLACES = /[{}]|''/;

/** A message of a part that brings its own, its places filled. */
export function fill(message: string, args?: Args): string {
  if (!PLACES.test(message)) return message;
  let format = parsed.get(message);
  if (!format) {
    format = new IntlMessageFormat(message, current, undefined, { ignoreTag: true });
    parsed.set(message, format);
  }
  return format.format(args as Record<string, string>) as string;
}

/** A number as it is written in the current language, with up to so many decimals. */
export function number(value: number, decimals = 0, fixed = false): string {
  return numbers(current, decimals, fixed).format(value);
}

const formats = new Map<string, Intl.NumberFormat>();

/** What writes numbers with up to so many decimals; making one takes as long as writing a hundred numbers. */
export function numbers(language: string, decimals: number, fixed = false): Intl.NumberFormat {
  const key = `${language}${decimals}${fixed}`;
  let format = formats.get(key);
  if (!format) {
    const minimumFractionDigits = fixed ? decimals : 0;
    format = new Intl.NumberFormat(language, { minimumFractionDigits, maximumFractionDigits: decimals });
    formats.set(key, format);
  }
  return format;
}
