import { lanesInView, type Sight, textWidth, topOf } from './sight';
import { clockTicks, orderTicks, type Tick } from './ticks';

type Context = CanvasRenderingContext2D;

function ticksOf(sight: Sight): Tick[] {
  const { scale, describe, recording, paper, width } = sight;
  const apart = (width < 500 ? 74 : 96) * paper.size;
  if (scale.perEvent === 0) {
    const last = recording.end ? scale.x(recording.duration, 0) : width;
    return clockTicks(scale, describe.face, apart).filter((tick) => tick.x <= last + 1);
  }
  if (scale.perNs === 0) return orderTicks(scale, recording.length, 44 * paper.size);
  return [];
}

/** Paints what lies behind the bars: the lanes' ground and the grid. Then, above the lanes, the ruler. */
export function paintAxis(ctx: Context, sight: Sight): void {
  const { paper, width, ruler, height } = sight;
  ctx.fillStyle = paper.surface;
  ctx.fillRect(0, 0, width, ruler + height);
  lanesInView(sight).forEach((lane) => {
    ctx.fillStyle = paper.line;
    ctx.globalAlpha = 0.55;
    ctx.fillRect(0, Math.round(topOf(sight, lane) + lane.height) - 1, width, 1);
    ctx.globalAlpha = 1;
  });
  if (sight.scale.perNs === 0) paintColumns(ctx, sight);
  ctx.fillStyle = paper.line;
  for (const tick of ticksOf(sight)) {
    if (!tick.major) continue;
    ctx.globalAlpha = 0.7;
    ctx.fillRect(Math.round(tick.x), ruler, 1, height);
  }
  ctx.globalAlpha = 1;
}

/** Every other event's column a shade darker, where columns can be told apart. */
function paintColumns(ctx: Context, { paper, scale, recording, width, ruler, height }: Sight): void {
  if (scale.perEvent < 8) return;
  ctx.fillStyle = paper.surface2;
  ctx.globalAlpha = Math.min(0.75, (scale.perEvent - 8) / 16);
  const first = Math.max(0, Math.floor(-scale.origin / scale.perEvent));
  for (let seq = first + (first % 2); seq < recording.length; seq += 2) {
    const x = seq * scale.perEvent + scale.origin;
    if (x > width) break;
    ctx.fillRect(x, ruler, scale.perEvent, height);
  }
  ctx.globalAlpha = 1;
}

export function paintRuler(ctx: Context, sight: Sight): void {
  const { paper, width, ruler } = sight;
  ctx.fillStyle = paper.surface;
  ctx.fillRect(0, 0, width, ruler);
  ctx.fillStyle = paper.line;
  ctx.fillRect(0, ruler - 1, width, 1);
  ctx.font = paper.font(12 * paper.size, 600);
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  let free = -8;
  for (const tick of ticksOf(sight)) {
    const x = Math.round(tick.x);
    ctx.fillStyle = tick.major ? paper.ink2 : paper.line;
    const length = tick.major ? ruler * 0.34 : ruler * 0.2;
    ctx.fillRect(x, ruler - length, Math.max(1, paper.stroke * 0.7), length);
    const wide = textWidth(ctx, tick.label);
    if (!tick.label || x + 5 < free || x + 5 + wide > width) continue;
    ctx.fillText(tick.label, x + 5, ruler * 0.46);
    free = x + 5 + wide + 10;
  }
}
