import { choicesOf } from '../../model/schedule';
import { type Api, Refusal } from '../../wire/api';
import type { Asked, Exploration, GoalFound } from '../../wire/exploration';

/** Milliseconds between two looks at how far it has come. */
const PAUSE = 400;

/** Whether a goal can be reached at all: what an exploration of the program says. */
export class Possibility {
  exploration: Exploration | null = null;
  refusal: Refusal | null = null;
  private stopped = false;

  constructor(
    private readonly api: Api,
    private readonly asked: Asked,
    private readonly goal: number,
    private readonly changed: () => void,
    private readonly pause: (then: () => void) => void = (then) => setTimeout(then, PAUSE),
  ) {}

  get sleeps(): Asked['sleeps'] {
    return this.asked.sleeps;
  }

  /** There is an answer, or there will be none. */
  get done(): boolean {
    const { exploration, found } = this;
    return this.stopped || found?.possible === true || (exploration !== null && over(exploration));
  }

  /** What came of the goal so far. */
  get found(): GoalFound | null {
    return this.exploration?.goals[this.goal] ?? null;
  }

  /** Steps of the shortest way. */
  get steps(): number {
    return choicesOf(this.found?.shortest ?? '')?.length ?? 0;
  }

  /** How much was checked, and of what. */
  get checked(): { readonly key: 'goal.no.schedules' | 'goal.no.classes' | 'goal.no.states'; readonly n: bigint } {
    const { outcomes = [], counts, states = 0 } = this.exploration ?? {};
    const all = outcomes.reduce<bigint | null>(
      (sum, { schedules }) => (sum === null || schedules === null ? null : sum + schedules),
      0n,
    );
    if (all === null || all === 0n || counts === 'sample') return { key: 'goal.no.states', n: BigInt(states) };
    return { key: counts === 'schedules' ? 'goal.no.schedules' : 'goal.no.classes', n: all };
  }

  /** Asks until there is an answer. */
  async ask(): Promise<void> {
    try {
      const { id } = await this.api.explore(this.asked);
      while (!this.done) {
        this.exploration = await this.api.exploration(id);
        this.changed();
        if (!this.done) await new Promise<void>(this.pause);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refusal = error;
    }
    this.changed();
  }

  stop(): void {
    const { exploration } = this;
    if (exploration && !this.done) void this.api.stopExploring(exploration.id).catch(() => undefined);
    this.stopped = true;
    this.changed();
  }
}

const over = ({ state }: Exploration): boolean => state === 'finished' || state === 'stopped';
