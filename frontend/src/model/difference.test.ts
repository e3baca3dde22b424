import { describe, expect, it } from 'vitest';
import { Difference, type Parting } from './difference';
import type { Which } from './duo';
import { Recording } from './recording';
import { deadlockStory, lostUpdateStory, Story } from './story';

const partings = (left: Story, right: Story) => new Difference(left.recording(), right.recording()).partings();

/** A parting in words. */
function say({ did, thread }: Parting, stories: Record<Which, Story>): string {
  return (['left', 'right'] as const)
    .map((which) => {
      const seq = did[which];
      const story = stories[which];
      const row = seq === null ? null : story.rows[seq];
      const who = story.threads[thread[which] ?? -1]?.name ?? 'nobody';
      return row ? `${who} ${row.kind} ${story.objects[row.object]?.name ?? ''} ${row.value}` : `${who} nothing`;
    })
    .join(' | ');
}

/** Two cooks who add to a counter, with a lock or without. */
function update(lock: boolean, order: readonly [string, string] = ['masha', 'dasha']): Story {
  const story = new Story('update')
    .thread('main')
    .thread('masha')
    .thread('dasha')
    .object('counter', 'variable', 0, 'int');
  if (lock) story.object('whisk', 'lock', null, 'ReentrantLock');
  story.does('main', 'thread-start', 'main').starts('main', 'masha').starts('main', 'dasha');
  const [first, second] = order;
  if (lock) story.does(first, 'lock-acquire', 'whisk', 1, 7).does(second, 'lock-request', 'whisk', null, 7);
  story.does(first, 'read', 'counter', 0, 8);
  if (!lock) story.does(second, 'read', 'counter', 0, 8);
  return story.after(1000).does(first, 'write', 'counter', 10, 9);
}

describe('the first difference of two runs', () => {
  it('is none where every thread did the same, in whatever order', () => {
    const other = new Story('lost-update').thread('main').thread('dasha').thread('masha');
    other.object('counter', 'variable', 0, 'int').does('main', 'thread-start', 'main', null, 0).after(5);
    other.starts('main', 'masha', 20).starts('main', 'dasha', 21);
    for (const cook of ['dasha', 'masha'])
      other.does(cook, 'read', 'counter', 0, 8).does(cook, 'sleep-begin', '', 1000, 10);
    other.after(1200).does('main', 'cpu', '', { core: 1, on: 5, ready: 0, preempted: 0 }, 0);
    other.does('dasha', 'sleep-end').does('masha', 'sleep-end').does('masha', 'write', 'counter', 10);
    other
      .does('dasha', 'write', 'counter', 20)
      .does('dasha', 'thread-end', 'dasha')
      .does('masha', 'thread-end', 'masha');
    expect(partings(lostUpdateStory(), other)).toEqual([]);
  });

  it('is the first use of a lock that only one has', () => {
    const stories = { left: update(false), right: update(true) };
    const found = partings(stories.left, stories.right);
    expect(found.map((each) => say(each, stories))).toEqual([
      'masha read counter 0 | masha lock-acquire whisk 1',
      'dasha read counter 0 | dasha lock-request whisk null',
    ]);
    expect(found[0]).toMatchObject({ alike: 1, t: stories.left.rows[5]?.t });
  });

  it('is found though the other cook was first', () => {
    const stories = { left: update(true), right: update(true, ['dasha', 'masha']) };
    expect(partings(stories.left, stories.right).map((each) => say(each, stories))).toEqual([
      'masha lock-acquire whisk 1 | masha lock-request whisk null',
      'dasha lock-request whisk null | dasha lock-acquire whisk 1',
    ]);
  });

  it('is what goes on where the other is stuck for ever', () => {
    const freed = deadlockStory().does('masha', 'lock-acquire', 'bLock', 1, 15);
    const stories = { left: deadlockStory(), right: freed };
    const found = partings(stories.left, stories.right);
    expect(found.map((each) => say(each, stories))).toEqual(['masha nothing | masha lock-acquire bLock 1']);
    expect(found[0]?.t).toBe(freed.rows.at(-1)?.t);
  });

  it('is a value that differs, not an id', () => {
    const one = new Story('sum').thread('main').object('total', 'variable', 0, 'int');
    one.does('main', 'thread-start', 'main').does('main', 'write', 'total', 10);
    const two = new Story('sum')
      .thread('main')
      .thread('helper')
      .object('other', 'variable')
      .object('total', 'variable');
    two.does('main', 'thread-start', 'main').does('main', 'write', 'total', 20);
    expect(say(partings(one, two)[0] as Parting, { left: one, right: two })).toBe(
      'main write total 10 | main write total 20',
    );
  });

  it('pairs threads of other names in the order in which they appear', () => {
    const way = (name: string, lock: boolean) => {
      const story = new Story('gil').thread('main').thread(`${name}-1`).thread(`${name}-2`).object('gil', 'lock');
      story.does('main', 'thread-start', 'main').starts('main', `${name}-1`).starts('main', `${name}-2`);
      if (lock) story.does(`${name}-2`, 'lock-acquire', 'gil', 1);
      return story.does(`${name}-1`, 'output', '', 'done').does(`${name}-2`, 'output', '', 'done');
    };
    const stories = { left: way('gil', true), right: way('free', false) };
    expect(partings(stories.left, stories.right).map((each) => say(each, stories))).toEqual([
      'gil-2 lock-acquire gil 1 | free-2 output  done',
    ]);
  });

  it('is not what two different programs call the same thing when they print it', () => {
    const program = (lesson: string, says: string, writes: number) => {
      const story = new Story(lesson)
        .thread('main')
        .object('total', 'variable', 0)
        .does('main', 'thread-start', 'main');
      return story.does('main', 'output', '', says).does('main', 'write', 'total', writes);
    };
    expect(partings(program('one', 'hello', 1), program('other', 'hi', 1))).toEqual([]);
    expect(partings(program('one', 'hello', 1), program('one', 'hi', 1))).toHaveLength(1);
  });

  it('leaves the waits of idle pool threads aside', () => {
    const pool = (idle: boolean) => {
      const story = new Story('pool').thread('main').thread('worker').object('pool', 'executor');
      story.does('main', 'thread-start', 'main').starts('main', 'worker').does('main', 'task-submit', 'pool', 1);
      if (idle)
        story.does('worker', 'wait-begin', 'pool', { verb: 'take', timeout: null }).does('worker', 'wait-end', 'pool');
      story.does('worker', 'task-begin', 'pool', 1).does('worker', 'task-end', 'pool', 1);
      return story
        .does('main', 'wait-begin', 'pool', { verb: 'close', timeout: null })
        .does('main', 'wait-end', 'pool');
    };
    expect(partings(pool(true), pool(false))).toEqual([]);
  });

  it('is not claimed before both sides are known', () => {
    const [left, right] = [update(false), update(true)];
    const growing = new Recording();
    const difference = new Difference(left.recording(), growing);
    growing.append(right.head());
    growing.append(right.batch(0, 5));
    expect(difference.partings()).toEqual([]);
    growing.append(right.batch(5, 6));
    expect(difference.partings().map(({ did }) => did)).toEqual([{ left: 5, right: 5 }]);
    growing.append(right.batch(6));
    expect(difference.partings().map(({ did }) => did)).toEqual([
      { left: 5, right: 5 },
      { left: 6, right: 6 },
    ]);
    growing.append(right.end());
    expect(difference.partings()).toHaveLength(2);
  });
});
