import { expect, it } from 'vitest';
import { NO_WORDS } from '../base/words';
import { Story } from '../model/story';
import deadlock from './deadlock';
import lock from './lock';
import type { SceneFactory } from './scene';

/** Both cooks have begun, and hold nothing yet. */
function begun(factory: SceneFactory, ...locks: string[]): HTMLElement {
  const story = new Story().thread('main').thread('masha').thread('dasha');
  for (const name of locks) story.object(name, 'lock');
  story.does('main', 'thread-start', 'main').starts('main', 'masha').starts('main', 'dasha');
  const recording = story.recording();
  const host = document.createElement('div');
  const scene = factory(host, { recording, words: NO_WORDS, lang: 'en' });
  scene.show({ ...recording.stateAt(recording.length - 1), t: 0 }, true);
  return host;
}

it('nobody has a bowl of her own where the bowl is a lock', () => {
  expect(begun(deadlock, 'whisk', 'bowl').querySelectorAll('.doing-knead')).toHaveLength(0);
  expect(begun(lock, 'spoon').querySelectorAll('.doing-knead').length).toBeGreaterThan(0);
});
