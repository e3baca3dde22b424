import { describe, expect, it } from 'vitest';
import { choicesOf, scheduleOf, stepAt, threadOf } from './schedule';

describe('a schedule', () => {
  it('is read and written', () => {
    expect(choicesOf('a2b3ab!')).toEqual(['a', 'a', 'b', 'b', 'b', 'a', 'b!']);
    for (const text of ['', 'a', 'a2b3ab!', 'b!!12c', 'Z99a']) expect(scheduleOf(choicesOf(text) ?? [])).toBe(text);
    expect(scheduleOf(['a', 'b!', 'b!', 'b'])).toBe('ab!2b');
  });

  it('is none if it is written otherwise', () => {
    for (const text of ['2', 'a0', 'a 2', 'a-b', '!', 'a2!', 'a10001', 'ж']) expect(choicesOf(text)).toBeNull();
  });

  it('knows threads by their letters', () => {
    expect(['a', 'c!', 'z', 'A'].map(threadOf)).toEqual([0, 2, 25, 26]);
  });

  it('knows the step of an event', () => {
    const starts = [2, 2, 5];
    expect([-1, 1, 2, 4, 5, 9].map((seq) => stepAt(starts, seq))).toEqual([0, 0, 2, 2, 3, 3]);
    expect(stepAt([], 3)).toBe(0);
  });
});
