import { type Arrow, Lanes } from '../../model/lanes';
import type { Focus } from '../../model/moments';
import type { Player } from '../../model/player';
import type { Pointed } from '../../model/pointed';
import { busy } from '../pace';
import type { Curve } from './arrows';
import { paintBase } from './base';
import type { Camera } from './camera';
import type { Describer } from './describe';
import { type Flag, paintFlag } from './flag';
import { wishesOf } from './groups';
import { type LaneLayout, layLanes, type Wish } from './layout';
import { Ledger } from './ledger';
import { Links } from './links';
import { LiveEdge } from './live';
import type { Edge, Totals } from './lod';
import { looksOf } from './looks';
import { overviewScale, paintOverview, paintWindow } from './minimap';
import { arrowsInView, paintOverlay, playheadX } from './overlay';
import { type Paper, readPaper } from './paper';
import { Patterns } from './patterns';
import { Raster } from './raster';
import { type Axis, type Scale, shifted, span } from './scale';
import type { Sight } from './sight';
import { paintSpot } from './spot';
import { seqAtX } from './ticks';

/** The canvases a stage draws on. */
export interface Canvases {
  /** Bars, marks and ruler: redrawn when the view or the recording changes. */
  readonly base: HTMLCanvasElement;
  /** Arrows, playhead, what is pointed at: redrawn when these move. */
  readonly over: HTMLCanvasElement;
  /** The overview under the lanes. */
  readonly mini: HTMLCanvasElement;
}

/** Measures in CSS pixels that the element finds out. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly scroll: number;
  readonly miniWidth: number;
  readonly miniHeight: number;
  /** Lanes carry their thread's name, for want of a gutter. */
  readonly titled: boolean;
}

const NO_ROOM: Room = { width: 0, height: 0, scroll: 0, miniWidth: 0, miniHeight: 0, titled: false };

/** Milliseconds between two paintings of the overview while the run goes on. */
const OVERVIEW_EVERY = 200;

/** Draws one player's recording: keeps what is derived from it, the camera, and the painting of frames. */
export class Stage {
  readonly lanes: Lanes;
  readonly ledger: Ledger;
  readonly links: Links;
  paper: Paper;
  curves: ReadonlyMap<Arrow, Curve> = new Map();
  pointed: Pointed | null = null;
  /** Whose lanes stay as they are while others pale; null for all. */
  spot: Focus | null = null;
  /** Events on the way back to a cause. */
  trail: readonly number[] = [];
  flag: Flag | null = null;
  layout: LaneLayout = { lanes: [], groups: [], height: 0 };
  /** The view follows the playhead until someone looks elsewhere. */
  tracking = true;
  private room = NO_ROOM;
  private rows = '[]';
  private patterns: Patterns;
  private raster: Raster;
  readonly totals = new Map<number, Totals>();
  private readonly live: LiveEdge;
  private readonly background = document.createElement('canvas');
  private frame = 0;
  private drawn = 0;
  private overviewDrawn = 0;
  private overviewShown = '';
  private dirty = { base: true, over: true };
  private shown = false;

  constructor(
    readonly player: Player,
    private readonly canvases: Canvases,
    private readonly host: HTMLElement,
    public describe: Describer,
    /** Called before a frame is drawn in which the set of lanes has changed. */
    private readonly lanesChanged: () => void,
    readonly camera: Camera,
  ) {
    camera.addEventListener('aim', this.aimed);
    this.lanes = new Lanes(player.recording);
    this.ledger = new Ledger(player.recording);
    this.links = new Links(player.recording);
    this.live = new LiveEdge(player.recording);
    this.paper = readPaper(host);
    this.patterns = new Patterns(this.paper);
    this.raster = new Raster(this.paper);
    this.take();
  }

  dispose(): void {
    cancelAnimationFrame(this.frame);
    this.lanes.dispose();
    this.ledger.dispose();
    this.camera.removeEventListener('aim', this.aimed);
  }

  private readonly aimed = (): void => this.redraw();

  /** The threads' lanes, by process and in order of appearance; those that only look after others are low. */
  get wishes(): readonly Wish[] {
    return wishesOf(this.player.recording, this.ledger);
  }

