import { objectName, threadName } from '../../base/words';
import type { State, ThreadState } from '../../model/state';
import type { SceneContext, SceneFactory } from '../scene';
import { doing, written } from './acting';
import { type Act, EMPTY_HANDED, type Spot } from './figure';
import { BY_THE_WALL } from './layout';
import { Board } from './props/board';
import { Desk } from './props/desk';
import { room } from './room';
import { type Role, Staged } from './staged';

/** Workers at desks, at first so many, who go through numbers: how far each has come, what each has found, and on which core. */
export function primes(workers: number): SceneFactory {
  return (host, context) => new Study(host, context, workers);
}

/** The numbers of the worker k of so many, as the lesson's program divides them. */
export function range(k: number, workers: number, limit: number, split: number): { first: number; last: number } {
  const bend = Math.log(split / 100) / Math.log(0.5);
  const border = (i: number) => Math.round(limit * (i / workers) ** bend);
  return { first: Math.max(2, border(k) + 1), last: border(k + 1) };
}

class Study extends Staged {
  readonly #desks = new Map<number, Desk>();
  #spots = new Map<number, Spot>();
  #workers: readonly Role[] = [];
  #ids = new Map<string, number>();
  readonly #total = new Board();

  constructor(host: HTMLElement, context: SceneContext, workers: number) {
    super(host, context, ['main', ...Array.from({ length: workers }, (_, i) => `worker-${i + 1}`)]);
  }

  protected override furnish(people: readonly Role[], objects: SceneContext['recording']['objects']): void {
    this.#ids = new Map(objects.map((o) => [o.name, o.id]));
    const chef = people.find((p) => p.name === 'main');
    this.#workers = people.filter((p) => p !== chef);
    const { width, height, layers } = this.stage;
    const count = Math.max(this.#workers.length, 1);
    const left = chef ? 150 : 20;
    const space = width - left - 20;
    const size = (rows: number) => Math.min(space / Math.ceil(count / rows) / 330, (height - 70) / rows / 450, 1.6);
    const rows = [1, 2, 3].reduce((best, n) => (size(n) > size(best) * 1.08 ? n : best), 1);
    const scale = size(rows);
    const each = Math.ceil(count / rows);
    const step = Math.min(space / each, 420 * scale);
    const start = left + (space - step * each) / 2;
    const drop = (height - 30) / rows;
    layers.room.replaceChildren(room({ width, height, floor: Math.min(drop, height - 30) - 110 * scale, scale: 1 }));
    layers.furniture.replaceChildren();
    if (this.#ids.has('total')) {
      this.#total.group.setAttribute('transform', `translate(${width / 2} 52)`);
      layers.furniture.append(this.#total.group);
    }
    layers.front.replaceChildren();
    this.#desks.clear();
    this.#spots.clear();
    this.#workers.forEach((worker, i) => {
      const row = Math.floor(i / each);
      const x = start + step * ((i % each) + 0.5);
      const y = Math.min(drop * (row + 1), height - 30) - (rows === 1 ? 8 : 0);
      this.#spots.set(worker.id, { x, y: y - 20 * scale, scale, facing: 1, room: 0 });
      const desk = new Desk(threadName(this.context.words, worker.name), this.context.lang);
      desk.group.setAttribute('transform', `translate(${x} ${y}) scale(${scale})`);
      desk.group.dataset.thread = String(worker.id);
      this.#desks.set(worker.id, desk);
      layers.front.append(desk.group);
    });
    if (chef)
      this.#spots.set(chef.id, {
        x: 84,
        y: height - 90,
        scale: Math.min(scale * 0.75, 0.8),
        facing: 1,
        room: BY_THE_WALL,
      });
  }

  protected override act(id: number, thread: ThreadState | undefined): Act {
    const does = this.poster ? 'ready' : doing(thread);
    const desk = this.#desks.has(id);
    const writes = desk && (does === 'working' || does === 'touching');
    const pose = writes
      ? 'writing'
      : does === 'done'
        ? 'done'
        : does === 'ready'
          ? 'ready'
          : does === 'sitting'
            ? 'sitting'
            : does === 'failed'
              ? 'sorry'
              : 'idle';
    return {
      ...EMPTY_HANDED,
      pose,
      spot: this.#spots.get(id) as Spot,
      load: does === 'done' && desk ? 'plate' : 'none',
      faint: does === 'coming',
      hidden: does === 'away',
    };
  }

  protected override things(state: State): void {
    const { params = {} } = this.context.recording.head ?? {};
    const total = this.#number(state, 'total');
    this.#total.show(total > 0 ? `${objectName(this.context.words, 'total')}: ${written(total)}` : '');
    const limit = Number(params.limit ?? 2_000_000);
    const alone = this.#ids.has('checked');
    this.#workers.forEach((worker, k) => {
      const { first, last } = alone
        ? { first: 2, last: limit - 1 }
        : range(k, this.#workers.length, limit, Number(params.split ?? 50));
      const thread = state.threads.get(worker.id);
      const checked = this.#number(state, alone ? 'checked' : `checked[${k}]`);
      const found = this.#number(state, alone ? 'found' : `found[${k}]`);
      this.#desks.get(worker.id)?.show({
        first,
        last,
        checked,
        found,
        done: thread?.state === 'TERMINATED',
        core: thread?.core ?? null,
        on: thread?.cpu === 'on-core',
      });
    });
  }

  #number(state: State, name: string): number {
    return Number(state.objects.get(this.#ids.get(name) ?? -1)?.value ?? 0);
  }
}
