import { type Kind, OWN_PROCESS, type Value } from '../wire/frames';
import { BOTH, type Which } from './duo';
import type { Recording } from './recording';

/** Where one thread of two runs parts from itself: the first thing it did on one side only. */
export interface Parting {
  /** The thread's ids; on one side it may not exist. */
  readonly thread: Readonly<Record<Which, number | null>>;
  /** What it did there, as seq; null: nothing more. */
  readonly did: Readonly<Record<Which, number | null>>;
  /** Nanoseconds: the earlier of the two. */
  readonly t: number;
  /** How many deeds of this thread were the same before. */
  readonly alike: number;
}

/** Found out by looking from outside, or, as `deadlock`, told of one thread though it concerns several. */
const NOT_DONE: ReadonlySet<Kind> = new Set<Kind>(['cpu', 'process-memory', 'deadlock']);
/** Values that tell ids, or what is known by other deeds. */
const VALUE_ASIDE: ReadonlySet<Kind> = new Set<Kind>(['thread-launch', 'process-start']);
/** What a program tells of itself; two programs tell it in words of their own. */
const WORDS: ReadonlySet<Kind> = new Set<Kind>(['output']);
/** Waits of a pool's thread for work: whether it comes to one is a matter of microseconds. */
const IDLE: ReadonlySet<string> = new Set(['take', 'select']);

/**
 * What sets two recordings apart, found as they grow.
 *
 * Two runs of the very same program hardly ever give the same sequence of events: threads run side by side, and which of
 * two independent events comes first is chance. What a thread does by itself, though, is laid down by the program until
 * something that matters is different: a value it reads, a lock it has to wait for. So the runs are compared thread by
 * thread, each as the sequence of its deeds (kind, object by name, value), and the first difference is the earliest of
 * the places where a thread parts from its counterpart. Instants are not compared, nor what is only measured
 * (`cpu`, `process-memory`), nor the waits of idle pool threads; what a program itself computed from a clock and wrote
 * into a variable is a value like any other. Of two different programs the printed lines are left aside: their wording
 * says nothing about what was done.
 *
 * Threads of the same name are counterparts, within the same process; those left over are paired in the order in which
 * they appeared, and an object on one side only makes a difference when it is first used.
 */
export class Difference {
  private readonly deeds: Record<Which, Deeds>;
  private pairs: Pair[] = [];
  private paired = '';

  constructor(
    readonly left: Recording,
    readonly right: Recording,
  ) {
    this.deeds = { left: new Deeds(left), right: new Deeds(right) };
  }

  /** Where threads part, as far as it is known by now, earliest first. */
  partings(): readonly Parting[] {
    const { left, right, deeds } = this;
    if (!left.head || !right.head) return [];
    const aside = left.head.lesson === right.head.lesson ? NOT_DONE : new Set([...NOT_DONE, ...WORDS]);
    for (const which of BOTH) deeds[which].update(aside);
    const known = `${left.threads.length}/${right.threads.length}`;
    if (known !== this.paired) this.pairs = pair(left, right);
    this.paired = known;
    const names = { left: new Names(left, this.pairs, 'left'), right: new Names(right, this.pairs, 'right') };
    return this.pairs
      .map((each) => this.parting(each, names))
      .filter((parting) => parting !== null)
      .sort((a, b) => a.t - b.t);
  }

  private parting(pair: Pair, names: Record<Which, Names>): Parting | null {
    const done = (which: Which): readonly number[] => {
      const id = pair[which];
      return id === null ? [] : this.deeds[which].of(id);
    };
    const [left, right] = [done('left'), done('right')];
    const both = Math.min(left.length, right.length);
    while (
      pair.alike < both &&
      names.left.deed(left[pair.alike] as number) === names.right.deed(right[pair.alike] as number)
    ) {
      pair.alike++;
    }
    const did = { left: left[pair.alike] ?? null, right: right[pair.alike] ?? null };
    if (did.left === null && did.right === null) return null;
    // What is missing may yet come, unless the run is over.
    if (BOTH.some((which) => did[which] === null && !this[which].end)) return null;
    const at = BOTH.flatMap((which) => (did[which] === null ? [] : [this[which].t(did[which])]));
    return { thread: { left: pair.left, right: pair.right }, did, t: Math.min(...at), alike: pair.alike };
  }
}

