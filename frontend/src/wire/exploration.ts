import type { Value, VerdictKind } from './frames';
import type { Sleeps } from './turn';

/** What is to be explored: a lesson's program with these parameters. */
export interface Asked {
  readonly lesson: string;
  readonly params: Readonly<Record<string, Value>>;
  readonly sleeps: Sleeps;
  /** Most executions. */
  readonly limit?: number;
  /** Steps that nobody could want to come before are no choices. */
  readonly reduced?: boolean;
}

/** What the numbers of schedules count: all there are, classes of those that differ in nothing, or executions of a sample. */
export type Counts = 'schedules' | 'classes' | 'sample';

/** One way in which a program can end, and how to get there. */
export interface OutcomeFound {
  readonly result: Readonly<Record<string, Value>>;
  readonly verdict: VerdictKind;
  readonly detail: string;
  readonly message: string;
  /** Whether the lesson says it is right; null if nobody can say. */
  readonly good: boolean | null;
  /** Null if there is no end of them. */
  readonly schedules: number | null;
  readonly shortest: string;
  readonly steps: number;
}

/** What came of one of the lesson's goals. */
export interface GoalFound {
  /** Null if nobody can say yet. */
  readonly possible: boolean | null;
  readonly shortest: string | null;
}

/** All interleavings of a program, as far as they have been tried. */
export interface Exploration extends Required<Asked> {
  readonly id: string;
  readonly state: 'queued' | 'running' | 'finished' | 'stopped';
  readonly position?: number;
  readonly exhaustive: boolean;
  readonly method: 'all' | 'random+pct';
  readonly counts: Counts;
  readonly executions: number;
  readonly states: number;
  readonly seconds: number;
  readonly outcomes: readonly OutcomeFound[];
  readonly correct: boolean | null;
  readonly goals: readonly GoalFound[];
  readonly graph: boolean;
}
