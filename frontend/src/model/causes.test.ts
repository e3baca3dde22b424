import { describe, expect, test } from 'vitest';
import { type Asked, ask, type Chain } from './causes';
import type { Recording } from './recording';
import { childrenStory, deadlockStory, forecastStory, lostUpdateStory, Story } from './story';

/** A chain as text: «waits masha bLock», with the depth as dots and the root marked. */
function told({ steps }: Chain, { threads, objects }: Recording): string[] {
  return steps.map(({ link, thread, object, depth, root, count }) =>
    [
      '.'.repeat(depth) + link,
      threads[thread]?.name,
      objects[object] && objects[object].role !== 'thread' ? objects[object].name : undefined,
      count > 0 ? count : undefined,
      root ? '!' : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

function why(recording: Recording, asked: Asked, at = recording.length - 1): string[] {
  return told(ask(recording, at, asked), recording);
}

describe('who waits', () => {
  test('a deadlock closes the circle', () => {
    const recording = deadlockStory().recording({ kind: 'deadlock' });
    const chain = ask(recording, recording.length - 1, { thread: 1 });
    expect(told(chain, recording)).toEqual([
      'waits masha bLock',
      'holds dasha bLock',
      'waits dasha aLock',
      'holds masha aLock',
      'circle masha bLock',
    ]);
    expect(chain).toMatchObject({ circle: true, subject: 'waits' });
    expect(chain.steps.map(({ seq }) => recording.kind(seq))).toEqual([
      'lock-request',
      'lock-acquire',
      'lock-request',
      'lock-acquire',
      'lock-request',
    ]);
  });

  test('whoever joins one of them is told how it comes to the circle', () => {
    const recording = deadlockStory().recording({ kind: 'deadlock' });
    expect(why(recording, { thread: 0 }).slice(0, 2)).toEqual(['waits main', 'waits masha bLock']);
  });

  test('a lock leads to its holder, and what that one does; the end of the wait, where it is known already', () => {
    const story = new Story().thread('masha').thread('dasha').object('pan', 'lock');
    story.does('masha', 'thread-start', 'masha').does('dasha', 'thread-start', 'dasha');
    story.does('masha', 'lock-acquire', 'pan', 1).does('masha', 'sleep-begin', '', 1000);
    story.does('dasha', 'lock-request', 'pan');
    const asked = story.length - 1;
    story.after(1000).does('masha', 'sleep-end').does('masha', 'lock-release', 'pan', 0);
    story.does('dasha', 'lock-acquire', 'pan', 1, 1, story.length - 1);
    const recording = story.recording();
    expect(why(recording, { thread: 1 }, asked)).toEqual([
      'ends masha pan',
      'waits dasha pan',
      'holds masha pan',
      'sleeps masha !',
    ]);
    expect(why(recording, { thread: 1 })).toEqual(['works dasha pan', 'cause masha pan', 'slept masha !']);
    expect(why(recording, { object: story.id('pan') }, asked)[1]).toBe('waits dasha pan');
  });

  test('who waits for what it holds itself', () => {
    const story = new Story().thread('masha').object('mutex', 'semaphore', 1).object('pan', 'lock');
    story.does('masha', 'thread-start', 'masha').does('masha', 'permit-acquire', 'mutex', 1);
    story.does('masha', 'permit-request', 'mutex', 1);
    expect(why(story.recording(), { thread: 0 })).toEqual(['waits masha mutex', 'self masha mutex !']);
  });

  test('all who have permits, each with what it does', () => {
    const story = new Story().object('stove', 'semaphore', 4);
    for (const name of ['w1', 'w2', 'w3', 'w4', 'w5']) story.thread(name).does(name, 'thread-start', name);
    for (const name of ['w1', 'w2', 'w3', 'w4']) story.does(name, 'permit-acquire', 'stove', 1);
    story.does('w2', 'sleep-begin', '', 2000).does('w5', 'permit-request', 'stove', 1);
    expect(why(story.recording(), { thread: 4 })).toEqual([
      'waits w5 stove',
      '.holds w1 stove',
      '.works w1 stove !',
      '.holds w2 stove',
      '.sleeps w2 !',
      '.holds w3 stove',
      '.works w3 stove !',
      '.more stove 1',
    ]);
  });

  test('permits that have just been given back can be taken, whoever else has some', () => {
    const story = new Story().object('stove', 'semaphore', 2);
    for (const name of ['w1', 'w2', 'w3']) story.thread(name).does(name, 'thread-start', name);
    for (const name of ['w1', 'w2']) story.does(name, 'permit-acquire', 'stove', 1);
    story.does('w3', 'permit-request', 'stove', 1).does('w1', 'permit-release', 'stove', 1);
    expect(why(story.recording(), { thread: 2 })).toEqual(['waits w3 stove', 'freed w1 stove !']);
  });

  test('what will end a wait for a result is known from the recording, and what that one is at', () => {
    const story = new Story().thread('main').thread('bot').object('pool', 'executor').object('task', 'future');
    story
      .does('main', 'thread-start', 'main')
      .does('bot', 'thread-start', 'bot')
      .does('main', 'task-submit', 'pool', 1);
    story.does('bot', 'task-begin', 'pool', 1, 1, 2).does('main', 'wait-begin', 'task', { verb: 'get', timeout: null });
    story.does('bot', 'sleep-begin', '', 1000);
    const at = story.length - 1;
    story.after(1000).does('bot', 'sleep-end').does('bot', 'task-end', 'pool', 1);
    const end = story.length - 1;
    story.does('main', 'wait-end', 'task', null, 1, end);
    expect(why(story.recording(), { thread: 0 }, at)).toEqual(['ends bot pool', 'waits main task', 'sleeps bot !']);
  });

  test('a signal that came too early', () => {
    const story = new Story()
      .thread('masha')
      .thread('dasha')
      .object('pan', 'lock')
      .object('hot', 'condition', null, '', 'pan');
    story.does('masha', 'thread-start', 'masha').does('dasha', 'thread-start', 'dasha');
    story.does('dasha', 'notify', 'hot', 'one').does('masha', 'wait-begin', 'hot', { verb: 'await', timeout: null });
    expect(why(story.recording(), { thread: 0 })).toEqual(['waits masha hot', 'missed dasha hot !']);
  });

  test('nobody knows who will signal, and the chain says so', () => {
    const story = new Story().thread('masha').object('open', 'latch', 2).does('masha', 'thread-start', 'masha');
    story.does('masha', 'wait-begin', 'open', { verb: 'await', timeout: null });
    expect(why(story.recording(), { thread: 0 })).toEqual(['waits masha open', 'silent open 2 !']);
  });

  test('a child that is still starting, then one at work, then one that has ended', () => {
    const recording = childrenStory().recording();
    const at = (kind: string, from = 0) => {
      let seq = from;
      while (recording.kind(seq) !== kind) seq++;
      return seq;
    };
    const start = at('process-start');
    expect(why(recording, { object: recording.object(start) }, start)[0]).toBe('event main worker');
    expect(why(recording, { thread: 0 }, at('wait-begin'))).toEqual([
      'ends main stdout',
      'waits main stdout',
      'works main !',
    ]);
    const ended = at('process-end');
    expect(why(recording, { object: recording.object(ended) }, ended).slice(0, 2)).toEqual([
      'event main worker',
      'cause main',
    ]);
  });

  test('a request leads into the service', () => {
    const recording = forecastStory().recording();
    let at = 0;
    while (recording.kind(at) !== 'sleep-begin') at++;
    expect(why(recording, { thread: 0 }, at)).toEqual([
      'ends server GET /forecast?city=Omsk',
      'waits main GET /forecast?city=Omsk',
      'served server GET /forecast?city=Omsk',
      'sleeps server !',
    ]);
    expect(why(recording, { thread: 0 }, at - 2)).toContain('unserved main GET /forecast?city=Omsk');
  });
});

describe('where a value comes from', () => {
  test('the write that was covered is named', () => {
    const recording = lostUpdateStory().recording();
    const chain = ask(recording, recording.length - 1, {
      object: recording.objects.findIndex((o) => o.name === 'counter'),
    });
    expect(told(chain, recording)).toEqual(['wrote dasha counter', 'covered masha counter', 'stale dasha counter !']);
    expect(chain.steps.map(({ seq }) => recording.value(seq))).toEqual([20, 10, 0]);
  });

  test('before anybody wrote, it is what it was from the beginning', () => {
    const story = lostUpdateStory();
    expect(why(story.recording(), { object: story.id('counter') }, 8)).toEqual(['initial counter !']);
  });

  test('updates in turn are followed back to the beginning', () => {
    const story = new Story().thread('masha').thread('dasha').object('counter', 'variable', 0, 'int');
    story.does('masha', 'read', 'counter', 0).does('masha', 'write', 'counter', 10);
    story.does('dasha', 'read', 'counter', 10, 1, 1).does('dasha', 'write', 'counter', 30);
    const recording = story.recording();
    expect(why(recording, { object: story.id('counter') })).toEqual([
      'wrote dasha counter',
      'read dasha counter',
      'seen masha counter',
      'read masha counter',
      'initial counter !',
    ]);
    expect(why(recording, { seq: 2 })).toEqual([
      'event dasha counter',
      'seen masha counter',
      'read masha counter',
      'initial counter !',
    ]);
  });

  test('a read whose write nobody knows says so', () => {
    const story = new Story().thread('masha').thread('dasha').object('counter', 'variable', 0, 'int');
    story.does('dasha', 'write', 'counter', 5).does('masha', 'read', 'counter', 7).does('masha', 'write', 'counter', 8);
    expect(why(story.recording(), { object: story.id('counter') })).toEqual([
      'wrote masha counter',
      'read masha counter',
      'unknown masha counter !',
    ]);
  });

  test('a long chain keeps its ends', () => {
    const story = new Story().thread('masha').object('counter', 'variable', 0, 'AtomicInteger');
    for (let i = 1; i <= 100; i++) story.does('masha', 'write', 'counter', i);
    const steps = why(story.recording(), { object: story.id('counter') });
    expect(steps).toHaveLength(12);
    expect(steps[8]).toBe('skipped masha counter 90');
    expect(steps.at(-1)).toBe('initial counter !');
  });
});

test('an exception leads to the interrupt, and on to who gave it', () => {
  const story = new Story().thread('main').thread('masha').does('main', 'thread-start', 'main').starts('main', 'masha');
  story.does('masha', 'sleep-begin', '', 5000).does('main', 'thread-interrupt', 'masha');
  story.does('masha', 'sleep-end', '', 'interrupted', 1, story.length - 1);
  story.does('masha', 'thread-end', 'masha', 'java.lang.IllegalStateException');
  expect(why(story.recording(), { thread: 1 })).toEqual(['failed masha', 'since masha', 'cause main', 'began main !']);
});
