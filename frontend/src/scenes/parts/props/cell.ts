import type { Lot } from '../processes/plan';
import { room } from '../room';
import { drawing, setText, showIf, svg } from '../svg';
import { Door } from './door';
import { Pantry } from './pantry';

/** What becomes of a process, as its kitchen shows it: not yet built, built but dark, lit, closed for good. */
export type Light = 'none' | 'dark' | 'lit' | 'closed';

/** What a kitchen shows of its process. */
export interface CellState {
  readonly light: Light;
  readonly pid: number | null;
  /** Exit code; undefined while there is none, null if it is not known. */
  readonly exit: number | null | undefined;
  readonly memory: number | null;
  /** Milliseconds from its start until it went to work; while it is dark, those that have passed. */
  readonly startup: number | null;
  /** Its parent is gone. */
  readonly orphan: boolean;
}

const SAY = {
  ru: { starts: 'JVM запускается', after: 'за', ms: 'мс', mb: 'МБ', orphan: 'сирота', none: 'ещё не открыта' },
  en: { starts: 'JVM is starting', after: 'in', ms: 'ms', mb: 'MB', orphan: 'orphan', none: 'not open yet' },
};

/** How a kitchen is built. */
export interface CellPlan {
  /** What is written over it, and how far to the right, 0 to 1. */
  readonly sign: string;
  readonly signAt: number;
  readonly lang: 'ru' | 'en';
  /** Units that its things need from left to right, beside door and pantry. */
  readonly need: number;
  /** How much larger than drawn text has to be. */
  readonly text: number;
  /** It has hatches to kitchens of its children in its right wall. */
  readonly hatches: boolean;
  /** It is none: the street before the kitchens. */
  readonly outside: boolean;
}

/** Units of the stage under the feet, for names. */
const FOOT = 66;
/** Room that hatches need before a wall. */
const HATCH = 84;
const WALL = 12;
const number = (n: number) => Math.round(n).toLocaleString('en').replaceAll(',', '\u202f');

/** A walled kitchen: a process. Its room, its door with the pid, its pantry, and the light that is on or not. */
export class Cell {
  /** The room, behind everything. */
  readonly back: SVGGElement;
  /** The pantry, behind the cooks. */
  readonly middle = svg('g');
  /** Darkness, walls, door and signs, before the cooks. */
  readonly front = svg('g');
  /** How large things are drawn in it. */
  readonly scale: number;
  /** Where feet stand, and where the wall meets the floor. */
  readonly base: number;
  readonly floor: number;
  /** What room is left for cooks and their things, from left to right. */
  readonly left: number;
  readonly right: number;
  readonly #say: (typeof SAY)['en'];
  readonly #door = new Door();
  readonly #pantry = new Pantry();
  readonly #dark: SVGRectElement;
  readonly #empty: SVGGElement;
  readonly #clock = svg('text', { class: 'startup', 'text-anchor': 'middle' });
  readonly #starts: SVGTextElement;
  readonly #opened = svg('text', { class: 'name', 'text-anchor': 'end' });
  readonly #orphan: SVGGElement;

