import { size } from '../../base/size';
import { extentX } from './bar';
import type { GroupBox } from './layout';
import type { Life } from './ledger';
import { fitting, type Sight, textWidth, topOf } from './sight';

type Context = CanvasRenderingContext2D;

/** Paints the headings of processes: how long each took to start, how long it lived, its memory, and how it ended. */
export function paintLives(ctx: Context, sight: Sight): void {
  const { layout, ledger, paper, width } = sight;
  const most = mostMemory(sight);
  for (const group of layout.groups) {
    ctx.fillStyle = paper.surface2;
    ctx.fillRect(0, topOf(sight, group), width, group.height);
    const life = ledger.lives.get(group.process);
    if (life) paintLife(ctx, sight, group, life, most);
  }
}

function paintLife(ctx: Context, sight: Sight, group: GroupBox, life: Life, most: number): void {
  const { paper, scale, edge, width, describe } = sight;
  const y = topOf(sight, group.bar);
  const { height } = group.bar;
  const [left, right] = extentX(life, scale, edge);
  if (right < 0 || left > width) return;
  const lit = life.lit === null || life.litT === null ? right : Math.min(right, scale.x(life.litT, life.lit));
  ctx.save();
  ctx.beginPath();
  ctx.roundRect(left, y, Math.max(2, right - left), height, 4);
  ctx.fillStyle = paper.surface;
  ctx.fill();
  ctx.clip();
  paintMemory(ctx, sight, group, life, most);
  if (life.lit !== null || life.to === null) hatch(ctx, sight, left, lit, y, height);
  ctx.restore();
  ctx.strokeStyle = paper.ink2;
  ctx.lineWidth = paper.stroke * 0.8;
  ctx.beginPath();
  ctx.roundRect(left, y, Math.max(2, right - left), height, 4);
  if (lit > left + 2 && lit < right) {
    ctx.moveTo(lit, y);
    ctx.lineTo(lit, y + height);
  }
  ctx.stroke();
  const { life: say } = describe.say;
  const type = Math.min(12 * paper.size, height * 0.8);
  ctx.font = paper.font(type, 650);
  if (life.lit !== null && life.litT !== null) {
    write(ctx, sight, say.starts(describe.length(life.litT - life.fromT)), left, lit, y, height);
  }
  const free = life.to === null ? right : Math.min(right, paintEnd(ctx, sight, life.to, right, y, height));
  const peak = peakMemory(sight, life);
  write(ctx, sight, peak > 0 ? say.memory(size(peak)) : say.runs, life.lit === null ? left : lit, free, y, height);
}

/** Bytes in memory over time, as an area; the same scale for all processes. */
function paintMemory(ctx: Context, sight: Sight, group: GroupBox, { memory, to, toT }: Life, most: number): void {
  if (memory.length === 0 || most === 0) return;
  const { recording, scale, edge, paper } = sight;
  const bottom = topOf(sight, group.bar) + group.bar.height;
  const high = (seq: number) => (group.bar.height * 0.9 * Number(recording.value(seq))) / most;
  const x = (seq: number) => scale.x(recording.t(seq), seq);
  ctx.fillStyle = paper.look.timed;
  ctx.globalAlpha = paper.dark ? 0.4 : 0.5;
  ctx.beginPath();
  ctx.moveTo(x(memory.at(0)), bottom);
  for (let i = 0; i < memory.length; i++) ctx.lineTo(x(memory.at(i)), bottom - high(memory.at(i)));
  const end = to === null || toT === null ? scale.x(edge.t, edge.seq) : scale.x(toT, to);
  ctx.lineTo(end, bottom - high(memory.at(memory.length - 1)));
  ctx.lineTo(end, bottom);
  ctx.fill();
  ctx.globalAlpha = 1;
}

/** The time a process takes until the program in it begins. */
function hatch(ctx: Context, { paper, width }: Sight, left: number, right: number, y: number, height: number): void {
  ctx.strokeStyle = paper.ink2;
  ctx.lineWidth = paper.stroke * 0.7;
  ctx.globalAlpha = 0.45;
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, y, right - left, height);
  ctx.clip();
  ctx.beginPath();
  for (let x = Math.max(left, -height - 7); x < Math.min(right, width) + height; x += 7) {
    ctx.moveTo(x, y);
    ctx.lineTo(x - height, y + height);
  }
  ctx.stroke();
  ctx.restore();
  ctx.globalAlpha = 1;
}

/** Words on a plate, as long as there is room for them between left and right. */
function write(
  ctx: Context,
  { paper, width }: Sight,
  wordings: readonly string[],
  left: number,
  right: number,
  y: number,
  height: number,
): void {
  const l = Math.max(0, left);
  const text = fitting(ctx, wordings, Math.min(right, width) - l - 12);
  if (text === null) return;
  ctx.fillStyle = paper.surface;
  ctx.globalAlpha = 0.8;
  ctx.fillRect(l + 3, y + 1.5, textWidth(ctx, text) + 6, height - 3);
  ctx.globalAlpha = 1;
  ctx.fillStyle = paper.ink;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.fillText(text, l + 6, y + height / 2 + 0.5);
}

/** How it ended: right of its end, or left of it where there is no room. Tells where that begins. */
function paintEnd(ctx: Context, sight: Sight, seq: number, right: number, y: number, height: number): number {
  const { paper, describe, width } = sight;
  const { text, bad } = describe.ending(seq);
  const wide = textWidth(ctx, text) + 10;
  const left = right + 4 + wide <= width ? right + 4 : right - wide - 4;
  if (left > width || left + wide < 0) return left;
  ctx.fillStyle = bad ? paper.alarm : paper.look.core;
  ctx.beginPath();
  ctx.roundRect(left, y, wide, height, 4);
  ctx.fill();
  ctx.fillStyle = bad ? (paper.dark ? '#16151c' : '#ffffff') : paper.on.core;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.fillText(text, left + 5, y + height / 2 + 0.5);
  return left;
}

function peakMemory({ recording }: Sight, { memory }: Life): number {
  let peak = 0;
  for (let i = 0; i < memory.length; i++) peak = Math.max(peak, Number(recording.value(memory.at(i))));
  return peak;
}

function mostMemory(sight: Sight): number {
  let most = 0;
  for (const life of sight.ledger.lives.values()) most = Math.max(most, peakMemory(sight, life));
  return most;
}
