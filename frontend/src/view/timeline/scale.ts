/** Which of an event's two coordinates the timeline runs along. */
export type Axis = 'clock' | 'order';

/** A stretch of an axis: nanoseconds on the clock axis, events on the order axis. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The map from an event to a pixel: x = perNs · t + perEvent · seq + origin.
 * On the clock axis perEvent is 0, on the order axis perNs is; in between lies the way from one to the other.
 */
export class Scale {
  constructor(
    readonly perNs: number,
    readonly perEvent: number,
    readonly origin: number,
    readonly width: number,
  ) {}

  static clock(range: Range, width: number): Scale {
    const per = width / (range.to - range.from);
    return new Scale(per, 0, -range.from * per, width);
  }

  static order(range: Range, width: number): Scale {
    const per = width / (range.to - range.from);
    return new Scale(0, per, -range.from * per, width);
  }

  /** The scale k of the way from a to b; k from 0 to 1. */
  static between(a: Scale, b: Scale, k: number): Scale {
    const mix = (p: number, q: number) => p * (1 - k) + q * k;
    return new Scale(mix(a.perNs, b.perNs), mix(a.perEvent, b.perEvent), mix(a.origin, b.origin), a.width);
  }

  x(t: number, seq: number): number {
    return this.perNs * t + this.perEvent * seq + this.origin;
  }
}

/** The first index in [low, high) for which reached is true, high if there is none; reached must not go back to false. */
export function firstIndex(low: number, high: number, reached: (index: number) => boolean): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** As firstIndex, but looks near low first: for answers that are not far. */
export function gallop(low: number, high: number, reached: (index: number) => boolean): number {
  let step = 1;
  let from = low;
  while (from + step <= high && !reached(from + step - 1)) {
    from += step;
    step *= 2;
  }
  return firstIndex(from, Math.min(high, from + step), reached);
}

export const span = (range: Range): number => range.to - range.from;

/** The range grown by factor (below 1: shrunk) with the point at stays where it is. */
export function zoomed(range: Range, factor: number, at: number): Range {
  return { from: at - (at - range.from) * factor, to: at + (range.to - at) * factor };
}

export const shifted = (range: Range, by: number): Range => ({ from: range.from + by, to: range.to + by });

/** The range brought inside bounds, with a span of at least least and at most that of bounds. */
export function within(range: Range, bounds: Range, least: number): Range {
  const wide = Math.min(Math.max(span(range), least), Math.max(span(bounds), least));
  const middle = (range.from + range.to) / 2;
  const from = span(range) === wide ? range.from : middle - wide / 2;
  const start = Math.max(bounds.from, Math.min(from, Math.max(bounds.from, bounds.to - wide)));
  return { from: start, to: start + wide };
}

/** The range a fraction k of the way from a to b. */
export function towards(a: Range, b: Range, k: number): Range {
  return { from: a.from + (b.from - a.from) * k, to: a.to + (b.to - a.to) * k };
}
