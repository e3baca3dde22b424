import type { Sight } from './sight';

/** A stretch of the plot, in pixels. */
export interface Zone {
  readonly left: number;
  readonly right: number;
}

/** Where the recording of a deadlocked run ends and for ever begins; null for other runs. */
export function foreverZone(sight: Sight): Zone | null {
  const { end } = sight.recording;
  if (end?.verdict.kind !== 'deadlock') return null;
  const left = sight.scale.x(end.t, sight.recording.length);
  return { left: Math.max(0, left), right: Math.min(sight.width, sight.scale.x(sight.edge.t, sight.edge.seq)) };
}

/** The part of for ever in which the circle of a deadlock is drawn. */
export function ringZone(zone: Zone): Zone {
  return { left: zone.left + (zone.right - zone.left) * 0.3, right: zone.right - 4 };
}

/** Where words have to end so that the circle stays clear. */
export function ringLeft(sight: Sight): number {
  const zone = foreverZone(sight);
  if (!zone || zone.right <= zone.left) return sight.width;
  const ring = ringZone(zone);
  return Math.max(zone.left, (ring.left + ring.right) / 2 - 86 * sight.paper.size);
}
