import type { Recording } from '../../model/recording';
import type { State } from '../../model/state';

/** How long some threads have been at it together: from the launch of the first to the end of the last. */
export class Stopwatch {
  #read = 0;
  #launch: number | null = null;
  #ends: number[] = [];

  constructor(
    private readonly recording: Recording,
    private readonly threads: ReadonlySet<number>,
  ) {}

  /** Lesson milliseconds at the playhead; null before the first is launched. */
  at({ t }: State): number | null {
    this.#readOn();
    if (this.#launch === null || this.#launch > t) return null;
    const end = this.#ends.length === this.threads.size ? Math.max(...this.#ends) : Number.POSITIVE_INFINITY;
    return this.recording.lessonMs(Math.min(t, end)) - this.recording.lessonMs(this.#launch);
  }

  #readOn(): void {
    const { recording, threads } = this;
    for (; this.#read < recording.length; this.#read++) {
      const seq = this.#read;
      const kind = recording.kind(seq);
      if (kind === 'thread-launch' && threads.has(Number(recording.value(seq)))) this.#launch ??= recording.t(seq);
      if (kind === 'thread-end' && threads.has(recording.thread(seq))) this.#ends.push(recording.t(seq));
    }
  }
}
