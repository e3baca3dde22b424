import { describe, expect, it } from 'vitest';
import { Recording } from '../../model/recording';
import { deadlockStory, Story } from '../../model/story';
import { Ledger } from './ledger';

function ledgerOf(story: Story): Ledger {
  const ledger = new Ledger(story.recording());
  ledger.update();
  return ledger;
}

describe('Ledger', () => {
  it('lists threads as they appear and calls main a caretaker while it only starts and joins', () => {
    const ledger = ledgerOf(deadlockStory());
    expect(ledger.order).toEqual([0, 1, 2]);
    expect([0, 1, 2].map((thread) => ledger.caretaker(thread))).toEqual([true, false, false]);
  });

  it('keeps a hold from the first acquire to the last release', () => {
    const story = new Story().thread('a').object('lock', 'lock').does('a', 'thread-start', 'a');
    story.does('a', 'lock-acquire', 'lock', 1).does('a', 'lock-acquire', 'lock', 2);
    story.does('a', 'lock-release', 'lock', 1).does('a', 'lock-release', 'lock', 0);
    const [bars] = ledgerOf(story).slots(0);
    expect(bars?.map(({ from, to }) => [from, to])).toEqual([[1, 4]]);
  });

  it('lays what is held at the same time side by side', () => {
    const story = new Story().thread('a').object('x', 'lock').object('y', 'lock').does('a', 'thread-start', 'a');
    story.does('a', 'lock-acquire', 'x', 1).does('a', 'lock-acquire', 'y', 1);
    story.does('a', 'lock-release', 'x', 0).does('a', 'lock-acquire', 'x', 1);
    const slots = ledgerOf(story).slots(0);
    expect(slots.map((bars) => bars.map(({ from, to }) => [from, to]))).toEqual([
      [
        [1, 3],
        [4, null],
      ],
      [[2, null]],
    ]);
  });

  it('knows that awaiting a condition lets go of its lock', () => {
    const story = new Story().thread('a').object('lock', 'lock').object('full', 'condition', null, '', 'lock');
    story.does('a', 'lock-acquire', 'lock', 1).does('a', 'wait-begin', 'full', { verb: 'await', timeout: null });
    expect(ledgerOf(story).slots(0)[0]?.[0]?.to).toBe(1);
  });

  it('counts permits, and a task, as held', () => {
    const story = new Story().thread('a').object('stove', 'semaphore', 3).object('pool', 'executor');
    story
      .does('a', 'task-begin', 'pool', 4)
      .does('a', 'permit-acquire', 'stove', 1)
      .does('a', 'permit-acquire', 'stove', 2);
    story
      .does('a', 'permit-release', 'stove', 2)
      .does('a', 'permit-release', 'stove', 1)
      .does('a', 'task-end', 'pool', 4);
    const slots = ledgerOf(story).slots(0);
    expect(slots[0]?.map(({ amount, from, to }) => [amount, from, to])).toEqual([[4, 0, 5]]);
    expect(slots[1]?.map(({ amount, from, to }) => [amount, from, to])).toEqual([
      [1, 1, 2],
      [3, 2, 3],
      [1, 3, 4],
    ]);
  });

  it('grows with its recording and ends where a whole reading ends', () => {
    const story = deadlockStory();
    const whole = ledgerOf(story);
    const recording = new Recording();
    recording.append(story.head());
    const growing = new Ledger(recording);
    for (let i = 0; i < story.length; i++) {
      recording.append(story.batch(i, i + 1));
      growing.update();
    }
    expect(growing.slots(1)).toEqual(whole.slots(1));
    expect(growing.deadlock).toBe(story.length - 1);
    expect(growing.events(2)?.length).toBe(whole.events(2)?.length);
  });
});
