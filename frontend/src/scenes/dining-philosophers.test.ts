import { expect, it } from 'vitest';
import { NO_WORDS } from '../base/words';
import { Recording } from '../model/recording';
import { Story } from '../model/story';
import factory from './dining-philosophers';

/** Three cooks: each takes the fork on the left, then asks for the one on the right. */
function story(): Story {
  const story = new Story().thread('main').thread('cook-1').thread('cook-2').thread('cook-3');
  for (const i of [0, 1, 2]) story.object(`forks[${i}]`, 'lock').object(`eaten[${i}]`, 'variable', 0);
  story.object('waiter', 'semaphore', 2).does('main', 'thread-start', 'main');
  for (const i of [1, 2, 3]) {
    story.starts('main', `cook-${i}`).does(`cook-${i}`, 'lock-acquire', `forks[${i - 1}]`, 1);
  }
  for (const i of [1, 2, 3]) story.does(`cook-${i}`, 'lock-request', `forks[${i % 3}]`);
  return story;
}

function shown(told: Story, params: Record<string, unknown>, end = told.length - 1) {
  const recording = new Recording();
  const head = told.head();
  if ('head' in head) recording.append({ head: { ...head.head, params: { count: 3, meals: 2, ...params } } });
  recording.append(told.batch());
  const host = document.createElement('div');
  const scene = factory(host, { recording, words: NO_WORDS, lang: 'en' });
  scene.show({ ...recording.stateAt(end), t: recording.t(end) }, true);
  return host;
}

it('has every fork in a hand or on the table, never both', () => {
  const told = story();
  for (let seq = 0; seq < told.length; seq++) {
    const host = shown(story(), {}, seq);
    expect(host.querySelectorAll('.utensil')).toHaveLength(3);
  }
  const host = shown(told, {});
  expect(host.querySelectorAll('.held .utensil')).toHaveLength(3);
  expect(host.querySelectorAll('.dinner-table .utensil')).toHaveLength(0);
});

it('draws a line from whoever waits to the hand that has the fork, red in a deadlock', () => {
  const told = story();
  expect(shown(told, {}).querySelectorAll('.waits')).toHaveLength(3);
  expect(shown(told, {}).querySelectorAll('.waits.stuck')).toHaveLength(0);
  const cycle = [1, 2, 3].map((thread) => ({
    thread,
    holds: told.id(`forks[${thread - 1}]`),
    waitsFor: told.id(`forks[${thread % 3}]`),
    line: 1,
  }));
  told.does('cook-1', 'deadlock', 'forks[1]', { cycle });
  expect(shown(told, {}).querySelectorAll('.waits.stuck')).toHaveLength(3);
});

it('counts what is eaten, and says how many may sit down only where there is a waiter', () => {
  const told = story().does('cook-2', 'write', 'eaten[1]', 1);
  const texts = (host: HTMLElement) => [...host.querySelectorAll('text')].map((text) => text.textContent);
  expect(texts(shown(told, {}))).toContain('meals eaten: 1 of 6');
  expect(texts(shown(told, {})).filter((text) => text?.startsWith('the waiter'))).toHaveLength(0);
  expect(texts(shown(told, { rule: 'waiter' }))).toContain('the waiter has 2 of 2 seats');
});
