import type { Choice, Outcome, Prediction, Range, Scalar } from '../base/teaching';
import type { Verdict } from '../wire/frames';
import type { Recording } from './recording';

/** What a run came to, as far as it can be guessed. */
export interface Ending {
  readonly verdict: Pick<Verdict, 'kind' | 'detail'>;
  /** Final values by shared variable; those of arrays are lists. */
  readonly result: Readonly<Record<string, unknown>>;
  /** How long it took, in lesson time units. */
  readonly lasted: number;
}

/** What was guessed: a choice's id, or a number. */
export type Guess = string | number;

/** How a recorded run ended, null while it has not. */
export function endingOf(recording: Recording): Ending | null {
  const { end } = recording;
  return end && { verdict: end.verdict, result: end.result, lasted: recording.lessonMs(end.t) / 1000 };
}

/** Whether the program got to an end of its own: a run that somebody stopped, or that was cut off, answers no question. */
export const conclusive = ({ verdict }: Ending): boolean =>
  verdict.kind !== 'stopped' || !['', 'cut-off'].includes(verdict.detail);

/** What was asked for, as this run has answered it: a choice's id or a number; null if it has no answer. */
export function answer(prediction: Prediction, ending: Ending): Guess | null {
  if (!conclusive(ending)) return null;
  const { number } = prediction;
  if (!number) return prediction.choices.find(({ when }) => holds(when, ending))?.id ?? null;
  const value = number.result === undefined ? ending.lasted : final(ending, number.result);
  return typeof value === 'number' ? value : null;
}

/** Whether a guess is right: the very choice, or a number near enough. */
export function right(prediction: Prediction, guess: Guess, answered: Guess): boolean {
  if (typeof guess === 'string' || typeof answered === 'string') return guess === answered;
  return Math.abs(guess - answered) <= (prediction.number?.near ?? 0);
}

/** The choice of that id. */
export const choiceOf = (prediction: Prediction, id: Guess): Choice | undefined =>
  prediction.choices.find((choice) => choice.id === id);

/** Whether a run came to that. */
export function holds(outcome: Outcome, ending: Ending): boolean {
  const { verdict, result, ratio, lasts } = outcome;
  return (
    (!verdict || verdict.includes(ending.verdict.kind)) &&
    Object.entries(result ?? {}).every(([name, wanted]) => allows(wanted, final(ending, name))) &&
    (!ratio || within(ratio, Number(final(ending, ratio.of)) / Number(final(ending, ratio.to)))) &&
    (!lasts || within(lasts, ending.lasted))
  );
}

/** A shared variable's final value; `jars[2]` is an element of an array. */
function final({ result }: Ending, name: string): unknown {
  const [, array, index] = /^(.+)\[(\d+)\]$/.exec(name) ?? [];
  if (array === undefined || name in result) return result[name];
  const values = result[array];
  return Array.isArray(values) ? values[Number(index)] : undefined;
}

function allows(wanted: Scalar | readonly Scalar[] | Range, value: unknown): boolean {
  if (Array.isArray(wanted)) return wanted.includes(value as Scalar);
  if (typeof wanted === 'object' && wanted !== null) return typeof value === 'number' && within(wanted as Range, value);
  return wanted === value;
}

function within({ min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: Range, value: number): boolean {
  return value >= min && value <= max;
}
