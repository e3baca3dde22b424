import { expect, it } from 'vitest';
import { NO_WORDS } from '../base/words';
import { Story } from '../model/story';
import factory from './atomic-counter';

/** Two cooks read 0; cook-1 sets 1, cook-2 comes too late, reads anew and sets 2. */
function story(): Story {
  const story = new Story().thread('main').thread('cook-1').thread('cook-2');
  story.object('jar', 'variable', 0).object('atomicJar', 'variable', 0).object('retries', 'variable', 0);
  story.does('main', 'thread-start', 'main').starts('main', 'cook-1').starts('main', 'cook-2');
  for (const cook of ['cook-1', 'cook-2']) story.does(cook, 'sleep-begin', '', 1000);
  for (const cook of ['cook-1', 'cook-2']) {
    story.does(cook, 'sleep-end').does(cook, 'read', 'atomicJar', 0).does(cook, 'sleep-begin', '', 1000);
  }
  story.does('cook-1', 'sleep-end').does('cook-1', 'write', 'atomicJar', 1).does('cook-1', 'thread-end', 'cook-1');
  story.does('cook-2', 'sleep-end').does('cook-2', 'read', 'atomicJar', 1);
  story.does('cook-2', 'write', 'retries', 1).does('cook-2', 'read', 'atomicJar', 1);
  return story.does('cook-2', 'sleep-begin', '', 1000).does('cook-2', 'write', 'atomicJar', 2);
}

/** The scene after the nth event of that kind of a thread. */
function shown(thread: string, kind: string, nth = 1) {
  const told = story();
  const recording = told.recording();
  const host = document.createElement('div');
  const scene = factory(host, { recording, words: NO_WORDS, lang: 'en' });
  const id = told.threads.findIndex(({ name }) => name === thread);
  const found = told.rows.flatMap((row, seq) => (row.thread === id && row.kind === kind ? [seq] : []));
  const at = found[nth - 1] as number;
  scene.show({ ...recording.stateAt(at), t: recording.t(at) }, true);
  const seen = (root: Element, selector: string) =>
    [...root.querySelectorAll<SVGElement>(selector)].filter((e) => e.style.display !== 'none');
  const pad = (cook: number) => host.querySelector(`.pad[data-thread="${cook}"]`) as SVGElement;
  return {
    lines: (cook: number) => seen(pad(cook), 'text').flatMap((e) => e.textContent || []),
    crossed: (cook: number) => seen(pad(cook), 'path[stroke="var(--danger)"]').length,
    slip: (cook: number) => host.querySelector(`.cook[data-thread="${cook}"] .slip .number`)?.textContent,
    stale: (cook: number) => {
      const tag = host.querySelector(`.cook[data-thread="${cook}"] .slip .tag`)?.parentElement;
      return tag != null && tag.style.display !== 'none';
    },
    jar: host.querySelector('.jar .number')?.textContent,
    text: host.textContent ?? '',
  };
}

it('has the sum in hand on pad and slip while it is done', () => {
  const { lines, slip, stale, jar } = shown('cook-2', 'sleep-begin', 2);
  expect(lines(2)).toEqual(['0 + 1 = 1']);
  expect(slip(2)).toBe('0+1');
  expect(stale(2)).toBe(false);
  expect(jar).toBe('0');
});

it('ticks a sum that is kept, and marks the slip of whoever read the old number', () => {
  const { lines, slip, stale, jar } = shown('cook-1', 'write');
  expect(lines(1)).toEqual(['0 + 1 = 1', '✓']);
  expect(slip(1)).toBeUndefined();
  expect(stale(2)).toBe(true);
  expect(jar).toBe('1');
});

it('crosses out a sum that came too late, and counts it', () => {
  const { lines, crossed, text } = shown('cook-2', 'read', 2);
  expect(lines(2)).toEqual(['0 + 1 = 1', '✗']);
  expect(crossed(2)).toBe(1);
  expect(text).toContain('sums done anew: 1');
});

it('writes the next sum below it', () => {
  const { lines, crossed, stale } = shown('cook-2', 'read', 3);
  expect(lines(2)).toEqual(['0 + 1 = 1', '✗', '1 + 1 = 2']);
  expect(crossed(2)).toBe(1);
  expect(stale(2)).toBe(false);
  const end = shown('cook-2', 'write', 2);
  expect(end.lines(2)).toEqual(['0 + 1 = 1', '✗', '1 + 1 = 2', '✓']);
  expect(end.jar).toBe('2');
});
