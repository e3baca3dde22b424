import type { Column } from '../../model/columns';
import type { Kind } from '../../wire/frames';
import type { LaneBox } from './layout';
import { firstIndex, gallop } from './scale';
import { fitting, lanesInView, type Sight, textWidth, topOf, xOf } from './sight';

type Context = CanvasRenderingContext2D;

/** Marks nearer to each other than this share one. */
const APART = 7;

/** Paints what single events say, in the row above each lane's band: a sign, and words where there is room. */
export function paintMarks(ctx: Context, sight: Sight): void {
  const { paper, recording, width } = sight;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  for (const lane of lanesInView(sight)) {
    const marks = sight.ledger.marks(lane.thread);
    if (!marks || marks.length === 0) continue;
    const row = lane.marks ?? { y: lane.band.y - 5, height: 6 };
    const middle = topOf(sight, row) + row.height / 2;
    const size = Math.min(12.5 * paper.size, row.height * 0.82);
    ctx.font = paper.font(size, 600);
    let i = firstIndex(0, marks.length, (index) => xOf(sight, marks.at(index)) >= -160);
    while (i < marks.length) {
      const seq = marks.at(i);
      const x = xOf(sight, seq);
      if (x > width) break;
      let next = i + 1;
      if (next < marks.length && xOf(sight, marks.at(next)) < x + APART) {
        next = gallop(next, marks.length, (index) => xOf(sight, marks.at(index)) >= x + APART);
      }
      const alone = next === i + 1;
      if (!alone) paintCrowd(ctx, sight, lane, x, middle, Math.min(1, (next - i) / 8));
      else paintMark(ctx, sight, lane, recording.kind(seq), x, middle, size);
      if (alone && lane.marks) {
        const end = paintWords(ctx, sight, marks, i, size, middle);
        while (next < marks.length && xOf(sight, marks.at(next)) < end) next++;
      }
      i = next;
    }
  }
}

/** Writes what the mark at index says up to where the next one is; what is printed gives way. Tells where it ends. */
function paintWords(
  ctx: Context,
  sight: Sight,
  marks: Column<Int32Array>,
  index: number,
  size: number,
  middle: number,
): number {
  const { recording, paper, describe } = sight;
  const seq = marks.at(index);
  const left = xOf(sight, seq) + size * 0.5 + 5;
  let next = index + 1;
  const printed = (i: number) => recording.kind(marks.at(i)) === 'output';
  while (!printed(index) && next < marks.length && next < index + 4 && printed(next)) next++;
  const until = next < marks.length ? xOf(sight, marks.at(next)) - size * 0.5 : left + 400;
  const text = fitting(ctx, describe.event(seq), until - left);
  if (text === null) return left;
  ctx.fillStyle = paper.ink;
  ctx.fillText(text, left, middle);
  return left + textWidth(ctx, text);
}

function paintCrowd(ctx: Context, sight: Sight, lane: LaneBox, x: number, middle: number, density: number): void {
  ctx.fillStyle = sight.paper.ink2;
  ctx.globalAlpha = 0.35 + 0.45 * density;
  const height = (lane.marks ? 5 : 3) + 5 * density;
  ctx.fillRect(x, middle - height / 2, APART - 2, height);
  ctx.globalAlpha = 1;
}

/** Reads are hollow, writes full; giving away points up, taking points down. */
function paintMark(ctx: Context, sight: Sight, lane: LaneBox, kind: Kind, x: number, middle: number, size: number) {
  const { paper } = sight;
  const r = size * (lane.marks ? 0.34 : 0.42);
  ctx.strokeStyle = paper.ink;
  ctx.fillStyle = paper.ink;
  ctx.lineWidth = paper.stroke;
  ctx.beginPath();
  if (lane.marks) {
    ctx.globalAlpha = 0.5;
    ctx.moveTo(x, middle + r);
    ctx.lineTo(x, topOf(sight, lane.band) + lane.band.height);
    ctx.lineWidth = paper.stroke * 0.7;
    ctx.stroke();
    ctx.globalAlpha = 1;
    ctx.lineWidth = paper.stroke;
    ctx.beginPath();
  }
  switch (kind) {
    case 'read':
    case 'write':
    case 'progress':
      ctx.moveTo(x, middle - r);
      ctx.lineTo(x + r, middle);
      ctx.lineTo(x, middle + r);
      ctx.lineTo(x - r, middle);
      ctx.closePath();
      if (kind !== 'read') ctx.fill();
      else {
        ctx.fillStyle = paper.surface;
        ctx.fill();
      }
      break;
    case 'process-start':
    case 'process-end':
      ctx.rect(x - r * 0.7, middle - r, r * 1.4, r * 2);
      ctx.fillStyle = kind === 'process-start' ? paper.surface : paper.ink;
      ctx.fill();
      break;
    case 'output':
      ctx.roundRect(x - r, middle - r * 0.8, r * 2, r * 1.4, 2);
      ctx.fillStyle = paper.surface;
      ctx.fill();
      break;
    case 'lock-acquire':
    case 'permit-acquire':
    case 'queue-take':
    case 'request-end':
    case 'serve-begin':
      ctx.moveTo(x - r, middle - r * 0.7);
      ctx.lineTo(x + r, middle - r * 0.7);
      ctx.lineTo(x, middle + r * 0.9);
      ctx.closePath();
      ctx.fill();
      break;
    case 'lock-release':
    case 'permit-release':
    case 'queue-put':
    case 'request-begin':
    case 'serve-end':
      ctx.moveTo(x - r, middle + r * 0.7);
      ctx.lineTo(x + r, middle + r * 0.7);
      ctx.lineTo(x, middle - r * 0.9);
      ctx.closePath();
      ctx.fillStyle = paper.surface;
      ctx.fill();
      break;
    default:
      ctx.arc(x, middle, r * 0.8, 0, Math.PI * 2);
      ctx.fillStyle = paper.ink2;
      ctx.fill();
  }
  ctx.stroke();
}
