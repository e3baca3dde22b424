import type { Kind } from '../wire/frames';
import type { Recording } from './recording';

/** Sorts of event that a jump stops at. */
export type Stop = 'wait' | 'acquire';

const STOPS: Record<Stop, ReadonlySet<Kind>> = {
  wait: new Set<Kind>(['lock-request', 'permit-request', 'wait-begin', 'join-begin', 'sleep-begin']),
  acquire: new Set<Kind>(['lock-acquire', 'permit-acquire', 'queue-take', 'task-begin', 'request-end', 'process-end']),
};

/** The event that a step from seq goes to, over measurements that change nothing to be seen; -1 is the beginning. Seq itself at the ends. */
export function nextSeen(recording: Recording, seq: number, by: 1 | -1): number {
  const { length } = recording;
  let next = seq + by;
  while (next >= 0 && next < length - 1 && unseen(recording, next)) next += by;
  return Math.max(-1, Math.min(next, length - 1));
}

/** The next event of a sort after seq, or the previous one before it; null when there is none. */
export function nextStop(recording: Recording, seq: number, to: Stop, by: 1 | -1): number | null {
  for (let next = seq + by; next >= 0 && next < recording.length; next += by) {
    if (STOPS[to].has(recording.kind(next))) return next;
  }
  return null;
}

/** Whether an event is a measurement that found the thread on the same core as before, ready as before, or a process some bytes larger. */
function unseen(recording: Recording, seq: number): boolean {
  const kind = recording.kind(seq);
  if (kind !== 'cpu') return kind === 'process-memory';
  const thread = recording.thread(seq);
  const before = recording.stateAt(seq - 1).threads.get(thread);
  const after = recording.stateAt(seq).threads.get(thread);
  return (before?.core ?? after?.core) === after?.core && (before?.cpu === 'ready') === (after?.cpu === 'ready');
}

/** The next event on a line of the program, round the end if need be; null if there is none. */
export function nextOnLine(recording: Recording, seq: number, line: number): number | null {
  for (let i = 1; i <= recording.length; i++) {
    const at = (seq + i) % recording.length;
    if (recording.line(at) === line) return at;
  }
  return null;
}
