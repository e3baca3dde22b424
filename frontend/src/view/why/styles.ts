import { css } from 'lit';

/** The graph's states have the colours of the timeline; a cycle has that of BLOCKED, and stripes. */
export const styles = css`
  :host {
    display: grid;
    align-content: start;
    gap: var(--space-2);
    height: 100%;
    padding: var(--space-2) 0 var(--space-3);
    overflow: auto;
    overflow-x: hidden;
    scrollbar-width: thin;
  }
  figure {
    margin: 0;
  }
  figure > svg {
    display: block;
    width: 100%;
    height: auto;
    overflow: visible;
    font-family: var(--font);
    font-size: var(--step-0);
  }
  figcaption {
    padding-top: var(--space-1);
    font-weight: 600;
    line-height: 1.3;
  }
  figure[data-cycle] figcaption {
    color: var(--accent);
    font-weight: 800;
  }
  .edge {
    --colour: var(--ink);
    animation: come 0.25s ease-out;
  }
  .edge.waits {
    --colour: var(--state-waiting);
  }
  .edge.joins {
    --colour: var(--ink-2);
  }
  .edge[data-cycle] {
    --colour: var(--state-blocked);
  }
  .way,
  .stripes {
    fill: none;
    stroke: var(--colour);
    stroke-width: calc(var(--stroke) * 1.6);
  }
  .waits .way {
    stroke-dasharray: 7 5;
  }
  .joins .way {
    stroke-width: var(--stroke);
    stroke-dasharray: 2 4;
  }
  .edge[data-cycle] .way {
    stroke-width: calc(var(--stroke) * 4);
    stroke-dasharray: none;
  }
  .stripes {
    stroke: var(--surface);
    stroke-width: calc(var(--stroke) * 4);
    stroke-dasharray: 1.5 7;
    opacity: 0.75;
  }
  .head {
    fill: var(--colour);
  }
  .edge text {
    fill: var(--ink-2);
    font-size: var(--step--1);
    paint-order: stroke;
    stroke: var(--surface);
    stroke-width: 3px;
  }
  .node {
    cursor: pointer;
    outline: none;
  }
  .halo {
    fill: transparent;
  }
  .node:hover .halo,
  .node[data-lit] .halo {
    fill: var(--highlight);
  }
  .node:focus-visible .halo {
    stroke: var(--teal-ink);
    stroke-width: var(--focus);
  }
  .letter {
    fill: var(--on-thread);
    font-weight: 800;
  }
  .name {
    fill: var(--ink);
    font-weight: 700;
    paint-order: stroke;
    stroke: var(--surface);
    stroke-width: 4px;
  }
  .plate {
    fill: var(--surface-2);
    stroke: var(--wood-ink);
    stroke-width: var(--stroke);
  }
  .free .plate {
    fill: var(--surface);
    stroke-dasharray: 4 3;
  }
  .drawing {
    fill: none;
    stroke: var(--wood-ink);
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .left circle {
    fill: var(--ink);
  }
  .left text {
    fill: var(--surface);
    font-size: var(--step--1);
    font-weight: 800;
  }
  .away {
    opacity: 0.45;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--space-3);
  }
  h2 {
    color: var(--ink);
    font-size: var(--step-1);
    letter-spacing: 0;
    line-height: 1.25;
  }
  ol {
    counter-reset: none;
    padding-top: var(--space-1);
  }
  li {
    position: relative;
    padding-left: calc(var(--depth) * 1.4rem);
  }
  .lead {
    display: block;
    margin-left: 0.72rem;
    padding: 0 0 0 1.65rem;
    border-left: 2px dotted var(--ink-2);
    color: var(--ink-2);
    line-height: 1.5;
  }
  .lead.first {
    border-color: transparent;
  }
  li button {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    justify-content: start;
    align-items: start;
    gap: var(--space-2);
    width: 100%;
    min-height: 0;
    padding: 0.2rem 0.4rem 0.2rem 0;
    border-radius: 8px;
    font-weight: 400;
    line-height: 1.3;
    text-align: left;
  }
  li button[aria-current] {
    background: var(--highlight);
  }
  .number {
    display: grid;
    place-items: center;
    width: 1.5em;
    height: 1.5em;
    border: 2px solid var(--ink);
    border-radius: 50%;
    background: var(--surface);
    font-size: var(--step--1);
    font-weight: 800;
    line-height: 1;
  }
  li.end .number {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .text {
    overflow-wrap: anywhere;
  }
  .when {
    white-space: nowrap;
  }
  [aria-current] .when {
    color: var(--ink);
  }
  strong {
    color: var(--accent);
  }
  [aria-current] strong {
    color: var(--ink);
  }
  .offers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1);
    padding-top: var(--space-2);
    border-top: 1px solid var(--line);
  }
  .offers button {
    min-height: 2rem;
    padding: 0 0.7em;
    background: var(--surface-2);
    font-size: var(--step--1);
  }
  @keyframes come {
    from {
      opacity: 0;
    }
  }
`;
