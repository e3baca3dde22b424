import { expect, it } from 'vitest';
import { NO_WORDS } from '../base/words';
import { Story } from '../model/story';
import factory from './gil-primes';

/** The first way is over; in the second one gil-1 has the hat, gil-2 asks for it, and gets it. */
function story(): Story {
  const story = new Story().thread('main');
  for (const name of ['turn-1', 'turn-2', 'gil-1', 'gil-2']) story.thread(name);
  story.object('gil', 'lock').object('dropRequest', 'variable', false);
  for (const time of ['inTurn', 'underGil', 'without']) story.object(time, 'variable', 0);
  story.does('main', 'thread-start', 'main').starts('main', 'turn-1').after(100).does('turn-1', 'thread-end', 'turn-1');
  story.starts('main', 'turn-2').after(150).does('turn-2', 'thread-end', 'turn-2').does('main', 'write', 'inTurn', 250);
  story.starts('main', 'gil-1').starts('main', 'gil-2').does('gil-1', 'lock-acquire', 'gil', 1);
  story.does('gil-2', 'lock-request', 'gil', { timeout: 5 }).after(5).does('gil-2', 'lock-abandon', 'gil', 'timeout');
  return story
    .does('gil-2', 'write', 'dropRequest', true)
    .does('gil-2', 'lock-request', 'gil', { timeout: 5 })
    .does('gil-1', 'write', 'dropRequest', false)
    .does('gil-1', 'lock-release', 'gil', 0)
    .does('gil-2', 'lock-acquire', 'gil', 1);
}

/** The scene after the last event of a kind, or after all of them. */
function shown(kind?: string) {
  const told = story();
  const recording = told.recording();
  const host = document.createElement('div');
  const scene = factory(host, { recording, words: NO_WORDS, lang: 'en' });
  const at = kind ? told.rows.findLastIndex((row) => row.kind === kind && row.value !== false) : told.length - 1;
  scene.show({ ...recording.stateAt(at), t: recording.t(at) }, true);
  const wearer = host.querySelector('.cook .hat')?.closest<SVGElement>('.cook')?.dataset.thread;
  const seen = [...host.querySelectorAll<SVGElement>('.cook')].filter((cook) => cook.style.display !== 'none');
  return { host, wearer, seen: seen.map((cook) => told.threads[Number(cook.dataset.thread)]?.name) };
}

it('puts the hat on the head of whoever holds the lock, and counts how often it was passed on', () => {
  expect(shown('write').wearer).toBe('3');
  expect(shown().wearer).toBe('4');
  expect(shown().host.textContent).toContain('hat passed on: 1');
});

it('leaves the hat on its stand while nobody holds it', () => {
  expect(shown('lock-release').wearer).toBeUndefined();
  expect(shown('lock-release').host.querySelectorAll('.hat')).toHaveLength(1);
});

it('rings while the request stands', () => {
  const rings = (host: HTMLElement) => host.querySelector<SVGElement>('.ding')?.style.display !== 'none';
  expect(rings(shown('write').host)).toBe(true);
  expect(rings(shown().host)).toBe(false);
});

it('shows the workers of the way under way, and keeps the times of those before', () => {
  const { host, seen } = shown();
  expect(seen.sort()).toEqual(['gil-1', 'gil-2', 'main']);
  expect([...host.querySelectorAll('.bars .number')].map((text) => text.textContent)).toEqual(['250 ms', '5 ms', '']);
});
