import { expect, it } from 'vitest';
import { NO_WORDS } from '../base/words';
import { Recording } from '../model/recording';
import { Story } from '../model/story';
import factory from './barrier';

/** Three cooks at their bowls; the first two have made dough and wait, the third is at it. */
function story(): Story {
  const story = new Story().thread('main').thread('cook-1').thread('cook-2').thread('cook-3');
  story.object('everybody', 'barrier', 3).object('opened', 'variable', 0).object('opener', 'variable', 'nobody');
  for (const i of [0, 1, 2]) story.object(`bowls[${i}]`, 'variable', 'curd');
  story.object('lumps', 'variable', 0).does('main', 'thread-start', 'main');
  for (const i of [1, 2, 3]) {
    story.starts('main', `cook-${i}`).does(`cook-${i}`, 'read', `bowls[${i - 1}]`, 'curd');
  }
  for (const i of [1, 2]) {
    story.does(`cook-${i}`, 'write', `bowls[${i - 1}]`, 'dough');
    story.does(`cook-${i}`, 'wait-begin', 'everybody', { verb: 'await', timeout: null });
  }
  return story;
}

function shown(told: Story, params: Record<string, string> = {}) {
  const recording = new Recording();
  const head = told.head();
  if ('head' in head) recording.append({ head: { ...head.head, params } });
  recording.append(told.batch());
  const host = document.createElement('div');
  const end = told.length - 1;
  factory(host, { recording, words: NO_WORDS, lang: 'en' }).show(
    { ...recording.stateAt(end), t: recording.t(end) },
    true,
  );
  return host;
}

const texts = (host: HTMLElement) => [...host.querySelectorAll('text')].map((text) => text.textContent);

it('shows what is in each bowl', () => {
  const host = shown(story());
  expect([...host.querySelectorAll('.table-bowl .label')].map((it) => it.textContent)).toEqual([
    'dough',
    'dough',
    'curd',
  ]);
});

it('lights a lamp for everybody who has come, and all of them while it opens', () => {
  expect(shown(story()).querySelectorAll('.lit-lamp')).toHaveLength(2);
  expect(texts(shown(story()))).toContain('the barrier has not opened yet');
  const opening = story().does('cook-3', 'write', 'bowls[2]', 'dough').does('cook-3', 'write', 'opened', 1);
  const host = shown(opening.does('cook-3', 'write', 'opener', 'cook-3'));
  expect(host.querySelectorAll('.lit-lamp')).toHaveLength(3);
  expect(texts(host)).toContain('the barrier has opened 1 × · cook-3 came last');
});

it('has everybody at the bowl she touched last', () => {
  const x = (host: HTMLElement, thread: number) =>
    Number(
      /translate\(([-\d.]+)/.exec(
        host.querySelector<SVGElement>(`[data-thread="${thread}"]`)?.style.transform ?? '',
      )?.[1],
    );
  const before = shown(story());
  const after = shown(story().does('cook-3', 'read', 'bowls[0]', 'dough'));
  expect(x(after, 3)).toBeGreaterThan(x(before, 3) + 200);
});

it('has no lamps where there is no barrier, and counts the lumps there', () => {
  const host = shown(story().does('cook-3', 'write', 'lumps', 1), { between: 'nothing' });
  expect(host.querySelectorAll('.lamp')).toHaveLength(0);
  expect(texts(host)).toContain('no barrier · lumps: 1');
});
