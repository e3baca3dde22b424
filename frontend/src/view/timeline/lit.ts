import type { Interval } from '../../model/lane';
import type { Arrow } from '../../model/lanes';
import type { Pointed } from '../../model/pointed';
import type { Curve } from './arrows';
import { intervalAt } from './hit';
import { barBox, slotHeights } from './lanes';
import type { GroupBox, LaneBox } from './layout';
import { type Totals, type Visit, walk } from './lod';
import { lookOf } from './looks';
import { lanesInView, type Sight, topOf, xOf } from './sight';

type Context = CanvasRenderingContext2D;

/** Columns of bars nearer to each other than so many pixels are a crowd. */
const CROWDED = 3;

interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** Outlines what is pointed at, here or in another view: a lane, what concerns an object or a line, one event. */
export function paintLit(ctx: Context, sight: Sight, pointed: Pointed, totals: ReadonlyMap<number, Totals>): void {
  const { seq, thread, object, line } = pointed;
  const alone = seq === undefined;
  for (const lane of lanesInView(sight)) {
    if (alone && thread === lane.thread && object === undefined && line === undefined) paintLane(ctx, sight, lane);
    const intervals = sight.lanes.lane(lane.thread);
    if (seq !== undefined && thread === lane.thread) {
      const own = intervalAt(sight, lane.thread, xOf(sight, seq) + 0.01);
      if (own) outline(ctx, sight, lane, own, true);
    }
    if (object === undefined && !(alone && line !== undefined)) continue;
    const visit: Visit = (first, last) => {
      if (first !== last) return;
      const interval = intervals.at(first) as Interval;
      if (object !== undefined ? interval.object === object : interval.line === line) {
        outline(ctx, sight, lane, interval, false);
      }
    };
    const bars = totals.get(lane.thread)?.bars;
    if (bars) walk(bars, sight.scale, sight.edge, 0, sight.width, 3, visit);
    if (object !== undefined) litHolds(ctx, sight, lane, object);
  }
  for (const group of sight.layout.groups) {
    if (object !== undefined && group.process === object) paintGroup(ctx, sight, group);
  }
  if (seq !== undefined && seq >= 0 && seq < sight.recording.length) paintEvent(ctx, sight, seq);
}

function paintGroup(ctx: Context, sight: Sight, group: GroupBox): void {
  ctx.strokeStyle = sight.paper.accent;
  ctx.lineWidth = sight.paper.stroke * 1.5;
  ctx.strokeRect(1, topOf(sight, group) + 1, sight.width - 2, group.height - 2);
}

function paintLane(ctx: Context, sight: Sight, lane: LaneBox): void {
  ctx.fillStyle = sight.paper.accent;
  ctx.globalAlpha = 0.1;
  ctx.fillRect(0, topOf(sight, lane), sight.width, lane.height);
  ctx.globalAlpha = 1;
}

function outline(ctx: Context, sight: Sight, lane: LaneBox, interval: Interval, strong: boolean): void {
  const { scale, edge, paper } = sight;
  const left = Math.max(-4, scale.x(interval.fromT, interval.from));
  const end = interval.to === null ? scale.x(edge.t, edge.seq) : scale.x(interval.toT ?? 0, interval.to);
  const { y, height } = barBox(sight, lane, lookOf(interval), interval.stuck);
  const width = Math.max(3, Math.min(sight.width + 4, end) - left);
  ctx.beginPath();
  ctx.roundRect(left, y - 1, width, height + 2, Math.min(6, width / 2));
  ctx.strokeStyle = paper.surface;
  ctx.lineWidth = paper.stroke * 2 + 3;
  if (strong) ctx.stroke();
  ctx.strokeStyle = paper.ink;
  ctx.lineWidth = paper.stroke * (strong ? 1.7 : 1.2);
  ctx.stroke();
}

function litHolds(ctx: Context, sight: Sight, lane: LaneBox, object: number): void {
  const slots = sight.ledger.slots(lane.thread);
  slots.forEach((bars, slot) => {
    const { height, pitch } = slotHeights(lane, slots.length);
    const y = topOf(sight, lane.holds) + slot * pitch;
    const row = sight.ledger.rows(lane.thread)[slot];
    if (!row) return;
    ctx.strokeStyle = sight.paper.ink;
    ctx.lineWidth = sight.paper.stroke * 1.2;
    const outline = ({ left, right }: Stretch) => {
      ctx.beginPath();
      ctx.roundRect(left, y - 0.5, Math.max(3, right - left), height + 1, 3);
      ctx.stroke();
    };
    // Crowded columns have one outline: thousands of them would be all that is seen, and take longer than a frame.
    let crowd: Stretch | null = null;
    const visit: Visit = (first, last, left, right) => {
      const mine = bars[first]?.object === object;
      const joins = mine && first !== last && crowd !== null && left - crowd.right < CROWDED;
      if (crowd && !joins) {
        outline(crowd);
        crowd = null;
      }
      if (!mine) return;
      if (first === last) outline({ left, right });
      else crowd = { left: crowd?.left ?? left, right };
    };
    walk(row, sight.scale, sight.edge, 0, sight.width, 3, visit);
    if (crowd) outline(crowd);
  });
}

function paintEvent(ctx: Context, sight: Sight, seq: number): void {
  const lane = sight.layout.lanes.find((each) => each.thread === sight.recording.thread(seq));
  const x = xOf(sight, seq);
  if (!lane || x < -8 || x > sight.width + 8) return;
  const row = lane.marks ?? lane.band;
  ctx.beginPath();
  ctx.arc(x, topOf(sight, row) + (lane.marks ? row.height / 2 : 0), 6 * sight.paper.size, 0, Math.PI * 2);
  ctx.strokeStyle = sight.paper.accent;
  ctx.lineWidth = sight.paper.stroke * 1.6;
  ctx.stroke();
}

/** The arrows that what is pointed at has a part in; null if it has none and nothing should fade for it. */
export function litArrows(sight: Sight, pointed: Pointed | null, curves: ReadonlyMap<Arrow, Curve>): Set<Arrow> | null {
  if (pointed?.seq === undefined || pointed.seq < 0 || pointed.seq >= sight.recording.length) return null;
  const thread = sight.recording.thread(pointed.seq);
  const own = intervalAt(sight, thread, xOf(sight, pointed.seq) + 0.01);
  const ends = new Set([pointed.seq]);
  if (own?.from === pointed.seq && own.to !== null) ends.add(own.to);
  const found = new Set<Arrow>();
  for (const arrow of curves.keys()) if (ends.has(arrow.to) || ends.has(arrow.from)) found.add(arrow);
  return found.size > 0 ? found : null;
}
