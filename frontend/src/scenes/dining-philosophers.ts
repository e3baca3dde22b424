import { threadName } from '../base/words';
import type { State, ThreadState } from '../model/state';
import { doing } from './parts/acting';
import type { PoseName } from './parts/cook/poses';
import { type Act, EMPTY_HANDED, type Spot } from './parts/figure';
import { Board } from './parts/props/board';
import { DinnerTable } from './parts/props/dinner-table';
import { room } from './parts/room';
import { type RoundTable, roundTable } from './parts/round-table';
import type { Flown, Point } from './parts/stage';
import { type Role, Staged } from './parts/staged';
import { svg } from './parts/svg';
import type { SceneContext, SceneFactory } from './scene';

const SAY = {
  ru: {
    eaten: (done: number, of: number) => `съедено порций: ${done} из ${of}`,
    seats: (free: number, of: number) => `официант: мест ${free} из ${of}`,
  },
  en: {
    eaten: (done: number, of: number) => `meals eaten: ${done} of ${of}`,
    seats: (free: number, of: number) => `the waiter has ${free} of ${of} seats`,
  },
};

const CAST = 5;
const MOST = 12;

/** Cooks round a table with a fork between each two; who may not sit down yet stands at the place. */
class Dinner extends Staged {
  #plan: RoundTable | null = null;
  #table: DinnerTable | null = null;
  #places = new Map<number, number>();
  #forks: number[] = [];
  #eaten: number[] = [];
  #waiter = -1;
  #chef = -1;
  #holders: (number | undefined)[] = [];
  #were: Flown[] = [];
  readonly #lines = svg('g', { class: 'wait-lines', 'aria-hidden': 'true' });
  readonly #seats = new Board();
  #drawn = '';

  constructor(host: HTMLElement, context: SceneContext) {
    super(host, context, ['main', ...Array.from({ length: CAST }, (_, i) => `cook-${i + 1}`)]);
    this.stage.layers.overlay.append(this.#lines);
  }

  protected override furnish(people: readonly Role[], objects: SceneContext['recording']['objects']): void {
    const { words } = this.context;
    const { width, height, text, layers } = this.stage;
    const cooks = people.filter((p) => p.name !== 'main');
    const count = this.#count(cooks.length);
    const id = (name: string) => objects.find((o) => o.name === name)?.id ?? -1;
    this.#chef = people.find((p) => p.name === 'main')?.id ?? Number.NaN;
    this.#places = new Map(cooks.map((p, i) => [p.id, i % count]));
    this.#forks = Array.from({ length: count }, (_, i) => id(`forks[${i}]`));
    this.#eaten = Array.from({ length: count }, (_, i) => id(`eaten[${i}]`));
    this.#waiter = this.#param('rule') === 'waiter' ? id('waiter') : -1;
    const plan = roundTable(width, height, count, text);
    this.#plan = plan;
    const names = Array.from({ length: count }, (_, i) => threadName(words, `cook-${i + 1}`));
    const table = new DinnerTable(plan, names, text);
    this.#table = table;
    this.#forks.forEach((fork, i) => {
      table.belongs(i, fork);
      table.lay(i, true);
    });
    this.#holders = [];
    this.#drawn = '';
    this.#lines.replaceChildren();
    const floor = plan.top.y - plan.top.ry * 0.5;
    layers.room.replaceChildren(room({ width, height, floor, scale: Math.min(plan.scale, 1), shelf: false }));
    layers.front.replaceChildren(table.group);
    this.#seats.group.setAttribute('transform', `translate(${width - 250} 46)`);
    layers.furniture.replaceChildren(this.#seats.group);
  }

