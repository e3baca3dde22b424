import { expect, it } from 'vitest';
import { NO_WORDS } from '../base/words';
import { childrenStory, Story } from '../model/story';
import { gain, measured } from './parts/laboratory';
import { atTime } from './scene';
import factory from './where-async-fits';

/** The first row is measured in two ways, the second one was left out, the third is under way, in a process the fourth. */
function story(): Story {
  const story = new Story('where-async-fits').thread('main').thread('loop');
  story.object('now', 'variable', '').object('finished', 'variable', 0);
  for (const work of ['crawl', 'bot', 'database', 'primes']) {
    for (let i = 0; i < 5; i++) story.object(`${work}[${i}]`, 'variable', 0);
  }
  story.does('main', 'thread-start', 'main').starts('main', 'loop');
  story.does('main', 'write', 'now', 'crawl, sequential').after(900).does('main', 'write', 'crawl[0]', 900);
  story.does('main', 'write', 'now', 'crawl, asynchronous').after(150).does('main', 'write', 'crawl[1]', 150);
  story.does('main', 'write', 'now', 'crawl, threads').does('main', 'write', 'crawl[2]', -1);
  story.does('main', 'write', 'finished', 8).does('main', 'write', 'now', 'database, sequential');
  return story.after(300).does('loop', 'thread-yield');
}

it('reads off what is done, under way, failed and left out', () => {
  const recording = story().recording();
  const last = recording.length - 1;
  const { rows, finished } = measured(atTime(recording.stateAt(last), recording.t(last)), recording);
  expect(finished).toBe(8);
  expect(rows[0]?.map(({ state }) => state)).toEqual(['done', 'done', 'failed', 'empty', 'empty']);
  expect(rows[1]?.every(({ state }) => state === 'failed')).toBe(true);
  expect(rows[2]?.[0]?.state).toBe('going');
  expect(rows[2]?.[0]?.ms).toBeCloseTo(300, 0);
  expect(gain(rows[0] ?? [], 1)).toBe(6);
  expect(gain(rows[0] ?? [], 2)).toBeNull();
});

it('writes times into the table, and what asynchrony gains beside it', () => {
  const recording = story().recording();
  const host = document.createElement('div');
  const scene = factory(host, { recording, words: NO_WORDS, lang: 'ru' });
  const last = recording.length - 1;
  const state = atTime(recording.stateAt(last), recording.t(last));
  scene.show(state, true);
  const said = host.querySelector('.lab-board')?.textContent ?? '';
  for (const text of ['0,90 с', '0,15 с', '✕', '0,30 с', '6,0 раза']) expect(said).toContain(text);
  expect(scene.describe(state)).toContain('8 из 20');
});

it('has a booth for whoever works in a process of its own, at a place that is a number', () => {
  const recording = childrenStory().recording();
  const host = document.createElement('div');
  const scene = factory(host, { recording, words: NO_WORDS, lang: 'en' });
  scene.resize(900, 400);
  const seq = Array.from({ length: recording.length }, (_, i) => i).find((i) => recording.kind(i) === 'read') ?? 0;
  scene.show(atTime(recording.stateAt(seq), recording.t(seq)), true);
  expect(host.textContent).toContain('pid 4242');
  expect(host.innerHTML).not.toMatch(/\[object|NaN/);
});
