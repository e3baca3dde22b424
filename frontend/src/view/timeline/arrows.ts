import type { Arrow, ArrowKind } from '../../model/lanes';
import { guardColour } from './lanes';
import type { LaneBox } from './layout';
import { type Sight, topOf, xOf } from './sight';

type Context = CanvasRenderingContext2D;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A hand-over's curve: a cubic from where it begins to where it arrives. */
export interface Curve {
  readonly from: Point;
  readonly c1: Point;
  readonly c2: Point;
  readonly to: Point;
}

const DASHES: Readonly<Partial<Record<ArrowKind, readonly number[]>>> = {
  launch: [2, 4],
  join: [2, 4],
  signal: [7, 4],
  task: [7, 4],
  interrupt: [3, 3],
  process: [2, 4],
  request: [7, 4],
};

/** The curve of an arrow between its lanes; null if one of them is not there. */
export function curveOf(sight: Sight, arrow: Arrow, boxes: ReadonlyMap<number, LaneBox>): Curve | null {
  const { recording } = sight;
  const a = boxes.get(recording.thread(arrow.from));
  const b = boxes.get(recording.thread(arrow.to));
  if (!a || !b) return null;
  const x1 = xOf(sight, arrow.from);
  const x2 = xOf(sight, arrow.to);
  if (a === b) return hop(sight, a, x1, x2);
  const down = b.y > a.y;
  const y1 = topOf(sight, a.band) + (down ? a.band.height : 0);
  const y2 = topOf(sight, b.band) + (down ? 0 : b.band.height);
  return between({ x: x1, y: y1 }, { x: x2, y: y2 });
}

/** A calm S: leaves and arrives upright, with a slight swing where the two ends stand one above the other. */
export function between(from: Point, to: Point): Curve {
  const dy = to.y - from.y;
  const near = Math.max(0, 1 - Math.abs(to.x - from.x) / 40);
  const side = Math.min(from.x, to.x) < 20 ? -1 : 1;
  const swing = side * near * Math.min(16, Math.abs(dy) * 0.2);
  const c1 = { x: from.x - swing, y: from.y + dy * 0.5 };
  const c2 = { x: to.x - swing, y: to.y - dy * 0.5 };
  return { from, c1, c2, to };
}

/** An arrow within one lane hops over its band. */
function hop(sight: Sight, lane: LaneBox, x1: number, x2: number): Curve {
  const y = topOf(sight, lane.band);
  const height = Math.min(14, 6 + (x2 - x1) * 0.1);
  return {
    from: { x: x1, y },
    c1: { x: x1 + (x2 - x1) * 0.2, y: y - height },
    c2: { x: x2 - (x2 - x1) * 0.2, y: y - height },
    to: { x: x2, y },
  };
}

/** The colour an arrow has: that of the lock or semaphore passed on, else ink. */
export function arrowColour(sight: Sight, arrow: Arrow): string {
  if (arrow.kind === 'lock' || arrow.kind === 'permit') return guardColour(sight, sight.recording.object(arrow.to));
  return arrow.kind === 'interrupt' ? sight.paper.alarm : sight.paper.ink2;
}

/** Paints arrows; strength 1 as they usually are, lit ones thicker, faded ones hardly. */
export function paintArrow(
  ctx: Context,
  sight: Sight,
  arrow: Arrow,
  curve: Curve,
  weight: 'faint' | 'plain' | 'lit',
): void {
  const colour = arrowColour(sight, arrow);
  const { stroke } = sight.paper;
  ctx.globalAlpha = weight === 'lit' ? 1 : weight === 'plain' ? 0.75 : 0.14;
  if (weight === 'lit') {
    ctx.strokeStyle = sight.paper.surface;
    ctx.lineWidth = stroke * 2 + 4;
    trace(ctx, curve);
  }
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.lineWidth = weight === 'lit' ? stroke * 2 : stroke;
  ctx.setLineDash((DASHES[arrow.kind] ?? []) as number[]);
  trace(ctx, curve);
  ctx.setLineDash([]);
  paintHead(ctx, curve, (weight === 'lit' ? 5.5 : 4) + stroke);
  if (weight !== 'faint') {
    ctx.beginPath();
    ctx.arc(curve.from.x, curve.from.y, (weight === 'lit' ? 2.2 : 1.4) + stroke * 0.6, 0, Math.PI * 2);
    ctx.fill();
  }
  ctx.globalAlpha = 1;
}

function trace(ctx: Context, { from, c1, c2, to }: Curve): void {
  ctx.beginPath();
  ctx.moveTo(from.x, from.y);
  ctx.bezierCurveTo(c1.x, c1.y, c2.x, c2.y, to.x, to.y);
  ctx.stroke();
}

/** An arrow head at a curve's end. */
export function paintHead(ctx: Context, { c2, to }: Curve, size: number): void {
  const angle = Math.atan2(to.y - c2.y, to.x - c2.x);
  ctx.beginPath();
  ctx.moveTo(to.x, to.y);
  ctx.lineTo(to.x - size * 1.5 * Math.cos(angle - 0.42), to.y - size * 1.5 * Math.sin(angle - 0.42));
  ctx.lineTo(to.x - size * 1.5 * Math.cos(angle + 0.42), to.y - size * 1.5 * Math.sin(angle + 0.42));
  ctx.closePath();
  ctx.fill();
}

/** The point a fraction k along a curve. */
export function along({ from, c1, c2, to }: Curve, k: number): Point {
  const [a, b, c, d] = [(1 - k) ** 3, 3 * k * (1 - k) ** 2, 3 * k * k * (1 - k), k ** 3];
  return { x: a * from.x + b * c1.x + c * c2.x + d * to.x, y: a * from.y + b * c1.y + c * c2.y + d * to.y };
}
