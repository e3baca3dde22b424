import { graphlib, layout } from '@dagrejs/dagre';
import type { GraphEdge, StateGraph } from '../../../wire/exploration';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a node stands: its middle and its size. */
export interface Place extends Point, Size {
  readonly id: number;
}

/** How an edge goes, from rim to rim, and where what is said of it stands. */
export interface Lane {
  readonly edge: GraphEdge;
  readonly points: readonly Point[];
  readonly middle: Point;
}

/** Where everything stands, in pixels of the unzoomed picture. */
export interface Plan extends Size {
  readonly places: ReadonlyMap<number, Place>;
  readonly lanes: readonly Lane[];
}

/** Distances in pixels: between nodes of a layer, between edges, and between layers. */
const NODES = 26;
const EDGES = 12;
const LAYERS = 30;
const MARGIN = 16;

/** Lays a graph out in layers from the first state down, with as few crossings as can be found quickly. */
export function planOf(graph: StateGraph, nodeSize: (id: number) => Size, labelSize: (edge: GraphEdge) => Size): Plan {
  const drawn = new graphlib.Graph({ multigraph: true });
  drawn.setGraph({
    rankdir: 'TB',
    nodesep: NODES,
    edgesep: EDGES,
    ranksep: LAYERS,
    marginx: MARGIN,
    marginy: MARGIN,
    // The exact ranks take long where there is much to rank.
    ranker: graph.nodes.length > 150 ? 'longest-path' : 'network-simplex',
  });
  drawn.setDefaultEdgeLabel(() => ({}));
  for (const { id } of [...graph.nodes, ...graph.ends]) drawn.setNode(String(id), { ...nodeSize(id) });
  graph.edges.forEach((edge, i) => {
    drawn.setEdge(String(edge.from), String(edge.to), { ...labelSize(edge), labelpos: 'c' }, String(i));
  });
  layout(drawn);
  const places = new Map<number, Place>();
  for (const name of drawn.nodes()) {
    const { x, y, width, height } = drawn.node(name) as Place;
    places.set(Number(name), { id: Number(name), x, y, width, height });
  }
  const lanes = graph.edges.map((edge, i): Lane => {
    const found = drawn.edge(String(edge.from), String(edge.to), String(i)) as Partial<Point> & { points: Point[] };
    const { points } = found;
    const middle = points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 };
    return { edge, points, middle: { x: found.x ?? middle.x, y: found.y ?? middle.y } };
  });
  const { width = 0, height = 0 } = drawn.graph() as Partial<Size>;
  return { places, lanes, width, height };
}

/** A smooth path along points. */
export function pathOf(points: readonly Point[]): string {
  const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  const bends = rest.slice(0, -1);
  const curve = bends.map((bend, i) => {
    const next = bends[i + 1];
    return `Q${at(bend)} ${at(next ? { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 } : last)}`;
  });
  return `M${at(first)}${curve.length > 0 ? curve.join('') : `L${at(last)}`}`;
}

/** The arrow head at the end of a path along points. */
export function headOf(points: readonly Point[], size: number): string {
  const tip = points.at(-1) ?? { x: 0, y: 0 };
  const back = points.at(-2) ?? tip;
  const angle = Math.atan2(tip.y - back.y, tip.x - back.x);
  const corner = (turn: number) =>
    `${(tip.x - size * Math.cos(angle + turn)).toFixed(1)} ${(tip.y - size * Math.sin(angle + turn)).toFixed(1)}`;
  return `M${tip.x.toFixed(1)} ${tip.y.toFixed(1)}L${corner(0.42)}L${corner(-0.42)}Z`;
}
