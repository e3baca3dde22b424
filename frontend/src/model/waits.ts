import type { Role } from '../wire/frames';
import type { Recording } from './recording';
import type { State, ThreadState } from './state';

/** Roles of what a thread can hold. */
const HELD: ReadonlySet<Role> = new Set<Role>(['lock', 'monitor', 'semaphore']);

/** A thread has something, or wants something, or waits for a thread to end. */
export interface WaitEdge {
  readonly kind: 'holds' | 'waits' | 'joins';
  readonly thread: number;
  /** Object's id; for `joins`, the other thread's. */
  readonly to: number;
  /** Holds: how many permits, or how many times; waits: permits wanted. */
  readonly amount: number;
  /** It is part of a cycle. */
  readonly inCycle: boolean;
}

/** One thread of a cycle: it holds what the one before it waits for. Object -1: that one waits for its end. */
export interface CycleLink {
  readonly thread: number;
  readonly holds: number;
  /** Object's id, or that of the thread it waits for the end of, if `joins`. */
  readonly waitsFor: number;
  readonly joins: boolean;
}

/** Who holds what and waits for what at one instant. */
export interface WaitGraph {
  readonly edges: readonly WaitEdge[];
  /** Round the cycle, from the thread with the lowest id; empty if there is none. */
  readonly cycle: readonly CycleLink[];
  /** No time limit will end it. */
  readonly forever: boolean;
}

/** The wait-for graph of a recording: which threads and things have a part in it, in an order that stays, and its edges at any instant. */
export class Waits {
  /** Ids of those that have had a part so far, lowest first. */
  readonly threads: number[] = [];
  readonly things: number[] = [];
  /** Threads that take nothing themselves, but wait for the end of one that does. */
  readonly bystanders = new Set<number>();
  private readonly joiners = new Map<number, Set<number>>();
  private seen = 0;

  constructor(private readonly recording: Recording) {
    this.update();
  }

  /** Takes in what the recording has gained since. */
  update(): void {
    const { recording, things, threads, joiners } = this;
    for (; this.seen < recording.length; this.seen++) {
      const object = recording.object(this.seen);
      const role = recording.objects[object]?.role;
      if (role === undefined) continue;
      const thread = recording.thread(this.seen);
      if (HELD.has(role)) {
        enter(things, object);
        enter(threads, thread);
        this.bystanders.delete(thread);
      } else if (recording.kind(this.seen) === 'join-begin') {
        const joined = recording.threadOf(object);
        joiners.set(joined, (joiners.get(joined) ?? new Set()).add(thread));
      }
    }
    for (const thread of [...threads]) {
      for (const joiner of joiners.get(thread) ?? []) {
        if (!threads.includes(joiner)) this.bystanders.add(joiner);
        enter(threads, joiner);
      }
    }
  }

  /** Who holds what and waits for what in a state of the recording. */
  at(state: State): WaitGraph {
    const stuck = stuckThreads(state, this.recording);
    const cycle = this.cycle(state, stuck);
    const edges: WaitEdge[] = [];
    for (const id of this.threads) {
      const thread = state.threads.get(id);
      if (!thread) continue;
      const link = cycle.find((each) => each.thread === id);
      for (const [to, amount] of [...thread.holds, ...thread.permits]) {
        edges.push({ kind: 'holds', thread: id, to, amount, inCycle: link?.holds === to });
      }
      const { waiting } = thread;
      if (waiting?.kind === 'lock' || waiting?.kind === 'permit') {
        const amount = Math.max(1, waiting.permits);
        edges.push({ kind: 'waits', thread: id, to: waiting.object, amount, inCycle: link !== undefined });
      } else if (waiting?.kind === 'join') {
        const to = this.recording.threadOf(waiting.object);
        if (this.threads.includes(to))
          edges.push({ kind: 'joins', thread: id, to, amount: 1, inCycle: link?.joins === true });
      }
    }
    return { edges, cycle, forever: cycle.every(({ thread }) => state.threads.get(thread)?.waiting?.timeout === null) };
  }

  /** A cycle among threads that cannot go on: from each to one that keeps it waiting, until one comes again. */
  private cycle(state: State, stuck: ReadonlySet<number>): readonly CycleLink[] {
    const path: number[] = [];
    let [next] = [...stuck].sort((a, b) => a - b);
    while (next !== undefined && !path.includes(next)) {
      path.push(next);
      next = blockers(state, this.recording, next).find((each) => stuck.has(each));
    }
    if (next === undefined) return [];
    const round = path.slice(path.indexOf(next));
    const first = round.indexOf(Math.min(...round));
    const order = [...round.slice(first), ...round.slice(0, first)];
    return order.map((thread, i) => {
      const before = state.threads.get(order[(i + order.length - 1) % order.length] as number)?.waiting;
      const { waiting } = state.threads.get(thread) as ThreadState;
      const joins = waiting?.kind === 'join';
      const waitsFor = waiting?.object ?? -1;
      return {
        thread,
        holds: before?.kind === 'join' ? -1 : (before?.object ?? -1),
        waitsFor: joins ? this.recording.threadOf(waitsFor) : waitsFor,
        joins,
      };
    });
  }
}

/** Threads that none of those who keep them waiting can let go on. */
function stuckThreads(state: State, recording: Recording): ReadonlySet<number> {
  const stuck = new Set<number>();
  for (const [id, { waiting }] of state.threads) {
    if (waiting?.kind === 'lock' || waiting?.kind === 'permit' || waiting?.kind === 'join') stuck.add(id);
  }
  for (let before = -1; before !== stuck.size; ) {
    before = stuck.size;
    for (const id of stuck) {
      const by = blockers(state, recording, id);
      // Any one holder of a permit may give it back; of a lock, each has to.
      const permit = state.threads.get(id)?.waiting?.kind === 'permit';
      const holds = permit ? by.length > 0 && by.every((each) => stuck.has(each)) : by.some((each) => stuck.has(each));
      if (!holds) stuck.delete(id);
    }
  }
  return stuck;
}

/** Who keeps a thread waiting. */
function blockers(state: State, recording: Recording, id: number): readonly number[] {
  const waiting = state.threads.get(id)?.waiting;
  if (!waiting) return [];
  if (waiting.kind === 'join') return [recording.threadOf(waiting.object)];
  return state.objects.get(waiting.object)?.holders ?? [];
}

/** Adds an id where it belongs; whoever comes later in the run does not change the order of the others. */
function enter(list: number[], id: number): void {
  if (list.includes(id)) return;
  list.push(id);
  list.sort((a, b) => a - b);
}
