import type { Kind } from '../wire/frames';
import type { Recording } from './recording';
import type { JvmState } from './state';
import { type Thread, World } from './world';

/** A stretch of time a thread spent in one state. */
export interface Interval {
  readonly thread: number;
  readonly state: JvmState;
  /** Where RUNNABLE was measured: on a core, or ready and waiting for one. */
  readonly cpu: 'on-core' | 'ready' | null;
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

export type ArrowKind =
  | 'launch'
  | 'lock'
  | 'permit'
  | 'signal'
  | 'join'
  | 'queue'
  | 'task'
  | 'interrupt'
  | 'process'
  | 'request';

/** A hand-over: the event `from` made the event `to` possible. */
export interface Arrow {
  readonly kind: ArrowKind;
  readonly from: number;
  readonly to: number;
}

type OpenInterval = { -readonly [K in keyof Interval]: Interval[K] };

const NONE: readonly Interval[] = [];

/** The intervals and arrows of a recording, extended by `update` as it grows. */
export class Lanes {
  private readonly world: World;
  private readonly lanes: OpenInterval[][] = [];
  private readonly handovers: Arrow[] = [];

  constructor(private readonly recording: Recording) {
    this.world = new World(recording);
    this.update();
  }

  /** A thread's intervals, oldest first and without gaps from its launch on. */
  lane(thread: number): readonly Interval[] {
    return this.lanes[thread] ?? NONE;
  }

  /** Hand-overs, in the order of the events they lead to. */
  get arrows(): readonly Arrow[] {
    return this.handovers;
  }

  /** Takes in what the recording has gained since. */
  update(): void {
    const { world, recording } = this;
    while (world.seq + 1 < recording.length) {
      world.next();
      const { seq } = world;
      const kind = recording.kind(seq);
      this.follow(world.thread(recording.thread(seq)));
      if (kind === 'thread-launch') this.follow(world.thread(Number(world.value)));
      else if (kind === 'deadlock') recording.threads.forEach((_, id) => void this.mark(id));
      else if (kind === 'process-end') this.end(world.object);
      const arrow = arrowKind(kind, world.cause, recording);
      if (arrow) this.handovers.push({ kind: arrow, from: world.cause, to: seq });
    }
  }

  /** The threads of a process that is no more have ended with it. */
  private end(process: number): void {
    for (const { id, process: of } of this.recording.threads) if (of === process) this.follow(this.world.thread(id));
  }

  private mark(id: number): void {
    const thread = this.world.thread(id);
    if (thread.stuck) this.follow(thread);
  }

  private follow(thread: Thread): void {
    const { seq, t, cause, recording } = this.world;
    this.lanes[thread.id] ??= [];
    const lane = this.lanes[thread.id] as OpenInterval[];
    const open = lane.at(-1);
    if (open && open.from === thread.since && open.cpu === thread.cpu) {
      open.stuck = thread.stuck;
      return;
    }
    if (!open && thread.since < 0) return;
    if (open && open.state === thread.state && open.cpu === thread.cpu && !thread.waiting) return;
    if (open) {
      open.to = seq;
      open.toT = t;
      open.endedBy = cause;
    }
    const { waiting } = thread;
    lane.push({
      thread: thread.id,
      state: thread.state,
      cpu: thread.cpu,
      from: seq,
      to: null,
      fromT: t,
      toT: null,
      object: waiting?.object ?? -1,
      verb: waiting && (waiting.verb ?? VERBS[waiting.kind]),
      line: thread.line || recording.line(seq),
      endedBy: -1,
      stuck: thread.stuck,
    });
  }
}

const VERBS = { lock: 'lock', permit: 'acquire', sleep: 'sleep', join: 'join', wait: 'wait' } as const;

/** What made a wait end, if it was no signal. */
const WAKERS: Partial<Record<Kind, ArrowKind>> = {
  'queue-put': 'queue',
  'queue-take': 'queue',
  'task-end': 'task',
  'process-end': 'process',
  'serve-end': 'request',
};

/** What kind of hand-over leads to an event with this cause; null if it is none worth an arrow. */
export function arrowKind(kind: Kind, cause: number, recording: Recording): ArrowKind | null {
  if (cause < 0) return null;
  const by = recording.kind(cause);
  if (by === 'thread-interrupt') return 'interrupt';
  switch (kind) {
    case 'thread-start':
      return by === 'process-start' ? 'process' : 'launch';
    case 'lock-acquire':
      return 'lock';
    case 'permit-acquire':
      return 'permit';
    case 'join-end':
      return 'join';
    case 'queue-take':
      return 'queue';
    case 'task-begin':
      return 'task';
    case 'wait-end':
      return WAKERS[by] ?? 'signal';
    case 'serve-begin':
    case 'request-end':
      return 'request';
    default:
      return null;
  }
}
