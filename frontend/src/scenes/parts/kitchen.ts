import { objectName } from '../../base/words';
import type { State, ThreadState } from '../../model/state';
import { type ObjectInfo, type Role as ObjectRole, OWN_PROCESS } from '../../wire/frames';
import type { SceneContext, SceneFactory } from '../scene';
import { copyInHand, type Doing, doing, written } from './acting';
import type { PoseName } from './cook/poses';
import type { Act, Load, Spot } from './figure';
import { guards } from './guards';
import { type Layout, layout } from './layout';
import { Board } from './props/board';
import { type Prop, prop, type Vessel } from './props/prop';
import { room } from './room';
import type { Flown, Point } from './stage';
import { type Role, Staged } from './staged';
import { svg } from './svg';
import { table } from './table';
import { Waits } from './waits';

/** What a lesson's kitchen adds to the general one. */
export interface KitchenOptions {
  /** Which variable each lock guards, by name; guessed where it is not said. */
  readonly guards?: Readonly<Record<string, string>>;
  /** In which order things stand, by name, where it matters; else as they first appear. */
  readonly order?: readonly string[];
  /** Cooks, and things on the table, to be seen before the run begins. */
  readonly cast?: readonly string[];
  readonly things?: readonly Thing[];
  /** Which things are in use in a run with these parameters, by name; all unless said. */
  readonly used?: (params: Params) => readonly string[];
  /** Whether a thread that sleeps stands for a cook who works. */
  readonly works?: (thread: ThreadState) => boolean;
  /** Whether a thread that sleeps stands for a cook who thinks. */
  readonly thinks?: (thread: ThreadState) => boolean;
  /** How a cook stands there who is done, unless it is with a plate. */
  readonly ends?: (thread: ThreadState, state: State, context: SceneContext) => Ending | undefined;
  /** What variables are kept in, by name, where it is no jar; given what is to be written on it. */
  readonly vessels?: Readonly<Record<string, (label: string) => Vessel>>;
  /** What somebody does otherwise than in the general kitchen. */
  readonly acts?: (thread: ThreadState, act: Act, state: State, context: SceneContext) => Partial<Act>;
  /** What a board over the table says. */
  readonly board?: (state: State, context: SceneContext, params: Params) => string;
}

/** How somebody stands there in the end. */
export type Ending = Pick<Act, 'pose' | 'load'>;

/** A run's parameters; none before it. */
export type Params = Readonly<Record<string, unknown>>;

/** What is no thing on a kitchen's table. */
const ELSEWHERE: ReadonlySet<ObjectRole> = new Set<ObjectRole>(['thread', 'process', 'exchange', 'image']);

/** A thing that a lesson's run is going to have. */
export type Thing = Pick<ObjectInfo, 'name' | 'role' | 'initial'>;

/** A kitchen for any program: a cook a thread, a jar a variable, a utensil a lock, a stove a semaphore. */
export function kitchen(options: KitchenOptions = {}): SceneFactory {
  return (host, context) => new Kitchen(host, context, options);
}

const POSE_OF: Record<Doing, PoseName> = {
  away: 'idle',
  coming: 'idle',
  working: 'whisking',
  ready: 'ready',
  touching: 'reaching',
  asleep: 'asleep',
  reaching: 'reaching',
  queueing: 'sitting',
  sitting: 'sitting',
  stuck: 'stuck',
  done: 'done',
  failed: 'sorry',
};

/** Ids from here on downwards are those of things that have not been met yet. */
const UNMET = -100;
const MOST_PROPS = 10;
/** Room on the table for the number of things it has no room for. */
const MORE = 90;
const more = (left: number) =>
  svg('text', { class: 'name', 'text-anchor': 'middle', 'font-size': 46, y: -30 }, `+${left}`);

class Kitchen extends Staged {
  readonly #waits = new Waits();
  readonly #holders = new Map<number, number>();
  #props: Prop[] = [];
  #spots = new Map<number, Spot>();
  #hooks = new Map<number, { readonly prop: Prop; readonly at: Point }>();
  #tools = new Map<number, Flown>();
  readonly #board = new Board();
  #plan: Layout | null = null;

