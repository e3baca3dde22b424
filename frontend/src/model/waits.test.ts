import { expect, test } from 'vitest';
import { Losses } from './losses';
import { deadlockStory, lostUpdateStory, Story } from './story';
import { Waits } from './waits';

test('a graph that grows until it closes', () => {
  const story = deadlockStory();
  const recording = story.recording({ kind: 'deadlock' });
  const waits = new Waits(recording);
  const [a, b] = [story.id('aLock'), story.id('bLock')];
  expect(waits.threads).toEqual([0, 1, 2]);
  expect([...waits.bystanders]).toEqual([0]);
  expect(waits.things).toEqual([a, b]);
  const edges = (seq: number) =>
    waits.at(recording.stateAt(seq)).edges.map(({ kind, thread, to, inCycle }) => [kind, thread, to, inCycle]);
  expect(edges(6)).toEqual([
    ['joins', 0, 1, false],
    ['holds', 1, a, false],
  ]);
  expect(edges(recording.length - 1)).toEqual([
    ['joins', 0, 1, false],
    ['holds', 1, a, true],
    ['waits', 1, b, true],
    ['holds', 2, b, true],
    ['waits', 2, a, true],
  ]);
  const { cycle, forever } = waits.at(recording.stateAt(recording.length - 1));
  expect(cycle).toEqual([
    { thread: 1, holds: a, waitsFor: b, joins: false },
    { thread: 2, holds: b, waitsFor: a, joins: false },
  ]);
  expect(forever).toBe(true);
});

test('one request before the last there is no cycle yet', () => {
  const recording = deadlockStory().recording();
  const waits = new Waits(recording);
  let last = recording.length - 1;
  while (recording.kind(last) !== 'lock-request') last--;
  expect(waits.at(recording.stateAt(last)).cycle).toHaveLength(2);
  expect(waits.at(recording.stateAt(last - 1)).cycle).toEqual([]);
});

test('a thread that waits for itself is a cycle of one', () => {
  const story = new Story().thread('masha').object('mutex', 'semaphore', 1).does('masha', 'thread-start', 'masha');
  story.does('masha', 'permit-acquire', 'mutex', 1).does('masha', 'permit-request', 'mutex', 1);
  const recording = story.recording();
  const mutex = story.id('mutex');
  const { cycle } = new Waits(recording).at(recording.stateAt(recording.length - 1));
  expect(cycle).toEqual([{ thread: 0, holds: mutex, waitsFor: mutex, joins: false }]);
});

test('as long as one who has a permit goes on, nobody is stuck', () => {
  const story = new Story().thread('a').thread('b').thread('c').object('stove', 'semaphore', 2).object('pan', 'lock');
  for (const name of ['a', 'b', 'c']) story.does(name, 'thread-start', name);
  story
    .does('a', 'permit-acquire', 'stove', 1)
    .does('b', 'permit-acquire', 'stove', 1)
    .does('c', 'lock-acquire', 'pan', 1);
  story.does('a', 'lock-request', 'pan').does('c', 'permit-request', 'stove', 1);
  const open = story.length - 1;
  story.does('b', 'lock-request', 'pan');
  const recording = story.recording();
  const waits = new Waits(recording);
  expect(waits.at(recording.stateAt(open)).cycle).toEqual([]);
  expect(waits.at(recording.stateAt(open + 1)).cycle.map(({ thread }) => thread)).toEqual([0, 2]);
});

test('a time limit is no for ever', () => {
  const story = new Story().thread('masha').object('mutex', 'semaphore', 1).does('masha', 'thread-start', 'masha');
  story.does('masha', 'permit-acquire', 'mutex', 1);
  story.does('masha', 'permit-request', 'mutex', { permits: 1, timeout: 500 });
  const recording = story.recording();
  expect(new Waits(recording).at(recording.stateAt(recording.length - 1))).toMatchObject({ forever: false });
});

test('the last lost update is found, and none where none is', () => {
  const recording = lostUpdateStory().recording();
  const losses = new Losses(recording);
  const write = losses.upTo(recording.length - 1);
  expect(recording.value(write)).toBe(20);
  expect(losses.upTo(write - 1)).toBe(-1);
});
