import { describe, expect, it } from 'vitest';
import { Player } from '../../model/player';
import { Recording } from '../../model/recording';
import { Camera, type Extent } from './camera';

const extent = (clock: number, order = 100): Extent => ({
  bounds: { clock: { from: 0, to: clock }, order: { from: 0, to: order } },
  least: { clock: 10, order: 4 },
});

const run = new Player(new Recording());

function rested(camera: Camera): Camera {
  for (let i = 0; camera.step(16); i++) if (i > 1000) throw new Error('never comes to rest');
  return camera;
}

function camera(clock = 1000): Camera {
  const made = new Camera();
  made.grown(extent(clock), run);
  made.settle();
  return made;
}

describe('Camera', () => {
  it('shows the whole run and grows with it, gliding', () => {
    const view = camera();
    view.grown(extent(1500), run);
    view.step(16);
    expect(view.range.to).toBeGreaterThan(1000);
    expect(view.range.to).toBeLessThan(1500);
    expect(rested(view).range.to).toBe(1500);
  });

  it('stays where someone looks while the run grows', () => {
    const view = camera();
    view.zoom(0.5, 500);
    view.grown(extent(3000), run);
    expect(rested(view).range).toEqual({ from: 250, to: 750 });
  });

  it('keeps the place under the pointer still all the way through a zoom', () => {
    const view = camera();
    view.zoom(0.25, 400);
    for (let i = 0; i < 20; i++) {
      view.step(16);
      const { from, to } = view.range;
      expect((400 - from) / (to - from)).toBeCloseTo(0.4, 6);
    }
  });

  it('returns to showing all when zoomed out beyond it', () => {
    const view = camera();
    view.zoom(0.5, 500);
    view.zoom(4, 500);
    expect(view.fitting).toBe(true);
    expect(rested(view).range).toEqual({ from: 0, to: 1000 });
  });

  it('neither leaves the run nor gets nearer than the least', () => {
    const view = camera();
    view.zoom(1e-9, 990);
    expect(rested(view).range.to - view.range.from).toBeCloseTo(10);
    view.pan(1e9);
    expect(rested(view).range.to).toBe(1000);
  });

  it('glides on when flung and comes to rest', () => {
    const view = camera();
    view.zoom(0.1, 500);
    rested(view);
    const { from } = view.range;
    view.fling(-0.002);
    rested(view);
    expect(view.range.from).toBeGreaterThan(from);
  });

  it('jumps when nothing may move', () => {
    const view = camera();
    view.still = true;
    view.zoom(0.5, 500);
    expect(view.step(16)).toBe(false);
    expect(view.range).toEqual({ from: 250, to: 750 });
  });

  it('ends a change of axis on the other axis', () => {
    const view = camera();
    view.show('order', { from: 10, to: 20 });
    rested(view);
    const scale = view.scale(200);
    expect(scale.perNs).toBe(0);
    expect(scale.x(0, 100)).toBeCloseTo(200);
  });
});
