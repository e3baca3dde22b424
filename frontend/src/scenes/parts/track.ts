import type { Errands, Step } from './errands';
import { STEPS } from './errands';
import { Dial } from './props/dial';
import * as shop from './props/shop';
import { drawing, set, setText, showIf, svg } from './svg';

const SAY = {
  ru: {
    shop: 'Магазин',
    home: 'Дом',
    min: 'мин',
    steps: { curd: 'творог', shelves: 'полки', till: 'касса', pan: 'сковорода', dough: 'тесто' },
  },
  en: {
    shop: 'Shop',
    home: 'Home',
    min: 'min',
    steps: { curd: 'curd', shelves: 'shelves', till: 'till', pan: 'pan', dough: 'dough' },
  },
};

/** Where a cook stands at each place, in units of 1350 across and with the floor at 0. */
export const PLACES: Readonly<Record<string, { readonly x: number; readonly facing: 1 | -1 }>> = {
  door: { x: 80, facing: 1 },
  'dairy counter': { x: 282, facing: -1 },
  shelves: { x: 462, facing: -1 },
  till: { x: 566, facing: 1 },
  pan: { x: 946, facing: -1 },
  dough: { x: 1064, facing: 1 },
  done: { x: 1214, facing: -1 },
};

const WIDTH = 1350;
const WALL = 764;
/** How far the floor goes on in front of where the cooks stand. */
export const FOOT = 54;
/** Height of the board under each track. */
const BOARD = 52;
export const boardHeight = (width: number, text: number) => (width < 1250 ? 92 : text > 1.1 ? 66 : BOARD);

/** How large things may be drawn on a track of this size. */
export const trackScale = (width: number, height: number, text: number) =>
  Math.min((height - boardHeight(width, text) - FOOT) / 345, (width / WIDTH) * 1.12);

