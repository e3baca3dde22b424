import { type ObjectInfo, OWN_PROCESS } from '../../wire/frames';
import type { Wish } from './layout';

/** A thread that has a lane, before the lanes are put in order. */
export interface Member {
  readonly thread: number;
  readonly small: boolean;
  readonly process: number;
}

/**
 * What the timeline shows from top to bottom. Without child processes just the lanes; with them a heading for each
 * process and its lanes below it, the program's own first, a child's children right after it.
 */
export function grouped(members: readonly Member[], objects: readonly ObjectInfo[]): readonly Wish[] {
  const children = objects.filter((object) => object.role === 'process');
  const lanesOf = (process: number, depth: number): Wish[] =>
    members
      .filter((member) => member.process === process)
      .map(({ thread, small }) => ({ kind: 'lane', thread, small, depth }));
  if (children.length === 0) return members.map(({ thread, small }) => ({ kind: 'lane', thread, small, depth: 0 }));
  const wishes: Wish[] = [];
  const seen = new Set<number>();
  const add = (process: number, depth: number): void => {
    if (seen.has(process)) return;
    seen.add(process);
    wishes.push({ kind: 'group', process, depth }, ...lanesOf(process, depth));
    for (const child of children) if (child.process === process) add(child.id, depth + 1);
  };
  add(OWN_PROCESS, 0);
  for (const { id } of children) add(id, 1);
  return wishes;
}
