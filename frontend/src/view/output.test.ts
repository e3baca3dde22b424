import { afterEach, describe, expect, it, vi } from 'vitest';
import { Player } from '../model/player';
import { Recording } from '../model/recording';
import { Story } from '../model/story';
import { OutputElement } from './output';

const LINES = 300;

/** What 300 printed lines look like. */
async function shown() {
  const story = new Story('any').thread('main').does('main', 'thread-start', 'main');
  for (let i = 1; i <= LINES; i++) story.after(10).does('main', 'output', '', `line ${i}`);
  const recording = new Recording();
  recording.appendAll([story.head(), story.batch(0, story.length), story.end()]);
  const player = new Player(recording);
  const element = new OutputElement();
  Object.assign(element, { player });
  document.body.append(element);
  await element.updateComplete;
  const texts = () => [...element.renderRoot.querySelectorAll('.text')].map((it) => it.textContent);
  return { element, player, texts };
}

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('the output', { timeout: 30_000 }, () => {
  it('is short while lines rush by, and as long as can be read once the playhead rests', async () => {
    const { element, player, texts } = await shown();
    vi.useFakeTimers();
    player.seek(250);
    await element.updateComplete;
    expect(texts()).toEqual(Array.from({ length: 16 }, (_, i) => `line ${235 + i}`));
    vi.advanceTimersByTime(1000);
    await element.updateComplete;
    expect(texts()).toEqual(Array.from({ length: 200 }, (_, i) => `line ${51 + i}`));
  });

  it('stays as long as it is where line follows line', async () => {
    const { element, player, texts } = await shown();
    vi.useFakeTimers();
    player.seek(250);
    await element.updateComplete;
    vi.advanceTimersByTime(1000);
    await element.updateComplete;
    for (const by of [1, 1, -1] as const) {
      player.step(by);
      vi.advanceTimersByTime(20);
      await element.updateComplete;
    }
    vi.advanceTimersByTime(20);
    await element.updateComplete;
    expect(texts()).toEqual(Array.from({ length: 200 }, (_, i) => `line ${52 + i}`));
  });
});
