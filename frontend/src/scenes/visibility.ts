import { objectName } from '../base/words';
import type { State, ThreadState } from '../model/state';
import type { ObjectInfo } from '../wire/frames';
import { copyInHand, doing, written } from './parts/acting';
import type { PoseName } from './parts/cook/poses';
import { type Act, EMPTY_HANDED, type Spot } from './parts/figure';
import { BY_THE_WALL } from './parts/layout';
import { Board } from './parts/props/board';
import { Flagpole } from './parts/props/flagpole';
import { Jar } from './parts/props/jar';
import { Stove } from './parts/props/stove';
import { room } from './parts/room';
import type { Point } from './parts/stage';
import { type Role, Staged } from './parts/staged';
import { svg } from './parts/svg';
import { table } from './parts/table';
import type { SceneContext, SceneFactory } from './scene';

const SAY = {
  ru: {
    up: 'да',
    down: 'нет',
    question: 'флажок поднят?',
    looks: (n: number) => `взглядов на флажок: ${n}`,
    fried: (n: number) => `пожарено: ${n}`,
  },
  en: {
    up: 'yes',
    down: 'no',
    question: 'is the flag up?',
    looks: (n: number) => `looks at the flag: ${n}`,
    fried: (n: number) => `fried: ${n}`,
  },
};

const FLAGS = ['plainFlag', 'volatileFlag'];

/** Where everything stands. */
interface Plan {
  readonly base: number;
  readonly scale: number;
  readonly chef: number;
  readonly masha: number;
  readonly jar: Point;
  readonly pole: Point;
  readonly dasha: number;
  readonly stove: number;
}

/** In units of a cook's size: from the left edge of Masha's place to the middle of each, and all together. */
const MASHA = 80;
const JAR = 240;
const POLE = 455;
const DASHA = 672;
const STOVE = 868;
const WIDE = 985;
const CHEF = 124;

/** Masha at her table, a flag on a pole, and Dasha, who looks at it, looks away, and looks again, with what she saw on her slip. */
class Watching extends Staged {
  #plan: Plan | null = null;
  #ids = new Map<string, number>();
  #flag = -1;
  #people = new Map<number, string>();
  #pole = new Flagpole('');
  #jar = new Jar('');
  #stove = new Stove(1, 150);
  readonly #board = new Board();
  readonly #looks: number[] = [];
  #read = 0;

  constructor(host: HTMLElement, context: SceneContext) {
    super(host, context, ['main', 'masha', 'dasha']);
  }

