import { beforeEach, describe, expect, it } from 'vitest';
import { Duo } from './duo';
import { HandClock } from './hand-clock';
import { Recording } from './recording';
import { SameScale } from './same-scale';
import { deadlockStory, lostUpdateStory, Story } from './story';

/** One thread that sleeps so many milliseconds and prints. */
function sleeper(ms: number, scale = 1000): Story {
  const story = new Story('sleeper', scale).thread('main').does('main', 'thread-start', 'main', null, 0);
  story.does('main', 'sleep-begin', '', ms, 3).after(ms).does('main', 'sleep-end', '', null, 3);
  return story.does('main', 'output', '', 'up', 4);
}

describe('two players on one clock', () => {
  let clock: HandClock;
  beforeEach(() => {
    clock = new HandClock();
  });

  const replay = () => new Duo(sleeper(500).recording(), sleeper(1000).recording(), clock);

  it('always show the same instant; the one that has ended stands at its end', () => {
    const duo = replay();
    duo.left.play();
    expect(duo.right.playing).toBe(true);
    clock.pass(300);
    expect(duo.left.t).toBeCloseTo(300e6, -6);
    expect(duo.right.t).toBe(duo.left.t);
    clock.pass(500);
    expect(duo.left).toMatchObject({ atEnd: true, t: duo.left.recording.duration });
    expect(duo.right.t).toBeCloseTo(800e6, -6);
    expect(duo.right.seq).toBe(1);
    clock.pass(500);
    expect(duo).toMatchObject({ playing: false, atEnd: true, t: duo.right.recording.duration });
    duo.right.play();
    expect(duo.t).toBe(0);
  });

  it('keep their speed in common', () => {
    const duo = replay();
    duo.right.speed = 0.5;
    duo.play();
    clock.pass(400);
    expect(duo.left.speed).toBe(0.5);
    expect(duo.t).toBeCloseTo(200e6, -6);
  });

  it('go to where either of them is taken', () => {
    const duo = replay();
    duo.right.seekTime(700e6);
    expect(duo.left).toMatchObject({ atEnd: true });
    expect(duo.t).toBe(700e6);
    duo.left.seek(1);
    expect(duo.t).toBe(duo.left.recording.t(1));
    expect(duo.right.seq).toBe(1);
    duo.left.jump('verdict', 1);
    expect(duo.right.atEnd).toBe(true);
    duo.right.jump('start', -1);
    expect([duo.left.seq, duo.right.seq, duo.t]).toEqual([-1, -1, 0]);
  });

  it('step through the events of both, one at a time and back the same way', () => {
    const duo = replay();
    const seen: string[] = [];
    const where = () => `${duo.left.seq},${duo.right.seq}`;
    while (!duo.atEnd && seen.length < 20) {
      duo.step(1);
      seen.push(where());
      expect(Math.max(duo.left.recording.t(duo.left.seq), duo.right.recording.t(duo.right.seq))).toBeLessThanOrEqual(
        duo.t,
      );
    }
    expect(seen).toEqual(['0,-1', '0,0', '1,0', '1,1', '2,1', '3,1', '3,2', '3,3']);
    const back: string[] = [];
    for (let i = 0; i < 8; i++) {
      back.push(where());
      duo.step(-1);
    }
    expect(back.reverse()).toEqual(seen);
    expect([where(), duo.t]).toEqual(['-1,-1', 0]);
  });

  it('jump to the next wait on either side', () => {
    const duo = new Duo(deadlockStory().recording({ kind: 'deadlock' }), lostUpdateStory().recording(), clock);
    const waits: string[] = [];
    for (let i = 0; i < 4; i++) {
      duo.jump('wait', 1);
      const [l, r] = [duo.left, duo.right];
      waits.push(`${l.recording.kind(l.seq)} ${r.recording.kind(r.seq)}`);
    }
    expect(waits.filter((each) => /begin|request/.test(each))).toHaveLength(4);
    const at = duo.t;
    duo.jump('wait', -1);
    expect(duo.t).toBeLessThan(at);
  });

  it('follow the one that has come less far, and go back for one that begins later', () => {
    const duo = new Duo(new Recording(), new Recording(), clock);
    const [left, right] = [sleeper(500), sleeper(800)];
    duo.follow();
    duo.left.recording.append(left.head());
    duo.left.recording.append(left.batch(0, 2));
    duo.right.recording.append({ queued: { position: 1 } });
    clock.pass(200);
    expect(duo.left.t).toBeGreaterThan(100e6);
    expect(duo.right).toMatchObject({ seq: -1, t: 0 });
    for (const frame of [left.batch(2), left.end()]) duo.left.recording.append(frame);
    expect(duo).toMatchObject({ following: true, t: duo.left.recording.duration });
    duo.right.recording.append(right.head());
    duo.right.recording.append(right.batch(0, 2));
    clock.pass(100);
    expect(duo.t).toBeLessThan(200e6);
    expect(duo.left.t).toBe(duo.right.t);
    for (const frame of [right.batch(2), right.end()]) duo.right.recording.append(frame);
    expect(duo).toMatchObject({ playing: false, atEnd: true });
  });

  it('stay at an instant while events arrive that happened before it', () => {
    const duo = new Duo(sleeper(1000).recording(), new Recording(), clock);
    const right = sleeper(500);
    duo.seekTime(700e6);
    for (const frame of [right.head(), right.batch(0, 2)]) duo.right.recording.append(frame);
    expect(duo.right.seq).toBe(1);
    duo.right.recording.append(right.batch(2));
    expect(duo.right.seq).toBe(3);
    expect(duo.t).toBe(700e6);
  });

  it('take another recording on one side', () => {
    const duo = replay();
    duo.seekTime(900e6);
    const player = duo.take('right', sleeper(100).recording());
    expect(duo.right).toBe(player);
    expect(duo.t).toBe(0);
    duo.right.jump('verdict', 1);
    expect(duo.t).toBe(duo.left.recording.duration);
  });
});

describe('recordings of one scale', () => {
  it('have lesson time in common, whatever their own pace was', () => {
    const common = { scale: null };
    const [usual, slow] = [new SameScale(common), new SameScale(common)];
    for (const [recording, story] of [
      [usual, sleeper(400, 250)],
      [slow, sleeper(800, 500)],
    ] as const) {
      for (const frame of [story.head(), story.batch(), story.end()]) recording.append(frame);
    }
    expect(slow.head?.scale).toBe(250);
    expect(usual.lessonMs(usual.duration)).toBeCloseTo(1600, 0);
    expect(slow.lessonMs(slow.duration)).toBeCloseTo(1600, 0);
    expect(slow.t(2)).toBeCloseTo(usual.t(2), -5);
  });
});
