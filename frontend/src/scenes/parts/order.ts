import type { Recording } from '../../model/recording';
import type { State } from '../../model/state';

/** The four kitchens of the lesson, by the word each stands for, as its program's variables and threads are named. */
export const WORDS = ['concurrency', 'asynchrony', 'multithreading', 'parallelism'] as const;
export type Word = (typeof WORDS)[number];

const COOKS: Record<Word, string> = {
  concurrency: 'concurrency-',
  asynchrony: 'asynchrony-',
  multithreading: 'threads-',
  parallelism: 'parallel-',
};

/** The kitchen a thread cooks in, by its name; null if in none. */
export const wordOf = (thread: string): Word | null => WORDS.find((word) => thread.startsWith(COOKS[word])) ?? null;

export type Stage = 'to do' | 'in hand' | 'set aside' | 'on the heat' | 'ready';

/** One of a kitchen's two dishes at the playhead. */
export interface Dish {
  readonly stage: Stage;
  /** The thread that said so, -1 if nobody has. */
  readonly by: number;
  /** How much of its work and of its heat is over, 0 to 1; null if not begun. */
  readonly work: number | null;
  readonly heat: number | null;
  /** Minutes that either takes in this kitchen. */
  readonly minutes: { readonly work: number; readonly heat: number };
}

/** What has become of the order in one kitchen, read from the program's own variables. */
export interface Order {
  readonly dishes: readonly [Dish, Dish];
  /** Minutes since the kitchens opened; once both dishes are ready, how many they took. */
  readonly minutes: number;
  readonly over: boolean;
}

const USUAL = { dough: 4, baking: 6, berries: 6, boiling: 4 };
const STEPS = [
  ['dough', 'baking'],
  ['berries', 'boiling'],
] as const;

/** The kitchen's order at the playhead. */
export function orderOf(word: Word, state: State, recording: Recording): Order {
  const told = trail(recording);
  const opened = told[0]?.t ?? state.t;
  const now = Math.max(recording.lessonMs(state.t - opened) / 1000, 0);
  const took = recording.objects.find((o) => o.name === `${word}Took`);
  const total = Number((took && state.objects.get(took.id)?.value) ?? 0);
  const own = told.filter((entry) => entry.word === word && entry.seq <= state.seq);
  const dish = (place: 0 | 1): Dish => dishOf(own, place, state, recording);
  const dishes = [dish(0), dish(1)] as const;
  const over = dishes.every(({ stage }) => stage === 'ready');
  return { dishes, minutes: over && total > 0 ? total : Math.floor(now + 1e-6), over };
}

/** What was last said of a dish, and of which, by a thread or in a kitchen; null if nothing yet. */
export function lastOf(who: number | Word, state: State, recording: Recording): { place: 0 | 1; stage: Stage } | null {
  const by = ({ thread, word }: Entry) => (typeof who === 'number' ? thread : word) === who;
  return trail(recording).findLast((entry) => by(entry) && entry.seq <= state.seq) ?? null;
}

function dishOf(own: readonly Entry[], place: 0 | 1, state: State, recording: Recording): Dish {
  const { params = {} } = recording.head ?? {};
  const [work, heat] = STEPS[place].map((step) => Number(params[step] ?? USUAL[step])) as [number, number];
  const halves = own.some(({ word }) => word === 'parallelism') ? 2 : 1;
  const minutes = { work: work / halves, heat };
  const entries = own.filter((entry) => entry.place === place);
  const last = entries.at(-1);
  const since = (t: number, until = state.t) => recording.lessonMs(until - t) / 1000;
  const spent = (stage: Stage) =>
    entries.reduce((sum, e, i) => (e.stage === stage ? sum + since(e.t, entries[i + 1]?.t) : sum), 0);
  const share = (stage: Stage, whole: number, over: boolean): number | null => {
    if (!entries.some((entry) => entry.stage === stage)) return over ? 1 : null;
    return over ? 1 : Math.min(whole > 0 ? spent(stage) / whole : 1, 0.999);
  };
  const stage = last?.stage ?? 'to do';
  const heated = stage === 'ready';
  return {
    stage,
    by: last?.thread ?? -1,
    work: share('in hand', minutes.work, heated || stage === 'on the heat'),
    heat: share('on the heat', heat, heated),
    minutes,
  };
}

interface Entry {
  readonly seq: number;
  readonly t: number;
  readonly thread: number;
  readonly word: Word;
  readonly place: 0 | 1;
  readonly stage: Stage;
}

const trails = new WeakMap<Recording, { read: number; readonly entries: Entry[] }>();

/** All that was said of the dishes so far, read once as the recording grows. */
function trail(recording: Recording): readonly Entry[] {
  const known = trails.get(recording) ?? { read: 0, entries: [] };
  trails.set(recording, known);
  for (; known.read < recording.length; known.read++) {
    const seq = known.read;
    if (recording.kind(seq) !== 'write') continue;
    const [, word, place] = /^(\w+)\[([01])\]$/.exec(recording.objects[recording.object(seq)]?.name ?? '') ?? [];
    if (!WORDS.includes(word as Word)) continue;
    known.entries.push({
      seq,
      t: recording.t(seq),
      thread: recording.thread(seq),
      word: word as Word,
      place: Number(place) as 0 | 1,
      stage: String(recording.value(seq)) as Stage,
    });
  }
  return known.entries;
}
