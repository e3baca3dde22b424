import { type ObjectInfo, OWN_PROCESS } from '../wire/frames';

/** A process in the order in which they are shown. */
export interface Kitchen {
  /** Object id, {@link OWN_PROCESS} for the program's own. */
  readonly process: number;
  /** How deep it is nested: 0 for the program's own, 1 for its children, 2 for theirs. */
  readonly depth: number;
}

/** All processes of a run: the program's own first, then its children, each followed by its own. */
export function kitchens(objects: readonly ObjectInfo[]): readonly Kitchen[] {
  const children = objects.filter((object) => object.role === 'process');
  const found: Kitchen[] = [];
  const add = (process: number, depth: number): void => {
    if (found.some((kitchen) => kitchen.process === process)) return;
    found.push({ process, depth });
    for (const child of children) if (child.process === process) add(child.id, depth + 1);
  };
  add(OWN_PROCESS, 0);
  // Whoever was started by one that nobody knows.
  for (const { id } of children) add(id, 1);
  return found;
}
