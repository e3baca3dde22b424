/**
 * What is true at one instant of a run: the value of the fold over the recorded events up to it.
 * Views and scenes draw from this alone.
 */

import type { Kind, ObjectInfo, ThreadKind, Value, Verdict } from '../wire/frames';

/** The JVM's own thread states. */
export type JvmState = 'NEW' | 'RUNNABLE' | 'BLOCKED' | 'WAITING' | 'TIMED_WAITING' | 'TERMINATED';

/** Where a thread that is RUNNABLE was found to be: on a core, or ready and waiting for one. */
export type Cpu = 'on-core' | 'ready';

/** What a thread that cannot go on is waiting for. */
export interface Waiting {
  readonly kind: 'lock' | 'permit' | 'sleep' | 'join' | 'wait';
  /** Object waited for; -1 when asleep. */
  readonly object: number;
  /** Lesson milliseconds it asked for, null if for ever. */
  readonly timeout: number | null;
  /** The API's verb for a `wait` (await, get, take …). */
  readonly verb: string | null;
  /** Permits wanted, for a `permit`. */
  readonly permits: number;
  readonly since: number;
  readonly sinceT: number;
}

/** A value a thread has read from a shared variable and may still be working with: gone once it has written there. */
export interface LocalCopy {
  readonly value: Value;
  readonly seq: number;
  /** Someone else has written the variable since. */
  readonly stale: boolean;
}

/** A task a thread runs; `outer` is the one that runs it within itself, as a completed stage runs the next. */
export interface RunningTask {
  readonly executor: number;
  readonly number: number;
  readonly outer: RunningTask | null;
}

export interface ThreadState {
  readonly id: number;
  readonly name: string;
  readonly kind: ThreadKind;
  /** Object id of the child process it runs in, -1 for the program's own. */
  readonly process: number;
  readonly state: JvmState;
  /** Where RUNNABLE was measured: on a core, or ready and waiting for one; null where not measured. */
  readonly cpu: Cpu | null;
  /** The core it was last seen on, null where not measured. */
  readonly core: number | null;
  /** Nanoseconds on a core and ready so far, null where not measured. */
  readonly cpuTime: { readonly on: number; readonly ready: number } | null;
  /** How often the system has taken the core away from it, null where not measured. */
  readonly preempted: number | null;
  /** Since which event, and when, it has been in this state. */
  readonly since: number;
  readonly sinceT: number;
  /** Source line it stands on, 0 before its first. */
  readonly line: number;
  readonly waiting: Waiting | null;
  /** Locks and monitors it holds, by id, with the hold count. */
  readonly holds: ReadonlyMap<number, number>;
  /** Permits it has taken and not given back, by semaphore id. */
  readonly permits: ReadonlyMap<number, number>;
  /** What it last read of each shared variable, by variable id. */
  readonly copies: ReadonlyMap<number, LocalCopy>;
  /** Task it is running, null if none. */
  readonly task: RunningTask | null;
  /** It is part of a deadlock that was found. */
  readonly stuck: boolean;
  /** Exception text it died of, null if it did not. */
  readonly failure: string | null;
  /** Its last event, and that event's kind. */
  readonly lastSeq: number;
  readonly lastKind: Kind | null;
}

export interface ObjectState {
  readonly info: ObjectInfo;
  /** Variable: its value. */
  readonly value: Value;
  /** Last event that changed it, -1 if none; and the thread that did. */
  readonly lastSeq: number;
  readonly lastThread: number;
  /** Lock, monitor: holders (several only in read mode); semaphore: who has permits. In order of acquiring. */
  readonly holders: readonly number[];
  /** Threads waiting for it, longest first. */
  readonly waiters: readonly number[];
  /** Semaphore: permits left; latch: count left; queue: items in it. */
  readonly count: number;
  /** Queue: the items, oldest first. Executor: task numbers waiting. */
  readonly items: readonly Value[];
}

