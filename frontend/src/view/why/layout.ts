import type { WaitEdge, Waits } from '../../model/waits';

/** Where a node stands, and on which side of it its name does. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly name: 'above' | 'below' | 'left' | 'right';
}

/** Where all nodes stand, in CSS pixels; the same at every instant of a run. */
export interface GraphLayout {
  readonly threads: ReadonlyMap<number, Place>;
  readonly things: ReadonlyMap<number, Place>;
  readonly width: number;
  readonly height: number;
  /** Half a node's width. */
  readonly radius: number;
  /** There is room for names. */
  readonly named: boolean;
  /** The middle of the ring, null where nodes stand in rows. */
  readonly middle: { readonly x: number; readonly y: number } | null;
}

/** Nodes of each sort that still make a ring one can follow with the eye. */
const RING = 5;

/** Puts few threads with few things into a ring, where a cycle is a circle to be seen; more of them into two rows. `unit`: the font's size. */
export function layGraph(waits: Waits, width: number, unit: number): GraphLayout {
  const actors = waits.threads.filter((id) => !waits.bystanders.has(id));
  const { things } = waits;
  const few = (count: number) => count >= 2 && count <= RING;
  return few(actors.length) && few(things.length) && width > 16 * unit
    ? ring(actors, things, [...waits.bystanders], width, unit)
    : rows(actors, things, width, unit);
}

function ring(
  actors: readonly number[],
  things: readonly number[],
  aside: readonly number[],
  width: number,
  unit: number,
): GraphLayout {
  const radius = unit * 1.25;
  const margin = unit * 6.5;
  const ry = unit * (actors.length + things.length > 5 ? 5 : 3.6);
  const rx = Math.min(unit * 9, Math.max(unit * 3, width / 2 - margin));
  const middle = { x: width / 2, y: ry + radius + unit * 0.4 };
  const threads = new Map<number, Place>();
  const others = new Map<number, Place>();
  const count = actors.length + things.length;
  let n = 0;
  for (let i = 0; i < Math.max(actors.length, things.length); i++) {
    for (const [list, into] of [
      [actors, threads],
      [things, others],
    ] as const) {
      const id = list[i];
      if (id === undefined) continue;
      const angle = Math.PI + (2 * Math.PI * n++) / count;
      const across = Math.cos(angle);
      const name = Math.abs(across) < 0.35 ? 'below' : across < 0 ? 'left' : 'right';
      into.set(id, { x: middle.x + rx * across, y: middle.y + ry * Math.sin(angle), name });
    }
  }
  const height = middle.y + ry + radius + unit * 1.8;
  // Whoever only waits for one of them stands outside.
  aside.slice(0, 2).forEach((id, i) => {
    threads.set(id, {
      x: i === 0 ? radius + unit : width - radius - unit,
      y: height - radius - unit * 1.6,
      name: 'below',
    });
  });
  return { threads, things: others, width, height, radius, named: true, middle };
}

function rows(actors: readonly number[], things: readonly number[], width: number, unit: number): GraphLayout {
  const most = Math.max(actors.length, things.length, 1);
  const each = Math.min(width / most, unit * 9);
  const radius = Math.min(unit * 1.25, each * 0.42);
  const named = each > unit * 4.2;
  const top = radius + unit * (named ? 1.7 : 0.3);
  const bottom = top + unit * (actors.length > 4 ? 5.5 : 4.5);
  const row = (ids: readonly number[], y: number, name: Place['name']): Map<number, Place> => {
    const pitch = Math.min(width / Math.max(1, ids.length), unit * 9);
    const left = width / 2 - (pitch * (ids.length - 1)) / 2;
    return new Map(ids.map((id, i) => [id, { x: left + pitch * i, y, name }]));
  };
  return {
    threads: row(actors, top, 'above'),
    things: row(things, bottom, 'below'),
    width,
    height: bottom + radius + unit * 1.8,
    radius,
    named,
    middle: null,
  };
}

/** An edge as a curve with one control point: from who waits to what, from what is held to who has it. */
export interface Curve {
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The curve of an edge, from rim to rim; null if one of its nodes is not shown. `twin`: there is another between the same two. */
export function curveOf(edge: WaitEdge, layout: GraphLayout, twin: boolean): Curve | null {
  const thread = layout.threads.get(edge.thread);
  const other = (edge.kind === 'joins' ? layout.threads : layout.things).get(edge.to);
  if (!thread || !other) return null;
  const [from, to] = edge.kind === 'holds' ? [other, thread] : [thread, other];
  const bend = bendOf(from, to, layout, twin);
  const gap = layout.radius * 1.18;
  return { from: towards(from, bend, gap), bend, to: towards(to, bend, gap) };
}

/** In a ring, outwards; between twins, apart. */
function bendOf(from: Point, to: Point, { middle, radius }: GraphLayout, twin: boolean): Point {
  const half = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  if (twin) {
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const away = radius * 1.9;
    return { x: half.x - ((to.y - from.y) / length) * away, y: half.y + ((to.x - from.x) / length) * away };
  }
  if (!middle) return half;
  const out = 0.3;
  return { x: half.x + (half.x - middle.x) * out, y: half.y + (half.y - middle.y) * out };
}

function towards(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

/** The arrow head at a curve's end: its tip and the two corners behind. */
export function headOf({ bend, to }: Curve, size: number): readonly [Point, Point, Point] {
  const angle = Math.atan2(to.y - bend.y, to.x - bend.x);
  const corner = (turn: number): Point => ({
    x: to.x - size * Math.cos(angle + turn),
    y: to.y - size * Math.sin(angle + turn),
  });
  return [to, corner(0.45), corner(-0.45)];
}

/** The middle of a curve. */
export const middleOf = ({ from, bend, to }: Curve): Point => ({
  x: (from.x + 2 * bend.x + to.x) / 4,
  y: (from.y + 2 * bend.y + to.y) / 4,
});
