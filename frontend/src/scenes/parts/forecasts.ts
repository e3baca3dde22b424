import type { Recording } from '../../model/recording';
import type { ExchangeState, ObjectState, State } from '../../model/state';

/** The bot's three ways, by the names of the arrays in which it notes how long each client waited. */
export const WAYS: readonly string[] = ['blocking', 'async', 'virtual'];

/** The clients' cities, in the program's order. */
export const CITIES = ['Omsk', 'Perm', 'Kazan', 'Tula', 'Pskov', 'Sochi', 'Tomsk', 'Ufa'] as const;

const CITIES_RU = ['Омск', 'Пермь', 'Казань', 'Тула', 'Псков', 'Сочи', 'Томск', 'Уфа'] as const;

/** What a client's city is called in a language. */
export const cityOf = (client: number, lang: 'ru' | 'en'): string => (lang === 'ru' ? CITIES_RU : CITIES)[client] ?? '';

/** One client in one of the bot's rounds. */
export interface Client {
  /** Seconds waited until now or, once told, in all; null if this round has not begun. */
  readonly waited: number | null;
  /** The bot has told the client something. */
  readonly told: boolean;
}

/** What a client hears: a forecast, nonsense, or that there is none. */
export interface Answer {
  readonly text: string;
  readonly good: boolean;
}

/** A request that the service has not answered yet. */
export interface Ticket {
  /** Which client it is for. */
  readonly client: number;
  /** How much of a forecast's time has passed since the service took it, above 1 if it is late; null before. */
  readonly passed: number | null;
}

/** The weather bot's recorded state in the lesson's own terms. */
export interface Forecasts {
  /** Index of the way it works in now, -1 before the first. */
  readonly way: number;
  /** By way, then by client. */
  readonly rounds: readonly (readonly Client[])[];
  /** By client, in the present round. */
  readonly answers: readonly (Answer | null)[];
  readonly tickets: readonly Ticket[];
}

const number = (value: unknown, otherwise: number) =>
  typeof value === 'number' && Number.isFinite(value) ? value : otherwise;

/** How many clients the run has. */
export function clientsOf(recording: Recording): number {
  return Math.min(Math.max(Math.round(number(recording.head?.params.clients, 5)), 1), CITIES.length);
}

/** Seconds one forecast takes in the run. */
export const delayOf = (recording: Recording) => Math.max(number(recording.head?.params.delay, 2), 0.1);

/** Reads off a state how everybody's waiting stands. */
export function forecastsOf(state: State, recording: Recording): Forecasts {
  const named = new Map<string, ObjectState>();
  for (const object of state.objects.values()) {
    if (object.info.role === 'variable') named.set(object.info.name, object);
  }
  const chosen = named.get('waited');
  const way = WAYS.indexOf(String(chosen?.value));
  const begun = recording.t(chosen?.lastSeq ?? -1);
  const seconds = (t: number) => recording.lessonMs(t) / 1000;
  const client = (round: number, i: number): Client => {
    const waited = named.get(`${WAYS[round]}[${i}]`);
    if (waited && waited.lastSeq >= 0) return { waited: number(waited.value, 0), told: true };
    return { waited: round === way ? seconds(state.t) - seconds(begun) : null, told: false };
  };
  const all = Array.from({ length: clientsOf(recording) }, (_, i) => i);
  const rounds = WAYS.map((_, round) => all.map((i) => client(round, i)));
  const asked = new Map<number, ExchangeState>();
  for (const exchange of state.exchanges.values()) {
    const i = CITIES.findIndex((city) => exchange.name.endsWith(`city=${city}`));
    if (exchange.sent && exchange.sent.t >= begun && i >= 0 && i < all.length) asked.set(i, exchange);
  }
  const delay = delayOf(recording);
  const tickets: Ticket[] = [];
  for (const [i, { answered, ended, served }] of asked) {
    if (!answered && !ended)
      tickets.push({ client: i, passed: served ? (seconds(state.t) - seconds(served.t)) / delay : null });
  }
  const answers = all.map((i) => (rounds[way]?.[i]?.told ? answer(asked.get(i)) : null));
  return { way, rounds, answers, tickets };
}

function answer(exchange: ExchangeState | undefined): Answer {
  const text = exchange?.body?.trim() ?? '';
  return /^-?\d+ °C$/.test(text)
    ? { text: text.replace('-', '−').replace(' ', '\u00a0'), good: true }
    : { text: text || '✕', good: false };
}
