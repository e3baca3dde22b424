import type { Kind } from '../../wire/frames';
import { lastBefore, type Trail } from './trail';

/** Events by which a thread goes on after it could not. */
const RESUMES: ReadonlySet<Kind> = new Set<Kind>([
  'thread-start',
  'lock-acquire',
  'permit-acquire',
  'sleep-end',
  'join-end',
  'wait-end',
  'request-end',
]);

const REQUESTS: Partial<Record<Kind, Kind>> = {
  'lock-acquire': 'lock-request',
  'permit-acquire': 'permit-request',
  'join-end': 'join-begin',
  'wait-end': 'wait-begin',
  'sleep-end': 'sleep-begin',
};

/** Steps shown at most. */
const MOST = 12;

/** Why something that has happened happened when it did: back over hand-overs, and over what a thread did on its own, to a sleep or the start. */
export function explainPast(trail: Trail, seq: number): void {
  const { recording } = trail;
  let at = seq;
  for (let steps = 0; steps < MOST; steps++) {
    const ended = endOf(trail, at);
    const cause = ended === null ? recording.cause(at) : ended;
    if (cause < 0 && ended !== null) {
      trail.add('unknown', -1, { object: recording.object(at), root: true });
      return;
    }
    if (cause >= 0) {
      trail.add('cause', cause);
      at = cause;
    } else if (resumes(trail, at)) {
      beginning(trail, at);
      return;
    } else {
      const since = lastBefore(at, (i) => recording.thread(i) === recording.thread(at) && resumes(trail, i));
      if (since < 0) {
        trail.add('unknown', -1, { thread: recording.thread(at), root: true });
        return;
      }
      if (!alone(trail, since)) trail.add('since', since);
      at = since;
    }
  }
}

/**
 * What brought a process to its end, or one of its pipes: who destroyed it, else the end of a thread in it that an
 * exception ended, else of its last; -1 if nobody knows. Null for any other event: these alone are told of a thread
 * that has nothing to do with them.
 */
function endOf({ recording }: Trail, seq: number): number | null {
  const kind = recording.kind(seq);
  const { of = -1, role } = recording.objects[recording.object(seq)] ?? {};
  const pipe = kind === 'notify' && role === 'queue' && recording.objects[of]?.role === 'process';
  if (!pipe && kind !== 'process-end') return null;
  const process = pipe ? of : recording.object(seq);
  let ended = -1;
  for (let i = seq - 1; i >= 0; i--) {
    const what = recording.kind(i);
    if (what === 'notify' && recording.object(i) === process) return i;
    if (what !== 'thread-end' || recording.threads[recording.thread(i)]?.process !== process) continue;
    if (recording.value(i) !== null) return i;
    if (ended < 0) ended = i;
  }
  return ended;
}

/** A thread went on by this event after something had held it up. */
function resumes({ recording }: Trail, seq: number): boolean {
  const kind = recording.kind(seq);
  if (!RESUMES.has(kind)) return false;
  if (kind !== 'lock-acquire' && kind !== 'permit-acquire') return true;
  const thread = recording.thread(seq);
  const last = lastBefore(seq, (i) => recording.thread(i) === thread && recording.kind(i) !== 'cpu');
  return last >= 0 && recording.kind(last) === REQUESTS[kind] && recording.object(last) === recording.object(seq);
}

/** Nobody else had a part in it: the step that says what it was comes next, and is enough. */
function alone({ recording }: Trail, seq: number): boolean {
  return recording.cause(seq) < 0;
}

/** How a thread came to go on where nobody let it. */
function beginning(trail: Trail, seq: number): void {
  const { recording } = trail;
  const kind = recording.kind(seq);
  const thread = recording.thread(seq);
  const began = REQUESTS[kind];
  const from = began
    ? lastBefore(
        seq,
        (i) =>
          recording.thread(i) === thread &&
          recording.kind(i) === began &&
          recording.object(i) === recording.object(seq),
      )
    : -1;
  if (kind === 'thread-start') trail.add('began', seq, { root: true });
  else if (kind === 'sleep-end') trail.add('slept', from, { thread, root: true });
  else if (recording.value(seq) === 'timeout') trail.add('timeout', from, { thread, root: true });
  else if (recording.objects[recording.object(seq)]?.role === 'executor') trail.add('timer', seq, { root: true });
  else trail.add('unknown', seq, { root: true });
}
