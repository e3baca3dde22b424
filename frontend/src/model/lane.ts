import { Bars, doubled, FEW } from './bars';
import type { Cpu, JvmState } from './state';

/** A stretch of time a thread spent in one state. */
export interface Interval {
  readonly thread: number;
  readonly state: JvmState;
  /** Where RUNNABLE was measured: on a core, or ready and waiting for one. */
  readonly cpu: Cpu | null;
  /** Its first event, and the event that ended it: null while it goes on. */
  readonly from: number;
  readonly to: number | null;
  readonly fromT: number;
  readonly toT: number | null;
  /** What is waited for, -1 if nothing. */
  readonly object: number;
  /** What is done to it: lock, acquire, sleep, join, await, get … */
  readonly verb: string | null;
  readonly line: number;
  /** The event that made the wait end, -1 if none is known. */
  readonly endedBy: number;
  readonly stuck: boolean;
}

const STATES: readonly JvmState[] = ['NEW', 'RUNNABLE', 'BLOCKED', 'WAITING', 'TIMED_WAITING', 'TERMINATED'];
const CPUS: readonly (Cpu | null)[] = [null, 'on-core', 'ready'];

/** What a thread can be in, by code: its state, and where it was measured. */
export const CODES: readonly Pick<Interval, 'state' | 'cpu'>[] = STATES.flatMap((state) =>
  CPUS.map((cpu) => ({ state, cpu })),
);

const codeOf = (state: JvmState, cpu: Cpu | null): number => STATES.indexOf(state) * CPUS.length + CPUS.indexOf(cpu);

/** Verbs by number, shared by the lanes of a recording: there are few. */
export class Verbs {
  private readonly numbers = new Map<string | null, number>();
  private readonly verbs: (string | null)[] = [];

  numberOf(verb: string | null): number {
    let number = this.numbers.get(verb);
    if (number === undefined) {
      number = this.verbs.push(verb) - 1;
      this.numbers.set(verb, number);
    }
    return number;
  }

  at(number: number): string | null {
    return this.verbs[number] ?? null;
  }
}

/**
 * A thread's intervals, oldest first and without gaps from its launch on. They are kept as columns of numbers, and are
 * made into objects for whoever wants to know one: a million of those would take seconds to make.
 */
export class Lane {
  readonly bars = new Bars();
  private codes = new Uint8Array(FEW);
  private objects = new Int32Array(FEW);
  private verbs = new Uint16Array(FEW);
  private lines = new Uint16Array(FEW);
  private enders = new Int32Array(FEW);
  private stuck = new Uint8Array(FEW);

  constructor(
    readonly thread: number,
    private readonly dictionary: Verbs,
  ) {}

  get length(): number {
    return this.bars.length;
  }

  /** Which of {@link CODES} an interval is in. */
  code(index: number): number {
    return this.codes[index] as number;
  }

  /** The first event of an interval. */
  from(index: number): number {
    return this.bars.from[index] as number;
  }

  /** An interval; counted from the end if index is negative. */
  at(index: number): Interval | undefined {
    const { bars, length } = this;
    const i = index < 0 ? length + index : index;
    if (!(i >= 0 && i < length)) return undefined;
    const { state, cpu } = CODES[this.codes[i] as number] as Pick<Interval, 'state' | 'cpu'>;
    const ended = i < bars.closed;
    return {
      thread: this.thread,
      state,
      cpu,
      from: bars.from[i] as number,
      to: ended ? (bars.to[i] as number) : null,
      fromT: bars.fromT[i] as number,
      toT: ended ? (bars.toT[i] as number) : null,
      object: this.objects[i] as number,
      verb: this.dictionary.at(this.verbs[i] as number),
      line: this.lines[i] as number,
      endedBy: ended ? (this.enders[i] as number) : -1,
      stuck: this.stuck[i] === 1,
    };
  }

  /** The intervals from start up to, but without, end. */
  slice(start: number, end: number): Interval[] {
    const found: Interval[] = [];
    for (let i = Math.max(0, start); i < Math.min(end, this.length); i++) found.push(this.at(i) as Interval);
    return found;
  }

  /** From now on nobody will let the thread go on any more, or somebody has. */
  setStuck(stuck: boolean): void {
    this.stuck[this.length - 1] = stuck ? 1 : 0;
  }

  /** Opens an interval. */
  begin(interval: Pick<Interval, 'state' | 'cpu' | 'from' | 'fromT' | 'object' | 'verb' | 'line' | 'stuck'>): void {
    const index = this.length;
    if (index === this.codes.length) this.grow();
    this.bars.begin(interval.from, interval.fromT);
    this.codes[index] = codeOf(interval.state, interval.cpu);
    this.objects[index] = interval.object;
    this.verbs[index] = this.dictionary.numberOf(interval.verb);
    this.lines[index] = interval.line;
    this.stuck[index] = interval.stuck ? 1 : 0;
  }

  /** Ends the open interval, by an event that had this cause. */
  end(seq: number, t: number, cause: number): void {
    this.enders[this.bars.closed] = cause;
    this.bars.end(seq, t);
  }

  private grow(): void {
    this.codes = doubled(this.codes, (size) => new Uint8Array(size));
    this.objects = doubled(this.objects, (size) => new Int32Array(size));
    this.verbs = doubled(this.verbs, (size) => new Uint16Array(size));
    this.lines = doubled(this.lines, (size) => new Uint16Array(size));
    this.enders = doubled(this.enders, (size) => new Int32Array(size));
    this.stuck = doubled(this.stuck, (size) => new Uint8Array(size));
  }
}
