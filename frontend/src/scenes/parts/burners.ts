import type { Recording } from '../../model/recording';

interface Taken {
  readonly seq: number;
  readonly thread: number;
  readonly burner: number;
}

/** Which burner each permit was for: the lowest that was free when it was taken. Follows the recording as it grows. */
export class Burners {
  readonly #taken: Taken[] = [];
  readonly #busy = new Map<number, number>();
  #read = 0;

  constructor(
    private readonly recording: Recording,
    private readonly semaphore: number,
  ) {}

  /** The burner of a thread that has a permit after that event. */
  of(thread: number, seq: number): number {
    this.#update();
    return this.#taken.findLast((t) => t.seq <= seq && t.thread === thread)?.burner ?? 0;
  }

  #update(): void {
    for (; this.#read < this.recording.length; this.#read++) {
      if (this.recording.object(this.#read) !== this.semaphore) continue;
      const kind = this.recording.kind(this.#read);
      const thread = this.recording.thread(this.#read);
      if (kind === 'permit-release') this.#busy.delete(thread);
      if (kind !== 'permit-acquire') continue;
      const used = new Set(this.#busy.values());
      let burner = 0;
      while (used.has(burner)) burner++;
      this.#busy.set(thread, burner);
      this.#taken.push({ seq: this.#read, thread, burner });
    }
  }
}
