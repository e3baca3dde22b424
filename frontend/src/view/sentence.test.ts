import { afterEach, describe, expect, it } from 'vitest';
import { setLang } from '../base/i18n';
import { NO_WORDS, type Words } from '../base/words';
import { deadlockStory, KINDS, lostUpdateStory, Story } from '../model/story';
import type { Kind, Role, Value } from '../wire/frames';
import { sentence } from './sentence';

const ROLES: Partial<Record<Kind, Role>> = {
  'process-start': 'process',
  'process-memory': 'process',
  'process-end': 'process',
  'request-begin': 'exchange',
  'request-end': 'exchange',
  'serve-begin': 'exchange',
  'serve-end': 'exchange',
  paint: 'image',
};

const english: Words = {
  threads: { masha: 'Masha', dasha: 'Dasha' },
  objects: { aLock: 'whisk', bLock: 'bowl' },
  unit: 'second',
};
const russian: Words = {
  threads: { masha: 'Маша', dasha: 'Даша' },
  objects: { aLock: 'венчик', bLock: 'миска' },
  unit: 'second',
};

function said(story: Story, words: Words): string[] {
  const recording = story.recording();
  return [...Array(recording.length).keys()].map((seq) => sentence(recording, seq, words));
}

describe('sentences', () => {
  afterEach(() => setLang('en'));

  it('tell a deadlock in English', () => {
    expect(said(deadlockStory(), english)).toEqual(
      expect.arrayContaining([
        'main starts Masha (line 40)',
        'Masha begins to run (line 40)',
        'main waits for Masha to finish (line 43)',
        'Masha takes the lock “whisk” (line 12)',
        'Masha prints “masha took aLock” (line 13)',
        'Masha goes to sleep for 1 second (line 14)',
        'Dasha waits for the lock “whisk”, which Masha holds (line 28)',
        'Deadlock: Masha and Dasha can never go on (line 15)',
      ]),
    );
  });

  it('tell a deadlock in Russian', () => {
    setLang('ru');
    expect(said(deadlockStory(), russian)).toEqual(
      expect.arrayContaining([
        'Маша захватывает блокировку «венчик» (строка 12)',
        'Даша засыпает: 1 секунда (строка 27)',
        'Даша ждёт блокировку «венчик»: держит Маша (строка 28)',
        'Взаимная блокировка: Маша и Даша уже не пойдут дальше (строка 15)',
      ]),
    );
  });

  it('say when a write buries one that was never seen', () => {
    expect(said(lostUpdateStory(), english)).toEqual(
      expect.arrayContaining([
        'Masha writes 10 to “counter” (line 11)',
        'Dasha writes 20 to “counter”, over 10 that it never saw (line 11)',
      ]),
    );
  });

  const lawful: Partial<Record<Kind, readonly Value[]>> = {
    'process-start': [
      { pid: 7, command: 'java A.java', memory: null },
      { pid: 7, command: 'x', memory: 2 ** 28 },
    ],
    'process-memory': [900, 5e7],
    'process-end': [
      { exit: 0, signal: null, reason: null },
      { exit: null, signal: 'SIGKILL', reason: null },
      ...['memory', 'time', 'over'].map((reason) => ({ exit: 143, signal: 'SIGTERM', reason })),
    ],
    'request-begin': [{ method: 'GET', uri: '/forecast' }],
    'request-end': [{ status: 200, body: '' }, { status: 200, body: '+3' }, { error: 'refused' }],
    'serve-end': [200, null],
    paint: [{ y: 4, rgb: [0] }],
  };

  it.each(['en', 'ru'] as const)('exist in %s for every kind of event', (language) => {
    setLang(language);
    for (const kind of KINDS) {
      for (const value of lawful[kind] ?? [null, 1, 'interrupted', { verb: 'take', timeout: null }]) {
        const story = new Story().thread('main').object('x', ROLES[kind] ?? 'queue');
        const [text] = said(story.does('main', kind, 'x', value), NO_WORDS) as [string];
        expect(text).toMatch(/\(.+ 1\)$/);
        expect(text).not.toContain('undefined');
      }
    }
  });
});