  /** Takes in what the recording has gained. */
  take(): void {
    this.lanes.update();
    this.sumUp();
    const rows = JSON.stringify(this.wishes);
    if (rows !== this.rows) this.lanesChanged();
    this.rows = rows;
    this.redraw();
  }

  /** Brings up to date with lanes and ledger what makes them quick to draw: they may be ahead of what was told of. */
  private sumUp(): void {
    this.ledger.update();
    this.links.update(this.lanes.arrows);
    for (const thread of this.ledger.order) {
      let totals = this.totals.get(thread);
      if (!totals) {
        totals = looksOf(this.lanes.lane(thread));
        this.totals.set(thread, totals);
      }
      totals.update();
    }
  }

  /** With still set, the camera jumps instead of gliding. */
  rest(still: boolean): void {
    this.camera.still = still;
  }

  /** The theme has changed. */
  restyle(): void {
    this.paper = readPaper(this.host);
    this.patterns = new Patterns(this.paper);
    this.raster = new Raster(this.paper);
    this.redraw();
  }

  resize(room: Room): void {
    this.room = room;
    const { base, over, mini } = this.canvases;
    for (const canvas of [base, over]) size(canvas, room.width, this.ruler + room.height, this.paper.dpr);
    size(mini, room.miniWidth, room.miniHeight, this.paper.dpr);
    size(this.background, room.miniWidth, room.miniHeight, this.paper.dpr);
    this.overviewShown = '';
    this.layout = layLanes(this.wishes, room.height, this.paper.size, room.titled);
    this.redraw();
    // At once, lest what is there be gone for a frame.
    if (room.width > 0 && this.player.recording.length > 0) this.draw(performance.now());
  }

  get ruler(): number {
    return Math.round(30 * this.paper.size);
  }

  /** Where things are at present. */
  get sight(): Sight {
    const { player, lanes, ledger, describe, layout, paper, patterns, raster, ruler, room } = this;
    return {
      recording: player.recording,
      lanes,
      ledger,
      describe,
      layout,
      paper,
      patterns,
      raster,
      ruler,
      scale: this.camera.scale(Math.max(1, room.width)),
      edge: this.edge,
      width: room.width,
      height: room.height,
      scroll: room.scroll,
    };
  }

  /** Where open bars end: the live edge, or, after a deadlock, somewhere in for ever. */
  get edge(): Edge {
    const { end } = this.player.recording;
    if (!end) return this.live.at(performance.now());
    const bounds = this.camera.extents;
    return end.verdict.kind === 'deadlock'
      ? { t: bounds.clock.to, seq: bounds.order.to }
      : { t: this.player.recording.duration, seq: this.player.recording.length };
  }

  redraw(what: Partial<typeof this.dirty> = { base: true, over: true }): void {
    this.dirty = { ...this.dirty, ...what };
    this.frame ||= requestAnimationFrame((now) => this.draw(now));
  }

  /** The event whose column or moment is at pixel x; -1 before the first. */
  seqAt(x: number): number {
    const { recording } = this.player;
    return seqAtX(x, this.camera.scale(this.room.width), recording.length, (seq) => recording.t(seq));
  }

  /** Puts the playhead at pixel x. */
  seekX(x: number): void {
    const { perNs, perEvent, origin } = this.camera.scale(this.room.width);
    if (perEvent > 0) this.player.seek(this.seqAt(x));
    else this.player.seekTime((x - origin) / perNs);
  }

  /** Place on the present axis at pixel x. */
  placeAt(x: number): number {
    const { range } = this.camera;
    return range.from + (x / Math.max(1, this.room.width)) * span(range);
  }

  get playheadX(): number {
    return playheadX(this.sight, this.player);
  }

  turn(axis: Axis): void {
    const { recording } = this.player;
    const { aim } = this.camera;
    if (axis === 'order') {
      this.camera.show(axis, { from: Math.max(0, recording.seqAt(aim.from)), to: recording.seqAt(aim.to) + 2 });
    } else {
      const last = Math.min(recording.length - 1, Math.ceil(aim.to));
      this.camera.show(axis, { from: recording.t(Math.max(0, Math.floor(aim.from))), to: recording.t(last) });
    }
    this.redraw();
  }

