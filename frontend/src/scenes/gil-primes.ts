import type { State, ThreadState } from '../model/state';
import { doing } from './parts/acting';
import { type Act, EMPTY_HANDED, type Spot } from './parts/figure';
import { range } from './parts/primes';
import { Bars } from './parts/props/bars';
import { Desk } from './parts/props/desk';
import { Ding } from './parts/props/ding';
import { Hat } from './parts/props/hat';
import { room } from './parts/room';
import { type Role, Staged } from './parts/staged';
import { set, setText, svg } from './parts/svg';
import { Ways } from './parts/ways';
import type { SceneContext, SceneFactory } from './scene';

const SAY = {
  ru: {
    ways: ['по очереди', 'вместе с GIL', 'вместе без GIL'],
    worker: 'Работник',
    ms: 'мс',
    passed: (n: number) => `колпак перешёл: ${n}`,
  },
  en: {
    ways: ['in turn', 'both, with GIL', 'both, without'],
    worker: 'Worker',
    ms: 'ms',
    passed: (n: number) => `hat passed on: ${n}`,
  },
};

/** The three ways to count, in their order: how their threads are called, and where their time is written. */
const WAYS = [
  { name: 'turn', time: 'inTurn' },
  { name: 'gil', time: 'underGil' },
  { name: 'free', time: 'without' },
] as const;

/** Two workers and one hat: in turn, then both with the hat, then both without; what each way took stays on the board. */
class HatRoom extends Staged {
  readonly #hat = new Hat(this.stage);
  readonly #ding: Ding;
  readonly #bars: Bars;
  readonly #ways: Ways;
  readonly #passed = svg('text', { class: 'name', 'text-anchor': 'middle' });
  #desks: Desk[] = [];
  #spots: Spot[] = [];
  #chef: Spot | null = null;
  #ids = new Map<string, number>();

  constructor(host: HTMLElement, context: SceneContext) {
    super(host, context, ['main', 'turn-1', 'turn-2']);
    const { ways, ms } = SAY[context.lang];
    this.#bars = new Bars(ways, ['var(--apron-8)', 'var(--masha)', 'var(--dasha)'], ms);
    this.#ding = new Ding(context.lang);
    this.#ways = new Ways(context.recording, 'gil');
  }

