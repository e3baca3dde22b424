import { expect, it } from 'vitest';
import type { Moment } from '../base/teaching';
import { Moments } from './moments';
import { Pauses } from './pauses';
import { lostUpdateStory } from './story';

const moment = (over: Partial<Moment> & Pick<Moment, 'kinds'>): Moment => ({ nth: 1, ...over });
const recording = lostUpdateStory().recording({ kind: 'completed' });
const moments = new Moments(recording, {
  read: moment({ kinds: ['read'] }),
  same: moment({ kinds: ['read'], thread: 'masha' }),
  wrote: moment({ kinds: ['write'] }),
  over: moment({ kinds: ['run-end'] }),
});
const [read, wrote] = ['read', 'wrote'].map((id) => moments.find(id)?.seq ?? -1) as [number, number];

it('stops at each moment once, in the order of the recording', () => {
  const pauses = new Pauses(moments, ['wrote', 'read', 'same', 'over'], () => true);
  const last = recording.length - 1;
  expect(pauses.stop(-1, read - 1)).toBeNull();
  expect(pauses.stop(-1, last)).toBe(read);
  expect(pauses.stop(-1, last)).toBe(wrote);
  expect(pauses.stop(-1, last)).toBeNull();
});

it('does not stop at what is behind, nor while switched off', () => {
  let on = false;
  const pauses = new Pauses(moments, ['read', 'wrote'], () => on);
  expect(pauses.stop(-1, recording.length - 1)).toBeNull();
  on = true;
  expect(pauses.stop(read, recording.length - 1)).toBe(wrote);
});
