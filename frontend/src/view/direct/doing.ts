import { duration } from '../../base/time';
import type { Words } from '../../base/words';
import type { Recording } from '../../model/recording';
import type { NextStep } from '../../wire/turn';
import { nameOfObject, nameOfThread } from '../sentence';
import { type Key, known, say } from './messages';

/** What a thread would do next, in words: «takes the lock “spoon”»; empty if it has ended. */
export function doing({ verb, object, gives }: NextStep, recording: Recording, words: Words): string {
  if (verb === null) return '';
  const name = (form: 'nom' | 'acc' | 'gen') => nameOfObject(recording, object, words, form);
  const args = { verb, object: name('nom'), objectAcc: name('acc'), objectGen: name('gen') };
  const key = verb === 'start' && object < 0 ? 'do.start.some' : `do.${verb}`;
  const what = say(known(key) ? key : 'do.other', args)
    .replace(/:?\s*$/, '')
    .trim();
  return gives ? say('gives', { what }) : what;
}

/** What each verb waits for, where nobody has it. */
const WAITS: Readonly<Record<string, Key>> = {
  join: 'why.join',
  wake: 'why.signal',
  await: 'why.signal',
  acquire: 'why.permits',
  put: 'why.full',
  take: 'why.empty',
  'begin-task': 'why.empty',
  'await-latch': 'why.latch',
  arrive: 'why.others',
  'await-others': 'why.others',
  get: 'why.result',
  park: 'why.park',
  queue: 'why.before',
};

/** Why a thread cannot go on, in words; empty if it can, or has ended. */
export function hindrance(next: NextStep, recording: Recording, words: Words): string {
  const { id, verb, object, able, heldBy } = next;
  if (able || verb === null) return '';
  if (verb === 'wake-up') {
    const ms = recording.stateAt(recording.length - 1).threads.get(id)?.waiting?.timeout ?? null;
    return ms === null ? say('why.asleep') : say('why.asleep.for', { time: duration(ms, words.unit) });
  }
  const key = WAITS[verb];
  if (key !== 'why.join' && heldBy >= 0) return say('why.held', { holder: nameOfThread(recording, heldBy, words) });
  return say(key ?? 'why.wait', { object: nameOfObject(recording, object, words) });
}
