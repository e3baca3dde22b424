import { expect, it } from 'vitest';
import { endingBars } from '../../model/histogram';
import type { Exploration, OutcomeFound } from '../../wire/exploration';
import type { Sample } from '../../wire/sample';
import { type Moral, moralOf } from './moral';

const outcome = (counter: number, good: boolean | null) =>
  ({ result: { counter }, verdict: 'completed', message: '', good, schedules: 4n }) as unknown as OutcomeFound;

const truth = (outcomes: OutcomeFound[], over: Partial<Exploration> = {}) =>
  ({ outcomes, state: 'finished', exhaustive: true, counts: 'schedules', correct: null, ...over }) as Exploration;

const runs = (counts: Record<number, number>) =>
  ({
    outcomes: Object.entries(counts).map(([counter, count]) => ({
      result: { counter: Number(counter) },
      verdict: 'completed',
      message: '',
      count,
      run: `r${counter}`,
    })),
  }) as unknown as Sample;

const wrong = outcome(10, false);
const right = outcome(30, true);
const open = outcome(5, null);

const cases: [string, Sample, Exploration, boolean, Moral | null][] = [
  ['nothing ran', runs({}), truth([wrong, right]), true, null],
  ['nothing is known yet', runs({ 30: 9 }), truth([right], { state: 'running' }), true, null],
  ['none was wrong', runs({ 30: 100 }), truth([wrong, right]), true, 'never'],
  ['few were wrong', runs({ 30: 50, 10: 50 }), truth([wrong, right]), true, 'seldom'],
  ['most were wrong', runs({ 30: 49, 10: 51 }), truth([wrong, right]), true, 'often'],
  ['most were wrong without pauses', runs({ 30: 49, 10: 51 }), truth([wrong, right]), false, 'bare'],
  ['none can be right', runs({ 10: 100 }), truth([wrong]), true, 'always'],
  ['none can be right, as far as was tried', runs({ 10: 9 }), truth([wrong], { exhaustive: false }), true, 'often'],
  ['all are right', runs({ 30: 100 }), truth([right], { correct: true }), true, 'proved'],
  ['all were right that were tried', runs({ 30: 100 }), truth([right], { exhaustive: false }), true, 'sample'],
  ['no schedule explains it', runs({ 30: 99, 7: 1 }), truth([right], { correct: true }), true, 'beyond'],
  ['not everything was tried', runs({ 30: 9, 7: 1 }), truth([right], { exhaustive: false }), true, 'sample'],
  [
    'nobody says what is right, and some did not happen',
    runs({ 30: 9 }),
    truth([open, outcome(30, null)]),
    true,
    'missing',
  ],
  ['nobody says what is right, and all happened', runs({ 5: 9 }), truth([open]), true, null],
];

it.each(cases)('%s', (_, sample, explored, paused, moral) => {
  expect(moralOf(endingBars(sample, explored), explored, paused)?.moral ?? null).toBe(moral);
});

it('is told with numbers', () => {
  const explored = truth([wrong, right, outcome(20, false)]);
  const told = moralOf(endingBars(runs({ 30: 98, 10: 2 }), explored), explored, true);
  expect(told).toEqual({ moral: 'seldom', runs: 100, wrong: 2, missing: 1, bad: 8n, all: 12n });
});
