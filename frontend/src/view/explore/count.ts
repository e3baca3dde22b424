import { lang, number } from '../../base/i18n';

/** From here on, a number is read more easily in words, and further on by its power of ten. */
const WORDS = 10_000_000n;
const POWERS = 10n ** 15n;

/** A whole number as it is read: «3,603,600», «2.1 billion», «1.2 × 10²¹». */
export function whole(n: bigint): string {
  if (n < WORDS) return n.toLocaleString(lang());
  if (n < POWERS) {
    return n.toLocaleString(lang(), { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 1 });
  }
  const digits = n.toString();
  const head = number(Number(`${digits[0]}.${digits.slice(1, 3)}`), 1);
  const power = [...String(digits.length - 1)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
  return `${head} × 10${power}`;
}

/** The form a counted word takes after it, as Intl.PluralRules names it. */
export function form(n: bigint): Intl.LDMLPluralRule {
  if (n >= WORDS) return lang() === 'ru' ? 'many' : 'other';
  return new Intl.PluralRules(lang()).select(Number(n));
}

/** A part of a whole, from 0 to 1, as precisely as a number can be. */
export function share(part: bigint, all: bigint): number {
  if (all === 0n) return 0;
  const fine = 10n ** 15n;
  return Number((part * fine) / all) / 1e15;
}

/** A share in per cent: «33 %», «0.4 %», «< 0.1 %»; never all or nothing unless it is. */
export function percent(part: bigint, all: bigint): string {
  const of = share(part, all);
  const say = (value: number, decimals: number) =>
    value.toLocaleString(lang(), { style: 'percent', maximumFractionDigits: decimals });
  if (part > 0n && of < 0.001) return `< ${say(0.001, 1)}`;
  if (part < all && of > 0.999) return `> ${say(0.999, 1)}`;
  return say(of, of < 0.1 || of > 0.99 ? 1 : 0);
}
