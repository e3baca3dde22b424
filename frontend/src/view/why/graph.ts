import { nothing, type SVGTemplateResult, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Words } from '../../base/words';
import type { Pointed } from '../../model/pointed';
import type { Recording } from '../../model/recording';
import type { State } from '../../model/state';
import type { WaitEdge, WaitGraph } from '../../model/waits';
import { identify, OUTLINES } from '../identity';
import { shownName } from '../sentence';
import { curveOf, type GraphLayout, headOf, middleOf, type Place } from './layout';
import type { Messages } from './messages';
import { utensil } from './utensils';

/** What a graph is drawn from. */
export interface Drawn {
  readonly recording: Recording;
  readonly words: Words;
  readonly state: State;
  readonly graph: WaitGraph;
  readonly layout: GraphLayout;
  readonly pointed: Pointed | null;
  readonly say: Messages;
  readonly ask: (asked: Pointed) => void;
  readonly point: (pointed: Pointed | null) => void;
}

/** The wait-for graph at one instant: arrows go from whoever waits to what is waited for, and on to who has it. */
export function graphView(drawn: Drawn): SVGTemplateResult {
  const { layout, graph } = drawn;
  const { threads, things } = layout;
  return svg`
    <g aria-hidden="true">${repeat(
      graph.edges,
      ({ kind, thread, to }) => `${kind} ${thread} ${to}`,
      (edge) => edgeView(edge, drawn),
    )}</g>
    ${[...things].map(([id, place]) => thingView(id, place, drawn))}
    ${[...threads].map(([id, place]) => threadView(id, place, drawn))}`;
}

function edgeView(edge: WaitEdge, { graph, layout, say }: Drawn): SVGTemplateResult | typeof nothing {
  const twin = graph.edges.some(
    ({ kind, thread, to }) => kind !== edge.kind && thread === edge.thread && to === edge.to && kind !== 'joins',
  );
  const curve = curveOf(edge, layout, twin && edge.kind !== 'joins');
  if (!curve) return nothing;
  const { from, bend, to } = curve;
  const path = `M${at(from)}Q${at(bend)} ${at(to)}`;
  const head = headOf(curve, layout.radius * (edge.inCycle ? 0.75 : 0.6))
    .map(at)
    .join('L');
  const middle = middleOf(curve);
  const label = layout.middle && edge.kind !== 'joins' && graph.edges.length <= 8;
  const outside = layout.middle && middle.y < layout.middle.y ? -0.4 : 1.1;
  return svg`<g class="edge ${edge.kind}" ?data-cycle=${edge.inCycle}>
    <path class="way" d=${path}></path>
    ${edge.inCycle ? svg`<path class="stripes" d=${path}></path>` : nothing}
    <path class="head" d="M${head}Z"></path>
    ${
      label
        ? svg`<text x=${middle.x} y=${middle.y} dy="${outside}em" text-anchor=${middle.x < (layout.middle?.x ?? 0) ? 'end' : 'start'}>${
            edge.kind === 'holds' ? say.graph.holds : say.graph.waits
          }</text>`
        : nothing
    }</g>`;
}

function threadView(id: number, place: Place, drawn: Drawn): SVGTemplateResult | typeof nothing {
  const { recording, words, state, layout } = drawn;
  const thread = state.threads.get(id);
  if (!thread) return nothing;
  const who = identify(thread, words, recording);
  const scale = (layout.radius * 2) / 20;
  const there = thread.since >= 0 && thread.state !== 'TERMINATED';
  const body = svg`<g transform="scale(${scale}) translate(-10 -10)">
      <path d=${OUTLINES[who.shape]} style="fill:${who.colour}"></path>
      <text class="letter" x="10" y=${who.shape === 'door' ? 15.4 : 14.2} text-anchor="middle" font-size=${who.letter.length > 1 ? 10 : 12}>${who.letter}</text></g>`;
  return node(drawn, { thread: id }, who.name, place, body, there ? 'thread' : 'thread away');
}

function thingView(id: number, place: Place, drawn: Drawn): SVGTemplateResult | typeof nothing {
  const { recording, words, state, layout } = drawn;
  const thing = state.objects.get(id);
  if (!thing) return nothing;
  const { radius } = layout;
  const semaphore = thing.info.role === 'semaphore';
  const free = semaphore ? thing.count > 0 : thing.holders.length === 0;
  const icon = (radius * 1.3) / 24;
  const body = svg`<rect class="plate" x=${-radius} y=${-radius} width=${radius * 2} height=${radius * 2} rx=${radius * 0.4}></rect>
    <g class="drawing" transform="scale(${icon}) translate(-12 -12)">${utensil(thing.info)}</g>
    ${semaphore ? svg`<g class="left" transform="translate(${radius} ${radius * 0.9})"><circle r=${radius * 0.55}></circle><text dy=".35em" text-anchor="middle">${thing.count}</text></g>` : nothing}`;
  return node(
    drawn,
    { object: id },
    shownName(recording.objects[id], words),
    place,
    body,
    free ? 'thing free' : 'thing',
  );
}

function node(
  drawn: Drawn,
  about: Pointed,
  name: string,
  place: Place,
  body: SVGTemplateResult,
  looks: string,
): SVGTemplateResult {
  const { layout, say, ask, point, pointed } = drawn;
  const { radius, named } = layout;
  const lit = about.thread !== undefined ? pointed?.thread === about.thread : pointed?.object === about.object;
  const choose = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    ask(about);
  };
  return svg`<g class="node ${looks}" transform="translate(${place.x} ${place.y})" role="button" tabindex="0" aria-label=${say.askWho(name)}
      ?data-lit=${lit} @click=${() => ask(about)} @keydown=${choose} @pointerenter=${() => point(about)} @pointerleave=${() => point(null)}
      @focus=${() => point(about)} @blur=${() => point(null)}>
    <title>${say.askWho(name)}</title>
    <circle class="halo" r=${radius * 1.5}></circle>${body}
    ${named || about.object !== undefined ? nameView(name, place, radius) : nothing}</g>`;
}

function nameView(name: string, { name: side }: Place, radius: number): SVGTemplateResult {
  const away = radius * 1.35;
  if (side === 'left') return svg`<text class="name" x=${-away} dy=".35em" text-anchor="end">${name}</text>`;
  if (side === 'right') return svg`<text class="name" x=${away} dy=".35em" text-anchor="start">${name}</text>`;
  return svg`<text class="name" y=${side === 'above' ? -away : away} dy=${side === 'above' ? '-.1em' : '.8em'} text-anchor="middle">${name}</text>`;
}

const at = ({ x, y }: { readonly x: number; readonly y: number }): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
