import { afterEach, describe, expect, it } from 'vitest';
import { setLang } from '../../base/i18n';
import { NO_WORDS } from '../../base/words';
import { type Interval, Lanes } from '../../model/lanes';
import { deadlockStory, Story } from '../../model/story';
import { Describer } from './describe';

const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

function told(story: Story, thread: number, words = NO_WORDS): { describe: Describer; lane: readonly Interval[] } {
  const recording = story.recording();
  return { describe: new Describer(recording, words), lane: new Lanes(recording).lane(thread) };
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
});
