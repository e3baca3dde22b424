import type { Player } from '../../model/player';
import { type Axis, type Range, Scale, shifted, span, towards, within, zoomed } from './scale';

/** How far along each axis the run reaches, and the least stretch worth looking at. */
export interface Extent {
  readonly bounds: Readonly<Record<Axis, Range>>;
  readonly least: Readonly<Record<Axis, number>>;
}

/** Milliseconds after which two thirds of a movement are done. */
const EASE = 70;
/** Milliseconds the change of axis takes. */
const TURN = 420;
/** Milliseconds after which a flung timeline has lost two thirds of its speed. */
const FRICTION = 260;

const both = <T>(make: (axis: Axis) => T): Record<Axis, T> => ({ clock: make('clock'), order: make('order') });

/**
 * The part of the run that is looked at. It has a place where it is and one where it is bound, and glides from one to
 * the other; with still set it jumps. Dispatches `aim` when somebody had it look elsewhere, `turn` when
 * along another axis.
 */
export class Camera extends EventTarget {
  axis: Axis = 'clock';
  /** The whole run is shown, however long it grows, until someone zooms or pans. */
  fitting = true;
  still = false;
  private now: Record<Axis, Range> = both(() => ({ from: 0, to: 1 }));
  private goal: Record<Axis, Range> = both(() => ({ from: 0, to: 1 }));
  private turn = 0;
  private speed = 0;
  private extent: Extent = { bounds: both(() => ({ from: 0, to: 1 })), least: both(() => 1) };

  get range(): Range {
    return this.now[this.axis];
  }

  get bounds(): Range {
    return this.extent.bounds[this.axis];
  }

  get extents(): Extent['bounds'] {
    return this.extent.bounds;
  }

  /** Where it is bound. */
  get aim(): Range {
    return this.goal[this.axis];
  }

  /** True when the whole run is in view. */
  get whole(): boolean {
    return span(this.goal[this.axis]) >= span(this.bounds) * 0.999;
  }

  scale(width: number): Scale {
    const k = this.turn * this.turn * (3 - 2 * this.turn);
    const clock = Scale.clock(this.now.clock, width);
    const order = Scale.order(this.now.order, width);
    return k === 0 ? clock : k === 1 ? order : Scale.between(clock, order, k);
  }

  /** Tells how long a run is by now; one camera may look at several. */
  grown(extent: Extent, _of: Player): void {
    this.extent = extent;
    if (this.fitting) this.goal = { ...extent.bounds };
  }

  /** Jumps to where it is bound. */
  settle(): void {
    this.now = { ...this.goal };
    this.turn = this.axis === 'order' ? 1 : 0;
    this.speed = 0;
  }

  fit(): void {
    this.fitting = true;
    this.speed = 0;
    this.goal = { ...this.extent.bounds };
    this.aimed();
  }

  /** Looks at a stretch of the present axis. */
  look(range: Range): void {
    this.fitting = false;
    this.speed = 0;
    this.goal = { ...this.goal, [this.axis]: this.inside(range) };
    this.aimed();
  }

  /** Zooms round the place at; factor below 1 comes nearer. */
  zoom(factor: number, at: number): void {
    const range = zoomed(this.goal[this.axis], factor, at);
    if (factor > 1 && span(range) >= span(this.bounds)) this.fit();
    else this.look(range);
  }

  /** Moves by a fraction of what is in view, at once if directly (a hand holds it), else gliding. */
  pan(fraction: number, directly = false): void {
    this.look(shifted(this.goal[this.axis], fraction * span(this.goal[this.axis])));
    if (directly) this.now = { ...this.now, [this.axis]: this.goal[this.axis] };
  }

  /** Lets it glide on after a hand has let go; fraction of the view a millisecond. */
  fling(speed: number): void {
    if (speed === 0 && this.speed === 0) return;
    this.speed = this.still ? 0 : speed;
    this.aimed();
  }

  /** Zooms at once, as two fingers on a screen do. */
  pinch(range: Range): void {
    this.look(range);
    this.now = { ...this.now, [this.axis]: this.goal[this.axis] };
  }

  /** Changes the axis; shows there what is in view here. */
  show(axis: Axis, same: Range): void {
    if (axis === this.axis) return;
    this.axis = axis;
    this.speed = 0;
    const range = this.fitting ? this.bounds : this.inside(same);
    this.goal = { ...this.goal, [axis]: range };
    this.now = { ...this.now, [axis]: range };
    this.aimed();
    this.dispatchEvent(new Event('turn'));
  }

  /** Whether it is this player's playhead that it keeps in view. */
  tracks(_player: Player): boolean {
    return true;
  }

  /** Moves on by dt milliseconds; false once it has arrived. */
  step(dt: number): boolean {
    if (this.still) {
      this.settle();
      return false;
    }
    if (Math.abs(this.speed) > 1e-5) {
      const speed = this.speed;
      this.pan(-speed * dt, true);
      this.speed = speed * Math.exp(-dt / FRICTION);
    } else this.speed = 0;
    const k = 1 - Math.exp(-dt / EASE);
    let moving = this.speed !== 0;
    for (const axis of ['clock', 'order'] as const) {
      const now = this.now[axis];
      const goal = this.goal[axis];
      const near = span(goal) * 2e-4;
      if (Math.abs(now.from - goal.from) < near && Math.abs(now.to - goal.to) < near) this.now[axis] = goal;
      else {
        this.now[axis] = towards(now, goal, k);
        if (axis === this.axis) moving = true;
      }
    }
    const turned = this.axis === 'order' ? 1 : 0;
    if (this.turn !== turned) {
      const by = dt / TURN;
      this.turn = turned ? Math.min(1, this.turn + by) : Math.max(0, this.turn - by);
      moving = true;
    }
    return moving;
  }

  private aimed(): void {
    this.dispatchEvent(new Event('aim'));
  }

  private inside(range: Range): Range {
    return within(range, this.bounds, this.extent.least[this.axis]);
  }
}
