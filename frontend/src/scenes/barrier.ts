import { objectName, threadName } from '../base/words';
import type { State, ThreadState } from '../model/state';
import type { ObjectInfo } from '../wire/frames';
import { doing } from './parts/acting';
import { type Act, EMPTY_HANDED, type Spot } from './parts/figure';
import { TableBowl } from './parts/props/bowls';
import { cloth } from './parts/props/dinner-table';
import { Lamps } from './parts/props/lamps';
import { room } from './parts/room';
import { type RoundTable, roundTable } from './parts/round-table';
import { type Role, Staged } from './parts/staged';
import { set, setText, svg } from './parts/svg';
import type { SceneContext, SceneFactory } from './scene';

const SAY = {
  ru: {
    curd: 'творог',
    dough: 'тесто',
    patties: 'заготовки',
    syrniki: 'сырники',
    lump: 'комок',
    closed: 'барьер ещё не открывался',
    opened: (times: number, last: string) => `барьер открывался: ${times} · последним пришёл ${last}`,
    none: (lumps: number) => (lumps > 0 ? `барьера нет · комков: ${lumps}` : 'барьера нет'),
  },
  en: {
    curd: 'curd',
    dough: 'dough',
    patties: 'patties',
    syrniki: 'syrniki',
    lump: 'a lump',
    closed: 'the barrier has not opened yet',
    opened: (times: number, last: string) => `the barrier has opened ${times} × · ${last} came last`,
    none: (lumps: number) => (lumps > 0 ? `no barrier · lumps: ${lumps}` : 'no barrier'),
  },
};

const FOODS = ['curd', 'dough', 'patties', 'syrniki', 'lump'] as const;
const COUNT = 3;

/** Who works at a bowl stands this far behind its place; who waits steps back this much further. */
const BACK = 34;

/** Cooks who go round a table from bowl to bowl; a bell with a lamp for each calls them on when all have come. */
class Round extends Staged {
  #plan: RoundTable | null = null;
  #bowls: readonly TableBowl[] = [];
  #lamps: Lamps | null = null;
  #ids: readonly number[] = [];
  #places = new Map<number, number>();
  #named = new Map<string, number>();
  #chef = -1;
  readonly #told = svg('text', { class: 'label', 'text-anchor': 'middle' });

  constructor(host: HTMLElement, context: SceneContext) {
    super(host, context, ['main', 'cook-1', 'cook-2', 'cook-3']);
  }

