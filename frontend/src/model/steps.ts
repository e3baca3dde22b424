import type { Kind, Value } from '../wire/frames';
import type { ExchangeState, ProcessState, Waiting } from './state';
import type { Thing, Thread, World } from './world';

/** What one kind of event does to the world; the world holds the event's other fields. */
export type Step = (world: World, thread: Thread) => void;

/** The meaning of every kind of event, as docs/trace.md defines it. Kinds that are not here change nothing. */
export const STEPS: Partial<Record<Kind, Step>> = {
  'thread-launch': act('thread-launch', (world) => {
    world.turn(world.thread(Number(world.value)), 'NEW');
  }),
  'thread-start': act('thread-start', (world, thread) => {
    world.turn(thread, 'RUNNABLE');
    if (thread.process >= 0 && !world.thing(thread.process).process?.lit) {
      process(world, { lit: world.now }, thread.process);
    }
  }),
  'thread-end': act('thread-end', (world, thread) => {
    world.turn(thread, 'TERMINATED');
    thread.failure = world.value === null ? null : String(world.value);
    thread.copies.clear();
    thread.task = null;
  }),
  'thread-name': act('thread-name', (world, thread) => {
    const renamed = world.recording.threadOf(world.object);
    (renamed < 0 ? thread : world.thread(renamed)).name = String(world.value);
  }),
  'thread-interrupt': act('thread-interrupt'),
  'thread-yield': act('thread-yield'),

  'lock-request': act('lock-request', (world, thread) => {
    const monitor = world.recording.objects[world.object]?.role === 'monitor';
    wait(world, thread, 'lock', { timeout: timeout(world.value), blocked: monitor });
  }),
  'lock-acquire': act('lock-acquire', (world, thread) => {
    resume(world, thread, 'lock');
    const before = thread.holds.get(world.object) ?? 0;
    hold(world, thread, typeof world.value === 'number' ? world.value : before + 1);
  }),
  'lock-abandon': act('lock-abandon', (world, thread) => resume(world, thread, 'lock')),
  'lock-release': act('lock-release', (world, thread) => {
    const before = thread.holds.get(world.object) ?? 0;
    hold(world, thread, typeof world.value === 'number' ? world.value : before - 1);
  }),

  'permit-request': act('permit-request', (world, thread) => {
    const permits = typeof world.value === 'number' ? world.value : field(world.value, 'permits');
    wait(world, thread, 'permit', { timeout: timeout(world.value), permits: permits ?? 1 });
  }),
  'permit-acquire': act('permit-acquire', (world, thread) => {
    resume(world, thread, 'permit');
    const permits = Number(world.value ?? 1);
    thread.permits.set(world.object, (thread.permits.get(world.object) ?? 0) + permits);
    const semaphore = touched(world, thread);
    semaphore.count -= permits;
    if (!semaphore.holders.includes(thread.id)) semaphore.holders.push(thread.id);
  }),
  'permit-abandon': act('permit-abandon', (world, thread) => resume(world, thread, 'permit')),
  'permit-release': act('permit-release', (world, thread) => {
    const permits = Number(world.value ?? 1);
    const left = (thread.permits.get(world.object) ?? 0) - permits;
    const semaphore = touched(world, thread);
    semaphore.count += permits;
    if (left > 0) {
      thread.permits.set(world.object, left);
    } else {
      thread.permits.delete(world.object);
      remove(semaphore.holders, thread.id);
    }
  }),

  read: act('read', (world, thread) => {
    thread.copies.set(world.object, { value: world.value, seq: world.seq, stale: false });
    const { fresh } = world.thing(world.object);
    if (!fresh.includes(thread.id)) fresh.push(thread.id);
  }),
  write: act('write', write),

  'sleep-begin': act('sleep-begin', (world, thread) => {
    wait(world, thread, 'sleep', { timeout: Number(world.value ?? 0) });
  }),
  'sleep-end': act('sleep-end', (world, thread) => resume(world, thread, 'sleep')),
  'join-begin': act('join-begin', (world, thread) => {
    wait(world, thread, 'join', { timeout: typeof world.value === 'number' ? world.value : null });
  }),
  'join-end': act('join-end', (world, thread) => resume(world, thread, 'join')),
  'wait-begin': act('wait-begin', (world, thread) => {
    const verb = typeof world.value === 'object' ? world.value?.verb : world.value;
    wait(world, thread, 'wait', { timeout: timeout(world.value), verb: String(verb ?? 'wait') });
    const on = world.thing(world.object).info;
    if (on.role === 'monitor') hold(world, thread, 0);
    else if (on.role === 'condition' && on.of >= 0) hold(world, thread, 0, on.of);
  }),
  'wait-end': act('wait-end', (world, thread) => resume(world, thread, 'wait')),
  notify: act('notify', (world, thread) => {
    const thing = touched(world, thread);
    if (world.value === 'count-down') thing.count = Math.max(0, thing.count - 1);
  }),

  'queue-put': act('queue-put', (world, thread) => {
    const queue = touched(world, thread);
    queue.items.push(world.value);
    queue.count = queue.items.length;
  }),
  'queue-take': act('queue-take', (world, thread) => {
    const queue = touched(world, thread);
    remove(queue.items, world.value);
    queue.count = queue.items.length;
  }),

  'task-submit': act('task-submit', (world, thread) => {
    const executor = touched(world, thread);
    executor.items.push(world.value);
    executor.count = executor.items.length;
  }),
  'task-begin': act('task-begin', (world, thread) => {
    const executor = touched(world, thread);
    remove(executor.items, world.value);
    executor.count = executor.items.length;
    thread.task = { executor: world.object, number: Number(world.value), outer: thread.task };
  }),
  'task-end': act('task-end', (_world, thread) => {
    thread.task = thread.task?.outer ?? null;
  }),

  output: act('output'),
  progress: act('progress', (world, thread) => {
    if (world.object >= 0) write(world, thread);
  }),

  'process-start': act('process-start', (world, thread) => {
    touched(world, thread);
    process(world, {
      starter: thread.id,
      started: world.now,
      pid: field(world.value, 'pid'),
      command: text(world.value, 'command') ?? '',
      memoryLimit: field(world.value, 'memory'),
    });
  }),
  // Measured, as `cpu` is.
  'process-memory': (world) => process(world, { memory: Number(world.value) }),
  'process-end': act('process-end', (world, thread) => {
    touched(world, thread);
    process(world, {
      ended: world.now,
      exit: field(world.value, 'exit'),
      signal: text(world.value, 'signal'),
      reason: text(world.value, 'reason') as ProcessState['reason'],
    });
    for (const { id, process: of } of world.recording.threads) {
      if (of === world.object) gone(world, world.thread(id));
    }
  }),

  'request-begin': act('request-begin', (world, thread) => {
    touched(world, thread);
    const begun: Partial<ExchangeState> = { sender: thread.id, sent: world.now };
    const method = text(world.value, 'method');
    const uri = text(world.value, 'uri');
    exchange(world, method === null || uri === null ? begun : { ...begun, method, uri });
  }),
  'request-end': act('request-end', (world, thread) => {
    touched(world, thread);
    exchange(world, {
      ended: world.now,
      status: field(world.value, 'status'),
      body: text(world.value, 'body'),
      error: text(world.value, 'error'),
    });
  }),
  'serve-begin': act('serve-begin', (world, thread) => {
    touched(world, thread);
    exchange(world, { server: thread.id, served: world.now });
  }),
  'serve-end': act('serve-end', (world, thread) => {
    touched(world, thread);
    exchange(world, { answered: world.now, status: typeof world.value === 'number' ? world.value : null });
  }),

  paint: act('paint', (world, thread) => void touched(world, thread)),

  // Measurements and findings are no acts of the thread they are about.
  cpu: (world, thread) => {
    const on = field(world.value, 'on') ?? 0;
    const ready = field(world.value, 'ready') ?? 0;
    const before = thread.cpuTime ?? { on: 0, ready: 0 };
    thread.core = field(world.value, 'core');
    thread.cpuTime = { on, ready };
    thread.preempted = field(world.value, 'preempted');
    if (thread.state === 'RUNNABLE') {
      thread.cpu = ready - before.ready > on - before.on ? 'ready' : 'on-core';
    }
  },
  deadlock: (world) => {
    const cycle = typeof world.value === 'object' ? world.value?.cycle : null;
    for (const link of Array.isArray(cycle) ? cycle : []) {
      world.thread(Number(link.thread)).stuck = true;
    }
  },
};

