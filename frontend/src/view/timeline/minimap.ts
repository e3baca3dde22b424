import type { Interval } from '../../model/lane';
import { type Totals, type Visit, walk } from './lod';
import { LOOKS, type Look, lookOf } from './looks';
import type { Range } from './scale';
import { Scale, span } from './scale';
import type { Sight } from './sight';

type Context = CanvasRenderingContext2D;

/** The scale of the overview: all of bounds over width pixels. */
export function overviewScale(sight: Sight, bounds: Range, width: number): Scale {
  return sight.scale.perNs === 0 ? Scale.order(bounds, width) : Scale.clock(bounds, width);
}

/** Paints the whole run, each lane a stripe in the colour of what it mostly did. */
export function paintOverview(
  ctx: Context,
  sight: Sight,
  totals: ReadonlyMap<number, Totals>,
  scale: Scale,
  width: number,
  height: number,
): void {
  const { paper, layout, lanes, edge } = sight;
  ctx.fillStyle = paper.surface2;
  ctx.fillRect(0, 0, width, height);
  const pitch = Math.min(9 * paper.size, (height - 6) / Math.max(1, layout.lanes.length));
  let y = (height - pitch * layout.lanes.length) / 2;
  for (const lane of layout.lanes) {
    const intervals = lanes.lane(lane.thread);
    const bar = Math.max(1, pitch - 1);
    const top = y;
    y += pitch;
    const sums = totals.get(lane.thread);
    if (!sums) continue;
    const visit: Visit = (first, last, left, right) => {
      const alone = first === last;
      const look = alone ? lookOf(intervals.at(first) as Interval) : mostly(sums.between(first, last, scale, edge));
      if (look === 'new') return;
      const tall = look === 'terminated' ? Math.max(1, bar * 0.2) : bar;
      ctx.fillStyle = paper.look[look];
      ctx.fillRect(left, top + (bar - tall) / 2, Math.max(1, right - left), tall);
    };
    walk(sums.bars, scale, edge, 0, width, 1.5, visit);
  }
}

function mostly(pixels: Float64Array): Look {
  let best = 0;
  pixels.forEach((each, i) => {
    if (each > (pixels[best] as number)) best = i;
  });
  return LOOKS[best] as Look;
}

/** Paints the window that shows what is in view, and the playhead. */
export function paintWindow(
  ctx: Context,
  sight: Sight,
  scale: Scale,
  view: Range,
  playhead: number,
  width: number,
  height: number,
): void {
  const { paper } = sight;
  const per = scale.perNs + scale.perEvent;
  const left = Math.max(0, view.from * per + scale.origin);
  const right = Math.min(width, view.to * per + scale.origin);
  ctx.fillStyle = paper.surface;
  ctx.globalAlpha = 0.66;
  ctx.fillRect(0, 0, left, height);
  ctx.fillRect(right, 0, width - right, height);
  ctx.globalAlpha = 1;
  ctx.strokeStyle = paper.ink2;
  ctx.lineWidth = paper.stroke;
  ctx.beginPath();
  ctx.roundRect(left + 1, 1, Math.max(4, right - left - 2), height - 2, 5);
  ctx.stroke();
  if (span(view) * per < width - 4) {
    ctx.fillStyle = paper.ink2;
    for (const x of [left + 1, right - 1]) {
      ctx.beginPath();
      ctx.roundRect(x - 3, height / 2 - 8, 6, 16, 3);
      ctx.fill();
    }
  }
  ctx.fillStyle = paper.accent;
  ctx.fillRect(playhead - paper.stroke / 2, 0, paper.stroke, height);
}

/** What a hand takes hold of at x: one of the window's edges, the window, or a place beside it. */
export function gripAt(x: number, left: number, right: number): 'left' | 'right' | 'window' | 'beside' {
  const near = 7;
  if (Math.abs(x - left) <= near && Math.abs(x - left) <= Math.abs(x - right)) return 'left';
  if (Math.abs(x - right) <= near) return 'right';
  return x > left && x < right ? 'window' : 'beside';
}

/** The view after a hand that took hold of grip at start has moved by delta; in units of the axis. */
export function dragged(view: Range, grip: ReturnType<typeof gripAt>, delta: number, least: number): Range {
  if (grip === 'left') return { from: Math.min(view.from + delta, view.to - least), to: view.to };
  if (grip === 'right') return { from: view.from, to: Math.max(view.to + delta, view.from + least) };
  return { from: view.from + delta, to: view.to + delta };
}
