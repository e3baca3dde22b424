/** Milliseconds after which a view may be drawn again without waiting for its turn: nobody reads faster than that. */
const APART = 200;

/** Of so many frames that have enough to do without it, one has a view's turn. */
const BUSY = 4;

/** Whose turn it is next, longest waiting first. */
const waiting = new Set<Pace>();
/** Frames passed over because there was enough to do, since the last turn; negative: none. */
let passed = -1;

/** Says that this frame and probably the next have enough to do. */
export function busy(): void {
  passed = Math.max(passed, 0);
}

/** Has the one who has waited longest draw, a frame each. */
function next(): void {
  const [first] = waiting;
  if (passed < 0 || ++passed >= BUSY) {
    passed = -1;
    first?.now();
  }
  if (waiting.size > 0) requestAnimationFrame(next);
}

/**
 * How often a view draws itself. What changes now and then is drawn at once, and by all views in the same frame. While
 * the playhead runs through events faster than anybody reads, views take turns, one a frame, so that each frame is on
 * time; whoever waits is drawn as things are when its turn comes, so that the last turns show where the playhead rests.
 */
export class Pace {
  private last = Number.NEGATIVE_INFINITY;

  constructor(private readonly draw: () => void) {}

  /** Draws now if that was last done long enough ago, else when its turn comes. */
  soon(): void {
    if (waiting.has(this)) return;
    if (performance.now() - this.last >= APART) this.now();
    else {
      if (waiting.size === 0) {
        passed = -1;
        requestAnimationFrame(next);
      }
      waiting.add(this);
    }
  }

  /** Draws now, whoever else waits. */
  now(): void {
    waiting.delete(this);
    this.last = performance.now();
    this.draw();
  }

  /** Waits no longer. */
  leave(): void {
    waiting.delete(this);
  }
}
