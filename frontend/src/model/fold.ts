import type { Verdict } from '../wire/frames';
import type { Recording } from './recording';
import type { ExchangeState, ImageState, OutputLine, ProcessState, State, ThreadState } from './state';
import { newThing, newThread, type Snapshot, type Thing, World } from './world';

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
