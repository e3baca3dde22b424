import type { Clock } from './player';

/** A clock for tests, moved on by hand. */
export class HandClock implements Clock {
  private time = 0;
  private pending: (() => void) | null = null;

  now = () => this.time;

  frame(callback: () => void): number {
    this.pending = callback;
    return 1;
  }

  cancel(): void {
    this.pending = null;
  }

  get idle(): boolean {
    return this.pending === null;
  }

  /** Lets ms pass in frames of 10 ms. */
  pass(ms: number): void {
    for (const until = this.time + ms; this.time < until; ) {
      this.time += 10;
      const callback = this.pending;
      this.pending = null;
      callback?.();
    }
  }
}
