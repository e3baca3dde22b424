import type { Recording } from '../../model/recording';

interface Taken {
  readonly seq: number;
  readonly thread: number;
  readonly burners: readonly number[];
}

/** Which burners permits were for: the lowest that were free when they were taken. Follows the recording as it grows. */
export class Burners {
  readonly #taken: Taken[] = [];
  readonly #busy = new Map<number, readonly number[]>();
  #read = 0;

  constructor(
    private readonly recording: Recording,
    private readonly semaphore: number,
  ) {}

  /** The burners of a thread that has permits after that event. */
  of(thread: number, seq: number): readonly number[] {
    this.#update();
    return this.#taken.findLast((t) => t.seq <= seq && t.thread === thread)?.burners ?? [];
  }

  #update(): void {
    for (; this.#read < this.recording.length; this.#read++) {
      if (this.recording.object(this.#read) !== this.semaphore) continue;
      const kind = this.recording.kind(this.#read);
      const thread = this.recording.thread(this.#read);
      if (kind === 'permit-release') this.#busy.delete(thread);
      if (kind !== 'permit-acquire') continue;
      const used = new Set([...this.#busy.values()].flat());
      const wanted = Number(this.recording.value(this.#read)) || 1;
      const burners: number[] = [];
      for (let burner = 0; burners.length < wanted; burner++) if (!used.has(burner)) burners.push(burner);
      this.#busy.set(thread, burners);
      this.#taken.push({ seq: this.#read, thread, burners });
    }
  }
}
