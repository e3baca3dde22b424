import { expect, it } from 'vitest';
import { RACE } from '../../../test/race';
import type { Exploration, OutcomeFound } from '../../wire/exploration';
import { type Judgement, judge, total } from './verdict';

const [right, wrong] = RACE.outcomes as [OutcomeFound, OutcomeFound];
const unknown: OutcomeFound = { ...right, good: null };
const of = (outcomes: OutcomeFound[], more: Partial<Exploration> = {}): Judgement =>
  judge({ ...RACE, outcomes, correct: outcomes.every(({ good }) => good), ...more });

it('what everything was tried for is certain', () => {
  expect(of([right])).toBe('correct');
  expect(of([right, wrong])).toBe('some');
  expect(of([wrong])).toBe('always');
  expect(of([unknown, right], { correct: null })).toBe('open');
});

it('a sample proves what it found, and nothing else', () => {
  const sample: Partial<Exploration> = { exhaustive: false, counts: 'sample', method: 'random+pct', correct: null };
  expect(of([right], sample)).toBe('sample');
  expect(of([right, wrong], { ...sample, correct: false })).toBe('some');
  expect(of([wrong], { ...sample, correct: false })).toBe('some');
  expect(of([right], { ...sample, state: 'stopped' })).toBe('stopped');
});

it('while it goes on, a wrong outcome is certain and a right one is not', () => {
  const going: Partial<Exploration> = { state: 'running', exhaustive: false, correct: null };
  expect(of([], going)).toBe('going');
  expect(of([right], going)).toBe('going.good');
  expect(of([right, wrong], going)).toBe('some');
  expect(of([], { ...going, state: 'queued' })).toBe('queued');
});

it('there is no total where there is no end of schedules', () => {
  expect(total(RACE)).toBe(6n);
  expect(total({ ...RACE, outcomes: [right, { ...wrong, schedules: null }] })).toBeNull();
});
