import { Column } from '../../model/columns';
import { firstIndex, gallop, type Scale } from './scale';

/** Anything drawn along a lane from one event to another; open (null) while it lasts. */
export interface Bar {
  readonly from: number;
  readonly to: number | null;
  readonly fromT: number;
  readonly toT: number | null;
}

/** Where open bars end for now: the live edge. */
export interface Edge {
  readonly t: number;
  readonly seq: number;
}

export const startX = (bar: Bar, scale: Scale): number => scale.x(bar.fromT, bar.from);

export function endX(bar: Bar, scale: Scale, edge: Edge): number {
  return bar.to === null || bar.toT === null ? scale.x(edge.t, edge.seq) : scale.x(bar.toT, bar.to);
}

/** Index of the bar that covers pixel x; -1 if none. Bars are in order and do not overlap. */
export function barAt(bars: readonly Bar[], x: number, scale: Scale, edge: Edge): number {
  const index = firstIndex(0, bars.length, (i) => endX(bars[i] as Bar, scale, edge) > x);
  const bar = bars[index];
  return bar !== undefined && startX(bar, scale) <= x ? index : -1;
}

/** What walk meets: one bar wide enough to be seen, or several that share a column of pixels. */
export type Visit = (first: number, last: number, left: number, right: number) => void;

/**
 * Goes over the bars between pixels left and right, at most once a column of pixels: bars narrower than column are
 * met together (first to last, inclusive), so that the cost follows the pixels and not the number of bars.
 */
export function walk(
  bars: readonly Bar[],
  scale: Scale,
  edge: Edge,
  left: number,
  right: number,
  column: number,
  visit: Visit,
  blocks?: Blocks,
): void {
  let i = firstIndex(0, bars.length, (index) => endX(bars[index] as Bar, scale, edge) >= left);
  while (i < bars.length) {
    const bar = bars[i] as Bar;
    const x = startX(bar, scale);
    if (x > right) return;
    const end = endX(bar, scale, edge);
    if (end - x >= column) {
      visit(i, i, x, end);
      i++;
      continue;
    }
    // Columns stand still in the data, not on the screen, so that nothing flickers while panning.
    const { origin } = scale;
    const stop = (Math.floor((x - origin) / column + 1e-6) + 1) * column + origin;
    let next = blocks?.upTo(i, stop, scale) ?? -1;
    if (next < 0) {
      next = gallop(i + 1, bars.length, (index) => endX(bars[index] as Bar, scale, edge) > stop);
      const following = bars[next];
      if (following && startX(following, scale) < stop && endX(following, scale, edge) - stop < column) next++;
    }
    const last = next - 1;
    visit(i, last, x, Math.max(x + 1, endX(bars[last] as Bar, scale, edge)));
    i = next;
  }
}

const BLOCK = 16;
/** From this many blocks in a column on, a column ends where a block does: nobody sees the difference. */
const MANY = 2;

/** Where every so many bars begin, side by side in memory: finds a column's end without touching the bars in it. */
export class Blocks {
  private readonly times = new Column((n) => new Float64Array(n));
  private readonly seqs = new Column((n) => new Float64Array(n));
  private seen = 0;

  /** Takes in the bars that came since the last call. */
  update(bars: readonly Bar[]): void {
    for (; this.seen < bars.length; this.seen += BLOCK) {
      const bar = bars[this.seen] as Bar;
      this.times.push(bar.fromT);
      this.seqs.push(bar.from);
    }
  }

  /** The beginning of the first block that begins beyond pixel stop, if there are many from start up to it; else -1. */
  upTo(start: number, stop: number, scale: Scale): number {
    const first = Math.floor(start / BLOCK) + 1;
    const { length } = this.times;
    const beyond = (block: number) => scale.x(this.times.at(block), this.seqs.at(block)) > stop;
    if (first + MANY >= length || beyond(first + MANY)) return -1;
    const block = gallop(first + MANY, length, beyond);
    return block < length ? block * BLOCK : -1;
  }
}

/** Running totals, a block of bars at a time, of how much of each sort there is: makes any stretch cheap to sum up. */
export class Totals {
  readonly blocks = new Blocks();
  private readonly sums: Float64Array[] = [];
  private closed = 0;
  private readonly running: Float64Array;
  private readonly pixels: Float64Array;
  private readonly sum: Float64Array;
  private readonly before: Float64Array;

  /** sorts: how many sorts there are; sortOf: which one a bar is of. */
  constructor(
    private readonly sorts: number,
    private readonly sortOf: (bar: Bar) => number,
  ) {
    this.running = new Float64Array(sorts * 2);
    this.pixels = new Float64Array(sorts);
    this.sum = new Float64Array(sorts * 2);
    this.before = new Float64Array(sorts * 2);
  }

  /** Takes in the bars that have ended since the last call. */
  update(bars: readonly Bar[]): void {
    this.blocks.update(bars);
    while (this.closed < bars.length && (bars[this.closed] as Bar).to !== null) {
      if (this.closed % BLOCK === 0) this.sums.push(this.running.slice());
      this.add(this.running, bars[this.closed] as Bar);
      this.closed++;
    }
  }

  /** Pixels of each sort over the bars first to last, inclusive; open bars count to the edge. Good until the next call. */
  between(bars: readonly Bar[], first: number, last: number, scale: Scale, edge: Edge): Float64Array {
    const { pixels, sum, before } = this;
    pixels.fill(0);
    if (last - first < BLOCK) {
      for (let i = first; i <= last; i++) this.measure(pixels, bars[i] as Bar, scale, edge);
      return pixels;
    }
    this.upTo(sum, bars, last + 1);
    this.upTo(before, bars, first);
    for (let sort = 0; sort < this.sorts; sort++) {
      const ns = (sum[sort * 2] as number) - (before[sort * 2] as number);
      const events = (sum[sort * 2 + 1] as number) - (before[sort * 2 + 1] as number);
      pixels[sort] = ns * scale.perNs + events * scale.perEvent;
    }
    for (let i = Math.max(first, this.closed); i <= last; i++) this.measure(pixels, bars[i] as Bar, scale, edge);
    return pixels;
  }

  private measure(pixels: Float64Array, bar: Bar, scale: Scale, edge: Edge): void {
    const sort = this.sortOf(bar);
    pixels[sort] = (pixels[sort] as number) + endX(bar, scale, edge) - startX(bar, scale);
  }

  private upTo(sum: Float64Array, bars: readonly Bar[], end: number): void {
    const whole = Math.min(end, this.closed);
    const block = Math.min(Math.floor(whole / BLOCK), this.sums.length - 1);
    if (block < 0) sum.fill(0);
    else sum.set(this.sums[block] as Float64Array);
    for (let i = Math.max(0, block) * BLOCK; i < whole; i++) this.add(sum, bars[i] as Bar);
  }

  private add(sum: Float64Array, bar: Bar): void {
    const at = this.sortOf(bar) * 2;
    sum[at] = (sum[at] as number) + (bar.toT as number) - bar.fromT;
    sum[at + 1] = (sum[at + 1] as number) + (bar.to as number) - bar.from;
  }
}
