import type { State, ThreadState } from '../../../model/state';
import { type ObjectInfo, OWN_PROCESS } from '../../../wire/frames';
import type { SceneContext } from '../../scene';
import { type Doing, doing, written } from '../acting';
import { fringe } from '../cook/hair';
import { CHEF, type Look, lookOf, worker } from '../cook/looks';
import type { PoseName } from '../cook/poses';
import { type Act, EMPTY_HANDED, type Load, type Spot } from '../figure';
import { Cell } from '../props/cell';
import type { Corkboard } from '../props/corkboard';
import { Note } from '../props/hatch';
import type { Point } from '../stage';
import { type Role, Staged } from '../staged';
import { showIf, svg } from '../svg';
import { notices } from './notices';
import { Passage } from './passage';
import { Pipes } from './pipes';
import { grown, parentPath, plan, type Shape } from './plan';
import { JAR, Shelf } from './shelf';
import { tell } from './tell';
import { Tree } from './tree';

/** What a lesson says of its kitchens. */
export interface Walls {
  /** Which kitchens there will be, so that nothing moves when they are opened. */
  readonly shape: Shape;
  /** What is written over a kitchen. */
  readonly sign: (path: string, lang: 'ru' | 'en') => string;
  /** How far to the right the signs of children hang, 0 to 1. */
  readonly signAt?: number;
  /** Which variables stand on its table, by name. */
  readonly jars: (path: string) => readonly string[];
  /** The program's own process only looks on, from outside. */
  readonly outside?: boolean;
  /** Messages are pinned to a board where there is room for one; so unless said otherwise. */
  readonly board?: boolean;
  readonly cast?: readonly string[];
}

const COOK = 190;
const PASSER_BY: Look = { ...worker(3), hair: fringe('straw'), hat: '' };
const POSE_OF: Partial<Record<Doing, PoseName>> = {
  working: 'whisking',
  ready: 'ready',
  touching: 'idle',
  asleep: 'asleep',
  reaching: 'folded',
  queueing: 'sitting',
  sitting: 'sitting',
  done: 'done',
  failed: 'sorry',
};

/** Walled kitchens beside each other, one a process, with a hatch wherever a pipe leads from one to the other. */
export class Walled extends Staged {
  protected readonly cells = new Map<string, Cell>();
  protected tree = new Tree([]);
  protected readonly pipes: Pipes;
  /** Things that stand before the cooks. */
  protected readonly ahead = svg('g');
  readonly #passages = new Map<string, Passage>();
  readonly #shelves = new Map<string, Shelf>();
  readonly #boards = new Map<string, Corkboard>();
  readonly #spots = new Map<number, Spot>();

  constructor(
    host: HTMLElement,
    context: SceneContext,
    protected readonly walls: Walls,
  ) {
    super(host, context, walls.cast ?? ['main']);
    this.pipes = new Pipes(context.recording);
  }

  protected override get poster(): boolean {
    return this.context.recording.threads.length === 0;
  }

  protected override look({ name, process = OWN_PROCESS }: Role, number: number): Look {
    const path = new Tree(this.context.recording.objects).path(process) ?? '';
    if (name !== 'main') return lookOf(name, number);
    const { outside = false } = this.walls;
    if (path === '') return outside ? PASSER_BY : CHEF;
    return outside && !path.includes('.') ? CHEF : worker(Number(path.at(-1)) + 1);
  }

