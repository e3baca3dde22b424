import type { EndingBar } from '../../model/histogram';
import type { Exploration } from '../../wire/exploration';
import { total } from '../explore/verdict';

/** What the runs and the truth teach together. */
export type Moral =
  | 'proved' /* every schedule is right, and so were the runs */
  | 'never' /* some schedules are wrong, and no run was */
  | 'seldom' /* at most half of the runs were wrong */
  | 'often' /* more than half of them, thanks to the pauses */
  | 'bare' /* more than half of them, without pauses */
  | 'always' /* every schedule is wrong */
  | 'sample' /* nothing wrong was found, but not everything was tried */
  | 'beyond' /* runs came to what no schedule leads to */
  | 'missing' /* nobody says what is right, but some outcomes did not come up */;

/** What is to be said once all runs are over, and with which numbers. */
export interface Told {
  readonly moral: Moral;
  readonly runs: number;
  /** Runs that went wrong. */
  readonly wrong: number;
  /** Outcomes that are possible and did not come up. */
  readonly missing: number;
  /** Schedules (or classes, or executions) that lead to a wrong end, and all; null if there is no end of them. */
  readonly bad: bigint | null;
  readonly all: bigint | null;
}

/** What is learned; null as long as nothing is. */
export function moralOf(bars: readonly EndingBar[], found: Exploration, paused: boolean): Told | null {
  if (found.outcomes.length === 0 || (found.state !== 'finished' && found.state !== 'stopped')) return null;
  const runs = bars.reduce((sum, { count }) => sum + count, 0);
  if (runs === 0) return null;
  const isWrong = ({ found: it }: EndingBar) => it?.good === false;
  const wrong = bars.filter(isWrong).reduce((sum, { count }) => sum + count, 0);
  const outcomes = found.outcomes.filter(({ good }) => good === false);
  const beyond = found.exhaustive && bars.some((bar) => bar.count > 0 && bar.found === null);
  const missing = bars.filter(({ count }) => count === 0).length;
  const told = { runs, wrong, missing, bad: total({ ...found, outcomes }), all: total(found) };
  const tell = (moral: Moral): Told => ({ moral, ...told });
  if (beyond) return tell('beyond');
  if (outcomes.length > 0) {
    if (found.exhaustive && outcomes.length === found.outcomes.length) return tell('always');
    if (wrong === 0) return tell('never');
    if (wrong * 2 <= runs) return tell('seldom');
    return tell(paused ? 'often' : 'bare');
  }
  if (found.correct) return tell('proved');
  if (found.outcomes.every(({ good }) => good)) return tell('sample');
  return missing > 0 ? tell('missing') : null;
}