/** One cook's way from the shop door to the plate: stations, their timers, and the recipe with what is done. */
export class Track {
  /** Behind the cook. */
  readonly back = svg('g');
  /** Before the cook. */
  readonly front = svg('g');
  readonly #dials = {} as Record<Step, Dial>;
  readonly #lines: {
    readonly ring: SVGCircleElement;
    readonly tick: SVGElement;
    readonly step: Step;
    readonly group: SVGGElement;
  }[] = [];
  readonly #curd = drawing(shop.CURD);
  readonly #fire = drawing(shop.FIRE, { class: 'flame' });
  readonly #steam = drawing(shop.STEAM);
  readonly #clock = svg('text', { class: 'clock', 'text-anchor': 'end' });
  readonly #shop = svg('text', { class: 'clock over', 'text-anchor': 'end' });
  readonly #say: (typeof SAY)['en'];

  /** A track as wide as the stage; `height` is its share of it; things are drawn at the scale. */
  constructor(width: number, height: number, scale: number, text: number, lang: 'ru' | 'en') {
    this.#say = SAY[lang];
    const k = width / WIDTH;
    const at = (x: number, markup: string | SVGGElement) => {
      const drawn = typeof markup === 'string' ? drawing(markup) : markup;
      return svg('g', { transform: `translate(${x * k} 0) scale(${scale})` }, drawn);
    };
    const wall = WALL * k;
    this.back.append(
      scenery(width, wall, -height + FOOT + boardHeight(width, text), scale),
      at(140, shop.DAIRY),
      at(140, this.#curd),
      at(420, shop.SHELVES),
      at(672, shop.TILL),
      at(846, shop.COOKER),
      at(846, this.#fire),
      at(846, shop.COLD_PAN),
      at(846, this.#steam),
    );
    this.front.append(at(1064, `${shop.TABLE}${shop.DOUGH_BOWL}`));
    const dials: Record<Step, readonly [number, number]> = {
      curd: [140 - 46 * (scale / k), -196],
      shelves: [420 - 40 * (scale / k), -300],
      till: [672 - 40 * (scale / k), -150],
      pan: [846 - 8 * (scale / k), -228],
      dough: [1064 + 104 * (scale / k), -176],
    };
    for (const step of STEPS) {
      const dial = new Dial(scale);
      this.#dials[step] = dial;
      const [x, y] = dials[step];
      this.front.append(svg('g', { transform: `translate(${x * k} ${y * scale}) scale(${scale})` }, dial.group));
    }
    this.back.append(this.#recipe(wall, width, text));
  }

  /** The board under the track: the recipe's steps under the place they belong to, in two lines where there is little room. */
  #recipe(wall: number, width: number, text: number): SVGGElement {
    const deep = boardHeight(width, text);
    const narrow = width < 1250;
    const large = !narrow && deep > BOARD;
    const k = narrow ? 0.94 : Math.min(1, width / 1350) * (large ? 1.36 : 1);
    const line = (n: 1 | 2) => (narrow ? (n === 1 ? 32 : 74) : deep / 2 + 8 * k);
    const board = svg('g', { class: 'recipe', transform: `translate(0 ${FOOT})` });
    board.append(
      drawing(
        `<path fill="var(--paper)" d="M0 0H${width}V${deep}H0Z"/><path fill="var(--wood-mid)" d="M0 0H${width}V5H0ZM${wall - 4} 0H${wall + 4}V${deep}H${wall - 4}Z"/>`,
      ),
    );
    const lay = (from: number, place: string, steps: readonly Step[]) => {
      let x = from + 20 * k;
      if (!large) board.append(svg('text', { class: 'place', x, y: line(1) + 2, 'font-size': 27 * k }, place));
      if (!narrow && !large) x += (place.length * 16 + 26) * k;
      for (const step of steps) {
        const words = this.#say.steps[step];
        const ring = svg('circle', { class: 'ring', r: 10, transform: 'rotate(-90)' });
        const tick = svg('path', { class: 'tick', d: 'M-7 0L-1 6 9-7' });
        const mark = svg('g', { transform: `translate(${x + 10 * k} ${line(2) - 8}) scale(${k})` });
        mark.append(svg('circle', { class: 'hole', r: 10 }), ring, tick);
        const group = svg('g', {}, mark, svg('text', { x: x + 28 * k, y: line(2), 'font-size': 24 * k }, words));
        this.#lines.push({ ring, tick, step, group });
        board.append(group);
        x += (words.length * 13.4 + (narrow || large ? 44 : 58)) * k;
      }
    };
    lay(0, this.#say.shop, STEPS.slice(0, 3));
    lay(wall, this.#say.home, STEPS.slice(3));
    for (const [label, x] of [
      [this.#shop, wall - 16],
      [this.#clock, width - 16],
    ] as const) {
      label.setAttribute('x', String(x));
      label.setAttribute('y', String(line(1) + 3));
      label.setAttribute('font-size', String(34 * k));
      board.append(label);
    }
    return board;
  }

  /** Shows how far the errands have come at so many minutes of the race. */
  show(errands: Errands, minutes: number): void {
    const { passed, at } = errands;
    for (const step of STEPS) {
      const p = passed[step];
      const taken = p === 1 && (step === 'curd' ? at !== 'dairy counter' : step === 'pan' ? at !== 'pan' : true);
      this.#dials[step].show(taken ? null : p, errands.minutes[step]);
    }
    for (const { ring, tick, step, group } of this.#lines) {
      const p = passed[step];
      set(ring, 'stroke-dasharray', `${((p ?? 0) * 62.8).toFixed(1)} 62.8`);
      showIf(tick, p === 1);
      group.setAttribute('class', p === null ? 'todo' : p === 1 ? 'ticked' : 'going');
    }
    showIf(this.#curd, passed.curd !== null && (passed.curd < 1 || (at !== 'till' && errands.shop === 0)));
    showIf(this.#fire, passed.pan !== null);
    showIf(this.#steam, passed.pan !== null && passed.pan > 0.6);
    setText(this.#shop, errands.shop > 0 ? `${errands.shop} ${this.#say.min}` : '');
    const shown = errands.total > 0 ? errands.total : Math.floor(minutes + 1e-6);
    setText(this.#clock, `${shown} ${this.#say.min}`);
    this.#clock.setAttribute('class', errands.total > 0 ? 'clock over' : 'clock');
  }
}

/** Shop to the left of the wall, home to the right of it. The floor's front edge is FOOT below 0. */
function scenery(width: number, wall: number, top: number, s: number): SVGGElement {
  const floor = -34 * s;
  const bottom = FOOT;
  const stripes: string[] = [];
  for (let x = 0; x < wall; x += 46) stripes.push(`M${x} ${top}h23v22l-11.500 8l-11.500-8Z`);
  const tiles: string[] = [];
  for (let x = 0; x < wall; x += 60) tiles.push(`M${x} ${floor}L${x - 22} ${bottom}`);
  const planks: string[] = [];
  for (let x = wall + 60; x < width; x += 150) planks.push(`M${x} ${floor}L${x - 8} ${bottom}`);
  return drawing(
    `<path fill="var(--shop-wall)" d="M0 ${top}H${wall}V${floor}H0Z"/><path fill="var(--wall)" d="M${wall} ${top}H${width}V${floor}H${wall}Z"/>
     <path fill="var(--wall-low)" d="M${wall} ${floor - 16}H${width}V${floor}H${wall}Z"/><path fill="var(--shop-low)" d="M0 ${floor - 16}H${wall}V${floor}H0Z"/>
     <path fill="var(--paper)" d="M0 ${top}H${wall}V${top + 24}H0Z"/><path fill="var(--dasha)" d="${stripes.join('')}"/>
     <path fill="var(--shop-floor)" d="M0 ${floor}H${wall}V${bottom}H0Z"/><path fill="none" stroke="var(--shop-line)" stroke-width="2.500" d="${tiles.join('')}M0 ${(floor + bottom) / 2}H${wall}"/>
     <path fill="var(--floor)" d="M${wall} ${floor}H${width}V${bottom}H${wall}Z"/><path fill="none" stroke="var(--floor-line)" stroke-width="2.500" d="${planks.join('')}M${wall} ${(floor + bottom) / 2}H${width}"/>
     <path fill="var(--wood-dark)" d="M${wall - 12} ${top}H${wall + 12}V${bottom}H${wall - 12}Z"/><path fill="var(--wood-deep)" d="M${wall + 4} ${top}H${wall + 12}V${bottom}H${wall + 4}Z"/>
     `,
    { 'aria-hidden': 'true' },
  );
}
