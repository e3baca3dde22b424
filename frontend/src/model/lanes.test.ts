import { describe, expect, it } from 'vitest';
import { Lanes } from './lanes';
import { deadlockStory, Story } from './story';

describe('lanes', () => {
  it('are without gaps and name what is waited for', () => {
    const story = deadlockStory();
    const lanes = new Lanes(story.recording());
    const masha = lanes.lane(1).slice(0, 9);
    expect(masha.map((interval) => [interval.state, interval.verb])).toEqual([
      ['NEW', null],
      ['RUNNABLE', null],
      ['TIMED_WAITING', 'sleep'],
      ['RUNNABLE', null],
      ['WAITING', 'lock'],
    ]);
    for (let i = 1; i < masha.length; i++) expect(masha[i]?.from).toBe(masha[i - 1]?.to);
    expect(masha.at(-1)).toMatchObject({ object: story.id('bLock'), stuck: true, to: null, line: 15 });
    expect(lanes.lane(0).at(-1)).toMatchObject({ stuck: false, verb: 'join' });
  });

  it('draw an arrow from a release to the acquire it allowed', () => {
    const story = new Story().thread('main').thread('a').object('pan', 'monitor');
    story.does('main', 'thread-start', 'main').starts('main', 'a').does('main', 'lock-acquire', 'pan', 1);
    story.does('a', 'lock-request', 'pan').does('main', 'lock-release', 'pan', 0);
    const release = story.length - 1;
    story.does('a', 'lock-acquire', 'pan', 1, 1, release);
    const lanes = new Lanes(story.recording());
    expect(lanes.arrows).toEqual([
      { kind: 'launch', from: 1, to: 2 },
      { kind: 'lock', from: release, to: release + 1 },
    ]);
    expect(
      lanes
        .lane(1)
        .slice(0, 9)
        .find((interval) => interval.state === 'BLOCKED'),
    ).toMatchObject({ endedBy: release });
  });

  it('tell a core from the wait for one, where it is measured', () => {
    const story = new Story().thread('main').does('main', 'thread-start', 'main');
    story.after(10).does('main', 'cpu', '', { core: 1, on: 9e6, ready: 1e6 }, 0);
    story.after(10).does('main', 'cpu', '', { core: 1, on: 10e6, ready: 10e6 }, 0);
    story.after(10).does('main', 'output', '', 'done', 3);
    const lane = new Lanes(story.recording()).lane(0).slice(0, 9);
    expect(lane.map((interval) => interval.cpu)).toEqual([null, 'on-core', 'ready', 'on-core']);
  });
});
