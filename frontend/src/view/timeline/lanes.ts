import type { Interval } from '../../model/lane';
import { ringLeft } from './forever';
import { drawIcon } from './icons';
import type { LaneBox } from './layout';
import type { Hold } from './ledger';
import { type Totals, type Visit, walk } from './lod';
import { FILL, type Look, lookOf } from './looks';
import { fitting, lanesInView, type Sight, textWidth, topOf } from './sight';

type Context = CanvasRenderingContext2D;

/** Bars narrower than this share a column. */
const COLUMN = 2;
/** Bars from this width on get their pattern, rounded corners and a border. */
const DETAILED = 5;

/** Paints the states and holdings of all lanes in view. totals: running sums of each lane's looks. */
export function paintLanes(ctx: Context, sight: Sight, totals: ReadonlyMap<number, Totals>): void {
  const labels: { interval: Interval; look: Look; left: number; right: number; lane: LaneBox }[] = [];
  sight.raster.begin(sight.width, sight.height);
  for (const lane of lanesInView(sight)) {
    const strip = { y: lane.band.y - sight.scroll, height: lane.band.height };
    const intervals = sight.lanes.lane(lane.thread);
    const sums = totals.get(lane.thread);
    if (!sums) continue;
    const visit: Visit = (first, last, left, right) => {
      if (first === last) {
        const interval = intervals.at(first) as Interval;
        const look = lookOf(interval);
        paintBar(ctx, sight, lane, look, interval.stuck, left, right);
        if (right - left > 22) labels.push({ interval, look, left, right, lane });
        return;
      }
      sight.raster.stack(left, right, sums.between(first, last, sight.scale, sight.edge), strip);
    };
    walk(sums.bars, sight.scale, sight.edge, 0, sight.width, COLUMN, visit);
    paintHolds(ctx, sight, lane);
  }
  sight.raster.end(ctx, sight.ruler);
  for (const { interval, look, left, right, lane } of labels) paintLabel(ctx, sight, lane, interval, look, left, right);
}

/** Where a look's bar lies within a lane's band. */
export function barBox(sight: Sight, lane: LaneBox, look: Look, stuck: boolean): { y: number; height: number } {
  const whole = lane.band.height;
  const low = whole < 20 && look !== 'terminated' && look !== 'new';
  const height = Math.max(2, whole * (stuck ? 1 : low ? Math.max(0.86, FILL[look]) : FILL[look]));
  const y = topOf(sight, lane.band) + (look === 'terminated' ? (whole - height) / 2 : whole - height);
  return { y, height };
}

function paintBar(ctx: Context, sight: Sight, lane: LaneBox, look: Look, stuck: boolean, left: number, right: number) {
  const { paper } = sight;
  const { y, height } = barBox(sight, lane, look, stuck);
  const l = Math.max(left, -20);
  const width = Math.max(1, Math.min(right, sight.width + 20) - l);
  ctx.fillStyle = paper.look[look];
  if (width < DETAILED) {
    if (look === 'new') ctx.fillStyle = paper.ink2;
    ctx.fillRect(l, look === 'new' ? y + height / 2 : y, width, look === 'new' ? 1 : height);
    return;
  }
  ctx.beginPath();
  ctx.roundRect(l + 0.5, y, width - 1, height, Math.min(5, width / 3, height / 2));
  if (look === 'new') {
    ctx.strokeStyle = paper.ink2;
    ctx.lineWidth = paper.stroke * 0.8;
    ctx.setLineDash([4, 4]);
    ctx.stroke();
    ctx.setLineDash([]);
    return;
  }
  ctx.fill();
  const pattern = sight.patterns.of(ctx, look, sight.scale.origin);
  if (pattern) {
    ctx.fillStyle = pattern;
    ctx.fill();
  }
  if (stuck) {
    ctx.strokeStyle = paper.alarm;
    ctx.lineWidth = paper.stroke * 2;
    ctx.stroke();
  }
}