  constructor(
    readonly lot: Lot,
    { sign, signAt, lang, need, text, hatches, outside }: CellPlan,
  ) {
    this.#say = SAY[lang];
    const { x, y, width, height, path } = lot;
    const own = path === '';
    const sides = (own ? 24 : 84 + 276) + (hatches ? HATCH : 0);
    this.scale = Math.min(1.25, (height - FOOT - 64) / 352, width / (need + sides));
    const k = this.scale;
    this.base = y + height - FOOT;
    this.floor = this.base - 62 * k;
    const end = x + width - (hatches ? HATCH * k : 0);
    this.left = x + (own ? 24 : 84 * k);
    this.right = end - (own ? 10 : 276 * k);
    const walls = outside
      ? street(width, height, this.floor - y)
      : room({ width, height, floor: this.floor - y, scale: Math.min(1, k), window: own, shelf: false });
    this.back = svg('g', { transform: `translate(${x} ${y})` }, walls);

    const [cx, cy] = [x + width / 2, y + height / 2];
    this.#dark = svg('rect', { class: 'darkness', x, y, width, height });
    const large = Math.min(84, width / 7);
    this.#clock.setAttribute('x', String(cx));
    this.#clock.setAttribute('y', String(cy + 16));
    this.#clock.style.fontSize = `${large}px`;
    this.#starts = middleText(this.#say.starts, cx, cy + 66, width * 0.8);
    this.#empty = svg(
      'g',
      {},
      svg('rect', { class: 'vacant', x: x + 34, y: y + 34, width: width - 68, height: height - 68, rx: 18 }),
      middleText(this.#say.none, cx, cy + 10, width * 0.7),
    );
    this.front.append(this.#dark, this.#empty, this.#clock, this.#starts, this.#wall());

    const board = nameBoard(sign, x + Math.max(26, width * signAt), y + WALL, Math.min(width * 0.4, 330), text);
    const beside = board.x + board.width + 14;
    const space = x + width - 22 - beside;
    this.#orphan = tag(this.#say.orphan, beside, y + WALL + board.height / 2, Math.min(34, space / 5));
    this.#opened.setAttribute('x', String(x + width - 26));
    this.#opened.setAttribute('y', String(y + WALL + board.height * 0.72));
    this.#opened.style.fontSize = `${Math.min(26 * Math.min(text, 1.35), space / 5.6).toFixed(1)}px`;
    this.front.append(board.group, this.#opened, this.#orphan);
    if (own) return;
    this.#door.group.setAttribute('transform', `translate(${end - 84 * k} ${this.floor + 12 * k}) scale(${k})`);
    this.#pantry.group.setAttribute('transform', `translate(${end - 220 * k} ${this.floor + 10 * k}) scale(${k})`);
    this.middle.append(this.#pantry.group);
    this.front.append(this.#door.group);
  }

  show(state: CellState): void {
    const { light, startup } = state;
    const own = this.lot.path === '';
    showIf(this.#dark, light !== 'lit');
    this.#dark.setAttribute('class', `darkness ${light}`);
    showIf(this.#empty, light === 'none');
    showIf(this.#clock, light === 'dark');
    showIf(this.#starts, light === 'dark');
    showIf(this.middle, light !== 'none');
    showIf(this.#door.group, light !== 'none');
    showIf(this.#opened, light === 'lit' && startup !== null && !state.orphan);
    showIf(this.#orphan, state.orphan);
    if (startup !== null) {
      const ms = `${number(startup)}\u00a0${this.#say.ms}`;
      setText(this.#clock, ms);
      setText(this.#opened, `${this.#say.after}\u00a0${ms}`);
    }
    if (own) return;
    this.#pantry.show(light === 'closed' ? null : state.memory, this.#say.mb);
    this.#door.show({ pid: state.pid, exit: state.exit, lit: light === 'lit' });
  }

  #wall(): SVGGElement {
    const { x, y, width, height } = this.lot;
    return drawing(
      `<path fill="none" stroke="var(--wood-deep)" stroke-width="${WALL}" stroke-linejoin="round" d="M${x} ${y}H${x + width}V${y + height}H${x}Z"/>
       <path fill="none" stroke="var(--wood-mid)" stroke-width="4" d="M${x} ${y}H${x + width}V${y + height}H${x}Z"/>`,
      { 'aria-hidden': 'true' },
    );
  }
}

/** Sky, some houses far off, and the street. */
function street(width: number, height: number, floor: number): SVGGElement {
  const houses: string[] = [];
  for (let x = -30, i = 0; x < width; x += 96, i++) {
    const top = floor - 90 - ((i * 53) % 4) * 34;
    houses.push(`M${x} ${floor}V${top}L${x + 42} ${top - 34}L${x + 84} ${top}V${floor}Z`);
  }
  return drawing(
    `<path fill="var(--sky)" d="M0 0H${width}V${floor}H0Z"/><path fill="var(--sky-low)" d="M0 ${floor * 0.55}C${width * 0.3} ${floor * 0.47} ${width * 0.7} ${floor * 0.6} ${width} ${floor * 0.5}V${floor}H0Z"/>
     <path fill="var(--shop-low)" d="${houses.join('')}"/><path fill="var(--leaf)" d="M0 ${floor - 26}C${width * 0.2} ${floor - 56} ${width * 0.3} ${floor - 14} ${width * 0.5} ${floor - 30}S${width * 0.8} ${floor - 52} ${width} ${floor - 22}V${floor}H0Z"/>
     <path fill="var(--shop-floor)" d="M0 ${floor}H${width}V${height}H0Z"/><path fill="none" stroke="var(--shop-line)" stroke-width="3" d="M0 ${floor + 3}H${width}M0 ${(floor + height) / 2}H${width}M${width * 0.22} ${floor}L${width * 0.14} ${height}M${width * 0.55} ${floor}L${width * 0.52} ${height}M${width * 0.86} ${floor}L${width * 0.9} ${height}"/>`,
    { class: 'room', 'aria-hidden': 'true' },
  );
}

function middleText(text: string, x: number, y: number, width: number): SVGTextElement {
  const fits = width / (text.length * 0.56);
  return svg(
    'text',
    {
      class: 'in-the-dark',
      'text-anchor': 'middle',
      x,
      y,
      style: `font-size: min(calc(28px * var(--text, 1)), ${fits.toFixed(1)}px)`,
    },
    text,
  );
}

/** A board with the kitchen's name that hangs from its ceiling. */
function nameBoard(text: string, x: number, y: number, most: number, larger: number) {
  const size = Math.min(30 * Math.min(larger, 1.4), (most - 36) / (text.length * 0.6));
  const width = text.length * size * 0.6 + 36;
  const height = size + 24;
  const group = drawing(
    `<path fill="none" stroke="var(--iron)" stroke-width="4" d="M${width * 0.2}-8V6M${width * 0.8}-8V6"/>
     <rect class="edge" y="2" width="${width}" height="${height}" rx="9" fill="var(--wood-dark)"/><rect x="6" y="8" width="${width - 12}" height="${height - 12}" rx="6" fill="var(--paper)"/>`,
    { transform: `translate(${x} ${y})` },
  );
  const label = svg('text', { class: 'sign-text', 'text-anchor': 'middle', x: width / 2, y: height / 2 + size * 0.4 });
  label.style.fontSize = `${size.toFixed(1)}px`;
  setText(label, text);
  group.append(label);
  return { group, x, width, height };
}

function tag(text: string, x: number, y: number, size: number): SVGGElement {
  const width = text.length * size * 0.6 + 28;
  const label = svg('text', { class: 'stale', 'text-anchor': 'middle', x: width / 2, y: size * 0.36 }, text);
  label.style.fontSize = `${size.toFixed(1)}px`;
  const half = size / 2 + 9;
  return svg(
    'g',
    { transform: `translate(${x} ${y + 2})` },
    svg('rect', { y: -half, width, height: 2 * half, rx: 8, fill: 'var(--danger)' }),
    label,
  );
}
