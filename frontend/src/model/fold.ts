import type { Verdict } from '../wire/frames';
import type { Recording } from './recording';
import type { ExchangeState, ImageState, OutputLine, ProcessState, State, ThreadState } from './state';
import { newThing, newThread, type Snapshot, type Thing, World } from './world';

/** Events between two checkpoints: what a step back folds again at most. */
const DISTANCE = 1024;

/** Is shown the world right after each event, in their order: may look, and must not change it. */
export type Follower = (world: World) => void;

/** The state of a recording at any event, folded from the nearest checkpoint. */
export class Fold {
  /** Goes over each event once, as far as anybody has asked by now, and leaves the checkpoints. */
  private readonly edge: World;
  /** Goes back to them. */
  private readonly past: World;
  private readonly checkpoints: Snapshot[] = [];
  private readonly followers = new Set<Follower>();
  private last: FoldedState | null = null;

  constructor(private readonly recording: Recording) {
    this.edge = new World(recording);
    this.past = new World(recording);
  }

  at(seq: number): State {
    if (this.last?.seq === seq && this.last.complete) return this.last;
    this.reach(seq);
    const world = seq === this.edge.seq ? this.edge : this.back(seq);
    this.last = new FoldedState(this.recording, world.snapshot());
    return this.last;
  }

  /** Folds up to an event, if it has not been. */
  reach(seq: number): void {
    const { edge, checkpoints, followers } = this;
    while (edge.seq < seq) {
      edge.next();
      for (const follower of followers) follower(edge);
      if ((edge.seq + 1) % DISTANCE === 0) checkpoints.push(edge.snapshot());
    }
  }

  /** Goes along from the first event on, until the answer is called. */
  follow(follower: Follower): () => void {
    const world = new World(this.recording);
    while (world.seq < this.edge.seq) {
      world.next();
      follower(world);
    }
    this.followers.add(follower);
    return () => void this.followers.delete(follower);
  }

  private back(seq: number): World {
    const { past, checkpoints } = this;
    const nearest = Math.floor((seq + 1) / DISTANCE);
    if (seq < past.seq || nearest * DISTANCE - 1 > past.seq) past.restore(checkpoints[nearest - 1]);
    while (past.seq < seq) past.next();
    return past;
  }
}

class FoldedState implements State {
  readonly seq: number;
  readonly t: number;
  readonly threads: ReadonlyMap<number, ThreadState>;
  readonly objects: ReadonlyMap<number, Thing>;
  private lines: readonly OutputLine[] | null = null;
  private children: ReadonlyMap<number, ProcessState> | null = null;
  private requests: ReadonlyMap<number, ExchangeState> | null = null;
  private pictures: ReadonlyMap<number, ImageState> | null = null;

  constructor(
    private readonly recording: Recording,
    snapshot: Snapshot,
  ) {
    this.seq = snapshot.seq;
    this.t = recording.t(snapshot.seq);
    this.threads = byId(recording.threads, (info, id) => snapshot.threads[id] ?? newThread(info));
    this.objects = byId(recording.objects, (info, id) => snapshot.things[id] ?? newThing(info));
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

  get processes(): ReadonlyMap<number, ProcessState> {
    this.children ??= this.select((thing) => thing.process);
    return this.children;
  }

  get exchanges(): ReadonlyMap<number, ExchangeState> {
    this.requests ??= this.select((thing) => thing.exchange);
    return this.requests;
  }

  get images(): ReadonlyMap<number, ImageState> {
    this.pictures ??= this.select(({ info }) =>
      info.role === 'image' ? this.recording.imageAt(info, this.seq) : null,
    );
    return this.pictures;
  }

  get verdict(): Verdict | null {
    const { end, length } = this.recording;
    return end && this.seq === length - 1 ? end.verdict : null;
  }

  private select<T>(pick: (thing: Thing) => T | null): ReadonlyMap<number, T> {
    const found = new Map<number, T>();
    for (const [id, thing] of this.objects) {
      const picked = pick(thing);
      if (picked) found.set(id, picked);
    }
    return found;
  }
}

/** By id, in the order of ids; an id that is not known yet is left out. */
function byId<I, T>(infos: readonly I[], make: (info: I, id: number) => T): Map<number, T> {
  const found = new Map<number, T>();
  infos.forEach((info, id) => void found.set(id, make(info, id)));
  return found;
}
