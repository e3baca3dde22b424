import { describe, expect, it } from 'vitest';
import { firstIndex, Scale, shifted, span, towards, within, zoomed } from './scale';

describe('Scale', () => {
  it('puts the ends of its range on the ends of its width', () => {
    const scale = Scale.clock({ from: 2e9, to: 4e9 }, 800);
    expect(scale.x(2e9, 17)).toBeCloseTo(0);
    expect(scale.x(4e9, 99)).toBeCloseTo(800);
  });

  it('keeps microseconds apart late in a long run', () => {
    const scale = Scale.clock({ from: 60e9, to: 60e9 + 10_000 }, 1000);
    expect(scale.x(60e9 + 1000, 0) - scale.x(60e9, 0)).toBeCloseTo(100, 3);
  });

  it('goes from one axis to the other without ever swapping events', () => {
    const clock = Scale.clock({ from: 0, to: 1000 }, 100);
    const order = Scale.order({ from: 0, to: 4 }, 100);
    const events = [0, 990, 991, 1000];
    for (const k of [0, 0.25, 0.5, 0.75, 1]) {
      const scale = Scale.between(clock, order, k);
      const xs = events.map((t, seq) => scale.x(t, seq));
      expect(xs).toEqual([...xs].sort((a, b) => a - b));
    }
  });
});

describe('ranges', () => {
  it('zooms round a place that stays where it is', () => {
    const range = zoomed({ from: 0, to: 100 }, 0.5, 25);
    expect(range).toEqual({ from: 12.5, to: 62.5 });
    expect((25 - range.from) / span(range)).toBeCloseTo(0.25);
  });

  it('stays inside its bounds and keeps its span', () => {
    expect(within(shifted({ from: 80, to: 100 }, 30), { from: 0, to: 100 }, 1)).toEqual({ from: 80, to: 100 });
    expect(within({ from: -30, to: -10 }, { from: 0, to: 100 }, 1)).toEqual({ from: 0, to: 20 });
  });

  it('never gets narrower than the least, nor wider than the bounds', () => {
    expect(span(within({ from: 50, to: 50.1 }, { from: 0, to: 100 }, 4))).toBeCloseTo(4);
    expect(within({ from: -500, to: 500 }, { from: 0, to: 100 }, 4)).toEqual({ from: 0, to: 100 });
  });

  it('glides', () => {
    expect(towards({ from: 0, to: 10 }, { from: 10, to: 30 }, 0.5)).toEqual({ from: 5, to: 20 });
  });
});

describe('firstIndex', () => {
  it('finds where a condition begins to hold, or the end', () => {
    expect(firstIndex(0, 10, (i) => i >= 7)).toBe(7);
    expect(firstIndex(0, 10, () => false)).toBe(10);
    expect(firstIndex(0, 10, () => true)).toBe(0);
  });
});
