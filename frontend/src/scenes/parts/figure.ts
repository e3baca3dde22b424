import type { ThreadState } from '../../model/state';
import { Badge } from './badge';
import { Cook, reachable } from './cook/cook';
import type { Look } from './cook/looks';
import { facing, type Hand, POSES, type Pose, type PoseName } from './cook/poses';
import { BASKET, BOWL_FRONT, EMPTY_PLATE, PLATE } from './props/food';
import { Slip } from './props/slip';
import { UTENSILS } from './props/utensils';
import type { Point } from './stage';
import { drawing, set, setText, showIf, svg } from './svg';

/** A place on the stage where a cook can be. */
export interface Spot extends Point {
  readonly scale: number;
  /** Which way she looks from there: 1 right, -1 left. */
  readonly facing: 1 | -1;
  /** How wide a name may be there, in units of the stage; 1 or less if the name is not shown there. */
  readonly room?: number;
}

/** What a cook has in her hands besides slips and utensils: a bowl with a spoon, a bowl that she kneads in, … */
export type Load = 'none' | 'bowl' | 'dough' | 'plate' | 'empty-plate' | 'basket';

/** What a cook does: everything the stage needs to know to draw her. */
export interface Act {
  readonly pose: PoseName;
  readonly spot: Spot;
  readonly load: Load;
  /** Where her free hand reaches. */
  readonly reach: Point | null;
  readonly slip: { readonly value: string; readonly stale: boolean } | null;
  /** Utensils she holds. */
  readonly tools: readonly SVGGElement[];
  /** A hat that she wears in place of her own. */
  readonly hat?: SVGGElement | null;
  readonly mood?: Pose['mood'];
  /** Not yet quite there: launched, not started. */
  readonly faint: boolean;
  readonly hidden: boolean;
}

/** A cook who is there with empty hands. */
export const EMPTY_HANDED = {
  load: 'none',
  reach: null,
  slip: null,
  tools: [],
  faint: false,
  hidden: false,
} as const satisfies Partial<Act>;

const SLIP: Hand = [-86, -62];
const TOOL: Hand = [50, -60];

const THINGS = {
  plate: () => drawing(PLATE),
  'empty-plate': () => drawing(EMPTY_PLATE),
  basket: () => drawing(BASKET),
  bowl: () => drawing(BOWL_FRONT, { transform: 'translate(-6 -26)' }),
  spoon: () => drawing(`<g transform="translate(0 34)">${UTENSILS.spoon}</g>`),
};
type Thing = keyof typeof THINGS;

/** A cook on the stage with her name, her badge and what she carries. */
export class Figure {
  readonly cook: Cook;
  #slip: Slip | null = null;
  readonly #badge = new Badge();
  readonly #name: SVGTextElement;
  readonly #sign: SVGGElement;
  readonly #things = new Map<Thing, SVGGElement>();
  #size = '';
  #act: Act | null = null;
  #hands = new Map<SVGGElement, 'left' | 'right'>();

  constructor(
    look: Look,
    thread: number,
    private readonly stale: string,
  ) {
    this.cook = new Cook(look);
    this.#name = svg('text', { class: 'name', 'text-anchor': 'middle', dy: '0.9em' });
    this.#sign = svg('g', { class: 'sign' }, this.#name, this.#badge.group);
    this.cook.root.group.append(this.#sign);
    this.cook.root.group.dataset.thread = String(thread);
  }

  get group(): SVGGElement {
    return this.cook.root.group;
  }

  /** The slip she holds when she works with a copy. */
  get slip(): SVGGElement {
    return this.#paper.group;
  }

  get #paper(): Slip {
    this.#slip ??= new Slip(this.stale);
    return this.#slip;
  }

