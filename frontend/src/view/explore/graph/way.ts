import { choicesOf } from '../../../model/schedule';
import type { GraphEdge, StateGraph } from '../../../wire/exploration';

/** What a schedule passes on its way through a graph: nodes by id, and edges. */
export interface Way {
  readonly nodes: ReadonlySet<number>;
  readonly edges: ReadonlySet<GraphEdge>;
}

export const NOWHERE: Way = { nodes: new Set(), edges: new Set() };

/**
 * Follows a schedule from state to state as far as it makes the choices the graph knows: where somebody took another
 * order among steps that are no choice, its way ends.
 */
export function wayOf(graph: StateGraph, schedule: string | null): Way {
  const choices = schedule === null ? null : choicesOf(schedule);
  const first = graph.nodes[0];
  if (!choices || !first || choices.length < first.steps) return NOWHERE;
  const nodes = new Set([first.id]);
  const edges = new Set<GraphEdge>();
  let at = first.id;
  for (let step = first.steps; step < choices.length; ) {
    const edge = graph.edges.find(({ from, choice }) => from === at && choice === choices[step]);
    if (!edge || step + edge.steps > choices.length) break;
    edges.add(edge);
    nodes.add(edge.to);
    at = edge.to;
    step += edge.steps;
  }
  return { nodes, edges };
}
