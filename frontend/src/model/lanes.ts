import type { Kind } from '../wire/frames';
import type { Recording } from './recording';
import type { JvmState } from './state';
import type { Thread, World } from './world';

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

/** The intervals and arrows of a recording, extended by `update` as it grows. They come with the fold: one walk over the events does for both. */
export class Lanes {
  private readonly lanes: OpenInterval[][] = [];
  private readonly handovers: Arrow[] = [];
  /** By a kind's code, from when the kinds are known. */
  private meanings: readonly Meaning[] = [];
  /** Takes in nothing more. */
  readonly dispose: () => void;
  constructor(private readonly recording: Recording) {
    this.dispose = recording.follow((world) => this.take(world));
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
    this.recording.foldAll();
  }

  private take(world: World): void {
    const { recording } = this;
    const { seq, cause } = world;
    if (this.meanings.length === 0) this.meanings = (recording.head?.kinds ?? []).map(meaningOf);
    this.follow(world, world.actor);
    const { kind, more, leads } = this.meanings[recording.kindCode(seq)] as Meaning;
    if (more) for (const id of more(world)) this.follow(world, world.thread(id));
    const arrow = leads && cause >= 0 ? arrowKind(kind, cause, recording) : null;
    if (arrow) this.handovers.push({ kind: arrow, from: cause, to: seq });
  }

  private follow(world: World, thread: Thread): void {
    const { seq, t, cause, recording } = world;
    let lane = this.lanes[thread.id];
    if (!lane) {
      lane = [];
      this.lanes[thread.id] = lane;
    }
    const open = lane[lane.length - 1];
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

/** What lanes need to know of a kind of event. */
interface Meaning {
  readonly kind: Kind;
  /** Threads whose state it may change, but its own. */
  readonly more: ((world: World) => readonly number[]) | undefined;
  /** Its cause may be one that an arrow comes from. */
  readonly leads: boolean;
}

const MORE: Partial<Record<Kind, (world: World) => readonly number[]>> = {
  'thread-launch': ({ value }) => [Number(value)],
  deadlock: (world) => world.recording.threads.map(({ id }) => id).filter((id) => world.thread(id).stuck),
  // The threads of a process that is no more have ended with it.
  'process-end': ({ recording, object }) =>
    recording.threads.filter(({ process }) => process === object).map(({ id }) => id),
};

/** What may have a cause without an arrow from it: a read has its write, and nobody has waited. */
const SILENT: ReadonlySet<string> = new Set<Kind>(['read']);

const meaningOf = (kind: string): Meaning => ({
  kind: kind as Kind,
  more: MORE[kind as Kind],
  leads: !SILENT.has(kind),
});

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
