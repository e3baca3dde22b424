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
/** A wide picture is stretched until it is so high for its width, but no more than so many times. */
const HIGH = 0.6;
const STRETCH = 5;

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
  const { width = 0, height = 0 } = drawn.graph() as Partial<Size>;
  const stretch = Math.min(STRETCH, Math.max(1, (width * HIGH) / Math.max(1, height)));
  const stretched = ({ x, y }: Point): Point => ({ x, y: y * stretch });
  const places = new Map<number, Place>();
  for (const name of drawn.nodes()) {
    const place = drawn.node(name) as Place;
    const { width, height } = place;
    places.set(Number(name), { id: Number(name), ...stretched(place), width, height });
  }
  const lanes = graph.edges.map((edge, i): Lane => {
    const found = drawn.edge(String(edge.from), String(edge.to), String(i)) as Point & { points: Point[] };
    const bends = found.points.slice(1, -1).map(stretched);
    const from = places.get(edge.from) as Place;
    const to = places.get(edge.to) as Place;
    const points = [rim(from, bends[0] ?? to), ...bends, rim(to, bends.at(-1) ?? from)];
    return { edge, points, middle: middleOf(points, stretched(found)) };
  });
  return { places, lanes, width, height: height * stretch };
}

/** Where the line from a place's middle towards a point crosses its rim. */
function rim({ x, y, width, height }: Place, towards: Point): Point {
  const dx = towards.x - x;
  const dy = towards.y - y;
  const out = Math.min(width / 2 / Math.max(1e-6, Math.abs(dx)), height / 2 / Math.max(1e-6, Math.abs(dy)));
  return { x: x + dx * out, y: y + dy * out };
}

/** The place on the path along points that is nearest to one of them: the path is drawn to its bends, not through them. */
function middleOf(points: readonly Point[], near: Point): Point {
  const away = ({ x, y }: Point) => Math.hypot(x - near.x, y - near.y);
  const inner = points.slice(1, -1);
  const bend = [...inner].sort((a, b) => away(a) - away(b))[0];
  if (!bend) return between(points[0] ?? near, points.at(-1) ?? near);
  const i = points.indexOf(bend);
  const before = i === 1 ? points[0] : between(points[i - 1] ?? bend, bend);
  const after = i === points.length - 2 ? points.at(-1) : between(bend, points[i + 1] ?? bend);
  return between(between(before ?? bend, bend), between(bend, after ?? bend));
}

const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** A smooth path along points. */
export function pathOf(points: readonly Point[]): string {
  const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  const bends = rest.slice(0, -1);
  const curve = bends.map((bend, i) => {
    const next = bends[i + 1];
    return `Q${at(bend)} ${at(next ? between(bend, next) : last)}`;
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