function act(kind: Kind, step?: Step): Step {
  return (world, thread) => {
    thread.lastSeq = world.seq;
    thread.lastKind = kind;
    if (thread.cpu === 'ready') thread.cpu = 'on-core';
    step?.(world, thread);
  };
}

interface Wish {
  timeout: number | null;
  blocked?: boolean;
  verb?: string;
  permits?: number;
}

function wait(world: World, thread: Thread, kind: Waiting['kind'], wish: Wish): void {
  const state = wish.blocked ? 'BLOCKED' : wish.timeout === null ? 'WAITING' : 'TIMED_WAITING';
  world.turn(thread, state, {
    kind,
    object: world.object,
    timeout: wish.timeout,
    verb: wish.verb ?? null,
    permits: wish.permits ?? 0,
    since: world.seq,
    sinceT: world.t,
  });
  if (world.object >= 0) world.thing(world.object).waiters.push(thread.id);
}

/** Ends the thread's wait of this kind, if it is in one: many an acquire needs no wait. */
function resume(world: World, thread: Thread, kind: Waiting['kind']): void {
  const { waiting } = thread;
  if (waiting?.kind !== kind) return;
  if (waiting.object >= 0) remove(world.thing(waiting.object).waiters, thread.id);
  thread.stuck = false;
  world.turn(thread, 'RUNNABLE');
}

