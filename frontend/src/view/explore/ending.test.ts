import { expect, it } from 'vitest';
import { RACE } from '../../../test/race';
import { setLang } from '../../base/i18n';
import type { OutcomeFound } from '../../wire/exploration';
import { nameOf, telling } from './ending';

const WORDS = { threads: {}, objects: { counter: 'jar' }, unit: 'second' } as const;
const first = RACE.outcomes[0] as OutcomeFound;

it('outcomes are told apart by the variables in which they differ', () => {
  setLang('en');
  const here: OutcomeFound = { ...first, result: { counter: 30, done: true } };
  const there: OutcomeFound = { ...first, result: { counter: 10, done: true } };
  const among = telling([here, there]);
  expect([...among]).toEqual(['counter']);
  expect(nameOf(there, among, WORDS)).toBe('jar\u00a010');
  expect([...telling([here])]).toEqual(['counter', 'done']);
});

it('what did not end well is told by how it ended', () => {
  setLang('en');
  const stuck: OutcomeFound = { ...first, verdict: 'deadlock', result: {} };
  expect(nameOf(stuck, telling([stuck]), WORDS)).toBe('Deadlock');
  expect(nameOf({ ...stuck, result: { counter: 10 } }, new Set(['counter']), WORDS)).toBe('Deadlock (jar\u00a010)');
  expect(nameOf({ ...first, result: {} }, new Set(), WORDS)).toBe('The program ran to its end');
});