  /** One of the things she may have in her hands, drawn when it is there for the first time. */
  #thing(which: Thing): SVGGElement {
    let thing = this.#things.get(which);
    if (!thing) {
      thing = THINGS[which]();
      this.#things.set(which, thing);
    }
    return thing;
  }

  get act(): Act | null {
    return this.#act;
  }

  name(text: string): void {
    setText(this.#name, text);
  }

  /** Where a hand of hers, or the one that holds this, will be once she has taken up her pose, on the stage. */
  hand(which: 'inner' | 'outer' | SVGGElement): Point {
    const { spot } = this.#act as Act;
    const inner = spot.facing === 1 ? 'right' : 'left';
    const outer = spot.facing === 1 ? 'left' : 'right';
    const side = which === 'inner' ? inner : which === 'outer' ? outer : (this.#hands.get(which) ?? inner);
    const [x, y] = reachable(side, this.cook.posed[side]);
    const hip = this.cook.posed.legs === 'sit' ? 66 : 108;
    return { x: spot.x + x * spot.scale, y: spot.y + (y - hip) * spot.scale };
  }

  /** Where her head is that a hat is put on, on the stage. */
  get head(): Point {
    const { spot } = this.#act as Act;
    return { x: spot.x, y: spot.y - ((this.cook.posed.legs === 'sit' ? 66 : 108) + 107) * spot.scale };
  }

  /** Does what the act says, in so many milliseconds; `passed` is how much of her sleep is over, 0 to 1. */
  perform(act: Act, thread: ThreadState | null, passed: number | null, milliseconds: number): void {
    const before = this.#act;
    this.#act = act;
    const { spot } = act;
    showIf(this.group, !act.hidden);
    if (act.hidden) return;
    const ms = before === null || before.hidden ? 0 : milliseconds;
    const inner = spot.facing === 1 ? 'right' : 'left';
    const outer = spot.facing === 1 ? 'left' : 'right';
    let pose: Pose = facing(spot.facing, POSES[act.pose]);
    if (act.mood) pose = { ...pose, mood: act.mood };
    const hands: Partial<Record<'left' | 'right', SVGGElement>> = {};
    const put = (side: 'left' | 'right', hand: Hand) => {
      pose = { ...pose, [side]: [hand[0] * spot.facing, hand[1]] };
    };
    const free = new Set([inner, outer] as const);
    if (act.reach) {
      const hip = pose.legs === 'sit' ? 66 : 108;
      pose = {
        ...pose,
        [inner]: [(act.reach.x - spot.x) / spot.scale, (act.reach.y - spot.y) / spot.scale + hip],
      };
      free.delete(inner);
    }
    if (act.slip) {
      put(outer, SLIP);
      free.delete(outer);
    }
    this.#hands = new Map();
    for (const tool of act.tools) {
      const side = free.has(inner) ? inner : outer;
      if (!free.delete(side)) break;
      hands[side] = tool;
      this.#hands.set(tool, side);
      if (pose.legs !== 'sit') put(side, side === inner ? TOOL : [-TOOL[0], TOOL[1]]);
    }
    const idle = !act.slip && act.tools.length === 0;
    const mixing = act.load === 'bowl' && idle;
    this.cook.before(mixing || (act.load === 'dough' && idle) ? this.#thing('bowl') : null);
    const spoon = mixing ? this.#thing('spoon') : null;
    if (spoon) hands[inner] = spoon;
    this.cook.carry(this.#carried(act.load));
    for (const side of ['left', 'right'] as const) {
      const tool = hands[side] ?? null;
      const away = side === inner ? spot.facing : -spot.facing;
      this.cook.hold(
        side,
        tool,
        tool !== null && tool === spoon ? 180 + 20 * away : (pose.legs === 'sit' ? 28 : 10) * away,
      );
    }
    this.cook.wear(act.hat ?? null);
    if (act.slip) this.#paper.show(act.slip.value, act.slip.stale);
    if (act.slip) this.cook.hold(outer, this.#paper.group, 0);
    this.cook.pose(pose, ms);
    this.cook.root.place({ x: spot.x, y: spot.y, sx: spot.scale, sy: spot.scale }, ms);
    if (ms > 0 && before && Math.abs(before.spot.x - spot.x) > 40 * spot.scale && pose.legs !== 'sit')
      this.cook.walk(ms);
    set(this.group, 'opacity', act.faint ? 0.4 : 1);
    if (thread) this.#badge.show(thread, passed);
    this.#sizeName(spot);
    showIf(this.#badge.group, thread !== null);
    const room = spot.room ?? 260;
    const crowded = room > 0 && room < 130;
    const high = (pose.legs === 'sit' ? 42 : 0) - (crowded ? 392 : 332);
    set(
      this.#badge.group,
      'transform',
      `translate(${crowded ? 0 : -66 * spot.facing} ${high}) scale(${crowded ? 0.95 : 1.15})`,
    );
  }

  #carried(load: Load): SVGGElement | null {
    return load === 'plate' || load === 'empty-plate' || load === 'basket' ? this.#thing(load) : null;
  }

  /** Names are as large as their place allows, whatever the size of the cook. */
  #sizeName({ scale, room = 260 }: Spot): void {
    showIf(this.#name, room > 1);
    const length = Math.max(this.#name.textContent?.length ?? 0, 3);
    const wanted = `calc(${(30 / scale).toFixed(1)}px * var(--text, 1))`;
    const size = `min(${wanted}, ${(room / (length * 0.58) / scale).toFixed(1)}px)`;
    if (size !== this.#size) this.#name.style.fontSize = size;
    this.#size = size;
    set(this.#name, 'y', (12 / scale).toFixed(1));
  }
}
