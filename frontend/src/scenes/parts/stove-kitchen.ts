import { threadName } from '../../base/words';
import type { State, ThreadState } from '../../model/state';
import type { ObjectInfo } from '../../wire/frames';
import type { SceneContext, SceneFactory } from '../scene';
import { doing, written } from './acting';
import { Burners } from './burners';
import { type Act, EMPTY_HANDED, type Spot } from './figure';
import { BY_THE_WALL } from './layout';
import { hangingBoard } from './props/board';
import { Jar } from './props/jar';
import { BURNER, Stove } from './props/stove';
import { room } from './room';
import { type Role, Staged } from './staged';
import { drawing, set, setText, svg } from './svg';

/** What a lesson's kitchen with a stove has of its own. */
export interface StoveOptions {
  /** Who stands there before the run begins. */
  readonly cast: readonly string[];
  /** How many burners there are before the run begins. */
  readonly burners: number;
  /** How many wait at once at most; without, as many as there are burners too few. */
  readonly benched?: number;
  /** How somebody looks who waits for a burner. */
  readonly mood?: (thread: ThreadState, state: State, context: SceneContext) => Act['mood'];
}

/** A kitchen with a stove: a bench to wait on, a burner for each permit, and a place for those who are done. */
export function stoveKitchen(options: StoveOptions): SceneFactory {
  return (host, context) => new StoveKitchen(host, context, options);
}

const FREE = {
  ru: (free: number, all: number) => `свободно ${free} из ${all}`,
  en: (free: number, all: number) => `${free} of ${all} free`,
};

const SEAT = 112;
const RANGE = 142;
const PLACE = 98;
/** How far behind one row the next one is. */
const BEHIND = 150;

interface Zones {
  readonly scale: number;
  readonly base: number;
  readonly stove: { readonly x: number; readonly y: number; readonly scale: number };
  /** In how many rows they wait and stand when they are done, one behind the other. */
  readonly rows: number;
  /** How many wait in a row. */
  readonly seats: number;
  /** How many of the finished stand in a row. */
  readonly places: number;
  /** Right end of the benches, and left end of where the finished stand. */
  readonly bench: number;
  readonly finished: number;
  readonly step: number;
}

/** One stove, fewer burners than cooks: a bench to wait on, the stove, and a place for those who are done. */
class StoveKitchen extends Staged {
  #zones: Zones | null = null;
  #semaphore = -1;
  #burners: Burners | null = null;
  #stove: Stove | null = null;
  #jar: { readonly jar: Jar; readonly object: number } | null = null;
  #names: SVGTextElement[] = [];
  readonly #free = svg('text');
  #chef = -1;

  constructor(
    host: HTMLElement,
    context: SceneContext,
    private readonly options: StoveOptions,
  ) {
    super(host, context, options.cast);
  }

