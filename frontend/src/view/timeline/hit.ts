import type { Interval } from '../../model/lane';
import type { Arrow } from '../../model/lanes';
import type { Pointed } from '../../model/pointed';
import { OWN_PROCESS } from '../../wire/frames';
import { along, type Curve } from './arrows';
import { type GroupBox, groupAt, type LaneBox, laneAt, type Strip } from './layout';
import type { Hold } from './ledger';
import { barAt } from './lod';
import { firstIndex } from './scale';
import { type Sight, xOf } from './sight';

/** What lies under a point of the plot. */
export interface Hit {
  /** The lane, or the heading of a process: exactly one of them. */
  readonly lane: LaneBox | null;
  readonly group: GroupBox | null;
  /** Which of them it is, as a strip. */
  readonly box: Strip;
  readonly interval: Interval | null;
  readonly hold: Hold | null;
  /** An event near enough to be meant, else -1. */
  readonly seq: number;
  readonly arrow: Arrow | null;
}

/** How near, in pixels, an event or an arrow has to be. */
const NEAR = 6;

/** What lies at (x, y) of the canvas; null beside the lanes and headings. */
export function hitAt(sight: Sight, x: number, y: number, curves: ReadonlyMap<Arrow, Curve>, reach = NEAR): Hit | null {
  const height = y - sight.ruler + sight.scroll;
  const lane = y < sight.ruler ? undefined : laneAt(sight.layout, height);
  if (!lane) {
    const group = y < sight.ruler ? undefined : groupAt(sight.layout, height);
    return group ? { lane: null, group, box: group, interval: null, hold: null, seq: -1, arrow: null } : null;
  }
  const interval = intervalAt(sight, lane.thread, x);
  let hold: Hold | null = null;
  if (height >= lane.holds.y - 1) {
    const slots = sight.ledger.slots(lane.thread);
    const slot = Math.floor(((height - lane.holds.y) / lane.holds.height) * slots.length);
    hold = holdAt(sight, lane.thread, Math.min(Math.max(0, slot), slots.length - 1), x);
  }
  const onBand = height >= lane.band.y && height <= lane.holds.y;
  const arrow = onBand ? null : nearestArrow(curves, x, y, reach);
  const seq = arrow ? -1 : nearestEvent(sight, lane.thread, x, height < lane.band.y ? reach * 1.5 : reach);
  return { lane, group: null, box: lane, interval, hold, seq, arrow };
}

/** The interval of a thread at pixel x; null if there is none. */
export function intervalAt({ lanes, scale, edge }: Sight, thread: number, x: number): Interval | null {
  const lane = lanes.lane(thread);
  const index = barAt(lane.bars, x, scale, edge);
  return index < 0 ? null : (lane.at(index) ?? null);
}

/** What a thread has in its hands at pixel x, in one of its slots; null if nothing. */
export function holdAt({ ledger, scale, edge }: Sight, thread: number, slot: number, x: number): Hold | null {
  const row = ledger.rows(thread)[slot];
  return (row && ledger.slots(thread)[slot]?.[barAt(row, x, scale, edge)]) ?? null;
}

/** The event of a thread within reach pixels of x; -1 if none. */
export function nearestEvent(sight: Sight, thread: number, x: number, reach: number): number {
  const events = sight.ledger.events(thread);
  if (!events) return -1;
  const right = firstIndex(0, events.length, (i) => xOf(sight, events.at(i)) >= x);
  let best = -1;
  let distance = reach;
  for (const i of [right - 1, right]) {
    if (i < 0 || i >= events.length) continue;
    const seq = events.at(i);
    const away = Math.abs(xOf(sight, seq) - x);
    if (away <= distance) {
      distance = away;
      best = seq;
    }
  }
  return best;
}

function nearestArrow(curves: ReadonlyMap<Arrow, Curve>, x: number, y: number, reach: number): Arrow | null {
  let best: Arrow | null = null;
  let distance = reach;
  for (const [arrow, curve] of curves) {
    const away = distanceTo(curve, x, y);
    if (away < distance) {
      distance = away;
      best = arrow;
    }
  }
  return best;
}

/** How near a curve comes to (x, y). */
export function distanceTo(curve: Curve, x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  let a = curve.from;
  for (let i = 1; i <= 12; i++) {
    const b = along(curve, i / 12);
    const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
    const k = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / length));
    nearest = Math.min(nearest, Math.hypot(a.x + k * (b.x - a.x) - x, a.y + k * (b.y - a.y) - y));
    a = b;
  }
  return nearest;
}

/** What the other views should light up for what lies here. */
export function pointedBy(sight: Sight, hit: Hit): Pointed {
  const { recording } = sight;
  const { arrow, interval, hold, lane } = hit;
  if (!lane) return hit.group && hit.group.process !== OWN_PROCESS ? { object: hit.group.process } : {};
  if (arrow) return { seq: arrow.to, thread: recording.thread(arrow.to), ...objectAndLine(sight, arrow.to) };
  if (hit.seq >= 0) return { seq: hit.seq, thread: lane.thread, ...objectAndLine(sight, hit.seq) };
  if (hold) return { seq: hold.from, thread: lane.thread, ...objectAndLine(sight, hold.from) };
  if (!interval) return { thread: lane.thread };
  const of = interval.object >= 0 ? { object: interval.object } : {};
  const line = interval.line > 0 ? { line: interval.line } : {};
  return { seq: interval.from, thread: lane.thread, ...of, ...line };
}

function objectAndLine({ recording }: Sight, seq: number): Pointed {
  const object = recording.object(seq);
  const line = recording.line(seq);
  return { ...(object >= 0 ? { object } : {}), ...(line > 0 ? { line } : {}) };
}

/** What a click at a place asks "why?" about: a value read or written, or a thread that waits; null where it only moves the playhead. */
export function questionOf(sight: Sight, { arrow, seq, interval }: Hit): Pointed | null {
  if (arrow) return null;
  const kind = seq >= 0 ? sight.recording.kind(seq) : null;
  if (kind === 'read' || kind === 'write') return { seq };
  return interval && waits(sight, interval) ? { thread: interval.thread } : null;
}

/** In this interval a thread waits for somebody or something, and not for time alone. */
export function waits({ recording }: Sight, { from, object }: Interval): boolean {
  const kind = recording.kind(from);
  if (kind === 'wait-begin') return recording.objects[object]?.role !== 'executor';
  return kind === 'lock-request' || kind === 'permit-request' || kind === 'join-begin';
}
