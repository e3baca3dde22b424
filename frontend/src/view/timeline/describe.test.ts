import { afterEach, describe, expect, it } from 'vitest';
import { setLang } from '../../base/i18n';
import { NO_WORDS } from '../../base/words';
import type { Interval } from '../../model/lane';
import { Lanes } from '../../model/lanes';
import { childrenStory, deadlockStory, forecastStory, Story } from '../../model/story';
import type { Value } from '../../wire/frames';
import { Describer } from './describe';
import { Ledger } from './ledger';

const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

function told(story: Story, thread: number, words = NO_WORDS): { describe: Describer; lane: readonly Interval[] } {
  const recording = story.recording();
  return { describe: new Describer(recording, words), lane: new Lanes(recording).lane(thread).slice(0, 99) };
}

describe('Describer', () => {
  afterEach(() => setLang('en'));

  it('labels a sleep, a wait and being stuck, longest wording first', () => {
    const { describe: say, lane } = told(deadlockStory(), 1);
    const asleep = lane.find((each) => each.verb === 'sleep') as Interval;
    expect(say.phrases(asleep).map(plain)).toEqual(['asleep 1 s', '1 s']);
    const stuck = lane.at(-1) as Interval;
    expect(say.phrases(stuck)[0]).toBe('stuck for ever: waits for bLock');
    for (const interval of lane) {
      const lengths = say.phrases(interval).map((each) => each.length);
      expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    }
  });

  it('says the same in Russian, with shown names', () => {
    setLang('ru');
    const words = { ...NO_WORDS, threads: { masha: 'Маша' }, objects: { bLock: 'миска' } };
    const { describe: say, lane } = told(deadlockStory(), 1, words);
    expect(say.thread(1)).toBe('Маша');
    expect(say.phrases(lane.at(-1) as Interval)[0]).toBe('застрял навсегда, ждёт: миска');
  });

  it('names who ended a wait, by what and on which line', () => {
    const story = new Story().thread('masha').thread('dasha').object('whisk', 'lock');
    story.does('masha', 'thread-start', 'masha').does('dasha', 'thread-start', 'dasha');
    story.does('masha', 'lock-acquire', 'whisk', 1, 5).does('dasha', 'lock-request', 'whisk', null, 5);
    story.after(20).does('masha', 'lock-release', 'whisk', 0, 9).does('dasha', 'lock-acquire', 'whisk', 1, 5, 4);
    const { describe: say, lane } = told(story, 1);
    const waited = lane.find((each) => each.state === 'WAITING') as Interval;
    const facts = Object.fromEntries(say.facts(waited, 0, 'Masha', []).map(({ term, text }) => [term, plain(text)]));
    expect(facts.lasted).toBe('20 ms');
    expect(facts['held by']).toBe('Masha');
    expect(facts['ended by']).toMatch(/masha/i);
    expect(facts['ended by']).toContain('9');
  });

  it('shows what is read and written even where there is little room', () => {
    const story = new Story().thread('a').object('counter', 'variable', 0).does('a', 'read', 'counter', 7);
    const wordings = told(story, 0).describe.event(0);
    expect(wordings[0]).toContain('counter');
    expect(wordings.at(-1)).toBe('→ 7');
  });

  it.each([
    ['en', 'exit code 0', 'killed by SIGKILL', 'ended: out of time'],
    ['ru', 'код завершения 0', 'убит: SIGKILL', 'остановлен: вышло время'],
  ] as const)('says in %s how a process ended, and that only zero is well', (tongue, zero, killed, late) => {
    setLang(tongue);
    const story = new Story().thread('main').object('child', 'process');
    for (const [exit, signal, reason] of [
      [0, null, null],
      [137, 'SIGKILL', null],
      [143, 'SIGTERM', 'time'],
    ]) {
      story.does('main', 'process-end', 'child', { exit, signal, reason } as Value);
    }
    const { describe: say } = told(story, 0);
    expect([0, 1, 2].map((seq) => say.ending(seq))).toEqual([
      { text: zero, bad: false },
      { text: killed, bad: true },
      { text: late, bad: true },
    ]);
  });

  it('tells of a process its pid, its start-up, its memory and its end', () => {
    const story = childrenStory();
    const recording = story.recording();
    const ledger = new Ledger(recording);
    ledger.update();
    const id = story.id('worker');
    const say = new Describer(recording, NO_WORDS);
    expect(say.process(id)).toBe('worker · pid 4242');
    expect(say.process(-1)).toBe('The program');
    expect(new Describer(recording, { ...NO_WORDS, objects: { program: 'Parent' } }).process(-1)).toBe('Parent');
    const life = ledger.lives.get(id);
    const facts = life ? say.lifeFacts(id, life, recording.duration) : [];
    expect(Object.fromEntries(facts.map(({ term, text }) => [term, plain(text)]))).toMatchObject({
      pid: '4242',
      command: 'java Primes.java 2',
      'start-up': '400 ms',
      memory: '38.1 MB',
      'heap, at most': '64 MB',
      end: 'exit code 0',
    });
  });

  it.each(['en', 'ru'] as const)('has words in %s for a request on its way there and back', (tongue) => {
    setLang(tongue);
    const story = forecastStory();
    const recording = story.recording();
    const say = new Describer(recording, NO_WORDS);
    for (let seq = 0; seq < recording.length; seq++) {
      for (const text of say.event(seq)) expect(text).not.toMatch(/undefined|object Object|\{/);
      if (/^(request|serve)/.test(recording.kind(seq))) expect(say.event(seq)).not.toHaveLength(0);
    }
  });
});
