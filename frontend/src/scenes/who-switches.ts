import { threadName } from '../base/words';
import type { State, ThreadState } from '../model/state';
import { doing } from './parts/acting';
import type { PoseName } from './parts/cook/poses';
import { type Act, EMPTY_HANDED, type Spot } from './parts/figure';
import { Joint } from './parts/joint';
import { Board } from './parts/props/board';
import { Dishes } from './parts/props/dishes';
import { mitt } from './parts/props/mitts';
import { TaskList } from './parts/props/tasklist';
import { Trolley } from './parts/props/trolley';
import { Worktop } from './parts/props/worktop';
import { room } from './parts/room';
import { type Role, Staged } from './parts/staged';
import { showIf, svg } from './parts/svg';
import { JOBS, type Job, Switches, type Turn } from './parts/switches';
import { kitchens, type Place } from './parts/two-kitchens';
import type { SceneContext, SceneFactory } from './scene';

const SAY = {
  ru: {
    job: { washing: 'мытьё', drying: 'вытирание' },
    cut: (stroke: number, of: number) => `прервана: ${stroke} из ${of}`,
    at: (stroke: number, of: number) => `${stroke} из ${of}`,
    measured: (times: number) => `прерываний: ${times}`,
    cuts: (n: number) => `отобрали посреди дела: ${n}`,
    handOvers: (n: number) => `отдала сама: ${n}`,
    threads: 'два потока',
    tasks: 'один поток',
    list: 'список дел',
    now: 'сейчас',
    os: 'ОС',
  },
  en: {
    job: { washing: 'washing', drying: 'drying' },
    cut: (stroke: number, of: number) => `cut off: ${stroke} of ${of}`,
    at: (stroke: number, of: number) => `${stroke} of ${of}`,
    measured: (times: number) => `cut off ${times}×`,
    cuts: (n: number) => `taken away at work: ${n}`,
    handOvers: (n: number) => `handed over: ${n}`,
    threads: 'two threads',
    tasks: 'one thread',
    list: 'to do',
    now: 'now',
    os: 'OS',
  },
};

/** Which jobs each cook has. */
const WORK: Readonly<Record<string, readonly Job[]>> = { masha: ['washing'], dasha: ['drying'], cook: JOBS };

/** A cook's place of work. */
interface Station {
  readonly name: string;
  readonly place: Place;
  readonly worktop: Worktop;
  readonly dishes: ReadonlyMap<Job, Dishes>;
}

/** Two threads under the system's bell on the left, one thread with a list on the right, and one pair of mitts: the core. */
class Switching extends Staged {
  readonly tall = true;
  #switches = new Switches(this.context.recording);
  #stations = new Map<number, Station>();
  #chef: { readonly id: number; readonly spot: Spot } | null = null;
  #ids = new Map<string, number>();
  #trolley: Trolley | null = null;
  #list: TaskList | null = null;
  readonly #mitts = (['inner', 'outer'] as const).map((side) => [side, new Joint({}, mitt())] as const);
  #worn = false;
  readonly #cuts = new Board();
  readonly #handOvers = new Board();

  constructor(host: HTMLElement, context: SceneContext) {
    super(host, context, ['main', 'masha', 'dasha', 'cook']);
  }

