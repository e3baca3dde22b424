import type { State, ThreadState } from '../model/state';
import { doing } from './parts/acting';
import { Baking, numbered } from './parts/baking';
import { type Act, EMPTY_HANDED, type Spot } from './parts/figure';
import { Bars } from './parts/props/bars';
import { Hat } from './parts/props/hat';
import { Oven } from './parts/props/oven';
import { room } from './parts/room';
import { type Role, Staged } from './parts/staged';
import { svg } from './parts/svg';
import type { SceneContext, SceneFactory } from './scene';

const SAY = {
  ru: { bars: ['все ожидания', 'по часам'], ms: 'мс' },
  en: { bars: ['all waits', 'by the clock'], ms: 'ms' },
};

/** How far behind one row of cooks the next one is. */
const BEHIND = 130;

/** One hat and an oven: cooks knead with the hat on, then stand before their chambers and wait. */
class OvenRoom extends Staged {
  readonly #hat = new Hat(this.stage);
  readonly #oven = new Oven();
  readonly #bars: Bars;
  readonly #baking: Baking;
  #homes: Spot[] = [];
  #waits: Spot[] = [];
  #chef: Spot | null = null;
  #ids = new Map<string, number>();

  constructor(host: HTMLElement, context: SceneContext) {
    super(host, context, ['main', 'cook-1', 'cook-2', 'cook-3', 'cook-4']);
    const { bars, ms } = SAY[context.lang];
    this.#bars = new Bars(bars, ['var(--state-waiting, #0072b2)', 'var(--dasha)'], ms);
    this.#baking = new Baking(context.recording);
  }

  protected override furnish(people: readonly Role[], objects: SceneContext['recording']['objects']): void {
    this.#ids = new Map(objects.map((o) => [o.name, o.id]));
    this.#hat.object = this.#ids.get('gil') ?? -1;
    const { width, height, text, layers } = this.stage;
    const cooks = Math.max(people.filter(({ name }) => numbered(name) >= 0).length, 1);
    const base = height - 70;
    const chef = people.find((p) => p.name === 'main');
    const left = chef ? 130 : 20;
    const middle = width * 0.47;
    const bottom = this.#oven.lay(middle + 60, width - 20, 22, cooks);
    const slot = (width - 80 - middle) / cooks;
    const rows = (middle - 60 - left) / cooks < 120 ? 2 : 1;
    const each = Math.ceil(cooks / rows);
    const step = (middle - 70 - left) / (each + (rows - 1) * 0.5);
    const board = Bars.height(2, text) + 20;
    const scale = Math.min(
      1,
      step / 125,
      slot / 100,
      (base - bottom - 8) / 400,
      (base - board) / (430 + (rows - 1) * BEHIND),
    );
    layers.room.replaceChildren(
      room({ width, height, floor: base - 100 * scale, scale: 1, window: false, shelf: false }),
    );
    this.#bars.lay(middle, text);
    this.#bars.group.setAttribute('transform', `translate(${middle / 2 + 20} 14)`);
    this.#hat.put(middle, base - 30 * scale, scale);
    const ring = this.context.recording.threads.find(({ name }) => name === 'oven');
    this.#oven.group.dataset.thread = String(ring?.id ?? -1);
    layers.furniture.replaceChildren(this.#bars.group, this.#oven.group, this.#hat.stand);
    layers.front.replaceChildren(svg('g'));
    this.#homes = Array.from({ length: cooks }, (_, i) => {
      const row = Math.floor(i / each);
      return {
        x: left + step * ((i % each) + 0.5 + row * 0.5),
        y: base - row * BEHIND * scale,
        scale,
        facing: 1,
        room: row === 0 ? step : 1,
      };
    });
    this.#waits = this.#homes.map((_, i) => ({ x: this.#oven.at(i), y: base, scale, facing: -1, room: slot - 6 }));
    this.#chef = chef ? { x: 78, y: base - 46, scale: Math.min(scale * 0.7, 0.7), facing: 1 } : null;
  }

  protected override act(id: number, thread: ThreadState | undefined, state: State): Act {
    const cook = this.poster ? -id - 2 : numbered(thread?.name);
    const does = this.poster ? 'ready' : doing(thread);
    const atOven = this.#baking.atOven(cook, state);
    const spot = cook >= 0 ? (atOven ? this.#waits : this.#homes)[cook] : thread?.name === 'oven' ? null : this.#chef;
    const hat = thread?.holds.has(this.#ids.get('gil') ?? -1) ?? false;
    const kneads = hat && !atOven;
    const waits = thread?.waiting?.kind === 'wait';
    const done = does === 'done' && cook >= 0;
    return {
      ...EMPTY_HANDED,
      pose: kneads ? 'kneading' : done ? 'done' : waits ? 'folded' : does === 'sitting' ? 'sitting' : 'ready',
      spot: spot ?? { x: 0, y: 0, scale: 1, facing: 1 },
      load: kneads ? 'dough' : done ? 'plate' : 'none',
      hat: hat ? this.#hat.worn : null,
      faint: does === 'coming',
      hidden: !spot || does === 'away',
    };
  }

  protected override things(state: State): void {
    const { params = {} } = this.context.recording.head ?? {};
    const baking = Number(params.baking ?? 1000);
    this.#oven.show(this.#homes.map((_, i) => this.#baking.chamber(i, state, baking)));
    const total = Number(state.objects.get(this.#ids.get('total') ?? -1)?.value ?? 0);
    const begun = state.seq >= 0;
    const clock = total > 0 ? total : begun ? this.context.recording.lessonMs(state.t) : 0;
    this.#bars.show([
      { ms: this.#baking.waited(state), goes: total === 0 },
      { ms: clock, goes: total === 0 },
    ]);
  }

  protected override settled(state: State, _before: State | null, ms: number): void {
    const holder = state.objects.get(this.#ids.get('gil') ?? -1)?.holders[0];
    this.#hat.show(this.figures.get(holder ?? Number.NaN) ?? null, ms);
  }
}

const gilIo: SceneFactory = (host, context) => new OvenRoom(host, context);

export default gilIo;
