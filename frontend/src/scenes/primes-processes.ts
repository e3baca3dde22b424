import { objectName, threadName } from '../base/words';
import type { ObjectState, State, ThreadState } from '../model/state';
import { type ObjectInfo, OWN_PROCESS } from '../wire/frames';
import { type Doing, doing } from './parts/acting';
import type { PoseName } from './parts/cook/poses';
import type { Act, Load, Spot } from './parts/figure';
import { Walled } from './parts/processes/walled';
import type { Cell } from './parts/props/cell';
import { Desk } from './parts/props/desk';
import { type Lap, Race } from './parts/props/race';
import type { Role } from './parts/staged';
import type { SceneContext, SceneFactory } from './scene';

const SAY = {
  ru: { parent: 'Родитель', child: 'Ребёнок', ms: 'мс' },
  en: { parent: 'Parent', child: 'Child', ms: 'ms' },
};

/** What is measured, one after the other. */
const LAPS = ['aloneMillis', 'threadsMillis', 'processesMillis'] as const;

/** A place to count at: whose it is, and in which process. */
interface Place {
  readonly desk: Desk;
  readonly process: number;
  readonly worker: number;
}

/** Numbers counted by one cook alone, by two in the same kitchen, and by two in kitchens of their own, and a board for the times. */
class Counting extends Walled {
  #places: Place[] = [];
  #race: Race | null = null;
  #alone: Spot | null = null;
  #variables = new Map<string, number>();

  constructor(host: HTMLElement, context: SceneContext) {
    const say = SAY[context.lang];
    super(host, context, {
      shape: { children: [{}, {}] },
      sign: (path) => (path === '' ? say.parent : `${say.child} ${Number(path) + 1}`),
      jars: () => [],
      board: false,
      signAt: 0,
    });
  }

  protected override furnish(people: readonly Role[], objects: readonly ObjectInfo[]): void {
    this.#places = [];
    const variables = objects.filter((o) => o.role === 'variable');
    this.#variables = new Map(variables.map((o) => [`${o.name}@${o.process}`, o.id]));
    super.furnish(people, objects);
  }

  protected override need(path: string): number {
    return path === '' ? 640 : 360;
  }

  protected override equip(cell: Cell, people: readonly Role[]): void {
    const own = cell.lot.path === '';
    const { scale: k, base, left, right } = cell;
    const desks = own ? 2 : 1;
    const step = (right - left) / desks;
    const size = Math.min(k, step / 332);
    const spots = Array.from({ length: desks }, (_, i): Spot => {
      const x = left + step * (own ? i + 0.5 : 0.44);
      const desk = new Desk('', this.context.lang);
      desk.group.setAttribute('transform', `translate(${x} ${base + 34 * k}) scale(${size})`);
      this.ahead.append(desk.group);
      const process = this.tree.process(cell.lot.path) ?? Number.NaN;
      this.#places.push({ desk, process, worker: own ? i : Number(cell.lot.path) });
      return { x, y: base + 14 * k, scale: size, facing: 1, room: 1 };
    });
    const [first] = spots as [Spot];
    const aside: Spot = { ...first, x: (left + right) / 2, y: base - 50 * k, scale: size * 0.9 };
    for (const { id, name } of people) {
      const worker = spots[Number(/^worker-(\d)$/.exec(name)?.[1]) - 1];
      this.place(id, own ? (worker ?? aside) : { ...first, facing: -1 });
    }
    if (!own) return;
    this.#alone = first;
    this.#hangBoard(cell);
  }

  #hangBoard({ lot, base, scale }: Cell): void {
    const { words, lang } = this.context;
    const names = LAPS.map((name) => objectName(words, name).replace(/,.*/, ''));
    const top = lot.y + 84;
    const height = Math.min(base - 372 * scale - top, 300);
    this.#race = new Race(lot.width - 110, height, names, SAY[lang].ms);
    this.#race.group.setAttribute('transform', `translate(${lot.x + 34} ${top})`);
    this.stage.layers.furniture.append(this.#race.group);
  }

  protected override pose(does: Doing, thread: ThreadState | undefined): PoseName {
    return does === 'working' || does === 'touching' ? 'writing' : super.pose(does, thread);
  }

  protected override load(does: Doing): Load {
    return does === 'done' ? 'plate' : 'none';
  }

  protected override act(id: number, thread: ThreadState | undefined, state: State): Act {
    const act = super.act(id, thread, state);
    const chef = thread?.process === OWN_PROCESS && thread.name === 'main';
    const alone = chef && !this.#known('aloneMillis', state) && doing(thread) !== 'coming';
    return alone && this.#alone ? { ...act, spot: this.#alone } : act;
  }

  protected override things(state: State): void {
    super.things(state);
    const laps = this.#laps(state);
    this.#race?.show(laps);
    for (const place of this.#places) this.#showDesk(place, state);
  }

  #showDesk({ desk, process, worker }: Place, state: State): void {
    const { words, recording } = this.context;
    const { limit = 2_000_000, split = 50 } = (recording.head?.params ?? {}) as Record<string, number>;
    const own = process === OWN_PROCESS;
    const cut = Math.floor((limit * split) / 100);
    const alone = this.#known('aloneMillis', state);
    const all = own && !alone;
    const name = own && alone ? `worker-${worker + 1}` : 'main';
    const thread = [...state.threads.values()].find((t) => t.process === process && t.name === name);
    const value = (variable: string): number => {
      const now = this.#variable(`${variable}[${worker}]@${process}`, state);
      // What was written while one counted alone is not yet the threads' own.
      return now && now.lastSeq > (own ? (alone?.lastSeq ?? -1) : -1) ? Number(now.value) : 0;
    };
    const counts = !all || worker === 0;
    desk.show({
      who: counts ? threadName(words, name) : '',
      first: worker === 0 ? 2 : cut + 1,
      last: all || worker === 1 ? limit : cut,
      checked: counts ? value('checked') : 0,
      found: counts ? value('found') : 0,
      done: thread?.state === 'TERMINATED' || (own && this.#known('threadsMillis', state) !== null),
      core: counts ? (thread?.core ?? null) : null,
      on: thread?.cpu === 'on-core',
    });
  }

  #laps(state: State): Lap[] {
    const { recording } = this.context;
    // Before it measures the program counts a little, and then says for the first time what it has found.
    let from = this.#variable(`found[0]@${OWN_PROCESS}`, state)?.lastSeq ?? -1;
    return LAPS.map((name) => {
      const known = this.#known(name, state);
      const since = from;
      from = known?.lastSeq ?? -1;
      if (since < 0 && !known) return { ms: null, start: 0, over: false };
      const ms = known ? Number(known.value) : recording.lessonMs(state.t) - recording.lessonMs(recording.t(since));
      const started = this.#known('startMillis', state);
      const start = name !== 'processesMillis' ? 0 : started ? Number(started.value) : ms;
      return { ms, start, over: known !== null };
    });
  }

  /** One of the program's own variables, once it has been written. */
  #known(name: string, state: State): ObjectState | null {
    const now = this.#variable(`${name}@${OWN_PROCESS}`, state);
    return now && now.lastSeq >= 0 ? now : null;
  }

  #variable(key: string, state: State): ObjectState | undefined {
    return state.objects.get(this.#variables.get(key) ?? -1);
  }
}

const scene: SceneFactory = (host, context) => new Counting(host, context);

export default scene;
