import type { OutcomeFound, StateGraph } from '../../../wire/exploration';

/** What can still come out: right outcomes only, wrong ones only, both; open where nobody says what is right. */
export type Fate = 'good' | 'bad' | 'both' | 'open';

/** The fate of each node, ends included, by id. */
export function fates(graph: StateGraph, outcomes: readonly OutcomeFound[]): ReadonlyMap<number, Fate> {
  const before = new Map<number, number[]>();
  for (const { from, to } of graph.edges) before.set(to, [...(before.get(to) ?? []), from]);
  const verdicts = [true, false, null] as const;
  const [good, bad, open] = verdicts.map((verdict) => {
    const found = graph.ends.filter(({ outcome }) => (outcomes[outcome]?.good ?? null) === verdict);
    return reaching(
      found.map(({ id }) => id),
      before,
    );
  }) as [Set<number>, Set<number>, Set<number>];
  const fate = (id: number): Fate => {
    if (good.has(id) && bad.has(id)) return 'both';
    if (open.has(id)) return 'open';
    return good.has(id) ? 'good' : bad.has(id) ? 'bad' : 'open';
  };
  return new Map([...graph.nodes, ...graph.ends].map(({ id }) => [id, fate(id)]));
}

/** All nodes from which one of these can be reached, these included. */
function reaching(ends: readonly number[], before: ReadonlyMap<number, readonly number[]>): Set<number> {
  const seen = new Set(ends);
  const next = [...ends];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    for (const from of before.get(id) ?? []) {
      if (!seen.has(from)) next.push(from);
      seen.add(from);
    }
  }
  return seen;
}