  protected override furnish(people: readonly Role[], objects: readonly ObjectInfo[]): void {
    const semaphore = objects.find((o) => o.role === 'semaphore');
    const permits = Math.min(Math.max(Number(semaphore?.initial ?? this.options.burners), 1), 8);
    this.#semaphore = semaphore?.id ?? -1;
    this.#burners = semaphore ? new Burners(this.context.recording, semaphore.id) : null;
    this.#chef = people.find((p) => p.name === 'main')?.id ?? Number.NaN;
    const cooks = people.length - (Number.isNaN(this.#chef) ? 0 : 1);
    const zones = this.#measure(cooks, permits);
    this.#zones = zones;
    const { width, height, layers } = this.stage;
    const floor = zones.base - (120 + (zones.rows - 1) * 90) * zones.scale;
    layers.room.replaceChildren(room({ width, height, floor, scale: 1 }));
    const stove = new Stove(permits, 150);
    this.#stove = stove;
    stove.group.dataset.object = String(this.#semaphore);
    this.#names = Array.from({ length: permits }, (_, i) =>
      svg('text', { class: 'name', 'text-anchor': 'middle', x: stove.at(i), y: 196 }),
    );
    const { x, y, scale } = zones.stove;
    const island = svg('g', { transform: `translate(${x} ${y}) scale(${scale})` }, stove.group, ...this.#names);
    layers.front.replaceChildren(island);
    const benches = Array.from({ length: zones.rows }, (_, row) => this.#bench(zones, row)).reverse();
    layers.furniture.replaceChildren(...benches, this.#board(x, y, scale));
    const counted = objects.find((o) => o.role === 'variable');
    this.#jar = counted ? { jar: new Jar(counted.name === 'fried' ? '' : counted.name), object: counted.id } : null;
    if (this.#jar) layers.furniture.append(this.#shelf(this.#jar, zones));
  }

  #measure(cooks: number, permits: number): Zones {
    const { width, height } = this.stage;
    const base = height - 74;
    const rows = width < 1200 ? 2 : 1;
    const seats = Math.ceil((this.options.benched ?? Math.max(cooks - permits, 1)) / rows);
    const places = Math.ceil(cooks / (cooks > 3 ? rows + 1 : rows));
    // In units of a cook's own size: seats, burners, places for the finished, and gaps.
    const units = seats * SEAT + permits * RANGE + 44 + places * PLACE + 80;
    const scale = Math.min((width - 150) / units, 1.15, (base - 130) / 480);
    const stoveScale = (RANGE * scale) / BURNER;
    const half = ((permits * BURNER + 36) * stoveScale) / 2;
    const left = 130 + (width - 150 - units * scale) / 2;
    const bench = left + seats * SEAT * scale;
    const x = bench + 50 * scale + half;
    return {
      scale,
      base,
      rows,
      seats,
      places,
      stove: { x, y: base - 168 * scale, scale: stoveScale },
      bench,
      finished: x + half + 40 * scale,
      step: PLACE * scale,
    };
  }

  protected override act(id: number, thread: ThreadState | undefined, state: State): Act {
    const zones = this.#zones as Zones;
    const does = this.poster ? 'queueing' : doing(thread);
    const base = { ...EMPTY_HANDED, faint: does === 'coming', hidden: does === 'away' };
    if (id === this.#chef) {
      const spot: Spot = {
        x: 84,
        y: zones.base - 70 * zones.scale,
        scale: zones.scale * 0.8,
        facing: 1,
        room: BY_THE_WALL,
      };
      return { ...base, pose: does === 'done' ? 'done' : does === 'sitting' ? 'sitting' : 'idle', spot };
    }
    if (thread?.permits.has(this.#semaphore)) {
      const burners = this.#burners?.of(id, state.seq) ?? [];
      const { x, y, scale } = zones.stove;
      const middle = burners.reduce((sum, burner) => sum + (this.#stove?.at(burner) ?? 0), 0) / (burners.length || 1);
      const at = x + middle * scale;
      return {
        ...base,
        pose: 'frying',
        spot: { x: at, y: y + 122 * zones.scale, scale: zones.scale, facing: 1, room: 1 },
      };
    }
    if (does === 'done' || does === 'failed') {
      const place = this.#finished(state).indexOf(id);
      return {
        ...base,
        pose: does === 'done' ? 'done' : 'sorry',
        load: does === 'done' ? 'plate' : 'none',
        spot: this.#aside(zones, place),
      };
    }
    const queue = this.#queue(state);
    const place = this.poster ? -2 - id : queue.indexOf(id);
    const seats = zones.seats * zones.rows;
    if (this.poster && place >= seats) return { ...base, pose: 'ready', spot: this.#aside(zones, place - seats) };
    const queued = this.poster ? seats : queue.length;
    const each = Math.max(zones.seats, Math.ceil(queued / zones.rows));
    const row = Math.floor(place / each);
    const step = (SEAT * zones.scale * zones.seats) / each;
    const spot: Spot = {
      x: zones.bench - step * ((place % each) + 0.5),
      y: zones.base - row * BEHIND * zones.scale,
      scale: zones.scale,
      facing: 1,
      room: row === 0 ? step * 0.88 : 1,
    };
    if (does !== 'queueing' || !thread) return { ...base, pose: does === 'queueing' ? 'benched' : 'ready', spot };
    return { ...base, pose: 'benched', spot, mood: this.options.mood?.(thread, state, this.context) };
  }

  /** One of the places to the right of the stove, where the finished stand. */
  #aside({ finished, places, step, base, scale }: Zones, place: number): Spot {
    const row = Math.floor(place / places);
    return {
      x: finished + step * ((place % places) + 0.5 * ((row % 2) + 1)),
      y: base - row * BEHIND * scale,
      scale: scale * (row === 0 ? 1 : 0.94),
      facing: -1,
      room: row === 0 ? step * 0.88 : 1,
    };
  }

  /** Who has no permit and is not done: the longest waiting first, then those who have just come. */
  #queue(state: State): number[] {
    const waiters = state.objects.get(this.#semaphore)?.waiters ?? [];
    const others = [...state.threads.values()].filter(
      (t) =>
        t.id !== this.#chef && t.state !== 'TERMINATED' && !t.permits.has(this.#semaphore) && !waiters.includes(t.id),
    );
    return [...waiters, ...others.map((t) => t.id)];
  }

  /** Who is done, in the order they ended. */
  #finished(state: State): number[] {
    return [...state.threads.values()]
      .filter((t) => t.id !== this.#chef && t.state === 'TERMINATED')
      .sort((a, b) => a.since - b.since)
      .map((t) => t.id);
  }

  protected override things(state: State): void {
    const { words, lang } = this.context;
    const semaphore = state.objects.get(this.#semaphore);
    const taken: boolean[] = [];
    const names: string[] = [];
    for (const id of semaphore?.holders ?? []) {
      for (const burner of this.#burners?.of(id, state.seq) ?? []) {
        taken[burner] = true;
        names[burner] = threadName(words, state.threads.get(id)?.name ?? '');
      }
    }
    this.#stove?.show(taken);
    this.#names.forEach((text, i) => {
      const name = names[i] ?? '';
      setText(text, name);
      set(
        text,
        'font-size',
        Math.min(28 / (this.#zones?.stove.scale ?? 1), (BURNER * 1.6) / Math.max(name.length, 4)).toFixed(1),
      );
    });
    setText(this.#free, FREE[lang](semaphore?.count ?? this.#names.length, this.#names.length));
    if (this.#jar) {
      const now = state.objects.get(this.#jar.object);
      if (now) this.#jar.jar.show(written(now.value ?? now.info.initial), now.lastSeq >= 0);
    }
  }

  #bench({ bench, scale, base, seats }: Zones, row: number): SVGGElement {
    const w = seats * SEAT;
    const legs = [-w + 30, -w / 2, -30].map((x) => `M${x}-50L${x - 6}-2`).join('');
    return drawing(
      `<path fill="var(--paint-shade)" d="M${-w} -6H0V6H${-w}Z"/><path fill="none" stroke="var(--wood-deep)" stroke-width="12" stroke-linecap="round" d="${legs}"/>
       <path fill="var(--wood-mid)" d="M${-w - 6}-66H6V-48H${-w - 6}Z"/><path fill="var(--wood-light)" d="M${-w - 6}-72H6V-60H${-w - 6}Z"/>`,
      { transform: `translate(${bench} ${base - (6 + row * BEHIND) * scale}) scale(${scale})`, class: 'bench' },
    );
  }

  /** The board over the stove that says how many burners are free. */
  #board(x: number, y: number, scale: number): SVGGElement {
    const top = y - 330 * scale;
    const board = hangingBoard(this.#free, 350);
    board.setAttribute('transform', `translate(${x} ${Math.max(top, 64)})`);
    return board;
  }

  #shelf({ jar, object }: { jar: Jar; object: number }, { finished, scale, base, rows, stove }: Zones): SVGGElement {
    // Between the board and the heads of those who are done.
    const x = Math.min(Math.max(finished - 10 * scale, stove.x + 235), finished + 120 * scale, this.stage.width - 90);
    const y = base - (372 + BEHIND * rows) * scale;
    jar.group.dataset.object = String(object);
    jar.group.setAttribute('transform', `scale(${0.7 * Math.min(scale * 1.1, 1)})`);
    return svg(
      'g',
      { transform: `translate(${x} ${Math.max(y, 150)})` },
      drawing(
        '<path fill="var(--wood-mid)" d="M-80 0H80V12H-80Z"/><path fill="var(--wood-dark)" d="M-58 12H-46L-52 34ZM46 12H58L52 34Z"/>',
      ),
      jar.group,
    );
  }
}
