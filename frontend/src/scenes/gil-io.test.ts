import { expect, it } from 'vitest';
import { NO_WORDS } from '../base/words';
import { Story } from '../model/story';
import factory from './gil-io';

/** cook-1 kneads, puts a tray in and waits without the hat; cook-2 kneads meanwhile; the oven rings. */
function story(): Story {
  const story = new Story().thread('main').thread('cook-1').thread('cook-2').thread('oven');
  story.object('gil', 'lock').object('trays[0]', 'queue').object('trays[1]', 'queue').object('oven-pool', 'executor');
  story.object('total', 'variable', 0);
  story.does('main', 'thread-start', 'main').starts('main', 'cook-1').starts('main', 'cook-2');
  story.does('cook-1', 'lock-acquire', 'gil', 1).does('cook-2', 'lock-request', 'gil');
  story.does('cook-1', 'task-submit', 'oven-pool', 1).does('cook-1', 'lock-release', 'gil', 0);
  story.does('cook-1', 'wait-begin', 'trays[0]', { verb: 'read', timeout: null });
  story.does('cook-2', 'lock-acquire', 'gil', 1).after(500).does('cook-2', 'output', '', 'half');
  story.after(500).starts('cook-1', 'oven').does('oven', 'queue-put', 'trays[0]', 'golden syrniki');
  story.does('cook-1', 'wait-end', 'trays[0]').does('cook-1', 'queue-take', 'trays[0]', 'golden syrniki');
  return story.does('cook-1', 'lock-request', 'gil');
}

function shown(kind: string) {
  const told = story();
  const recording = told.recording();
  const host = document.createElement('div');
  const scene = factory(host, { recording, words: NO_WORDS, lang: 'en' });
  const at = told.rows.findLastIndex((row) => row.kind === kind);
  scene.show({ ...recording.stateAt(at), t: recording.t(at) }, true);
  const seen = (selector: string) =>
    [...host.querySelectorAll<SVGElement>(selector)].filter((e) => e.style.display !== 'none');
  const wearer = host.querySelector('.cook .hat')?.closest<SVGElement>('.cook')?.dataset.thread;
  const x = (thread: number) =>
    Number(
      /translate\(([-\d.]+)px/.exec(
        host.querySelector<SVGElement>(`.cook[data-thread="${thread}"]`)?.style.transform ?? '',
      )?.[1],
    );
  return { host, seen, wearer, x };
}

it('takes the hat off who waits for the oven, and moves her there', () => {
  const { wearer, x } = shown('output');
  expect(wearer).toBe('2');
  expect(x(1)).toBeGreaterThan(x(2));
});

it('has a tray in the oven from when it was put there until it is taken', () => {
  expect(shown('task-submit').seen('.oven .raw')).toHaveLength(1);
  expect(shown('lock-acquire').seen('.oven .raw')).toHaveLength(1);
  expect(shown('queue-put').seen('.oven .raw')).toHaveLength(0);
  expect(shown('queue-put').seen('.oven .dial.over')).toHaveLength(1);
  expect(shown('queue-take').seen('.oven .dial')).toHaveLength(0);
});

it('adds the waits up beside the clock', () => {
  const [waits, clock] = [...shown('queue-take').host.querySelectorAll('.bars .number')].map((e) => e.textContent);
  expect(waits).toBe('1000 ms');
  expect(clock).toBe('1000 ms');
});

it('shows the oven, but no cook who is the oven', () => {
  const { host, seen } = shown('queue-put');
  expect(
    seen('.cook')
      .map((cook) => cook.dataset.thread)
      .sort(),
  ).toEqual(['0', '1', '2']);
  expect(host.querySelector<SVGElement>('.oven')?.dataset.thread).toBe('3');
});
