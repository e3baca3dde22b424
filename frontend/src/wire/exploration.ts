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
  readonly schedules: bigint | null;
  /** A shortest schedule to it, and its steps. */
  readonly shortest: string;
  readonly steps: number;
}

/** What came of one of the lesson's goals. */
export interface GoalFound {
  /** Null if nobody can say yet. */
  readonly possible: boolean | null;
  readonly shortest: string | null;
  /** Where it is impossible: how many ways were checked; null if there is no end of them. */
  readonly checked?: bigint | null;
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

/** The states of a program in which there is a choice, and where each choice leads. State 0 is the first. */
export interface StateGraph {
  readonly nodes: readonly GraphNode[];
  readonly ends: readonly GraphEnd[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  readonly id: number;
  /** Shared variables by name. */
  readonly values: Readonly<Record<string, Value>>;
  /** A shortest schedule to it, and its steps. */
  readonly schedule: string;
  readonly steps: number;
}

/** An outcome as a node: its id is negative, `outcome` its place among the exploration's. */
export interface GraphEnd {
  readonly id: number;
  readonly outcome: number;
}

/** A choice: a thread takes a step, after which others follow in which there is none. */
export interface GraphEdge {
  readonly from: number;
  readonly to: number;
  /** The thread, by id and by name. */
  readonly thread: number;
  readonly name: string;
  readonly verb: string;
  readonly object: string | null;
  readonly line: number;
  readonly steps: number;
  /** What it appends to a schedule. */
  readonly choice: string;
}

/** A number of ways, as it stands in the answer: it may have more digits than a number can keep. */
const COUNT = /("(?:schedules|checked)":)\s*(\d+)/g;
const COUNTS: ReadonlySet<string> = new Set(['schedules', 'checked']);

/** Reads an exploration as the server wrote it. */
export function readExploration(json: string): Exploration {
  const revive = (key: string, value: unknown) => (COUNTS.has(key) && value !== null ? BigInt(String(value)) : value);
  return JSON.parse(json.replace(COUNT, '$1"$2"'), revive) as Exploration;
}
