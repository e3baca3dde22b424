import type { Order } from './order';
import { Dial } from './props/dial';
import { PLATE } from './props/food';
import * as food from './props/order';
import * as shop from './props/shop';
import { drawing, set, setText, showIf, svg } from './svg';

/** Where a small kitchen is on the stage. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Timers {
  readonly work: Dial;
  readonly heat: Dial;
}

/** How far things stand from the kitchen's middle, before scaling: cooker, whoever stands beside it, table. */
const AT = { cooker: 396, beside: 296, table: 150 };
const REACH = 500;
const TALL = 352;
const FOOT = 40;

/** What is written in a small kitchen: its word and how it works, aside of the word where there is room for it. */
export interface Signs {
  readonly word: string;
  readonly how: string;
  readonly aside: boolean;
  readonly list: boolean;
}

/** A kitchen with a place for each of two dishes: a table to work at and a cooker that needs nobody; above it a board. */
export class SmallKitchen {
  readonly back = svg('g');
  readonly front = svg('g');
  readonly scale: number;
  readonly #box: Box;
  readonly #floor: number;
  readonly #spread: number;
  readonly #dials: readonly Timers[];
  readonly #timers = [new Dial(1), new Dial(1)];
  readonly #hot = [drawing(food.HOT_OVEN), drawing(shop.FIRE, { class: 'flame' })];
  readonly #steam = drawing(shop.STEAM);
  readonly #bowls = [drawing(shop.DOUGH_BOWL), drawing(food.BERRY_BOWL)];
  readonly #served = [drawing(`<g transform="translate(0 -6)">${PLATE}</g>`), drawing(food.GLASS)];
  readonly #clock = svg('text', { class: 'clock', 'text-anchor': 'end' });
  readonly #now = svg('text', { class: 'now' });
  /** What is said when nothing goes on: how the kitchen works, if there was no room for it beside the word. */
  #else = '';

