import { describe, expect, it } from 'vitest';
import type { Outcome, Prediction } from '../base/teaching';
import { answer, type Ending, endingOf, holds, right } from './outcome';
import { Recording } from './recording';
import { deadlockStory } from './story';

const ending = (over: Partial<Ending> = {}): Ending => ({
  verdict: { kind: 'completed', detail: '' },
  result: { counter: 20, name: 'borscht', done: true, jars: [1, 5], none: null },
  lasted: 2.1,
  ...over,
});

describe('an outcome', () => {
  const cases: [Outcome, boolean][] = [
    [{}, true],
    [{ verdict: ['failed', 'completed'] }, true],
    [{ verdict: ['deadlock'] }, false],
    [{ result: { counter: 20 } }, true],
    [{ result: { counter: '20' } }, false],
    [{ result: { counter: [10, 20] } }, true],
    [{ result: { counter: [10, 30] } }, false],
    [{ result: { counter: { min: 20, max: 20 } } }, true],
    [{ result: { counter: { min: 21 } } }, false],
    [{ result: { name: 'borscht', done: true, none: null } }, true],
    [{ result: { name: { min: 0 } } }, false],
    [{ result: { missing: [1] } }, false],
    [{ result: { 'jars[1]': 5 } }, true],
    [{ result: { 'jars[2]': 5 } }, false],
    [{ ratio: { of: 'counter', to: 'jars[1]', min: 4, max: 4 } }, true],
    [{ ratio: { of: 'counter', to: 'missing', min: 0 } }, false],
    [{ lasts: { min: 2, max: 2.1 } }, true],
    [{ lasts: { max: 2 } }, false],
    [{ verdict: ['completed'], result: { counter: 20 }, lasts: { max: 1 } }, false],
  ];
  it.each(cases)('%j: %s', (outcome, held) => expect(holds(outcome, ending())).toBe(held));
});

describe('a guess', () => {
  const choice = (id: string, when: Outcome) => ({ id, label: id, when });
  const choices: Prediction = {
    question: '?',
    unit: '',
    choices: [choice('quick', { lasts: { max: 1 } }), choice('slow', { verdict: ['completed'] }), choice('other', {})],
  };
  const number = (result?: string): Prediction => ({
    question: '?',
    unit: '',
    choices: [],
    number: { min: 0, max: 9, near: 0.25, ...(result === undefined ? {} : { result }) },
  });

  it('is right if it is the first choice that holds', () => {
    expect(answer(choices, ending())).toBe('slow');
    expect(answer(choices, ending({ lasted: 0.5 }))).toBe('quick');
    expect(answer(choices, ending({ verdict: { kind: 'failed', detail: 'x' } }))).toBe('other');
    expect(right(choices, 'slow', 'slow')).toBe(true);
    expect(right(choices, 'quick', 'slow')).toBe(false);
  });

  it('of a number is right if it is near: a result, or how long it took', () => {
    expect(answer(number('counter'), ending())).toBe(20);
    expect(answer(number(), ending())).toBe(2.1);
    expect(answer(number('name'), ending())).toBeNull();
    expect(right(number(), 2, 2.1)).toBe(true);
    expect(right(number(), 3, 2.1)).toBe(false);
  });

  it('has no answer in a run that somebody stopped, but in one that was over', () => {
    expect(answer(choices, ending({ verdict: { kind: 'stopped', detail: '' } }))).toBeNull();
    expect(answer(choices, ending({ verdict: { kind: 'stopped', detail: 'idle-pool' } }))).toBe('other');
  });
});

it('the ending of a recording is told in lesson time', () => {
  expect(endingOf(new Recording())).toBeNull();
  const recording = deadlockStory().recording({ kind: 'deadlock' });
  expect(endingOf(recording)).toMatchObject({
    verdict: { kind: 'deadlock' },
    lasted: recording.lessonMs(recording.duration) / 1000,
  });
});
