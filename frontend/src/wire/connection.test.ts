// @vitest-environment node
import { Encoder } from 'cbor-x';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Recording } from '../model/recording';
import { deadlockStory, Story } from '../model/story';
import { Connection } from './connection';
import type { Frame } from './frames';

const encoder = new Encoder({ useRecords: false, mapsAsObjects: true, tagUint8Array: true });

/** A socket whose other end the test plays. */
class Wire extends EventTarget {
  static all: Wire[] = [];
  closed = false;

  constructor(readonly address: string) {
    super();
    Wire.all.push(this);
  }

  opens(): this {
    this.dispatchEvent(new Event('open'));
    return this;
  }

  sends(...frames: Frame[]): this {
    this.hurries(...frames);
    vi.advanceTimersByTime(16);
    return this;
  }

  /** Sends frames with no time between them and the next thing that happens. */
  hurries(...frames: Frame[]): this {
    for (const frame of frames) {
      const data = new Uint8Array(encoder.encode(frame)).buffer;
      this.dispatchEvent(Object.assign(new Event('message'), { data }));
    }
    return this;
  }

  breaks(code = 1006, reason = ''): void {
    this.dispatchEvent(Object.assign(new Event('close'), { code, reason }));
  }

  close(): void {
    this.closed = true;
  }
}

const last = () => Wire.all.at(-1) as Wire;

