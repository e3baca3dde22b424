import type { StateGraph } from '../../../wire/exploration';
import type { Plan } from './plan';

/** Where somebody stands in a graph, and the nodes they came through along its edges, the last one last. */
export interface Standing {
  readonly at: number;
  readonly trail: readonly number[];
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
export function walk(graph: StateGraph, plan: Plan, { at, trail }: Standing, key: Go): Standing {
  const from = trail.at(-1) ?? null;
  const x = (id: number) => plan.places.get(id)?.x ?? 0;
  const here = plan.places.get(at);
  const nearest = (ids: readonly number[]) =>
    [...ids].sort((a, b) => Math.abs(x(a) - x(at)) - Math.abs(x(b) - x(at)) || x(a) - x(b))[0];
  const after = (id: number) => [...new Set(graph.edges.filter((edge) => edge.from === id).map(({ to }) => to))];
  const before = [...new Set(graph.edges.filter((edge) => edge.to === at).map((edge) => edge.from))];
  const stay = { at, trail };
  switch (key) {
    case 'Home':
      return { at: graph.nodes[0]?.id ?? at, trail: [] };
    case 'End':
      return { at: nearest(graph.ends.map(({ id }) => id)) ?? at, trail: [] };
    case 'ArrowDown': {
      const to = nearest(after(at).filter((id) => id !== at));
      return to === undefined ? stay : { at: to, trail: [...trail, at] };
    }
    case 'ArrowUp': {
      if (from !== null) return { at: from, trail: trail.slice(0, -1) };
      const to = nearest(before.filter((id) => id !== at));
      return to === undefined ? stay : { at: to, trail };
    }
    default: {
      const beside =
        from === null
          ? [...plan.places.values()].filter(({ y }) => Math.abs(y - (here?.y ?? 0)) < 1).map(({ id }) => id)
          : after(from);
      const row = beside.sort((a, b) => x(a) - x(b));
      const to = row[row.indexOf(at) + (key === 'ArrowRight' ? 1 : -1)];
      return to === undefined ? stay : { at: to, trail };
    }
  }
}
