import type { Recording } from '../recording';
import type { State } from '../state';

/** What a step of a chain says of its event, and so how it explains the step before it. */
export type Link =
  /** What a thread does at the instant asked about: it waits, sleeps, runs, is ready without a core, has ended, is not there yet. */
  | 'waits'
  | 'sleeps'
  | 'works'
  | 'ready'
  | 'idle'
  | 'ended'
  | 'failed'
  | 'launched'
  | 'unborn'
  /** Who has what is waited for; that thread itself; a release that has made it free; how many more have it, too. */
  | 'holds'
  | 'self'
  | 'freed'
  | 'more'
  /** The chain is back at a thread it has come through. */
  | 'circle'
  /** Later than the instant: what ends the wait. */
  | 'ends'
  /** The last signal came before the wait began; nobody has given one since. */
  | 'missed'
  | 'silent'
  /** A child process that is still starting, or has no thread left but has not ended; a request that is not being handled yet, or is, or behind which others are. */
  | 'starting'
  | 'closing'
  | 'unserved'
  | 'served'
  | 'busy'
  /** The work was given to an executor, whose thread is at it; or it lies there still. */
  | 'handed'
  | 'queued'
  /** Writes: the one that made the value; one that the next step covers; one that a read saw; one that an atomic update replaced. */
  | 'wrote'
  | 'covered'
  | 'seen'
  | 'replaced'
  /** Reads: the writer had this value in hand; had it, and did not look again. What was there from the beginning. */
  | 'read'
  | 'stale'
  | 'initial'
  | 'constant'
  /** Past events: the one asked about; what made the next one possible; since when the same thread has been going on. */
  | 'event'
  | 'cause'
  | 'since'
  | 'slept'
  | 'timeout'
  | 'timer'
  | 'began'
  /** Steps of the same sort that were left out. */
  | 'skipped'
  /** The trace does not know. */
  | 'unknown';

/** One step of a chain of causes; it explains the step before it that is one less deep, or the one just before it. */
export interface Step {
  readonly link: Link;
  /** The event it is about, -1 for the beginning of the run or where there is none. */
  readonly seq: number;
  /** Ids, -1 for none. */
  readonly thread: number;
  readonly object: number;
  /** How many branches it lies off the trunk: 0 unless several hold what is waited for. */
  readonly depth: number;
  /** `more`, `skipped`: how many. */
  readonly count: number;
  /** Nothing lies behind it. */
  readonly root: boolean;
}

type Details = Partial<Omit<Step, 'link' | 'seq'>>;

/** A chain while it is being found, at one instant of a recording. */
export class Trail {
  readonly steps: Step[] = [];
  readonly state: State;

  constructor(
    readonly recording: Recording,
    readonly at: number,
  ) {
    this.state = recording.stateAt(at);
  }

  /** Adds a step; its thread and object are the event's where nothing else is said. */
  add(link: Link, seq: number, details: Details = {}): void {
    const { recording } = this;
    const known = seq >= 0 && seq < recording.length;
    this.steps.push({
      link,
      seq,
      thread: known ? recording.thread(seq) : -1,
      object: known ? recording.object(seq) : -1,
      depth: 0,
      count: 0,
      root: false,
      ...details,
    });
  }
}

/** The last event before seq that is of this sort; -1 if there is none after `down`. */
export function lastBefore(seq: number, sort: (seq: number) => boolean, down = -1): number {
  for (let i = seq - 1; i > down; i--) if (sort(i)) return i;
  return -1;
}

/** Marks the last step as the root. */
export function rooted(trail: Trail): void {
  const last = trail.steps.pop();
  if (last) trail.steps.push({ ...last, root: true });
}
