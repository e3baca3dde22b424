import { threadName } from '../base/words';
import type { State, ThreadState } from '../model/state';
import type { ObjectInfo } from '../wire/frames';
import { doing, written } from './parts/acting';
import { type Act, EMPTY_HANDED, type Figure, type Spot } from './parts/figure';
import { BY_THE_WALL } from './parts/layout';
import { Board } from './parts/props/board';
import { FRYING, PAN } from './parts/props/food';
import { Jar } from './parts/props/jar';
import { Pad } from './parts/props/pad';
import { room } from './parts/room';
import type { Flown, Point } from './parts/stage';
import { type Role, Staged } from './parts/staged';
import { type Sum, Sums } from './parts/sums';
import { drawing, showIf, svg } from './parts/svg';
import { table } from './parts/table';
import type { SceneContext, SceneFactory } from './scene';

const SAY = {
  ru: {
    rule: 'клади, если там то, что ты видел',
    anew: (n: number) => `посчитали заново: ${n}`,
    kept: (sums: number, jar: string) => `прибавили: ${sums}, в банке: ${jar}`,
  },
  en: {
    rule: 'set it if the jar says what you saw',
    anew: (n: number) => `sums done anew: ${n}`,
    kept: (sums: number, jar: string) => `added: ${sums}, in the jar: ${jar}`,
  },
};

/** The program's jars, of which each way of counting uses one. */
const JARS = ['atomicJar', 'jar'];

/** Room for the chef at the left. */
const CHEF = 130;
/** How far behind her worktop's front a cook stands, and how far she towers above its foot. */
const BEHIND = 62;
const TALL = 350;

interface Place {
  readonly spot: Spot;
  readonly pad: Pad;
  readonly pan: SVGGElement;
}

/** Cooks who count on one jar behind them; each does her sums on a pad, where those that came too late are crossed out. */
class Tally extends Staged {
  readonly tall = true;
  readonly #sums = new Sums(this.context.recording, JARS);
  readonly #board = new Board();
  #places = new Map<number, Place>();
  #chef: { readonly id: number; readonly spot: Spot } | null = null;
  #jar = new Jar('');
  #jarId = -1;
  /** Middle of the jar. */
  #mouth: Point = { x: 0, y: 0 };

  constructor(host: HTMLElement, context: SceneContext) {
    super(host, context, ['main', 'cook-1', 'cook-2', 'cook-3']);
  }

