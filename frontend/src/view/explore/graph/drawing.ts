import { nothing, type SVGTemplateResult, svg } from 'lit';
import type { GraphEdge } from '../../../wire/exploration';
import { OUTLINES } from '../../identity';
import type { Fate } from './fates';
import { headOf, type Lane, type Place, type Plan } from './plan';
import type { Way } from './way';
import type { GraphWords } from './words';

/** What is chosen in a graph: a node by id, or an edge. */
export type Chosen = { readonly node: number } | { readonly edge: GraphEdge };

/** What a graph is drawn from. */
export interface Drawn {
  readonly words: GraphWords;
  readonly plan: Plan;
  readonly fates: ReadonlyMap<number, Fate>;
  readonly chosen: Chosen | null;
  /** The node that Tab comes to. */
  readonly stop: number;
  /** The run that is shown elsewhere, and what is pointed at. */
  readonly path: Way;
  readonly traced: Way;
  /** Pixels of its type. */
  readonly unit: number;
  /** Steps are told beside their arrows. */
  readonly told: boolean;
  readonly choose: (chosen: Chosen) => void;
}

/** A thread's line, so that it is told without its colour too. */
const DASHES = ['none', '9 4', '2 4', '12 4 2 4', '5 3', '14 5', '1 6', '8 3 2 3 2 3'];

/** Signs of what can still come out, in a box of 12 × 12. */
const SIGNS: Readonly<Record<Fate, SVGTemplateResult | null>> = {
  good: svg`<path d="M2 6.5l3 3 5-6.5"></path>`,
  bad: svg`<path d="M2.5 2.5l7 7M9.5 2.5l-7 7"></path>`,
  both: svg`<path d="M6 11V7L2 2M6 7l4-5"></path>`,
  open: null,
};

/** The sign of a fate, in a box of 12 × 12; null where there is nothing to be told. */
export const signOf = (fate: Fate): SVGTemplateResult | null => SIGNS[fate];

/** The whole picture: first the ways, then the arrows, then the states over them. */
export function drawing(drawn: Drawn): SVGTemplateResult {
  const { plan, words } = drawn;
  const ends = new Map(words.graph.ends.map(({ id, outcome }) => [id, outcome]));
  return svg`
    <g aria-hidden="true">
      ${plan.lanes.map(({ edge, path }) => underlay(drawn, edge, path))}
      ${plan.lanes.map((lane) => laneView(lane, drawn))}
    </g>
    ${words.graph.nodes.map((node) => {
      const fate = drawn.fates.get(node.id) ?? 'open';
      return nodeView(
        drawn,
        node.id,
        words.label(node),
        words.spoken(node, fate),
        node.id === 0 ? 'state first' : 'state',
      );
    })}
    ${[...ends].map(([id, outcome]) => {
      const fate = drawn.fates.get(id) ?? 'open';
      return nodeView(drawn, id, words.end(outcome), words.spokenEnd(outcome, fate), 'end');
    })}`;
}

function underlay({ path, traced }: Drawn, edge: GraphEdge, d: string): SVGTemplateResult | typeof nothing {
  if (traced.edges.has(edge)) return svg`<path class="under traced" d=${d}></path>`;
  return path.edges.has(edge) ? svg`<path class="under" d=${d}></path>` : nothing;
}

function laneView(lane: Lane, { words, chosen, unit, told, choose }: Drawn): SVGTemplateResult {
  const { edge, path: d, middle } = lane;
  const who = words.who(edge);
  const lit = chosen !== null && ('edge' in chosen ? chosen.edge === edge : chosen.node === edge.from);
  const badge = (unit * 1.25) / 20;
  const text = words.short(edge);
  const left = told ? -(unit * 0.7 + text.length * unit * 0.27) : 0;
  return svg`<g class="lane" ?data-lit=${lit} style="--thread:${who.colour}" @click=${() => choose({ edge })}>
    <title>${words.step(edge)}</title>
    <path class="touch" d=${d}></path>
    <path class="line" d=${d} stroke-dasharray=${DASHES[edge.thread % DASHES.length] ?? 'none'}></path>
    <path class="head" d=${headOf(lane, unit * 0.62)}></path>
    <g class="step" transform="translate(${middle.x.toFixed(1)} ${middle.y.toFixed(1)})">
      ${told ? svg`<text class="deed" x=${left + unit} dy=".35em">${text}</text>` : nothing}
      <g transform="translate(${left.toFixed(1)} 0) scale(${badge}) translate(-10 -10)">
        <path class="badge" d=${OUTLINES[who.shape]}></path>
        <text class="letter" x="10" y="14.2" text-anchor="middle" font-size=${who.letter.length > 1 ? 10 : 12}>${who.letter}</text></g>
    </g></g>`;
}

function nodeView(
  drawn: Drawn,
  id: number,
  label: string,
  spoken: string,
  looks: string,
): SVGTemplateResult | typeof nothing {
  const { plan, fates, chosen, stop, path, traced, unit, choose } = drawn;
  const place = plan.places.get(id);
  if (!place) return nothing;
  const fate = fates.get(id) ?? 'open';
  const selected = chosen !== null && 'node' in chosen && chosen.node === id;
  return svg`<g class="node ${looks}" data-id=${id} data-fate=${fate} ?data-path=${path.nodes.has(id)} ?data-traced=${traced.nodes.has(id)}
      transform="translate(${place.x.toFixed(1)} ${place.y.toFixed(1)})" role="button" tabindex=${id === stop ? 0 : -1}
      aria-label=${spoken} aria-pressed=${selected} @click=${() => choose({ node: id })} @focus=${() => choose({ node: id })}>
    <title>${spoken}</title>
    ${box(place, looks === 'end' ? unit * 0.45 : place.height / 2)}
    ${inside(place, label, fate, unit)}</g>`;
}

const box = ({ width, height }: Place, radius: number): SVGTemplateResult => svg`
  <rect class="halo" x=${-width / 2 - 5} y=${-height / 2 - 5} width=${width + 10} height=${height + 10} rx=${radius + 5}></rect>
  <rect class="ground" x=${-width / 2} y=${-height / 2} width=${width} height=${height} rx=${radius}></rect>
  <rect class="body" x=${-width / 2} y=${-height / 2} width=${width} height=${height} rx=${radius}></rect>`;

/** Its sign at the left, its label in what is left; the sign alone in the middle. */
function inside({ width }: Place, label: string, fate: Fate, unit: number): SVGTemplateResult {
  const sign = SIGNS[fate];
  const at = label === '' ? 0 : -width / 2 + unit * 1.05;
  const room = sign && label !== '' ? unit * 0.55 : 0;
  return svg`${sign ? svg`<g class="sign" transform="translate(${at.toFixed(1)} 0) scale(${unit / 14}) translate(-6 -6)">${sign}</g>` : nothing}
    ${label === '' ? nothing : svg`<text class="label" x=${room} dy=".35em" text-anchor="middle">${label}</text>`}`;
}
