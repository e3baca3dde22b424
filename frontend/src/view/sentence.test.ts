import { afterEach, describe, expect, it } from 'vitest';
import { setLang } from '../base/i18n';
import { NO_WORDS, type Words } from '../base/words';
import { deadlockStory, forecastStory, KINDS, lostUpdateStory, Story } from '../model/story';
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
  return [...Array(recording.length).keys()].map((seq) => sentence(recording, seq, words).replaceAll('\u00a0', ' '));
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

  it('tell of a child process and its pipe, with and without a name of its own', () => {
    const story = new Story().thread('main').object('Process 1', 'process').thread('main@Process 1');
    story.object('stdout', 'queue', null, 'Pipe', 'Process 1').does('main', 'thread-start', 'main');
    story.does('main', 'process-start', 'Process 1', { pid: 4242, command: 'java A.java', memory: 2 ** 26 }, 3);
    story.does('main', 'wait-begin', 'stdout', { verb: 'readLine', timeout: null }, 4);
    story.does('main@Process 1', 'queue-put', 'stdout', '(1, 78498)', 9);
    story.does('main', 'queue-take', 'stdout', '(1, 78498)', 4);
    story.does('main', 'wait-begin', 'Process 1', { verb: 'waitFor', timeout: null }, 5);
    story.does('main', 'process-end', 'Process 1', { exit: 1, signal: null, reason: null }, 0);
    expect(said(story, english).slice(1)).toEqual([
      'main starts process 1, pid 4242, with a heap of up to 64 MB (line 3)',
      'main waits for a line from stdout of process 1 (line 4)',
      'main (Process 1) writes “(1, 78498)” to stdout of process 1 (line 9)',
      'main reads “(1, 78498)” from stdout of process 1 (line 4)',
      'main waits for process 1 to end (line 5)',
      'Process 1 has ended with exit code 1',
    ]);
    setLang('ru');
    expect(said(story, russian).slice(1)).toEqual([
      'main запускает процесс 1, pid 4242, куча — до 64 МБ (строка 3)',
      'main ждёт строку из stdout процесса 1 (строка 4)',
      'main (Процесс 1) пишет «(1, 78498)» в stdout процесса 1 (строка 9)',
      'main читает «(1, 78498)» из stdout процесса 1 (строка 4)',
      'main ждёт, пока завершится процесс 1 (строка 5)',
      'Процесс 1 завершается с кодом 1',
    ]);
    const named = { ...russian, objects: { 'Process 1': 'Ребёнок' } };
    expect(said(story, named).slice(-2)).toEqual([
      'main ждёт, пока завершится процесс «Ребёнок» (строка 5)',
      'Процесс «Ребёнок» завершается с кодом 1',
    ]);
  });

  it('tell how often the core was taken away, where that was measured', () => {
    const story = new Story().thread('main').does('main', 'cpu', '', { core: 1, on: 2e6, ready: 1e6, preempted: 3 }, 0);
    story.does('main', 'cpu', '', { core: 1, on: 2e6, ready: 1e6, preempted: 0 }, 0);
    const [often, never] = said(story, english);
    expect(often).toBe(
      'main, measured on core 1: 2 ms on a core, 1 ms ready but waiting for one; 3 times the core was taken away',
    );
    expect(never).not.toContain('taken');
    setLang('ru');
    expect(said(story, russian)[0]).toMatch(/; ядро отнимали 3 раза$/);
  });

  it('tell of a request there and back, and of one that failed', () => {
    const story = forecastStory().does('main', 'request-end', 'GET /forecast?city=Omsk', { error: 'отказано' }, 20);
    setLang('ru');
    expect(said(story, russian)).toEqual(
      expect.arrayContaining([
        'main отправляет запрос GET /forecast?city=Omsk (строка 20)',
        'main ждёт ответа на запрос GET /forecast?city=Omsk (строка 20)',
        'server берётся отвечать на запрос GET /forecast?city=Omsk (строка 40)',
        'server отвечает на запрос GET /forecast?city=Omsk: 200 (строка 42)',
        'main получает ответ на запрос GET /forecast?city=Omsk: 200, «+3» (строка 20)',
        'main остаётся без ответа на запрос GET /forecast?city=Omsk: отказано (строка 20)',
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
