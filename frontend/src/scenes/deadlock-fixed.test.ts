import { expect, it } from 'vitest';
import { NO_WORDS } from '../base/words';
import { Recording } from '../model/recording';
import { Story } from '../model/story';
import factory from './deadlock-fixed';

/** Both take one thing, masha gives up waiting for the other, and dasha gets it. */
function story(): Story {
  const story = new Story().thread('main').thread('masha').thread('dasha');
  story.object('whisk', 'lock').object('bowl', 'lock').object('ring', 'lock');
  story.does('main', 'thread-start', 'main').starts('main', 'masha').starts('main', 'dasha');
  story.does('masha', 'lock-acquire', 'whisk', 1).does('dasha', 'lock-acquire', 'bowl', 1);
  story.does('dasha', 'lock-request', 'whisk', { timeout: 500 }).does('masha', 'lock-abandon', 'bowl', 'failed');
  story.does('masha', 'lock-release', 'whisk', 0).does('dasha', 'lock-acquire', 'whisk', 1);
  return story.does('dasha', 'sleep-begin', '', 1000);
}

function shown(cure: string, seq: (length: number) => number): HTMLElement {
  const { length } = story();
  const recording = new Recording();
  const head = story().head();
  if ('head' in head) recording.append({ head: { ...head.head, params: { cure } } });
  recording.append(story().batch());
  const host = document.createElement('div');
  const scene = factory(host, { recording, words: NO_WORDS, lang: 'en' });
  const at = seq(length);
  scene.show({ ...recording.stateAt(at), t: recording.t(at) }, true);
  return host;
}

const end = (length: number) => length - 1;

it('says the rule until somebody has given up, then how often', () => {
  expect(shown('timeout', () => 7).querySelector('.sign-text')?.textContent).toContain('wait a while');
  expect(shown('timeout', end).querySelector('.sign-text')?.textContent).toBe('waited in vain: 1');
  expect(shown('one-order', end).querySelector('.sign-text')?.textContent).toBe('first the whisk, then the bowl');
});

it('has one hook with a ring where there is one lock, and two hooks else', () => {
  expect(shown('one-lock', end).querySelectorAll('.hook')).toHaveLength(1);
  expect(shown('back-off', end).querySelectorAll('.hook')).toHaveLength(2);
});

it('lets her work who has both, though her thread sleeps', () => {
  const host = shown('timeout', end);
  expect(host.querySelectorAll('.doing-whisk .held .utensil')).toHaveLength(2);
  expect(host.querySelectorAll('.doing-breathe')).toHaveLength(0);
});
