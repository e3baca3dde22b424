import type { Mode } from '../../base/page';
import { Player } from '../../model/player';
import { Recording } from '../../model/recording';
import { choicesOf, scheduleOf } from '../../model/schedule';
import { type Api, type Directions, Refusal, type Then } from '../../wire/api';
import { BadFrame } from '../../wire/decode';
import type { Batch, Frame } from '../../wire/frames';
import type { Directed, Sleeps, Turn } from '../../wire/turn';

/** What is asked for next: a change of what the run was made with so far; null for nothing, after all. */
type Plan = (now: Directions) => Partial<Directions> | null;

/** Clicks that wait for the one before them; more are not meant. */
const MOST_WAITING = 12;

/** Of many steps at once only so many are played, in nanoseconds: those before are shown at once. */
const PLAYED = 4 * 400e6;

/** How a directed run begins. */
export type Beginning = Pick<Directions, 'params' | 'schedule' | 'sleeps'>;

/**
 * A run whose steps are chosen here, one by one. Each choice makes the schedule longer, and the server runs the program
 * through it; to undo is to run a shorter one. Choices are answered in their order, one at a time. Dispatches `change`.
 */
export class Directing extends EventTarget {
  player = new Player(new Recording());
  /** Where the run stands; null before the first answer. */
  turn: Turn | null = null;
  /** Why the last choice was refused; what was there before it stays. */
  refusal: Refusal | null = null;
  /** A choice is on its way. */
  busy = false;
  /** Runs that came to their end. */
  ended = 0;
  /** What was asked for last. */
  private asked: Directions;
  private undone: readonly string[] = [];
  private last: Batch | null = null;
  private readonly waiting: Plan[] = [];
  private kept: { readonly schedule: string; readonly sleeps: Sleeps; readonly id: Promise<string> } | null = null;

  constructor(
    private readonly api: Api,
    /** What the run is made with. */
    public made: Directions,
    /** Whether nothing is to move by itself. */
    private readonly calm: () => boolean = () => matchMedia('(prefers-reduced-motion: reduce)').matches,
    /** How the recording is said to have been made. */
    private readonly mode: Mode = 'directed',
  ) {
    super();
    this.asked = made;
  }

  get over(): boolean {
    return this.turn !== null && this.player.recording.end !== null;
  }

  /** The playhead stands where the next step will be taken. */
  get present(): boolean {
    const { recording, seq } = this.player;
    return seq >= recording.length - 1;
  }

