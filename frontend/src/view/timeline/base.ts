import { paintAxis, paintRuler } from './axis';
import { paintLanes } from './lanes';
import { paintLives } from './lives';
import type { Totals } from './lod';
import { paintMarks } from './marks';
import type { Sight } from './sight';

/** Paints all that does not depend on the playhead: bars, marks and ruler. */
export function paintBase(ctx: CanvasRenderingContext2D, sight: Sight, totals: ReadonlyMap<number, Totals>): void {
  paintAxis(ctx, sight);
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, sight.ruler, sight.width, sight.height);
  ctx.clip();
  paintLives(ctx, sight);
  paintLanes(ctx, sight, totals);
  paintMarks(ctx, sight);
  ctx.restore();
  paintRuler(ctx, sight);
}
