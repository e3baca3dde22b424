import type { Recording } from '../../model/recording';
import type { ObjectState, State } from '../../model/state';
import { OWN_PROCESS } from '../../wire/frames';

/** The kinds of work, by the names of the arrays that hold how long each way took. */
export const WORK: readonly string[] = ['crawl', 'bot', 'database', 'primes'];

/** The ways of doing it, as the program calls them, in the order of those arrays. */
export const WAYS: readonly string[] = ['sequential', 'asynchronous', 'threads', 'virtual threads', 'processes'];

/** One measurement: not begun (null), under way, done, or failed. */
export interface Cell {
  /** Lesson milliseconds it took or has taken until now. */
  readonly ms: number | null;
  readonly state: 'empty' | 'going' | 'done' | 'failed';
}

/** What a kind of work shows of one way: how many times as fast as one job after the other; null before both are known. */
export type Gain = number | null;

export interface Measured {
  /** By kind of work, then by way. */
  readonly rows: readonly (readonly Cell[])[];
  readonly finished: number;
}

/** Reads off a state what has been measured so far. */
export function measured(state: State, recording: Recording): Measured {
  const own = new Map<string, ObjectState>();
  for (const object of state.objects.values()) {
    const { name, role, process } = object.info;
    if (role === 'variable' && process === OWN_PROCESS) own.set(name, object);
  }
  const now = own.get('now');
  const [work, way] = now && now.lastSeq >= 0 ? String(now.value).split(', ') : [];
  const elapsed = recording.lessonMs(state.t) - recording.lessonMs(recording.t(now?.lastSeq ?? -1));
  const cell = (row: string, i: number): Cell => {
    const took = own.get(`${row}[${i}]`);
    if (took && took.lastSeq >= 0 && typeof took.value === 'number')
      return took.value < 0 ? { ms: null, state: 'failed' } : { ms: took.value, state: 'done' };
    return row === work && WAYS[i] === way ? { ms: elapsed, state: 'going' } : { ms: null, state: 'empty' };
  };
  const rows = WORK.map((row) => WAYS.map((_, i) => cell(row, i)));
  const finished = Number(own.get('finished')?.value ?? 0);
  // A row that was left out stays empty for good.
  const over = rows.flat().filter(({ state: at }) => at === 'done' || at === 'failed').length;
  return { rows: finished > over ? rows.map((row, i) => leftOut(row, rows, i)) : rows, finished };
}

function leftOut(row: readonly Cell[], rows: readonly (readonly Cell[])[], i: number): readonly Cell[] {
  const later = rows.slice(i + 1).some((other) => other.some(({ state }) => state !== 'empty'));
  return later && row.every(({ state }) => state === 'empty') ? row.map(() => ({ ms: null, state: 'failed' })) : row;
}

/** How many times as fast as one job after the other a way was. */
export function gain(row: readonly Cell[], way: number): Gain {
  const [alone, other] = [row[0], row[way]];
  if (alone?.state !== 'done' || other?.state !== 'done' || !alone.ms || !other.ms) return null;
  return alone.ms / other.ms;
}
