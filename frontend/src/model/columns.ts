type NumberArray = Float64Array | Int32Array | Uint16Array | Uint8Array;

/** A column of numbers that grows at its end: a typed array that doubles. */
export class Column<T extends NumberArray> {
  private data: T;
  private used = 0;

  constructor(private readonly make: (length: number) => T) {
    this.data = make(64);
  }

  get length(): number {
    return this.used;
  }

  at(index: number): number {
    return this.data[index] as number;
  }

  push(value: number): void {
    this.reserve(this.used + 1);
    this.data[this.used++] = value;
  }

  /** Appends all of them. */
  append(values: ArrayLike<number>): void {
    this.reserve(this.used + values.length);
    this.data.set(values, this.used);
    this.used += values.length;
  }

  private reserve(needed: number): void {
    if (needed <= this.data.length) return;
    const bigger = this.make(Math.max(needed, this.data.length * 2));
    bigger.set(this.data);
    this.data = bigger;
  }
}

export const ints = (): Column<Int32Array> => new Column((length) => new Int32Array(length));
export const floats = (): Column<Float64Array> => new Column((length) => new Float64Array(length));
export const shorts = (): Column<Uint16Array> => new Column((length) => new Uint16Array(length));
export const bytes = (): Column<Uint8Array> => new Column((length) => new Uint8Array(length));
