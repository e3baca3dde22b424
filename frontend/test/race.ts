/** Two cooks add 10 and 20 to a counter without a lock: all their schedules, as the server would tell them. */
import type { Exploration, GraphEdge, GraphNode, StateGraph } from '../src/wire/exploration';

const edge = (from: number, to: number, name: 'masha' | 'dasha', verb: 'read' | 'write'): GraphEdge => ({
  from,
  to,
  thread: name === 'masha' ? 1 : 2,
  name,
  verb,
  object: 'counter',
  line: verb === 'read' ? 23 : 29,
  steps: verb === 'read' ? 2 : 1,
  choice: name === 'masha' ? 'b' : 'c',
});

const node = (id: number, counter: number, schedule: string, steps: number): GraphNode => ({
  id,
  values: { counter },
  schedule,
  steps,
});

/** The way through state 1 is Masha's first step, through 2 Dasha's; a read is followed by going to sleep. */
export const RACE_GRAPH: StateGraph = {
  nodes: [
    node(0, 0, 'a2', 2),
    node(1, 0, 'a2b2', 4),
    node(2, 0, 'a2c2', 4),
    node(3, 10, 'a2b3', 5),
    node(4, 0, 'a2b2c2', 6),
    node(5, 20, 'a2c3', 5),
    node(6, 10, 'a2b3c2', 7),
    node(7, 10, 'a2b2c2b', 7),
    node(8, 20, 'a2b2c3', 7),
    node(9, 20, 'a2c3b2', 7),
  ],
  ends: [
    { id: -1, outcome: 0 },
    { id: -2, outcome: 1 },
    { id: -3, outcome: 2 },
  ],
  edges: [
    edge(0, 1, 'masha', 'read'),
    edge(0, 2, 'dasha', 'read'),
    edge(1, 3, 'masha', 'write'),
    edge(1, 4, 'dasha', 'read'),
    edge(2, 4, 'masha', 'read'),
    edge(2, 5, 'dasha', 'write'),
    edge(3, 6, 'dasha', 'read'),
    edge(4, 7, 'masha', 'write'),
    edge(4, 8, 'dasha', 'write'),
    edge(5, 9, 'masha', 'read'),
    edge(6, -1, 'dasha', 'write'),
    edge(7, -2, 'dasha', 'write'),
    edge(8, -3, 'masha', 'write'),
    edge(9, -1, 'masha', 'write'),
  ],
};

const outcome = (counter: number, good: boolean, shortest: string): Exploration['outcomes'][number] => ({
  result: { counter },
  verdict: 'completed',
  detail: '',
  message: 'The program ran to its end.',
  good,
  schedules: 2n,
  shortest,
  steps: 8,
});

export const RACE: Exploration = {
  id: 'e1',
  lesson: 'lost-update',
  params: { first: 10, second: 20 },
  sleeps: 'any',
  reduced: true,
  limit: 1_000_000,
  state: 'finished',
  exhaustive: true,
  method: 'all',
  counts: 'classes',
  executions: 10,
  states: 10,
  seconds: 0.012,
  outcomes: [outcome(30, true, 'a2b3c3'), outcome(20, false, 'a2b2c2bc'), outcome(10, false, 'a2b2c3b')],
  correct: false,
  goals: [],
  graph: true,
};
