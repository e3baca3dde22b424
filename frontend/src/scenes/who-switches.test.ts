import { describe, expect, it } from 'vitest';
import { NO_WORDS } from '../base/words';
import { Story } from '../model/story';
import { atTime } from './scene';
import whoSwitches from './who-switches';

/** Masha is cut off at her second stroke, Dasha after a piece; then one cook washes one cup, hands over and dries one plate. */
function switchStory(): Story {
  const story = new Story('who-switches').thread('main').thread('masha').thread('dasha').thread('cook');
  for (const name of ['washing', 'drying', 'washed', 'dried']) story.object(name, 'variable', 0);
  story.object('loop', 'executor').does('main', 'thread-start', 'main');
  story.starts('main', 'masha').starts('main', 'dasha').does('main', 'join-begin', 'masha');
  story.does('masha', 'write', 'washing', 1).does('masha', 'write', 'washing', 2);
  story.does('dasha', 'write', 'drying', 1).does('dasha', 'write', 'drying', 0).does('dasha', 'write', 'dried', 1);
  story.does('dasha', 'thread-end', 'dasha').does('masha', 'write', 'washing', 0).does('masha', 'write', 'washed', 1);
  story.does('masha', 'thread-end', 'masha').does('main', 'join-end', 'masha');
  story.does('main', 'write', 'dried', 0).does('main', 'write', 'washed', 0).starts('main', 'cook');
  story.does('main', 'task-submit', 'loop', 1).does('main', 'task-submit', 'loop', 2);
  story.does('cook', 'task-begin', 'loop', 1).does('cook', 'write', 'washing', 1).does('cook', 'write', 'washing', 0);
  story.does('cook', 'task-submit', 'loop', 3).does('cook', 'task-end', 'loop', 1);
  return story.does('cook', 'task-begin', 'loop', 2).does('cook', 'write', 'drying', 1);
}

describe('who switches', () => {
  const story = switchStory();
  const recording = story.recording();
  const host = document.createElement('div');
  const scene = whoSwitches(host, { recording, words: NO_WORDS, lang: 'en' });
  const show = (seq: number) => scene.show(atTime(recording.stateAt(seq), recording.t(seq)), true);
  const find = (thread: string, object: string, value: number) =>
    story.rows.findIndex(
      (row) => story.threads[row.thread]?.name === thread && row.object === story.id(object) && row.value === value,
    );
  const cut = () => [...host.querySelectorAll('.worktop.cut text')].map((line) => line.textContent);
  const cards = () =>
    [...host.querySelectorAll<SVGGElement>('.tasklist .card')]
      .filter((card) => card.style.display !== 'none')
      .sort((a, b) => top(a) - top(b))
      .map((card) => card.textContent?.trim());
  const top = (card: SVGGElement) => Number(/,\s*([-\d.]+)px/.exec(card.style.transform)?.[1]);
  /** Who wears the mitts: whoever is nearest to them. */
  const wears = () => {
    const x = (element: SVGElement) => Number(/translate\(([-\d.]+)px/.exec(element.style.transform)?.[1]);
    const mitt = host.querySelector<SVGGElement>('.mitt')?.parentElement as unknown as SVGGElement;
    if (mitt.style.display === 'none') return null;
    const [nearest] = [...host.querySelectorAll<SVGGElement>('.cook')]
      .filter((cook) => cook.style.display !== 'none')
      .sort((a, b) => Math.abs(x(a) - x(mitt)) - Math.abs(x(b) - x(mitt)));
    return story.threads[Number(nearest?.dataset.thread)]?.name;
  };

  it('takes the core from a thread in the middle of a piece, and says at which stroke', () => {
    show(find('masha', 'washing', 2));
    expect(wears()).toBe('masha');
    expect(cut()).toEqual([]);
    show(find('dasha', 'drying', 1));
    expect(wears()).toBe('dasha');
    expect(cut()).toContain('cut off: 2 of 20');
    expect(host.textContent).toContain('taken away at work: 1');
    expect(host.querySelector<SVGElement>('.ringing')?.style.visibility).not.toBe('hidden');
  });

  it('does not call it cut off between two pieces', () => {
    show(find('masha', 'washed', 1));
    expect(wears()).toBe('masha');
    expect(cut()).toEqual([]);
    expect(host.textContent).toContain('taken away at work: 1');
  });

  it('lets the one cook take the next card only when a task has handed over', () => {
    show(find('cook', 'washing', 1));
    expect(wears()).toBe('cook');
    expect(cards()).toEqual(['washing', 'drying']);
    show(find('cook', 'drying', 1));
    expect(cards()).toEqual(['drying', 'washing']);
    expect(host.textContent).toContain('handed over: 1');
    show(find('cook', 'washing', 1));
    expect(cards()).toEqual(['washing', 'drying']);
  });
});
