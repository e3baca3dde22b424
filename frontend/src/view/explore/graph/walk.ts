import type { StateGraph } from '../../../wire/exploration';
import type { Plan } from './plan';

/** Where somebody stands in a graph, and where they came from: null if not along an edge. */
export interface Standing {
  readonly at: number;
  readonly from: number | null;
}

type Go = 'ArrowDown' | 'ArrowUp' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

export const GOES: ReadonlySet<string> = new Set<Go>([
  'ArrowDown',
  'ArrowUp',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
]);

/**
 * Where a key leads: down along an edge to the next node, up the way back, left and right to what else could have been
 * chosen where one came from (or else to who stands beside it); Home to the start, End along to an end.
 */
export function walk(graph: StateGraph, plan: Plan, { at, from }: Standing, key: Go): Standing {
  const x = (id: number) => plan.places.get(id)?.x ?? 0;
  const here = plan.places.get(at);
  const nearest = (ids: readonly number[]) =>
    [...ids].sort((a, b) => Math.abs(x(a) - x(at)) - Math.abs(x(b) - x(at)) || x(a) - x(b))[0];
  const after = (id: number) => [...new Set(graph.edges.filter((edge) => edge.from === id).map(({ to }) => to))];
  const before = [...new Set(graph.edges.filter((edge) => edge.to === at).map((edge) => edge.from))];
  const stay = { at, from };
  switch (key) {
    case 'Home':
      return { at: graph.nodes[0]?.id ?? at, from: null };
    case 'End':
      return { at: nearest(graph.ends.map(({ id }) => id)) ?? at, from: null };
    case 'ArrowDown': {
      const to = nearest(after(at).filter((id) => id !== at));
      return to === undefined ? stay : { at: to, from: at };
    }
    case 'ArrowUp': {
      const to = from !== null && before.includes(from) ? from : nearest(before.filter((id) => id !== at));
      return to === undefined ? stay : { at: to, from: null };
    }
    default: {
      const beside =
        from === null
          ? [...plan.places.values()].filter(({ y }) => Math.abs(y - (here?.y ?? 0)) < 1).map(({ id }) => id)
          : after(from);
      const row = beside.sort((a, b) => x(a) - x(b));
      const to = row[row.indexOf(at) + (key === 'ArrowRight' ? 1 : -1)];
      return to === undefined ? stay : { at: to, from };
    }
  }
}
