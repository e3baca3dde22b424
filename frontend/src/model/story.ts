import type { Batch, Frame, Kind, ObjectInfo, Role, ThreadInfo, Value, Verdict } from '../wire/frames';
import { Recording } from './recording';

/** Every kind of event, in the order the server codes them. */
export const KINDS: readonly Kind[] = [
  'thread-launch',
  'thread-start',
  'thread-end',
  'thread-name',
  'thread-interrupt',
  'thread-yield',
  'lock-request',
  'lock-acquire',
  'lock-abandon',
  'lock-release',
  'permit-request',
  'permit-acquire',
  'permit-abandon',
  'permit-release',
  'read',
  'write',
  'sleep-begin',
  'sleep-end',
  'join-begin',
  'join-end',
  'wait-begin',
  'wait-end',
  'notify',
  'queue-put',
  'queue-take',
  'task-submit',
  'task-begin',
  'task-end',
  'output',
  'progress',
  'process-start',
  'process-end',
  'cpu',
  'deadlock',
];

interface Row {
  t: number;
  thread: number;
  kind: Kind;
  object: number;
  value: Value;
  line: number;
  cause: number;
}

/** Writes traces for tests: what happened, told event by event. Names stand for ids. */
export class Story {
  readonly threads: ThreadInfo[] = [];
  readonly objects: ObjectInfo[] = [];
  readonly rows: Row[] = [];
  private clock = 0;

  constructor(
    private readonly lesson = 'any',
    private readonly scale = 1000,
  ) {}

  thread(name: string): this {
    this.threads.push({ id: this.threads.length, name, kind: 'platform' });
    return this.object(name, 'thread', null, 'Thread');
  }

  object(name: string, role: Role, initial: Value = null, type = '', of = ''): this {
    const owner = of ? this.id(of) : -1;
    this.objects.push({ id: this.objects.length, name, type, role, of: owner, initial });
    return this;
  }

  /** Lets real milliseconds pass. */
  after(ms: number): this {
    this.clock += ms * 1e6;
    return this;
  }

  /** One event; a microsecond passes with it. Cause is the seq of another event. */
  does(thread: string, kind: Kind, object = '', value: Value = null, line = 1, cause = -1): this {
    this.clock += 1000;
    this.rows.push({
      t: this.clock,
      thread: this.threads.findIndex((t) => t.name === thread),
      kind,
      object: object ? this.id(object) : -1,
      value,
      line,
      cause,
    });
    return this;
  }

  /** Launches and starts a thread. */
  starts(parent: string, child: string, line = 1): this {
    const id = this.threads.findIndex((t) => t.name === child);
    this.does(parent, 'thread-launch', child, id, line);
    return this.does(child, 'thread-start', child, null, line, this.rows.length - 1);
  }

  id(object: string): number {
    return this.objects.findIndex((o) => o.name === object);
  }

  get length(): number {
    return this.rows.length;
  }

  head(): Frame {
    const { lesson, scale } = this;
    return { head: { version: 1, run: 'r1', lesson, mode: 'observed', params: {}, scale, kinds: KINDS } };
  }

  /** The events from..to (to not included) as a batch that carries all threads and objects. */
  batch(from = 0, to = this.rows.length): Frame {
    const rows = this.rows.slice(from, to);
    const batch: Batch = {
      from,
      threads: this.threads,
      objects: this.objects,
      t: Float64Array.from(rows, (r) => r.t),
      thread: Uint16Array.from(rows, (r) => r.thread),
      kind: Uint8Array.from(rows, (r) => KINDS.indexOf(r.kind)),
      object: Int32Array.from(rows, (r) => r.object),
      line: Uint16Array.from(rows, (r) => r.line),
      cause: Float64Array.from(rows, (r) => r.cause),
      value: rows.map((r) => r.value),
    };
    return { batch };
  }

  end(verdict: Partial<Verdict> = {}): Frame {
    return {
      end: { t: this.clock, verdict: { kind: 'completed', detail: '', cycle: [], ...verdict }, result: {} },
    };
  }

  recording(verdict?: Partial<Verdict>): Recording {
    const recording = new Recording();
    for (const frame of [this.head(), this.batch(), this.end(verdict)]) recording.append(frame);
    return recording;
  }
}

/** Two cooks, two locks, taken crosswise: what the lesson `deadlock` does. */
export function deadlockStory(): Story {
  const story = new Story('deadlock').thread('main').thread('masha').thread('dasha');
  story.object('aLock', 'lock', null, 'ReentrantLock').object('bLock', 'lock', null, 'ReentrantLock');
  story.does('main', 'thread-start', 'main', null, 0);
  story.starts('main', 'masha', 40).starts('main', 'dasha', 41);
  story.does('main', 'join-begin', 'masha', null, 43);
  story.does('masha', 'lock-acquire', 'aLock', 1, 12).does('dasha', 'lock-acquire', 'bLock', 1, 25);
  story.does('masha', 'output', '', 'masha took aLock', 13).does('dasha', 'output', '', 'dasha took bLock', 26);
  story.does('masha', 'sleep-begin', '', 1000, 14).does('dasha', 'sleep-begin', '', 1000, 27);
  story.after(1000).does('masha', 'sleep-end', '', null, 14).does('dasha', 'sleep-end', '', null, 27);
  story.does('masha', 'lock-request', 'bLock', null, 15).does('dasha', 'lock-request', 'aLock', null, 28);
  const cycle = [
    { thread: 1, holds: story.id('aLock'), waitsFor: story.id('bLock'), line: 15 },
    { thread: 2, holds: story.id('bLock'), waitsFor: story.id('aLock'), line: 28 },
  ];
  return story.after(60).does('masha', 'deadlock', 'bLock', { cycle }, 15);
}

/** Two threads that add to one counter without a lock: the lesson `lost-update`, ending in 20. */
export function lostUpdateStory(): Story {
  const story = new Story('lost-update').thread('main').thread('masha').thread('dasha');
  story.object('counter', 'variable', 0, 'int').does('main', 'thread-start', 'main', null, 0);
  story.starts('main', 'masha', 20).starts('main', 'dasha', 21);
  for (const cook of ['masha', 'dasha'])
    story.does(cook, 'read', 'counter', 0, 8).does(cook, 'sleep-begin', '', 1000, 10);
  story.after(1000);
  story.does('masha', 'sleep-end', '', null, 10).does('masha', 'write', 'counter', 10, 11);
  story.does('dasha', 'sleep-end', '', null, 10).does('dasha', 'write', 'counter', 20, 11);
  return story.does('masha', 'thread-end', 'masha').does('dasha', 'thread-end', 'dasha');
}
