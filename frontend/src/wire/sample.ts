import type { Value, VerdictKind } from './frames';

/** What is to be run many times. */
export interface SampleAsked {
  readonly lesson: string;
  readonly params: Readonly<Record<string, Value>>;
  /** Real milliseconds for one lesson time unit. */
  readonly scale: number;
  /** How many runs. */
  readonly times: number;
}

/** What some of the runs came to. */
export interface SampleOutcome {
  readonly result: Readonly<Record<string, Value>>;
  readonly verdict: VerdictKind;
  readonly detail: string;
  /** The verdict as a sentence. */
  readonly message: string;
  readonly count: number;
  /** Id of one of them, whose recording is kept. */
  readonly run: string;
  /** How long that one took, in lesson time units. */
  readonly lasted: number;
}

/** Many observed runs of one program, counted by what they came to. */
export interface Sample extends SampleAsked {
  readonly id: string;
  readonly state: 'queued' | 'running' | 'finished' | 'stopped';
  /** Why it was stopped; only then. */
  readonly reason?: 'asked' | 'forgotten' | 'time';
  /** Runs that are over and counted. */
  readonly done: number;
  readonly outcomes: readonly SampleOutcome[];
  /** How many of them came to something else, for there were too many outcomes. */
  readonly others: number;
  /** Real time it took up to now. */
  readonly seconds: number;
}
