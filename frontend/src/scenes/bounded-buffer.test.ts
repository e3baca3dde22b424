import { expect, it } from 'vitest';
import { NO_WORDS } from '../base/words';
import { Recording } from '../model/recording';
import { Story } from '../model/story';
import factory from './bounded-buffer';

/** A guest waits for a syrnik; a cook puts one on the tray with the tongs in her hand, and rings. */
function story(): Story {
  const story = new Story().thread('main').thread('cook-1').thread('guest-1').object('lock', 'lock');
  for (const bell of ['notFull', 'notEmpty']) story.object(bell, 'condition', null, 'Condition', 'lock');
  story.object('size', 'variable', 0);
  story.does('main', 'thread-start', 'main').starts('main', 'cook-1').starts('main', 'guest-1');
  story.does('guest-1', 'lock-acquire', 'lock', 1);
  story.does('guest-1', 'wait-begin', 'notEmpty', { verb: 'await', timeout: null });
  story.does('cook-1', 'lock-acquire', 'lock', 1).does('cook-1', 'write', 'size', 1);
  story.does('cook-1', 'notify', 'notEmpty', 'one').does('guest-1', 'wait-end', 'notEmpty');
  story.does('guest-1', 'lock-request', 'lock').does('cook-1', 'lock-release', 'lock', 0);
  return story.does('guest-1', 'lock-acquire', 'lock', 1).does('guest-1', 'write', 'size', 0);
}

function shown(kind: string) {
  const told = story();
  const recording = new Recording();
  const head = told.head();
  if ('head' in head) recording.append({ head: { ...head.head, params: { capacity: 3 } } });
  recording.append(told.batch());
  const host = document.createElement('div');
  const scene = factory(host, { recording, words: NO_WORDS, lang: 'en' });
  const at = told.rows.findLastIndex((row) => row.kind === kind);
  scene.show({ ...recording.stateAt(at), t: recording.t(at) }, true);
  return {
    holder: host.querySelector('.held .utensil')?.closest<SVGElement>('.cook')?.dataset.thread,
    lying: [...host.querySelectorAll<SVGElement>('.tray g[transform$="-31)"]')].filter(
      (one) => one.style.display !== 'none',
    ).length,
    awaited: host.querySelectorAll('.bell.awaited').length,
  };
}

it('shows at the bell who waits, until it has rung', () => {
  expect(shown('wait-begin').awaited).toBe(1);
  expect(shown('wait-end').awaited).toBe(0);
});

it('gives the tongs to whoever is at the tray, and back to the hook', () => {
  expect(shown('wait-begin').holder).toBeUndefined();
  expect(shown('notify').holder).toBe('1');
  expect(shown('lock-release').holder).toBeUndefined();
  expect(shown('lock-acquire').holder).toBe('2');
});

it('has as many syrniki on the tray as the program counts', () => {
  expect(shown('wait-begin').lying).toBe(0);
  expect(shown('notify').lying).toBe(1);
  expect(shown('write').lying).toBe(0);
});
