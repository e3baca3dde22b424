/** The frames of a trace, as docs/trace.md defines them. */

/** What stands for the program's own process, which is no object. */
export const OWN_PROCESS = -1;

export type ThreadKind = 'platform' | 'virtual';

export type Role =
  | 'thread'
  | 'variable'
  | 'lock'
  | 'monitor'
  | 'condition'
  | 'semaphore'
  | 'latch'
  | 'barrier'
  | 'queue'
  | 'executor'
  | 'future'
  | 'process'
  | 'exchange'
  | 'image';

/** What an event says happened. */
export type Kind =
  | 'thread-launch'
  | 'thread-start'
  | 'thread-end'
  | 'thread-name'
  | 'thread-interrupt'
  | 'thread-yield'
  | 'lock-request'
  | 'lock-acquire'
  | 'lock-abandon'
  | 'lock-release'
  | 'permit-request'
  | 'permit-acquire'
  | 'permit-abandon'
  | 'permit-release'
  | 'read'
  | 'write'
  | 'sleep-begin'
  | 'sleep-end'
  | 'join-begin'
  | 'join-end'
  | 'wait-begin'
  | 'wait-end'
  | 'notify'
  | 'queue-put'
  | 'queue-take'
  | 'task-submit'
  | 'task-begin'
  | 'task-end'
  | 'output'
  | 'progress'
  | 'process-start'
  | 'process-memory'
  | 'process-end'
  | 'request-begin'
  | 'request-end'
  | 'serve-begin'
  | 'serve-end'
  | 'paint'
  | 'cpu'
  | 'deadlock';

export type Value = null | number | string | boolean | { readonly [key: string]: unknown };

export interface ThreadInfo {
  readonly id: number;
  readonly name: string;
  readonly kind: ThreadKind;
  /** Object id of the child process it runs in, {@link OWN_PROCESS} for the program's own. */
  readonly process: number;
}

export interface ObjectInfo {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly role: Role;
  /** Id of the object it belongs to, -1 if none. */
  readonly of: number;
  /** A variable's first value, a semaphore's permits, a latch's count, a queue's capacity, an image's size. */
  readonly initial: Value;
  /** Object id of the child process whose it is, {@link OWN_PROCESS} for the program's own. */
  readonly process: number;
}

export interface Head {
  readonly version: 1;
  readonly run: string;
  readonly lesson: string;
  readonly mode: 'observed' | 'directed' | 'explored';
  readonly params: Readonly<Record<string, Value>>;
  /** Real milliseconds for one lesson time unit. */
  readonly scale: number;
  /** Kind labels by their code in batches. */
  readonly kinds: readonly string[];
}

export interface Batch {
  readonly from: number;
  readonly threads: readonly ThreadInfo[];
  readonly objects: readonly ObjectInfo[];
  readonly t: Float64Array;
  readonly thread: Uint16Array;
  readonly kind: Uint8Array;
  readonly object: Int32Array;
  readonly line: Uint16Array;
  readonly cause: Float64Array;
  readonly value: readonly Value[];
}

export interface Stuck {
  readonly thread: number;
  readonly holds: number;
  readonly waitsFor: number;
  readonly line: number;
}

export type VerdictKind = 'completed' | 'deadlock' | 'failed' | 'stopped' | 'timed-out' | 'limit';

export interface Verdict {
  readonly kind: VerdictKind;
  readonly detail: string;
  readonly cycle: readonly Stuck[];
}

export interface End {
  readonly t: number;
  readonly verdict: Verdict;
  readonly result: Readonly<Record<string, Value>>;
}

export type Frame =
  | { readonly queued: { readonly position: number } }
  | { readonly head: Head }
  | { readonly batch: Batch }
  | { readonly end: End };
