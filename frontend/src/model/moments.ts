import type { Moment, Teaching } from '../base/teaching';
import { OWN_PROCESS, type Value } from '../wire/frames';
import type { Recording } from './recording';

/** Where a moment is in a recording. */
export interface Instant {
  readonly id: string;
  /** The event it is right after. */
  readonly seq: number;
  /** Nanoseconds since the run began. */
  readonly t: number;
}

/** Threads and objects to look at, by id. */
export interface Focus {
  readonly threads: ReadonlySet<number>;
  readonly objects: ReadonlySet<number>;
}

const RUN_END = 'run-end';

/** The moments a lesson's texts speak of, found in one recording as it grows. */
export class Moments {
  /** Seqs of events that are as each moment says, in order; no more than are needed. */
  private readonly like = new Map<string, number[]>();
  private scanned = 0;

  constructor(
    private readonly recording: Recording,
    private readonly moments: Teaching['moments'],
  ) {
    for (const id of Object.keys(moments)) this.like.set(id, []);
  }

  /** Ids of all of them, in the lesson's order. */
  get ids(): readonly string[] {
    return Object.keys(this.moments);
  }

  /** Whether a moment is the end of the run. */
  isEnd(id: string): boolean {
    return this.moments[id]?.kinds.includes(RUN_END) ?? false;
  }

  of(id: string): Moment | undefined {
    return this.moments[id];
  }

  /** Where that moment is; null if it did not happen, or has not yet. One that is counted from the end is known at the end only. */
  find(id: string): Instant | null {
    const moment = this.moments[id];
    if (!moment) return null;
    this.scan();
    const { recording } = this;
    if (this.isEnd(id)) return recording.end && { id, seq: recording.length - 1, t: recording.duration };
    const { nth, after } = moment;
    if (nth < 0 && !recording.end) return null;
    const since = after === undefined ? -1 : this.find(after)?.seq;
    if (since === undefined) return null;
    const like = (this.like.get(id) as number[]).filter((seq) => seq > since);
    const seq = like.at(nth > 0 ? nth - 1 : nth);
    return seq === undefined ? null : { id, seq, t: recording.t(seq) };
  }

  /** The moments that are right after event seq; at the end of the run also its end. */
  at(seq: number, atEnd: boolean): readonly Instant[] {
    return this.ids
      .map((id) => this.find(id))
      .filter((instant) => instant !== null)
      .filter(({ id, seq: there }) => there === seq && (atEnd || !this.isEnd(id)));
  }

  /** What to look at in a moment: what it names, else who did it and with what. */
  focus({ id, seq }: Instant): Focus {
    const { recording } = this;
    const threads = new Set<number>();
    const objects = new Set<number>();
    const names = this.moments[id]?.focus ?? [];
    const add = (object: number) => {
      objects.add(object);
      const thread = recording.threadOf(object);
      if (thread >= 0) threads.add(thread);
    };
    if (names.length > 0) {
      for (const thread of recording.threads) if (names.includes(thread.name)) threads.add(thread.id);
      for (const object of recording.objects) if (object && names.includes(object.name)) add(object.id);
    } else if (seq >= 0 && !this.isEnd(id)) {
      threads.add(recording.thread(seq));
      if (recording.object(seq) >= 0) add(recording.object(seq));
    }
    return { threads, objects };
  }

  /** Looks at what has come since it last looked. */
  private scan(): void {
    const { recording } = this;
    for (const [id, moment] of Object.entries(this.moments)) {
      const like = this.like.get(id) as number[];
      const most = moment.nth > 0 && moment.after === undefined ? moment.nth : Number.POSITIVE_INFINITY;
      for (let seq = this.scanned; seq < recording.length && like.length < most; seq++) {
        if (this.matches(moment, seq)) like.push(seq);
      }
    }
    this.scanned = recording.length;
  }

  private matches(moment: Moment, seq: number): boolean {
    const { recording } = this;
    if (!moment.kinds.includes(recording.kind(seq))) return false;
    const thread = recording.threads[recording.thread(seq)];
    const { process = OWN_PROCESS } = thread ?? {};
    return (
      (moment.thread === undefined || moment.thread === thread?.name) &&
      (moment.process === undefined || moment.process === recording.objects[process]?.name) &&
      (moment.object === undefined || moment.object === recording.objects[recording.object(seq)]?.name) &&
      (moment.value === undefined || moment.value === recording.value(seq)) &&
      (moment.text === undefined || asText(recording.value(seq)).includes(moment.text)) &&
      (moment.lines === undefined || moment.lines.includes(recording.line(seq)))
    );
  }
}

const asText = (value: Value): string => (typeof value === 'string' ? value : JSON.stringify(value));
