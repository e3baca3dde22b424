import { describe, expect, it } from 'vitest';
import type { Kind } from '../wire/frames';
import { Lanes } from './lanes';
import { Recording } from './recording';
import type { State } from './state';
import { deadlockStory, lostUpdateStory, Story } from './story';

const cook = (state: State, name: string) => {
  const found = [...state.threads.values()].find((thread) => thread.name === name);
  if (!found) throw new Error(`no thread ${name}`);
  return found;
};
const thing = (state: State, name: string) => {
  const found = [...state.objects.values()].find((object) => object.info.name === name);
  if (!found) throw new Error(`no object ${name}`);
  return found;
};

describe('the fold', () => {
  it('sees who holds and who waits in a deadlock', () => {
    const story = deadlockStory();
    const recording = story.recording({ kind: 'deadlock' });
    const state = recording.stateAt(recording.length - 1);
    expect(cook(state, 'masha')).toMatchObject({ state: 'WAITING', stuck: true, line: 15 });
    expect([...cook(state, 'masha').holds]).toEqual([[story.id('aLock'), 1]]);
    expect(thing(state, 'aLock')).toMatchObject({ holders: [1], waiters: [2] });
    expect(cook(state, 'main')).toMatchObject({ state: 'WAITING', stuck: false });
    expect(state.verdict?.kind).toBe('deadlock');
    expect(recording.stateAt(recording.length - 2).verdict).toBeNull();
    expect(state.output.map((line) => line.text)).toEqual(['masha took aLock', 'dasha took bLock']);
  });

  it('marks a copy stale once another thread has written', () => {
    const recording = lostUpdateStory().recording();
    const written = [...Array(recording.length).keys()].filter((seq) => recording.kind(seq) === 'write');
    const before = recording.stateAt((written[0] as number) - 1);
    const after = recording.stateAt(written[0] as number);
    const { id } = thing(before, 'counter').info;
    expect(cook(before, 'dasha').copies.get(id)).toMatchObject({ value: 0, stale: false });
    expect(cook(after, 'dasha').copies.get(id)).toMatchObject({ value: 0, stale: true });
    expect(cook(after, 'masha').copies.has(id)).toBe(false);
    expect(cook(before, 'dasha').copies.get(id)?.stale).toBe(false);
    expect(thing(recording.stateAt(recording.length - 1), 'counter')).toMatchObject({ value: 20, lastThread: 2 });
  });

  it('lets a waiting thread give up its monitor and take it back', () => {
    const story = new Story().thread('main').object('pan', 'monitor').does('main', 'thread-start', 'main');
    story.does('main', 'lock-acquire', 'pan', 2).does('main', 'wait-begin', 'pan', { verb: 'wait', timeout: null });
    story.does('main', 'wait-end', 'pan').does('main', 'lock-request', 'pan').does('main', 'lock-acquire', 'pan', 2);
    const recording = story.recording();
    expect(cook(recording.stateAt(2), 'main')).toMatchObject({ state: 'WAITING', waiting: { verb: 'wait' } });
    expect(thing(recording.stateAt(2), 'pan')).toMatchObject({ holders: [], waiters: [0] });
    expect(cook(recording.stateAt(4), 'main').state).toBe('BLOCKED');
    expect(cook(recording.stateAt(5), 'main').holds.get(story.id('pan'))).toBe(2);
  });

  it('counts permits, queued items and a latch', () => {
    const story = new Story().thread('main').does('main', 'thread-start', 'main');
    story.object('stove', 'semaphore', 3).object('hatch', 'queue', 2).object('ready', 'latch', 2);
    story
      .does('main', 'permit-acquire', 'stove', 2)
      .does('main', 'queue-put', 'hatch', 'a')
      .does('main', 'queue-put', 'hatch', 'b');
    story
      .does('main', 'notify', 'ready', 'count-down')
      .does('main', 'queue-take', 'hatch', 'a')
      .does('main', 'permit-release', 'stove', 2);
    const recording = story.recording();
    const middle = recording.stateAt(4);
    expect(thing(middle, 'stove')).toMatchObject({ count: 1, holders: [0] });
    expect(thing(middle, 'hatch').items).toEqual(['a', 'b']);
    const last = recording.stateAt(recording.length - 1);
    expect(thing(last, 'stove')).toMatchObject({ count: 3, holders: [] });
    expect(thing(last, 'hatch').items).toEqual(['b']);
    expect(thing(last, 'ready').count).toBe(1);
  });

  it('gives the same state by checkpoints, in any order, as from scratch', () => {
    const story = longStory(6000, 7);
    const recording = story.recording();
    const random = generator(3);
    for (let i = 0; i < 60; i++) {
      const seq = Math.floor(random() * recording.length);
      expect(plain(recording.stateAt(seq))).toEqual(plain(fresh(story, seq)));
    }
  });

  it('leaves states it has given alone', () => {
    const recording = longStory(3000, 5).recording();
    const states = [10, 1023, 1024, 2000].map((seq) => recording.stateAt(seq));
    const before = states.map((state) => JSON.stringify(plain(state)));
    recording.stateAt(recording.length - 1);
    recording.stateAt(1500);
    expect(states.map((state) => JSON.stringify(plain(state)))).toEqual(before);
  });

  it('gives the same live, batch by batch, as in replay', () => {
    const story = longStory(3000, 11);
    const live = new Recording();
    live.append(story.head());
    for (let from = 0; from < story.length; from += 97) {
      live.append(story.batch(Math.max(0, from - 13), from + 97));
      live.stateAt(live.length - 1);
    }
    live.append(story.end());
    const replay = story.recording();
    expect(live.length).toBe(replay.length);
    expect(plain(live.stateAt(live.length - 1))).toEqual(plain(replay.stateAt(replay.length - 1)));
    expect(plain(live.stateAt(1234))).toEqual(plain(replay.stateAt(1234)));
    const grown = new Lanes(live);
    const whole = new Lanes(replay);
    for (const { id } of story.threads) expect(grown.lane(id)).toEqual(whole.lane(id));
  });

  it('refuses a gap', () => {
    const story = deadlockStory();
    const recording = new Recording();
    recording.append(story.head());
    recording.append(story.batch(0, 4));
    expect(() => recording.append(story.batch(5))).toThrow('events 4 to 4 are missing');
    expect(recording.length).toBe(4);
  });

  it('finds the event of an instant', () => {
    const recording = deadlockStory().recording();
    expect(recording.seqAt(0)).toBe(-1);
    for (let seq = 0; seq < recording.length; seq++) expect(recording.seqAt(recording.t(seq))).toBe(seq);
    expect(recording.seqAt(1e12)).toBe(recording.length - 1);
  });
});