  /** Brings the playhead into view if it has left it. */
  track(): void {
    const { camera, player } = this;
    if (!this.tracking || camera.whole || !camera.tracks(player)) return;
    const at = camera.axis === 'order' ? Math.max(0, player.seq) : player.t;
    const { aim } = camera;
    const part = (at - aim.from) / span(aim);
    const steady = player.playing ? 0.8 : 1;
    if (part >= 0 && part <= steady) return;
    const goal = player.playing && part > 0 && part < 1.5 ? steady : part < 0 ? 0.25 : 0.6;
    camera.look(shifted(aim, (part - goal) * span(aim)));
  }

  private draw(now: number): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const dt = Math.min(64, Math.max(1, now - this.drawn));
    this.drawn = now;
    if (this.room.width <= 0) return;
    const { recording } = this.player;
    this.camera.grown(this.live.extent(performance.now(), this.room.width), this.player);
    if (!this.shown && recording.length > 0) {
      this.camera.settle();
      this.shown = true;
    }
    this.track();
    const moving = this.camera.step(dt);
    const live = recording.end === null && recording.length > 0 && !recording.stepped;
    if (moving || live) this.dirty = { base: true, over: true };
    if (moving && !this.player.playing) busy();
    const { sight, dirty } = this;
    if (dirty.base) this.drawBase(sight);
    if (dirty.base || dirty.over) this.drawOver(sight);
    this.drawMini(sight, now, live);
    this.dirty = { base: false, over: false };
    if (moving || live) this.redraw({});
  }

  private drawBase(sight: Sight): void {
    this.sumUp();
    const ctx = begin(this.canvases.base, this.paper.dpr);
    if (!ctx) return;
    paintBase(ctx, sight, this.totals);
    this.curves = arrowsInView(sight, this.links);
  }

  private drawOver(sight: Sight): void {
    const ctx = begin(this.canvases.over, this.paper.dpr);
    if (!ctx || this.player.recording.length === 0) return;
    if (this.flag) paintFlag(ctx, sight, this.flag);
    if (this.spot) paintSpot(ctx, sight, this.spot);
    paintOverlay(ctx, sight, this.curves, this, this.player);
  }

  private drawMini(sight: Sight, now: number, live: boolean): void {
    const { miniWidth: width, miniHeight: height } = this.room;
    const scale = overviewScale(sight, this.camera.bounds, width);
    const { length } = this.player.recording;
    const shown = [length, this.camera.axis, scale.perNs, scale.perEvent, width, height, this.paper.surface].join();
    if (shown !== this.overviewShown && (!live || now - this.overviewDrawn > OVERVIEW_EVERY)) {
      this.overviewShown = shown;
      const ctx = begin(this.background, this.paper.dpr);
      if (ctx) paintOverview(ctx, sight, this.totals, scale, width, height);
      this.overviewDrawn = now;
    }
    const ctx = begin(this.canvases.mini, this.paper.dpr);
    if (!ctx) return;
    ctx.drawImage(this.background, 0, 0, width, height);
    const at = playheadX({ ...sight, scale }, this.player);
    paintWindow(ctx, sight, scale, this.camera.range, at, width, height);
  }

  /** Places on the overview: its scale and the window's edges, in pixels. */
  get overview(): { scale: Scale; left: number; right: number } {
    const scale = overviewScale(this.sight, this.camera.bounds, this.room.miniWidth);
    const per = scale.perNs + scale.perEvent;
    const { from, to } = this.camera.aim;
    return { scale, left: from * per + scale.origin, right: to * per + scale.origin };
  }
}

/** Gives a canvas its size in CSS pixels; one that has it keeps its picture. */
function size(canvas: HTMLCanvasElement, width: number, height: number, dpr: number): void {
  const w = Math.max(1, Math.round(width * dpr));
  const h = Math.max(1, Math.round(height * dpr));
  if (canvas.width === w && canvas.height === h) return;
  canvas.width = w;
  canvas.height = h;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}

function begin(canvas: HTMLCanvasElement, dpr: number): CanvasRenderingContext2D | null {
  const ctx = canvas.getContext('2d');
  ctx?.setTransform(dpr, 0, 0, dpr, 0, 0);
  ctx?.clearRect(0, 0, canvas.width, canvas.height);
  return ctx;
}
