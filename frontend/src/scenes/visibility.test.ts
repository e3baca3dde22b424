import { expect, it } from 'vitest';
import { NO_WORDS } from '../base/words';
import { Story } from '../model/story';
import factory from './visibility';

/** Dasha looks and looks away; Masha writes 12 and raises the flag; Dasha looks again, finds 12 and fries. */
function story(): Story {
  const story = new Story().thread('main').thread('masha').thread('dasha');
  story.object('plainFlag', 'variable', false).object('volatileFlag', 'variable', false);
  story.object('portions', 'variable', 0).object('fried', 'variable', 0);
  story.does('main', 'thread-start', 'main').starts('main', 'masha').starts('main', 'dasha');
  story.does('masha', 'sleep-begin', '', 3000);
  story.does('dasha', 'read', 'plainFlag', false).does('dasha', 'sleep-begin', '', 400);
  story.does('masha', 'sleep-end').does('masha', 'write', 'portions', 12).does('masha', 'write', 'plainFlag', true);
  story.does('dasha', 'sleep-end').does('dasha', 'read', 'plainFlag', true).does('dasha', 'read', 'portions', 12);
  return story.does('dasha', 'sleep-begin', '', 1000).does('dasha', 'write', 'fried', 12);
}

/** The scene after the nth event of that kind of a thread. */
function shown(thread: string, kind: string, nth = 1) {
  const told = story();
  const recording = told.recording();
  const host = document.createElement('div');
  const scene = factory(host, { recording, words: NO_WORDS, lang: 'en' });
  const id = told.threads.findIndex(({ name }) => name === thread);
  const at = told.rows.flatMap((row, seq) => (row.thread === id && row.kind === kind ? [seq] : []))[nth - 1] as number;
  scene.show({ ...recording.stateAt(at), t: recording.t(at) }, true);
  const seen = (selector: string) =>
    [...host.querySelectorAll<SVGElement>(selector)].filter((e) => !e.closest('[style*="display: none"]'));
  const x = (cook: number) =>
    Number(
      /translate\(([-\d.]+)px/.exec(
        host.querySelector<SVGElement>(`.cook[data-thread="${cook}"]`)?.style.transform ?? '',
      )?.[1],
    );
  return {
    slip: seen('.cook[data-thread="2"] .slip .number')[0]?.textContent,
    stale: seen('.cook[data-thread="2"] .slip .tag').length > 0,
    waving: seen('.flagpole circle[r="15"]').length > 0,
    pans: seen('.stove .flame').length,
    text: host.textContent ?? '',
    dasha: x(2),
    masha: x(1),
  };
}

it('has on the slip what was seen at the last look', () => {
  const { slip, stale, waving, text } = shown('dasha', 'sleep-begin');
  expect(slip).toBe('no');
  expect(stale).toBe(false);
  expect(waving).toBe(false);
  expect(text).toContain('looks at the flag: 1');
});

it('marks the slip as stale once the flag is up, and has Masha at the pole', () => {
  const { slip, stale, waving, masha } = shown('masha', 'write', 2);
  expect(slip).toBe('no');
  expect(stale).toBe(true);
  expect(waving).toBe(true);
  expect(masha).toBeGreaterThan(shown('masha', 'write', 1).masha);
});

it('sees the flag at the next look and takes the number along to the stove', () => {
  expect(shown('dasha', 'read', 2).slip).toBe('yes');
  const { slip, pans, dasha } = shown('dasha', 'sleep-begin', 2);
  expect(slip).toBe('12');
  expect(pans).toBe(1);
  expect(dasha).toBeGreaterThan(shown('dasha', 'read', 2).dasha);
  expect(shown('dasha', 'write').text).toContain('fried: 12');
});
