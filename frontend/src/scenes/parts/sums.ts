import type { Recording } from '../../model/recording';

/** A sum somebody does to put a new number into a jar: the number it is made from, and what has become of it. */
export interface Sum {
  readonly seen: number;
  readonly fate: 'going' | 'kept' | 'late';
}

interface Written {
  readonly seen: number;
  readonly begun: number;
  /** The event with which it went into the jar, or was found to be late; Infinity while it is done. */
  ended: number;
  kept: boolean;
}

/**
 * The sums of each thread on one jar, read once as the recording grows. A read begins a sum and a write keeps it; a read with a sum in
 * hand is a compare-and-set that found another number: that sum was late. A write without a read is one step: it kept at once.
 */
export class Sums {
  readonly #sums = new Map<number, Written[]>();
  #read = 0;

  constructor(
    private readonly recording: Recording,
    private readonly jars: readonly string[],
  ) {}

  /** A thread's sums up to an event, the latest last. */
  of(thread: number, seq: number): readonly Sum[] {
    this.#readOn();
    return (this.#sums.get(thread) ?? [])
      .filter(({ begun }) => begun <= seq)
      .map(({ seen, ended, kept }) => ({ seen, fate: ended > seq ? 'going' : kept ? 'kept' : 'late' }));
  }

  /** How many sums of all threads have come to that by an event. */
  count(fate: Sum['fate'], seq: number): number {
    this.#readOn();
    return [...this.#sums.keys()].flatMap((thread) => this.of(thread, seq)).filter((sum) => sum.fate === fate).length;
  }

  #readOn(): void {
    const { recording } = this;
    for (; this.#read < recording.length; this.#read++) {
      const seq = this.#read;
      const kind = recording.kind(seq);
      if (kind !== 'read' && kind !== 'write') continue;
      if (!this.jars.includes(recording.objects[recording.object(seq)]?.name ?? '')) continue;
      this.#note(recording.thread(seq), kind, Number(recording.value(seq)), seq);
    }
  }

  #note(thread: number, kind: 'read' | 'write', value: number, seq: number): void {
    const sums = this.#sums.get(thread) ?? [];
    this.#sums.set(thread, sums);
    const last = sums.at(-1);
    if (last && last.ended === Number.POSITIVE_INFINITY) {
      last.ended = seq;
      last.kept = kind === 'write';
    } else if (kind === 'read') {
      sums.push({ seen: value, begun: seq, ended: Number.POSITIVE_INFINITY, kept: false });
    } else {
      sums.push({ seen: value - 1, begun: seq, ended: seq, kept: true });
    }
  }
}
