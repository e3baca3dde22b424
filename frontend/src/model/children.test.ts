import { describe, expect, it } from 'vitest';
import { Lanes } from './lanes';
import { Player } from './player';
import type { Recording } from './recording';
import type { State } from './state';
import { childrenStory, forecastStory, pictureStory, Story } from './story';

const only = <T>(map: ReadonlyMap<number, T>): T => {
  expect(map.size).toBe(1);
  return [...map.values()][0] as T;
};
const last = (recording: Recording): State => recording.stateAt(recording.length - 1);
const first = (recording: Recording, kind: string): number =>
  [...Array(recording.length).keys()].find((seq) => recording.kind(seq) === kind) ?? -1;

describe('a child process', () => {
  const story = childrenStory();
  const recording = story.recording();
  const child = (seq: number) => only(recording.stateAt(seq).processes);

  it('is started, comes to life, grows and ends', () => {
    const start = first(recording, 'process-start');
    const end = first(recording, 'process-end');
    const id = story.id('worker');
    expect(child(start - 1)).toMatchObject({ id, pid: null, started: null, parent: -1 });
    expect(child(start)).toMatchObject({ pid: 4242, starter: 0, started: { seq: start }, lit: null });
    expect(child(start)).toMatchObject({ command: 'java Primes.java 2', memoryLimit: 2 ** 26, memory: null });
    expect(child(end - 1)).toMatchObject({ lit: { seq: start + 1 }, memory: 40e6, ended: null, exit: null });
    expect(child(end)).toMatchObject({ ended: { seq: end }, exit: 0, signal: null, reason: null });
    expect(child(start - 1).pid).toBeNull();
  });

  it('has threads and memory of its own', () => {
    const state = last(recording);
    const main = [...state.threads.values()].filter((thread) => thread.name === 'main');
    expect(main.map((thread) => thread.process)).toEqual([-1, story.id('worker')]);
    expect(state.objects.get(story.id('counter'))?.value).toBe(0);
    expect(state.objects.get(story.id('counter@worker'))?.value).toBe(1);
  });

  it('is lit by its first thread only, and hands over by its pipe and its end', () => {
    const kinds = new Lanes(recording).arrows.map(({ kind, from, to }) => [
      kind,
      recording.kind(from),
      recording.kind(to),
    ]);
    expect(kinds).toEqual([
      ['process', 'process-start', 'thread-start'],
      ['queue', 'queue-put', 'wait-end'],
      ['queue', 'queue-put', 'queue-take'],
      ['process', 'process-end', 'wait-end'],
    ]);
  });

  it('takes its threads along when it is killed', () => {
    const killed = new Story().thread('main').object('child', 'process').thread('main@child').thread('late@child');
    killed.object('lock@child', 'lock').does('main', 'thread-start', 'main');
    killed.does('main', 'process-start', 'child', { pid: 7, command: 'java A.java' });
    killed
      .does('main@child', 'thread-start', 'main@child', null, 1, 1)
      .does('main@child', 'lock-request', 'lock@child');
    killed.does('main', 'process-end', 'child', { exit: 137, signal: 'SIGKILL', reason: 'time' });
    const gone = killed.recording();
    const state = last(gone);
    expect([...state.threads.values()].map((thread) => thread.state)).toEqual(['RUNNABLE', 'TERMINATED', 'NEW']);
    expect(state.objects.get(killed.id('lock@child'))?.waiters).toEqual([]);
    expect(only(state.processes)).toMatchObject({ signal: 'SIGKILL', reason: 'time' });
    const lane = new Lanes(gone).lane(1);
    expect(lane.at(-1)).toMatchObject({ state: 'TERMINATED', from: 4 });
    expect(lane.at(-2)).toMatchObject({ state: 'WAITING', to: 4 });
    expect(only(gone.stateAt(3).processes).ended).toBeNull();
  });
});

describe('a request', () => {
  const recording = forecastStory().recording();
  const at = (kind: string) => only(recording.stateAt(first(recording, kind)).exchanges);

  it('is sent, served and answered', () => {
    expect(at('thread-start')).toMatchObject({ sender: -1, sent: null, method: 'GET', uri: '/forecast?city=Omsk' });
    expect(at('request-begin')).toMatchObject({ sender: 0, served: null, server: -1 });
    expect(at('serve-begin')).toMatchObject({ server: 1, status: null, answered: null });
    expect(at('serve-end')).toMatchObject({ status: 200, ended: null, body: null });
    expect(at('request-end')).toMatchObject({ status: 200, body: '+3', error: null });
    const { sent, served, answered, ended } = at('request-end');
    const order = [sent, served, answered, ended].map((moment) => moment?.seq ?? -1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('draws its arrows there and back', () => {
    const arrows = new Lanes(recording).arrows.filter((arrow) => arrow.kind === 'request');
    expect(arrows.map(({ to }) => recording.kind(to))).toEqual(['serve-begin', 'wait-end', 'request-end']);
  });

  it('is where a jump to the next acquire stops', () => {
    const player = new Player(recording, { now: () => 0, frame: () => 0, cancel: () => undefined });
    player.jump('acquire', 1);
    expect(recording.kind(player.seq)).toBe('request-end');
  });

  it('may fail', () => {
    const story = new Story().thread('main').object('GET /x', 'exchange').does('main', 'thread-start', 'main');
    story.does('main', 'request-begin', 'GET /x', { method: 'GET', uri: '/x' });
    story.does('main', 'request-end', 'GET /x', { error: 'Connection refused' });
    expect(only(last(story.recording()).exchanges)).toMatchObject({ status: null, error: 'Connection refused' });
  });
});

describe('an image', () => {
  const story = pictureStory(12, 3);
  const recording = story.recording();
  const image = (seq: number) => only(recording.stateAt(seq).images);

  it('has the rows painted so far, the latest of each, there and back again', () => {
    const random = [5, 30, 2, 11, 30, 7, 0];
    for (const seq of random.map((k) => Math.min(k, recording.length - 1))) {
      const expected = new Map<number, number>();
      for (let i = 0; i <= seq; i++) {
        if (recording.kind(i) === 'paint') expected.set((recording.value(i) as { y: number }).y, i);
      }
      const { rows, paints } = image(seq);
      expect(rows.map((row) => [row.y, row.seq])).toEqual([...expected].sort(([a], [b]) => a - b));
      expect(Array.from({ length: paints }, (_, k) => image(seq).paint(k).seq)).toHaveLength(paints);
    }
  });

  it('knows its size, and who painted what', () => {
    expect(image(recording.length - 1)).toMatchObject({ width: 8, height: 12 });
    expect(new Set(image(recording.length - 1).rows.map((row) => row.thread))).toEqual(new Set([0]));
    expect(() => image(0).paint(0)).toThrow(RangeError);
  });

  it('shares its rows between states instead of copying them', () => {
    const row = image(recording.length - 1).rows[0];
    expect(row?.rgb).toBe((recording.value(row?.seq ?? -1) as { rgb: object }).rgb);
    const seq = first(recording, 'output');
    expect(image(seq)).toBe(image(seq - 1));
  });
});

describe('measured on a core', () => {
  it('a thread tells how often it was preempted', () => {
    const story = new Story().thread('main').does('main', 'thread-start', 'main');
    story.does('main', 'cpu', '', { core: 1, on: 5, ready: 1, preempted: 12 });
    const recording = story.recording();
    expect(recording.stateAt(0).threads.get(0)?.preempted).toBeNull();
    expect(recording.stateAt(1).threads.get(0)?.preempted).toBe(12);
  });
});
