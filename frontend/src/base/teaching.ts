/** A value as a program's parameters and variables have it. */
export type Scalar = string | number | boolean | null;

/** What makes a lesson of a program, as the server tells it in the page's data block; texts are safe HTML. */
export interface Teaching {
  readonly prediction?: Prediction;
  /** Instants that the texts speak of, by id. */
  readonly moments: Readonly<Record<string, Moment>>;
  /** Ids of the moments at which playback pauses by itself: each has a cue. */
  readonly pauses: readonly string[];
  readonly tries: readonly Try[];
  readonly compare: readonly Pair[];
  /** What whoever directs a run is asked to bring about. */
  readonly goals?: readonly Goal[];
}

/** Something to be brought about by choosing who goes next. */
export interface Goal {
  readonly ask: string;
  /** A nudge. */
  readonly hint: string;
  /** What has been shown by reaching it; of one that cannot be reached, why. */
  readonly won: string;
  /** Parameters it is asked with; the usual ones if there are none. */
  readonly params?: Readonly<Record<string, string | number | boolean>>;
}

/** What is guessed before a run: one of the choices, or a number. */
export interface Prediction {
  readonly question: string;
  /** As they are shown; the first whose outcome holds is what happened. Empty if a number is asked for. */
  readonly choices: readonly Choice[];
  readonly number?: NumberGuess;
  /** What stands behind a guessed number; empty if nothing. */
  readonly unit: string;
  /** How many more real runs show what else can happen, and at which scale; only where runs differ. */
  readonly repeat?: { readonly runs: number; readonly scale: number };
}

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly when: Outcome;
}

/** A number to be guessed: a shared variable's final value, or without `result` how long the run took in lesson time units. */
export interface NumberGuess {
  readonly result?: string;
  readonly min: number;
  readonly max: number;
  /** How far off a guess may be and still count as right. */
  readonly near: number;
}

/** Bounds, both included. */
export interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** What a run has to have come to: all that is given has to hold, and an empty one holds always. */
export interface Outcome {
  readonly verdict?: readonly string[];
  /** Final values by shared variable: the value, a list of those allowed, or bounds. */
  readonly result?: Readonly<Record<string, Scalar | readonly Scalar[] | Range>>;
  /** Bounds of one result divided by another. */
  readonly ratio?: Range & { readonly of: string; readonly to: string };
  /** Bounds of how long it took, in lesson time units. */
  readonly lasts?: Range;
}

/**
 * How an instant is found in a recording: it is right after the nth of the events that are as described, from the end
 * if nth is negative. What is not given may be anything. The kind `run-end` is the end of the run.
 */
export interface Moment {
  readonly kinds: readonly string[];
  /** Name of the event's thread, and of the child process that lives in. */
  readonly thread?: string;
  readonly process?: string;
  /** Name of the event's object. */
  readonly object?: string;
  readonly value?: Scalar;
  /** What its value contains, as text. */
  readonly text?: string;
  readonly lines?: readonly number[];
  /** Id of another moment that it comes after. */
  readonly after?: string;
  readonly nth: number;
  /** Names of the threads and objects to look at; without, the event's own. */
  readonly focus?: readonly string[];
  readonly cue?: string;
}

/** A run with other settings, and what to watch then. */
export interface Try {
  readonly params: Readonly<Record<string, string | number | boolean>>;
  readonly scale?: number;
  readonly text: string;
}

/** Two runs side by side: the page that shows them. */
export interface Pair {
  readonly href: string;
  readonly label: string;
}
