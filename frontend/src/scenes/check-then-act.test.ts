import { expect, it } from 'vitest';
import { NO_WORDS } from '../base/words';
import { Recording } from '../model/recording';
import { Story } from '../model/story';
import factory from './check-then-act';

/** What a syrnik is painted with. */
const SYRNIK = '#eebb68';

/** Both see one syrnik; masha takes it, dasha takes what is not there. */
function story(): Story {
  const story = new Story().thread('main').thread('masha').thread('dasha');
  story.object('left', 'variable', 1).object('eaten', 'variable', 0);
  story.does('main', 'thread-start', 'main').starts('main', 'masha').starts('main', 'dasha');
  story.does('masha', 'read', 'left', 1).does('masha', 'sleep-begin', '', 2000);
  story.does('dasha', 'read', 'left', 1).does('dasha', 'sleep-begin', '', 2000);
  story.does('masha', 'sleep-end').does('masha', 'read', 'left', 1).does('masha', 'write', 'left', 0);
  story.does('masha', 'write', 'eaten', 1).does('masha', 'thread-end', 'masha');
  story.does('dasha', 'sleep-end').does('dasha', 'read', 'left', 0).does('dasha', 'write', 'left', -1);
  return story.does('dasha', 'write', 'eaten', 2).does('dasha', 'thread-end', 'dasha');
}

function shown(guard: string, told: Story, seq: number): HTMLElement {
  const recording = new Recording();
  const head = told.head();
  if ('head' in head) recording.append({ head: { ...head.head, params: { guard } } });
  recording.append(told.batch());
  const host = document.createElement('div');
  const scene = factory(host, { recording, words: NO_WORDS, lang: 'en' });
  scene.show({ ...recording.stateAt(seq), t: recording.t(seq) }, true);
  return host;
}

const food = (host: HTMLElement, what: string) => host.querySelectorAll(`.syrnik-stand .food > ${what}`);
const cook = (host: HTMLElement, id: number) => host.querySelector(`[data-thread="${id}"]`) as Element;
const rows = () => story().rows;
const end = () => rows().length - 1;

it('has as many syrniki on the stand as are left, and an outline for one that was not there', () => {
  const asleep = rows().findLastIndex((row) => row.kind === 'sleep-begin');
  expect(food(shown('each-step', story(), asleep), 'g')).toHaveLength(1);
  const host = shown('each-step', story(), end());
  expect(food(host, 'g')).toHaveLength(0);
  expect(food(host, '.missing')).toHaveLength(1);
  expect(host.querySelector('.syrnik-stand.short .number')?.textContent).toBe('-1');
});

it('lets who sleeps think, with the number she saw in her hand', () => {
  const asleep = rows().findLastIndex((row) => row.kind === 'sleep-begin');
  const host = shown('each-step', story(), asleep);
  expect(host.querySelectorAll('.doing-breathe')).toHaveLength(0);
  expect(cook(host, 1).querySelector('.slip .number')?.textContent).toBe('1');
});

it('gives a syrnik to who took one, and an empty plate to who took none', () => {
  const host = shown('each-step', story(), end());
  expect(cook(host, 1).innerHTML).toContain(SYRNIK);
  expect(cook(host, 2).innerHTML).not.toContain(SYRNIK);
});

it('has tongs only where they are used, before anybody has taken them too', () => {
  expect(shown('each-step', story(), 5).querySelectorAll('.hook')).toHaveLength(1);
  expect(shown('none', story(), 5).querySelectorAll('.hook')).toHaveLength(0);
});
