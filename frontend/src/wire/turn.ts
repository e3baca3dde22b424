import { BadFrame, decodeRaw, toFrame } from './decode';
import type { Frame } from './frames';

/** When a thread that sleeps, or waits with a timeout, wakes up: in the order of time, or whenever it likes. */
export type Sleeps = 'timed' | 'any';

/** What a thread of a directed run would do next, and whether it can. */
export interface NextStep {
  /** Thread's id. */
  readonly id: number;
  /** Label of what it would do (docs/trace.md), null if it has ended. */
  readonly verb: string | null;
  /** Id of what it would do it to, -1 if nothing. */
  readonly object: number;
  readonly line: number;
  readonly able: boolean;
  /** It would give up what it waits for, by timeout or interrupt. */
  readonly gives: boolean;
  /** Id of the thread that has what it waits for, -1 if none. */
  readonly heldBy: number;
  /** What to append to the schedule for it to go on: one for each way its step could turn out. */
  readonly choices: readonly string[];
}

/** Where a directed run stands. */
export interface Turn {
  /** All steps taken. */
  readonly schedule: string;
  readonly steps: number;
  readonly sleeps: Sleeps;
  /** The program's own clock, in lesson milliseconds. */
  readonly clock: number;
  /** For each step the seq of its first event, or of the next one if it has none. */
  readonly starts: readonly number[];
  /** By id. */
  readonly threads: readonly NextStep[];
  /** Of the lesson's goals in their order: after which step it was reached, null if it was not. */
  readonly goals: readonly (Reached | null)[];
}

export interface Reached {
  readonly step: number;
}

/** A directed run so far: its recording, and whose turn it is. */
export interface Directed {
  readonly frames: readonly Frame[];
  readonly turn: Turn;
}

/** Decodes the answer of `POST /api/schedules`. Throws {@link BadFrame}. */
export function decodeDirected(bytes: Uint8Array): Directed {
  const frames: Frame[] = [];
  let turn: Turn | null = null;
  decodeRaw(bytes, (raw) => {
    if (typeof raw === 'object' && raw !== null && 'turn' in raw) turn = toTurn(raw.turn as Fields);
    else frames.push(toFrame(raw));
  });
  if (!turn) throw new BadFrame('no turn');
  return { frames, turn };
}

type Fields = Readonly<Record<string, unknown>>;

function toTurn(turn: Fields): Turn {
  const { schedule, sleeps, steps, clock } = turn;
  if (typeof schedule !== 'string' || (sleeps !== 'timed' && sleeps !== 'any'))
    throw new BadFrame('turn: schedule, sleeps');
  const starts = Array.from(turn.starts as ArrayLike<number>, Number);
  if (starts.length !== Number(steps)) throw new BadFrame(`turn: ${starts.length} starts of ${Number(steps)} steps`);
  return {
    schedule,
    sleeps,
    steps: Number(steps),
    clock: Number(clock),
    starts,
    threads: (turn.threads as Fields[]).map(toNext),
    goals: (turn.goals as (Fields | null)[]).map((goal) => goal && { step: Number(goal.step) }),
  };
}

function toNext(next: Fields): NextStep {
  return {
    id: Number(next.id),
    verb: (next.verb as string | null) ?? null,
    object: Number(next.object ?? -1),
    line: Number(next.line ?? 0),
    able: next.able === true,
    gives: next.gives === true,
    heldBy: Number(next.heldBy ?? -1),
    choices: (next.choices as string[] | undefined) ?? [],
  };
}