function hold(world: World, thread: Thread, count: number, id = world.object): void {
  const lock = touched(world, thread, id);
  if (count > 0) {
    thread.holds.set(id, count);
    if (!lock.holders.includes(thread.id)) lock.holders.push(thread.id);
  } else {
    thread.holds.delete(id);
    remove(lock.holders, thread.id);
  }
}

function write(world: World, thread: Thread): void {
  const variable = touched(world, thread);
  variable.value = world.value;
  for (const id of variable.fresh) {
    const reader = world.thread(id);
    const copy = reader.copies.get(world.object);
    if (copy) reader.copies.set(world.object, { ...copy, stale: true });
  }
  variable.fresh.length = 0;
  // What the writer had read has gone into what it wrote.
  thread.copies.delete(world.object);
}

function process(world: World, change: Partial<ProcessState>, id = world.object): void {
  const thing = world.thing(id);
  if (thing.process) thing.process = { ...thing.process, ...change };
}

function exchange(world: World, change: Partial<ExchangeState>): void {
  const thing = world.thing(world.object);
  if (thing.exchange) thing.exchange = { ...thing.exchange, ...change };
}

/** A thread whose process is no more: whatever it did, it does it no longer, and nobody told it. */
function gone(world: World, thread: Thread): void {
  if (thread.state === 'TERMINATED' || thread.since < 0) return;
  const { waiting } = thread;
  if (waiting && waiting.object >= 0) remove(world.thing(waiting.object).waiters, thread.id);
  thread.stuck = false;
  thread.copies.clear();
  thread.task = null;
  world.turn(thread, 'TERMINATED');
}

function touched(world: World, thread: Thread, id = world.object): Thing {
  const thing = world.thing(id);
  thing.lastSeq = world.seq;
  thing.lastThread = thread.id;
  return thing;
}

function remove<T>(list: T[], item: T): void {
  const at = list.indexOf(item);
  if (at >= 0) list.splice(at, 1);
}

function field(value: Value, name: string): number | null {
  const found = typeof value === 'object' ? value?.[name] : null;
  return typeof found === 'number' ? found : null;
}

function text(value: Value, name: string): string | null {
  const found = typeof value === 'object' ? value?.[name] : null;
  return typeof found === 'string' ? found : null;
}

const timeout = (value: Value): number | null => field(value, 'timeout');
