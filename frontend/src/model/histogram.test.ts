import { expect, it } from 'vitest';
import type { Prediction } from '../base/teaching';
import { columns, sample } from './histogram';

const ended = (counter: number, kind: 'completed' | 'failed' = 'completed') => ({
  verdict: { kind, detail: '' },
  result: { counter },
  lasted: 1,
});

it('has a column for each choice, in their order, and one for what nobody foresaw', () => {
  const prediction: Prediction = {
    question: '?',
    unit: '',
    choices: [
      { id: 'ten', label: '10', when: { result: { counter: 10 } } },
      { id: 'twenty', label: '20', when: { result: { counter: 20 } } },
      { id: 'thirty', label: '30', when: { result: { counter: 30 } } },
    ],
  };
  const runs = [20, 10, 20].map((counter, i) => sample(`r${i}`, prediction, ended(counter)));
  expect(columns(prediction, runs)).toEqual([
    { answer: 'ten', runs: ['r1'] },
    { answer: 'twenty', runs: ['r0', 'r2'] },
    { answer: 'thirty', runs: [] },
  ]);
  const odd = sample('odd', prediction, ended(7));
  expect(columns(prediction, [...runs, odd]).at(-1)).toEqual({ answer: null, runs: ['odd'] });
});

it('has a column for each number that came out, from the least, tenths told apart', () => {
  const prediction: Prediction = {
    question: '?',
    unit: '',
    choices: [],
    number: { result: 'counter', min: 0, max: 50, near: 0 },
  };
  const runs = [20, 9, 20.04, 9.26].map((counter, i) => sample(`r${i}`, prediction, ended(counter)));
  expect(columns(prediction, runs)).toEqual([
    { answer: 9, runs: ['r1'] },
    { answer: 9.3, runs: ['r3'] },
    { answer: 20, runs: ['r0', 'r2'] },
  ]);
});