function paintLabel(
  ctx: Context,
  sight: Sight,
  lane: LaneBox,
  interval: Interval,
  look: Look,
  left: number,
  right: number,
): void {
  const { paper } = sight;
  const { y, height } = barBox(sight, lane, look, interval.stuck);
  const size = Math.min(14 * paper.size, height * 0.82);
  if (size < 8.5) return;
  const l = Math.max(left, 0);
  const clear = interval.stuck ? ringLeft(sight) : sight.width;
  const room = Math.min(right, clear) - l;
  const icon = size * 0.95;
  if (room < icon + 8) return;
  ctx.font = paper.font(size, 650);
  const text = fitting(ctx, sight.describe.phrases(interval), room - icon - 18);
  const wide = text === null ? 0 : textWidth(ctx, text) + 5;
  const middle = y + height / 2;
  const ink = look === 'new' ? paper.ink2 : paper.on[look];
  if (look !== 'core' && look !== 'new') {
    ctx.fillStyle = paper.look[look];
    ctx.beginPath();
    ctx.roundRect(l + 3, y + 1.5, icon + wide + 7, height - 3, 4);
    ctx.fill();
  }
  drawIcon(ctx, interval.stuck ? 'stuck' : look, l + 6 + icon / 2, middle, icon, ink);
  if (text === null) return;
  ctx.fillStyle = ink;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ctx.fillText(text, l + 10 + icon, middle + size * 0.06);
}

/** The colour of a lock or semaphore: the same wherever it is drawn. */
export function guardColour(sight: Sight, object: number): string {
  const { guards } = sight.paper;
  const index = sight.ledger.guards.indexOf(object);
  return guards[Math.max(0, index) % guards.length] as string;
}

/** What the lane's thread has in its hands: a thin bar for each, from the taking to the giving back. */
function paintHolds(ctx: Context, sight: Sight, lane: LaneBox): void {
  const slots = sight.ledger.slots(lane.thread);
  if (slots.length === 0) return;
  const { height, pitch } = slotHeights(lane, slots.length);
  slots.forEach((bars, slot) => {
    const y = topOf(sight, lane.holds) + slot * pitch;
    const visit: Visit = (first, last, left, right) => {
      const hold = bars[first] as Hold;
      const role = sight.recording.objects[hold.object]?.role;
      const isTask = role === 'executor' || role === 'exchange' || role === 'future';
      ctx.fillStyle = isTask ? sight.paper.ink2 : guardColour(sight, hold.object);
      const l = Math.max(left, -10);
      const width = Math.max(1, Math.min(right, sight.width + 10) - l - (right - left > 6 ? 1 : 0));
      if (isTask) ctx.globalAlpha = 0.55;
      if (width > 6) {
        ctx.beginPath();
        ctx.roundRect(l, y, width, height, Math.min(3, height / 2));
        ctx.fill();
      } else ctx.fillRect(l, y, width, height);
      ctx.globalAlpha = 1;
      if (first === last) paintHoldName(ctx, sight, hold, isTask, left, right, y, height);
    };
    const row = sight.ledger.rows(lane.thread)[slot];
    if (row) walk(row, sight.scale, sight.edge, 0, sight.width, COLUMN, visit);
  });
}

/** How high the bar of each of so many slots is, and how far apart they are. */
export function slotHeights(lane: LaneBox, count: number): { readonly height: number; readonly pitch: number } {
  const share = lane.holds.height / Math.max(1, count);
  const gap = Math.min(count > 4 ? 0.5 : 1, share / 2);
  const height = share - ((count - 1) * gap) / Math.max(1, count);
  return { height, pitch: height + gap };
}

function paintHoldName(
  ctx: Context,
  sight: Sight,
  hold: Hold,
  isTask: boolean,
  left: number,
  right: number,
  y: number,
  height: number,
): void {
  const { paper, describe } = sight;
  const size = Math.min(11.5 * paper.size, height * 0.86);
  if (size < 8.5 || right - left < 20) return;
  const l = Math.max(left, 0);
  const room = Math.min(right, sight.width) - l - 22;
  ctx.font = paper.font(size, 700);
  const name = describe.bare(hold.object);
  const isRequest = sight.recording.objects[hold.object]?.role === 'exchange';
  const wordings = isTask && !isRequest ? describe.say.task(String(hold.amount)) : [describe.hold(hold), name];
  const text = fitting(ctx, wordings, room);
  const ink = paper.dark ? '#16151c' : '#ffffff';
  if (!isTask && room > -4) drawIcon(ctx, 'key', l + 10, y + height / 2, size, ink);
  if (text === null) return;
  ctx.fillStyle = ink;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.fillText(text, l + (isTask ? 6 : 18), y + height / 2 + 0.5);
}
