import type { Recording } from '../../model/recording';
import { STEP } from '../when';
import type { Extent } from './camera';
import type { Edge } from './lod';

/** Room that is kept right of the edge of a running run before the view grows, and by how much it grows then. */
const FULL = 0.9;
const GROW = 1.5;
/** Lesson milliseconds and events that a run's first view has room for. */
const FIRST = { lessonMs: 3000, events: 24 };

/** How far a run has come: between two batches its edge goes on by the clock, never back, never in jerks. */
export class LiveEdge {
  /** Nanoseconds of the run minus nanoseconds of the page's clock. */
  private ahead = Number.NEGATIVE_INFINITY;
  private room = 0;
  private columns = FIRST.events;

  constructor(private readonly recording: Recording) {}

  /** The edge of a run that goes on; now in milliseconds of the page's clock. */
  at(now: number): Edge {
    const { recording } = this;
    if (recording.length === 0) return { t: 0, seq: 0 };
    // Between steps that somebody chooses time stands still; what the last one has begun is to be seen all the same.
    if (recording.stepped) return { t: recording.duration + STEP / 2, seq: recording.length };
    this.ahead = Math.max(this.ahead, recording.duration - now * 1e6);
    return { t: now * 1e6 + this.ahead, seq: recording.length };
  }

  /** How much there is to look at. A running run gets room to grow into; a deadlock a piece of for ever. */
  extent(now: number, width: number): Extent {
    const { recording } = this;
    const least = { clock: 2e3, order: Math.min(8, width / 60) };
    const { end } = recording;
    if (end) {
      const stuck = end.verdict.kind === 'deadlock';
      const room = stuck ? Math.min(0.38, Math.max(0.2, 290 / Math.max(300, width))) : 0.012;
      const clock = Math.max(1, recording.duration) * (1 + room / (1 - room));
      const order = recording.length * (1 + (stuck ? room / (1 - room) : 0)) + (stuck ? 0.5 : 0.25);
      return { bounds: spread(clock, order), least };
    }
    const edge = this.at(now);
    this.room ||= FIRST.lessonMs / (recording.lessonMs(1) || 1e-6);
    while (edge.t > this.room * FULL) this.room *= GROW;
    while (edge.seq > this.columns * FULL) this.columns = Math.ceil(this.columns * GROW);
    return { bounds: spread(this.room, this.columns), least };
  }
}

/** The bounds up to an end, with a little air before the beginning. */
function spread(clock: number, order: number): Extent['bounds'] {
  return { clock: { from: -0.012 * clock, to: clock }, order: { from: -0.012 * order, to: order } };
}
