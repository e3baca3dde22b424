import { type Bars, doubled, FEW } from '../../model/bars';
import { firstIndex, gallop, type Scale } from './scale';

/** Where open bars end for now: the live edge. */
export interface Edge {
  readonly t: number;
  readonly seq: number;
}

/** Pixels where bars begin and end. */
export const startX = (bars: Bars, bar: number, scale: Scale): number =>
  scale.x(bars.fromT[bar] as number, bars.from[bar] as number);

export const endX = (bars: Bars, bar: number, scale: Scale, edge: Edge): number =>
  bar < bars.closed ? scale.x(bars.toT[bar] as number, bars.to[bar] as number) : scale.x(edge.t, edge.seq);

/** Index of the bar that covers pixel x; -1 if none. */
export function barAt(bars: Bars, x: number, scale: Scale, edge: Edge): number {
  const index = firstIndex(0, bars.length, (i) => endX(bars, i, scale, edge) > x);
  return index < bars.length && startX(bars, index, scale) <= x ? index : -1;
}

/** What walk meets: one bar wide enough to be seen, or several that share a column of pixels. */
export type Visit = (first: number, last: number, left: number, right: number) => void;

const BLOCK = 16;
/** From this many blocks in a column on, a column ends where a block does: nobody sees the difference. */
const MANY = 2;

/** The beginning of the first block that begins beyond pixel stop, if there are many from start up to it; else -1. */
function blockBeyond(bars: Bars, start: number, stop: number, scale: Scale): number {
  const first = Math.floor(start / BLOCK) + 1;
  const blocks = Math.ceil(bars.length / BLOCK);
  const beyond = (block: number) => startX(bars, block * BLOCK, scale) > stop;
  if (first + MANY >= blocks || beyond(first + MANY)) return -1;
  const block = gallop(first + MANY, blocks, beyond);
  return block < blocks ? block * BLOCK : -1;
}

/**
 * Goes over the bars between pixels left and right, at most once a column of pixels: bars narrower than column are
 * met together (first to last, inclusive), so that the cost follows the pixels and not the number of bars.
 */
export function walk(
  bars: Bars,
  scale: Scale,
  edge: Edge,
  left: number,
  right: number,
  column: number,
  visit: Visit,
): void {
  const { length } = bars;
  let i = firstIndex(0, length, (index) => endX(bars, index, scale, edge) >= left);
  while (i < length) {
    const x = startX(bars, i, scale);
    if (x > right) return;
    const end = endX(bars, i, scale, edge);
    if (end - x >= column) {
      visit(i, i, x, end);
      i++;
      continue;
    }
    // Columns stand still in the data, not on the screen, so that nothing flickers while panning.
    const { origin } = scale;
    const stop = (Math.floor((x - origin) / column + 1e-6) + 1) * column + origin;
    let next = blockBeyond(bars, i, stop, scale);
    if (next < 0) {
      next = gallop(i + 1, length, (index) => endX(bars, index, scale, edge) > stop);
      if (next < length && startX(bars, next, scale) < stop && endX(bars, next, scale, edge) - stop < column) next++;
    }
    visit(i, next - 1, x, Math.max(x + 1, endX(bars, next - 1, scale, edge)));
    i = next;
  }
}

/** Running totals, a block of bars at a time, of how much of each sort there is: makes any stretch cheap to sum up. */
export class Totals {
  private sort = new Uint8Array(FEW);
  private sorted = 0;
  /** For each block what there was before it: nanoseconds and events of each sort. */
  private sums = new Float64Array(FEW);
  private blocks = 0;
  private counted = 0;
  private readonly running: Float64Array;
  private readonly pixels: Float64Array;
  private readonly sum: Float64Array;
  private readonly before: Float64Array;

  /** sorts: how many sorts there are; sortOf: which one a bar is of. */
  constructor(
    readonly bars: Bars,
    private readonly sorts: number,
    private readonly sortOf: (bar: number) => number,
  ) {
    this.running = new Float64Array(sorts * 2);
    this.pixels = new Float64Array(sorts);
    this.sum = new Float64Array(sorts * 2);
    this.before = new Float64Array(sorts * 2);
  }

  /** Takes in what came and what ended since the last call. */
  update(): void {
    const { bars, running } = this;
    while (this.sort.length < bars.length) this.sort = doubled(this.sort, (size) => new Uint8Array(size));
    for (; this.sorted < bars.length; this.sorted++) this.sort[this.sorted] = this.sortOf(this.sorted);
    for (; this.counted < bars.closed; this.counted++) {
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
    const { bars } = this;
    const sort = this.sort[bar] as number;
    pixels[sort] = (pixels[sort] as number) + endX(bars, bar, scale, edge) - startX(bars, bar, scale);
  }

  private upTo(sum: Float64Array, end: number): void {
    const whole = Math.min(end, this.counted);
    const block = Math.min(Math.floor(whole / BLOCK), this.blocks - 1);
    for (let i = 0; i < sum.length; i++) sum[i] = block < 0 ? 0 : (this.sums[block * sum.length + i] as number);
    for (let i = Math.max(0, block) * BLOCK; i < whole; i++) this.add(sum, i);
  }

  private push(running: Float64Array): void {
    const at = this.blocks++ * running.length;
    while (this.sums.length < at + running.length) this.sums = doubled(this.sums, (size) => new Float64Array(size));
    this.sums.set(running, at);
  }

  private add(sum: Float64Array, bar: number): void {
    const { bars } = this;
    const at = (this.sort[bar] as number) * 2;
    sum[at] = (sum[at] as number) + (bars.toT[bar] as number) - (bars.fromT[bar] as number);
    sum[at + 1] = (sum[at + 1] as number) + (bars.to[bar] as number) - (bars.from[bar] as number);
  }
}
