import type { Sight } from './sight';

/** A place on the timeline that something is to be said about. */
export interface Flag {
  readonly seq: number;
  /** Nanoseconds. */
  readonly t: number;
  /** The thread it is about; -1 if none. */
  readonly thread: number;
}

/** Paints a flag: a pole through all lanes, a pennant on the ruler, and a ring round the lane it is about. */
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
  ctx.fillStyle = paper.surface;
  ctx.font = paper.font(13 * paper.size, 900);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillText('≠', x - 1 + size * 0.625, ruler - size / 2 - 1.5);
  const lane = layout.lanes.find((each) => each.thread === flag.thread);
  if (lane) {
    const y = lane.band.y + lane.band.height / 2 + ruler - scroll;
    ctx.beginPath();
    ctx.arc(x, y, Math.min(7 * paper.size, lane.band.height / 2), 0, Math.PI * 2);
    ctx.fill();
    ctx.lineWidth = paper.stroke * 1.6;
    ctx.stroke();
  }
  ctx.restore();
}
