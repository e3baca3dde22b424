import { afterEach, describe, expect, it } from 'vitest';
import { setLang } from '../../base/i18n';
import { Recording } from '../../model/recording';
import { deadlockStory } from '../../model/story';
import type { NextStep } from '../../wire/turn';
import { doing, hindrance } from './doing';

const story = deadlockStory();
const recording = new Recording();
recording.append(story.head());
recording.append(story.batch(0, 11));
const words = { threads: { masha: 'Masha', dasha: 'Даша' }, objects: { aLock: 'whisk' }, unit: 'second' } as const;

const next = (it: Partial<NextStep>): NextStep => ({
  id: 1,
  verb: 'lock',
  object: story.id('aLock'),
  line: 17,
  able: true,
  gives: false,
  heldBy: -1,
  choices: ['b'],
  ...it,
});
const does = (it: Partial<NextStep>) => doing(next(it), recording, words);
const waits = (it: Partial<NextStep>) => hindrance(next({ able: false, choices: [], ...it }), recording, words);

afterEach(() => setLang('en'));

describe('what a thread would do next', () => {
  it('is said in the page’s words', () => {
    expect(does({})).toBe('takes the lock “whisk”');
    expect(does({ verb: 'start', object: -1 })).toBe('starts a thread');
    expect(does({ verb: 'sleep', object: -1 })).toBe('goes to sleep');
    expect(does({ verb: 'join', object: story.id('masha') })).toBe('waits for the end of Masha');
    expect(does({ verb: 'lock', gives: true })).toBe('gives up: takes the lock “whisk”');
    expect(does({ verb: null })).toBe('');
    expect(does({ verb: 'juggle' })).toBe('juggle: the lock “whisk”');
    setLang('ru');
    expect(does({})).toBe('берёт блокировку «whisk»');
    expect(does({ verb: 'unlock' })).toBe('отпускает блокировку «whisk»');
  });

  it('says nothing against who can go on', () => {
    expect(hindrance(next({}), recording, words)).toBe('');
    expect(waits({ verb: null })).toBe('');
  });

  it('says who holds what is wanted, and what is waited for where nobody does', () => {
    expect(waits({ heldBy: 2 })).toBe('Даша has it');
    expect(waits({ verb: 'join', object: story.id('masha'), heldBy: 1 })).toBe('Masha has not ended yet');
    expect(waits({ verb: 'take' })).toBe('there is nothing to take yet');
    expect(waits({ verb: 'wake' })).toBe('waits for a signal');
    expect(waits({})).toBe('has to wait');
  });

  it('says how long a sleeper wanted to sleep', () => {
    expect(recording.stateAt(10).threads.get(1)?.waiting?.timeout).toBe(1000);
    expect(waits({ verb: 'wake-up', object: -1 })).toBe('asleep for 1 second: it is not time yet');
    expect(waits({ id: 0, verb: 'wake-up', object: -1 })).toBe('asleep: it is not time yet');
  });
});
