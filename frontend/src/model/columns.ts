type NumberArray = Float64Array | Int32Array | Uint16Array | Uint8Array;

/** A column of numbers that grows at its end: a typed array that doubles. */
export class Column<T extends NumberArray> {
  private data: T;
  private used = 0;

  constructor(private readonly make: (length: number) => T) {
    this.data = make(1024);
  }

  get length(): number {
    return this.used;
  }

  at(index: number): number {
    return this.data[index] as number;
  }

  push(value: number): void {
    if (this.used === this.data.length) {
      const bigger = this.make(this.used * 2);
      bigger.set(this.data);
      this.data = bigger;
    }
    this.data[this.used++] = value;
  }
}
