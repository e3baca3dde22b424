import type { Spot } from './figure';
import type { Point } from './stage';

/** Something lying on the table: where, how large, and turned so that its upper end points to the middle. */
export interface Laid extends Point {
  readonly scale: number;
  readonly turn: number;
}

/** Where everybody and everything is at a round table seen from an angle; its near side is left open, so that nobody turns a back. */
export interface RoundTable {
  /** The table top, an ellipse, and how far the cloth hangs down. */
  readonly top: { readonly x: number; readonly y: number; readonly rx: number; readonly ry: number };
  readonly drop: number;
  readonly scale: number;
  /** How far apart neighbours sit. */
  readonly apart: number;
  /** By seat, from the right along the far side to the left: so that each has the next one to the right. */
  readonly seats: readonly Spot[];
  readonly plates: readonly Laid[];
  /** By number; each left of the seat of its number, the first one between the last seat and the first, in front. */
  readonly forks: readonly Laid[];
  readonly chef: Spot;
}

/** Head and badge of somebody who stands at the table, above its rim, and how far below it the feet are. */
const ABOVE = 352;
const BELOW = 76;

/** Lays the table for so many on a stage of that size; `text` is how much larger than drawn text has to be. */
export function roundTable(width: number, height: number, count: number, text: number): RoundTable {
  const left = 150;
  const right = width - 74;
  const half = Math.min((right - left) / 2 - 40, 120 + 112 * count);
  const apart = (2 * half) / Math.max(count - 1, 1);
  const drop = 44 + 26 * text;
  const ry = Math.min(Math.max(height * 0.2, 100), half * 0.62);
  const y = height - 16 - drop - ry;
  const scale = Math.min((y - ry - 8) / ABOVE, apart / 118, 1.2);
  const x = (left + right) / 2;
  const laid = (u: number, near: 1 | -1, share: number): Laid => {
    const dx = half * u;
    const dy = near * ry * Math.sqrt(Math.max(1 - u * u, 0));
    const turn = (Math.atan2(-dx, (dy * half) / ry) * 180) / Math.PI;
    return { x: x + dx * share, y: y + dy * share, scale, turn };
  };
  const seat = (i: number) => (count === 1 ? 0 : 1 - (2 * i) / (count - 1));
  const seats = Array.from({ length: count }, (_, i): Spot => {
    const at = laid(seat(i), -1, 1);
    return { x: at.x, y: at.y + BELOW * scale, scale, facing: 1, room: 0 };
  });
  const step = 2 / Math.max(count - 1, 1);
  return {
    top: { x, y, rx: half - 34 * scale, ry },
    drop,
    scale,
    apart,
    seats,
    plates: Array.from({ length: count }, (_, i) => laid(seat(i), -1, 0.66)),
    forks: Array.from({ length: count }, (_, i) => (i === 0 ? laid(0, 1, 0.66) : laid(seat(i) + step / 2, -1, 0.74))),
    chef: { x: 58, y: y - ry + 60, scale: scale * 0.62, facing: 1, room: 128 },
  };
}