  protected override furnish(people: readonly Role[], objects: SceneContext['recording']['objects']): void {
    this.#ids = new Map(objects.map((o) => [o.name, o.id]));
    this.#hat.object = this.#ids.get('gil') ?? -1;
    const { width, height, text, layers } = this.stage;
    const board = Bars.height(WAYS.length, text);
    const left = width < 1100 ? 24 : 150;
    const y = height - 34;
    const space = width - left - 24;
    const scale = Math.min(space / 820, (y - board - 40) / 440, 1.5);
    const middle = left + space / 2;
    const step = Math.min(space / 2 - 165 * scale, 330 * scale);
    layers.room.replaceChildren(room({ width, height, floor: y - 110 * scale, scale: 1, shelf: false }));
    this.#bars.lay(Math.min(width - 24, 1000), text);
    this.#bars.group.setAttribute('transform', `translate(${width / 2} 14)`);
    this.#passed.style.fontSize = 'calc(27px * min(var(--text, 1), 1.4))';
    this.#passed.setAttribute('x', String(middle));
    this.#passed.setAttribute('y', String(board + 50));
    this.#hat.put(middle, y - 46 * scale, scale);
    layers.furniture.replaceChildren(this.#bars.group, this.#hat.stand, this.#passed);
    layers.overlay.replaceChildren(this.#ding.group);
    this.#spots = [-1, 1].map((side) => ({
      x: middle + side * step,
      y: y - 20 * scale,
      scale,
      facing: side === -1 ? 1 : -1,
      room: 0,
    }));
    this.#desks = this.#spots.map(({ x }, i) => {
      const desk = new Desk(`${SAY[this.context.lang].worker} ${i + 1}`, this.context.lang);
      desk.group.setAttribute('transform', `translate(${x} ${y}) scale(${scale})`);
      return desk;
    });
    layers.front.replaceChildren(...this.#desks.map((desk) => desk.group));
    const main = people.find((p) => p.name === 'main');
    this.#chef = main ? { x: 76, y: y - 60, scale: Math.min(scale * 0.7, 0.75), facing: 1 } : null;
  }

  /** The way that is under way, or was last. */
  #way(state: State): string {
    const begun = WAYS.filter(({ name }) =>
      [...state.threads.values()].some((t) => t.name === `${name}-1` && t.lastSeq >= 0),
    );
    return begun.at(-1)?.name ?? WAYS[0].name;
  }

  #wears(thread: ThreadState | undefined): boolean {
    return thread?.holds.has(this.#ids.get('gil') ?? -1) ?? false;
  }

  protected override act(id: number, thread: ThreadState | undefined, state: State): Act {
    const name = thread?.name ?? (id === -1 ? 'main' : `turn-${-id - 1}`);
    const [way, number] = name.split('-');
    const does = this.poster ? 'ready' : doing(thread);
    const worker = number !== undefined;
    const spot = worker ? this.#spots[Number(number) - 1] : this.#chef;
    const waits = thread?.waiting?.kind === 'lock';
    const hat = this.#wears(thread);
    const writes = (does === 'working' || does === 'touching') && worker && (way !== 'gil' || hat);
    return {
      ...EMPTY_HANDED,
      pose: writes ? 'writing' : waits ? 'folded' : does === 'done' ? 'done' : does === 'sitting' ? 'sitting' : 'ready',
      spot: spot ?? { x: 0, y: 0, scale: 1, facing: 1 },
      load: does === 'done' && worker ? 'plate' : 'none',
      hat: hat ? this.#hat.worn : null,
      faint: does === 'coming',
      hidden: spot === undefined || spot === null || does === 'away' || (worker && way !== this.#way(state)),
    };
  }

  protected override things(state: State): void {
    const { params = {} } = this.context.recording.head ?? {};
    const way = this.#way(state);
    this.#desks.forEach((desk, k) => {
      const thread = [...state.threads.values()].find((t) => t.name === `${way}-${k + 1}`);
      const { first, last } = range(k, 2, Number(params.limit ?? 2_000_000), Number(params.split ?? 50));
      const begun = (thread?.lastSeq ?? -1) >= 0;
      desk.group.dataset.thread = String(thread?.id ?? -1);
      desk.show({
        first,
        last,
        checked: begun ? this.#since(state, `checked[${k}]`, thread?.id) : 0,
        found: begun ? this.#since(state, `found[${k}]`, thread?.id) : 0,
        done: thread?.state === 'TERMINATED',
        core: thread?.core ?? null,
        // Who asks for the hat is awake for a moment, too: a lamp is for who counts.
        on: thread?.state === 'RUNNABLE' && thread.cpu === 'on-core' && (way !== 'gil' || this.#wears(thread)),
      });
    });
    this.#bars.show(
      WAYS.map(({ name, time }) => {
        const took = Number(state.objects.get(this.#ids.get(time) ?? -1)?.value ?? 0);
        return took > 0 ? { ms: took, goes: false } : { ms: this.#ways.elapsed(name, state), goes: true };
      }),
    );
    setText(this.#passed, SAY[this.context.lang].passed(this.#ways.passed(state.seq)));
    set(this.#passed, 'opacity', way === 'turn' ? 0 : 1);
  }

  /** What a thread itself has written to a variable; 0 if the value is another's. */
  #since(state: State, name: string, thread: number | undefined): number {
    const variable = state.objects.get(this.#ids.get(name) ?? -1);
    return variable?.lastThread === thread ? Number(variable?.value ?? 0) : 0;
  }

  protected override settled(state: State, _before: State | null, ms: number): void {
    const holder = state.objects.get(this.#ids.get('gil') ?? -1)?.holders[0];
    this.#hat.show(this.figures.get(holder ?? Number.NaN) ?? null, ms);
    const request = state.objects.get(this.#ids.get('dropRequest') ?? -1);
    const rings = request?.value === true ? this.figures.get(request.lastThread) : undefined;
    this.#ding.show(rings ?? null);
  }
}

const gilPrimes: SceneFactory = (host, context) => new HatRoom(host, context);

export default gilPrimes;
