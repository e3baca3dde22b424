import {
  type Batch,
  type Frame,
  type Kind,
  type ObjectInfo,
  OWN_PROCESS,
  type Role,
  type ThreadInfo,
  type ThreadKind,
  type Value,
  type Verdict,
} from '../wire/frames';
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
  'process-memory',
  'process-end',
  'request-begin',
  'request-end',
  'serve-begin',
  'serve-end',
  'paint',
  'cpu',
  'deadlock',
];

export interface Row {
  t: number;
  thread: number;
  kind: Kind;
  object: number;
  value: Value;
  line: number;
  cause: number;
}

/** Writes traces for tests: what happened, told event by event. Names stand for ids; `counter@child` is the one of process `child`, `stdout#2` another thing named `stdout`. */
export class Story {
  readonly threads: ThreadInfo[] = [];
  readonly objects: ObjectInfo[] = [];
  readonly rows: Row[] = [];
  private readonly keys = { threads: [] as string[], objects: [] as string[] };
  private clock = 0;

  constructor(
    private readonly lesson = 'any',
    private readonly scale = 1000,
  ) {}

  thread(key: string, kind: ThreadKind = 'platform'): this {
    const { name, process } = this.place(key);
    this.keys.threads.push(key);
    this.threads.push({ id: this.threads.length, name, kind, process });
    return this.object(key, 'thread', null, 'Thread');
  }

  object(key: string, role: Role, initial: Value = null, type = '', of = ''): this {
    const owner = of ? this.id(of) : -1;
    this.keys.objects.push(key);
    this.objects.push({ id: this.objects.length, type, role, of: owner, initial, ...this.place(key) });
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
      thread: this.keys.threads.indexOf(thread),
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
    const id = this.keys.threads.indexOf(child);
    this.does(parent, 'thread-launch', child, id, line);
    return this.does(child, 'thread-start', child, null, line, this.rows.length - 1);
  }

  id(object: string): number {
    return this.keys.objects.indexOf(object);
  }

  private place(key: string): { readonly name: string; readonly process: number } {
    const [, name = key, child] = /^([^#@]*)(?:#\d+)?(?:@(.*))?$/.exec(key) ?? [];
    return { name, process: child ? this.id(child) : OWN_PROCESS };
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

/** A parent that starts one child, reads a line from it and waits for its end; both have a `counter`. */
export function childrenStory(): Story {
  const story = new Story('process-memory-and-queue').thread('main').object('worker', 'process');
  story.object('stdout', 'queue', null, 'pipe', 'worker').object('counter', 'variable', 0, 'int').thread('main@worker');
  story.object('counter@worker', 'variable', 0, 'int').does('main', 'thread-start', 'main', null, 0).after(20);
  story.does('main', 'process-start', 'worker', { pid: 4242, command: 'java Primes.java 2', memory: 2 ** 26 }, 12);
  const start = story.length - 1;
  story.after(400).does('main@worker', 'thread-start', 'main@worker', null, 0, start);
  story.does('main', 'wait-begin', 'stdout', { verb: 'readLine', timeout: null }, 14);
  story
    .after(100)
    .does('main@worker', 'read', 'counter@worker', 0, 30)
    .does('main', 'process-memory', 'worker', 40e6, 0);
  story.does('main@worker', 'write', 'counter@worker', 1, 30);
  story.after(300).does('main@worker', 'queue-put', 'stdout', '(1, 78498)', 31);
  const put = story.length - 1;
  story.does('main', 'wait-end', 'stdout', null, 14, put).does('main', 'queue-take', 'stdout', '(1, 78498)', 14, put);
  story.does('main', 'wait-begin', 'worker', { verb: 'waitFor', timeout: null }, 15);
  story.after(50).does('main@worker', 'thread-end', 'main@worker');
  story.after(50).does('main', 'process-end', 'worker', { exit: 0, signal: null, reason: null }, 0);
  story.does('main', 'wait-end', 'worker', null, 15, story.length - 1).does('main', 'read', 'counter', 0, 16);
  return story.does('main', 'output', '', 'parent sees 0', 16).does('main', 'thread-end', 'main');
}

/** A client that sends one request and waits, and the service that answers it. */
export function forecastStory(): Story {
  const story = new Story('weather-bot').thread('main').thread('server').object('GET /forecast?city=Omsk', 'exchange');
  const exchange = 'GET /forecast?city=Omsk';
  story.does('main', 'thread-start', 'main', null, 0).starts('main', 'server', 9);
  story.does('main', 'request-begin', exchange, { method: 'GET', uri: '/forecast?city=Omsk' }, 20);
  const sent = story.length - 1;
  story.does('main', 'wait-begin', exchange, { verb: 'send', timeout: null }, 20);
  story.does('server', 'serve-begin', exchange, null, 40, sent).does('server', 'sleep-begin', '', 500, 41);
  story.after(500).does('server', 'sleep-end', '', null, 41).does('server', 'serve-end', exchange, 200, 42);
  const answer = story.length - 1;
  story.does('main', 'wait-end', exchange, null, 20, answer);
  return story.does('main', 'request-end', exchange, { status: 200, body: '+3' }, 20, answer);
}

/** A picture of so many rows, painted several times over, from the top; lines are printed in between. */
export function pictureStory(height: number, times: number): Story {
  const story = new Story('grey-picture').thread('main').object('picture', 'image', { width: 8, height });
  story.does('main', 'thread-start', 'main', null, 0);
  for (let i = 0; i < times * height; i++) {
    const y = i % height;
    const rgb = Array.from({ length: 8 }, (_, x) => ((i * 37) % 256) * 0x10000 + x * 30);
    story.after(10).does('main', 'paint', 'picture', { y, rgb }, 9);
    if (i % 5 === 0) story.does('main', 'output', '', `row ${y}`, 10);
  }
  return story;
}
