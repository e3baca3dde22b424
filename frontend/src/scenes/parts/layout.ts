import type { Spot } from './figure';

/** Where things stand on a stage. */
export interface Layout {
  readonly floor: number;
  /** Height of the table top, and the table's extent. */
  readonly table: { readonly x: number; readonly y: number; readonly width: number; readonly foot: number };
  readonly propScale: number;
  /** Middle of each prop, on the table. */
  readonly props: readonly number[];
  readonly cooks: readonly Spot[];
  readonly chef: Spot;
}

/**
 * Places cooks and props. Two cooks stand at the ends of one table with the props between them; more stand in rows
 * before a long counter.
 */
export function layout(width: number, height: number, cooks: number, props: readonly number[], chef: boolean): Layout {
  return cooks <= 2 && props.length <= 3
    ? aroundTable(width, height, cooks, props, chef)
    : beforeCounter(width, height, cooks, props, chef);
}

/** Room of somebody beside whom there is none: the badge goes above the head. */
export const BY_THE_WALL = 128;

const total = (widths: readonly number[]) => widths.reduce((sum, w) => sum + w, 0);

function spread(left: number, widths: readonly number[], scale: number): number[] {
  let x = left;
  return widths.map((w) => {
    const middle = x + (w * scale) / 2;
    x += w * scale;
    return middle;
  });
}

function aroundTable(width: number, height: number, cooks: number, props: readonly number[], chef: boolean): Layout {
  const base = height - 84;
  const wanted = Math.max(total(props), 200);
  // Table, two cooks of about 150 units, and some air have to fit.
  const scale = Math.min(1.5, (width - (chef ? 130 : 20)) / (wanted + 2 * 222), (base - 40) / 400);
  const tableWidth = wanted * scale + 30;
  const middle = chef ? (width + 100) / 2 : width / 2;
  const top = base - 138 * scale;
  const reach = tableWidth / 2 + 78 * scale;
  const spots: Spot[] = Array.from({ length: cooks }, (_, i) => ({
    x: i === 0 ? middle - reach : middle + reach,
    y: base,
    scale,
    facing: i === 0 ? 1 : -1,
  }));
  return {
    floor: base - 96 * scale * 0.8,
    table: { x: middle - tableWidth / 2, y: top, width: tableWidth, foot: base - 6 },
    propScale: scale,
    props: spread(middle - (total(props) * scale) / 2, props, scale),
    cooks: spots,
    // Clear of the slip of whoever stands at the table's left end.
    chef: {
      x: Math.max(72, (middle - reach - 132 * scale) / 2),
      y: base - 58,
      scale: scale * 0.66,
      facing: 1,
      room: BY_THE_WALL,
    },
  };
}

function beforeCounter(width: number, height: number, cooks: number, props: readonly number[], chef: boolean): Layout {
  const base = height - 70;
  const left = chef ? 130 : 20;
  const room = width - left - 24;
  // Under the counter's things come the heads of the back row, and between the rows the names.
  const rowOf = (rows: number) => {
    const each = Math.ceil(cooks / rows);
    const step = Math.min(room / (rows === 1 ? each : each + 0.5), 250);
    const scale = Math.min(1.05, step / 136, (base - 240 - (rows - 1) * 34) / (375 + (rows - 1) * 372));
    return { each, step, scale };
  };
  const scaleOf = (rows: number) => rowOf(rows).scale;
  const rows = [1, 2].reduce((best, n) => (scaleOf(n) > scaleOf(best) + 0.04 ? n : best), 1);
  const { each, step, scale } = rowOf(rows);
  const gap = rows === 1 ? 0 : 372 * scale + 34;
  const start = left + (room - step * (rows === 1 ? each : each + 0.5)) / 2;
  const spots: Spot[] = Array.from({ length: cooks }, (_, i) => {
    const back = rows === 2 && i < cooks - each;
    const place = rows === 1 ? i : back ? i + 0.5 : i - (cooks - each);
    const x = start + step * (place + 0.5);
    return { x, y: back ? base - gap : base, scale, facing: x < width / 2 ? 1 : -1, room: step - 8 };
  });
  // Where there is little room, badges are over the heads.
  const badges = step < 138 ? 46 * scale : 0;
  const counter = base - gap - 372 * scale - 40 - badges;
  const propScale = Math.min(1.1, (width - 60) / Math.max(total(props), 1), (counter - 20) / 205);
  const tableWidth = Math.min(width - 20, Math.max(total(props) * propScale + 60, width * 0.6));
  const foot = base - gap - 90 * scale;
  return {
    floor: foot - 30 * scale,
    table: { x: (width - tableWidth) / 2, y: counter, width: tableWidth, foot },
    propScale,
    props: spread((width - total(props) * propScale) / 2, props, propScale),
    cooks: spots,
    chef: { x: 70, y: base - 20, scale: scale * 0.85, facing: 1, room: BY_THE_WALL },
  };
}
