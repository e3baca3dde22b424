import type { State, ThreadState } from '../../model/state';
import type { Value } from '../../wire/frames';

/** What a thread is doing, as the kitchen tells it apart. */
export type Doing =
  | 'away'
  | 'coming'
  | 'working'
  | 'ready'
  | 'touching'
  | 'asleep'
  | 'reaching'
  | 'queueing'
  | 'sitting'
  | 'stuck'
  | 'done'
  | 'failed';

/** What the thread is doing in this state; `away` before it exists. */
export function doing(thread: ThreadState | undefined): Doing {
  if (!thread) return 'away';
  if (thread.state === 'NEW') return 'coming';
  if (thread.state === 'TERMINATED') return thread.failure ? 'failed' : 'done';
  if (thread.stuck && thread.waiting) return 'stuck';
  switch (thread.waiting?.kind) {
    case 'sleep':
      return 'asleep';
    case 'lock':
      return 'reaching';
    case 'permit':
      return 'queueing';
    case 'join':
    case 'wait':
      return 'sitting';
    default:
  }
  if (thread.lastKind === 'read' || thread.lastKind === 'write') return 'touching';
  return thread.cpu === 'ready' ? 'ready' : 'working';
}

/** A copy a thread works with: what it has read and not yet written back. */
export interface Working {
  readonly object: number;
  readonly value: Value;
  readonly seq: number;
  readonly stale: boolean;
}

/** The copy the thread has in hand, the latest it read, or null. */
export function copyInHand(thread: ThreadState, state: State): Working | null {
  if (thread.state === 'TERMINATED') return null;
  let latest: Working | null = null;
  for (const [object, copy] of thread.copies) {
    const variable = state.objects.get(object);
    const writtenBack = variable?.lastThread === thread.id && variable.lastSeq > copy.seq;
    if (!writtenBack && (latest === null || copy.seq > latest.seq)) {
      latest = { object, ...copy };
    }
  }
  return latest;
}

/** A value as it is written on a jar or a slip. */
export function written(value: Value): string {
  if (value === null) return '–';
  if (typeof value === 'object') return '…';
  if (typeof value === 'number' && Math.abs(value) >= 10_000)
    return value.toLocaleString('en').replaceAll(',', '\u202f');
  const text = String(value);
  return text.length > 12 ? `${text.slice(0, 11)}…` : text;
}
