import { Half } from './half';
import { browserClock, type Clock, FASTEST, type Player, SLOWEST } from './player';
import type { Recording } from './recording';
import { nextSeen, nextStop, type Stop } from './stops';

/** Which of the two. */
export type Which = 'left' | 'right';

export const BOTH: readonly Which[] = ['left', 'right'];

export const other = (which: Which): Which => (which === 'left' ? 'right' : 'left');

/**
 * One clock for two recordings: both playheads always show the same instant of lesson time, counted from each run's own
 * beginning; the one that has ended stands at its end. Both recordings have to be of one scale ({@link SameScale}), so
 * that nanoseconds of the one are nanoseconds of the other.
 *
 * What is asked of one of the players is done by both. Dispatches `move` when the instant changed, `mode` when playing,
 * following or speed did.
 *
 * While runs go on, the clock follows the live edge of that which has come less far, so that nothing is shown on one side
 * that is not yet known on the other. A run that begins only when the other has ended (for it waited in the queue) takes
 * the clock back to its own beginning: the other is replayed beside it.
 */
export class Duo extends EventTarget {
  left: Player;
  right: Player;
  private instant = 0;
  private isPlaying = false;
  private isFollowing = false;
  private rate = 1;
  private handle: number | null = null;
  private ticked = 0;
  /** When each recording last grew, by the clock. */
  private readonly grown: Record<Which, number>;
  /** Which runs went on when the edge was last looked at. */
  private went: readonly Which[] = [];

  constructor(
    left: Recording,
    right: Recording,
    private readonly clock: Clock = browserClock,
  ) {
    super();
    this.grown = { left: clock.now(), right: clock.now() };
    this.left = this.half('left', left);
    this.right = this.half('right', right);
  }

  /** Puts another recording on one side, from its beginning; gives its player. */
  take(which: Which, recording: Recording): Player {
    this[which] = this.half(which, recording);
    this.to(0);
    this.changed('mode');
    return this[which];
  }

  /** Nanoseconds since the runs began. */
  get t(): number {
    return this.instant;
  }

  /** The longer run's length so far, in nanoseconds. */
  get duration(): number {
    return Math.max(this.left.recording.duration, this.right.recording.duration);
  }

  get lessonMs(): number {
    return this.told.lessonMs(this.instant);
  }

  /** Events that have happened by now on both sides together, and how many there are. */
  get events(): { readonly happened: number; readonly count: number } {
    const { left, right } = this;
    return { happened: left.seq + right.seq + 2, count: left.recording.length + right.recording.length };
  }

  get playing(): boolean {
    return this.isPlaying;
  }

  /** The playheads stay at the live edge. */
  get following(): boolean {
    return this.isFollowing;
  }

  get ended(): boolean {
    return this.left.recording.end !== null && this.right.recording.end !== null;
  }

  get atEnd(): boolean {
    return this.ended && this.instant >= this.duration && this.left.atEnd && this.right.atEnd;
  }

  get speed(): number {
    return this.rate;
  }

  set speed(speed: number) {
    this.rate = Math.min(FASTEST, Math.max(SLOWEST, speed));
    if (this.rate !== 1) this.isFollowing = false;
    this.changed('mode');
  }

  /** Plays on from here; from the beginning when at the end. */
  play(): void {
    if (this.atEnd) this.to(0, true);
    this.setMode(true, false);
  }

  pause(): void {
    this.setMode(false, false);
  }

  toggle(): void {
    if (this.isPlaying) this.pause();
    else this.play();
  }

  /** Goes to the live edge and stays there. */
  follow(): void {
    this.rate = 1;
    this.went = [];
    this.setMode(true, true);
    this.toEdge();
  }

  /** Goes to an instant, in nanoseconds. */
  seekTime(t: number): void {
    this.leaveEdge();
    this.to(Math.max(0, Math.min(t, this.duration)));
  }

  /** Goes to the instant of one side's event; -1 is the beginning. */
  seek(which: Which, seq: number): void {
    const { recording } = this[which];
    const to = Math.max(-1, Math.min(seq, recording.length - 1));
    this.leaveEdge();
    if (to < 0) this.to(0, true);
    else this.at(which, to, recording.t(to));
  }

  /** One event on or back, whichever side's comes next, paused. */
  step(by: 1 | -1): void {
    this.pause();
    const found = this.both((player) => nextSeen(player.recording, player.seq, by));
    // Back goes whoever did something last; on a tie in the order opposite to that of going on.
    const when = (which: Which, seq: number) => this[which].recording.t(by > 0 ? seq : this[which].seq);
    const next = this.first(by > 0 ? found : found.reverse(), by, when);
    if (!next) {
      if (by > 0 && this.ended) this.to(this.duration);
      return;
    }
    const { which, seq } = next;
    const rest = this[other(which)];
    const t = this[which].recording.t(seq);
    this.at(which, seq, by > 0 ? t : Math.max(t, rest.recording.t(rest.seq)), rest.seq);
  }

