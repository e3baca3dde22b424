/** How many a new column has room for. */
export const FEW = 16;

/**
 * Stretches of a recording that follow each other, from one event to another, as columns of numbers: tens of thousands
 * are gone over for a picture. Only the last one may be open. The arrays are plain ones, and longer than what is in them:
 * read in the innermost loops, they are not to be of different sorts for the same line of code.
 */
export class Bars {
  /** How many there are, and how many of them have ended: all, or all but the last. */
  length = 0;
  closed = 0;
  from = new Int32Array(FEW);
  fromT = new Float64Array(FEW);
  to = new Int32Array(FEW);
  toT = new Float64Array(FEW);

  /** Opens one at event seq, t nanoseconds after the run's beginning; the one before has ended. */
  begin(seq: number, t: number): void {
    if (this.length === this.from.length) this.grow();
    this.from[this.length] = seq;
    this.fromT[this.length++] = t;
  }

  /** Ends the last one. */
  end(seq: number, t: number): void {
    this.to[this.closed] = seq;
    this.toT[this.closed++] = t;
  }

  private grow(): void {
    this.from = doubled(this.from, (size) => new Int32Array(size));
    this.fromT = doubled(this.fromT, (size) => new Float64Array(size));
    this.to = doubled(this.to, (size) => new Int32Array(size));
    this.toT = doubled(this.toT, (size) => new Float64Array(size));
  }
}

/** A column with twice the room. */
export function doubled<T extends Int32Array | Float64Array | Uint16Array | Uint8Array>(
  old: T,
  make: (size: number) => T,
): T {
  const bigger = make(old.length * 2);
  bigger.set(old);
  return bigger;
}
