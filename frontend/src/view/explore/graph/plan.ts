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

/** How an edge goes, from rim to rim, as SVG paths; and where what is said of it stands. */
export interface Lane {
  readonly edge: GraphEdge;
  readonly path: string;
  /** The tip of its arrow, and the direction it comes from in radians. */
  readonly tip: Point;
  readonly angle: number;
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
const LAYERS = 36;
const MARGIN = 16;
/** A wide picture is stretched until it is so high for its width, but no more than so many times. */
const HIGH = 0.6;
const STRETCH = 5;
/** The exact ranks take long where there is much to rank. */
const MANY = 60;

/**
 * Lays a graph out in layers from the first state down, with as few crossings as can be found quickly. Where `told`,
 * every way leads through the place of its words; else it may cut corners.
 */
export function planOf(
  graph: StateGraph,
  nodeSize: (id: number) => Size,
  labelSize: (edge: GraphEdge) => Size,
  told: boolean,
): Plan {
  const drawn = new graphlib.Graph({ multigraph: true });
  drawn.setGraph({
    rankdir: 'TB',
    nodesep: NODES,
    edgesep: EDGES,
    ranksep: LAYERS,
    marginx: MARGIN,
    marginy: MARGIN,
    ranker: graph.nodes.length > MANY ? 'tight-tree' : 'network-simplex',
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
    if (edge.from === edge.to) return loop(edge, from, stretched(found), labelSize(edge));
    const points = [port(from, bends[0] ?? to), ...bends, port(to, bends.at(-1) ?? from)];
    return told ? through(edge, points, stretched(found)) : past(edge, points, stretched(found));
  });
  return { places, lanes, width, height: height * stretch };
}

/** Where a way to a point leaves a place: at its lower rim, or at the upper one if it goes up. */
function port({ x, y, width, height }: Place, towards: Point): Point {
  const aside = Math.max(-width / 4, Math.min(width / 4, (towards.x - x) / 2));
  return { x: x + aside, y: y + (towards.y < y ? -height : height) / 2 };
}

const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** A way that comes back to where it began, beside it; its words stand where it turns. */
function loop(edge: GraphEdge, { x, y, width, height }: Place, middle: Point, label: Size): Lane {
  const side = x + width / 2;
  const out = Math.max(side + height, middle.x - label.width / 2);
  const from = { x: side - 2, y: y - height / 4 };
  const tip = { x: side - 2, y: y + height / 4 };
  const path = `M${at(from)}C${at({ x: out, y: y - height })} ${at({ x: out, y: y + height })} ${at(tip)}`;
  return { edge, path, tip, angle: Math.PI * 0.8, middle: { x: out + label.width / 2, y } };
}

/** A way through all its points, upright at each. */
function through(edge: GraphEdge, points: readonly Point[], middle: Point): Lane {
  const path = points.map((point, i) => {
    const before = points[i - 1];
    if (!before) return `M${at(point)}`;
    const half = (before.y + point.y) / 2;
    return `C${at({ x: before.x, y: half })} ${at({ x: point.x, y: half })} ${at(point)}`;
  });
  const tip = points.at(-1) ?? middle;
  const down = tip.y >= (points.at(-2) ?? tip).y;
  return { edge, path: path.join(''), tip, angle: down ? Math.PI / 2 : -Math.PI / 2, middle };
}

/** A way that bends towards its points without touching them; its words stand on it, near their place. */
function past(edge: GraphEdge, points: readonly Point[], near: Point): Lane {
  const [first = near, ...rest] = points;
  const tip = rest.at(-1) ?? first;
  const bends = rest.slice(0, -1);
  const away = ({ x, y }: Point) => Math.hypot(x - near.x, y - near.y);
  let path = `M${at(first)}`;
  let from = first;
  let middle = between(first, tip);
  let nearest = Number.POSITIVE_INFINITY;
  bends.forEach((bend, i) => {
    const next = bends[i + 1];
    const to = next ? between(bend, next) : tip;
    path += `Q${at(bend)} ${at(to)}`;
    if (away(bend) < nearest) {
      nearest = away(bend);
      middle = between(between(from, bend), between(bend, to));
    }
    from = to;
  });
  if (bends.length === 0) path += `L${at(tip)}`;
  const back = bends.at(-1) ?? first;
  return { edge, path, tip, angle: Math.atan2(tip.y - back.y, tip.x - back.x), middle };
}

/** An arrow head. */
export function headOf({ tip, angle }: Lane, size: number): string {
  const corner = (turn: number) =>
    at({ x: tip.x - size * Math.cos(angle + turn), y: tip.y - size * Math.sin(angle + turn) });
  return `M${at(tip)}L${corner(0.42)}L${corner(-0.42)}Z`;
}
