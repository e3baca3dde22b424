import type { Verdict } from '../wire/frames';
import type { Recording } from './recording';
import type { ObjectState, OutputLine, State, ThreadState } from './state';
import { newThing, newThread, type Snapshot, World } from './world';

/** Events between two checkpoints: what a step back folds again at most. */
const DISTANCE = 1024;

/** The state of a recording at any event, folded from the nearest checkpoint. */
export class Fold {
  private readonly world: World;
  private readonly checkpoints: Snapshot[] = [];
  private last: FoldedState | null = null;

  constructor(private readonly recording: Recording) {
    this.world = new World(recording);
  }

  at(seq: number): State {
    if (this.last?.seq === seq && this.last.complete) return this.last;
    const { world, checkpoints } = this;
    const nearest = Math.min(Math.floor((seq + 1) / DISTANCE), checkpoints.length);
    if (seq < world.seq || nearest * DISTANCE - 1 > world.seq) {
      world.restore(checkpoints[nearest - 1]);
    }
    while (world.seq < seq) {
      world.next();
      if (world.seq + 1 === (checkpoints.length + 1) * DISTANCE) checkpoints.push(world.snapshot());
    }
    this.last = new FoldedState(this.recording, world.snapshot());
    return this.last;
  }
}

class FoldedState implements State {
  readonly seq: number;
  readonly t: number;
  readonly threads: ReadonlyMap<number, ThreadState>;
  readonly objects: ReadonlyMap<number, ObjectState>;
  private lines: readonly OutputLine[] | null = null;

  constructor(
    private readonly recording: Recording,
    snapshot: Snapshot,
  ) {
    this.seq = snapshot.seq;
    this.t = recording.t(snapshot.seq);
    this.threads = new Map(recording.threads.map((info, id) => [id, snapshot.threads[id] ?? newThread(info)]));
    this.objects = new Map(recording.objects.map((info, id) => [id, snapshot.things[id] ?? newThing(info)]));
  }

  /** Nothing has become known since that belongs in here. */
  get complete(): boolean {
    const { threads, objects } = this.recording;
    return this.threads.size === threads.length && this.objects.size === objects.length;
  }

  get output(): readonly OutputLine[] {
    this.lines ??= this.recording.outputUpTo(this.seq);
    return this.lines;
  }

  get verdict(): Verdict | null {
    const { end, length } = this.recording;
    return end && this.seq === length - 1 ? end.verdict : null;
  }
}
