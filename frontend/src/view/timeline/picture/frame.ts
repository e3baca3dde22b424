import type { Words } from '../../../base/words';
import { Lanes } from '../../../model/lanes';
import { Player } from '../../../model/player';
import type { Recording } from '../../../model/recording';
import { identify } from '../../identity';
import { paintBase } from '../base';
import { Camera } from '../camera';
import { Describer } from '../describe';
import { wishesOf } from '../groups';
import { layLanes, wishedHeight } from '../layout';
import { Ledger } from '../ledger';
import { stateName } from '../legend';
import { Links } from '../links';
import { LiveEdge } from '../live';
import type { Totals } from '../lod';
import { LOOKS, looksOf } from '../looks';
import { arrowsInView, paintOverlay } from '../overlay';
import type { Paper } from '../paper';
import type { Sight } from '../sight';

type Context = CanvasRenderingContext2D;

/** The picture's width, and its parts', in CSS pixels of the usual type size. */
const WIDTH = 1600;
const GUTTER = 170;
const EDGE = 24;
const HEAD = 56;
const FOOT = 52;

/** A whole run laid out on a sheet. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly sight: Sight;
  readonly totals: ReadonlyMap<number, Totals>;
  readonly links: Links;
}

/** Lays a run out: all of it, every lane as high as it likes to be. */
export function frameOf(
  recording: Recording,
  words: Words,
  paper: Paper,
  patterns: Sight['patterns'],
  raster: Sight['raster'],
): Frame {
  const lanes = new Lanes(recording);
  const ledger = new Ledger(recording);
  const links = new Links(recording);
  lanes.update();
  ledger.update();
  lanes.dispose();
  ledger.dispose();
  links.update(lanes.arrows);
  const totals = new Map<number, Totals>();
  for (const thread of ledger.order) {
    const sums = looksOf(lanes.lane(thread));
    sums.update();
    totals.set(thread, sums);
  }
  const wishes = wishesOf(recording, ledger);
  const height = Math.ceil(wishedHeight(wishes, paper.size, false));
  const width = WIDTH - (GUTTER + 2 * EDGE) * paper.size;
  const ruler = Math.round(30 * paper.size);
  const camera = new Camera();
  const extent = new LiveEdge(recording).extent(performance.now(), width);
  camera.grown(extent, new Player(recording));
  camera.settle();
  const stuck = recording.end?.verdict.kind === 'deadlock';
  const { clock, order } = extent.bounds;
  const sight: Sight = {
    recording,
    lanes,
    ledger,
    describe: new Describer(recording, words),
    layout: layLanes(wishes, height, paper.size, false),
    paper,
    patterns,
    raster,
    ruler,
    scale: camera.scale(width),
    edge: stuck ? { t: clock.to, seq: order.to } : { t: recording.duration, seq: recording.length },
    width,
    height,
    scroll: 0,
  };
  return { width: WIDTH, height: ruler + height + (HEAD + FOOT) * paper.size, sight, totals, links };
}

/** Paints the sheet: a title, the names of the lanes, the lanes, and what the colours mean. */
export function paintFrame(ctx: Context, { width, height, sight, totals, links }: Frame, title: string): void {
  const { paper } = sight;
  ctx.fillStyle = paper.surface;
  ctx.fillRect(0, 0, width, height);
  write(ctx, paper, title, EDGE * paper.size, (HEAD / 2) * paper.size, 20, 800, paper.ink);
  paintNames(ctx, sight);
  ctx.save();
  ctx.translate((EDGE + GUTTER) * paper.size, HEAD * paper.size);
  ctx.beginPath();
  ctx.rect(0, 0, sight.width, sight.ruler + sight.height);
  ctx.clip();
  paintBase(ctx, sight, totals);
  const last = { seq: sight.recording.length - 1, t: Number.POSITIVE_INFINITY };
  const nothing = { pointed: null, trail: [], totals };
  paintOverlay(ctx, sight, arrowsInView(sight, links), nothing, last);
  ctx.restore();
  paintKey(ctx, sight, height - (FOOT / 2) * paper.size);
}

function write(
  ctx: Context,
  paper: Paper,
  text: string,
  x: number,
  y: number,
  size: number,
  weight: number,
  colour: string,
): number {
  ctx.font = paper.font(size * paper.size, weight);
  ctx.fillStyle = colour;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.fillText(text, x, y);
  return x + ctx.measureText(text).width;
}

/** The colour behind a custom property of the theme. */
const token = (colour: string): string =>
  getComputedStyle(document.documentElement)
    .getPropertyValue(/--[\w-]+/.exec(colour)?.[0] ?? '')
    .trim() || '#5d5a66';

/** Threads and processes by the names they are shown under, beside their lanes. */
function paintNames(ctx: Context, sight: Sight): void {
  const { paper, layout, describe, recording, ruler } = sight;
  const top = HEAD * paper.size + ruler;
  const left = (depth: number) => (EDGE + depth * 14) * paper.size;
  for (const { process, depth, y, height } of layout.groups) {
    const name = describe.processName(process);
    write(ctx, paper, name, left(depth), top + y + height / 2, 13, 800, paper.ink2);
  }
  for (const lane of layout.lanes) {
    const info = recording.threads[lane.thread];
    const middle = top + lane.y + lane.height / 2;
    const r = 9 * paper.size;
    const x = left(lane.depth);
    if (info) {
      const { letter, colour } = identify(info, describe.words, recording);
      ctx.fillStyle = token(colour);
      ctx.beginPath();
      ctx.arc(x + r, middle, r, 0, Math.PI * 2);
      ctx.fill();
      ctx.textAlign = 'center';
      ctx.font = paper.font(11 * paper.size, 800);
      ctx.fillStyle = token('var(--on-thread)');
      ctx.textBaseline = 'middle';
      ctx.fillText(letter, x + r, middle);
    }
    const name = describe.ownName(lane.thread);
    write(ctx, paper, name, x + 2 * r + 7 * paper.size, middle, lane.small ? 12 : 15, 700, paper.ink);
  }
}

/** The states' colours and patterns with the JVM's names for them. */
function paintKey(ctx: Context, { paper, patterns, describe }: Sight, y: number): void {
  let x = EDGE * paper.size;
  const [wide, high] = [30 * paper.size, 16 * paper.size];
  for (const look of LOOKS) {
    if (look === 'new' || look === 'terminated') continue;
    ctx.beginPath();
    ctx.roundRect(x, y - high / 2, wide, high, 4);
    ctx.fillStyle = paper.look[look];
    ctx.fill();
    const pattern = patterns.of(ctx, look, 0);
    if (pattern) {
      ctx.fillStyle = pattern;
      ctx.fill();
    }
    const name = look === 'ready' ? `${stateName(look)}, ${describe.say.ready[1]}` : stateName(look);
    x = write(ctx, paper, name, x + wide + 7 * paper.size, y, 12, 600, paper.ink2) + 24 * paper.size;
  }
}
