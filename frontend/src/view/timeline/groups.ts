import { kitchens } from '../../model/kitchens';
import type { Recording } from '../../model/recording';
import { type ObjectInfo, OWN_PROCESS } from '../../wire/frames';
import type { Wish } from './layout';
import type { Ledger } from './ledger';

/** A thread that has a lane, before the lanes are put in order. */
export interface Member {
  readonly thread: number;
  readonly small: boolean;
  readonly process: number;
}

/** What the timeline shows from top to bottom: just the lanes, or, with child processes, each one's heading over its lanes. */
export function grouped(members: readonly Member[], objects: readonly ObjectInfo[]): readonly Wish[] {
  const processes = kitchens(objects);
  const lane = ({ thread, small }: Member, depth: number): Wish => ({ kind: 'lane', thread, small, depth });
  if (processes.length === 1) return members.map((member) => lane(member, 0));
  return processes.flatMap(({ process, depth }) => [
    { kind: 'group', process, depth } as const,
    ...members.filter((member) => member.process === process).map((member) => lane(member, depth)),
  ]);
}

/** The threads' lanes, by process and in order of appearance; those that only look after others are low. */
export function wishesOf({ threads, objects }: Recording, ledger: Ledger): readonly Wish[] {
  const { order } = ledger;
  const members = order.map((thread) => ({
    thread,
    process: threads[thread]?.process ?? OWN_PROCESS,
    small: order.length > 1 && ledger.caretaker(thread),
  }));
  return grouped(members, objects);
}
