import { IntlMessageFormat } from 'intl-messageformat';
import en from './messages/en';
import ru from './messages/ru';

export type Lang = 'en' | 'ru';
export type Key = keyof typeof en;
export type Args = Readonly<Record<string, string | number | boolean | null>>;

const TABLES: Record<Lang, Record<Key, string>> = { en, ru };

let current: Lang = 'en';
const parsed = new Map<Key, IntlMessageFormat>();

/** The language everything is said in. */
export const lang = (): Lang => current;

export function setLang(to: Lang): void {
  if (to !== current) parsed.clear();
  current = to;
}

/** A message in the current language, its places filled. */
export function t(key: Key, args?: Args): string {
  let message = parsed.get(key);
  if (!message) {
    message = new IntlMessageFormat(TABLES[current][key], current, undefined, { ignoreTag: true });
    parsed.set(key, message);
  }
  return message.format(args as Record<string, string>) as string;
}

/** A number as it is written in the current language, with up to so many decimals. */
export function number(value: number, decimals = 0, fixed = false): string {
  return value.toLocaleString(current, {
    maximumFractionDigits: decimals,
    minimumFractionDigits: fixed ? decimals : 0,
  });
}
