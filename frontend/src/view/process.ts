import { t } from '../base/i18n';
import type { ProcessState } from '../model/state';

/** How a process ended, in a few words, and whether that was bad. */
export interface Ending {
  readonly text: string;
  readonly bad: boolean;
}

/** The ending told by the value of a `process-end`, or by the state of a process that has ended. */
export function endingOf(how: Partial<Pick<ProcessState, 'exit' | 'signal' | 'reason'>>): Ending {
  const { exit, signal, reason } = how;
  if (reason) return { text: t(`process.${reason}`), bad: true };
  if (signal) return { text: t('process.killed', { signal }), bad: true };
  if (typeof exit === 'number') return { text: t('process.exit', { exit: String(exit) }), bad: exit !== 0 };
  return { text: t('process.ended'), bad: false };
}

/** What a process is at now. */
export function stageOf(process: ProcessState): Ending {
  if (process.ended) return endingOf(process);
  const stage = process.lit ? 'runs' : process.started ? 'started' : 'coming';
  return { text: t(`process.${stage}`), bad: false };
}
