import { type Api, Refusal } from '../../wire/api';
import type { Sample, SampleAsked } from '../../wire/sample';

/** Milliseconds between two questions how far it is. */
const LOOK = 200;

/** Seconds to wait for a busy server that does not say how long. */
const BUSY = 2;

const nap = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** One sample after the other of the same program: has it made, and follows it. Dispatches `change`. */
export class Sampling extends EventTarget {
  /** What the runs have come to so far; null before the first answer. */
  sample: Sample | null = null;
  /** Whether runs are being made, or asked for from a server that is busy. */
  state: 'idle' | 'going' | 'busy' = 'idle';
  /** Why there were no more, null if there was nothing wrong. */
  failure: string | null = null;
  private round = 0;

  constructor(
    private readonly api: Pick<Api, 'startSample' | 'sample' | 'stopSample'>,
    private readonly pause: (ms: number) => Promise<void> = nap,
  ) {
    super();
  }

  /** Asks for it, and follows it to its end; resolves when it is there, it was stopped, or something is wrong. */
  async start(asked: SampleAsked): Promise<void> {
    if (this.state !== 'idle') return;
    const round = ++this.round;
    this.sample = null;
    this.failure = null;
    this.state = 'going';
    this.changed();
    try {
      const begun = await this.patiently(round, asked);
      if (begun) await this.follow(round, begun);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (round === this.round) this.failure = error.message;
    }
    if (round !== this.round) return;
    this.state = 'idle';
    this.changed();
  }

  /** Ends it; what was counted stays. */
  async stop(): Promise<void> {
    const { sample, state } = this;
    if (state === 'idle') return;
    const round = ++this.round;
    this.state = 'idle';
    this.changed();
    if (!sample) return;
    const last = await this.api.stopSample(sample.id).catch(() => null);
    if (!last || round !== this.round) return;
    this.sample = last;
    this.changed();
  }

  private async follow(round: number, begun: Sample): Promise<void> {
    let sample = begun;
    for (;;) {
      if (round !== this.round) return void this.api.stopSample(sample.id).catch(() => undefined);
      this.sample = sample;
      this.changed();
      if (sample.state === 'finished' || sample.state === 'stopped') return;
      await this.pause(LOOK);
      if (round !== this.round) return;
      sample = await this.api.sample(sample.id);
    }
  }

  /** Asks again as long as the server is busy; null if that was stopped. */
  private async patiently(round: number, asked: SampleAsked): Promise<Sample | null> {
    while (round === this.round) {
      try {
        const sample = await this.api.startSample(asked);
        if (round === this.round) this.state = 'going';
        return sample;
      } catch (error) {
        if (!(error instanceof Refusal) || error.status !== 429) throw error;
        if (round !== this.round) return null;
        this.state = 'busy';
        this.changed();
        await this.pause((error.retryAfter ?? BUSY) * 1000);
      }
    }
    return null;
  }

  private changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