describe('the connection', () => {
  const story = deadlockStory();
  let recording: Recording;
  let refusal: string | null;
  let connection: Connection;

  beforeEach(() => {
    vi.useFakeTimers();
    Wire.all = [];
    recording = new Recording();
    refusal = null;
    connection = new Connection('ws://kitchen/live/r1', recording, {
      refusal: async () => refusal,
      open: (address) => new Wire(address) as unknown as WebSocket,
      random: () => 1,
      patience: 100,
    });
  });
  afterEach(() => {
    connection.close();
    vi.useRealTimers();
  });

  it('asks from the beginning and is live with the first frame', () => {
    expect(last().address).toBe('ws://kitchen/live/r1?from=0');
    expect(connection.link.state).toBe('connecting');
    last()
      .opens()
      .sends({ queued: { position: 1 } });
    expect(connection.link.state).toBe('live');
    expect(recording.queued).toBe(1);
    last().sends(story.head(), story.batch(), story.end());
    expect(connection.link.state).toBe('ended');
    expect(last().closed).toBe(true);
    last().breaks(1000);
    expect(connection.link.state).toBe('ended');
  });

  it('goes on where it broke off, with nothing lost or doubled', async () => {
    last().opens().sends(story.head(), story.batch(0, 7));
    last().breaks();
    expect(connection.link).toEqual({ state: 'lost', why: 'line', retryAt: Date.now() + 500 });
    await vi.advanceTimersByTimeAsync(500);
    expect(Wire.all).toHaveLength(2);
    expect(last().address).toBe('ws://kitchen/live/r1?from=7');
    last().opens().sends(story.head(), story.batch(5, 12), story.batch(12), story.end());
    expect(recording.length).toBe(story.length);
    expect(recording.stateAt(story.length - 1).output).toHaveLength(2);
    expect(connection.link.state).toBe('ended');
  });

  it('says why a run is not there, and does not ask for it again', async () => {
    refusal = 'no such run here';
    last().opens().breaks(4404, 'there is no such run');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(connection.link).toEqual({ state: 'refused', reason: 'no such run here' });
    expect(Wire.all).toHaveLength(1);
  });

  it('asks again when a batch leaves a gap', async () => {
    last().opens().sends(story.head(), story.batch(0, 3), story.batch(5, 8));
    expect(connection.link.state).toBe('lost');
    await vi.advanceTimersByTimeAsync(500);
    expect(last().address).toContain('from=3');
  });

  it('waits longer each time, and tries at once when asked', async () => {
    const waits: number[] = [];
    for (let i = 0; i < 7; i++) {
      last().breaks();
      await vi.advanceTimersByTimeAsync(0);
      if (connection.link.state !== 'lost') throw new Error(connection.link.state);
      waits.push(connection.link.retryAt - Date.now());
      connection.retry();
    }
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 10000, 10000]);
  });

  it.each([
    [1001, 'down'],
    [1013, 'full'],
  ])('comes back later, and says why, when the server sends it away with %i', async (code, why) => {
    last().opens().sends(story.head(), story.batch(0, 3));
    last().breaks(code);
    expect(connection.link).toEqual({ state: 'lost', why, retryAt: Date.now() + 4000 });
    await vi.advanceTimersByTimeAsync(4000);
    last().breaks();
    await vi.advanceTimersByTimeAsync(0);
    expect(connection.link).toMatchObject({ state: 'lost', why });
    connection.retry();
    last().opens().sends(story.head(), story.batch(3, 5)).breaks();
    expect(connection.link).toEqual({ state: 'lost', why: 'line', retryAt: Date.now() + 500 });
    expect(recording.length).toBe(5);
  });

  it('spreads those who come back over half of the pause', () => {
    const wait = (random: number) => {
      connection = new Connection('ws://kitchen/live/r1', recording, {
        refusal: async () => null,
        open: (address) => new Wire(address) as unknown as WebSocket,
        random: () => random,
        patience: 100,
      });
      last().opens().breaks(1001);
      const { link } = connection;
      connection.close();
      return link.state === 'lost' ? link.retryAt - Date.now() : Number.NaN;
    };
    expect([0, 0.5, 1].map(wait)).toEqual([2000, 3000, 4000]);
  });

  it('gives up when the run cannot be had, with the reason', async () => {
    refusal = 'There is no run x.';
    last().breaks();
    await vi.advanceTimersByTimeAsync(0);
    expect(connection.link).toEqual({ state: 'refused', reason: 'There is no run x.' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(Wire.all).toHaveLength(1);
  });

  it('gives up when the server closes with a reason, or sends what cannot be read', () => {
    last().opens().breaks(1008, 'too many viewers');
    expect(connection.link).toEqual({ state: 'refused', reason: 'too many viewers' });
    connection = new Connection('ws://kitchen/live/r1', recording, {
      refusal: async () => null,
      open: (address) => new Wire(address) as unknown as WebSocket,
      patience: 100,
    });
    last().sends({ nonsense: 1 } as unknown as Frame);
    expect(connection.link).toEqual({ state: 'malformed', what: 'unknown frame: nonsense' });
  });

  it('keeps what had come before a paint without colours, and asks no more', async () => {
    last().opens().sends(story.head(), story.batch(0, 3));
    const broken = new Story().thread('main').object('picture', 'image');
    for (let i = 0; i < 4; i++) broken.does('main', i < 3 ? 'output' : 'paint', 'picture', i < 3 ? 'x' : { y: 1 });
    last().sends(broken.batch(3));
    expect(connection.link).toEqual({ state: 'malformed', what: 'event 3: paint with {"y":1}' });
    expect(recording.length).toBe(3);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(Wire.all).toHaveLength(1);
  });

  it('does not listen to a socket it has left', async () => {
    const first = last();
    first.opens().sends(story.head(), story.batch(0, 3));
    first.breaks();
    await vi.advanceTimersByTimeAsync(500);
    first.sends(story.batch(3, 5));
    first.breaks(1008, 'late');
    expect(recording.length).toBe(3);
    expect(connection.link.state).toBe('connecting');
  });

  it('reads the first frame at once, and together those at its heels', () => {
    last().opens().hurries(story.head(), story.batch(0, 3), story.batch(3, 5));
    expect(recording.head).not.toBeNull();
    expect(recording.length).toBe(0);
    vi.advanceTimersByTime(16);
    expect(recording.length).toBe(5);
  });

  it('lets a flood come to its end, or to that of its patience, and tells of it once', () => {
    const long = new Story().thread('main');
    for (let i = 0; i < 36_000; i++) long.does('main', 'output', '', `line ${i}`);
    let told = 0;
    last().opens().sends(long.head());
    recording.addEventListener('change', () => told++);
    const come = (from: number) => {
      last().hurries(long.batch(from, from + 3000));
      vi.advanceTimersByTime(10);
    };
    for (let from = 0; from < 24_000; from += 3000) come(from);
    expect(told).toBe(0);
    for (let from = 24_000; from < 36_000; from += 3000) come(from);
    expect(told).toBe(1);
    vi.advanceTimersByTime(50);
    expect([recording.length, told]).toEqual([36_000, 2]);
  });

  it('has a flood taken in while it comes, untold', () => {
    const long = new Story().thread('main');
    for (let i = 0; i < 9000; i++) long.does('main', 'output', '', `line ${i}`);
    last().opens().sends(long.head());
    const prepare = vi.spyOn(recording, 'prepare');
    for (let from = 0; from < 9000; from += 3000) last().hurries(long.batch(from, from + 3000));
    expect([prepare.mock.calls.length, recording.length]).toEqual([3, 0]);
    vi.advanceTimersByTime(200);
    expect(recording.length).toBe(9000);
  });

  it('hands a flood on as soon as the end of the run has come with it', () => {
    const long = new Story().thread('main');
    for (let i = 0; i < 9000; i++) long.does('main', 'output', '', `line ${i}`);
    last().opens().sends(long.head());
    for (let from = 0; from < 9000; from += 3000) last().hurries(long.batch(from, from + 3000));
    last().hurries(long.end());
    vi.advanceTimersByTime(16);
    expect(recording.length).toBe(9000);
    expect(connection.link.state).toBe('ended');
  });

  it('keeps what came in a flood before a frame that is none', () => {
    const long = new Story().thread('main');
    for (let i = 0; i < 6000; i++) long.does('main', 'output', '', `line ${i}`);
    last().opens().sends(long.head());
    last().hurries(long.batch(0, 3000), long.batch(3000, 6000), { nonsense: 1 } as unknown as Frame);
    vi.advanceTimersByTime(16);
    expect(recording.length).toBe(6000);
    expect(connection.link).toEqual({ state: 'malformed', what: 'unknown frame: nonsense' });
  });

  it('reads what has come before it looks at the end of the line', () => {
    last().opens().hurries(story.head(), story.batch(0, 5)).breaks();
    expect(recording.length).toBe(5);
    connection.retry();
    last().opens().hurries(story.head(), story.batch(5), story.end()).breaks(1000);
    expect(recording.end).not.toBeNull();
    expect(connection.link.state).toBe('ended');
  });
});