  #param(name: string): unknown {
    return this.context.recording.head?.params[name];
  }

  #count(cooks: number): number {
    const asked = Number(this.#param('count'));
    const count = this.poster ? CAST : asked > 0 ? asked : cooks;
    return Math.min(Math.max(count, 2), MOST);
  }

  protected override act(id: number, thread: ThreadState | undefined): Act {
    const plan = this.#plan as RoundTable;
    const does = this.poster ? 'ready' : doing(thread);
    const base = { ...EMPTY_HANDED, faint: does === 'coming', hidden: does === 'away' };
    if (id === this.#chef) {
      const pose = does === 'sitting' ? 'sitting' : does === 'done' ? 'done' : 'idle';
      return { ...base, pose, spot: plan.chef };
    }
    const seat = this.#places.get(id) ?? 0;
    const place = { ...(plan.seats[seat] as Spot), room: plan.apart < 200 ? 129 : 0 };
    if (does === 'done') return { ...base, pose: 'sitting', mood: 'happy', spot: place };
    if (does === 'failed') return { ...base, pose: 'sorry', spot: place };
    if (!thread || (this.#waiter >= 0 && !thread.permits.has(this.#waiter))) {
      return { ...base, pose: this.poster ? 'sitting' : 'ready', spot: place };
    }
    const left = this.#tool(seat, thread);
    const right = this.#tool((seat + 1) % this.#forks.length, thread);
    const tools = [left, right].filter((tool) => tool !== null);
    const wanted = this.#forks.indexOf(thread.waiting?.kind === 'lock' ? thread.waiting.object : Number.NaN);
    const reach = wanted >= 0 ? this.#reach(wanted) : null;
    // The left fork belongs into her left hand, which is on our right.
    const toRight = reach ? wanted !== seat : right !== null && left === null;
    return {
      ...base,
      pose: this.#pose(tools.length, reach !== null, does === 'asleep'),
      mood: does === 'stuck' ? 'cross' : reach ? 'puzzled' : undefined,
      spot: { ...place, facing: toRight ? -1 : 1 },
      reach,
      tools,
    };
  }

  #pose(forks: number, reaching: boolean, busy: boolean): PoseName {
    if (reaching) return forks > 0 ? 'dining' : 'sitting';
    if (forks === 2) return busy ? 'feasting' : 'dining';
    return forks === 1 ? 'one-fork' : 'sitting';
  }

  #tool(fork: number, thread: ThreadState): SVGGElement | null {
    return thread.holds.has(this.#forks[fork] as number) ? (this.#table?.forks[fork] ?? null) : null;
  }

  #reach(fork: number): Point {
    const { x, y } = (this.#table as DinnerTable).at(fork);
    return { x, y: y - 10 };
  }

  protected override things(state: State, _before: State | null, ms: number): void {
    const { lang } = this.context;
    if (ms > 0) this.#were = this.#forks.map((_, i) => this.#where(i));
    const meals = Math.max(Number(this.#param('meals') ?? 1), 1);
    const eaten = this.#eaten.map((id) => Number(state.objects.get(id)?.value ?? 0));
    const done = eaten.reduce((sum, n) => sum + n, 0);
    this.#table?.show(
      eaten.map((n) => meals - n),
      SAY[lang].eaten(done, meals * this.#forks.length),
    );
    const waiter = state.objects.get(this.#waiter);
    this.#seats.show(waiter ? SAY[lang].seats(waiter.count, Number(waiter.info.initial)) : '');
  }

  protected override settled(state: State, _before: State | null, ms: number): void {
    this.#forks.forEach((id, i) => {
      const holder = state.objects.get(id)?.holders[0];
      this.#table?.lay(i, holder === undefined);
      if (holder === this.#holders[i]) return;
      this.#holders[i] = holder;
      const from = this.#were[i];
      if (ms > 0 && from) this.#fly(i, from, this.#where(i), ms);
    });
    this.#wait(state);
  }

  /** Where a fork is: in a hand, or on the table. */
  #where(fork: number): Flown {
    const table = this.#table as DinnerTable;
    const holder = this.figures.get(this.#holders[fork] ?? -1);
    if (holder?.act) {
      return { at: holder.hand(table.forks[fork] as SVGGElement), scale: holder.act.spot.scale, turn: 0 };
    }
    const { x, y, turn, scale } = table.at(fork);
    return { at: { x, y }, scale: scale * 0.65, turn };
  }

  #fly(fork: number, from: Flown, to: Flown, ms: number): void {
    const original = this.#table?.forks[fork] as SVGGElement;
    this.stage.fly(`fork-${fork}`, original.cloneNode(true) as SVGGElement, from, to, ms, () => {
      original.style.visibility = '';
    });
    original.style.visibility = 'hidden';
  }

  /** Dotted lines over the table, from whoever waits for a fork to the hand that has it; red once it is a deadlock. */
  #wait(state: State): void {
    const { top, scale } = this.#plan as RoundTable;
    const lines: string[] = [];
    for (const [id, figure] of this.figures) {
      const thread = state.threads.get(id);
      if (thread?.waiting?.kind !== 'lock' || !figure.act) continue;
      const fork = this.#forks.indexOf(thread.waiting.object);
      const other = this.figures.get(state.objects.get(thread.waiting.object)?.holders[0] ?? -1);
      if (fork < 0 || !other?.act) continue;
      const a = figure.hand('inner');
      const b = other.hand(this.#table?.forks[fork] as SVGGElement);
      const end = { x: b.x, y: b.y + 24 * scale };
      const bend = { x: ((a.x + end.x) / 2) * 0.8 + top.x * 0.2, y: Math.max(a.y, end.y) + 46 * scale };
      lines.push(
        `<g class="waits${thread.stuck ? ' stuck' : ''}"><path d="M${a.x} ${a.y}Q${bend.x} ${bend.y} ${end.x} ${end.y}"/><path class="head" d="M${end.x - 11} ${end.y + 12}L${end.x} ${end.y - 5}L${end.x + 11} ${end.y + 12}"/></g>`,
      );
    }
    const markup = lines.join('');
    if (markup === this.#drawn) return;
    this.#drawn = markup;
    this.#lines.innerHTML = markup;
  }
}

const dinner: SceneFactory = (host, context) => new Dinner(host, context);

export default dinner;