  protected override furnish(people: readonly Role[], objects: readonly ObjectInfo[]): void {
    const { lang } = this.context;
    const { width, height, layers, text } = this.stage;
    this.tree = new Tree(objects);
    const lots = plan(width, height, grown(this.walls.shape, this.tree.paths));
    for (const layer of [layers.room, layers.furniture, layers.front]) layer.replaceChildren();
    this.cells.clear();
    for (const made of [this.#passages, this.#shelves, this.#boards, this.#spots]) made.clear();
    this.ahead.replaceChildren();
    layers.front.append(this.ahead);
    for (const lot of lots) {
      const { path } = lot;
      const hatches = lots.some((other) => parentPath(other.path) === path);
      const outside = path === '' && this.walls.outside === true;
      const cell = new Cell(lot, {
        sign: this.walls.sign(path, lang),
        // The program's own cooks stand to the right, all others to the left: no sign over a head.
        signAt: path === '' ? 0 : (this.walls.signAt ?? 0.42),
        lang,
        text,
        need: this.need(path),
        hatches,
        outside,
      });
      const process = this.tree.process(lot.path);
      if (process !== undefined && process >= 0) cell.front.dataset.object = String(process);
      this.cells.set(lot.path, cell);
      layers.room.append(cell.back);
      layers.furniture.append(cell.middle);
      layers.front.append(cell.front);
      const board = hatches && this.walls.board !== false ? notices(cell, outside) : null;
      if (board) {
        layers.furniture.append(board.group);
        this.#boards.set(path, board);
      }
      const staff = people.filter((p) => (p.process ?? OWN_PROCESS) === (process ?? Number.NaN));
      this.equip(
        cell,
        staff,
        objects.filter((o) => o.process === process),
      );
    }
    for (const { path, wall } of lots) {
      const cell = this.cells.get(path);
      if (!wall || !cell) continue;
      const passage = new Passage(cell, wall, this.pipes.of(this.tree.process(path) ?? Number.NaN, 'stdout'));
      layers.front.append(passage.group);
      this.#passages.set(path, passage);
    }
  }

  /** Units that a kitchen's things need from left to right. */
  protected need(path: string): number {
    return COOK + 30 + this.walls.jars(path).length * JAR;
  }

  /** Puts a table with its jars and its cooks into a kitchen. */
  protected equip(cell: Cell, people: readonly Role[], objects: readonly ObjectInfo[]): void {
    const { lot, scale: k, base, left, right } = cell;
    const names = this.walls.jars(lot.path);
    const own = lot.path === '';
    const wide = names.length * JAR * k;
    const gap = Math.max((right - left - wide - COOK * k) / 3, 0);
    // The program's own kitchen has its hatches to the right, all others to the left: cooks stand beside them.
    const from = own ? left + gap : left + COOK * k + 2 * gap;
    const cooks = own ? { from: from + wide + gap / 2, to: right - gap / 2 } : { from: left, to: from };
    const staff = own ? [...people].sort((a, b) => Number(a.name === 'main') - Number(b.name === 'main')) : people;
    const step = (cooks.to - cooks.from) / Math.max(staff.length, 1);
    const scale = Math.min(k, step / 130);
    staff.forEach(({ id }, i) => {
      const x = cooks.from + step * (i + 0.5);
      this.place(id, { x, y: base, scale, facing: own ? 1 : -1, room: Math.min(260, step) });
    });
    const shelf = new Shelf(cell, from, names, objects, this.context.words);
    this.stage.layers.furniture.append(shelf.group);
    this.#shelves.set(lot.path, shelf);
  }

  protected place(id: number, spot: Spot): void {
    this.#spots.set(id, spot);
  }

  protected spot(id: number): Spot {
    return this.#spots.get(id) ?? { x: -400, y: 400, scale: 1, facing: 1 };
  }

  /** Where somebody is: the kitchen of her process. */
  protected pathOf(thread: ThreadState | undefined): string {
    return this.tree.path(thread?.process ?? OWN_PROCESS) ?? '';
  }

  protected override act(id: number, thread: ThreadState | undefined, state: State): Act {
    const does = this.poster ? 'ready' : doing(thread);
    const path = this.pathOf(thread);
    const process = this.tree.state(path, state);
    const home = this.spot(id);
    const hand = thread ? this.reach(thread) : null;
    const message = thread?.lastKind === 'queue-take' ? this.context.recording.value(thread.lastSeq) : null;
    const away = hand ? hand.x - home.x : 0;
    return {
      ...EMPTY_HANDED,
      pose: hand ? 'reaching' : this.pose(does, thread),
      spot: { ...home, facing: Math.abs(away) > 20 ? (away > 0 ? 1 : -1) : home.facing },
      load: this.load(does, thread),
      reach: hand,
      slip: message === null ? null : { value: written(message), stale: false },
      ...(does === 'touching' ? { mood: 'busy' as const } : {}),
      faint: does === 'coming',
      hidden: does === 'away' || (process !== null && (!process.lit || process.ended !== null)),
    };
  }

  protected pose(does: Doing, _thread: ThreadState | undefined): PoseName {
    return POSE_OF[does] ?? 'idle';
  }

  protected load(does: Doing, _thread: ThreadState | undefined): Load {
    return does === 'working' ? 'bowl' : does === 'done' ? 'plate' : 'none';
  }

  /** What her hand goes to: a jar she has just touched, or the hatch she has just put something into. */
  protected reach(thread: ThreadState): Point | null {
    const { recording } = this.context;
    if (thread.waiting || thread.state !== 'RUNNABLE') return null;
    if (thread.lastKind === 'queue-put') return this.#passages.get(this.pathOf(thread))?.at ?? null;
    if (thread.lastKind !== 'read' && thread.lastKind !== 'write') return null;
    return this.#shelves.get(this.pathOf(thread))?.at(recording.object(thread.lastSeq)) ?? null;
  }

  protected override things(state: State): void {
    const { recording } = this.context;
    for (const [path, cell] of this.cells) {
      const process = this.tree.state(path, state);
      const own = path === '';
      const light = own ? 'lit' : !process?.started ? 'none' : process.ended ? 'closed' : process.lit ? 'lit' : 'dark';
      const until = process?.lit?.t ?? (light === 'dark' ? state.t : null);
      cell.show({
        light,
        pid: process?.pid ?? null,
        exit: process?.ended ? process.exit : undefined,
        memory: process?.memory ?? null,
        startup:
          process?.started && until !== null ? recording.lessonMs(until) - recording.lessonMs(process.started.t) : null,
        orphan: light !== 'closed' && light !== 'none' && this.tree.orphaned(path, state),
      });
      const id = this.tree.process(path) ?? Number.NaN;
      const board = this.#boards.get(path);
      const messages = board ? this.pipes.taken(id, state) : [];
      if (board) showIf(board.group, messages.length > 0);
      board?.show(messages);
      this.#shelves.get(path)?.show(state, own || process?.lit != null);
      const lying = this.pipes.items(id, 'stdout', state).map(String);
      const faults = this.pipes.said(id, 'stderr', state);
      this.#passages.get(path)?.show(light, lying, faults, this.tree.orphaned(path, state));
    }
  }

  /** Carries messages: from whoever put them to the hatch, and from the hatch to whoever took them. */
  protected override settled(state: State, before: State | null, ms: number): void {
    if (ms === 0 || !before) return;
    const { recording } = this.context;
    for (let seq = Math.max(before.seq + 1, state.seq - 8); seq <= state.seq; seq++) {
      const kind = recording.kind(seq);
      if (kind !== 'queue-put' && kind !== 'queue-take') continue;
      const path = this.pipes.path(recording.object(seq), this.tree);
      const hatch = path === undefined ? undefined : this.#passages.get(path);
      const figure = this.figures.get(recording.thread(seq));
      if (!hatch || !figure?.act || figure.act.hidden) continue;
      const note = new Note(String(recording.value(seq) ?? ''));
      const scale = figure.act.spot.scale;
      const there = { at: hatch.at, scale, turn: 0 };
      const here = { at: figure.hand(kind === 'queue-put' ? 'inner' : 'outer'), scale, turn: 0 };
      const [from, to] = kind === 'queue-put' ? [here, there] : [there, here];
      this.stage.fly(`note-${recording.object(seq)}`, svg('g', {}, note.group), from, to, ms, () => {});
    }
  }

  override describe(state: State): string {
    const paths = [...this.cells.keys()];
    return tell(state, this.context, this.tree, this.pipes, paths, (path) => this.walls.sign(path, this.context.lang));
  }
}
