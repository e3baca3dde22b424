import type { Api } from '../../wire/api';
import type { Exploration } from '../../wire/exploration';
import type { Sample, SampleAsked } from '../../wire/sample';
import { Exploring } from '../explore/exploring';
import { Sampling } from './sampling';

/** A program run many times, and all schedules of it tried, where that can be done. Dispatches `change`. */
export class Series extends EventTarget {
  readonly sampling: Sampling;
  /** Null where schedules cannot be tried. */
  readonly exploring: Exploring | null;

  constructor(api: Api, explorable: boolean) {
    super();
    this.sampling = new Sampling(api);
    this.exploring = explorable ? new Exploring(api) : null;
    for (const one of [this.sampling, this.exploring]) {
      one?.addEventListener('change', () => this.dispatchEvent(new Event('change')));
    }
  }

  /** What the runs have come to; null before the first. */
  get sample(): Sample | null {
    return this.sampling.sample;
  }

  /** What is possible, as far as it is known. */
  get explored(): Exploration | null {
    return this.exploring?.found ?? null;
  }

  /** Makes the runs, and asks once what is possible, if that is wanted. */
  start(asked: SampleAsked, explore: boolean): void {
    void this.sampling.start(asked);
    const { exploring } = this;
    if (!explore || !exploring || exploring.found || exploring.busy) return;
    const { lesson, params } = asked;
    void exploring.start({ lesson, params, sleeps: 'any', reduced: true, limit: 1_000_000 });
  }

  /** Makes no more runs, and follows nothing; what was counted stays. */
  stop(): void {
    void this.sampling.stop();
    if (this.exploring?.busy) this.exploring.close();
  }
}
