import type { Prediction } from '../base/teaching';
import type { Exploration, OutcomeFound } from '../wire/exploration';
import type { Sample, SampleOutcome } from '../wire/sample';
import { answer, type Guess } from './outcome';

/** How a program ends: what is in the variables, and how it came to an end. */
export type Ended = Pick<OutcomeFound, 'result' | 'verdict' | 'message'>;

/** Runs that came to the same. */
interface Counted {
  /** What the bar is known by. */
  readonly key: string;
  readonly count: number;
  /** Id of one of the runs, null if there is none. */
  readonly run: string | null;
}

/** Runs that ended in the same way. */
export interface EndingBar extends Counted {
  readonly ending: Ended;
  /** The same ending as all interleavings were tried; null if it was not found there, or none were. */
  readonly found: OutcomeFound | null;
}

/** Runs that gave the same answer to the prediction. */
export interface AnswerBar extends Counted {
  /** Null for what was not foreseen. */
  readonly answer: Guess | null;
}

/** A bar for each way in which runs ended, and for each in which they could have: in an order that stays while they grow. */
export function endingBars(sample: Sample | null, explored: Exploration | null): readonly EndingBar[] {
  const bars = new Map<string, EndingBar>();
  for (const found of explored?.outcomes ?? []) {
    const key = keyOf(found);
    bars.set(key, bars.get(key) ?? { key, count: 0, run: null, ending: found, found });
  }
  for (const seen of sample?.outcomes ?? []) {
    const key = keyOf(seen);
    const known = bars.get(key);
    bars.set(key, {
      key,
      count: (known?.count ?? 0) + seen.count,
      run: known?.run ?? seen.run,
      ending: known?.ending ?? seen,
      found: known?.found ?? null,
    });
  }
  return [...bars.values()].sort((a, b) => inOrder(a.ending, b.ending));
}

/**
 * A bar for each answer to the prediction: each of its choices, also those that never happened, or each number, from the
 * least; and one for what was not foreseen, if there was such.
 */
export function answerBars(prediction: Prediction, outcomes: readonly SampleOutcome[]): readonly AnswerBar[] {
  const answered = outcomes.map((seen) => ({ seen, given: rounded(answerOf(prediction, seen)) }));
  const given = new Set(answered.map((each) => each.given));
  const known: (Guess | null)[] = prediction.number
    ? [...given].filter((each) => each !== null).sort((a, b) => Number(a) - Number(b))
    : prediction.choices.map(({ id }) => id);
  if (given.has(null)) known.push(null);
  return known.map((each) => {
    const those = answered.filter((one) => one.given === each).map(({ seen }) => seen);
    return {
      key: String(each),
      answer: each,
      count: those.reduce((sum, { count }) => sum + count, 0),
      run: those[0]?.run ?? null,
    };
  });
}

const answerOf = (prediction: Prediction, { verdict: kind, detail, result, lasted }: SampleOutcome): Guess | null =>
  answer(prediction, { verdict: { kind, detail }, result, lasted });

/** Numbers that a histogram tells apart: whole ones and tenths. */
const rounded = (guess: Guess | null): Guess | null =>
  typeof guess === 'number' ? Math.round(guess * 10) / 10 : guess;

/** The good ones first. */
const rank = ({ verdict }: Ended): number =>
  ['completed', 'failed', 'deadlock', 'timed-out', 'limit', 'stopped'].indexOf(verdict);
const natural = new Intl.Collator('en', { numeric: true });

/** Two endings are the same if their verdict and their variables are. */
function keyOf({ verdict, result }: Ended): string {
  return `${verdict} ${JSON.stringify(Object.entries(result).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
}

function inOrder(a: Ended, b: Ended): number {
  return rank(a) - rank(b) || natural.compare(keyOf(a), keyOf(b));
}
