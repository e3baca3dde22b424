import { describe, expect, it } from 'vitest';
import type { Kind, Value } from '../wire/frames';
import { Lanes } from './lanes';
import { Recording } from './recording';
import type { State } from './state';
import { deadlockStory, KINDS, lostUpdateStory, Story } from './story';

/** Values for the kinds that must have one. */
const LAWFUL: Partial<Record<Kind, Value>> = {
  'process-start': { pid: 1, command: 'java A.java', memory: null },
  'process-end': { exit: 0, signal: null, reason: null },
  'request-begin': { method: 'GET', uri: '/' },
  'request-end': { status: 200, body: '' },
  paint: { y: 0, rgb: [0] },
};

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

/** What lanes tell of a thread. */
const told = (lanes: Lanes, thread: number) => lanes.lane(thread).slice(0, lanes.lane(thread).length);

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
    for (const { id } of story.threads) expect(told(grown, id)).toEqual(told(whole, id));
  });

  it('counts and tells of what was prepared with what is told next', () => {
    const story = longStory(300, 3);
    const recording = new Recording();
    recording.append(story.head());
    const lanes = new Lanes(recording);
    let told = 0;
    recording.addEventListener('change', () => told++);
    recording.prepare(story.batch(0, 200));
    expect(() => recording.prepare(story.batch(201))).toThrow('events 200 to 200 are missing');
    expect([recording.length, told, recording.stateAt(250).seq]).toEqual([0, 0, -1]);
    expect(lanes.arrows.length).toBeGreaterThan(0);
    recording.append(story.batch(150));
    expect([recording.length, told]).toEqual([story.length, 1]);
    const replay = story.recording();
    for (const seq of [-1, 7, 199, story.length - 1]) {
      expect(plain(recording.stateAt(seq))).toEqual(plain(replay.stateAt(seq)));
    }
    lanes.update();
    expect(lanes.arrows).toEqual(new Lanes(replay).arrows);
  });

  it('shows followers each event once, in order, wherever the playhead is taken meanwhile', () => {
    const story = longStory(3000, 5);
    const recording = new Recording();
    recording.append(story.head());
    const along = new Lanes(recording);
    const left = new Lanes(recording);
    const seen: number[] = [];
    recording.follow(({ seq }) => void seen.push(seq));
    for (let from = 0; from < story.length; from += 500) {
      recording.append(story.batch(from, from + 500));
      recording.stateAt(recording.length - 100);
      recording.stateAt(from / 2);
      along.update();
      if (from === 500) left.dispose();
    }
    const after = new Lanes(story.recording());
    const late: number[] = [];
    recording.follow(({ seq }) => void late.push(seq));
    expect(seen).toEqual(Array.from({ length: story.length }, (_, seq) => seq));
    expect(late).toEqual(seen);
    for (const { id } of story.threads) expect(told(along, id)).toEqual(told(after, id));
    expect(along.arrows).toEqual(after.arrows);
    expect(after.arrows.length).toBeGreaterThan(10);
    expect(left.arrows).toEqual(after.arrows.filter(({ to }) => to < 1000));
  });

  it.each([
    ['process-start', { command: 'java A.java' }],
    ['process-end', null],
    ['request-begin', { method: 'GET' }],
    ['request-end', {}],
    ['paint', { y: 3 }],
    ['paint', { y: 3, rgb: ['red'] }],
  ] as const)('refuses a %s with %o, and stays as it was', (kind, value) => {
    const story = new Story().thread('main').object('x', 'image').does('main', 'thread-start', 'main');
    const recording = new Recording();
    recording.append(story.head());
    recording.append(story.batch());
    story.does('main', kind, 'x', value);
    expect(() => recording.append(story.batch(1))).toThrow(`event 1: ${kind}`);
    expect(recording.length).toBe(1);
    expect(recording.stateAt(0).seq).toBe(0);
  });

  it('survives events of threads and objects nobody has told of', () => {
    const story = new Story().thread('main').does('main', 'thread-start', 'main');
    for (const kind of KINDS) {
      story.rows.push({ t: 5e6, thread: 9, kind, object: 77, value: LAWFUL[kind] ?? null, line: 0, cause: -1 });
    }
    const recording = story.recording();
    const state = recording.stateAt(recording.length - 1);
    expect(state.seq).toBe(KINDS.length);
    expect([...state.threads.keys()]).toEqual([0]);
    expect(state.processes.size + state.exchanges.size + state.images.size).toBe(0);
    expect(() => new Lanes(recording)).not.toThrow();
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
  const images = [...state.images.values()].map(({ id, paints, rows }) => ({ id, paints, rows }));
  const [processes, exchanges] = [[...state.processes], [...state.exchanges]];
  return { seq: state.seq, t: state.t, threads, objects, processes, exchanges, images, output: state.output };
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

/** A made-up but lawful history of four threads, two of them in a child process, with one of every kind of thing. */
function longStory(events: number, seed: number): Story {
  const random = generator(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const story = new Story().thread('main').thread('a');
  story.object('child', 'process').object('stdout', 'queue', null, '', 'child').object('picture', 'image');
  story.thread('b@child').thread('c@child').object('x', 'variable', 0).object('x@child', 'variable', 0);
  story.object('lock', 'lock').object('sem', 'semaphore', 2);
  story.does('main', 'thread-start', 'main').starts('main', 'a');
  story.does('main', 'process-start', 'child', { pid: 7, command: 'java A.java', memory: 2 ** 26 });
  story.does('b@child', 'thread-start', 'b@child', null, 1, story.length - 1).starts('b@child', 'c@child');
  let holder = '';
  let requests = 0;
  const waiting: string[] = [];
  const sent: string[] = [];
  while (story.length < events) {
    const name = pick(['a', 'b@child', 'c@child']);
    if (waiting.includes(name)) continue;
    const line = 1 + Math.floor(random() * 40);
    switch (pick(['touch', 'touch', 'lock', 'release', 'output', 'send', 'answer', 'paint', 'pipe', 'memory', 'cpu'])) {
      case 'touch':
        story.does(name, pick(['read', 'write', 'progress']), pick(['x', 'x@child']), story.length, line);
        break;
      case 'lock':
        if (holder && holder !== name) {
          story.does(name, 'lock-request', 'lock', null, line);
          waiting.push(name);
        } else if (!holder) {
          story.does(name, 'lock-acquire', 'lock', 1, line);
          holder = name;
        }
        break;
      case 'release':
        if (holder !== name) break;
        story.does(name, 'lock-release', 'lock', 0, line);
        holder = waiting.shift() ?? '';
        if (holder) story.does(holder, 'lock-acquire', 'lock', 1, line, story.length - 1);
        break;
      case 'output':
        story.does(name, 'output', '', `line ${story.length}`, line);
        break;
      case 'send': {
        if (requests === 40) break;
        const key = `GET /${requests++}`;
        story.object(key, 'exchange').does(name, 'request-begin', key, { method: 'GET', uri: key.slice(4) }, line);
        sent.push(key);
        break;
      }
      case 'answer': {
        const key = sent.shift();
        if (!key) break;
        story.does('a', 'serve-begin', key).does('a', 'serve-end', key, 200);
        story.does(name, 'request-end', key, random() < 0.5 ? { status: 200, body: 'ok' } : { error: 'no' });
        break;
      }
      case 'paint':
        story.does(name, 'paint', 'picture', { y: Math.floor(random() * 20), rgb: [story.length] }, line);
        break;
      case 'pipe':
        story.does('b@child', 'queue-put', 'stdout', `${story.length}`);
        break;
      case 'memory':
        story.does('main', 'process-memory', 'child', story.length);
        break;
      default:
        story.does(name, 'cpu', '', { core: 0, on: story.length, ready: 9, preempted: 2 }, 0);
    }
  }
  return story.does('main', 'process-end', 'child', { exit: 137, signal: 'SIGKILL', reason: 'memory' });
}
