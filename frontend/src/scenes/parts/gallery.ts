import type { Spot } from './figure';
import type { Hung } from './props/easel';

/** Where two pictures hang and who stands at them. */
export interface Gallery {
  readonly left: Hung;
  readonly right: Hung;
  readonly floor: number;
  /** Whoever works at the left picture alone, then those at the right one. */
  readonly workers: readonly Spot[];
  readonly chef: Spot;
  /** How much room each worker at the right picture has across. */
  readonly step: number;
  /** Whether the workers stand beside their picture, few enough for long poles not to get into each other's faces. */
  readonly near: boolean;
}

/** Room for the boards above the pictures. */
const TOP = 112;
/** Room below the feet for a name and a core. */
const FOOT = 84;
/** Room a cook takes up at her full size: across, and with her badge upwards; and how far behind one row the next one is. */
const COOK = { width: 132, height: 350, behind: 235 };
const LARGEST = 0.86;
/** No name is smaller than what fits here. */
const NAME = 96;

/** Hangs two pictures side by side. Their workers stand beside them if the pictures do not get much smaller by that, else below. */
export function gallery(width: number, height: number, workers: number, text: number): Gallery {
  const gap = Math.min(150, width * 0.1);
  const base = height - FOOT * text;
  const aisles = { left: 180, right: 112 + 130 * Math.min(workers, 3) };
  const across = (aisle: number) => (width - gap - aisle - 56) / 2;
  const besideWidth = Math.min(across(aisles.left + aisles.right), ((height - TOP - 90) * 4) / 3);
  const belowWidth = Math.min(across(0), ((base - TOP) * 0.52 * 4) / 3);
  const beside = besideWidth > belowWidth * 0.84;
  const w = beside ? besideWidth : belowWidth;
  const size = { width: w, height: w * 0.75 };
  const x = beside ? (width - 2 * w - gap - aisles.right + aisles.left) / 2 : (width - 2 * w - gap) / 2;
  const y = beside ? TOP + Math.max(0, (base - 90 - TOP - size.height) / 2) : TOP;
  const left: Hung = { ...size, x, y };
  const right: Hung = { ...size, x: x + w + gap, y };

  const from = beside ? right.x + w + 92 : right.x + 14;
  const room = Math.min(width - 8, beside ? width : right.x + w + 40) - from;
  const ceiling = beside ? 210 : y + size.height + 34;
  const crew = crowd(workers, from, room, base, ceiling, beside ? -1 : 1, NAME * text);
  const alone = Math.min(LARGEST, (base - ceiling) / COOK.height);
  return {
    left,
    right,
    floor: beside ? base - 64 : Math.max(y + size.height + 60, base - 80),
    workers: [{ x: beside ? Math.max(x - 104, 80) : x + w / 2, y: base, scale: alone, facing: 1, room: 190 }, ...crew],
    chef: { x: x + w + gap / 2, y: base, scale: Math.min(alone, 0.78), facing: 1, room: gap + 20 },
    step: crew.length > 1 ? Math.abs((crew[1] as Spot).x - (crew[0] as Spot).x) || 190 : 190,
    near: beside && workers <= 3,
  };
}

/** Places so many cooks in as many rows as make them largest. */
function crowd(
  count: number,
  from: number,
  room: number,
  base: number,
  ceiling: number,
  facing: 1 | -1,
  name: number,
): readonly Spot[] {
  const sizeIn = (rows: number) =>
    Math.min(
      LARGEST,
      room / Math.ceil(count / rows) / COOK.width,
      (base - ceiling) / (COOK.height + (rows - 1) * COOK.behind),
    );
  const rows = [1, 2, 3, 4].reduce((best, n) => (sizeIn(n) > sizeIn(best) * 1.05 ? n : best), 1);
  const scale = sizeIn(rows);
  const each = Math.ceil(count / rows);
  const step = Math.min(room / each, 200 * scale);
  const start = from + (room - step * each) / 2;
  return Array.from({ length: count }, (_, i) => ({
    // The first has the upper rows: her pole goes over the heads of the others, who stand nearer.
    x: start + step * ((facing === 1 ? i % each : each - 1 - (i % each)) + 0.5),
    y: base - (rows - 1 - Math.floor(i / each)) * COOK.behind * scale,
    scale,
    facing,
    room: step - 6 < name ? 1 : step - 6,
  }));
}
