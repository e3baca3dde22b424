import type { ProcessState, State } from '../../../model/state';
import { type ObjectInfo, OWN_PROCESS } from '../../../wire/frames';
import { childPath, parentPath } from './plan';

/** Which process is in which kitchen: the k-th child that a process starts is in its k-th kitchen. */
export class Tree {
  readonly #paths = new Map<number, string>([[OWN_PROCESS, '']]);
  readonly #processes = new Map<string, number>([['', OWN_PROCESS]]);

  constructor(objects: readonly ObjectInfo[]) {
    const born = new Map<string, number>();
    for (const { id, role, process } of objects) {
      const parent = this.#paths.get(process);
      if (role !== 'process' || parent === undefined) continue;
      const k = born.get(parent) ?? 0;
      born.set(parent, k + 1);
      this.#paths.set(id, childPath(parent, k));
      this.#processes.set(childPath(parent, k), id);
    }
  }

  /** The paths of all kitchens there are. */
  get paths(): readonly string[] {
    return [...this.#processes.keys()];
  }

  /** The kitchen a process is in; undefined if it is not known. */
  path(process: number): string | undefined {
    return this.#paths.get(process);
  }

  /** The object of the process in a kitchen; undefined if there is none yet. */
  process(path: string): number | undefined {
    return this.#processes.get(path);
  }

  /** What is known of the process in a kitchen; null of the program's own, and if there is none yet. */
  state(path: string, state: State): ProcessState | null {
    return state.processes.get(this.#processes.get(path) ?? OWN_PROCESS) ?? null;
  }

  /** The process whose kitchen this one's hatch leads to has ended. */
  orphaned(path: string, state: State): boolean {
    const parent = parentPath(path);
    return parent !== null && this.state(parent, state)?.ended != null;
  }
}
