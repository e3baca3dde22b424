import { describe, expect, it } from 'vitest';
import { Recording } from '../../model/recording';
import { childrenStory, deadlockStory, Story } from '../../model/story';
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

  it('keeps the life of a process, from its start over its first thread to its end', () => {
    const story = childrenStory();
    const recording = story.recording();
    const ledger = ledgerOf(story);
    const [[id, life] = []] = [...ledger.lives];
    expect(id).toBe(story.id('worker'));
    const seqs = [life?.from, life?.lit, life?.memory.at(0), life?.to].map((seq) => recording.kind(seq ?? -1));
    expect(seqs).toEqual(['process-start', 'thread-start', 'process-memory', 'process-end']);
    expect(ledger.processes).toBe(true);
  });

  it('lets go of what a killed process had in its hands', () => {
    const story = new Story().thread('main').object('child', 'process').thread('a@child').object('lock@child', 'lock');
    story.does('main', 'process-start', 'child', { pid: 7, command: 'x' }).does('a@child', 'thread-start', 'a@child');
    story.does('a@child', 'lock-acquire', 'lock@child', 1);
    story.does('main', 'process-end', 'child', { exit: 137, signal: 'SIGKILL', reason: null });
    expect(ledgerOf(story).slots(1)[0]?.[0]).toMatchObject({ from: 2, to: 3 });
  });

  it('keeps requests while they are in flight and while they are served, many side by side', () => {
    const story = new Story().thread('a').thread('service').does('a', 'thread-start', 'a');
    for (let i = 0; i < 5; i++) {
      story.object(`GET /${i}`, 'exchange').does('a', 'request-begin', `GET /${i}`, { method: 'GET', uri: `/${i}` });
    }
    story.does('service', 'serve-begin', 'GET /0', null, 1, 1).does('service', 'serve-end', 'GET /0', 200);
    story.does('a', 'request-end', 'GET /0', { status: 200, body: '' });
    const ledger = ledgerOf(story);
    expect(ledger.slots(0).map((bars) => bars.map(({ from, to }) => [from, to]))).toEqual([
      [[1, 8]],
      ...[2, 3, 4, 5].map((from) => [[from, null]]),
    ]);
    expect(ledger.slots(1)[0]?.map(({ from, to }) => [from, to])).toEqual([[6, 7]]);
    expect(ledger.requests).toBe(true);
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
