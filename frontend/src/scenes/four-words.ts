import type { State, ThreadState } from '../model/state';
import { doing } from './parts/acting';
import type { PoseName } from './parts/cook/poses';
import { type Act, EMPTY_HANDED, type Spot } from './parts/figure';
import { lastOf, type Order, orderOf, WORDS, type Word, wordOf } from './parts/order';
import { going, PHRASES, type Phrases } from './parts/order-words';
import { type Box, SmallKitchen } from './parts/small-kitchen';
import { type Role, Staged } from './parts/staged';
import { set, setText, showIf, svg } from './parts/svg';
import type { SceneContext, SceneFactory } from './scene';

const CAST = ['concurrency-1', 'asynchrony-2', 'threads-3', 'threads-4', 'parallel-5', 'parallel-6'];
/** How far two cooks at one table stand from its middle. */
const APART = 46;
const EDGE = 8;

/** Four small kitchens with the same order, a word each; one thread in the upper ones, two in the lower. */
class FourKitchens extends Staged {
  readonly tall = true;
  readonly #kitchens = new Map<Word, SmallKitchen>();
  readonly #names = new Map<number, string>();
  readonly #cores = new Map<number, SVGTextElement>();
  readonly #say: Phrases;

  constructor(host: HTMLElement, context: SceneContext) {
    super(host, context, CAST);
    this.#say = PHRASES[context.lang];
  }

  protected override furnish(people: readonly Role[]): void {
    const { text, layers } = this.stage;
    this.#kitchens.clear();
    this.#names.clear();
    this.#cores.clear();
    for (const layer of [layers.room, layers.front, layers.overlay]) layer.replaceChildren();
    const aside = this.#box(0).width > 800 * text;
    WORDS.forEach((word, i) => {
      const { name, how } = this.#say.words[word];
      const list = word === 'asynchrony';
      const kitchen = new SmallKitchen(this.#box(i), text, { word: name, how, aside, list });
      this.#kitchens.set(word, kitchen);
      layers.room.append(kitchen.back);
      layers.front.append(kitchen.front);
    });
    for (const { id, name } of people) {
      this.#names.set(id, name);
      const core = svg('text', { class: 'core', 'font-size': 22 * text });
      this.#cores.set(id, core);
      layers.overlay.append(core);
    }
  }

  /** The place of the kitchen of that number: two by two, or one above the other where the stage is tall. */
  #box(i: number): Box {
    const { width, height } = this.stage;
    const across = width > height * 0.95 ? 2 : 1;
    const down = 4 / across;
    const box = { width: (width - EDGE * (across - 1)) / across, height: (height - EDGE * (down - 1)) / down };
    return { x: (i % across) * (box.width + EDGE), y: Math.floor(i / across) * (box.height + EDGE), ...box };
  }

  protected override things(state: State): void {
    for (const [word, kitchen] of this.#kitchens) {
      const order = this.#order(word, state);
      const cooks = [...state.threads.values()].filter(({ name }) => wordOf(name) === word);
      kitchen.show(order, this.#say.min, going(word, order, cooks, this.#say));
    }
  }

  protected override settled(state: State): void {
    for (const [id, label] of this.#cores) {
      const thread = state.threads.get(id);
      const spot = this.figures.get(id)?.act?.spot;
      const on = thread?.state === 'RUNNABLE' && thread.core !== null && wordOf(thread.name) !== null;
      showIf(label, on && spot !== undefined);
      if (!on || !spot) continue;
      setText(label, thread.cpu === 'ready' ? `${this.#say.core} …` : `${this.#say.core} ${thread.core}`);
      set(label, 'text-anchor', spot.facing === 1 ? 'end' : 'start');
      set(label, 'x', spot.x - spot.facing * 108 * spot.scale);
      set(label, 'y', spot.y - 324 * spot.scale);
    }
  }

  protected override act(id: number, thread: ThreadState | undefined, state: State): Act {
    const name = this.#names.get(id) ?? '';
    const word = wordOf(name);
    const kitchen = word && this.#kitchens.get(word);
    if (!word || !kitchen)
      return { ...EMPTY_HANDED, pose: 'idle', spot: { x: 60, y: 300, scale: 0.5, facing: 1, room: 1 }, hidden: true };
    const helper = name.endsWith('6');
    // The helper says nothing: she is where the other one is.
    const last = lastOf(helper ? word : id, state, this.context.recording);
    const place = last?.place ?? (name.endsWith('4') ? 1 : 0);
    const does = this.poster ? 'ready' : doing(thread);
    const beside = last?.stage === 'on the heat' && does === 'asleep';
    const shared = word === 'parallelism' && !beside;
    const at = kitchen.spot(place, beside ? 'beside' : 'table', shared ? (helper ? APART : -APART) : 0);
    const facing = shared ? (helper ? -1 : 1) : at.facing;
    const spot: Spot = { ...at, facing, scale: kitchen.scale * 0.95, room: 0 };
    return { ...EMPTY_HANDED, pose: pose(does, beside), spot, hidden: does === 'away' };
  }

  #order(word: Word, state: State): Order {
    return orderOf(word, state, this.context.recording);
  }

  override describe(state: State): string {
    const told = WORDS.map((word) => {
      const { name, how } = this.#say.words[word];
      const order = this.#order(word, state);
      const cooks = [...state.threads.values()].filter((thread) => wordOf(thread.name) === word);
      return `${this.#say.took(name, order.minutes)} ${going(word, order, cooks, this.#say) || how}.`;
    });
    return told.join(' ');
  }
}

function pose(does: ReturnType<typeof doing>, beside: boolean): PoseName {
  switch (does) {
    case 'asleep':
      return beside ? 'folded' : 'kneading';
    case 'working':
    case 'touching':
      return 'kneading';
    case 'done':
      return 'done';
    case 'failed':
      return 'sorry';
    case 'sitting':
      return 'tapping';
    default:
      return 'ready';
  }
}

const fourWords: SceneFactory = (host, context) => new FourKitchens(host, context);

export default fourWords;
