import { threadName } from '../base/words';
import type { State, ThreadState } from '../model/state';
import { doing } from './parts/acting';
import { type Look, worker } from './parts/cook/looks';
import type { PoseName } from './parts/cook/poses';
import { type Act, EMPTY_HANDED, type Spot } from './parts/figure';
import { cityOf, clientsOf, delayOf, type Forecasts, forecastsOf, WAYS } from './parts/forecasts';
import { ClientFigure } from './parts/props/client';
import { Station } from './parts/props/station';
import { WaitingChart } from './parts/props/waiting-chart';
import { room } from './parts/room';
import { type Role, Staged } from './parts/staged';
import { svg } from './parts/svg';
import type { SceneContext, SceneFactory } from './scene';

const SAY = {
  en: {
    station: 'Weather station',
    second: 's',
    ways: ['One by one', 'One thread, async', 'Virtual threads'],
    told: (way: string, told: number, all: number) => `${way}: ${told} of ${all} clients have their answer. `,
  },
  ru: {
    station: 'Метеостанция',
    second: 'с',
    ways: ['По одному', 'Один поток', 'Виртуальные'],
    told: (way: string, told: number, all: number) => `${way}: ответ получили ${told} из ${all}. `,
  },
};

/** Who works at the station, from left to right: who takes requests, and who answers. */
const STAFF = ['HTTP-Dispatcher', 'clerk'];

interface Zones {
  /** Size of the cooks and of what they use. */
  readonly scale: number;
  readonly floor: number;
  /** Feet of those who stand in front of the counter, and where its left end is. */
  readonly y: number;
  readonly counter: number;
  /** Where the bot is when it is not at the counter. */
  readonly home: number;
  readonly station: { readonly x: number; readonly y: number; readonly half: number };
  readonly clients: (i: number) => { readonly x: number; readonly y: number };
  readonly clientScale: number;
}

/** Clients with their clocks, the bot who goes to the counter for them, and the station behind it. */
class Forecast extends Staged {
  readonly #names = new Map<number, string>();
  #zones: Zones | null = null;
  #clients: ClientFigure[] = [];
  #charts: WaitingChart[] = [];
  #station: Station | null = null;

  constructor(host: HTMLElement, context: SceneContext) {
    super(host, context, ['main', 'bot', 'HTTP-Dispatcher', 'clerk']);
  }

  protected override furnish(people: readonly Role[]): void {
    const { recording, lang } = this.context;
    const { width, height, layers } = this.stage;
    const say = SAY[lang];
    this.#names.clear();
    for (const { id, name } of people) this.#names.set(id, name);
    const clients = clientsOf(recording);
    const zones = this.#measure(clients);
    this.#zones = zones;
    const { station, scale } = zones;
    const staffed = STAFF.map((name) => threadName(this.context.words, name));
    this.#station = new Station(say.station, staffed, clients, station.half / scale, lang);
    const at = `translate(${station.x} ${station.y}) scale(${scale})`;
    const charts = say.ways.map((title, i) => {
      const wide = (width - 80) / 3;
      const chart = new WaitingChart(title, clients, wide, this.#chartHeight(), lang, say.second);
      chart.group.setAttribute('transform', `translate(${20 + i * (wide + 20)} 18)`);
      return chart;
    });
    this.#charts = charts;
    this.#clients = Array.from({ length: clients }, (_, i) => {
      const client = new ClientFigure(i, cityOf(i, lang), lang);
      const { x, y } = zones.clients(i);
      client.group.setAttribute('transform', `translate(${x} ${y}) scale(${zones.clientScale})`);
      return client;
    });
    layers.room.replaceChildren(
      room({ width, height, floor: zones.floor, scale: 1, window: false, shelf: false }),
      svg('g', { transform: at }, this.#station.back),
    );
    layers.furniture.replaceChildren(...charts.map(({ group }) => group));
    layers.front.replaceChildren(
      svg('g', { transform: at }, this.#station.front),
      ...this.#clients.map(({ group }) => group),
    );
  }

  #chartHeight(): number {
    return Math.min(200, this.stage.height * 0.25);
  }

