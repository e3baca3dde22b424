import { type Sight, topOf, xOf } from './sight';

type Context = CanvasRenderingContext2D;

interface Mark {
  readonly number: number;
  readonly x: number;
  readonly y: number;
}

/** Paints numbered marks on the events of a trail, joined in their order; events that are none (-1) and those that come again are left out. */
export function paintTrail(ctx: Context, sight: Sight, trail: readonly number[]): void {
  const { paper } = sight;
  const radius = 8 * paper.size;
  const marks = marksOf(sight, trail, radius);
  if (marks.length === 0) return;
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, sight.ruler, sight.width, sight.height);
  ctx.clip();
  ctx.strokeStyle = paper.accent;
  ctx.lineWidth = paper.stroke;
  ctx.setLineDash([3, 3]);
  ctx.beginPath();
  for (const { x, y } of marks) ctx.lineTo(x, y);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.font = paper.font(11 * paper.size, 800);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  // The first step lies on top.
  for (const { number, x, y } of marks.toReversed()) {
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, Math.PI * 2);
    ctx.fillStyle = paper.surface;
    ctx.fill();
    ctx.lineWidth = paper.stroke * 1.4;
    ctx.stroke();
    ctx.fillStyle = paper.accent;
    ctx.fillText(String(number), x, y + paper.size * 0.5);
  }
  ctx.restore();
}

/** Where the marks are; in one lane, those that would lie on each other stand side by side, the later step to the left. */
function marksOf(sight: Sight, trail: readonly number[], radius: number): Mark[] {
  const marks: Mark[] = [];
  trail.forEach((seq, i) => {
    if (seq < 0 || seq >= sight.recording.length || trail.indexOf(seq) !== i) return;
    const thread = sight.recording.thread(seq);
    const lane = sight.layout.lanes.find((each) => each.thread === thread);
    if (!lane) return;
    const y = topOf(sight, lane.band) + lane.band.height / 2;
    const at = xOf(sight, seq);
    // At the very edge it is still to be read.
    const near = at >= 0 && at <= sight.width;
    const others = marks.filter((mark) => mark.y === y).sort((a, b) => b.x - a.x);
    let x = near ? Math.max(radius + 1, Math.min(sight.width - radius - 1, at)) : at;
    for (const other of others) if (Math.abs(other.x - x) < radius * 2) x = other.x - radius * 2 - 1;
    marks.push({ number: i + 1, x, y });
  });
  return marks;
}
