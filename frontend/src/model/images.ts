import type { ObjectInfo } from '../wire/frames';
import type { Recording } from './recording';
import type { ImageRow, ImageState } from './state';

/** The paints of one image, in their order; shared by all its states, which but know how many there were. */
export class Paints {
  private readonly seqs: number[] = [];
  private readonly ys = new Set<number>();

  constructor(private readonly recording: Recording) {}

  add(seq: number): void {
    this.seqs.push(seq);
    this.ys.add(this.row(this.seqs.length - 1).y);
  }

  /** How many there were up to and with event seq. */
  upTo(seq: number): number {
    let low = 0;
    let high = this.seqs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.seqs[middle] as number) <= seq) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  row(k: number): ImageRow {
    const { recording } = this;
    const seq = this.seqs[k];
    if (seq === undefined) throw new RangeError(`no paint ${k}`);
    const value = recording.value(seq) as { readonly y: number; readonly rgb: readonly number[] };
    return { y: value.y, seq, thread: recording.thread(seq), rgb: value.rgb };
  }

  /** What is to be seen after the first paints: the latest of each row. */
  rows(count: number): readonly ImageRow[] {
    const latest = new Map<number, ImageRow>();
    for (let k = count - 1; k >= 0 && latest.size < this.ys.size; k--) {
      const row = this.row(k);
      if (!latest.has(row.y)) latest.set(row.y, row);
    }
    return [...latest.values()].sort((a, b) => a.y - b.y);
  }
}

/** An image after so many paints. */
export class PaintedImage implements ImageState {
  readonly id: number;
  readonly name: string;
  readonly process: number;
  readonly width: number;
  readonly height: number;
  private found: readonly ImageRow[] | null = null;

  constructor(
    { id, name, process, initial }: ObjectInfo,
    private readonly all: Paints | undefined,
    readonly paints: number,
  ) {
    const size = typeof initial === 'object' ? initial : null;
    this.id = id;
    this.name = name;
    this.process = process;
    this.width = Number(size?.width ?? 0);
    this.height = Number(size?.height ?? 0);
  }

  get rows(): readonly ImageRow[] {
    this.found ??= this.all?.rows(this.paints) ?? [];
    return this.found;
  }

  paint(k: number): ImageRow {
    if (!this.all || k >= this.paints) throw new RangeError(`no paint ${k}`);
    return this.all.row(k);
  }
}