  /** `text` is how much larger than drawn text has to be to be legible; a list of timers hangs where there is an event loop. */
  constructor(box: Box, text: number, { word, how, aside, list }: Signs) {
    const { y, width, height } = box;
    const size = 25 * text;
    const board = size * 2.9;
    this.#box = box;
    this.scale = Math.min((height - board - FOOT - 8) / TALL, width / (2 * REACH));
    this.#spread = Math.min(width / (2 * REACH), this.scale * 1.25);
    this.#floor = y + height - FOOT;
    this.#dials = [0, 1].map(() => ({ work: new Dial(this.scale), heat: new Dial(this.scale) }));
    this.back.append(walls(box, this.#floor, board), this.#board(size, board, word, aside ? how : ''));
    if (!aside) this.#else = how;
    if (list) this.back.append(this.#list());
    for (const side of [0, 1] as const) this.#furnish(side);
  }

  /** Where somebody stands at a table or a cooker of that side's dish; several at a table share it. */
  spot(side: 0 | 1, what: 'table' | 'beside', shift = 0): { x: number; y: number; facing: 1 | -1 } {
    const out = side === 0 ? -1 : 1;
    const y = this.#floor - (what === 'table' ? 8 * this.scale : 0);
    return { x: this.#x(out * AT[what]) + shift * this.scale, y, facing: what === 'table' ? (-out as 1 | -1) : out };
  }

  /** Shows the order's dishes, the time, and what is to be said of it now. */
  show({ dishes, minutes, over }: Order, unit: string, now: string): void {
    dishes.forEach(({ stage, work, heat, minutes: whole }, i) => {
      const hot = stage === 'on the heat';
      const { work: worked, heat: heated } = this.#dials[i] as Timers;
      worked.show(work === 1 ? null : work, whole.work);
      heated.show(stage === 'ready' ? null : heat, whole.heat);
      this.#timers[i]?.show(heat, whole.heat);
      showIf(this.#hot[i] as SVGElement, hot);
      showIf(this.#bowls[i] as SVGElement, work !== 1);
      showIf(this.#served[i] as SVGElement, stage === 'ready');
      if (i === 1) showIf(this.#steam, hot);
    });
    setText(this.#clock, `${minutes} ${unit}`);
    set(this.#clock, 'class', over ? 'clock over' : 'clock');
    setText(this.#now, now || this.#else);
  }

  /** The event loop's list of what is to be ready when: a timer for each dish on the heat. */
  #list(): SVGGElement {
    const rows = this.#timers.map(({ group }, i) =>
      svg('g', { transform: `translate(24 ${-70 + i * 66}) scale(.8)` }, group),
    );
    const paper = drawing(
      `<path fill="var(--paint-shade)" d="M-58-122H66V48H-58Z"/><path class="edge" fill="var(--paper)" d="M-62-126H62V44H-62Z"/><circle cy="-118" r="7" fill="var(--masha)"/>
       <g transform="translate(-30 -62) scale(.62)">${PLATE}</g><g transform="translate(-30 12) scale(.8)">${food.GLASS}</g>`,
    );
    const at = `translate(${this.#x(0)} ${this.#floor - 216 * this.scale}) scale(${this.scale})`;
    return svg('g', { transform: at }, paper, ...rows);
  }

  #x(from: number): number {
    return this.#box.x + this.#box.width / 2 + from * this.#spread;
  }

  #furnish(side: 0 | 1): void {
    const out = side === 0 ? -1 : 1;
    const put = (into: SVGGElement, from: number, ...what: SVGGElement[]) =>
      into.append(
        svg('g', { transform: `translate(${this.#x(out * from)} ${this.#floor}) scale(${this.scale})` }, ...what),
      );
    const up = (y: number, ...what: SVGGElement[]) => svg('g', { transform: `translate(0 ${y})` }, ...what);
    const { work, heat } = this.#dials[side] as Timers;
    const cooker = [drawing(shop.COOKER), this.#hot[side] as SVGGElement];
    if (side === 1) cooker.push(drawing(food.POT), up(-8, this.#steam));
    put(this.back, AT.cooker, ...cooker);
    put(this.front, AT.cooker, up(side === 1 ? -236 : -180, heat.group));
    put(this.front, AT.table, drawing(shop.TABLE), this.#bowls[side] as SVGGElement);
    put(this.front, AT.table, up(-104, this.#served[side] as SVGGElement));
    const beside = svg('g', { transform: `translate(${-96} -150)` }, work.group);
    put(this.front, AT.table, beside);
  }

  /** The board above: the word, the time, and in the second line what is going on. */
  #board(size: number, board: number, word: string, how: string): SVGGElement {
    const { x, y: top, width } = this.#box;
    const group = svg('g', { class: 'recipe' });
    group.append(
      drawing(
        `<path fill="var(--paper)" d="M${x} ${top}H${x + width}V${top + board}H${x}Z"/><path fill="var(--wood-mid)" d="M${x} ${top + board - 5}H${x + width}V${top + board}H${x}Z"/>`,
      ),
    );
    const first = top + size * 1.3;
    group.append(svg('text', { class: 'place', x: x + 18, y: first, 'font-size': size * 1.2 }, word));
    for (const [node, at, y, k] of [
      [this.#clock, x + width - 18, first, 1.3],
      [this.#now, x + 18, top + size * 2.42, 0.94],
    ] as const) {
      for (const [name, value] of Object.entries({ x: at, y, 'font-size': size * k })) set(node, name, value);
      group.append(node);
    }
    const after = x + 40 + word.length * size * 0.72;
    group.append(svg('text', { class: 'how', x: after, y: first, 'font-size': size * 0.94 }, how));
    return group;
  }
}

function walls({ x, y, width, height }: Box, floor: number, board: number): SVGGElement {
  const bottom = y + height;
  const top = y + board;
  const line = floor - 26;
  const planks: string[] = [];
  for (let at = x + 60; at < x + width; at += 150) planks.push(`M${at} ${line}L${at - 8} ${bottom}`);
  return drawing(
    `<path fill="var(--wall)" d="M${x} ${top}H${x + width}V${line}H${x}Z"/><path fill="var(--wall-low)" d="M${x} ${line - 16}H${x + width}V${line}H${x}Z"/>
     <path fill="var(--floor)" d="M${x} ${line}H${x + width}V${bottom}H${x}Z"/><path fill="none" stroke="var(--floor-line)" stroke-width="2.500" d="${planks.join('')}M${x} ${(line + bottom) / 2}H${x + width}"/>`,
    { 'aria-hidden': 'true' },
  );
}
