import type { Duo, Which } from './duo';
import { type Clock, Player } from './player';
import type { Recording } from './recording';
import type { Stop } from './stops';

/** One of two players: whatever it is asked to do, both do. */
export class Half extends Player {
  constructor(
    recording: Recording,
    private readonly duo: Duo,
    private readonly which: Which,
    clock: Clock,
  ) {
    super(recording, clock);
  }

  /** Puts this side's playhead there, for the clock of both. */
  put(seq: number, t: number): void {
    this.move(seq, t);
  }

  /** Tells that the mode of both has changed. */
  tell(): void {
    this.changed('mode');
  }

  override get playing(): boolean {
    return this.duo.playing;
  }

  override get following(): boolean {
    return this.duo.following;
  }

  override get speed(): number {
    return this.duo.speed;
  }

  override set speed(speed: number) {
    this.duo.speed = speed;
  }

  override play(): void {
    this.duo.play();
  }

  override pause(): void {
    this.duo.pause();
  }

  override follow(): void {
    this.duo.follow();
  }

  override seek(seq: number): void {
    this.duo.seek(this.which, seq);
  }

  override seekTime(t: number): void {
    this.duo.seekTime(t);
  }

  override step(by: 1 | -1): void {
    this.duo.step(by);
  }

  override jump(to: Stop | 'verdict' | 'start', by: 1 | -1): void {
    this.duo.jump(to, by);
  }

  /** Leaves the clock to the other. */
  override dispose(): void {}
}
