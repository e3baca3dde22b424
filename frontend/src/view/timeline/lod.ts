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

const BLOCK = 16;
/** From this many blocks in a column on, a column ends where a block does: nobody sees the difference. */
const MANY = 2;

/** Bars as columns of numbers, side by side in memory: in a frame tens of thousands of them are gone over. */
export class Row {
  /** How many bars there are, and how many of them have ended: those before the last. */
  length = 0;
  closed = 0;
  private from = new Int32Array(BLOCK);
  private to = new Int32Array(BLOCK);
  private fromT = new Float64Array(BLOCK);
  private toT = new Float64Array(BLOCK);

  /** Takes in bars that came, and ends that came, since the last call. */
  update(bars: readonly Bar[]): void {
    this.reserve(bars.length);
    for (; this.length < bars.length; this.length++) {
      const { from, fromT } = bars[this.length] as Bar;
      this.from[this.length] = from;
      this.fromT[this.length] = fromT;
    }
    for (; this.closed < bars.length; this.closed++) {
      const { to, toT } = bars[this.closed] as Bar;
      if (to === null) return;
      this.to[this.closed] = to;
      this.toT[this.closed] = toT ?? 0;
    }
  }

  startX(bar: number, scale: Scale): number {
    return scale.x(this.fromT[bar] as number, this.from[bar] as number);
  }

  endX(bar: number, scale: Scale, edge: Edge): number {
    return bar < this.closed ? scale.x(this.toT[bar] as number, this.to[bar] as number) : scale.x(edge.t, edge.seq);
  }

  /** Nanoseconds and events that a bar that has ended took. */
  ns(bar: number): number {
    return (this.toT[bar] as number) - (this.fromT[bar] as number);
  }

  events(bar: number): number {
    return (this.to[bar] as number) - (this.from[bar] as number);
  }

  /** The beginning of the first block that begins beyond pixel stop, if there are many from start up to it; else -1. */
  upTo(start: number, stop: number, scale: Scale): number {
    const first = Math.floor(start / BLOCK) + 1;
    const blocks = Math.ceil(this.length / BLOCK);
    const beyond = (block: number) => this.startX(block * BLOCK, scale) > stop;
    if (first + MANY >= blocks || beyond(first + MANY)) return -1;
    const block = gallop(first + MANY, blocks, beyond);
    return block < blocks ? block * BLOCK : -1;
  }

  private reserve(needed: number): void {
    const { length } = this.from;
    if (needed <= length) return;
    const size = Math.max(needed, length * 2);
    this.from = grown(this.from, new Int32Array(size));
    this.to = grown(this.to, new Int32Array(size));
    this.fromT = grown(this.fromT, new Float64Array(size));
    this.toT = grown(this.toT, new Float64Array(size));
  }
}

function grown<T extends Int32Array | Float64Array | Uint8Array>(old: T, bigger: T): T {
  bigger.set(old);
  return bigger;
}

/**
 * Goes over the bars between pixels left and right, at most once a column of pixels: bars narrower than column are
 * met together (first to last, inclusive), so that the cost follows the pixels and not the number of bars.
 */
export function walk(
  row: Row,
  scale: Scale,
  edge: Edge,
  left: number,
  right: number,
  column: number,
  visit: Visit,
): void {
  const { length } = row;
  let i = firstIndex(0, length, (index) => row.endX(index, scale, edge) >= left);
  while (i < length) {
    const x = row.startX(i, scale);
    if (x > right) return;
    const end = row.endX(i, scale, edge);
    if (end - x >= column) {
      visit(i, i, x, end);
      i++;
      continue;
    }
    // Columns stand still in the data, not on the screen, so that nothing flickers while panning.
    const { origin } = scale;
    const stop = (Math.floor((x - origin) / column + 1e-6) + 1) * column + origin;
    let next = row.upTo(i, stop, scale);
    if (next < 0) {
      next = gallop(i + 1, length, (index) => row.endX(index, scale, edge) > stop);
      if (next < length && row.startX(next, scale) < stop && row.endX(next, scale, edge) - stop < column) next++;
    }
    visit(i, next - 1, x, Math.max(x + 1, row.endX(next - 1, scale, edge)));
    i = next;
  }
}

/** Running totals, a block of bars at a time, of how much of each sort there is: makes any stretch cheap to sum up. */
export class Totals {
  readonly row = new Row();
  private sort = new Uint8Array(BLOCK);
  private sorted = 0;
  /** For each block what there was before it: nanoseconds and events of each sort. */
  private sums = new Float64Array(0);
  private blocks = 0;
  private counted = 0;
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

  /** Takes in what came and what ended since the last call. */
  update(bars: readonly Bar[]): void {
    const { row, running } = this;
    row.update(bars);
    if (this.sort.length < bars.length) {
      this.sort = grown(this.sort, new Uint8Array(Math.max(bars.length, this.sort.length * 2)));
    }
    for (; this.sorted < bars.length; this.sorted++) this.sort[this.sorted] = this.sortOf(bars[this.sorted] as Bar);
    for (; this.counted < row.closed; this.counted++) {
      if (this.counted % BLOCK === 0) this.push(running);
      this.add(running, this.counted);
    }
  }

  /** Pixels of each sort over the bars first to last, inclusive; open bars count to the edge. Good until the next call. */
  between(first: number, last: number, scale: Scale, edge: Edge): Float64Array {
    const { pixels, sum, before } = this;
    pixels.fill(0);
    if (last - first < BLOCK) {
      for (let i = first; i <= last; i++) this.measure(pixels, i, scale, edge);
      return pixels;
    }
    this.upTo(sum, last + 1);
    this.upTo(before, first);
    for (let sort = 0; sort < this.sorts; sort++) {
      const ns = (sum[sort * 2] as number) - (before[sort * 2] as number);
      const events = (sum[sort * 2 + 1] as number) - (before[sort * 2 + 1] as number);
      pixels[sort] = ns * scale.perNs + events * scale.perEvent;
    }
    for (let i = Math.max(first, this.counted); i <= last; i++) this.measure(pixels, i, scale, edge);
    return pixels;
  }

  private measure(pixels: Float64Array, bar: number, scale: Scale, edge: Edge): void {
    const sort = this.sort[bar] as number;
    pixels[sort] = (pixels[sort] as number) + this.row.endX(bar, scale, edge) - this.row.startX(bar, scale);
  }

  private upTo(sum: Float64Array, end: number): void {
    const whole = Math.min(end, this.counted);
    const block = Math.min(Math.floor(whole / BLOCK), this.blocks - 1);
    if (block < 0) sum.fill(0);
    else sum.set(this.sums.subarray(block * sum.length, (block + 1) * sum.length));
    for (let i = Math.max(0, block) * BLOCK; i < whole; i++) this.add(sum, i);
  }

  private add(sum: Float64Array, bar: number): void {
    const at = (this.sort[bar] as number) * 2;
    sum[at] = (sum[at] as number) + this.row.ns(bar);
    sum[at + 1] = (sum[at + 1] as number) + this.row.events(bar);
  }

  private push(running: Float64Array): void {
    const at = this.blocks++ * running.length;
    if (this.sums.length < at + running.length) {
      this.sums = grown(this.sums, new Float64Array(Math.max(64 * running.length, this.sums.length * 2)));
    }
    this.sums.set(running, at);
  }
}
