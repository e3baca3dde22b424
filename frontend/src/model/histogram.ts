import type { Prediction } from '../base/teaching';
import { answer, type Ending, type Guess } from './outcome';

/** One run, as the histogram counts it. */
export interface Sample {
  readonly run: string;
  /** What it answered to the prediction; null if nothing that was foreseen. */
  readonly answer: Guess | null;
}

/** Runs with the same answer. */
export interface Column {
  readonly answer: Guess | null;
  /** Ids of the runs, in their order. */
  readonly runs: readonly string[];
}

/** A run as it is counted. */
export const sample = (run: string, prediction: Prediction, ending: Ending): Sample => ({
  run,
  answer: rounded(answer(prediction, ending)),
});

/**
 * Runs by their answers: a column for each choice, also for those that never happened, or for each number, from the least;
 * and one for what was not foreseen, if there was such.
 */
export function columns(prediction: Prediction, samples: readonly Sample[]): readonly Column[] {
  const known: readonly (Guess | null)[] = prediction.number
    ? [...new Set(samples.map((each) => each.answer))]
        .filter((each) => each !== null)
        .sort((a, b) => Number(a) - Number(b))
    : prediction.choices.map(({ id }) => id);
  const odd = samples.some((each) => each.answer === null) ? [null] : [];
  return [...known, ...odd].map((each) => ({
    answer: each,
    runs: samples.filter((one) => one.answer === each).map(({ run }) => run),
  }));
}

/** Numbers that a histogram tells apart: whole ones and tenths. */
const rounded = (guess: Guess | null): Guess | null =>
  typeof guess === 'number' ? Math.round(guess * 10) / 10 : guess;
