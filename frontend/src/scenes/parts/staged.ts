import { frame, turn } from '../../base/turns';
import { threadName } from '../../base/words';
import type { Pointed } from '../../model/pointed';
import type { State, ThreadState } from '../../model/state';
import type { ObjectInfo } from '../../wire/frames';
import type { Scene, SceneContext } from '../scene';
import { type Look, lookOf } from './cook/looks';
import { type Act, Figure } from './figure';
import { narrate } from './narrate';
import { MOVE, Stage } from './stage';

/** Somebody to be staged: a thread of the run, or of the lesson's cast before there is a run. */
export interface Role {
  readonly id: number;
  readonly name: string;
  /** The child process it runs in, as for threads. */
  readonly process?: number;
}

const STALE = { ru: 'устарело', en: 'stale' };

/**
 * What all kitchens share: a stage, a figure for every thread, and the way from a state to what everybody does.
 * A kitchen says how the stage is furnished and what each thread's act is.
 */
export abstract class Staged implements Scene {
  protected readonly stage: Stage;
  protected readonly figures = new Map<number, Figure>();
  private known = '';
  private shown: State | null = null;

  constructor(
    host: HTMLElement,
    protected readonly context: SceneContext,
    private readonly cast: readonly string[] = [],
  ) {
    this.stage = new Stage(host);
  }

  /** Builds room and things anew for these people and objects. */
  protected abstract furnish(people: readonly Role[], objects: readonly ObjectInfo[]): void;

  /** What a thread does in this state; undefined before it exists. */
  protected abstract act(id: number, thread: ThreadState | undefined, state: State): Act;

  /** Shows the things; called before the people move, who are still where they were. */
  protected things(_state: State, _before: State | null, _ms: number): void {}

  /** Called when everybody is on the way to where they belong. */
  protected settled(_state: State, _before: State | null, _ms: number): void {}

  /** How somebody looks; `number` is the one in the name, or counts those who are not main. */
  protected look({ name }: Role, number: number): Look {
    return lookOf(name, number);
  }

  /** Which objects the scene is about. */
  protected objects(): readonly ObjectInfo[] {
    return this.context.recording.objects;
  }

  /** Nobody but the main thread is known yet: the cast stands ready. */
  protected get poster(): boolean {
    const { threads, end } = this.context.recording;
    return this.cast.length > 0 ? !end && threads.every((thread) => thread.name === 'main') : threads.length === 0;
  }

  /** Draws the cast beforehand, one after the other: the page answers in between. */
  async prepare(): Promise<void> {
    let number = 0;
    for (const [i, name] of this.cast.entries()) {
      await turn();
      if (!this.poster || this.known !== '') return;
      if (name !== 'main') number++;
      const { group } = this.figure({ id: -1 - i, name }, number);
      group.style.visibility = 'hidden';
      this.stage.layers.cooks.append(group);
      await frame();
    }
  }

  show(state: State, still: boolean): void {
    this.build();
    const ms = still ? 0 : MOVE;
    const before = this.shown;
    this.shown = state;
    this.things(state, before, ms);
    const acts = [...this.figures].map(([id, figure]) => ({
      id,
      figure,
      act: this.act(id, state.threads.get(id), state),
    }));
    for (const { id, figure, act } of acts) {
      const thread = state.threads.get(id) ?? null;
      figure.perform(act, thread, thread && this.passed(thread, state.t), ms);
    }
    this.order();
    this.settled(state, before, ms);
  }

  resize(width: number, height: number): void {
    if (!this.stage.resize(width, height)) return;
    this.known = '';
    if (this.shown) this.show(this.shown, true);
  }

  point(target: Pointed | null): void {
    for (const element of this.stage.root.querySelectorAll<SVGElement>('[data-thread], [data-object]')) {
      const { thread, object } = element.dataset;
      const lit =
        (thread !== undefined && target?.thread === Number(thread)) ||
        (object !== undefined && target?.object === Number(object));
      element.classList.toggle('lit', lit);
    }
  }

  describe(state: State): string {
    return narrate(state, this.context);
  }

  dispose(): void {
    this.stage.dispose();
  }

  /** Whoever stands further back is drawn first. */
  private order(): void {
    const { cooks } = this.stage.layers;
    const wanted = [...this.figures.values()].sort((a, b) => (a.act?.spot.y ?? 0) - (b.act?.spot.y ?? 0));
    wanted.forEach(({ group }, i) => {
      if (cooks.children[i] !== group) cooks.insertBefore(group, cooks.children[i] ?? null);
    });
  }

  /** How much of a thread's sleep or timeout has passed at time t (ns), 0 to 1; null when it is in none. */
  private passed({ waiting }: ThreadState, t: number): number | null {
    if (!waiting?.timeout) return null;
    const { recording } = this.context;
    // Between steps that somebody chooses no time passes.
    if (recording.stepped) return 0;
    const ms = recording.lessonMs(t) - recording.lessonMs(waiting.sinceT);
    return Math.min(Math.max(ms / waiting.timeout, 0), 1);
  }

  private build(): void {
    const { recording, words } = this.context;
    const people: readonly Role[] = this.poster
      ? this.cast.map((name, i) => ({ id: -1 - i, name }))
      : recording.threads;
    const objects = this.objects();
    const { width, height, text } = this.stage;
    const known = `${people.map((p) => p.id)}/${objects.map((o) => o.id)}/${width}x${height}x${text}`;
    if (known === this.known) return;
    this.known = known;
    const ids = new Set(people.map((p) => p.id));
    for (const [id, figure] of this.figures) {
      if (ids.has(id)) continue;
      figure.group.remove();
      this.figures.delete(id);
    }
    let number = 0;
    for (const person of people) {
      const { name } = person;
      if (name !== 'main') number++;
      const figure = this.figure(person, number);
      figure.name(threadName(words, name));
      figure.group.style.visibility = '';
      this.stage.layers.cooks.append(figure.group);
    }
    this.furnish(people, objects);
  }

  /** Whoever plays this role, drawn when first asked for; `number` is for those without one in their name. */
  private figure(person: Role, number: number): Figure {
    const { id, name } = person;
    let figure = this.figures.get(id);
    if (!figure) {
      const digits = /(\d+)\D*$/.exec(name)?.[1];
      figure = new Figure(this.look(person, digits ? Number(digits) : number), id, STALE[this.context.lang]);
      this.figures.set(id, figure);
    }
    return figure;
  }
}
