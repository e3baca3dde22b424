import type { Recording } from './recording';
import type { State } from './state';
import { nextSeen, nextStop, type Stop } from './stops';

/** Where a player gets its time from: real milliseconds, and a call before the next frame. */
export interface Clock {
  now(): number;
  frame(callback: () => void): number;
  cancel(handle: number): void;
}

export const browserClock: Clock = {
  now: () => performance.now(),
  frame: (callback) => requestAnimationFrame(callback),
  cancel: (handle) => cancelAnimationFrame(handle),
};

/** Says where playback pauses by itself. */
export interface Stops {
  /** The first event after one, up to and with another, that the playhead is to rest right after; null if none. */
  stop(after: number, upTo: number): number | null;
}

export const SLOWEST = 0.05;
export const FASTEST = 10;

/**
 * The playhead: the one instant that scene, timeline and code show. Dispatches `move` when it moved or the state
 * under it changed, `mode` when playing, following or speed changed.
 */
export class Player extends EventTarget {
  /** Where playback pauses by itself. */
  stops: Stops | null = null;
  private at = { seq: -1, t: 0 };
  private isPlaying = false;
  private isFollowing = false;
  /** Follows without a pause. */
  private isHurrying = false;
  private rate = 1;
  private handle: number | null = null;
  private ticked = 0;
  /** When the recording last grew, by the clock: at the live edge, time goes on from there. */
  private grown: number;

  constructor(
    readonly recording: Recording,
    private readonly clock: Clock = browserClock,
  ) {
    super();
    this.grown = clock.now();
    recording.addEventListener('change', () => this.recordingChanged());
  }

  /** The last event that has happened, -1 before the first. */
  get seq(): number {
    return this.at.seq;
  }

  /** Nanoseconds since the run began; goes on between events. */
  get t(): number {
    return this.at.t;
  }

  get state(): State {
    return this.recording.stateAt(this.at.seq);
  }

  get playing(): boolean {
    return this.isPlaying;
  }

  /** The playhead stays at the live edge. */
  get following(): boolean {
    return this.isFollowing;
  }

  /** Nothing is left to be shown: the playhead stands at the end of a finished run. */
  get atEnd(): boolean {
    const { recording } = this;
    return recording.end !== null && this.seq === recording.length - 1 && this.t >= recording.duration;
  }

  /** How much faster than it happened; 0.05 to 10. */
  get speed(): number {
    return this.rate;
  }

  set speed(speed: number) {
    this.rate = Math.min(FASTEST, Math.max(SLOWEST, speed));
    if (this.rate !== 1 && this.isFollowing) this.isFollowing = false;
    this.changed('mode');
  }

  /** Plays on from here; from the beginning when at the end. */
  play(): void {
    if (this.atEnd) this.move(-1, 0);
    this.setMode(true, false);
  }

  pause(): void {
    this.setMode(false, false);
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  /** Goes to the live edge and stays there, until a stop; `straight`: to the end of the run, whatever comes. */
  follow(straight = false): void {
    this.rate = 1;
    this.isHurrying = straight;
    this.setMode(true, true);
    this.toEdge(true);
  }

  /** Puts the playhead right after an event; -1 is the beginning. */
  seek(seq: number): void {
    const to = Math.max(-1, Math.min(seq, this.recording.length - 1));
    this.leaveEdge();
    this.move(to, this.recording.t(to));
  }

  seekTime(t: number): void {
    const to = Math.max(0, Math.min(t, this.recording.duration));
    this.leaveEdge();
    this.move(this.recording.seqAt(to), to);
  }

  /** One event on or back, paused; over measurements that change nothing to be seen. */
  step(by: 1 | -1): void {
    this.pause();
    const { end, length, duration } = this.recording;
    if (by > 0 && end && this.seq === length - 1) {
      this.move(this.seq, duration);
      return;
    }
    this.seek(nextSeen(this.recording, this.seq, by));
  }

  /** To the next event of a sort, or the previous one, paused; stays where it is when there is none. */
  jump(to: Stop | 'verdict' | 'start', by: 1 | -1): void {
    this.pause();
    if (to === 'start') this.seek(-1);
    else if (to === 'verdict') this.seekTime(this.recording.duration);
    else {
      const stop = nextStop(this.recording, this.seq, to, by);
      if (stop !== null) this.seek(stop);
    }
  }

  /** Stops its frames for good. */
  dispose(): void {
    this.setMode(false, false);
  }

  private recordingChanged(): void {
    this.grown = this.clock.now();
    if (this.isFollowing) this.toEdge();
    else this.changed('move');
  }

  private toEdge(jump = false): void {
    const { recording, clock } = this;
    const t = recording.t(recording.length - 1);
    if (!jump && !this.isHurrying && this.halt(recording.length - 1)) return;
    if (recording.end) {
      this.move(recording.length - 1, recording.duration);
      this.setMode(false, false);
    } else if (recording.head) {
      const since = recording.length > 0 ? (clock.now() - this.grown) * 1e6 : 0;
      this.move(recording.length - 1, Math.max(this.t, t + since));
    }
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
    const { recording } = this;
    const t = this.t + by;
    if (this.halt(t < recording.duration ? recording.seqAt(t) : recording.length - 1)) return;
    if (t < recording.duration) this.move(recording.seqAt(t), t);
    else if (recording.end || recording.stepped) {
      this.move(recording.length - 1, recording.duration);
      this.setMode(false, false);
    } else this.follow();
  }

  /** Rests right after the first event up to this one at which it is to stop; false if there is none. */
  private halt(upTo: number): boolean {
    const stop = this.stops?.stop(this.seq, upTo) ?? null;
    if (stop === null) return false;
    this.move(stop, this.recording.t(stop));
    this.setMode(false, false);
    return true;
  }

  protected move(seq: number, t: number): void {
    if (seq === this.at.seq && t === this.at.t) return;
    this.at = { seq, t };
    this.changed('move');
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

  protected changed(what: 'move' | 'mode'): void {
    this.dispatchEvent(new Event(what));
  }
}