  get canUndo(): boolean {
    return (this.turn?.steps ?? 0) > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** The choices made, one for each step. */
  get choices(): readonly string[] {
    return choicesOf(this.turn?.schedule ?? '') ?? [];
  }

  /** Begins, or begins anew, with other settings if they are given. */
  begin(beginning: Partial<Beginning> = {}): void {
    this.waiting.length = 0;
    this.plan(() => ({ schedule: '', ...beginning }));
  }

  /** Lets a thread go on, in the first way its step can turn out or in another one. */
  go(thread: number, way = 0): void {
    this.plan(({ schedule }) => {
      const next = this.turn?.threads[thread];
      const choice = next?.able ? next.choices[way] : undefined;
      return choice === undefined ? null : { schedule: schedule + choice };
    });
  }

  /** Lets somebody else choose. */
  leave(then: Then): void {
    this.plan(() => (this.over ? null : { then }));
  }

  undo(steps = 1): void {
    this.plan(() => (this.canUndo ? this.back(this.choices.length - steps) : null));
  }

  redo(steps = 1): void {
    this.plan(() => {
      const again = this.undone.slice(0, steps);
      return again.length > 0 ? { schedule: scheduleOf([...this.choices, ...again]) } : null;
    });
  }

  /** Goes back to where so many steps had been taken. */
  backTo(steps: number): void {
    this.plan(() => (steps < this.choices.length ? this.back(steps) : null));
  }

  private back(steps: number): Partial<Directions> {
    return { schedule: scheduleOf(this.choices.slice(0, Math.max(0, steps))) };
  }

  /** The first steps of a schedule that could not be followed whole. */
  upTo(steps: number): void {
    const { asked } = this;
    this.plan(() => ({ ...asked, schedule: scheduleOf((choicesOf(asked.schedule) ?? []).slice(0, steps)) }));
  }

  /** Asks once more for what was refused. */
  retry(): void {
    const { asked } = this;
    this.plan(() => asked);
  }

  setSleeps(sleeps: Sleeps): void {
    this.plan(() => ({ sleeps }));
  }

  /** The id under which the server keeps the run as it is now. */
  keep(): Promise<string> {
    const { schedule, sleeps } = this.made;
    if (this.kept?.schedule !== schedule || this.kept.sleeps !== sleeps) {
      const id = this.api.keep(this.made).then((run) => run.id);
      this.kept = { schedule, sleeps, id };
      id.catch(() => {
        this.kept = null;
      });
    }
    return this.kept.id;
  }

  dispose(): void {
    this.waiting.length = 0;
    this.player.dispose();
  }

  private plan(plan: Plan): void {
    if (this.waiting.length >= MOST_WAITING) return;
    this.waiting.push(plan);
    if (!this.busy) void this.work();
  }

  private async work(): Promise<void> {
    this.busy = true;
    for (let plan = this.waiting.shift(); plan; plan = this.waiting.shift()) {
      const asked = plan(this.made);
      if (!asked) continue;
      this.refusal = null;
      this.changed();
      const made = { ...this.made, ...asked };
      this.asked = made;
      try {
        this.take(await this.api.direct(made), made);
      } catch (error) {
        if (!(error instanceof Refusal || error instanceof BadFrame)) throw error;
        this.refusal = error instanceof Refusal ? error : new Refusal(error.message, 200);
        this.waiting.length = 0;
      }
    }
    this.busy = false;
    this.changed();
  }

  private take({ frames, turn }: Directed, { then: _, ...made }: Directions): void {
    const before = this.choices;
    const same = made.params === this.made.params;
    const running = this.turn !== null && !this.over;
    this.turn = turn;
    this.made = { ...made, schedule: turn.schedule, sleeps: turn.sleeps };
    this.undone = same ? left(before, this.choices, this.undone) : [];
    this.show(frames.map((frame) => ('head' in frame ? { head: { ...frame.head, mode: this.mode } } : frame)));
    if (running && this.over) this.ended++;
    this.changed();
  }

  /** Shows what the run has come to: it goes on where it is the same run as before, else it is another recording. */
  private show(frames: readonly Frame[]): void {
    const batch = frames.find((frame) => 'batch' in frame)?.batch ?? null;
    const { player, last } = this;
    if (!last || !batch || player.recording.end || !goesOn(last, batch)) {
      player.dispose();
      this.player = new Player(new Recording());
      this.player.speed = player.speed;
      for (const frame of frames) this.player.recording.append(frame);
      this.player.seekTime(this.player.recording.duration);
    } else {
      const from = player.recording.duration;
      for (const frame of frames) player.recording.append(frame);
      const to = player.recording.duration;
      if (this.calm()) player.seekTime(to);
      else {
        player.seekTime(Math.max(from, to - PLAYED));
        if (to > from) player.play();
      }
    }
    this.last = batch;
  }

  private changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

/** Whether a recording's events begin with those of another one. */
function goesOn(before: Batch, now: Batch): boolean {
  const { length } = before.t;
  if (now.t.length < length || now.from !== before.from) return false;
  for (let i = 0; i < length; i++) {
    if (before.t[i] !== now.t[i] || before.kind[i] !== now.kind[i] || before.thread[i] !== now.thread[i]) return false;
    if (before.object[i] !== now.object[i] || before.line[i] !== now.line[i]) return false;
  }
  return true;
}

/** The choices that can be done again: those undone just now before others, unless something else was chosen. */
function left(before: readonly string[], now: readonly string[], undone: readonly string[]): readonly string[] {
  const same = (a: readonly string[], b: readonly string[]) => b.every((choice, i) => choice === a[i]);
  if (now.length <= before.length) return same(before, now) ? [...before.slice(now.length), ...undone] : [];
  const all = [...before, ...undone];
  return all.length >= now.length && same(all, now) ? all.slice(now.length) : [];
}
