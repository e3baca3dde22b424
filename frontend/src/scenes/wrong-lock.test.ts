import { expect, it } from 'vitest';
import { NO_WORDS } from '../base/words';
import { Recording } from '../model/recording';
import { Story } from '../model/story';
import factory from './wrong-lock';

/** Both add at once, each with the monitor of that name. */
function shown(lock: string, dashas: string): HTMLElement {
  const story = new Story().thread('main').thread('masha').thread('dasha');
  story.object('sugar', 'variable', 0).object('mashasSpoon', 'monitor').object(dashas, 'monitor');
  story.does('main', 'thread-start', 'main').starts('main', 'masha').starts('main', 'dasha');
  for (const [cook, spoon] of [
    ['masha', 'mashasSpoon'],
    ['dasha', dashas],
  ] as const)
    story.does(cook, 'lock-acquire', spoon, 1).does(cook, 'read', 'sugar', 0).does(cook, 'sleep-begin', '', 2000);
  const recording = new Recording();
  const head = story.head();
  if ('head' in head) recording.append({ head: { ...head.head, params: { lock } } });
  recording.append(story.batch());
  const host = document.createElement('div');
  const scene = factory(host, { recording, words: NO_WORDS, lang: 'en' });
  const at = recording.length - 1;
  scene.show({ ...recording.stateAt(at), t: recording.t(at) }, true);
  return host;
}

/** Where the hooks are beside the jar: left of it is less than 0. */
const sides = (host: HTMLElement) =>
  [...host.querySelectorAll('.hook')].map((hook) =>
    Math.sign(Number(/translate\(([-\d.]+)/.exec(hook.getAttribute('transform') ?? '')?.[1])),
  );

it('has a hook on either side of the one jar, and both spoons in use at once', () => {
  const host = shown('own', 'dashasSpoon');
  expect(host.querySelectorAll('.jar')).toHaveLength(1);
  expect(sides(host)).toEqual([-1, 1]);
  expect(host.querySelectorAll('.held .utensil')).toHaveLength(2);
});

it('shows the lock of the class where that is the other one', () => {
  const host = shown('static', 'Spoon.class');
  expect(host.querySelectorAll('.held .utensil')).toHaveLength(2);
  expect(host.textContent).toContain('Spoon.class');
  expect(host.textContent).not.toContain('dashasSpoon');
});

it('has one hook where both take the same spoon', () => {
  expect(sides(shown('one', 'dashasSpoon'))).toEqual([1]);
});
