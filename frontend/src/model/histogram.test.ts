import { describe, expect, it } from 'vitest';
import type { Prediction } from '../base/teaching';
import type { Exploration, OutcomeFound } from '../wire/exploration';
import type { VerdictKind } from '../wire/frames';
import type { Sample, SampleOutcome } from '../wire/sample';
import { answerBars, endingBars } from './histogram';

const seen = (counter: number, count: number, verdict: VerdictKind = 'completed'): SampleOutcome => ({
  result: { counter },
  verdict,
  detail: '',
  message: '',
  count,
  run: `r${counter}`,
  lasted: 1,
});

const found = (counter: number, verdict: VerdictKind = 'completed') =>
  ({ result: { counter }, verdict, message: '', good: counter === 30 }) as unknown as OutcomeFound;

const sample = (...outcomes: SampleOutcome[]) => ({ outcomes }) as unknown as Sample;
const explored = (...outcomes: OutcomeFound[]) => ({ outcomes }) as unknown as Exploration;

describe('bars by ending', () => {
  const short = (s: Sample | null, e: Exploration | null) =>
    endingBars(s, e).map(({ ending, count, run, found }) => [
      ending.verdict,
      ending.result.counter,
      count,
      run,
      found?.good ?? null,
    ]);

  it('stand in an order that stays, whatever was seen most', () => {
    expect(short(sample(seen(100, 7), seen(20, 5), seen(3, 1, 'deadlock')), null)).toEqual([
      ['completed', 20, 5, 'r20', null],
      ['completed', 100, 7, 'r100', null],
      ['deadlock', 3, 1, 'r3', null],
    ]);
  });

  it('have what is possible beside them, also where it never happened, and what nobody found', () => {
    expect(short(sample(seen(30, 99), seen(7, 1)), explored(found(10), found(30)))).toEqual([
      ['completed', 7, 1, 'r7', null],
      ['completed', 10, 0, null, false],
      ['completed', 30, 99, 'r30', true],
    ]);
    expect(short(null, explored(found(30), found(10)))).toEqual([
      ['completed', 10, 0, null, false],
      ['completed', 30, 0, null, true],
    ]);
  });

  it('are one where verdict and variables are the same, in whatever order and for whatever reason', () => {
    const other = { ...seen(0, 2, 'failed'), result: { a: 1, b: 2 }, detail: 'no flour' };
    const turned = { ...seen(0, 3, 'failed'), result: { b: 2, a: 1 }, detail: 'no eggs' };
    expect(endingBars(sample(other, turned), null).map(({ count }) => count)).toEqual([5]);
    expect(endingBars(sample(seen(1, 1), seen(1, 1, 'deadlock')), null)).toHaveLength(2);
  });
});

describe('bars by answer', () => {
  it('are one for each choice, in their order, and one for what nobody foresaw', () => {
    const prediction: Prediction = {
      question: '?',
      unit: '',
      choices: [
        { id: 'ten', label: '10', when: { result: { counter: 10 } } },
        { id: 'twenty', label: '20', when: { result: { counter: { min: 20, max: 21 } } } },
        { id: 'thirty', label: '30', when: { result: { counter: 30 } } },
      ],
    };
    const bars = answerBars(prediction, [seen(20, 5), seen(10, 2), seen(21, 1)]);
    expect(bars.map(({ answer, count, run }) => [answer, count, run])).toEqual([
      ['ten', 2, 'r10'],
      ['twenty', 6, 'r20'],
      ['thirty', 0, null],
    ]);
    expect(answerBars(prediction, [seen(7, 3)]).at(-1)).toMatchObject({ answer: null, count: 3, run: 'r7' });
  });

  it('are one for each number that came out, from the least, tenths told apart', () => {
    const prediction: Prediction = {
      question: '?',
      unit: '',
      choices: [],
      number: { result: 'counter', min: 0, max: 50, near: 0 },
    };
    const bars = answerBars(prediction, [seen(20, 1), seen(9, 1), seen(20.04, 1), seen(9.26, 1)]);
    expect(bars.map(({ answer, count }) => [answer, count])).toEqual([
      [9, 1],
      [9.3, 1],
      [20, 2],
    ]);
  });
});
