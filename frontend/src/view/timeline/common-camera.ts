import type { Player } from '../../model/player';
import { Camera, type Extent } from './camera';
import type { Axis, Range } from './scale';

/**
 * One camera for several timelines, one under the other, whose runs have one clock: the same place is the same instant
 * in all of them, and there is room for the longest. Has no movement of its own that one timeline's frames would hasten:
 * it goes by the time that has really passed.
 */
export class CommonCamera extends Camera {
  private readonly looks = new Map<Player, Extent>();
  private moved = 0;

  override grown(extent: Extent, of: Player): void {
    this.looks.set(of, extent);
    const all = [...this.looks.values()];
    const bounds = (axis: Axis): Range => ({
      from: Math.min(...all.map((each) => each.bounds[axis].from)),
      to: Math.max(...all.map((each) => each.bounds[axis].to)),
    });
    const before = this.aim;
    super.grown({ bounds: { clock: bounds('clock'), order: bounds('order') }, least: extent.least }, of);
    // The others have to be drawn anew, too, though nothing happens in them any more.
    if (this.aim.to !== before.to || this.aim.from !== before.from) this.dispatchEvent(new Event('aim'));
  }

  /** That player's run is looked at no longer. */
  forget(player: Player): void {
    this.looks.delete(player);
  }

  /** The one that has come furthest: who has ended stands still. */
  override tracks(player: Player): boolean {
    return [...this.looks.keys()].every((each) => each.t <= player.t);
  }

  override step(_dt: number): boolean {
    const now = performance.now();
    const dt = Math.min(64, now - this.moved);
    this.moved = now;
    return super.step(dt);
  }
}
