import type { Focus } from '../../model/moments';
import { lanesInView, type Sight, topOf } from './sight';

/** How much of a lane's own look is taken from it. */
const PALE = 0.68;

/** Pales the lanes of those who are not to be looked at. */
export function paintSpot(ctx: CanvasRenderingContext2D, sight: Sight, { threads }: Focus): void {
  if (threads.size === 0) return;
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, sight.ruler, sight.width, sight.height);
  ctx.clip();
  ctx.fillStyle = sight.paper.surface;
  ctx.globalAlpha = PALE;
  for (const lane of lanesInView(sight)) {
    if (!threads.has(lane.thread)) ctx.fillRect(0, topOf(sight, lane), sight.width, lane.height);
  }
  ctx.restore();
}