  protected override furnish(people: readonly Role[], objects: readonly ObjectInfo[]): void {
    const { width, height, layers } = this.stage;
    const { words, recording } = this.context;
    this.#people = new Map(people.map(({ id, name }) => [id, name]));
    this.#ids = new Map(objects.map((o) => [o.name, o.id]));
    const used = FLAGS[recording.head?.params.flag === 'volatile' ? 1 : 0] as string;
    this.#flag = this.#ids.get(used) ?? -1;
    const plan = this.#measure(width, height);
    this.#plan = plan;
    const { base, scale, jar, pole } = plan;
    const floor = base - 74 * scale;
    layers.room.replaceChildren(room({ width, height, floor, scale: Math.min(1.15, scale), shelf: false }));

    this.#jar = new Jar(objectName(words, 'portions'));
    this.#jar.group.dataset.object = String(this.#ids.get('portions') ?? -1);
    this.#pole = new Flagpole(objectName(words, used));
    this.#pole.group.dataset.object = String(this.#flag);
    this.#stove = new Stove(1, 150);
    const at = (x: number, y: number, k: number, drawn: SVGGElement) =>
      svg('g', { transform: `translate(${x} ${y}) scale(${k})` }, drawn);
    const desk = { x: jar.x - 82 * scale, y: jar.y, width: 164 * scale, foot: base - 8 };
    this.#board.group.setAttribute('transform', `translate(${(plan.dasha + plan.stove) / 2 - 40 * scale} 52)`);
    layers.furniture.replaceChildren(
      this.#board.group,
      at(pole.x, pole.y, scale, this.#pole.group),
      table(desk),
      at(jar.x, jar.y, scale, this.#jar.group),
    );
    layers.front.replaceChildren(at(plan.stove, base - 138 * scale, scale, this.#stove.group));
  }

  #measure(width: number, height: number): Plan {
    const base = height - 84;
    const scale = Math.min((width - CHEF - 10) / WIDE, (base - 100) / 500, 1.3);
    const left = CHEF + (width - CHEF - WIDE * scale) / 2;
    const x = (units: number) => left + units * scale;
    return {
      base,
      scale,
      chef: Math.max(72, left / 2 - 10),
      masha: x(MASHA),
      jar: { x: x(JAR), y: base - 138 * scale },
      pole: { x: x(POLE), y: base - 40 * scale },
      dasha: x(DASHA),
      stove: x(STOVE),
    };
  }

  protected override act(id: number, thread: ThreadState | undefined, state: State): Act {
    const plan = this.#plan as Plan;
    const does = this.poster ? 'ready' : doing(thread);
    const base = { ...EMPTY_HANDED, faint: does === 'coming', hidden: does === 'away' };
    const spot = (x: number, facing: 1 | -1): Spot => ({ x, y: plan.base, scale: plan.scale, facing });
    const name = this.#people.get(id);
    if (name === 'masha') return this.#masha(thread, state, base, spot);
    if (name === 'dasha') return this.#dasha(thread, state, base, spot);
    const pose: PoseName = does === 'sitting' ? 'sitting' : does === 'done' ? 'done' : 'idle';
    const away = { x: plan.chef, y: plan.base - 20, scale: plan.scale * 0.72, facing: 1, room: BY_THE_WALL } as const;
    return { ...base, pose, spot: away, hidden: base.hidden || (name !== 'main' && !this.poster) };
  }

  #masha(
    thread: ThreadState | undefined,
    state: State,
    base: Omit<Act, 'pose' | 'spot'>,
    spot: (x: number, facing: 1 | -1) => Spot,
  ): Act {
    const plan = this.#plan as Plan;
    const does = this.poster ? 'ready' : doing(thread);
    const raised = this.#last(state, this.#flag) > this.#last(state, this.#ids.get('portions') ?? -1);
    const place = spot(raised ? plan.pole.x - 104 * plan.scale : plan.masha, 1);
    if (does === 'done' || does === 'failed') return { ...base, pose: does === 'done' ? 'done' : 'sorry', spot: place };
    if (does !== 'touching') {
      const kneads = does === 'asleep' && !raised;
      return { ...base, pose: kneads ? 'kneading' : 'ready', spot: place, load: kneads ? 'dough' : 'none' };
    }
    const reach = raised
      ? { x: plan.pole.x - 10, y: plan.pole.y + Flagpole.rope * plan.scale }
      : { x: plan.jar.x, y: plan.jar.y - 70 * plan.scale };
    return { ...base, pose: 'reaching', spot: place, reach, mood: 'busy' };
  }

  #dasha(
    thread: ThreadState | undefined,
    state: State,
    base: Omit<Act, 'pose' | 'spot'>,
    spot: (x: number, facing: 1 | -1) => Spot,
  ): Act {
    const plan = this.#plan as Plan;
    const does = this.poster ? 'ready' : doing(thread);
    const copy = thread ? copyInHand(thread, state) : null;
    const found = copy !== null && copy.object === this.#ids.get('portions');
    const say = SAY[this.context.lang];
    const value = !copy ? '' : copy.object === this.#flag ? (copy.value ? say.up : say.down) : written(copy.value);
    const slip = copy ? { value, stale: copy.stale } : null;
    const waits = spot(plan.dasha, does === 'asleep' ? 1 : -1);
    const fries = spot(plan.stove - 74 * plan.scale, 1);
    if (does === 'done') {
      const some = Number(state.objects.get(this.#ids.get('fried') ?? -1)?.value ?? 0) > 0;
      return {
        ...base,
        pose: some ? 'done' : 'sorry',
        spot: spot(plan.stove - 152 * plan.scale, 1),
        load: some ? 'plate' : 'none',
      };
    }
    if (does === 'failed') return { ...base, pose: 'sorry', spot: waits };
    if (found && does === 'touching') {
      const reach = { x: plan.jar.x, y: plan.jar.y - 70 * plan.scale };
      return { ...base, pose: 'reaching', spot: waits, reach, slip, mood: 'busy' };
    }
    if (found) return { ...base, pose: 'frying', spot: fries, slip };
    return { ...base, pose: does === 'asleep' ? 'folded' : 'ready', spot: waits, slip };
  }

  #last(state: State, object: number): number {
    return state.objects.get(object)?.lastSeq ?? -1;
  }

  protected override things(state: State, _before: State | null, ms: number): void {
    const say = SAY[this.context.lang];
    const value = (name: string) => state.objects.get(this.#ids.get(name) ?? -1)?.value ?? 0;
    this.#pole.show(state.objects.get(this.#flag)?.value === true, ms);
    this.#jar.show(written(value('portions')), this.#last(state, this.#ids.get('portions') ?? -1) >= 0);
    const dasha = [...state.threads.values()].find(({ name }) => name === 'dasha');
    const copy = dasha ? copyInHand(dasha, state) : null;
    const found = copy !== null && copy.object === this.#ids.get('portions');
    this.#stove.show([found && Number(copy.value) > 0]);
    const looks = this.#looksBy(state.seq);
    const over = this.#last(state, this.#ids.get('fried') ?? -1) >= 0;
    this.#board.show(over ? say.fried(Number(value('fried'))) : looks > 0 ? say.looks(looks) : say.question);
  }

  /** How often somebody has read the flag by an event. */
  #looksBy(seq: number): number {
    const { recording } = this.context;
    for (; this.#read < recording.length; this.#read++) {
      const { kind, object } = recording.event(this.#read);
      if (kind === 'read' && FLAGS.includes(recording.objects[object]?.name ?? '')) this.#looks.push(this.#read);
    }
    return this.#looks.filter((look) => look <= seq).length;
  }
}

const visibility: SceneFactory = (host, context) => new Watching(host, context);

export default visibility;
