/** What the pointer or the focus rests on, in any view; every view lights it up. */
export interface Pointed {
  readonly seq?: number;
  readonly thread?: number;
  readonly object?: number;
  readonly line?: number;
}

/** The event by which a view says what is pointed at; null when nothing is any more. */
export type PointEvent = CustomEvent<Pointed | null>;

/** A {@link PointEvent} that leaves the shadow roots it starts in. */
export function pointEvent(detail: Pointed | null): PointEvent {
  return new CustomEvent('point', { detail, bubbles: true, composed: true });
}
