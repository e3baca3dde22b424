import type { Lesson, Mode, Param } from '../base/page';
import { FASTEST, SLOWEST } from '../model/player';
import type { Value } from '../wire/frames';
import type { Sleeps } from '../wire/turn';

/** What a link asks for besides the run and its instant. */
export interface Asked {
  /** How fast to play; null if it does not say. */
  readonly speed: number | null;
  /** Who chooses which thread goes on, and what was chosen so far. */
  readonly mode: Mode;
  readonly schedule: string;
  readonly sleeps: Sleeps;
  /** Parameters by name, as they stand in the link. */
  readonly params: Readonly<Record<string, string>>;
  /** What cannot be had: names and values as they stand in the link. */
  readonly wrong: readonly (readonly [name: string, value: string])[];
}

const PARAM = 'p.';

/** Reads the query of a lesson page's address. */
export function readLink(query: string, lesson: Lesson): Asked {
  const wrong: [string, string][] = [];
  const params: Record<string, string> = {};
  let speed: number | null = null;
  let mode: Mode = 'observed';
  let schedule = '';
  let sleeps: Sleeps = 'timed';
  for (const [name, value] of new URLSearchParams(query)) {
    if (name === 'speed') {
      const times = Number(value);
      if (value !== '' && times >= SLOWEST && times <= FASTEST) speed = times;
      else wrong.push([name, value]);
    } else if (name === 'mode') {
      if (lesson.modes.includes(value as Mode)) mode = value as Mode;
      else wrong.push([name, value]);
    } else if (name === 'sleeps') {
      if (value === 'any' || value === 'timed') sleeps = value;
      else wrong.push([name, value]);
    } else if (name === 'schedule') schedule = value;
    else if (name.startsWith(PARAM)) {
      const param = lesson.params.find((it) => it.name === name.slice(PARAM.length));
      if (param && allowed(param, value)) params[param.name] = value;
      else wrong.push([name, value]);
    }
  }
  return { speed, mode, schedule, sleeps, params, wrong };
}

function allowed({ type, min, max, values }: Param, value: string): boolean {
  if (type === 'boolean') return value === 'true' || value === 'false';
  if (type === 'choice') return values?.includes(value) ?? false;
  const number = Number(value);
  return /^-?\d+$/.test(value) && number >= (min ?? number) && number <= (max ?? number);
}

/** What a link shall show; null where it need not say. */
export interface Shown {
  readonly run: string | null;
  readonly at: number | null;
  readonly speed: number;
  readonly params: Readonly<Record<string, Value>>;
  /** The choices of a directed run. */
  readonly directed?: { readonly schedule: string; readonly sleeps: Sleeps } | undefined;
}

/** The address that shows it; language and theme are those of the page here. */
export function linkTo(here: string, lesson: Lesson, shown: Shown): string {
  const { origin, pathname, searchParams } = new URL(here);
  const link = new URL(pathname, origin);
  const add = (name: string, value: string | null) => value !== null && link.searchParams.set(name, value);
  add('lang', document.documentElement.lang);
  add('theme', document.documentElement.dataset.theme ?? searchParams.get('theme'));
  add('mode', shown.directed ? 'directed' : null);
  add('schedule', shown.directed?.schedule || null);
  add('sleeps', shown.directed?.sleeps === 'any' ? 'any' : null);
  add('run', shown.run);
  add('at', shown.run === null || shown.at === null ? null : String(shown.at));
  add('speed', shown.speed === 1 ? null : String(shown.speed));
  for (const param of lesson.params) {
    const value = String(shown.params[param.name] ?? param.default);
    add(PARAM + param.name, value === String(param.default) ? null : value);
  }
  return link.href;
}
