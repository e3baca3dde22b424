import { describe, expect, it } from 'vitest';
import { Bars } from '../../model/bars';
import { barAt, Totals, walk } from './lod';
import { Scale } from './scale';

/** Bars of the given lengths one after the other, a nanosecond a unit; the last stays open on demand. */
function row(lengths: readonly number[], open = false): Bars {
  const bars = new Bars();
  lengths.forEach((length, i) => void add(bars, length, open && i === lengths.length - 1));
  return bars;
}

function add(bars: Bars, length: number, open = false): void {
  const t = endOf(bars);
  bars.begin(bars.length, t);
  if (!open) bars.end(bars.length, t + length);
}

const endOf = (bars: Bars): number => (bars.length === 0 ? 0 : (bars.toT[bars.length - 1] as number));

const edge = { t: 1000, seq: 1000 };

function visits(bars: Bars, scale: Scale, left = 0, right = scale.width): [number, number][] {
  const found: [number, number][] = [];
  walk(bars, scale, edge, left, right, 2, (first, last) => found.push([first, last]));
  return found;
}

describe('walk', () => {
  it('meets wide bars one by one', () => {
    const bars = row([10, 20, 30]);
    expect(visits(bars, Scale.clock({ from: 0, to: 60 }, 600))).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });

  it('meets every bar once and in order, however narrow', () => {
    const lengths = Array.from({ length: 5000 }, (_, i) => 1 + ((i * 7919) % 13) * (i % 50 === 0 ? 40 : 1));
    const bars = row(lengths);
    const whole = endOf(bars);
    for (const width of [50, 333, 1000, 20_000]) {
      const met = visits(bars, Scale.clock({ from: 0, to: whole }, width));
      expect(met.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))).toEqual(
        Array.from({ length: bars.length }, (_, i) => i),
      );
    }
  });

  it('meets every bar once where they share columns, and costs pixels', () => {
    const bars = row(Array.from({ length: 100_000 }, (_, i) => 1 + (i % 3)));
    const met: [number, number][] = [];
    const scale = Scale.clock({ from: 0, to: endOf(bars) }, 400);
    walk(bars, scale, edge, 0, 400, 2, (first, last) => met.push([first, last]));
    let next = 0;
    for (const [first, last] of met) {
      expect(first).toBe(next);
      next = last + 1;
    }
    expect(next).toBe(bars.length);
    expect(met.length).toBeLessThanOrEqual(220);
  });

  it('costs pixels, not bars', () => {
    const bars = row(Array.from({ length: 200_000 }, () => 1));
    expect(visits(bars, Scale.clock({ from: 0, to: 200_000 }, 400)).length).toBeLessThanOrEqual(202);
  });

  it('leaves out what is out of view', () => {
    const bars = row([100, 100, 100, 100]);
    expect(visits(bars, Scale.clock({ from: 110, to: 190 }, 400))).toEqual([[1, 1]]);
  });

  it('draws open bars up to the edge', () => {
    const ends: number[] = [];
    walk(row([10, 10], true), Scale.clock({ from: 0, to: 1000 }, 1000), edge, 0, 1000, 2, (_f, _l, _x, right) =>
      ends.push(right),
    );
    expect(ends).toEqual([10, 1000]);
  });
});

describe('barAt', () => {
  it('finds the bar under a pixel, and none between or beyond', () => {
    const bars = new Bars();
    bars.begin(0, 0);
    bars.end(1, 10);
    bars.begin(2, 20);
    bars.end(3, 30);
    const scale = Scale.clock({ from: 0, to: 100 }, 100);
    expect([5, 15, 25, 50].map((x) => barAt(bars, x, scale, edge))).toEqual([0, -1, 1, -1]);
  });
});

describe('Totals', () => {
  const scale = Scale.clock({ from: 0, to: 1000 }, 1000);

  it('agrees with adding up, over any stretch', () => {
    const bars = new Bars();
    const totals = new Totals(bars, 2, (bar) => bar % 2);
    for (let i = 0; i < 700; i++) {
      add(bars, 1 + (i % 5));
      if (i === 300) totals.update();
    }
    totals.update();
    for (const [first, last] of [
      [0, 699],
      [3, 3],
      [60, 70],
      [64, 640],
      [127, 500],
    ] as const) {
      const sums = [0, 0];
      for (let bar = first; bar <= last; bar++)
        sums[bar % 2] = (sums[bar % 2] ?? 0) + (bars.toT[bar] as number) - (bars.fromT[bar] as number);
      const found = totals.between(first, last, scale, edge);
      sums.forEach((sum, sort) => void expect(found[sort]).toBeCloseTo(sum));
    }
  });

  it('counts a bar that goes on up to the edge', () => {
    const bars = row([10, 10], true);
    const totals = new Totals(bars, 2, (bar) => bar % 2);
    totals.update();
    expect([...totals.between(0, 1, scale, edge)]).toEqual([10, 990]);
  });
});
