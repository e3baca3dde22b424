import type { Kind } from '../wire/frames';
import type { Recording } from './recording';

const MEASURED: ReadonlySet<Kind> = new Set<Kind>(['cpu', 'process-memory']);

/** The last event up to here that somebody did: what was only measured is no news. */
export function told(recording: Recording, seq: number): number {
  let last = seq;
  while (last > 0 && MEASURED.has(recording.kind(last))) last--;
  return last;
}
