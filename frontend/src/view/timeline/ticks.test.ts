import { describe, expect, it } from 'vitest';
import { MESSAGES } from './messages';
import { Scale } from './scale';
import { type ClockFace, clockTicks, formatLength, formatMoment, orderTicks, seqAtX, stepFor } from './ticks';

const seconds: ClockFace = { secondsPerNs: 1e-9, lang: 'en', unit: 'second', units: MESSAGES.en.units };
/** A kitchen minute lasts 250 ms. */
const minutes: ClockFace = { secondsPerNs: 60 / 250e6, lang: 'ru', unit: 'minute', units: MESSAGES.ru.units };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const labels = (scale: Scale, face: ClockFace) =>
  clockTicks(scale, face, 90)
    .filter((tick) => tick.major)
    .map((tick) => plain(tick.label));

describe('clock ticks', () => {
  it('are round numbers of one unit', () => {
    expect(labels(Scale.clock({ from: 0, to: 2e9 }, 500), seconds)).toEqual([
      '0.0 s',
      '0.5 s',
      '1.0 s',
      '1.5 s',
      '2.0 s',
    ]);
  });

  it('count a kitchen in minutes', () => {
    expect(labels(Scale.clock({ from: 0, to: 8e9 }, 700), minutes)).toEqual([
      '0 мин',
      '5 мин',
      '10 мин',
      '15 мин',
      '20 мин',
      '25 мин',
      '30 мин',
    ]);
  });

  it('count on from a first label where digits would repeat', () => {
    const found = labels(Scale.clock({ from: 1e9, to: 1e9 + 40_000 }, 500), seconds);
    expect(found[0]).toBe('1.00000 s');
    expect(found[1]).toBe('+10 µs');
  });

  it('keep their distance at every zoom', () => {
    for (let width = 1e3; width < 1e12; width *= 2.7) {
      const xs = clockTicks(Scale.clock({ from: 0, to: width }, 800), seconds, 90)
        .filter((tick) => tick.major)
        .map((tick) => tick.x);
      expect(xs.length).toBeGreaterThan(1);
      expect(xs.length).toBeLessThan(12);
      xs.slice(1).forEach((x, i) => void expect(x - (xs[i] as number)).toBeGreaterThanOrEqual(89));
    }
  });

  it('step by 1, 2 and 5', () => {
    expect([0.9, 1.1, 2.1, 5.1].map((wanted) => stepFor(wanted, 'second').seconds)).toEqual([1, 2, 5, 10]);
    expect([25, 61, 200].map((wanted) => stepFor(wanted, 'minute').seconds)).toEqual([30, 120, 300]);
  });
});

describe('order ticks', () => {
  it('number every event where there is room', () => {
    const ticks = orderTicks(Scale.order({ from: 0, to: 5 }, 500), 5, 44);
    expect(ticks.map((tick) => tick.label)).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  it('skip where there is none', () => {
    const ticks = orderTicks(Scale.order({ from: 0, to: 100_000 }, 500), 100_000, 44).filter((tick) => tick.major);
    expect(ticks.map((tick) => tick.label)).toContain('10000');
    expect(ticks.length).toBeLessThan(13);
  });
});

describe('lengths and moments', () => {
  it('are said in the unit that fits', () => {
    expect([1e9, 1.5e9, 2.5e6, 4_210, 37].map((ns) => plain(formatLength(ns, seconds)))).toEqual([
      '1 s',
      '1.5 s',
      '2.5 ms',
      '4.21 µs',
      '37 ns',
    ]);
    expect(plain(formatLength(2.5e9, minutes))).toBe('10 мин');
  });

  it('are as fine as the zoom shows', () => {
    expect(plain(formatMoment(1_000_004_210, 1e6, seconds))).toBe('1.000 s');
    expect(plain(formatMoment(1_000_004_210, 10, seconds))).toBe('1.00000421 s');
    expect(plain(formatMoment(4.25e9, 1e7, minutes))).toBe('17,00 мин');
  });
});

describe('seqAtX', () => {
  const t = [0, 1000, 1001, 5000];
  const at = (seq: number) => t[seq] as number;

  it('finds the last event at or left of a pixel, on either axis', () => {
    const clock = Scale.clock({ from: 0, to: 10_000 }, 1000);
    expect(seqAtX(99, clock, 4, at)).toBe(0);
    expect(seqAtX(101, clock, 4, at)).toBe(2);
    const order = Scale.order({ from: 0, to: 4 }, 400);
    expect(seqAtX(150, order, 4, at)).toBe(1);
    expect(seqAtX(-1, order, 4, at)).toBe(-1);
  });
});
