import type { Stuck } from '../../wire/frames';
import { type Curve, type Point, paintHead } from './arrows';
import { drawIcon } from './icons';
import { barBox, guardColour } from './lanes';
import type { LaneBox } from './layout';
import { type Sight, textWidth } from './sight';

type Context = CanvasRenderingContext2D;

/** Who waits for whom in a deadlock, as its event or the verdict tells it; empty if there is none. */
export function cycleOf({ recording, ledger }: Pick<Sight, 'recording' | 'ledger'>): readonly Stuck[] {
  const told = recording.end?.verdict.cycle;
  if (told && told.length > 0) return told;
  if (ledger.deadlock < 0) return [];
  const value = recording.value(ledger.deadlock);
  const cycle = typeof value === 'object' && value !== null ? value.cycle : undefined;
  return Array.isArray(cycle) ? (cycle as Stuck[]) : [];
}

/** Paints the circle of a deadlock between left and right: from each thread to the one that has what it waits for. */
export function paintCycle(
  ctx: Context,
  sight: Sight,
  boxes: ReadonlyMap<number, LaneBox>,
  left: number,
  right: number,
) {
  const cycle = cycleOf(sight);
  const room = right - left;
  if (cycle.length === 0 || room < 24) return;
  const middle = (left + right) / 2;
  const apart = Math.min(room * 0.24, 46 * sight.paper.size);
  for (const stuck of cycle) {
    const holder = cycle.find((each) => each.holds === stuck.waitsFor);
    const a = boxes.get(stuck.thread);
    const b = holder && boxes.get(holder.thread);
    if (!a || !b) continue;
    const curve = a === b ? loop(sight, a, middle, apart) : bow(sight, a, b, middle, apart);
    paintBow(ctx, sight, curve, guardColour(sight, stuck.waitsFor), sight.describe.bare(stuck.waitsFor));
  }
}

/** Downwards on the right, upwards on the left: two of them make a ring. */
function bow(sight: Sight, a: LaneBox, b: LaneBox, middle: number, apart: number): Curve {
  const side = b.y > a.y ? 1 : -1;
  const centre = (lane: LaneBox) => {
    const box = barBox(sight, lane, 'blocked', true);
    return box.y + box.height / 2;
  };
  const [y1, y2] = [centre(a), centre(b)];
  const x = middle + side * apart * 0.35;
  const out = x + side * apart * 1.5;
  return { from: { x, y: y1 }, c1: { x: out, y: y1 }, c2: { x: out, y: y2 }, to: { x, y: y2 } };
}

function loop(sight: Sight, lane: LaneBox, middle: number, apart: number): Curve {
  const { y } = barBox(sight, lane, 'blocked', true);
  const up = Math.min(34, lane.height * 0.5);
  return {
    from: { x: middle - apart, y },
    c1: { x: middle - apart, y: y - up },
    c2: { x: middle + apart, y: y - up },
    to: { x: middle + apart, y },
  };
}

function paintBow(ctx: Context, sight: Sight, curve: Curve, colour: string, name: string): void {
  const { paper } = sight;
  const { from, c1, c2, to } = curve;
  for (const [style, width] of [
    [paper.surface, paper.stroke * 2 + 5],
    [paper.alarm, paper.stroke * 2],
  ] as const) {
    ctx.strokeStyle = style;
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.moveTo(from.x, from.y);
    ctx.bezierCurveTo(c1.x, c1.y, c2.x, c2.y, to.x, to.y);
    ctx.stroke();
  }
  ctx.fillStyle = paper.alarm;
  paintHead(ctx, curve, 6 + paper.stroke);
  paintName(
    ctx,
    sight,
    { x: (from.x + to.x + 3 * c1.x + 3 * c2.x) / 8, y: (from.y + to.y + 3 * c1.y + 3 * c2.y) / 8 },
    colour,
    name,
  );
}

function paintName(ctx: Context, sight: Sight, at: Point, colour: string, name: string): void {
  const { paper } = sight;
  const size = 11.5 * paper.size;
  ctx.font = paper.font(size, 700);
  const width = textWidth(ctx, name) + size * 1.9;
  const height = size * 1.5;
  const x = Math.min(at.x - width / 2, sight.width - width - 3);
  ctx.fillStyle = colour;
  ctx.strokeStyle = paper.surface;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.roundRect(x, at.y - height / 2, width, height, height / 2);
  ctx.fill();
  ctx.stroke();
  const ink = paper.dark ? '#16151c' : '#ffffff';
  drawIcon(ctx, 'key', x + size * 0.95, at.y, size, ink);
  ctx.fillStyle = ink;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.fillText(name, x + size * 1.55, at.y + 0.5);
}