  constructor(
    host: HTMLElement,
    context: SceneContext,
    private readonly options: KitchenOptions,
  ) {
    super(host, context, options.cast);
    this.stage.layers.front.append(this.#waits.group);
  }

  protected override objects(): readonly ObjectInfo[] {
    const { order = [], things = [] } = this.options;
    const used = this.options.used?.(this.#params);
    const isUsed = ({ name }: Thing) => used?.includes(name) ?? true;
    const expected = things
      .map((thing, i) => ({ ...thing, id: UNMET - i, type: '', of: -1, process: OWN_PROCESS }))
      .filter(isUsed);
    if (this.poster) return expected;
    const rank = ({ name }: ObjectInfo) => (order.includes(name) ? order.indexOf(name) : order.length);
    const met = this.context.recording.objects;
    // A monitor is known from its first use on: until then its place is kept.
    const unmet = expected.filter((o) => o.role === 'monitor' && met.every(({ name }) => name !== o.name));
    return [...met.filter((o) => !ELSEWHERE.has(o.role) && isUsed(o)), ...unmet].sort(
      (a, b) => rank(a) - rank(b) || a.id - b.id,
    );
  }

  protected override furnish(people: readonly Role[], objects: readonly ObjectInfo[]): void {
    const chef = people.length > 1 ? people.find((p) => p.name === 'main') : undefined;
    const cooks = people.filter((p) => p !== chef);
    const guarded = guards(objects, this.options.guards ?? {});
    const locks = objects.filter((o) => o.role === 'lock' || o.role === 'monitor');
    const making = {
      label: (o: ObjectInfo) => objectName(this.context.words, o.name),
      lockNumber: (id: number) => locks.findIndex((l) => l.id === id),
      vessel: (o: ObjectInfo) => this.options.vessels?.[o.name]?.(objectName(this.context.words, o.name)) ?? null,
    };
    this.#props = objects
      .filter((o) => !guarded.has(o.id))
      .slice(0, MOST_PROPS)
      .map((o, n) =>
        prop(
          o,
          objects.filter((l) => guarded.get(l.id) === o.id),
          n,
          making,
        ),
      );
    const { width, height } = this.stage;
    const left = objects.length - guarded.size - this.#props.length;
    const widths = [...this.#props.map((p) => p.width), ...(left > 0 ? [MORE] : [])];
    const plan = layout(width, height, cooks.length, widths, chef !== undefined);
    this.#plan = plan;
    this.#spots = new Map(cooks.map((p, i) => [p.id, plan.cooks[i] as Spot]));
    if (chef) this.#spots.set(chef.id, plan.chef);

    const { room: back, furniture } = this.stage.layers;
    back.replaceChildren(room({ width, height, floor: plan.floor, scale: Math.min(1.15, plan.propScale) }));
    furniture.replaceChildren(table(plan.table));
    this.#board.group.setAttribute('transform', `translate(${plan.table.x + plan.table.width / 2} 56)`);
    if (this.options.board) furniture.append(this.#board.group);
    if (left > 0) {
      const [x = 0, { y }] = [plan.props.at(-1), plan.table];
      const scale = plan.propScale;
      furniture.append(svg('g', { transform: `translate(${x} ${y}) scale(${scale})` }, more(left)));
    }
    this.#hooks = new Map();
    this.#props.forEach((p, i) => {
      const { y } = plan.table;
      const x = plan.props[i] as number;
      p.group.setAttribute('transform', `translate(${x} ${y}) scale(${plan.propScale})`);
      furniture.append(p.group);
      for (const [lock, at] of p.hooks) {
        this.#hooks.set(lock, { prop: p, at: { x: x + at.x * plan.propScale, y: y + at.y * plan.propScale } });
      }
    });
  }

  protected override act(id: number, thread: ThreadState | undefined, state: State): Act {
    const home = this.#spots.get(id) as Spot;
    const does = this.poster ? 'ready' : this.#doing(thread);
    const copy = thread ? copyInHand(thread, state) : null;
    const reach = thread ? this.#wanted(thread, does) : null;
    const away = reach ? reach.x - home.x : 0;
    const ending = thread && does === 'done' ? this.options.ends?.(thread, state, this.context) : undefined;
    const act: Act = {
      pose: ending?.pose ?? this.#pose(id, thread, does, copy !== null, reach !== null),
      spot: { ...home, facing: Math.abs(away) > 20 ? (away > 0 ? 1 : -1) : home.facing },
      load: ending?.load ?? this.#load(home, does),
      reach,
      slip: copy ? { value: written(copy.value), stale: copy.stale } : null,
      tools: [...(thread?.holds.keys() ?? [])].map((lock) => this.#utensil(lock)).filter((tool) => tool !== undefined),
      ...(does === 'touching' ? { mood: 'busy' as const } : {}),
      faint: does === 'coming',
      hidden: does === 'away',
    };
    return thread ? { ...act, ...this.options.acts?.(thread, act, state, this.context) } : act;
  }

  protected override things(state: State, _before: State | null, ms: number): void {
    if (ms > 0) this.#tools = new Map([...this.#hooks.keys()].map((lock) => [lock, this.#place(lock)]));
    for (const prop of this.#props) prop.show(state);
    this.#board.show(this.options.board?.(state, this.context, this.#params) ?? '');
  }

  protected override settled(state: State, before: State | null, ms: number): void {
    for (const [lock, { prop }] of this.#hooks) {
      const holder = state.objects.get(lock)?.holders[0];
      prop.hooks.get(lock)?.hook.hang(holder === undefined);
      if (holder === this.#holders.get(lock)) continue;
      if (holder === undefined) this.#holders.delete(lock);
      else this.#holders.set(lock, holder);
      const tool = this.#utensil(lock);
      const from = this.#tools.get(lock);
      if (ms > 0 && tool && from) this.#fly(`tool-${lock}`, tool, from, this.#place(lock), ms);
    }
    if (ms > 0 && before) this.#carryValues(before, state, ms);
    this.#waits.show(state, this.figures, (lock) => this.#utensil(lock));
  }

  get #params(): Params {
    return this.context.recording.head?.params ?? {};
  }

  #doing(thread: ThreadState | undefined): Doing {
    return thread && this.#works(thread) ? 'working' : doing(thread);
  }

  #works(thread: ThreadState): boolean {
    return doing(thread) === 'asleep' && (this.options.works?.(thread) ?? false);
  }

  #pose(id: number, thread: ThreadState | undefined, does: Doing, copy: boolean, reaching: boolean): PoseName {
    if (thread && this.#works(thread)) return 'whisking';
    if (does === 'asleep' && thread && this.options.thinks?.(thread)) return 'thinking';
    const manner = this.figures.get(id)?.cook.look.manner;
    if (does === 'working' && copy) return 'slip';
    if (does === 'sitting' && manner === 'upright') return 'folded';
    if (does === 'sitting' && manner === 'lively') return 'tapping';
    const pose = POSE_OF[does] === 'reaching' && !reaching ? 'whisking' : POSE_OF[does];
    if (pose !== 'whisking' || this.#hooks.size === 0) return pose;
    // Where utensils are locks, nobody stirs with one that is none, nor has a bowl where that is one.
    if (!this.#lockedBowl) return 'kneading';
    return thread?.holds.size === this.#hooks.size ? 'whisking' : 'ready';
  }

  #load(home: Spot, does: Doing): Load {
    if (does === 'done') return home === this.#plan?.chef ? 'none' : 'plate';
    if (does !== 'working') return 'none';
    if (this.#lockedBowl) return 'none';
    return this.#hooks.size > 0 ? 'dough' : 'bowl';
  }

  /** Whether one of the locks is a bowl. */
  get #lockedBowl(): boolean {
    return [...this.#hooks].some(([lock, { prop }]) => prop.hooks.get(lock)?.hook.kind === 'bowl');
  }

  /** What the thread's hand goes to: the jar it has just touched, or the hook of the lock it waits for. */
  #wanted(thread: ThreadState, does: Doing): Point | null {
    if (does === 'touching') return this.#middle(this.context.recording.object(thread.lastSeq));
    if ((does === 'reaching' || does === 'stuck') && thread.waiting) {
      const hook = this.#hooks.get(thread.waiting.object)?.at;
      return hook ? { x: hook.x, y: hook.y + 70 * (this.#plan?.propScale ?? 1) } : null;
    }
    return null;
  }

  #middle(object: number): Point | null {
    const i = this.#props.findIndex((p) => p.object === object);
    const prop = this.#props[i];
    const plan = this.#plan;
    return prop && plan ? { x: plan.props[i] as number, y: plan.table.y - prop.middle * plan.propScale } : null;
  }

  #utensil(lock: number): SVGGElement | undefined {
    return this.#hooks.get(lock)?.prop.hooks.get(lock)?.hook.utensil;
  }

  /** Where a lock's utensil is: in its holder's hand, or on its hook. */
  #place(lock: number): Flown {
    const holder = this.figures.get(this.#holders.get(lock) ?? -1);
    if (holder?.act) {
      return { at: holder.hand(this.#utensil(lock) ?? 'inner'), scale: holder.act.spot.scale, turn: 0 };
    }
    const scale = this.#plan?.propScale ?? 1;
    const hook = this.#hooks.get(lock)?.at ?? { x: 0, y: 0 };
    return { at: { x: hook.x, y: hook.y + 30 * scale }, scale, turn: 180 };
  }

  #fly(name: string, original: SVGGElement, from: Flown, to: Flown, ms: number): void {
    const copy = original.cloneNode(true) as SVGGElement;
    this.stage.fly(name, copy, from, to, ms, () => {
      original.style.visibility = '';
    });
    original.style.visibility = 'hidden';
  }

  /** Carries values that have just been read from jar to cook, and written ones from cook to jar. */
  #carryValues(before: State, state: State, ms: number): void {
    for (const [id, figure] of this.figures) {
      const thread = state.threads.get(id);
      if (!thread || !figure.act) continue;
      const copy = copyInHand(thread, state);
      const old = before.threads.get(id);
      const had = old ? copyInHand(old, before) : null;
      const { scale } = figure.act.spot;
      const hand: Flown = { at: figure.hand('outer'), scale, turn: 0 };
      const jar = this.#middle((copy ?? had)?.object ?? -1);
      if (!jar) continue;
      const there: Flown = { at: jar, scale: scale * 0.7, turn: 0 };
      if (copy && copy.seq > before.seq) this.#fly(`slip-${id}`, figure.slip, there, hand, ms);
      else if (had && !copy && state.objects.get(had.object)?.lastThread === id) {
        const note = figure.slip.cloneNode(true) as SVGGElement;
        const number = note.querySelector('.number');
        if (number) number.textContent = written(state.objects.get(had.object)?.value ?? null);
        this.stage.fly(`slip-${id}`, note, hand, there, ms, () => {});
      }
    }
  }
}