  get #way(): string {
    return String(this.context.recording.head?.params.way ?? 'compare-and-set');
  }

  protected override furnish(people: readonly Role[], objects: readonly ObjectInfo[]): void {
    const { width, height, text, layers } = this.stage;
    const { words } = this.context;
    const cooks = people.filter((p) => p.name !== 'main');
    const step = (width - CHEF - 20) / Math.max(cooks.length, 1);
    const base = height - 44 - 18 * text;
    const scale = Math.min(1.15, step / 236, (base - 290) / (TALL + BEHIND));
    const top = base - (TALL + BEHIND) * scale - 12;
    const middle = CHEF + (width - CHEF - 20) / 2;
    const foot = base - 96 * scale;
    layers.room.replaceChildren(room({ width, height, floor: foot - 26 * scale, scale: 1, shelf: false }));

    const used = JARS[this.#way === 'plain' ? 1 : 0] as string;
    const jar = objects.find((o) => o.name === used) ?? objects.find((o) => o.role === 'variable');
    this.#jarId = jar?.id ?? -1;
    this.#jar = new Jar('');
    const size = Math.min(2.2, (top - 104) / 178);
    this.#mouth = { x: middle, y: top - 70 * size };
    const stood = svg('g', { transform: `translate(${middle} ${top}) scale(${size})` }, this.#jar.group);
    this.#jar.group.dataset.object = String(this.#jarId);
    this.#board.group.setAttribute('transform', `translate(${middle} ${Math.max(52, top - 178 * size - 90)})`);
    const counter = Math.min(width - CHEF - 30, 980);
    layers.furniture.replaceChildren(
      table({ x: middle - counter / 2, y: top, width: counter, foot }),
      this.#board.group,
      stood,
    );

    layers.front.replaceChildren();
    this.#chef = null;
    this.#places = new Map();
    for (const { id, name } of people) {
      if (name !== 'main') continue;
      const spot = { x: 68, y: base - 10, scale: scale * 0.8, facing: 1, room: BY_THE_WALL } as const;
      this.#chef = { id, spot };
    }
    cooks.forEach(({ id, name }, i) => {
      const x = CHEF + step * (i + 0.5);
      const wide = Math.min(step / scale - 34, 330);
      const pad = new Pad(wide, text / Math.min(scale, 1));
      const pan = drawing(`${PAN}${FRYING}`, { transform: `translate(${-56} ${Pad.top - 14})` });
      pad.group.append(pan);
      pad.group.dataset.thread = String(id);
      const worktop = svg('g', { transform: `translate(${x} ${base}) scale(${scale})` }, pad.group);
      const sign = svg('text', { class: 'name', 'text-anchor': 'middle', x, y: base + 14 + 20 * text });
      sign.textContent = threadName(words, name);
      sign.style.fontSize = 'calc(29px * var(--text, 1))';
      layers.front.append(worktop, sign);
      const spot = { x, y: base - BEHIND * scale, scale, facing: x > middle + 20 ? -1 : 1, room: 0 } as const;
      this.#places.set(id, { spot, pad, pan });
    });
  }

  protected override act(id: number, thread: ThreadState | undefined, state: State): Act {
    const does = this.poster ? 'ready' : doing(thread);
    const base = { ...EMPTY_HANDED, faint: does === 'coming', hidden: does === 'away' };
    const place = this.#places.get(id);
    if (!place) {
      const pose = does === 'done' ? 'done' : does === 'sitting' ? 'sitting' : 'idle';
      const spot = this.#chef?.spot ?? { x: 68, y: this.stage.height - 60, scale: 0.8, facing: 1 as const };
      return { ...base, pose, spot, hidden: base.hidden || id !== this.#chef?.id };
    }
    const { spot } = place;
    if (does === 'done') return { ...base, pose: 'done', spot, load: 'plate' };
    if (does === 'failed') return { ...base, pose: 'sorry', spot };
    const sum = this.#sums.of(id, state.seq).at(-1);
    const slip = sum && sum.fate !== 'kept' ? this.#slip(sum, does === 'asleep', state) : null;
    if (does === 'touching') {
      const late = sum?.fate === 'late';
      return {
        ...base,
        pose: late ? 'stuck' : 'reaching',
        spot,
        reach: this.#above(spot),
        slip,
        ...(late ? {} : { mood: 'busy' }),
      };
    }
    if (sum?.fate === 'late') return { ...base, pose: 'sorry', spot, slip };
    return { ...base, pose: slip ? 'slip' : does === 'asleep' ? 'frying' : 'ready', spot, slip };
  }

  /** Where she reaches for the jar; whoever stands right before it does so past her own face. */
  #above({ x, scale, facing }: Spot): Point {
    const aside = Math.abs(this.#mouth.x - x) < 90 * scale;
    return { x: aside ? x + 95 * scale * facing : this.#mouth.x, y: this.#mouth.y };
  }

  /** What is on her slip: the number she saw, or the sum she does with it; out of date when the jar has another one. */
  #slip({ seen, fate }: Sum, thinking: boolean, state: State): Act['slip'] {
    return { value: thinking ? `${seen}+1` : String(seen), stale: fate === 'late' || this.#number(state) !== seen };
  }

  #number(state: State): number {
    return Number(state.objects.get(this.#jarId)?.value ?? 0);
  }

  protected override things(state: State): void {
    const now = state.objects.get(this.#jarId);
    this.#jar.show(written(now?.value ?? now?.info.initial ?? 0), (now?.lastSeq ?? -1) >= 0);
    for (const [id, { pad, pan }] of this.#places) {
      const sums = this.#sums.of(id, state.seq);
      pad.show(sums);
      const thread = state.threads.get(id);
      showIf(pan, thread !== undefined && doing(thread) === 'asleep' && sums.at(-1)?.fate !== 'going');
    }
    const say = SAY[this.context.lang];
    const [kept, late] = [this.#sums.count('kept', state.seq), this.#sums.count('late', state.seq)];
    const compares = this.#way === 'compare-and-set';
    this.#board.show(
      compares ? (late === 0 ? say.rule : say.anew(late)) : say.kept(kept, written(this.#number(state))),
    );
  }

  /** Numbers go from jar to cook when they are read and from cook to jar when they are put in; a late one comes back. */
  protected override settled(state: State, before: State | null, ms: number): void {
    if (ms === 0 || !before) return;
    for (const id of this.#places.keys()) {
      const figure = this.figures.get(id);
      const sums = this.#sums.of(id, state.seq);
      const had = this.#sums.of(id, before.seq);
      const sum = sums.at(-1);
      if (!figure?.act || !sum || (sums.length === had.length && had.at(-1)?.fate === sum.fate)) continue;
      const hand: Flown = { at: figure.hand('outer'), scale: figure.act.spot.scale, turn: 0 };
      const jar: Flown = { at: this.#mouth, scale: hand.scale * 0.7, turn: 0 };
      if (sum.fate === 'kept') this.#fly(id, figure, String(sum.seen + 1), hand, jar, ms);
      else this.#fly(id, figure, String(sum.fate === 'late' ? sum.seen + 1 : sum.seen), jar, hand, ms);
    }
  }

  #fly(id: number, { slip }: Figure, value: string, from: Flown, to: Flown, ms: number): void {
    const note = slip.cloneNode(true) as SVGGElement;
    const number = note.querySelector('.number');
    if (number) number.textContent = value;
    note.style.visibility = '';
    slip.style.visibility = 'hidden';
    this.stage.fly(`slip-${id}`, note, from, to, ms, () => {
      slip.style.visibility = '';
    });
  }
}

const atomicCounter: SceneFactory = (host, context) => new Tally(host, context);

export default atomicCounter;
