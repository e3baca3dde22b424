import type { Interval } from '../../model/lane';
import type { Pointed } from '../../model/pointed';
import { extentX } from './bar';
import { type Hands, listen } from './gestures';
import { type Hit, hitAt, pointedBy, questionOf, waits } from './hit';
import type { Command } from './keys';
import { lookOf } from './looks';
import { holdOverview } from './overview-hands';
import { firstIndex, span, zoomed } from './scale';
import type { Stage } from './stage';

/** What the guide has the element do. */
export interface Outcomes {
  point(pointed: Pointed | null): void;
  /** Asks why something is as it is, at the playhead. */
  ask(about: Pointed): void;
  /** Shows what is known about what lies at x; null hides it. */
  tell(hit: Hit | null, x: number): void;
  speak(text: string): void;
  scrollBy(dy: number): void;
  scrolls(): boolean;
  focused(): boolean;
  focus(): void;
}

/** How much one press of a key or button zooms, and which part of the view it pans. */
const ZOOM = 1.6;
const PAN = 0.25;

/** Turns gestures and commands into movements of camera and playhead. */
export class Guide {
  private readonly ends: (() => void)[] = [];
  private pinched: { place: number; range: { from: number; to: number } } | null = null;
  /** Lane and interval chosen with the keyboard. */
  private chosen: { lane: number; index: number } | null = null;

  constructor(
    private readonly stage: Stage,
    private readonly plot: HTMLElement,
    mini: HTMLElement,
    private readonly outcomes: Outcomes,
  ) {
    this.ends.push(
      listen(plot, this.hands()),
      holdOverview(mini, stage, () => outcomes.focus()),
    );
  }

  dispose(): void {
    for (const end of this.ends) end();
  }

  hide(): void {
    this.outcomes.tell(null, 0);
    this.outcomes.point(null);
  }

  /** Does what a key or button asks for; false if it has no use for it now. */
  obey(command: Command): boolean {
    const { stage } = this;
    const { camera } = stage;
    const { width } = stage.sight;
    const head = stage.playheadX;
    const centre = stage.placeAt(head >= 0 && head <= width ? head : width / 2);
    switch (command) {
      case 'zoom-in':
        camera.zoom(1 / ZOOM, centre);
        break;
      case 'zoom-out':
        camera.zoom(ZOOM, centre);
        break;
      case 'fit':
        camera.fit();
        break;
      case 'pan-left':
        this.pan(-PAN);
        break;
      case 'pan-right':
        this.pan(PAN);
        break;
      case 'to-start':
        this.pan(-1e9);
        break;
      case 'to-end':
        this.pan(1e9);
        break;
      case 'lane-up':
        return this.choose(-1, 0);
      case 'lane-down':
        return this.choose(1, 0);
      case 'earlier':
        return this.choose(0, -1);
      case 'later':
        return this.choose(0, 1);
      case 'go':
        return this.go();
      case 'hide':
        if (!this.chosen) return false;
        this.chosen = null;
        this.hide();
        break;
      case 'axis':
        return false;
    }
    stage.redraw();
    return true;
  }

  private pan(fraction: number): void {
    this.stage.tracking = false;
    this.stage.camera.pan(fraction);
  }

  /** Moves the keyboard's choice by lanes or by intervals. */
  private choose(lanes: number, intervals: number): boolean {
    const { stage } = this;
    const { layout } = stage;
    if (layout.lanes.length === 0) return false;
    const before = this.chosen;
    const lane = Math.max(0, Math.min(layout.lanes.length - 1, before ? before.lane + lanes : 0));
    const bars = stage.lanes.lane(layout.lanes[lane]?.thread ?? 0);
    const at = Math.max(0, stage.player.seq);
    const index =
      before && lanes === 0
        ? before.index + intervals
        : firstIndex(0, bars.length, (i) => bars.from(i) > this.anchor(before, at)) - 1;
    this.chosen = { lane, index: Math.max(0, Math.min(bars.length - 1, index)) };
    this.tellChosen();
    return true;
  }

  private anchor(before: { lane: number; index: number } | null, otherwise: number): number {
    const thread = this.stage.layout.lanes[before?.lane ?? 0]?.thread ?? 0;
    return before ? (this.stage.lanes.lane(thread).at(before.index)?.from ?? otherwise) : otherwise;
  }

  private get chosenInterval(): Interval | undefined {
    const { chosen, stage } = this;
    const lane = chosen && stage.layout.lanes[chosen.lane];
    return lane ? stage.lanes.lane(lane.thread).at(chosen.index) : undefined;
  }

