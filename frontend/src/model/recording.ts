import { checkValues } from '../wire/check';
import type { Batch, End, Frame, Head, Kind, ObjectInfo, ThreadInfo, Value } from '../wire/frames';
import { bytes, floats, ints, shorts } from './columns';
import { Fold, type Follower } from './fold';
import { PaintedImage, Paints } from './images';
import type { ImageState, OutputLine, State } from './state';

/** One event of a trace; docs/trace.md says what object and value mean for each kind. */
export interface TraceEvent {
  readonly seq: number;
  /** Nanoseconds since the run began. */
  readonly t: number;
  readonly thread: number;
  readonly kind: Kind;
  /** Id, -1 if none. */
  readonly object: number;
  readonly value: Value;
  readonly line: number;
  /** Seq of the event that made this one possible, -1 if none. */
  readonly cause: number;
}

/** Kinds of event that are found again without folding. */
const INDEXED: ReadonlySet<string> = new Set<Kind>(['output', 'thread-launch', 'thread-start', 'paint']);

/** The append-only record of one run. Dispatches `change` whenever it has grown. */
export class Recording extends EventTarget {
  head: Head | null = null;
  /** Position in the queue while the run waits to start, else null. */
  queued: number | null = null;
  end: End | null = null;
  /** By id; ids count from 0 in the order of appearance. */
  readonly threads: ThreadInfo[] = [];
  readonly objects: ObjectInfo[] = [];
  /** Child processes' object ids, in the order of appearance: the first is kitchen number one. */
  readonly children: number[] = [];

  private readonly ts = floats();
  private readonly threadIds = shorts();
  private readonly kinds = bytes();
  private readonly objectIds = ints();
  private readonly lines = shorts();
  private readonly causes = floats();
  private readonly values: Value[] = [];
  private readonly outputs: OutputLine[] = [];
  private readonly threadByObject: number[] = [];
  private readonly paints = new Map<number, Paints>();
  private readonly images = new Map<number, PaintedImage>();
  private readonly fold = new Fold(this);
  private told = 0;

  /** Events so far. */
  get length(): number {
    return this.told;
  }

  /** Adds a frame. A batch that overlaps what is here is cut; one that leaves a gap throws a RangeError, a malformed one {@link BadFrame}. */
  append(frame: Frame): void {
    this.appendAll([frame]);
  }

  /** Adds frames that came together, and tells of it once; of those before one that throws, too. */
  appendAll(frames: Iterable<Frame>): void {
    try {
      for (const frame of frames) this.take(frame);
    } finally {
      this.told = this.values.length;
      this.dispatchEvent(new Event('change'));
    }
  }

  /**
   * Adds a frame beforehand and folds it: it is told of, and its events count, with the next that is appended. Throws
   * what {@link append} would, and then has added nothing.
   */
  prepare(frame: Frame): void {
    this.take(frame);
    this.fold.reach(this.values.length - 1);
  }

  protected take(frame: Frame): void {
    if ('batch' in frame) this.appendBatch(frame.batch);
    else if ('head' in frame) {
      this.head = frame.head;
      this.queued = null;
    } else if ('end' in frame) this.end = frame.end;
    else this.queued = frame.queued.position;
  }

  private appendBatch(batch: Batch): void {
    if (!this.head) throw new RangeError('a batch before the head');
    const known = this.values.length;
    if (batch.from > known) throw new RangeError(`events ${known} to ${batch.from - 1} are missing`);
    const skip = known - batch.from;
    checkValues(batch, skip, this.head.kinds);
    for (const thread of batch.threads) this.threads[thread.id] ??= thread;
    for (const object of batch.objects) this.learn(object);
    if (skip >= batch.t.length) return;
    this.ts.append(batch.t.subarray(skip));
    this.threadIds.append(batch.thread.subarray(skip));
    this.kinds.append(batch.kind.subarray(skip));
    this.objectIds.append(batch.object.subarray(skip));
    this.lines.append(batch.line.subarray(skip));
    this.causes.append(batch.cause.subarray(skip));
    for (let i = skip; i < batch.value.length; i++) this.values.push(batch.value[i] as Value);
    const indexed = this.head.kinds.map((kind) => INDEXED.has(kind));
    for (let seq = known; seq < this.values.length; seq++) if (indexed[this.kinds.at(seq)]) this.index(seq);
  }