  protected override furnish(people: readonly Role[], objects: readonly ObjectInfo[]): void {
    const { words } = this.context;
    const { width, height, text, layers } = this.stage;
    this.#named = new Map(objects.map((o) => [o.name, o.id]));
    this.#ids = Array.from({ length: COUNT }, (_, i) => this.#id(`bowls[${i}]`));
    this.#chef = people.find((p) => p.name === 'main')?.id ?? Number.NaN;
    const cooks = people.filter((p) => p.name !== 'main');
    this.#places = new Map(cooks.map((p, i) => [p.id, i % COUNT]));
    const plan = roundTable(width, height, COUNT, text);
    this.#plan = plan;
    const wide = Math.min(plan.apart * 0.5, 210);
    this.#bowls = plan.plates.map((at, i) => new TableBowl(at, objectName(words, `bowls[${i}]`), wide, text));
    this.#bowls.forEach((bowl, i) => {
      bowl.group.dataset.object = String(this.#ids[i]);
    });
    const { top, drop } = plan;
    const size = Math.min(27 * text, (top.rx * 2) / 24);
    this.#told.style.fontSize = `${size}px`;
    set(this.#told, 'x', top.x);
    set(this.#told, 'y', top.y + top.ry + drop * 0.5 + size * 0.3);
    layers.front.replaceChildren(svg('g', {}, cloth(plan), ...this.#bowls.map((bowl) => bowl.group), this.#told));
    const floor = top.y - top.ry * 0.5;
    layers.room.replaceChildren(room({ width, height, floor, scale: Math.min(plan.scale, 1), shelf: false }));
    this.#lamps = this.#barred ? new Lamps(COUNT) : null;
    layers.furniture.replaceChildren(...(this.#lamps ? [this.#hung(this.#lamps)] : []));
  }

  /** Whether there is a barrier in this run. */
  get #barred(): boolean {
    return this.context.recording.head?.params.between !== 'nothing';
  }

  #id(name: string): number {
    return this.#named.get(name) ?? -1;
  }

  /** Over the right end of the table, where nobody's head is. */
  #hung(lamps: Lamps): SVGGElement {
    const { top } = this.#plan as RoundTable;
    const x = Math.min(top.x + top.rx * 0.8, this.stage.width - 130);
    lamps.group.setAttribute('transform', `translate(${x} 52) scale(0.95)`);
    lamps.group.dataset.object = String(this.#id('everybody'));
    return lamps.group;
  }

  /** The bowl that somebody is at: the one she touched last, at first her own. */
  #at(id: number, seq: number): number {
    const { recording } = this.context;
    for (let i = seq; i >= 0; i--) {
      const bowl = recording.thread(i) === id ? this.#ids.indexOf(recording.object(i)) : -1;
      if (bowl >= 0) return bowl;
    }
    return this.#places.get(id) ?? 0;
  }

  /** Where she stands at that bowl, beside others who are there, too. */
  #spot(id: number, state: State, back: boolean): Spot {
    const plan = this.#plan as RoundTable;
    const bowl = this.poster ? (this.#places.get(id) ?? 0) : this.#at(id, state.seq);
    const seat = plan.seats[bowl] as Spot;
    const here = this.poster ? [id] : [...this.#places.keys()].filter((it) => this.#at(it, state.seq) === bowl);
    const aside = (here.indexOf(id) - (here.length - 1) / 2) * 116 * seat.scale;
    return {
      ...seat,
      x: seat.x + aside,
      y: seat.y - (back ? 2 * BACK : BACK) * seat.scale,
      facing: bowl === 0 ? -1 : 1,
      room: 0,
    };
  }

  protected override act(id: number, thread: ThreadState | undefined, state: State): Act {
    const does = this.poster ? 'ready' : doing(thread);
    const base = { ...EMPTY_HANDED, faint: does === 'coming', hidden: does === 'away' };
    if (id === this.#chef) {
      const pose = does === 'sitting' ? 'sitting' : does === 'done' ? 'done' : 'idle';
      return { ...base, pose, spot: (this.#plan as RoundTable).chef };
    }
    const waits = does === 'sitting' || does === 'stuck';
    const spot = this.#spot(id, state, waits);
    if (does === 'done') return { ...base, pose: 'done', spot };
    if (does === 'failed') return { ...base, pose: 'sorry', spot };
    if (waits) return { ...base, pose: 'folded', mood: does === 'stuck' ? 'cross' : 'patient', spot };
    return { ...base, pose: does === 'asleep' ? 'kneading' : 'ready', spot };
  }

  protected override things(state: State): void {
    const { lang, words } = this.context;
    const say = SAY[lang];
    const value = (name: string) => state.objects.get(this.#id(name));
    this.#bowls.forEach((bowl, i) => {
      const held = String(state.objects.get(this.#ids[i] as number)?.value ?? 'curd');
      const food = FOODS.find((it) => it === held);
      bowl.show(held, food ? say[food] : held);
    });
    const waiting = value('everybody')?.waiters ?? [];
    const opened = value('opened');
    const opens =
      waiting.length > 0 &&
      waiting.every(
        (id) => (state.threads.get(id)?.waiting?.since ?? Number.POSITIVE_INFINITY) < (opened?.lastSeq ?? -1),
      );
    this.#lamps?.show(opens ? COUNT : waiting.length, opens);
    const times = Number(opened?.value ?? 0);
    const last = threadName(words, String(value('opener')?.value ?? ''));
    const told = !this.#barred
      ? say.none(Number(value('lumps')?.value ?? 0))
      : times > 0
        ? say.opened(times, last)
        : say.closed;
    setText(this.#told, told);
  }
}

const roundKitchen: SceneFactory = (host, context) => new Round(host, context);

export default roundKitchen;
