import { t } from './i18n';

/** What a lesson calls its threads and objects, by the names its source gives them, and its unit of time. */
export interface Words {
  readonly threads: Readonly<Record<string, string>>;
  readonly objects: Readonly<Record<string, string>>;
  readonly unit: 'second' | 'minute';
}

export const NO_WORDS: Words = { threads: {}, objects: {}, unit: 'second' };

/** The shown name of a thread: the lesson's, else the one it has in the program. */
export const threadName = (words: Words, name: string): string => words.threads[name] ?? name;

/** The shown name of the program's own process: what the lesson calls the object `program`. */
export const ownProcessName = (words: Words): string => words.objects.program ?? t('process.own');

/** The shown name of a child process: the lesson's, else its number. */
export function processName(words: Words, name: string): string {
  const n = processNumber(words, name);
  return n === null ? (words.objects[name] ?? name) : t('process.name', { n });
}

/** The number by which a child process goes, null if it has a name. */
export function processNumber(words: Words, name: string): string | null {
  return words.objects[name] === undefined ? (/^Process (\d+)$/.exec(name)?.[1] ?? null) : null;
}

/** The shown name of an object: the lesson's, else its array's with the index kept, else its own. */
export function objectName(words: Words, name: string): string {
  const shown = words.objects[name];
  if (shown !== undefined) return shown;
  const bracket = name.indexOf('[');
  const array = bracket > 0 ? words.objects[name.slice(0, bracket)] : undefined;
  return array === undefined ? name : `${array} ${name.slice(bracket)}`;
}
