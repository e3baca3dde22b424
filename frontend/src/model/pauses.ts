import type { Moments } from './moments';
import type { Stops } from './player';

/** The moments at which playback pauses by itself: each once in a run. */
export class Pauses implements Stops {
  private readonly left: Set<string>;

  constructor(
    private readonly moments: Moments,
    ids: readonly string[],
    /** Asked each time: they can be switched off. */
    private readonly on: () => boolean,
  ) {
    // At the end playback rests anyway.
    this.left = new Set(ids.filter((id) => !moments.isEnd(id)));
  }

  stop(after: number, upTo: number): number | null {
    if (this.left.size === 0) return null;
    const passed = [...this.left]
      .map((id) => this.moments.find(id))
      .filter((instant) => instant !== null)
      .filter(({ seq }) => seq > after && seq <= upTo)
      .sort((a, b) => a.seq - b.seq);
    const seq = passed[0]?.seq;
    if (seq === undefined || !this.on()) return null;
    for (const instant of passed) if (instant.seq === seq) this.left.delete(instant.id);
    return seq;
  }
}
