import { t } from '../../base/i18n';
import { objectName, type Words } from '../../base/words';
import type { OutcomeFound } from '../../wire/exploration';
import type { Value } from '../../wire/frames';
import type { IconName } from '../icons';
import { valueText } from '../sentence';

/** A shared variable with its value, as they are shown. */
export interface Shown {
  readonly name: string;
  readonly value: string;
}

/** What is in the variables at the end, and how it came to it. */
type Ended = Pick<OutcomeFound, 'result' | 'verdict'>;

/** Letters of values beyond which not all of them can be told at a glance. */
const LONG = 60;

/** Shared variables in the page's words. */
export const shown = (values: Readonly<Record<string, Value>>, words: Words): Shown[] =>
  Object.entries(values).map(([name, value]) => ({ name: objectName(words, name), value: valueText(value) }));

/** Names of the variables in which endings differ: those that tell them apart. */
export function telling(endings: readonly Ended[]): ReadonlySet<string> {
  const names = new Set(endings.flatMap(({ result }) => Object.keys(result)));
  const same = (name: string) => new Set(endings.map(({ result }) => JSON.stringify(result[name]))).size <= 1;
  if (endings.length <= 1) return names;
  return new Set([...names].filter((name) => !same(name)));
}

/** The variables by which one ending is told from the others, as they are shown; all it has if none does. */
export function marks(ending: Ended, among: ReadonlySet<string>, words: Words): Shown[] {
  const own = Object.entries(ending.result).filter(([name]) => among.has(name));
  return shown(Object.fromEntries(own), words);
}

/** An ending in few words: «counter 10», «deadlock». */
export function nameOf(ending: Ended, among: ReadonlySet<string>, words: Words): string {
  const parts = marks(ending, among, words).map(({ name, value }) => `${name}\u00a0${value}`);
  const result = parts.join(', ');
  const short = result.length > LONG ? `${result.slice(0, LONG)}…` : result;
  if (ending.verdict === 'completed') return short || t('verdict.completed');
  return short ? `${t(`verdict.${ending.verdict}`)} (${short})` : t(`verdict.${ending.verdict}`);
}

/** What an ending looks like in small. */
export const iconOf = ({ verdict, good }: Pick<OutcomeFound, 'verdict' | 'good'>): IconName =>
  verdict === 'deadlock' ? 'knot' : verdict !== 'completed' ? 'warn' : good === false ? 'close' : 'check';
