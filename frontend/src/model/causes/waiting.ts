import type { Kind } from '../../wire/frames';
import type { ObjectState, ThreadState, Waiting } from '../state';
import { lastBefore, type Trail } from './trail';

/** Holders of one thing whose own doings are told; of the rest only how many they are. */
const BRANCHES = 3;
/** Steps at most: what branches again and again would never end. */
const MOST = 40;

/** The end of each kind of wait. */
const ENDS: Record<Waiting['kind'], readonly Kind[]> = {
  lock: ['lock-acquire', 'lock-abandon'],
  permit: ['permit-acquire', 'permit-abandon'],
  sleep: ['sleep-end'],
  join: ['join-end'],
  wait: ['wait-end'],
};

/** What a thread does at the trail's instant, and if it waits: for whom, and what that one does, on and on. */
export function explainThread(trail: Trail, id: number, depth = 0, path: readonly number[] = []): void {
  const thread = trail.state.threads.get(id);
  if (!thread || trail.steps.length > MOST) return;
  const { waiting } = thread;
  const here = { thread: id, depth };
  const place = (seq: number) => Math.max(thread.since, seq);
  if (waiting && path.includes(id)) trail.add('circle', waiting.since, here);
  else if (waiting) explainWait(trail, thread, waiting, depth, path);
  else if (thread.state === 'NEW' && thread.since >= 0) trail.add('launched', thread.since, { ...here, root: true });
  else if (thread.state === 'NEW') trail.add('unborn', -1, { ...here, root: true });
  else if (thread.state === 'TERMINATED') {
    trail.add(thread.failure === null ? 'ended' : 'failed', thread.since, { ...here, root: true });
  } else trail.add(thread.cpu === 'ready' ? 'ready' : 'works', place(thread.lastSeq), { ...here, root: true });
}

function explainWait(
  trail: Trail,
  thread: ThreadState,
  waiting: Waiting,
  depth: number,
  path: readonly number[],
): void {
  const { id } = thread;
  const { object, since } = waiting;
  if (waiting.kind === 'sleep') {
    trail.add('sleeps', since, { thread: id, depth, root: true });
    return;
  }
  const thing = trail.state.objects.get(object);
  if (waiting.kind === 'wait' && waiting.verb !== 'put' && thing?.info.role === 'executor' && !busy(trail, object)) {
    trail.add('idle', since, { thread: id, depth, root: true });
    return;
  }
  const end = path.length === 0 ? later(trail, thread) : -1;
  if (end >= 0) trail.add('ends', end);
  trail.add('waits', since, { thread: id, depth });
  if (!thing) return;
  const on = [...path, id];
  switch (waiting.kind) {
    case 'lock':
    case 'permit':
      explainHeld(trail, thing, depth, on);
      break;
    case 'join':
      explainThread(trail, trail.recording.threadOf(object), depth, on);
      break;
    default:
      explainAwaited(trail, thread, thing, depth, on);
  }
}

/** The event that will have ended a thread's wait, where the recording has it already; else -1. */
function later({ recording, at }: Trail, { id, waiting }: ThreadState): number {
  if (!waiting) return -1;
  for (let seq = at + 1; seq < recording.length; seq++) {
    if (recording.thread(seq) !== id || !ENDS[waiting.kind].includes(recording.kind(seq))) continue;
    const cause = recording.cause(seq);
    return cause > at ? cause : -1;
  }
  return -1;
}

/** Who has the lock or the permits, and what each of them does. */
export function explainHeld(trail: Trail, thing: ObjectState, depth: number, path: readonly number[]): void {
  const { holders, info } = thing;
  const waiter = path.at(-1);
  const wanted = trail.state.threads.get(waiter ?? -1)?.waiting?.permits ?? 0;
  const enough = info.role === 'semaphore' && wanted > 0 && thing.count >= wanted;
  if (holders.length === 0 || enough) {
    const release = lastBefore(trail.at + 1, (i) => releases(trail, i, info.id));
    if (release >= 0) trail.add('freed', release, { depth, root: true });
    else trail.add('unknown', -1, { object: info.id, depth, root: true });
    return;
  }
  const shown = holders.slice(0, BRANCHES);
  const inner = holders.length > 1 ? depth + 1 : depth;
  for (const holder of shown) {
    const since = holdingSince(trail, holder, info.id);
    const self = holder === waiter;
    trail.add(self ? 'self' : 'holds', since, { thread: holder, object: info.id, depth: inner, root: self });
    if (!self) explainThread(trail, holder, inner, path.length > 0 ? path : [-1]);
  }
  const count = holders.length - shown.length;
  if (count > 0) trail.add('more', -1, { object: info.id, depth: inner, count });
}

/** Waits that end by an event: a signal, an item, a result, an answer, a process's end. */
function explainAwaited(
  trail: Trail,
  thread: ThreadState,
  thing: ObjectState,
  depth: number,
  path: readonly number[],
): void {
  const { info } = thing;
  const pipeOf = info.role === 'queue' ? trail.state.processes.get(info.of) : undefined;
  if (info.role === 'process') explainProcess(trail, info.id, depth, path);
  else if (pipeOf && info.name !== 'stdin') explainProcess(trail, pipeOf.id, depth, path);
  else if (info.role === 'exchange') explainExchange(trail, info.id, depth, path);
  else if (info.role === 'executor') {
    for (const runner of runners(trail, info.id)) explainThread(trail, runner, depth, path);
  } else explainSignal(trail, thread, thing, depth, path);
}

