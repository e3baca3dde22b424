import { describe, expect, it } from 'vitest';
import { setLang } from '../../base/i18n';
import { form, percent, share, whole } from './count';

describe.each([
  ['en', ['90', '3,603,600', '2.1 billion', '9 × 10²⁰'], ['33%', '6.7%', '< 0.1%', '> 99.9%', '100%']],
  ['ru', ['90', '3 603 600', '2,1 миллиарда', '9 × 10²⁰'], ['33 %', '6,7 %', '< 0,1 %', '> 99,9 %', '100 %']],
] as const)('in %s', (lang, numbers, shares) => {
  it('numbers of any size are short', () => {
    setLang(lang);
    expect([90n, 3_603_600n, 2_100_000_000n, 9n * 10n ** 20n].map((n) => whole(n).replace(/\s/g, ' '))).toEqual(
      numbers,
    );
  });

  it('shares are never all or nothing unless they are', () => {
    setLang(lang);
    const all = 10n ** 30n;
    const parts = [all / 3n, (all * 67n) / 1000n, 1n, all - 1n, all];
    expect(parts.map((part) => percent(part, all).replace(/\s/g, ' '))).toEqual(shares);
  });
});

it('the counted word has the form its number is read with', () => {
  setLang('ru');
  expect([1n, 2n, 5n, 21n, 2_100_000_000n, 10n ** 21n + 1n].map(form)).toEqual([
    'one',
    'few',
    'many',
    'one',
    'many',
    'many',
  ]);
  setLang('en');
  expect([1n, 2n, 10n ** 21n].map(form)).toEqual(['one', 'other', 'other']);
});

it('a share of nothing is nothing', () => {
  expect(share(0n, 0n)).toBe(0);
  expect(share(1n, 4n)).toBe(0.25);
});
