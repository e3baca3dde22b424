import { floats, ints } from './columns';

/**
 * Stretches of a recording that follow each other, from one event to another, as columns of numbers: tens of thousands
 * are gone over for a picture. Only the last one may be open.
 */
export class Bars {
  readonly from = ints();
  readonly fromT = floats();
  readonly to = ints();
  readonly toT = floats();

  /** How many there are. */
  get length(): number {
    return this.from.length;
  }

  /** How many of them have ended: all, or all but the last. */
  get closed(): number {
    return this.to.length;
  }

  /** Opens one at event seq, t nanoseconds after the run's beginning; the one before has ended. */
  begin(seq: number, t: number): void {
    this.from.push(seq);
    this.fromT.push(t);
  }

  /** Ends the last one. */
  end(seq: number, t: number): void {
    this.to.push(seq);
    this.toT.push(t);
  }
}
