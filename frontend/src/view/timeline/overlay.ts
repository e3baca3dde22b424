import type { Arrow } from '../../model/lanes';
import type { Pointed } from '../../model/pointed';
import { type Curve, curveOf, paintArrow } from './arrows';
import { foreverZone, ringZone, type Zone } from './forever';
import type { LaneBox } from './layout';
import type { Links } from './links';
import { litArrows, paintLit } from './lit';
import type { Totals } from './lod';
import { clear } from './paper';
import { paintCycle } from './ring';
import { firstIndex } from './scale';
import { type Sight, textWidth, xOf } from './sight';
import { paintTrail } from './trail';

type Context = CanvasRenderingContext2D;

/** Pixels a column has in which few arrows may end, and how many: more would be a hairball. */
const COLUMN = 16;
const PER_COLUMN = 8;
/** With more arrows than this in view, only those of what is pointed at are drawn. */
const MOST = 200;

/** The curves of the arrows in view. */
export function arrowsInView(sight: Sight, links: Links): Map<Arrow, Curve> {
  const boxes = boxesOf(sight);
  const curves = new Map<Arrow, Curve>();
  const { arrows } = sight.lanes;
  for (const arrow of links.visible(arrows, sight.scale, -20, sight.width + 20, COLUMN, PER_COLUMN)) {
    const curve = waited(sight, arrow) ? curveOf(sight, arrow, boxes) : null;
    if (curve) curves.set(arrow, curve);
  }
  return curves;
}

/** False for a join of a thread that had already ended: nobody was let go on by that. */
function waited({ lanes, recording }: Sight, arrow: Arrow): boolean {
  if (arrow.kind !== 'join') return true;
  const lane = lanes.lane(recording.thread(arrow.to));
  const before = firstIndex(0, lane.length, (i) => lane.from(i) >= arrow.to) - 1;
  return before < 0 || lane.from(before) < arrow.from;
}

export function boxesOf(sight: Sight): Map<number, LaneBox> {
  return new Map(sight.layout.lanes.map((lane) => [lane.thread, lane]));
}

/** What stands out: what is pointed at, the way back to a cause; with the sums by which long lanes are walked over. */
interface Marked {
  readonly pointed: Pointed | null;
  readonly trail: readonly number[];
  readonly totals: ReadonlyMap<number, Totals>;
}

/** What moves above the lanes: arrows, what has not happened yet, what is pointed at, the playhead. */
export function paintOverlay(
  ctx: Context,
  sight: Sight,
  curves: ReadonlyMap<Arrow, Curve>,
  { pointed, trail, totals }: Marked,
  at: { readonly seq: number; readonly t: number },
): void {
  const { width, ruler, height } = sight;
  const playhead = playheadX(sight, at);
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, ruler, width, height);
  ctx.clip();
  const lit = litArrows(sight, pointed, curves);
  const many = curves.size > 60;
  for (const [arrow, curve] of curves.size > MOST ? [] : curves) {
    if (!lit?.has(arrow)) paintArrow(ctx, sight, arrow, curve, lit || many ? 'faint' : 'plain');
  }
  const zone = foreverZone(sight);
  if (zone) paintForever(ctx, sight, zone);
  paintVeil(ctx, sight, at, playhead);
  if (pointed) paintLit(ctx, sight, pointed, totals);
  if (lit) for (const arrow of lit) paintArrow(ctx, sight, arrow, curves.get(arrow) as Curve, 'lit');
  ctx.restore();
  if (zone) paintForeverName(ctx, sight, zone);
  paintPlayhead(ctx, sight, at.t, playhead, ruler + Math.min(height, sight.layout.height));
  paintTrail(ctx, sight, trail);
}

/** Pixel of the playhead; on the order axis it moves on between events as their times do. */
export function playheadX(sight: Sight, at: { readonly seq: number; readonly t: number }): number {
  const { recording, scale } = sight;
  if (scale.perEvent === 0) return scale.x(at.t, 0);
  const here = recording.t(at.seq);
  const next = at.seq + 1 < recording.length ? recording.t(at.seq + 1) : (recording.end?.t ?? sight.edge.t);
  const part = next > here ? Math.min(1, Math.max(0, (at.t - here) / (next - here))) : 0;
  return scale.x(at.t, Math.max(0, at.seq + part));
}

