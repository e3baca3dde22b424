import type { Sight } from './sight';

/** A place on the timeline that something is to be said about. */
export interface Flag {
  readonly seq: number;
  /** Nanoseconds. */
  readonly t: number;
  /** The thread it is about; -1 if none. */
  readonly thread: number;
}

/** Paints a flag: a pole through all lanes, a pennant on the ruler, and its sign on the lane it is about. */
export function paintFlag(ctx: CanvasRenderingContext2D, sight: Sight, flag: Flag): void {
  const { paper, ruler, height, layout, scroll, width, scale } = sight;
  const x = scale.x(flag.t, flag.seq);
  if (x < -1 || x > width + 1) return;
  const bottom = ruler + Math.min(height, layout.height);
  ctx.save();
  ctx.strokeStyle = paper.ink;
  ctx.fillStyle = paper.ink;
  ctx.lineWidth = paper.stroke * 1.2;
  ctx.setLineDash([2, 3]);
  ctx.beginPath();
  ctx.moveTo(x, ruler * 0.45);
  ctx.lineTo(x, bottom);
  ctx.stroke();
  ctx.setLineDash([]);
  const size = 15 * paper.size;
  ctx.beginPath();
  ctx.roundRect(x - 1, ruler - size - 2, size * 1.25, size, [2, 4, 4, 2]);
  ctx.fill();
  paintSign(ctx, x - 1 + size * 0.625, ruler - size / 2 - 2, size * 0.3, paper.surface);
  const lane = layout.lanes.find((each) => each.thread === flag.thread);
  if (lane) {
    const y = lane.band.y + lane.band.height / 2 + ruler - scroll;
    const r = Math.max(5, Math.min(9 * paper.size, lane.band.height / 2));
    ctx.beginPath();
    ctx.arc(x, y, r, 0, Math.PI * 2);
    ctx.fill();
    ctx.strokeStyle = paper.surface;
    ctx.lineWidth = paper.stroke;
    ctx.stroke();
    paintSign(ctx, x, y, r * 0.55, paper.surface);
  }
  ctx.restore();
}

/** An equals sign, struck out. */
function paintSign(ctx: CanvasRenderingContext2D, x: number, y: number, r: number, colour: string): void {
  const width = ctx.lineWidth;
  ctx.strokeStyle = colour;
  ctx.lineWidth = r * 0.42;
  ctx.beginPath();
  for (const dy of [-r * 0.45, r * 0.45]) {
    ctx.moveTo(x - r, y + dy);
    ctx.lineTo(x + r, y + dy);
  }
  ctx.moveTo(x + r * 0.55, y - r * 1.15);
  ctx.lineTo(x - r * 0.55, y + r * 1.15);
  ctx.stroke();
  ctx.lineWidth = width;
}
