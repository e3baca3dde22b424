import type { Kind } from '../../wire/frames';
import type { Recording } from '../recording';
import { lastBefore, rooted, type Trail } from './trail';

const WRITES: ReadonlySet<Kind> = new Set<Kind>(['write', 'progress']);

/** Updates followed back at most, and shown of them: the newest, and as many of the oldest as end it. */
const FOLLOWED = 5000;
const NEWEST = 8;
const OLDEST = 3;

/** Why a variable has the value it has: its write, the read that the writer had in hand, the write that this saw, and so on. */
export function explainValue(trail: Trail, variable: number): void {
  const { recording, at } = trail;
  const write = lastBefore(at + 1, (i) => writes(recording, i, variable));
  if (write < 0) trail.add('initial', -1, { object: variable, root: true });
  else explainWrite(trail, write);
}

/** Why this write wrote what it did. */
export function explainWrite(trail: Trail, seq: number): void {
  trail.add('wrote', seq);
  follow(trail, seq);
  shorten(trail);
}

/** Why this read saw what it did. */
export function explainRead(trail: Trail, seq: number): void {
  trail.add('event', seq);
  const write = source(trail, seq);
  if (write >= 0) follow(trail, write);
  shorten(trail);
}

/** The read that a write's writer had of the variable in hand, and the last write by somebody else since; -1 where there is none. */
export function basis({ recording }: Trail, write: number): { read: number; covered: number } {
  const variable = recording.object(write);
  const thread = recording.thread(write);
  const own = lastBefore(
    write,
    (i) => recording.object(i) === variable && recording.thread(i) === thread && touches(recording, i),
  );
  if (own < 0 || recording.kind(own) !== 'read') return { read: -1, covered: -1 };
  return { read: own, covered: lastBefore(write, (i) => writes(recording, i, variable), own) };
}

function follow(trail: Trail, from: number): void {
  const { recording } = trail;
  let write = from;
  for (let i = 0; i < FOLLOWED && write >= 0; i++) {
    const { read, covered } = basis(trail, write);
    if (read < 0 && atomic(recording, recording.object(write))) {
      write = replaced(trail, write);
      continue;
    }
    if (read < 0) {
      trail.add('constant', write, { root: true });
      return;
    }
    if (covered >= 0) {
      trail.add('covered', covered);
      trail.add('stale', read, { root: true });
      return;
    }
    trail.add('read', read);
    write = source(trail, read);
  }
  rooted(trail);
}

/** An atomic update reads and writes at once: what it saw is what was there. */
function replaced(trail: Trail, write: number): number {
  const { recording } = trail;
  const variable = recording.object(write);
  const last = lastBefore(write, (i) => writes(recording, i, variable));
  if (last >= 0) trail.add('replaced', last);
  else trail.add('initial', -1, { object: variable });
  return last;
}

/** The write that a read saw, added to the trail; -1 if it saw none, or nobody knows which. */
function source(trail: Trail, read: number): number {
  const { recording } = trail;
  const variable = recording.object(read);
  const write = recording.cause(read);
  if (write >= 0) {
    trail.add('seen', write);
    return write;
  }
  const first = recording.objects[variable]?.initial ?? null;
  const untouched = lastBefore(read, (i) => writes(recording, i, variable)) < 0;
  if (untouched || same(first, recording.value(read))) trail.add('initial', -1, { object: variable, root: true });
  else trail.add('unknown', read, { root: true });
  return -1;
}

/** Leaves out the middle of a long chain. */
function shorten({ steps }: Trail): void {
  const count = steps.length - NEWEST - OLDEST;
  const from = steps[NEWEST];
  if (count > 1 && from) steps.splice(NEWEST, count, { ...from, link: 'skipped', count, root: false });
}

/** The event sets this variable. */
export function writes(recording: Recording, seq: number, variable: number): boolean {
  return recording.object(seq) === variable && WRITES.has(recording.kind(seq));
}

function touches(recording: Recording, seq: number): boolean {
  const kind = recording.kind(seq);
  return kind === 'read' || WRITES.has(kind);
}

const atomic = (recording: Recording, variable: number): boolean =>
  /^(Atomic|Long(Adder|Accumulator)|Double(Adder|Accumulator))/.test(recording.objects[variable]?.type ?? '');

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
