import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageData } from '../base/page';
import { Player } from '../model/player';
import { Recording } from '../model/recording';
import { Api, Refusal } from '../wire/api';
import { Session } from './session';

const page: PageData = {
  lang: 'en',
  theme: 'light',
  embed: false,
  lesson: {
    id: 'deadlock',
    title: 'Deadlock',
    modes: ['observed'],
    scale: 1000,
    params: [],
    threads: {},
    objects: {},
    unit: 'second',
  },
  teaching: { moments: {}, pauses: [], tries: [], compare: [] },
  source: '/lessons/deadlock/source',
  file: 'Deadlock.java',
  run: null,
  at: null,
};

const opened: string[] = [];

class SilentSocket extends EventTarget {
  constructor(address: string) {
    super();
    opened.push(address);
  }

  close(): void {}
}

function answers(status: number, body: unknown): ReturnType<typeof vi.fn> {
  const asked = vi.fn(async () => new Response(JSON.stringify(body), { status }));
  vi.stubGlobal('fetch', asked);
  return asked;
}

describe('the session', () => {
  const api = new Api('en', { network: () => 'no answer', unexpected: (status) => `odd: ${status}` });
  let session: Session;

  beforeEach(() => {
    opened.length = 0;
    vi.stubGlobal('WebSocket', SilentSocket);
    session = new Session(page, api);
  });
  afterEach(() => {
    session.close();
    vi.unstubAllGlobals();
  });

  it('starts a run with what was chosen and follows its stream', async () => {
    const asked = answers(201, { id: 'r1', state: 'running' });
    await session.start({ params: { pause: 5 }, scale: 500 });
    const [address, request] = asked.mock.calls[0] as unknown as [string, RequestInit];
    expect(address).toBe('/api/runs');
    expect(JSON.parse(String(request.body))).toEqual({
      lesson: 'deadlock',
      mode: 'observed',
      params: { pause: 5 },
      scale: 500,
    });
    expect(opened[0]).toMatch(/^ws:.*\/live\/r1\?from=0$/);
    expect(session.phase).toBe('running');
    expect(session.player.following).toBe(true);
  });

  it('keeps what is shown when the server refuses, and says why', async () => {
    answers(400, { detail: 'Parameter “pause” has to be from 0 to 5000.', parameter: 'pause' });
    const { player } = session;
    await session.start({ params: { pause: -1 }, scale: 1000 });
    expect(session.refusal).toMatchObject({
      status: 400,
      parameter: 'pause',
      message: expect.stringContaining('5000'),
    });
    expect(session.player).toBe(player);
    expect(session.phase).toBe('idle');
  });

  it('says so when nobody answers, or nonsense comes', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('offline')));
    await session.start({ params: {}, scale: 1000 });
    expect(session.refusal?.message).toBe('no answer');
    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }));
    await session.start({ params: {}, scale: 1000 });
    expect(session.refusal).toBeInstanceOf(Refusal);
    expect(session.refusal?.message).toBe('odd: 502');
  });

  it('shows a linked moment when it has arrived, and stays there', async () => {
    const { deadlockStory } = await import('../model/story');
    const story = deadlockStory();
    session.open('r2', 12);
    const { recording } = session.player;
    recording.append(story.head());
    recording.append(story.batch(0, 8));
    expect(session.player.seq).toBe(-1);
    recording.append(story.batch(8));
    expect(session.player).toMatchObject({ seq: 12, playing: false });
    recording.append(story.end());
    expect(session.player.seq).toBe(12);
    expect(session.phase).toBe('finished');
  });

  it('shows a run that is made here, and leaves it for one of the server', async () => {
    const { deadlockStory } = await import('../model/story');
    const story = deadlockStory();
    const player = new Player(new Recording());
    player.recording.append(story.head());
    const made = { params: {}, schedule: 'a2', sleeps: 'timed', keep: async () => 'kept' } as const;
    session.showMade(player, made);
    expect(session).toMatchObject({ player, made, run: null, own: false, phase: 'finished' });
    player.recording.append(story.batch(0, 4));
    player.seek(3);
    session.showMade(player, { ...made, schedule: 'a3' });
    expect(session.player.seq).toBe(3);
    session.open('r3', null);
    expect(session).toMatchObject({ made: null, run: 'r3', phase: 'running' });
    session.clear();
    expect(session).toMatchObject({ run: null, phase: 'idle' });
  });
});
