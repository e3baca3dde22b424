import { describe, expect, it } from 'vitest';
import { NO_WORDS } from '../base/words';
import { Story } from '../model/story';
import greyPicture from './grey-picture';
import { atTime } from './scene';

const HEIGHT = 4;
const COLOUR = 0xe4704c;
const GREY = 0x8a8a8a;

/** Two pictures of four rows: painted by main, turned grey by one worker and then by two. */
function greyStory(): Story {
  const story = new Story('grey-picture').thread('main');
  for (const n of [1, 2, 3]) story.thread(`worker-${n}`);
  for (const name of ['alone', 'together']) story.object(name, 'image', { width: 8, height: HEIGHT });
  for (const name of ['aloneMillis', 'togetherMillis', 'different']) story.object(name, 'variable', 0);
  const paint = (thread: string, image: string, y: number, colour: number) =>
    story.after(100).does(thread, 'paint', image, { y, rgb: Array(8).fill(colour) });
  story.does('main', 'thread-start', 'main');
  for (let y = 0; y < HEIGHT; y++) for (const image of ['alone', 'together']) paint('main', image, y, COLOUR);
  story.starts('main', 'worker-1').does('main', 'join-begin', 'worker-1');
  for (let y = 0; y < HEIGHT; y++) paint('worker-1', 'alone', y, GREY);
  story.does('worker-1', 'thread-end', 'worker-1').does('main', 'join-end', 'worker-1');
  story.does('main', 'write', 'aloneMillis', 400).starts('main', 'worker-2').starts('main', 'worker-3');
  story.does('worker-2', 'cpu', '', { core: 1, on: 5e6, ready: 0, preempted: 0 });
  for (let y = 0; y < HEIGHT / 2; y++) {
    paint('worker-2', 'together', y, GREY);
    paint('worker-3', 'together', y + HEIGHT / 2, GREY);
  }
  for (const n of [2, 3]) story.does(`worker-${n}`, 'thread-end', `worker-${n}`);
  return story.does('main', 'write', 'togetherMillis', 200).does('main', 'write', 'different', 0);
}

describe('the grey picture', () => {
  const story = greyStory();
  const recording = story.recording();
  const host = document.createElement('div');
  const scene = greyPicture(host, { recording, words: NO_WORDS, lang: 'en' });
  const show = (seq: number) => scene.show(atTime(recording.stateAt(seq), recording.t(seq)), true);
  const nth = (thread: string, n: number) =>
    story.rows
      .map((row, i) => ({ row, i }))
      .filter(({ row }) => row.kind === 'paint' && story.threads[row.thread]?.name === thread)[n]?.i as number;
  const brushes = () =>
    [...host.querySelectorAll<SVGGElement>('.brush')]
      .filter((brush) => brush.style.display !== 'none')
      .map((brush) => brush.querySelector('text')?.textContent);
  const colours = () =>
    [...host.querySelectorAll<SVGGElement>('.brush')]
      .filter((brush) => brush.style.display !== 'none')
      .map((brush) => brush.querySelector('.bristles')?.getAttribute('fill'));
  const paints = () =>
    [...host.querySelectorAll<SVGElement>('foreignObject')].map((picture) => Number(picture.dataset.paints));

  it('shows the rows painted so far and the brushes at them, also on the way back', () => {
    show(recording.length - 1);
    expect(paints()).toEqual([8, 8]);
    show(nth('main', 3));
    expect(paints()).toEqual([2, 2]);
    expect(colours()).toEqual(['#e4704c', '#e4704c']);
    show(nth('worker-1', 1));
    expect(paints()).toEqual([6, 4]);
    expect(brushes()).toEqual(['1']);
    expect(colours()).toEqual(['#8a8a8a']);
    show(nth('worker-3', 0));
    expect(brushes().sort()).toEqual(['2', '3']);
  });

  it('stops the watches at the recorded times, and compares in the end', () => {
    show(nth('worker-1', 1));
    expect(host.textContent).toContain('1 worker · 0.20 s');
    expect(host.textContent).not.toContain('=');
    show(nth('worker-3', 0));
    expect(host.textContent).toContain('1 worker · 0.40 s');
    expect(host.textContent).toContain('2 workers · 0.20 s');
    show(recording.length - 1);
    expect(host.textContent).toContain('×2.0');
    expect(host.textContent).toContain('=');
  });

  it('names the core of whoever works, and no other', () => {
    show(nth('worker-2', 1));
    const cores = [...host.querySelectorAll<SVGGElement>('.mat')].filter((mat) => mat.style.display !== 'none');
    expect(cores.map((mat) => mat.textContent)).toEqual(['core 1']);
  });
});
