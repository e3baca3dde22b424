import { expect, test } from 'vitest';
import type { Recording } from './recording';
import { told } from './told';

const of = (...kinds: string[]): Recording => ({ kind: (seq: number) => kinds[seq] }) as unknown as Recording;

test('what was only measured does not hide what was done', () => {
  const recording = of('thread-start', 'lock-request', 'cpu', 'cpu', 'lock-acquire');
  expect([0, 1, 2, 3, 4].map((seq) => told(recording, seq))).toEqual([0, 1, 1, 1, 4]);
  expect(told(recording, -1)).toBe(-1);
});