  private tellChosen(): void {
    const { stage, chosen } = this;
    const interval = this.chosenInterval;
    const lane = chosen && stage.layout.lanes[chosen.lane];
    if (!interval || !lane) return;
    const { sight, camera } = stage;
    const [left, right] = extentX(interval, sight.scale, sight.edge);
    if (right < 0 || left > sight.width) {
      camera.look(zoomed(camera.aim, 1, 0));
      camera.pan((left - sight.width * 0.3) / sight.width);
    }
    const x = Math.max(0, Math.min(sight.width, (Math.max(left, 0) + Math.min(right, sight.width)) / 2));
    const hit: Hit = { lane, group: null, box: lane, interval, hold: null, seq: -1, arrow: null };
    this.outcomes.tell(hit, x);
    this.outcomes.point(pointedBy(sight, hit));
    const { describe } = stage;
    const facts = describe.facts(interval, sight.edge.t, null, []).map(({ term, text }) => `${term} ${text}`);
    this.outcomes.speak(
      [
        describe.thread(lane.thread),
        describe.phrases(interval)[0] ?? describe.say.looks[lookOf(interval)],
        ...facts,
      ].join(', '),
    );
    stage.redraw();
  }

  private go(): boolean {
    const interval = this.chosenInterval;
    if (!interval) return false;
    this.stage.tracking = true;
    this.stage.player.seek(interval.from);
    if (waits(this.stage.sight, interval)) this.outcomes.ask({ thread: interval.thread });
    return true;
  }

  private hands(): Hands {
    const { stage, outcomes, plot } = this;
    const { camera } = stage;
    const looked = () => {
      stage.tracking = false;
      stage.redraw();
    };
    return {
      hover: (x, y) => {
        const nearHead = this.scrubbing(x, y);
        plot.classList.toggle('scrub', nearHead);
        const hit = nearHead ? null : hitAt(stage.sight, x, y, stage.curves);
        plot.classList.toggle('hot', hit !== null && (hit.interval !== null || hit.seq >= 0 || hit.arrow !== null));
        this.show(hit, x);
      },
      leave: () => this.hide(),
      press: () => outcomes.focus(),
      scrubs: (x, y) => this.scrubbing(x, y),
      scrub: (x) => {
        stage.tracking = false;
        stage.seekX(Math.max(0, Math.min(stage.sight.width, x)));
      },
      tap: (x, y, touch) => this.tap(x, y, touch),
      open: (x, y) => {
        const hit = hitAt(stage.sight, x, y, stage.curves);
        if (hit?.interval) this.lookAt(hit.interval);
        else camera.fit();
        looked();
      },
      drag: (dx, dy) => {
        camera.pan(-dx / stage.sight.width, true);
        if (outcomes.scrolls()) outcomes.scrollBy(-dy);
        looked();
      },
      release: (speed) => {
        camera.fling(speed / Math.max(1, stage.sight.width));
        if (speed !== 0) looked();
      },
      pinchStart: (x) => {
        this.pinched = { place: stage.placeAt(x), range: camera.range };
      },
      pinch: (x, factor) => {
        if (!this.pinched) return;
        const { place, range } = this.pinched;
        const wide = span(range) / factor;
        const from = place - (x / Math.max(1, stage.sight.width)) * wide;
        camera.pinch({ from, to: from + wide });
        looked();
      },
      zoom: (x, factor) => {
        camera.zoom(factor, this.placeAimedAt(x));
        looked();
      },
      pan: (dx) => {
        camera.pan(dx / Math.max(1, stage.sight.width), true);
        looked();
      },
      wheels: (_y, out) => {
        if (outcomes.scrolls() && !outcomes.focused()) return false;
        const page = document.scrollingElement;
        const pageScrolls = page !== null && page.scrollHeight > page.clientHeight + 1;
        if (pageScrolls && !outcomes.focused()) return false;
        return !(out && camera.whole);
      },
    };
  }

  /** Where on the axis x will be once the camera has come to rest: keeps quick wheels anchored. */
  private placeAimedAt(x: number): number {
    const { aim } = this.stage.camera;
    return aim.from + (x / Math.max(1, this.stage.sight.width)) * span(aim);
  }

  private scrubbing(x: number, y: number): boolean {
    const { sight, playheadX } = this.stage;
    return y < sight.ruler || Math.abs(x - playheadX) < 4;
  }

  private show(hit: Hit | null, x: number): void {
    const { outcomes, stage } = this;
    const something = hit && (hit.group || hit.interval || hit.hold || hit.seq >= 0 || hit.arrow) ? hit : null;
    outcomes.tell(something, x);
    outcomes.point(hit ? pointedBy(stage.sight, hit) : null);
  }

  /** A tap goes to the event under it, else to the moment; where there is something to ask about, it asks. */
  private tap(x: number, y: number, touch: boolean): void {
    const { stage, outcomes } = this;
    const hit = hitAt(stage.sight, x, y, stage.curves, touch ? 14 : 6);
    if (touch) this.show(hit, x);
    stage.tracking = false;
    if (hit?.arrow) stage.player.seek(hit.arrow.to);
    else if (hit && hit.seq >= 0) stage.player.seek(hit.seq);
    else stage.seekX(x);
    const about = hit && questionOf(stage.sight, hit);
    if (about) outcomes.ask(about);
  }

  private lookAt(interval: Interval): void {
    const { camera, edge } = this.stage;
    const order = camera.axis === 'order';
    const from = order ? interval.from : interval.fromT;
    const to = order ? (interval.to ?? edge.seq) : (interval.toT ?? edge.t);
    const margin = (to - from) * 0.18 || 1;
    camera.look({ from: from - margin, to: to + margin });
  }
}