  private learn(object: ObjectInfo): void {
    if (this.objects[object.id]) return;
    this.objects[object.id] = object;
    if (object.role === 'process') this.children.push(object.id);
  }

  private index(seq: number): void {
    const kind = this.kind(seq);
    if (kind === 'output') {
      const text = String(this.value(seq) ?? '');
      this.outputs.push({ seq, t: this.t(seq), thread: this.thread(seq), text });
    } else if (kind === 'thread-launch') {
      this.threadByObject[this.object(seq)] = Number(this.value(seq));
    } else if (kind === 'thread-start') {
      this.threadByObject[this.object(seq)] = this.thread(seq);
    } else if (kind === 'paint') {
      const image = this.object(seq);
      let paints = this.paints.get(image);
      if (!paints) {
        paints = new Paints(this);
        this.paints.set(image, paints);
      }
      paints.add(seq);
    }
  }

  event(seq: number): TraceEvent {
    return {
      seq,
      t: this.t(seq),
      thread: this.thread(seq),
      kind: this.kind(seq),
      object: this.object(seq),
      value: this.value(seq),
      line: this.line(seq),
      cause: this.cause(seq),
    };
  }

  /** Nanoseconds since the run began; 0 before the first event. */
  t(seq: number): number {
    return seq < 0 ? 0 : this.ts.at(seq);
  }

  thread(seq: number): number {
    return this.threadIds.at(seq);
  }

  kind(seq: number): Kind {
    return this.head?.kinds[this.kinds.at(seq)] as Kind;
  }

  /** The event's kind as its index in the head's kinds. */
  kindCode(seq: number): number {
    return this.kinds.at(seq);
  }

  object(seq: number): number {
    return this.objectIds.at(seq);
  }

  value(seq: number): Value {
    return this.values[seq] as Value;
  }

  line(seq: number): number {
    return this.lines.at(seq);
  }

  cause(seq: number): number {
    return this.causes.at(seq);
  }

  /** The last event at or before t nanoseconds; -1 before the first. */
  seqAt(t: number): number {
    let low = -1;
    let high = this.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.ts.at(middle) <= t) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The thread an object of role `thread` stands for, -1 if not known. */
  threadOf(object: number): number {
    return this.threadByObject[object] ?? -1;
  }

  /** The lines printed up to and with event seq, oldest first. */
  outputUpTo(seq: number): readonly OutputLine[] {
    let count = this.outputs.length;
    if ((this.outputs.at(-1)?.seq ?? -1) > seq) {
      count = this.outputs.findIndex((line) => line.seq > seq);
    }
    return this.outputs.slice(0, count);
  }

  /** An image as it is after event seq; the same object as when last asked, if nothing was painted in between. */
  imageAt(info: ObjectInfo, seq: number): ImageState {
    const paints = this.paints.get(info.id);
    const count = paints?.upTo(seq) ?? 0;
    let image = this.images.get(info.id);
    if (image?.paints !== count) {
      image = new PaintedImage(info, paints, count);
      this.images.set(info.id, image);
    }
    return image;
  }

  /** The run's length so far, in nanoseconds. */
  get duration(): number {
    return Math.max(this.end?.t ?? 0, this.t(this.length - 1));
  }

  /** What was true right after event seq; -1 for the beginning. */
  stateAt(seq: number): State {
    return this.fold.at(Math.max(-1, Math.min(seq, this.length - 1)));
  }

  /**
   * Shows each event's outcome once, in order, as they are folded; first what has been by now. Those that come are, when
   * somebody asks for a state or says {@link foldAll}. The answer ends it.
   */
  follow(follower: Follower): () => void {
    return this.fold.follow(follower);
  }

  /** Folds all there is. */
  foldAll(): void {
    this.fold.reach(this.length - 1);
  }

  /** Its time counts steps that somebody chose: between them it stands still. */
  get stepped(): boolean {
    return this.head !== null && this.head.mode !== 'observed';
  }

  /** Nanoseconds of the run as milliseconds of lesson time. */
  lessonMs(t: number): number {
    return ((t / 1e6) * 1000) / (this.head?.scale ?? 1000);
  }
}
