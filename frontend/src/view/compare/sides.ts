import { Difference, type Parting } from '../../model/difference';
import { BOTH, Duo, other, type Which } from '../../model/duo';
import { type CommonScale, SameScale } from '../../model/same-scale';
import type { Value } from '../../wire/frames';
import { type Phase, Session } from '../session';
import type { ComparePage } from './page';

/** Milliseconds between two looks for the difference while runs go on. */
const LOOK_EVERY = 250;

/**
 * The two runs a page compares: asks for both, receives them, plays them on one clock, and knows where they part.
 * Dispatches `change` when any of it changed.
 */
export class Sides extends EventTarget {
  readonly duo: Duo;
  readonly left: Session;
  readonly right: Session;
  /** Where threads part, as far as it is known, earliest first. */
  partings: readonly Parting[] = [];
  private scale: CommonScale = { scale: null };
  private difference: Difference;
  private looking: ReturnType<typeof setTimeout> | undefined;
  /** Instant to be shown when it has arrived: lesson milliseconds. */
  private wanted: number | null;

  constructor(private readonly page: ComparePage) {
    super();
    this.duo = new Duo(new SameScale(this.scale), new SameScale(this.scale));
    this.left = this.session('left');
    this.right = this.session('right');
    this.difference = new Difference(this.left.player.recording, this.right.player.recording);
    this.wanted = page.at;
    for (const which of BOTH) {
      const { run } = page[which];
      // A place before the first event: the playhead waits there for the instant that is wanted.
      if (run) this[which].open(run, page.at === null ? null : -1);
    }
  }

  /** Where both together stand: idle only if nothing was asked for, finished only if both are. */
  get phase(): Phase {
    const phases = BOTH.map((which) => this[which].phase);
    for (const phase of ['starting', 'queued', 'running', 'refused'] as const) if (phases.includes(phase)) return phase;
    return phases.includes('finished') ? 'finished' : 'idle';
  }

  /** The one waits in the queue until the other has ended. */
  get inTurn(): boolean {
    return BOTH.some((which) => this[which].phase === 'queued');
  }

  get ended(): boolean {
    return this.duo.ended;
  }

  /** The parameters of a side's run, or those it is to have. */
  params(which: Which): Readonly<Record<string, Value>> {
    return this[which].player.recording.head?.params ?? this.page[which].params;
  }

  /** Starts both at the same moment, at the same scale: that of the left one's lesson. */
  async start(): Promise<void> {
    const { scale } = this.page.left.lesson;
    this.scale = { scale: null };
    this.wanted = null;
    await Promise.all(BOTH.map((which) => this[which].start({ params: this.page[which].params, scale })));
  }

  async stop(): Promise<void> {
    await Promise.all(BOTH.map((which) => this[which].stop()));
  }

  close(): void {
    clearTimeout(this.looking);
    for (const which of BOTH) this[which].close();
    this.duo.dispose();
  }

  /** Puts both where what their first difference, or that of one thread, is about has just been done. */
  goTo({ did, t }: Parting): void {
    const at = BOTH.flatMap((which) => (did[which] === null ? [] : [this[which].player.recording.t(did[which])]));
    this.duo.pause();
    this.duo.seekTime(Math.max(t, ...at));
  }

  private session(which: Which): Session {
    const { lang } = this.page;
    const session = new Session({ lang, lesson: this.page[which].lesson }, undefined, () => {
      const player = this.duo.take(which, new SameScale(this.scale));
      const { recording } = player;
      const elsewhere = this.duo[other(which)].recording;
      this.difference = which === 'left' ? new Difference(recording, elsewhere) : new Difference(elsewhere, recording);
      this.partings = [];
      recording.addEventListener('change', () => this.grown());
      return player;
    });
    session.addEventListener('change', () => this.changed());
    return session;
  }

  private grown(): void {
    const { duo, wanted } = this;
    if (wanted !== null) {
      const t = (wanted * 1e6 * (duo.left.recording.head?.scale ?? 1000)) / 1000;
      duo.seekTime(t);
      if (duo.ended) this.wanted = null;
    }
    if (duo.ended) this.look();
    else this.looking ??= setTimeout(() => this.look(), LOOK_EVERY);
  }

  private look(): void {
    clearTimeout(this.looking);
    this.looking = undefined;
    this.partings = this.difference.partings();
    this.changed();
  }

  private changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
