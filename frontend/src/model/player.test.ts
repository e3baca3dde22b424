import { beforeEach, describe, expect, it } from 'vitest';
import { HandClock } from './hand-clock';
import { Player } from './player';
import { Recording } from './recording';
import { deadlockStory, Story } from './story';

describe('the player', () => {
  let clock: HandClock;
  beforeEach(() => {
    clock = new HandClock();
  });

  const replay = () => new Player(deadlockStory().recording({ kind: 'deadlock' }), clock);

  it('plays as it happened, at its speed, and rests at the end', () => {
    const player = replay();
    player.play();
    clock.pass(500);
    expect(player.t).toBeCloseTo(500e6, -6);
    player.speed = 0.05;
    clock.pass(1000);
    expect(player.t).toBeCloseTo(550e6, -6);
    player.speed = 100;
    expect(player.speed).toBe(10);
    clock.pass(200);
    expect(player).toMatchObject({ playing: false, atEnd: true, seq: player.recording.length - 1 });
    expect(clock.idle).toBe(true);
    expect(player.state.verdict?.kind).toBe('deadlock');
    player.play();
    expect(player.seq).toBe(-1);
  });

  it('steps over measurements unless they change what is seen', () => {
    const story = new Story().thread('main').does('main', 'thread-start', 'main');
    let on = 0;
    let ready = 0;
    const measure = (core: number, waits = false) => {
      if (waits) ready += 10;
      else on += 10;
      story.does('main', 'cpu', '', { core, on, ready, preempted: 0 });
    };
    measure(0);
    measure(0);
    measure(1);
    measure(1, true);
    measure(1, true);
    story.does('main', 'output', '', 'here');
    const player = new Player(story.recording(), clock);
    const stops = [0, 3, 4, 6];
    player.seek(-1);
    for (const stop of stops) {
      player.step(1);
      expect(player.seq).toBe(stop);
    }
    for (const stop of stops.slice(0, -1).reverse()) {
      player.step(-1);
      expect(player.seq).toBe(stop);
    }
  });

  it('steps on and back by one event and pauses', () => {
    const player = replay();
    player.play();
    clock.pass(100);
    const { seq } = player;
    player.step(-1);
    expect(player).toMatchObject({ seq: seq - 1, playing: false });
    player.step(1);
    expect(player.seq).toBe(seq);
    player.seek(-5);
    player.step(-1);
    expect(player.seq).toBe(-1);
  });

  it('jumps to waits, acquires, the end and the start', () => {
    const player = replay();
    const kinds: string[] = [];
    for (let i = 0; i < 5; i++) {
      player.jump('wait', 1);
      kinds.push(player.recording.kind(player.seq));
    }
    expect(kinds).toEqual(['join-begin', 'sleep-begin', 'sleep-begin', 'lock-request', 'lock-request']);
    const last = player.seq;
    player.jump('wait', 1);
    expect(player.seq).toBe(last);
    player.jump('acquire', -1);
    expect(player.recording.kind(player.seq)).toBe('lock-acquire');
    player.jump('verdict', 1);
    expect(player.atEnd).toBe(true);
    player.jump('start', -1);
    expect(player.seq).toBe(-1);
  });

  it('follows a live run: time goes on between events, and it ends with it', () => {
    const story = deadlockStory();
    const recording = new Recording();
    const player = new Player(recording, clock);
    recording.append(story.head());
    player.follow();
    recording.append(story.batch(0, 10));
    expect(player.seq).toBe(9);
    clock.pass(300);
    expect(player.t).toBeCloseTo(recording.t(9) + 300e6, -6);
    recording.append(story.batch(10));
    expect(player.seq).toBe(story.length - 1);
    recording.append(story.end());
    expect(player).toMatchObject({ following: false, playing: false, atEnd: true });
  });

  it('leaves the live edge when it is moved and comes back to it', () => {
    const story = deadlockStory();
    const recording = new Recording();
    const player = new Player(recording, clock);
    recording.append(story.head());
    recording.append(story.batch(0, 10));
    player.follow();
    player.seek(3);
    expect(player).toMatchObject({ following: false, playing: false, seq: 3 });
    player.play();
    clock.pass(100);
    expect(player.following).toBe(true);
  });

  it('stays where it is while paused and the run goes on', () => {
    const story = deadlockStory();
    const recording = new Recording();
    const player = new Player(recording, clock);
    recording.append(story.head());
    player.follow();
    recording.append(story.batch(0, 5));
    player.pause();
    recording.append(story.batch(5));
    expect(player.seq).toBe(4);
  });

  describe('with stops', () => {
    const at = (...seqs: number[]) => ({
      stop: (after: number, upTo: number) => seqs.find((seq) => seq > after && seq <= upTo) ?? null,
    });

    it('rests right after each of them, even where many events lie in one frame', () => {
      const player = replay();
      player.stops = at(5, 6, 7);
      for (const seq of [5, 6, 7]) {
        player.play();
        clock.pass(20);
        expect(player).toMatchObject({ playing: false, seq, t: player.recording.t(seq) });
        expect(clock.idle).toBe(true);
      }
      player.play();
      clock.pass(5000);
      expect(player.atEnd).toBe(true);
    });

    it('leaves the live edge for one, and goes on behind it', () => {
      const story = deadlockStory();
      const recording = new Recording();
      const player = new Player(recording, clock);
      player.stops = at(6);
      recording.append(story.head());
      player.follow();
      recording.append(story.batch(0, 10));
      expect(player).toMatchObject({ playing: false, following: false, seq: 6 });
      recording.append(story.batch(10));
      expect(player.seq).toBe(6);
      player.play();
      clock.pass(500);
      expect(player.seq).toBeGreaterThan(6);
      expect(player.t).toBeLessThan(recording.duration);
    });

    it('passes them when it is moved by hand, goes to the edge, or follows straight to the end', () => {
      const player = replay();
      player.stops = at(6);
      player.seek(9);
      expect(player.seq).toBe(9);
      const story = deadlockStory();
      const recording = new Recording();
      const straight = new Player(recording, clock);
      straight.stops = at(6);
      straight.follow(true);
      recording.append(story.head());
      recording.append(story.batch(0));
      expect(straight.seq).toBe(story.length - 1);
      straight.seek(2);
      straight.follow();
      expect(straight).toMatchObject({ following: true, seq: story.length - 1 });
    });
  });
});
