import type { Api } from '../../wire/api';
import { Refusal } from '../../wire/api';
import type { Asked, Exploration, StateGraph } from '../../wire/exploration';

/** Milliseconds between two questions about how far it is: few at first, for most take no time. */
const FIRST = 60;
const LONGEST = 500;

const nap = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** One exploration after the other: asks for it, follows it, fetches its graph. Dispatches `change`. */
export class Exploring extends EventTarget {
  /** What is found so far; that of the question before until the new one has an answer. */
  found: Exploration | null = null;
  graph: StateGraph | null = null;
  /** Why the last question was refused, null if it was not. */
  refusal: Refusal | null = null;
  /** It was asked, and has not come to its end. */
  busy = false;
  private id: string | null = null;
  /** Counts questions: what is said about an earlier one comes too late. */
  private turn = 0;

  constructor(
    private readonly api: Pick<Api, 'explore' | 'exploration' | 'stopExploring' | 'stateGraph'>,
    private readonly pause: (ms: number) => Promise<void> = nap,
  ) {
    super();
  }

  /** Asks, and follows it to its end. */
  async start(question: Asked): Promise<void> {
    const turn = ++this.turn;
    this.busy = true;
    this.id = null;
    this.refusal = null;
    this.changed();
    try {
      const { id } = await this.api.explore(question);
      if (turn !== this.turn) return;
      this.id = id;
      await this.follow(id, turn);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (turn === this.turn) this.refusal = error;
    }
    if (turn !== this.turn) return;
    this.busy = false;
    this.changed();
  }

  private async follow(id: string, turn: number): Promise<void> {
    for (let wait = FIRST; ; wait = Math.min(LONGEST, wait * 2)) {
      const found = await this.api.exploration(id);
      if (turn !== this.turn) return;
      const over = found.state === 'finished' || found.state === 'stopped';
      const graph = over && found.graph ? await this.api.stateGraph(id) : null;
      if (turn !== this.turn) return;
      this.found = found;
      this.graph = graph;
      if (over) return;
      this.changed();
      await this.pause(wait);
      if (turn !== this.turn) return;
    }
  }

  /** Ends it early: what it has found by then stays. */
  async stop(): Promise<void> {
    if (this.id !== null && this.busy) await this.api.stopExploring(this.id).catch(() => undefined);
  }

  /** Follows nothing any more. */
  close(): void {
    this.turn++;
    this.busy = false;
  }

  private changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
