import type { Recording } from '../../model/recording';
import type { State } from '../../model/state';

/** When each group of threads, told apart by what their names begin with, was launched, and how often a lock changed hands. Follows the recording as it grows. */
export class Ways {
  readonly #starts = new Map<string, { readonly seq: number; readonly t: number }>();
  /** Events by which the lock came to somebody else than before. */
  readonly #passed: number[] = [];
  #last = -1;
  #read = 0;

  constructor(
    private readonly recording: Recording,
    private readonly lock: string,
  ) {}

  /** Lesson milliseconds since the first thread of that name was launched, at the playhead; 0 before it. */
  elapsed(name: string, state: State): number {
    this.#update();
    const start = this.#starts.get(name);
    if (!start || start.seq > state.seq) return 0;
    return this.recording.lessonMs(state.t) - this.recording.lessonMs(start.t);
  }

  /** How often the lock had changed hands by that event. */
  passed(seq: number): number {
    this.#update();
    let low = 0;
    let high = this.#passed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#passed[middle] as number) <= seq) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #update(): void {
    const { recording } = this;
    for (; this.#read < recording.length; this.#read++) {
      const seq = this.#read;
      const kind = recording.kind(seq);
      if (kind === 'thread-launch') {
        const [name = ''] = (recording.threads[Number(recording.value(seq))]?.name ?? '').split('-');
        if (!this.#starts.has(name)) this.#starts.set(name, { seq, t: recording.t(seq) });
      } else if (kind === 'lock-acquire' && recording.objects[recording.object(seq)]?.name === this.lock) {
        const thread = recording.thread(seq);
        if (this.#last >= 0 && thread !== this.#last) this.#passed.push(seq);
        this.#last = thread;
      }
    }
  }
}