/** Nothing says who is to give a signal, but the recording may have it already: then what that one is at is what the wait hangs on. */
function explainSignal(
  trail: Trail,
  thread: ThreadState,
  thing: ObjectState,
  depth: number,
  path: readonly number[],
): void {
  const { recording, at } = trail;
  const { id, role } = thing.info;
  const end = later(trail, thread);
  if (end >= 0) {
    if (path.length > 1) trail.add('ends', end, { depth });
    explainThread(trail, recording.thread(end), depth, path);
    return;
  }
  const signal = lastBefore(at + 1, (i) => recording.object(i) === id && recording.kind(i) === 'notify');
  const missed = signal >= 0 && signal < thread.since && (role === 'condition' || role === 'monitor');
  if (missed) trail.add('missed', signal, { depth, root: true });
  else trail.add('silent', signal, { object: id, depth, count: role === 'queue' ? 0 : thing.count, root: true });
}

/** What a child process that somebody waits for is at. */
function explainProcess(trail: Trail, id: number, depth: number, path: readonly number[]): void {
  const process = trail.state.processes.get(id);
  if (process?.started && !process.ended && !process.lit) {
    trail.add('starting', process.started.seq, { object: id, depth, root: true });
    return;
  }
  const inside = [...trail.state.threads.values()].filter((thread) => thread.process === id);
  const alive = inside.find((thread) => thread.state !== 'TERMINATED' && thread.since >= 0);
  const last = Math.max(-1, ...inside.map(({ since }) => since));
  if (process?.lit && !process.ended && alive) explainThread(trail, alive.id, depth, path);
  else if (process?.lit && !process.ended) trail.add('closing', last, { depth, root: true });
  else trail.add('unknown', -1, { object: id, depth, root: true });
}

/** Where a request is that somebody waits for the answer to. */
function explainExchange(trail: Trail, id: number, depth: number, path: readonly number[]): void {
  const { exchanges, threads } = trail.state;
  const exchange = exchanges.get(id);
  if (exchange?.served && !exchange.answered) {
    trail.add('served', exchange.served.seq, { depth });
    const server = threads.get(exchange.server);
    if (server && !idle(trail, server)) explainThread(trail, server.id, depth, path);
    else explainHandedOn(trail, exchange.server, exchange.served.seq, depth, path);
    return;
  }
  trail.add('unserved', exchange?.sent?.seq ?? -1, { object: id, depth, root: exchange?.answered != null });
  if (exchange?.answered) return;
  const other = [...exchanges.values()].find((each) => each.served && !each.answered && working(trail, each.server));
  if (other?.served) {
    trail.add('busy', other.served.seq, { depth });
    explainThread(trail, other.server, depth, path);
  } else trail.add('unknown', -1, { object: id, depth, root: true });
}

/** Who took a request in has nothing to do, so it has handed the work on: as the task that it gave to an executor since. */
function explainHandedOn(trail: Trail, server: number, since: number, depth: number, path: readonly number[]): void {
  const { recording, at, state } = trail;
  const handed = (i: number) => recording.thread(i) === server && recording.kind(i) === 'task-submit';
  const task = lastBefore(at + 1, handed, since);
  if (task < 0) {
    trail.add('unknown', -1, { thread: server, depth, root: true });
    return;
  }
  const runner = [...state.threads.values()].find(
    (each) => each.task?.executor === recording.object(task) && each.task.number === Number(recording.value(task)),
  );
  trail.add(runner ? 'handed' : 'queued', task, { depth, root: !runner });
  if (runner) explainThread(trail, runner.id, depth, path);
}

function working(trail: Trail, id: number): boolean {
  const server = trail.state.threads.get(id);
  return server !== undefined && !idle(trail, server);
}

/** A pool's or a server's thread that has nothing to do. */
export function idle(trail: Trail, { waiting }: ThreadState): boolean {
  return waiting?.kind === 'wait' && trail.state.objects.get(waiting.object)?.info.role === 'executor';
}

/** Somebody waits for the executor to come to an end, and it has tasks in work. */
function busy(trail: Trail, executor: number): boolean {
  return runners(trail, executor).length > 0;
}

function runners({ state }: Trail, executor: number): number[] {
  return [...state.threads.values()].filter(({ task }) => task?.executor === executor).map(({ id }) => id);
}

/** The event since which a thread has held a lock, or its last taking of permits. */
export function holdingSince({ recording, at }: Trail, thread: number, object: number): number {
  let since = -1;
  for (let seq = at; seq >= 0; seq--) {
    if (recording.thread(seq) !== thread || recording.object(seq) !== object) continue;
    const kind = recording.kind(seq);
    if (kind === 'permit-acquire') return seq;
    if (kind === 'lock-acquire') since = seq;
    else if (kind === 'wait-begin' || (kind === 'lock-release' && !(Number(recording.value(seq)) > 0))) break;
  }
  return since;
}

function releases({ recording }: Trail, seq: number, object: number): boolean {
  const kind = recording.kind(seq);
  return (
    recording.object(seq) === object && (kind === 'lock-release' || kind === 'permit-release' || kind === 'wait-begin')
  );
}
