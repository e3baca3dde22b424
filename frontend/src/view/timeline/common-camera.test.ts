import { expect, it, vi } from 'vitest';
import { Player } from '../../model/player';
import { Recording } from '../../model/recording';
import { Story } from '../../model/story';
import type { Extent } from './camera';
import { CommonCamera } from './common-camera';

const extent = (clock: number): Extent => ({
  bounds: { clock: { from: 0, to: clock }, order: { from: 0, to: 10 } },
  least: { clock: 10, order: 4 },
});

it('has room for the longest of several runs, and tells all when that changes', () => {
  const camera = new CommonCamera();
  const [short, long] = [new Player(new Recording()), new Player(new Recording())];
  const redraw = vi.fn();
  camera.addEventListener('aim', redraw);
  camera.grown(extent(100), short);
  camera.grown(extent(900), long);
  expect(camera.aim.to).toBe(900);
  expect(redraw).toHaveBeenCalledTimes(2);
  camera.grown(extent(100), short);
  expect(camera.aim.to).toBe(900);
  expect(redraw).toHaveBeenCalledTimes(2);
  camera.forget(long);
  camera.grown(extent(120), short);
  expect(camera.aim.to).toBe(120);
});

it('keeps the playhead in view that has come furthest: the other has ended', () => {
  const camera = new CommonCamera();
  const story = new Story()
    .thread('main')
    .does('main', 'thread-start', 'main')
    .after(1000)
    .does('main', 'output', '', 'x');
  const [ended, goes] = [new Player(new Recording()), new Player(story.recording())];
  camera.grown(extent(100), ended);
  camera.grown(extent(900), goes);
  goes.seek(1);
  expect([camera.tracks(ended), camera.tracks(goes)]).toEqual([false, true]);
});
