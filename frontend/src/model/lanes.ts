import type { Kind } from '../wire/frames';
import { CODES, Lane, Verbs } from './lane';
import type { Recording } from './recording';
import type { Thread, World } from './world';

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

/** The intervals and arrows of a recording, extended by `update` as it grows. They come with the fold: one walk over the events does for both. */
export class Lanes {
  private readonly lanes: Lane[] = [];
  private readonly verbs = new Verbs();
  private readonly handovers: Arrow[] = [];
  /** By a kind's code, from when the kinds are known. */
  private meanings: readonly Meaning[] = [];
  /** Takes in nothing more. */
  readonly dispose: () => void;
  constructor(private readonly recording: Recording) {
    this.dispose = recording.follow((world) => this.take(world));
    this.update();
  }

  /** A thread's intervals; none yet if nothing is known of it. */
  lane(thread: number): Lane {
    let lane = this.lanes[thread];
    if (!lane) {
      lane = new Lane(thread, this.verbs);
      this.lanes[thread] = lane;
    }
    return lane;
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
    const lane = this.lane(thread.id);
    const last = lane.length - 1;
    if (last < 0) {
      if (thread.since < 0) return;
    } else {
      const { state, cpu: measured } = CODES[lane.code(last)] as (typeof CODES)[number];
      if (measured === thread.cpu) {
        if (lane.from(last) === thread.since) {
          lane.setStuck(thread.stuck);
          return;
        }
        if (state === thread.state && !thread.waiting) return;
      }
      lane.end(seq, t, cause);
    }
    const { state, cpu, waiting, stuck } = thread;
    const verb = waiting && (waiting.verb ?? VERBS[waiting.kind]);
    const line = thread.line || recording.line(seq);
    lane.begin({ state, cpu, from: seq, fromT: t, object: waiting?.object ?? -1, verb, line, stuck });
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
