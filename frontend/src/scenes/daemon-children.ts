import type { State, ThreadState } from '../model/state';
import type { ObjectInfo } from '../wire/frames';
import type { Doing } from './parts/acting';
import type { PoseName } from './parts/cook/poses';
import type { Load } from './parts/figure';
import { Walled } from './parts/processes/walled';
import type { Cell } from './parts/props/cell';
import { Stove } from './parts/props/stove';
import type { Role } from './parts/staged';
import type { SceneFactory } from './scene';

const SIGN = {
  ru: { '': 'Снаружи', 0: 'Родитель', '0.0': 'Ребёнок 1', '0.1': 'Ребёнок 2' } as Record<string, string>,
  en: { '': 'Outside', 0: 'Parent', '0.0': 'Child 1', '0.1': 'Child 2' } as Record<string, string>,
};

const isChild = (path: string) => path.includes('.');

/** Somebody who looks on, a parent's kitchen, and two children at their stoves. */
class Family extends Walled {
  readonly #stoves = new Map<string, Stove>();

  protected override need(path: string): number {
    return isChild(path) ? super.need(path) + 30 : super.need(path);
  }

  protected override equip(cell: Cell, people: readonly Role[], objects: readonly ObjectInfo[]): void {
    super.equip(cell, people, objects);
    const { path } = cell.lot;
    const cook = people[0] && this.spot(people[0].id);
    this.#stoves.delete(path);
    if (!isChild(path) || !cook) return;
    const stove = new Stove(1, 124);
    const { scale: k, base } = cell;
    stove.group.setAttribute('transform', `translate(${cook.x} ${base - 104 * k}) scale(${k})`);
    this.#stoves.set(path, stove);
    this.ahead.append(stove.group);
    for (const { id } of people) this.place(id, { ...this.spot(id), y: base - 14 * k, room: 1 });
  }

  protected override pose(does: Doing, thread: ThreadState | undefined): PoseName {
    if (does === 'asleep') return isChild(this.pathOf(thread)) ? 'frying' : 'kneading';
    return super.pose(does, thread);
  }

  protected override load(does: Doing, thread: ThreadState | undefined): Load {
    if (does === 'asleep' && !isChild(this.pathOf(thread))) return 'dough';
    return isChild(this.pathOf(thread)) && does === 'working' ? 'none' : super.load(does, thread);
  }

  protected override things(state: State): void {
    super.things(state);
    for (const [path, stove] of this.#stoves) {
      const process = this.tree.process(path);
      const cook = [...state.threads.values()].find((thread) => thread.process === process);
      stove.show([cook?.waiting?.kind === 'sleep']);
    }
  }
}

const scene: SceneFactory = (host, context) =>
  new Family(host, context, {
    shape: { children: [{ children: [{}, {}] }] },
    outside: true,
    sign: (path, lang) => SIGN[lang][path] ?? path,
    jars: (path) => (path === '' ? ['aliveAfterParent'] : isChild(path) ? ['fried'] : []),
  });

export default scene;
