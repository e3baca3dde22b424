/** What the pointer or the focus rests on, in any view; every view lights it up. */
export interface Pointed {
  readonly seq?: number;
  readonly thread?: number;
  readonly object?: number;
  readonly line?: number;
}

/** Whether something else is pointed at than before. */
export function pointsElsewhere(now: Pointed | null, before: Pointed | null | undefined): boolean {
  return (['seq', 'thread', 'object', 'line'] as const).some((what) => now?.[what] !== before?.[what]);
}

/** The event by which a view says what is pointed at; null when nothing is any more. */
export type PointEvent = CustomEvent<Pointed | null>;

/** A {@link PointEvent} that leaves the shadow roots it starts in. */
export function pointEvent(detail: Pointed | null): PointEvent {
  return new CustomEvent('point', { detail, bubbles: true, composed: true });
}

/** The event by which a view asks why something is as it is at the playhead. */
export type WhyEvent = CustomEvent<Pointed>;

/** A {@link WhyEvent} that leaves the shadow roots it starts in. */
export function whyEvent(detail: Pointed): WhyEvent {
  return new CustomEvent('why', { detail, bubbles: true, composed: true });
}

/** The event by which the way back to a cause is told: the event of each step, -1 where it has none; empty when there is none any more. */
export type TrailEvent = CustomEvent<readonly number[]>;