/** Lays a veil over what has not happened yet. On the order axis the event under the playhead keeps its column clear. */
function paintVeil(
  ctx: Context,
  sight: Sight,
  at: { readonly seq: number; readonly t: number },
  playhead: number,
): void {
  const { recording, paper, width, ruler, height, scale } = sight;
  const now = at.seq >= 0 ? xOf(sight, at.seq) : 0;
  if (scale.perNs === 0 && scale.perEvent > 8 && at.seq >= 0) {
    ctx.fillStyle = paper.accent;
    ctx.globalAlpha = 0.13;
    ctx.fillRect(now, ruler, scale.perEvent, height);
    ctx.globalAlpha = 1;
  }
  const { deadlock } = sight.ledger;
  const last = deadlock >= 0 ? deadlock : recording.length - 1;
  if (recording.end && at.seq >= last && (deadlock >= 0 || at.t >= recording.duration)) return;
  const from = Math.max(playhead, scale.perNs === 0 ? now + scale.perEvent : 0);
  if (from < width) {
    ctx.fillStyle = paper.surface;
    ctx.globalAlpha = paper.dark ? 0.62 : 0.58;
    ctx.fillRect(Math.max(0, from), ruler, width - Math.max(0, from), height);
  }
  ctx.globalAlpha = 1;
}

/** After a deadlock: nothing will ever move again. The bars run out into the distance, and the circle is drawn. */
function paintForever(ctx: Context, sight: Sight, zone: Zone): void {
  const { paper, ruler, height } = sight;
  const room = zone.right - zone.left;
  if (room <= 2) return;
  const fade = ctx.createLinearGradient(zone.right - room * 0.4, 0, zone.right, 0);
  fade.addColorStop(0, clear(paper.surface));
  fade.addColorStop(1, paper.surface);
  ctx.fillStyle = fade;
  ctx.fillRect(zone.right - room * 0.4, ruler, room * 0.4 + 1, height);
  ctx.strokeStyle = paper.alarm;
  ctx.lineWidth = paper.stroke;
  ctx.setLineDash([6, 4]);
  ctx.beginPath();
  ctx.moveTo(zone.left, ruler);
  ctx.lineTo(zone.left, ruler + height);
  ctx.stroke();
  ctx.setLineDash([]);
  const ring = ringZone(zone);
  paintCycle(ctx, sight, boxesOf(sight), ring.left, ring.right);
}

/** On the ruler, for ever has a name instead of a time. */
function paintForeverName(ctx: Context, sight: Sight, zone: Zone): void {
  const { paper, ruler, describe } = sight;
  ctx.font = paper.font(12.5 * paper.size, 800);
  const text = describe.say.deadlock;
  const wide = textWidth(ctx, text);
  if (wide + 52 * paper.size > zone.right - zone.left) return;
  ctx.fillStyle = paper.alarm;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.fillText(text, zone.right - wide - 8, ruler * 0.46);
}

function paintPlayhead(ctx: Context, sight: Sight, t: number, x: number, bottom: number): void {
  const { paper, width, ruler, describe, scale } = sight;
  if (x < -1 || x > width + 1) return;
  const wide = Math.max(2, paper.stroke * 1.4);
  ctx.fillStyle = paper.accent;
  ctx.fillRect(x - wide / 2, ruler * 0.5, wide, bottom - ruler * 0.5);
  const nsPerPixel = scale.perNs > 0 ? 1 / scale.perNs : sight.edge.t / 1e5;
  ctx.font = paper.font(12.5 * paper.size, 750);
  const text = describe.moment(t, nsPerPixel);
  const length = textWidth(ctx, text) + 16;
  const left = Math.max(1, Math.min(width - length - 1, x - length / 2));
  ctx.beginPath();
  ctx.roundRect(left, 2, length, ruler - 6, 7);
  ctx.fill();
  ctx.beginPath();
  ctx.moveTo(x - 5, ruler - 5);
  ctx.lineTo(x + 5, ruler - 5);
  ctx.lineTo(x, ruler);
  ctx.fill();
  ctx.fillStyle = paper.dark ? '#16151c' : '#ffffff';
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.fillText(text, left + 8, (ruler - 3) / 2);
}
