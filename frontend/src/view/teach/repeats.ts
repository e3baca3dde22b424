import type { Prediction } from '../../base/teaching';
import { type Sample, sample } from '../../model/histogram';
import { type Api, Refusal } from '../../wire/api';
import type { Value } from '../../wire/frames';

/** What further runs are runs of. */
export interface Repeated {
  readonly lesson: string;
  readonly mode: string;
  readonly params: Readonly<Record<string, Value>>;
}

/** Runs at once: enough to be quick, few enough to leave a class's server room for others. */
const TOGETHER = 3;

/** Milliseconds between two looks at a run. */
const LOOK = 150;

/** Seconds to wait for a busy server that does not say how long. */
const BUSY = 2;

type Wait = (ms: number) => Promise<void>;

/**
 * More real runs of a program with the same parameters, a few at a time. Dispatches `change` when one has ended or its
 * own state changed.
 */
export class Repeats extends EventTarget {
  /** Runs that have ended, in the order of their ends. */
  readonly samples: Sample[] = [];
  /** How many were asked for. */
  wanted = 0;
  /** How many of those have ended. */
  done = 0;
  state: 'idle' | 'going' | 'busy' = 'idle';
  /** Why there were no more, null if there was nothing wrong. */
  failure: string | null = null;
  private begun = 0;
  private round = 0;

  constructor(
    private readonly api: Pick<Api, 'start' | 'run'>,
    private readonly what: Repeated,
    private readonly prediction: Prediction,
    private readonly wait: Wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  ) {
    super();
  }

  /** Counts a run that was made otherwise, if it is not counted yet. */
  add(one: Sample): void {
    if (this.samples.some(({ run }) => run === one.run)) return;
    this.samples.push(one);
    this.changed();
  }

  /** Makes so many runs at that scale; resolves when they are over, it is stopped, or something is wrong. */
  async start(runs: number, scale: number): Promise<void> {
    if (this.state !== 'idle') return;
    const round = ++this.round;
    this.wanted = runs;
    this.done = 0;
    this.begun = 0;
    this.failure = null;
    this.state = 'going';
    this.changed();
    const hands = Array.from({ length: Math.min(TOGETHER, runs) }, () => this.work(round, scale));
    await Promise.all(hands).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      if (round === this.round) this.failure = error.message;
    });
    if (round === this.round) this.stop();
  }

  /** Begins no more; those that go on are left to themselves. */
  stop(): void {
    this.round++;
    this.state = 'idle';
    this.changed();
  }

  private async work(round: number, scale: number): Promise<void> {
    const { lesson, mode, params } = this.what;
    while (round === this.round && this.begun < this.wanted) {
      this.begun++;
      const { id } = await this.patiently(round, () => this.api.start(lesson, mode, params, scale));
      let run = await this.patiently(round, () => this.api.run(id));
      while (run.state !== 'finished' && round === this.round) {
        await this.wait(LOOK);
        run = await this.patiently(round, () => this.api.run(id));
      }
      const { verdict, result = {}, end = 0 } = run;
      if (round !== this.round || !verdict) return;
      this.done++;
      this.samples.push(sample(id, this.prediction, { verdict, result, lasted: end / 1e6 / (run.scale ?? scale) }));
      this.changed();
    }
  }

  /** Asks again as long as the server is busy. */
  private async patiently<T>(round: number, ask: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        const answer = await ask();
        if (round === this.round) this.state = 'going';
        return answer;
      } catch (error) {
        if (!(error instanceof Refusal) || error.status !== 429 || round !== this.round) throw error;
        this.state = 'busy';
        this.changed();
        await this.wait((error.retryAfter ?? BUSY) * 1000);
      }
    }
  }

  private changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