  #measure(clients: number): Zones {
    const { width, height, text } = this.stage;
    const top = this.#chartHeight() + 40;
    const tall = height > width * 0.95;
    const scale = Math.min(width / 1350, (height - top - (tall ? 330 : 60)) / 640, 1.15) * (tall ? 1.12 : 1);
    const half = width * (tall ? 0.25 : 0.17);
    const y = tall ? top + 640 * scale : height - 70 * Math.min(text, 1.3);
    const across = tall ? clients : Math.min(Math.ceil(clients / 2), 4);
    const room = tall ? width - 40 : width * 0.31;
    const step = room / Math.max(across, tall ? 5 : 3);
    const rows = tall || clients <= across ? 1 : 2;
    const clientScale = Math.min(step / 122, 1.05, (y - 8 - top) / (206 + (rows - 1) * 244));
    const left = tall ? (width - step * across) / 2 : 24;
    return {
      scale,
      floor: y - 70 * scale,
      y,
      counter: width - half * 2 - 64 * scale - 20,
      home: width * (tall ? 0.13 : 0.4),
      station: { x: width - half - 40 * scale, y, half },
      clients: (i) => ({
        x: left + step * ((i % across) + 0.5),
        y: tall ? height - 60 * text : y - (i < across * (rows - 1) ? 244 * clientScale : 0) - 8,
      }),
      clientScale,
    };
  }

  /** Who has no number has a letter on the cap, as on the timeline. */
  protected override look(role: Role, number: number): Look {
    if (role.name === 'main' || /\d/.test(role.name)) return super.look(role, number);
    return worker(9 - number, threadName(this.context.words, role.name).charAt(0));
  }

  protected override things(state: State): void {
    const { recording } = this.context;
    const now = forecastsOf(state, recording);
    const most = Math.max(clientsOf(recording) * delayOf(recording), ...now.rounds.flat().map((c) => c.waited ?? 0));
    this.#charts.forEach((chart, i) => {
      chart.show(now.rounds[i] ?? [], i === now.way, most * 1.02);
    });
    const present = now.rounds[now.way];
    this.#clients.forEach((client, i) => {
      client.show(present?.[i] ?? { waited: null, told: false }, now.answers[i] ?? null, most);
    });
    this.#station?.show(now.tickets, delayOf(recording));
  }

  protected override act(id: number, thread: ThreadState | undefined, state: State): Act {
    const zones = this.#zones as Zones;
    const name = this.#names.get(id) ?? '';
    const does = this.poster ? 'sitting' : doing(thread);
    const base = { ...EMPTY_HANDED, faint: does === 'coming' };
    const behind = (STAFF.indexOf(name) - 0.5) * 0.9;
    if (STAFF.includes(name)) {
      const { x, y, half } = zones.station;
      const spot: Spot = {
        x: x + behind * half,
        y: y - 66 * zones.scale,
        scale: zones.scale * 0.86,
        facing: -1,
        room: 1,
      };
      return { ...base, pose: staff(does), spot, hidden: does === 'away' };
    }
    const atCounter = thread?.waiting?.verb === 'send';
    const waiters = [...state.threads.values()].filter((t) => t.name.startsWith('waiter-') && t.state !== 'TERMINATED');
    const place = Math.max(
      waiters.findIndex((t) => t.id === id),
      0,
    );
    const row = place % 2;
    const step = Math.min(
      (zones.counter - zones.home - 60) / Math.max(Math.ceil(waiters.length / 2), 1),
      110 * zones.scale,
    );
    const queue = zones.counter - 70 * zones.scale - Math.floor(place / 2) * step - row * step * 0.5;
    const bot = name === 'bot';
    const spot: Spot = {
      x: atCounter ? (bot ? zones.counter - 70 * zones.scale : queue) : bot ? zones.home : queue - 20,
      y: zones.y - (bot ? 0 : row * 74 * zones.scale),
      scale: zones.scale * (bot ? 1 : 0.86),
      facing: 1,
      room: bot ? 240 : row === 0 ? step : 1,
    };
    const away = does === 'away' || (!bot && (does === 'coming' || does === 'done' || !name.startsWith('waiter-')));
    return { ...base, pose: errand(does, atCounter), spot, hidden: away };
  }

  override describe(state: State): string {
    const say = SAY[this.context.lang];
    const now: Forecasts = forecastsOf(state, this.context.recording);
    const round = now.rounds[now.way];
    const way = WAYS[now.way] ? say.ways[now.way] : undefined;
    const told = round?.filter((client) => client.told).length ?? 0;
    return (round && way ? say.told(way, told, round.length) : '') + super.describe(state);
  }
}

function staff(does: ReturnType<typeof doing>): PoseName {
  if (does === 'working' || does === 'touching') return 'writing';
  return does === 'done' ? 'done' : does === 'failed' ? 'sorry' : 'idle';
}

function errand(does: ReturnType<typeof doing>, atCounter: boolean): PoseName {
  if (atCounter) return 'folded';
  if (does === 'sitting') return 'sitting';
  return does === 'done' ? 'done' : does === 'failed' ? 'sorry' : does === 'asleep' ? 'asleep' : 'ready';
}

const weatherBot: SceneFactory = (host, context) => new Forecast(host, context);

export default weatherBot;
