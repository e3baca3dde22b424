import type { Losses } from '../../model/losses';
import type { Pointed } from '../../model/pointed';
import type { State, ThreadState } from '../../model/state';

/** How much it calls for a question that a thread waits; one that sleeps has its answer in itself. */
const WEIGHT = { lock: 0, permit: 0, wait: 1, join: 2, sleep: 3 } as const;

const asked = new WeakMap<Losses, Map<string, Pointed>>();

/** What calls most for a "why?" in this state: a deadlock, else the last lost update, else whoever waits longest; the same object for the same thing. */
export function topic(state: State, losses: Losses): Pointed | null {
  const found = choose(state, losses);
  if (!found) return null;
  const known = asked.get(losses) ?? new Map<string, Pointed>();
  asked.set(losses, known);
  const key = JSON.stringify(found);
  known.set(key, known.get(key) ?? found);
  return known.get(key) ?? found;
}

function choose(state: State, losses: Losses): Pointed | null {
  const threads = [...state.threads.values()];
  const stuck = threads.find((thread) => thread.stuck);
  if (stuck) return { thread: stuck.id };
  const lost = losses.upTo(state.seq);
  if (lost >= 0) {
    const current = [...state.objects.values()].find(({ lastSeq }) => lastSeq === lost);
    return current ? { object: current.info.id } : { seq: lost };
  }
  const waiting = threads.filter((thread) => weight(thread, state) < WEIGHT.sleep);
  // That main waits for those it has started surprises nobody.
  const rank = (thread: ThreadState) => weight(thread, state) + (thread.name === 'main' ? WEIGHT.sleep : 0);
  waiting.sort((a, b) => rank(a) - rank(b) || a.since - b.since);
  return waiting[0] ? { thread: waiting[0].id } : null;
}

function weight({ waiting }: ThreadState, state: State): number {
  if (!waiting) return WEIGHT.sleep;
  // A pool's thread without a task does not wait in vain.
  const idle = waiting.kind === 'wait' && state.objects.get(waiting.object)?.info.role === 'executor';
  return idle ? WEIGHT.sleep : WEIGHT[waiting.kind];
}