  /** To the next event of a sort on either side, or the previous one, paused. */
  jump(to: Stop | 'verdict' | 'start', by: 1 | -1): void {
    this.pause();
    if (to === 'start') this.to(0, true);
    else if (to === 'verdict') this.to(this.duration);
    else {
      const found = this.both((player) => nextStop(player.recording, player.seq, to, by) ?? player.seq);
      const stop = this.first(found, by, (which, seq) => this[which].recording.t(seq));
      if (stop) this.at(stop.which, stop.seq, this[stop.which].recording.t(stop.seq));
    }
  }

  /** Stops its frames for good. */
  dispose(): void {
    this.setMode(false, false);
  }

  /** The recording that knows the scale. */
  private get told(): Recording {
    return this.left.recording.head ? this.left.recording : this.right.recording;
  }

  private half(which: Which, recording: Recording): Player {
    this.grown[which] = this.clock.now();
    let known = recording.length;
    recording.addEventListener('change', () => {
      const player = this[which];
      if (player.recording !== recording) return;
      this.grown[which] = this.clock.now();
      const caughtUp = player.seq === known - 1;
      known = recording.length;
      if (this.isFollowing) this.toEdge();
      else {
        if (caughtUp) this.put(which, recording.seqAt(this.instant));
        this.changed('move');
      }
    });
    return new Half(recording, this, which, this.clock);
  }

  /** Where each side would go; without those that would stay. */
  private both(next: (player: Player) => number): { which: Which; seq: number }[] {
    return BOTH.map((which) => ({ which, seq: next(this[which]) })).filter(({ which, seq }) => seq !== this[which].seq);
  }

  /** Which of them is the earliest, or on the way back the latest. */
  private first<T extends { which: Which; seq: number }>(
    found: readonly T[],
    by: 1 | -1,
    when: (which: Which, seq: number) => number,
  ): T | undefined {
    return found.reduce<T | undefined>((best, each) => {
      if (!best) return each;
      return (when(each.which, each.seq) - when(best.which, best.seq)) * by < 0 ? each : best;
    }, undefined);
  }

  /** Puts one side on an event, at an instant; the other on what it has done by then, or on the event named. */
  private at(which: Which, seq: number, t: number, others?: number): void {
    this.instant = t;
    this.put(which, seq);
    this.put(other(which), others ?? this[other(which)].recording.seqAt(t));
    this.changed('move');
  }

  /** Puts both on what they have done by an instant; `before` everything, at the very beginning. */
  private to(t: number, before = false): void {
    this.instant = t;
    for (const which of BOTH) this.put(which, before ? -1 : this[which].recording.seqAt(t));
    this.changed('move');
  }

  private put(which: Which, seq: number): void {
    const { recording } = this[which];
    const until = recording.end || !recording.head ? recording.duration : Number.POSITIVE_INFINITY;
    (this[which] as Half).put(seq, Math.min(this.instant, until));
  }

  /** How far a run is known, by the clock also between two batches. */
  private edge(which: Which): number {
    const { recording } = this[which];
    if (recording.end) return recording.duration;
    const since = recording.length > 0 ? (this.clock.now() - this.grown[which]) * 1e6 : 0;
    return recording.t(recording.length - 1) + since;
  }

  private get running(): readonly Which[] {
    return BOTH.filter((which) => this[which].recording.head && !this[which].recording.end);
  }

  private toEdge(): void {
    const { running } = this;
    if (running.length === 0) {
      this.to(this.duration);
      if (this.ended) this.setMode(false, false);
      return;
    }
    const edge = Math.min(...running.map((which) => this.edge(which)));
    const begun = running.some((which) => !this.went.includes(which));
    this.went = running;
    this.to(begun ? edge : Math.max(edge, this.instant));
  }

  private tick(): void {
    this.handle = null;
    const now = this.clock.now();
    const passed = (now - this.ticked) * 1e6 * this.rate;
    this.ticked = now;
    if (this.isFollowing) this.toEdge();
    else if (passed > 0) this.advance(passed);
    this.request();
  }

  private advance(by: number): void {
    const { running } = this;
    const t = this.instant + by;
    const known = running.length > 0 ? running.map((which) => this[which].recording.duration) : [this.duration];
    if (t < Math.min(...known)) this.to(t);
    else if (this.ended) {
      this.to(this.duration);
      this.setMode(false, false);
    } else this.follow();
  }

  private leaveEdge(): void {
    if (this.isFollowing) this.setMode(false, false);
  }

  private setMode(playing: boolean, following: boolean): void {
    const changed = playing !== this.isPlaying || following !== this.isFollowing;
    this.isPlaying = playing;
    this.isFollowing = following;
    if (playing) this.request();
    else if (this.handle !== null) {
      this.clock.cancel(this.handle);
      this.handle = null;
    }
    if (changed) this.changed('mode');
  }

  private request(): void {
    if (!this.isPlaying || this.handle !== null) return;
    this.ticked = this.clock.now();
    this.handle = this.clock.frame(() => this.tick());
  }

  private changed(what: 'move' | 'mode'): void {
    if (what === 'mode') for (const which of BOTH) (this[which] as Half).tell();
    this.dispatchEvent(new Event(what));
  }
}