/** Everything about a state that can be compared. */
function plain(state: State) {
  const threads = [...state.threads.values()].map((thread) => ({
    ...thread,
    owner: 0,
    holds: [...thread.holds],
    permits: [...thread.permits],
    copies: [...thread.copies],
  }));
  const objects = [...state.objects.values()].map((object) => ({ ...object, owner: 0 }));
  return { seq: state.seq, t: state.t, threads, objects, output: state.output };
}

/** The state at seq as a recording gives it that ends there and has never been asked before. */
function fresh(story: Story, seq: number): State {
  const recording = new Recording();
  recording.append(story.head());
  recording.append(story.batch(0, seq + 1));
  return recording.stateAt(seq);
}

function generator(seed: number): () => number {
  let x = seed;
  return () => {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    return x / 2 ** 32;
  };
}

/** A made-up but lawful history of four threads with locks, a semaphore and variables. */
function longStory(events: number, seed: number): Story {
  const random = generator(seed);
  const story = new Story().thread('main').thread('a').thread('b').thread('c');
  story.object('x', 'variable', 0).object('y', 'variable', 0).object('lock', 'lock').object('sem', 'semaphore', 2);
  story.does('main', 'thread-start', 'main');
  for (const name of ['a', 'b', 'c']) story.starts('main', name);
  let holder = '';
  const waiting: string[] = [];
  while (story.length < events) {
    const name = ['a', 'b', 'c'][Math.floor(random() * 3)] as string;
    if (waiting.includes(name)) continue;
    const kind = (['read', 'write', 'lock-acquire', 'lock-release', 'output'] as Kind[])[
      Math.floor(random() * 5)
    ] as Kind;
    const line = 1 + Math.floor(random() * 40);
    if (kind === 'lock-acquire' && holder && holder !== name) {
      story.does(name, 'lock-request', 'lock', null, line);
      waiting.push(name);
    } else if (kind === 'lock-acquire' && !holder) {
      story.does(name, kind, 'lock', 1, line);
      holder = name;
    } else if (kind === 'lock-release' && holder === name) {
      story.does(name, kind, 'lock', 0, line);
      const cause = story.length - 1;
      holder = waiting.shift() ?? '';
      if (holder) story.does(holder, 'lock-acquire', 'lock', 1, line, cause);
    } else if (kind === 'output') story.does(name, kind, '', `line ${story.length}`, line);
    else if (kind === 'read' || kind === 'write')
      story.does(name, kind, random() < 0.5 ? 'x' : 'y', story.length, line);
  }
  return story;
}
