import { type Kind, type ObjectInfo, OWN_PROCESS, type ThreadInfo, type Value } from '../wire/frames';
import type { Recording } from './recording';
import type {
  ExchangeState,
  JvmState,
  LocalCopy,
  Moment,
  ObjectState,
  ProcessState,
  ThreadState,
  Waiting,
} from './state';
import { STEPS, type Step } from './steps';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A thread while the world moves on; once a snapshot has it, it is copied before the next change. */
export interface Thread extends Writable<Omit<ThreadState, 'holds' | 'permits' | 'copies'>> {
  owner: number;
  holds: Map<number, number>;
  permits: Map<number, number>;
  copies: Map<number, LocalCopy>;
}

/** An object while the world moves on. */
export interface Thing extends Writable<Omit<ObjectState, 'holders' | 'waiters' | 'items'>> {
  owner: number;
  holders: number[];
  waiters: number[];
  items: Value[];
  /** Variable: threads whose copy is not stale yet. */
  fresh: number[];
  /** Process, exchange: what is known of it; replaced, never changed. */
  process: ProcessState | null;
  exchange: ExchangeState | null;
}

/** Threads and objects by id, right after event seq; never changed once made. */
export interface Snapshot {
  readonly seq: number;
  readonly threads: readonly (Thread | undefined)[];
  readonly things: readonly (Thing | undefined)[];
}

let owners = 0;

/**
 * A run's threads and objects as they stand right after one event, moved forward event by event.
 * Snapshots are cheap: they share everything with the world until it changes.
 */
export class World {
  /** The last event applied, -1 before the first; the fields of that event follow. */
  seq = -1;
  t = 0;
  object = -1;
  value: Value = null;
  cause = -1;
  /** The thread whose event it was. */
  actor: Thread = newThread(nobody(-1));

  private threads: (Thread | undefined)[] = [];
  private things: (Thing | undefined)[] = [];
  private owner = ++owners;
  private steps: readonly (Step | undefined)[] = [];

  constructor(readonly recording: Recording) {}

  /** Applies the next event of the recording. */
  next(): void {
    const { recording } = this;
    if (this.steps.length === 0) {
      this.steps = (recording.head?.kinds ?? []).map((kind) => STEPS[kind as Kind]);
    }
    const seq = ++this.seq;
    this.t = recording.t(seq);
    this.object = recording.object(seq);
    this.value = recording.value(seq);
    this.cause = recording.cause(seq);
    const thread = this.thread(recording.thread(seq));
    this.actor = thread;
    const code = recording.kindCode(seq);
    const line = recording.line(seq);
    if (line > 0) thread.line = line;
    this.steps[code]?.(this, thread);
  }

  /** The thread, free to be changed. */
  thread(id: number): Thread {
    let thread = this.threads[id];
    if (thread?.owner === this.owner) return thread;
    thread = thread ? copyThread(thread) : newThread(this.recording.threads[id] ?? nobody(id));
    thread.owner = this.owner;
    this.threads[id] = thread;
    return thread;
  }

  /** The object, free to be changed. */
  thing(id: number): Thing {
    let thing = this.things[id];
    if (thing?.owner === this.owner) return thing;
    thing = thing ? copyThing(thing) : newThing(this.recording.objects[id] ?? nothing(id));
    thing.owner = this.owner;
    this.things[id] = thing;
    return thing;
  }

  /** Puts the thread into a state, since now. */
  turn(thread: Thread, state: JvmState, waiting: Waiting | null = null): void {
    thread.state = state;
    thread.waiting = waiting;
    thread.since = this.seq;
    thread.sinceT = this.t;
    thread.cpu = state === 'RUNNABLE' && thread.cpuTime ? 'on-core' : null;
  }

  /** The event applied last. */
  get now(): Moment {
    return { seq: this.seq, t: this.t };
  }

  snapshot(): Snapshot {
    this.owner = ++owners;
    return { seq: this.seq, threads: this.threads.slice(), things: this.things.slice() };
  }

  restore(snapshot: Snapshot | undefined): void {
    this.owner = ++owners;
    this.seq = snapshot?.seq ?? -1;
    this.threads = snapshot?.threads.slice() ?? [];
    this.things = snapshot?.things.slice() ?? [];
  }
}

/** The thread before its first event. */
export function newThread(info: ThreadInfo): Thread {
  return {
    ...info,
    owner: 0,
    state: 'NEW',
    cpu: null,
    core: null,
    cpuTime: null,
    preempted: null,
    since: -1,
    sinceT: 0,
    line: 0,
    waiting: null,
    holds: new Map(),
    permits: new Map(),
    copies: new Map(),
    task: null,
    stuck: false,
    failure: null,
    lastSeq: -1,
    lastKind: null,
  };
}

/** The object before its first event. */
export function newThing(info: ObjectInfo): Thing {
  const counts = info.role === 'semaphore' || info.role === 'latch' || info.role === 'barrier';
  return {
    info,
    owner: 0,
    value: info.role === 'variable' ? info.initial : null,
    lastSeq: -1,
    lastThread: -1,
    holders: [],
    waiters: [],
    count: counts ? Number(info.initial ?? 0) : 0,
    items: [],
    fresh: [],
    process: info.role === 'process' ? newProcess(info) : null,
    exchange: info.role === 'exchange' ? newExchange(info) : null,
  };
}

function newProcess({ id, name, process }: ObjectInfo): ProcessState {
  return {
    id,
    name,
    parent: process,
    starter: -1,
    pid: null,
    command: '',
    memoryLimit: null,
    memory: null,
    started: null,
    lit: null,
    ended: null,
    exit: null,
    signal: null,
    reason: null,
  };
}

function newExchange({ id, name }: ObjectInfo): ExchangeState {
  const space = name.indexOf(' ');
  return {
    id,
    name,
    method: space > 0 ? name.slice(0, space) : '',
    uri: name.slice(space + 1),
    sender: -1,
    sent: null,
    server: -1,
    served: null,
    answered: null,
    ended: null,
    status: null,
    body: null,
    error: null,
  };
}

function copyThread(thread: Thread): Thread {
  return {
    ...thread,
    holds: new Map(thread.holds),
    permits: new Map(thread.permits),
    copies: new Map(thread.copies),
  };
}

function copyThing(thing: Thing): Thing {
  return {
    ...thing,
    holders: thing.holders.slice(),
    waiters: thing.waiters.slice(),
    items: thing.items.slice(),
    fresh: thing.fresh.slice(),
  };
}

const nobody = (id: number): ThreadInfo => ({ id, name: `thread-${id}`, kind: 'platform', process: OWN_PROCESS });

const nothing = (id: number): ObjectInfo => ({
  id,
  name: `object-${id}`,
  type: '',
  role: 'variable',
  of: -1,
  initial: null,
  process: OWN_PROCESS,
});
