import { describe, expect, it } from 'vitest';
import type { Moment } from '../base/teaching';
import { Moments } from './moments';
import { Recording } from './recording';
import { deadlockStory, Story } from './story';

const moment = (over: Partial<Moment> & Pick<Moment, 'kinds'>): Moment => ({ nth: 1, ...over });

/** Main starts two cooks, who write to one jar; one says so. */
function story(): Story {
  return new Story()
    .thread('main')
    .thread('masha')
    .thread('dasha')
    .object('jar', 'variable', 0)
    .does('main', 'thread-start', 'main')
    .does('masha', 'read', 'jar', 0, 7)
    .does('dasha', 'read', 'jar', 0, 9)
    .does('masha', 'write', 'jar', 10, 8)
    .does('dasha', 'write', 'jar', 20, 10)
    .does('dasha', 'output', '', 'the jar has 20', 11)
    .does('masha', 'read', 'jar', 20, 7);
}

describe('moments', () => {
  const found = (moments: Record<string, Moment>, recording = story().recording({ kind: 'completed' })) => {
    const all = new Moments(recording, moments);
    return Object.fromEntries(all.ids.map((id) => [id, all.find(id)?.seq ?? null]));
  };

  it('are found by kind, thread, object, value, text, line and number', () => {
    expect(
      found({
        first: moment({ kinds: ['read'] }),
        second: moment({ kinds: ['read'], nth: 2 }),
        either: moment({ kinds: ['write', 'output'], nth: 2 }),
        dasha: moment({ kinds: ['read'], thread: 'dasha', object: 'jar' }),
        twenty: moment({ kinds: ['read', 'write'], value: 20 }),
        words: moment({ kinds: ['output'], text: 'has 20' }),
        line: moment({ kinds: ['read'], lines: [7], nth: 2 }),
        never: moment({ kinds: ['write'], value: '20' }),
        third: moment({ kinds: ['write'], nth: 3 }),
      }),
    ).toEqual({
      first: 1,
      second: 2,
      either: 4,
      dasha: 2,
      twenty: 4,
      words: 5,
      line: 6,
      never: null,
      third: null,
    });
  });

  it('may come after another, or be counted from the end', () => {
    expect(
      found({
        wrote: moment({ kinds: ['write'] }),
        next: moment({ kinds: ['read'], after: 'wrote' }),
        last: moment({ kinds: ['read'], nth: -1 }),
        second: moment({ kinds: ['read'], nth: -2 }),
        afterLast: moment({ kinds: ['output'], after: 'second' }),
        nowhere: moment({ kinds: ['write'], after: 'last' }),
        lost: moment({ kinds: ['write'], after: 'nowhere' }),
      }),
    ).toEqual({ wrote: 3, next: 6, last: 6, second: 2, afterLast: 5, nowhere: null, lost: null });
  });

  it('are found as the recording grows; the last and the end only when it has ended', () => {
    const recording = new Recording();
    const told = story();
    const moments = new Moments(recording, {
      wrote: moment({ kinds: ['write'] }),
      last: moment({ kinds: ['read'], nth: -1 }),
      over: moment({ kinds: ['run-end'] }),
    });
    recording.append(told.head());
    recording.append(told.batch(0, 3));
    expect(moments.find('wrote')).toBeNull();
    recording.append(told.batch(3));
    expect(moments.find('wrote')?.seq).toBe(3);
    expect(moments.find('last')).toBeNull();
    expect(moments.find('over')).toBeNull();
    recording.append(told.end());
    expect(moments.find('last')?.seq).toBe(6);
    expect(moments.find('over')).toEqual({ id: 'over', seq: 6, t: recording.duration });
    expect(moments.at(6, false).map(({ id }) => id)).toEqual(['last']);
    expect(moments.at(6, true).map(({ id }) => id)).toEqual(['last', 'over']);
  });

  it('say what to look at: what they name, else their own thread and object', () => {
    const recording = deadlockStory().recording({ kind: 'deadlock' });
    const moments = new Moments(recording, {
      own: moment({ kinds: ['lock-acquire'] }),
      named: moment({ kinds: ['lock-acquire'], focus: ['masha', 'dasha', 'aLock'] }),
    });
    const ids = (id: string) => {
      const focus = moments.focus(moments.find(id) as NonNullable<ReturnType<typeof moments.find>>);
      return {
        threads: [...focus.threads].map((thread) => recording.threads[thread]?.name).sort(),
        objects: [...focus.objects].map((object) => recording.objects[object]?.name).sort(),
      };
    };
    const { seq } = moments.find('own') as { seq: number };
    expect(ids('own')).toEqual({
      threads: [recording.threads[recording.thread(seq)]?.name],
      objects: [recording.objects[recording.object(seq)]?.name],
    });
    expect(ids('named').threads).toEqual(['dasha', 'masha']);
    expect(ids('named').objects).toContain('aLock');
  });
});
