import type { Recording } from '../../model/recording';
import type { State } from '../../model/state';
import type { Chamber } from './props/oven';

/** What became of one cook's tray, as seqs of the recording; -1 as long as it has not happened. */
interface Tray {
  put: number;
  waits: number;
  rings: number;
  taken: number;
}

/** The trays of a run: put into the oven, waited for, baked, taken out. Follows the recording as it grows. */
export class Baking {
  readonly #trays = new Map<number, Tray>();
  #read = 0;

  constructor(private readonly recording: Recording) {}

  /** Whether a cook has gone to the oven by then. */
  atOven(cook: number, { seq }: State): boolean {
    this.#update();
    return happened(this.#trays.get(cook)?.waits, seq);
  }

  /** What is in a cook's chamber, with a tray taking so many lesson milliseconds. */
  chamber(cook: number, { seq, t }: State, baking: number): Chamber {
    this.#update();
    const tray = this.#trays.get(cook);
    if (!tray || !happened(tray.put, seq) || happened(tray.taken, seq)) return null;
    const rings = happened(tray.rings, seq);
    const passed = rings ? 1 : Math.min(this.#between(tray.put, t) / baking, 0.999);
    return { passed, seconds: baking / 1000, rings };
  }

  /** Lesson milliseconds that all cooks together had waited for the oven by then. */
  waited({ seq, t }: State): number {
    this.#update();
    let sum = 0;
    for (const { waits, taken } of this.#trays.values()) {
      if (!happened(waits, seq)) continue;
      sum += this.#between(waits, happened(taken, seq) ? this.recording.t(taken) : t);
    }
    return sum;
  }

  #between(seq: number, t: number): number {
    return this.recording.lessonMs(t) - this.recording.lessonMs(this.recording.t(seq));
  }

  #update(): void {
    const { recording } = this;
    for (; this.#read < recording.length; this.#read++) {
      const seq = this.#read;
      const kind = recording.kind(seq);
      const cook = numbered(recording.threads[recording.thread(seq)]?.name);
      if (kind === 'task-submit') this.#tray(cook).put = seq;
      else if (kind === 'queue-take') this.#tray(cook).taken = seq;
      else if (kind === 'queue-put') this.#tray(index(recording.objects[recording.object(seq)]?.name)).rings = seq;
      else if (kind === 'wait-begin' && verb(recording, seq) === 'read') this.#tray(cook).waits = seq;
    }
  }

  #tray(cook: number): Tray {
    let tray = this.#trays.get(cook);
    if (!tray) {
      tray = { put: -1, waits: -1, rings: -1, taken: -1 };
      this.#trays.set(cook, tray);
    }
    return tray;
  }
}

const happened = (seq: number | undefined, by: number) => seq !== undefined && seq >= 0 && seq <= by;

/** The cook that a thread's name gives the number of, from 0. */
export const numbered = (name = '') => Number(/^cook-(\d+)$/.exec(name)?.[1] ?? 0) - 1;

const index = (name = '') => Number(/\[(\d+)\]/.exec(name)?.[1] ?? -1);

function verb(recording: Recording, seq: number): unknown {
  const value = recording.value(seq);
  return typeof value === 'object' && value !== null && 'verb' in value ? value.verb : null;
}
