import { describe, expect, it } from 'vitest';
import { laneAt, layLanes, wishedHeight } from './layout';

const wishes = (count: number) => Array.from({ length: count }, (_, thread) => ({ thread, small: thread === 0 }));

describe('layLanes', () => {
  it('fills the height it wishes for', () => {
    const height = wishedHeight(wishes(4), 1, false);
    expect(layLanes(wishes(4), height, 1, false).height).toBeCloseTo(height);
  });

  it('overflows rather than squeezing lanes beyond reading', () => {
    const layout = layLanes(wishes(32), 200, 1, false);
    expect(layout.height).toBeGreaterThan(500);
  });

  it('keeps the parts of a lane inside it and apart, in every theme and width', () => {
    for (const size of [1, 1.3])
      for (const titled of [false, true])
        for (const height of [20, 100, 250, 600]) {
          const { lanes } = layLanes(wishes(5), height, size, titled);
          for (const lane of lanes) {
            const parts = [lane.title, lane.marks, lane.band, lane.holds].filter((part) => part !== null);
            let y = lane.y;
            for (const part of parts) {
              expect(part.y).toBeGreaterThanOrEqual(y - 0.01);
              expect(part.height).toBeGreaterThan(0);
              if (part !== lane.title) y = part.y + part.height;
            }
            expect(y).toBeLessThanOrEqual(lane.y + lane.height + 0.01);
          }
        }
  });

  it('finds the lane at a height', () => {
    const layout = layLanes(wishes(3), 200, 1, false);
    expect(laneAt(layout, 1)?.thread).toBe(0);
    expect(laneAt(layout, layout.height - 1)?.thread).toBe(2);
    expect(laneAt(layout, layout.height + 1)).toBeUndefined();
  });
});
