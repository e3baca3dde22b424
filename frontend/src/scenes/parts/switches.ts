import type { Recording } from '../../model/recording';
import type { Value } from '../../wire/frames';

/** What the lesson's jobs count their strokes in. */
export type Job = 'washing' | 'drying';
export const JOBS: readonly Job[] = ['washing', 'drying'];

/** A stretch in which one thread had the core, as far as what it recorded tells. */
export interface Turn {
  readonly seq: number;
  readonly thread: number;
  /** Who had the core before, and at which stroke of a piece it was taken away; 0: between two pieces. */
  readonly from: number;
  readonly stroke: number;
  /** How often somebody was cut off in the middle of a piece so far. */
  readonly cuts: number;
}

/** Nobody's own doing: measured by somebody else. */
const MEASURED = new Set(['cpu', 'process-memory', 'deadlock']);

/** Who of the threads on one core had it when: whoever last did something had it then. Read once as the recording grows. */
export class Switches {
  readonly #turns: Turn[] = [];
  readonly #strokes = new Map<number, number>();
  readonly #handed: number[] = [];
  readonly #jobs = new Map<number, Job>();
  #running: number | null = null;
  #read = 0;

  constructor(private readonly recording: Recording) {}

  /** Who has the core after an event; null before anybody did anything. */
  turn(seq: number): Turn | null {
    this.#readOn();
    const found = last(this.#turns.length, (i) => (this.#turns[i] as Turn).seq <= seq);
    return this.#turns[found] ?? null;
  }

  /** How often a task has put the rest of its job back on the list, up to an event. */
  handOvers(seq: number): number {
    this.#readOn();
    return 1 + last(this.#handed.length, (i) => (this.#handed[i] as number) <= seq);
  }

  /** The job that a task is a part of. */
  job(task: Value): Job | undefined {
    this.#readOn();
    return this.#jobs.get(Number(task)) ?? JOBS[Number(task) - 1];
  }

  #readOn(): void {
    const { recording } = this;
    for (; this.#read < recording.length; this.#read++) {
      const seq = this.#read;
      const kind = recording.kind(seq);
      if (MEASURED.has(kind)) continue;
      const thread = recording.thread(seq);
      this.#turnTo(thread, seq);
      const name = recording.objects[recording.object(seq)]?.name;
      if (kind === 'write' && (name === 'washing' || name === 'drying')) {
        this.#strokes.set(thread, Number(recording.value(seq)));
        if (this.#running !== null) this.#jobs.set(this.#running, name);
      } else if (kind === 'task-begin') {
        this.#running = Number(recording.value(seq));
      } else if (kind === 'task-end') {
        this.#running = null;
      } else if (kind === 'task-submit' && this.#running !== null) {
        this.#handed.push(seq);
        const job = this.#jobs.get(this.#running);
        if (job) this.#jobs.set(Number(recording.value(seq)), job);
      }
    }
  }

  #turnTo(thread: number, seq: number): void {
    const before = this.#turns.at(-1);
    if (before?.thread === thread) return;
    const from = before?.thread ?? -1;
    const stroke = this.#strokes.get(from) ?? 0;
    const cuts = (before?.cuts ?? 0) + (stroke > 0 ? 1 : 0);
    this.#turns.push({ seq, thread, from, stroke, cuts });
  }
}

/** The last of so many, in order, for which something holds; -1 if for none. */
function last(count: number, holds: (i: number) => boolean): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