/** What each thread of a recording did, by seq. */
class Deeds {
  private readonly byThread: number[][] = [];
  private readonly idle = new Set<number>();
  private read = 0;

  constructor(private readonly recording: Recording) {}

  of(thread: number): readonly number[] {
    return this.byThread[thread] ?? [];
  }

  update(aside: ReadonlySet<Kind>): void {
    const { recording } = this;
    for (; this.read < recording.length; this.read++) {
      const thread = recording.thread(this.read);
      if (aside.has(recording.kind(this.read)) || !this.counts(this.read, thread)) continue;
      const list = this.byThread[thread] ?? [];
      this.byThread[thread] = list;
      list.push(this.read);
    }
  }

  private counts(seq: number, thread: number): boolean {
    const { recording, idle } = this;
    const kind = recording.kind(seq);
    if (kind === 'wait-end') return !idle.delete(thread);
    if (kind !== 'wait-begin' || recording.objects[recording.object(seq)]?.role !== 'executor') return true;
    const value = recording.value(seq);
    const waits = typeof value === 'object' && IDLE.has(String(value?.verb));
    if (waits) idle.add(thread);
    return !waits;
  }
}

/** Two threads that are compared; how much they did alike, as far as it is known. */
interface Pair {
  readonly left: number | null;
  readonly right: number | null;
  alike: number;
}

function pair(left: Recording, right: Recording): Pair[] {
  const rest = { left: keyed(left), right: keyed(right) };
  const pairs: Pair[] = [];
  for (const [key, id] of [...rest.left]) {
    const found = rest.right.get(key);
    if (found === undefined) continue;
    pairs.push({ left: id, right: found, alike: 0 });
    rest.left.delete(key);
    rest.right.delete(key);
  }
  for (const own of [true, false]) {
    const leftover = (recording: Recording, ids: Iterable<number>) =>
      [...ids].filter((id) => (recording.threads[id]?.process === OWN_PROCESS) === own);
    const lefts = leftover(left, rest.left.values());
    const rights = leftover(right, rest.right.values());
    for (let i = 0; i < Math.max(lefts.length, rights.length); i++) {
      pairs.push({ left: lefts[i] ?? null, right: rights[i] ?? null, alike: 0 });
    }
  }
  return pairs;
}

/** Threads by process and name; of several with the same name the second is another one. */
function keyed(recording: Recording): Map<string, number> {
  const ids = new Map<string, number>();
  for (const { id, name, process } of recording.threads) {
    const where = recording.objects[process]?.name ?? '';
    let key = `${where}/${name}`;
    for (let n = 2; ids.has(key); n++) key = `${where}/${name}#${n}`;
    ids.set(key, id);
  }
  return ids;
}

/** Deeds as text that is the same on both sides if they are. */
class Names {
  private readonly partner = new Map<number, string>();

  constructor(
    private readonly recording: Recording,
    pairs: readonly Pair[],
    which: Which,
  ) {
    pairs.forEach((each, i) => {
      const id = each[which];
      if (id !== null) this.partner.set(id, `thread ${i}`);
    });
  }

  deed(seq: number): string {
    const { recording } = this;
    const kind = recording.kind(seq);
    return `${kind === 'progress' ? 'write' : kind} ${this.object(recording.object(seq))} ${VALUE_ASIDE.has(kind) ? '' : text(kind, recording.value(seq))}`;
  }

  private object(id: number): string {
    const { recording } = this;
    const info = recording.objects[id];
    if (!info) return '';
    if (info.role === 'thread') return this.partner.get(recording.threadOf(id)) ?? info.name;
    const where = [info.process, info.of].map((each) => recording.objects[each]?.name ?? '').join('/');
    return `${info.role} ${where}/${info.name}`;
  }
}

function text(kind: Kind, value: Value): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (kind === 'paint') return String(value.y);
  if (kind === 'request-end') return String(value.status ?? value.error);
  return JSON.stringify(value);
}
