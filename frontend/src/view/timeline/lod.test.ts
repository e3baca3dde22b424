import { describe, expect, it } from 'vitest';
import { type Bar, barAt, Row, Totals, walk } from './lod';
import { Scale } from './scale';

interface Sorted extends Bar {
  readonly sort: number;
}

/** Bars of the given lengths one after the other, a nanosecond a unit; the last stays open on demand. */
function row(lengths: readonly number[], open = false): Sorted[] {
  let t = 0;
  return lengths.map((length, i) => {
    const fromT = t;
    t += length;
    const last = open && i === lengths.length - 1;
    return { from: i, to: last ? null : i + 1, fromT, toT: last ? null : t, sort: i % 2 };
  });
}

const edge = { t: 1000, seq: 1000 };

function rowOf(bars: readonly Bar[]): Row {
  const row = new Row();
  row.update(bars);
  return row;
}

function visits(bars: readonly Bar[], scale: Scale, left = 0, right = scale.width): [number, number][] {
  const found: [number, number][] = [];
  walk(rowOf(bars), scale, edge, left, right, 2, (first, last) => found.push([first, last]));
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
    const whole = bars.at(-1)?.toT as number;
    for (const width of [50, 333, 1000, 20_000]) {
      const met = visits(bars, Scale.clock({ from: 0, to: whole }, width));
      expect(met.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))).toEqual(
        bars.map((_, i) => i),
      );
    }
  });

  it('meets every bar once as they come, and costs pixels', () => {
    const bars = row(Array.from({ length: 100_000 }, (_, i) => 1 + (i % 3)));
    const grown = new Row();
    grown.update(bars.slice(0, 70_001));
    grown.update(bars);
    const met: [number, number][] = [];
    const scale = Scale.clock({ from: 0, to: bars.at(-1)?.toT as number }, 400);
    walk(grown, scale, edge, 0, 400, 2, (first, last) => met.push([first, last]));
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
    walk(rowOf(row([10, 10], true)), Scale.clock({ from: 0, to: 1000 }, 1000), edge, 0, 1000, 2, (_f, _l, _x, right) =>
      ends.push(right),
    );
    expect(ends).toEqual([10, 1000]);
  });
});

describe('barAt', () => {
  it('finds the bar under a pixel, and none between or beyond', () => {
    const bars: Bar[] = [
      { from: 0, to: 1, fromT: 0, toT: 10 },
      { from: 2, to: 3, fromT: 20, toT: 30 },
    ];
    const scale = Scale.clock({ from: 0, to: 100 }, 100);
    expect([5, 15, 25, 50].map((x) => barAt(bars, x, scale, edge))).toEqual([0, -1, 1, -1]);
  });
});

describe('Totals', () => {
  const scale = Scale.clock({ from: 0, to: 1000 }, 1000);

  it('agrees with adding up, over any stretch', () => {
    const bars = row(Array.from({ length: 700 }, (_, i) => 1 + (i % 5)));
    const totals = new Totals(2, (bar) => (bar as Sorted).sort);
    totals.update(bars.slice(0, 300));
    totals.update(bars);
    for (const [first, last] of [
      [0, 699],
      [3, 3],
      [60, 70],
      [64, 640],
      [127, 500],
    ] as const) {
      const sums = [0, 0];
      for (const bar of bars.slice(first, last + 1))
        sums[bar.sort] = (sums[bar.sort] ?? 0) + (bar.toT as number) - bar.fromT;
      const found = totals.between(first, last, scale, edge);
      sums.forEach((sum, sort) => void expect(found[sort]).toBeCloseTo(sum));
    }
  });

  it('counts a bar that goes on up to the edge', () => {
    const bars = row([10, 10], true);
    const totals = new Totals(2, (bar) => (bar as Sorted).sort);
    totals.update(bars);
    expect([...totals.between(0, 1, scale, edge)]).toEqual([10, 990]);
  });
});
