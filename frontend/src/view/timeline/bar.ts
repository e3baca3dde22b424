import type { Edge } from './lod';
import type { Scale } from './scale';

/** Anything drawn along a lane from one event to another; open (null) while it lasts. */
export interface Bar {
  readonly from: number;
  readonly to: number | null;
  readonly fromT: number;
  readonly toT: number | null;
}

/** Pixels where it begins and ends. */
export function extentX(bar: Bar, scale: Scale, edge: Edge): [left: number, right: number] {
  const open = bar.to === null || bar.toT === null;
  return [scale.x(bar.fromT, bar.from), open ? scale.x(edge.t, edge.seq) : scale.x(bar.toT, bar.to)];
}