  protected override furnish(people: readonly Role[], objects: SceneContext['recording']['objects']): void {
    const { width, height, text, layers } = this.stage;
    const { words, lang } = this.context;
    const say = SAY[lang];
    this.#ids = new Map(objects.map((o) => [o.name, o.id]));
    const plan = kitchens(width, height);
    const { scale } = plan;
    layers.room.replaceChildren(
      ...plan.floors.map(({ y, height: deep, floor }) =>
        svg(
          'g',
          { transform: `translate(0 ${y})` },
          room({ width, height: deep, floor: floor - y, scale: 1, window: false, shelf: false }),
        ),
      ),
    );
    layers.furniture.replaceChildren();
    layers.front.replaceChildren();
    this.#stations.clear();
    for (const { id, name } of people) {
      const place = plan.places[name];
      const jobs = WORK[name];
      if (name === 'main') this.#chef = { id, spot: { ...plan.chef, scale: scale * 0.62, facing: 1 } };
      if (!place || !jobs) continue;
      const worktop = new Worktop(place.width, threadName(words, name), text);
      worktop.group.setAttribute('transform', `translate(${place.x} ${place.y}) scale(${scale})`);
      worktop.group.dataset.thread = String(id);
      const dishes = new Map(
        jobs.map((job, i) => [job, this.#dishes(job, place.width / jobs.length, i - (jobs.length - 1) / 2, worktop)]),
      );
      this.#stations.set(id, { name, place, worktop, dishes });
      layers.front.append(worktop.group);
    }
    this.#trolley = new Trolley(plan.rail.half / scale, say.os);
    this.#list = new TaskList(say.list, say.now, say.job, 270);
    this.#list.group.dataset.object = String(this.#ids.get('loop') ?? -1);
    const second = svg('g');
    const at = (group: SVGGElement, x: number, y: number, size: number, kitchen: SVGGElement) => {
      group.setAttribute('transform', `translate(${x} ${y}) scale(${size})`);
      kitchen.append(group);
    };
    at(this.#trolley.group, plan.rail.x, plan.rail.y, scale, layers.furniture);
    at(this.#cuts.group, plan.rail.x, plan.boards[0], plan.boardScale, layers.furniture);
    at(this.#list.group, plan.list.x, plan.list.y, scale, second);
    at(this.#handOvers.group, plan.boardX, plan.boards[1], plan.boardScale, second);
    const under = plan.floors.at(-1)?.y ?? 0;
    // Nothing of the lower kitchen hangs down through the upper one.
    const clip = svg('clipPath', { id: 'lower-kitchen' }, svg('rect', { x: 0, y: under, width, height }));
    second.setAttribute('clip-path', 'url(#lower-kitchen)');
    layers.furniture.append(clip, second);
    this.#worn = false;
  }

  #dishes(job: Job, width: number, shift: number, worktop: Worktop): Dishes {
    const dishes = new Dishes(job, Number(this.#param('pieces', 4)), width - 30);
    dishes.group.setAttribute('transform', `translate(${shift * width} ${Worktop.top - 4})`);
    worktop.group.append(dishes.group);
    return dishes;
  }

  #param(name: string, otherwise: number): number {
    return Number(this.context.recording.head?.params[name] ?? otherwise);
  }

  /** On the one core is only whoever did something last; what is measured a hundred times a second cannot tell them apart. */
  override show(state: State, still: boolean): void {
    const has = this.#switches.turn(state.seq)?.thread;
    const threads = new Map(state.threads);
    for (const thread of threads.values()) {
      if (thread.cpu !== null) threads.set(thread.id, { ...thread, cpu: thread.id === has ? 'on-core' : 'ready' });
    }
    super.show(Object.create(state, { threads: { value: threads } }) as State, still);
  }

  protected override act(id: number, thread: ThreadState | undefined, state: State): Act {
    const station = this.#stations.get(id);
    const does = this.poster ? 'ready' : doing(thread);
    const wears =
      !this.poster && this.#switches.turn(state.seq)?.thread === id && does !== 'done' && does !== 'sitting';
    const base = { ...EMPTY_HANDED, faint: does === 'coming', hidden: does === 'away' };
    if (!station) {
      const pose = does === 'sitting' ? 'sitting' : does === 'done' ? 'done' : 'idle';
      return { ...base, pose, spot: this.#chef?.spot as Spot, hidden: this.#chef?.id !== id || base.hidden };
    }
    const { place } = station;
    const { scale } = kitchens(this.stage.width, this.stage.height);
    const spot: Spot = { x: place.x, y: place.y - 24 * scale, scale, facing: place.facing, room: 0 };
    const cut = !wears && this.#stroke(station, state) > 0;
    const pose: PoseName = wears
      ? 'carrying'
      : does === 'done'
        ? 'done'
        : does === 'failed'
          ? 'sorry'
          : cut
            ? 'folded'
            : 'ready';
    return { ...base, pose, spot, mood: cut ? 'puzzled' : undefined };
  }

  /** The job in hand at a station and its stroke; 0 between two pieces. */
  #stroke({ name, dishes }: Station, state: State): number {
    if (this.#phase(state) !== (name === 'cook' ? 2 : 1)) return 0;
    return Math.max(0, ...[...dishes.keys()].map((job) => this.#number(state, job)));
  }

  /** 1 while the two threads are at it, 2 once the one thread has begun. */
  #phase(state: State): 1 | 2 {
    const cook = [...this.#stations].find(([, { name }]) => name === 'cook')?.[0] ?? -1;
    const thread = state.threads.get(cook);
    return thread && thread.lastSeq >= 0 ? 2 : 1;
  }

  #number(state: State, name: string): number {
    return Number(state.objects.get(this.#ids.get(name) ?? -1)?.value ?? 0);
  }

  protected override things(state: State, _before: State | null, ms: number): void {
    const say = SAY[this.context.lang];
    const strokes = this.#param('strokes', 20);
    const turn = this.#switches.turn(state.seq);
    const phase = this.#phase(state);
    for (const [id, station] of this.#stations) {
      const thread = state.threads.get(id);
      const stroke = this.#stroke(station, state);
      const ended = thread?.state === 'TERMINATED';
      const second = station.name === 'cook';
      for (const [job, dishes] of station.dishes) {
        const done = this.#number(state, job === 'washing' ? 'washed' : 'dried');
        const current = phase === (second ? 2 : 1);
        const all = ended ? this.#param('pieces', 4) : 0;
        dishes.show(current && !ended ? done : all, current ? this.#number(state, job) / strokes : 0);
      }
      const cut = stroke > 0 && turn?.thread !== id;
      const job =
        [...station.dishes.keys()].find((j) => this.#number(state, j) > 0) ?? station.dishes.keys().next().value;
      const now =
        stroke === 0 || !job
          ? ''
          : `${second ? `${say.job[job]}: ` : ''}${cut ? say.cut(stroke, strokes) : say.at(stroke, strokes)}`;
      const measured = thread?.preempted != null ? say.measured(thread.preempted) : '';
      station.worktop.show({ now, measured, cut });
    }
    this.#runTrolley(turn, phase, ms);
    const begun = (turn?.cuts ?? 0) > 0 || phase === 2;
    this.#cuts.show(begun ? say.cuts(turn?.cuts ?? 0) : say.threads);
    this.#handOvers.show(phase === 2 ? say.handOvers(this.#switches.handOvers(state.seq)) : say.tasks);
    const list = state.objects.get(this.#ids.get('loop') ?? -1);
    const cook = [...state.threads.values()].find((t) => t.name === 'cook');
    const running = cook?.task ? this.#switches.job(cook.task.number) : undefined;
    this.#list?.show(
      running,
      (list?.items ?? []).map((task) => this.#switches.job(task)),
      ms,
    );
  }

  /** The system stands over whoever it has given the core. */
  #runTrolley(turn: Turn | null, phase: 1 | 2, ms: number): void {
    const rail = kitchens(this.stage.width, this.stage.height);
    const station = turn && this.#stations.get(turn.thread);
    const over = station && station.name !== 'cook' ? (station.place.x - rail.rail.x) / rail.scale : 0;
    const rings = phase === 1 && (turn?.stroke ?? 0) > 0 && over !== 0;
    this.#trolley?.show(over, rings, ms);
  }

  /** Puts the mitts on whoever has the core now; they move there from whoever had it. */
  protected override settled(state: State, _before: State | null, ms: number): void {
    const turn = this.#switches.turn(state.seq);
    const figure = turn && !this.poster ? this.figures.get(turn.thread) : undefined;
    const worn = figure?.act && !figure.act.hidden && figure.act.pose !== 'done' && figure.act.pose !== 'sitting';
    for (const [side, mitt] of this.#mitts) {
      showIf(mitt.group, worn === true);
      if (!figure?.act || !worn) continue;
      const { x, y } = figure.hand(side);
      const { scale, facing } = figure.act.spot;
      const sign = (side === 'inner' ? 1 : -1) * facing;
      const at = { x: x + 14 * sign * scale, y: y - 12 * scale, turn: 12 * sign, sx: -sign * scale, sy: scale };
      mitt.place(at, this.#worn ? ms : 0);
      if (mitt.group.parentNode !== this.stage.layers.overlay) this.stage.layers.overlay.append(mitt.group);
    }
    this.#worn = worn === true;
  }
}

const whoSwitches: SceneFactory = (host, context) => new Switching(host, context);

export default whoSwitches;