/** When something happened. */
export interface Moment {
  readonly seq: number;
  /** Nanoseconds since the run began. */
  readonly t: number;
}

/** A child process; `started`, `lit` and `ended` are null as long as it has not come to that. */
export interface ProcessState {
  /** Its object's id. */
  readonly id: number;
  readonly name: string;
  /** The process that started it, -1 for the program's own. */
  readonly parent: number;
  /** The thread that started it, -1 if not known. */
  readonly starter: number;
  readonly pid: number | null;
  /** The command as the program gave it. */
  readonly command: string;
  /** Most bytes of heap it may have, and bytes it has in memory now; null where not known. */
  readonly memoryLimit: number | null;
  readonly memory: number | null;
  readonly started: Moment | null;
  /** Its first thread began: from here on it does the program's work. Null for a process that is not watched. */
  readonly lit: Moment | null;
  readonly ended: Moment | null;
  /** Exit code, once it has ended; the signal that killed it; why Syrniki ended it. */
  readonly exit: number | null;
  readonly signal: string | null;
  readonly reason: 'memory' | 'time' | 'over' | null;
}

/** An HTTP request and its answer. */
export interface ExchangeState {
  /** Its object's id. */
  readonly id: number;
  readonly name: string;
  readonly method: string;
  readonly uri: string;
  /** The thread that sent it, -1 before. */
  readonly sender: number;
  readonly sent: Moment | null;
  /** The thread that handles it in the lesson's own service, -1 if none. */
  readonly server: number;
  /** The handler began, and sent its answer (or died). */
  readonly served: Moment | null;
  readonly answered: Moment | null;
  /** The answer is here, or the attempt has failed. */
  readonly ended: Moment | null;
  /** Status of the answer: from the handler's end on where the service is the lesson's own. */
  readonly status: number | null;
  /** At most 200 characters of the answer. */
  readonly body: string | null;
  /** Text of the exception that the sender got instead. */
  readonly error: string | null;
}

/** A row of a picture as it is now. */
export interface ImageRow {
  /** In the picture's own rows. */
  readonly y: number;
  /** The `paint` that made it so. */
  readonly seq: number;
  readonly thread: number;
  /** 0xRRGGBB from left to right, thinned out. */
  readonly rgb: readonly number[];
}

/** A picture; its rows stay in the recording, a state but knows how far they go. */
export interface ImageState {
  /** Its object's id. */
  readonly id: number;
  readonly name: string;
  readonly process: number;
  /** Size in the picture's own pixels. */
  readonly width: number;
  readonly height: number;
  /** Paints so far: grows by one with each `paint` of this image. */
  readonly paints: number;
  /** The rows painted so far, from the top; of those painted again, the latest. Found when first asked for. */
  readonly rows: readonly ImageRow[];
  /** The k-th paint, from 0; to draw what has come since another state with fewer paints. */
  paint(k: number): ImageRow;
}

export interface OutputLine {
  readonly seq: number;
  readonly t: number;
  readonly thread: number;
  readonly text: string;
}

export interface State {
  /** Last event that has happened; -1 before the first. */
  readonly seq: number;
  /** Nanoseconds since the run began. */
  readonly t: number;
  /** All the recording knows of, in the order of ids; one not launched yet is NEW with `lastSeq` and `since` -1. */
  readonly threads: ReadonlyMap<number, ThreadState>;
  readonly objects: ReadonlyMap<number, ObjectState>;
  /** Child processes, exchanges and images by their object's id, in the order of ids; all the recording knows of. */
  readonly processes: ReadonlyMap<number, ProcessState>;
  readonly exchanges: ReadonlyMap<number, ExchangeState>;
  readonly images: ReadonlyMap<number, ImageState>;
  readonly output: readonly OutputLine[];
  /** Set once the playhead stands at the end of a finished run. */
  readonly verdict: Verdict | null;
}
