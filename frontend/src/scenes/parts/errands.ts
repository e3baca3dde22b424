import type { Recording } from '../../model/recording';
import type { State } from '../../model/state';

/** The steps of the race, in the order of the recipe. */
export const STEPS = ['curd', 'shelves', 'till', 'pan', 'dough'] as const;
export type Step = (typeof STEPS)[number];

const USUAL: Record<Step, number> = { curd: 5, shelves: 5, till: 2, pan: 10, dough: 10 };

/** Where a cook of the race is and how far each of her errands has come, read from the program's own variables. */
export interface Errands {
  readonly at: string;
  /** By step: what has passed, 0 to 1; null before it has begun. */
  readonly passed: Readonly<Record<Step, number | null>>;
  readonly minutes: Readonly<Record<Step, number>>;
  /** Minutes in the shop and in all, 0 while not known. */
  readonly shop: number;
  readonly total: number;
}

/** Reads a cook's variables (`mashaAt`, `mashaCurdWeighing`, …) at the playhead. */
export function errands(cook: 'masha' | 'dasha', state: State, recording: Recording): Errands {
  const find = (name: string) => {
    const info = recording.objects.find((o) => o.name === `${cook}${name}`);
    return info ? state.objects.get(info.id) : undefined;
  };
  const now = recording.lessonMs(state.t) / 1000;
  const params = recording.head?.params ?? {};
  const minutes = Object.fromEntries(STEPS.map((s) => [s, Number(params[s] ?? USUAL[s])])) as Record<Step, number>;
  const at = String(find('At')?.value ?? 'door');
  const since = (seq: number) => now - recording.lessonMs(recording.t(seq)) / 1000;
  const share = (step: Step, elapsed: number) =>
    minutes[step] > 0 ? Math.min(Math.max(elapsed / minutes[step], 0), 0.999) : 0.999;

  const machine = (step: Step, flag: string): number | null => {
    const variable = find(flag);
    if (!variable || variable.lastSeq < 0) return null;
    return variable.value === true ? share(step, since(variable.lastSeq)) : 1;
  };
  const been = visited(cook, state, recording);
  const person = (step: Step, place: string): number | null => {
    const entered = been.get(place);
    if (entered === undefined) return null;
    return at === place ? share(step, since(entered)) : 1;
  };
  return {
    at,
    minutes,
    passed: {
      curd: machine('curd', 'CurdWeighing'),
      shelves: person('shelves', 'shelves'),
      till: Number(find('Shop')?.value ?? 0) > 0 ? 1 : person('till', 'till'),
      pan: machine('pan', 'PanHeating'),
      dough: person('dough', 'dough'),
    },
    shop: Number(find('Shop')?.value ?? 0),
    total: Number(find('Total')?.value ?? 0),
  };
}

/** When the cook came to each place, by place: the seq of the write. */
function visited(cook: string, state: State, recording: Recording): Map<string, number> {
  const places = new Map<string, number>();
  for (const { seq, place } of trail(cook, recording)) {
    if (seq > state.seq) break;
    places.set(place, seq);
  }
  return places;
}

interface Arrival {
  readonly seq: number;
  readonly place: string;
}

interface Trail {
  read: number;
  readonly arrivals: Arrival[];
}

const trails = new WeakMap<Recording, Map<string, Trail>>();

/** All arrivals of a cook so far, read once as the recording grows. */
function trail(cook: string, recording: Recording): readonly Arrival[] {
  const cooks = trails.get(recording) ?? new Map<string, Trail>();
  trails.set(recording, cooks);
  const known = cooks.get(cook) ?? { read: 0, arrivals: [] };
  cooks.set(cook, known);
  const variable = recording.objects.findIndex((o) => o.name === `${cook}At`);
  if (variable < 0) return known.arrivals;
  for (; known.read < recording.length; known.read++) {
    const seq = known.read;
    if (recording.object(seq) === variable && recording.kind(seq) === 'write') {
      known.arrivals.push({ seq, place: String(recording.value(seq)) });
    }
  }
  return known.arrivals;
}
