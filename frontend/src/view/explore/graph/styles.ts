import { css } from 'lit';

/** The state graph: what can still come out is told by colour, hatching and sign together. */
export const styles = css`
  :host {
    --good: var(--teal-ink);
    --bad: var(--accent);
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-3);
    min-height: 2.5rem;
  }
  h3 {
    font-size: var(--step-0);
    font-weight: 800;
  }
  .zoom {
    display: flex;
    margin-left: auto;
    font-size: var(--step-1);
  }
  .soft {
    padding: 0 1.1em 0 0.9em;
    background: var(--surface-2);
    white-space: nowrap;
  }
  .canvas {
    height: clamp(16rem, 48vh, 46rem);
    border: var(--stroke) solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    overflow: hidden;
    touch-action: none;
    cursor: grab;
    user-select: none;
  }
  .canvas:active {
    cursor: grabbing;
  }
  .canvas > svg {
    display: block;
    width: 100%;
    height: 100%;
    font-family: var(--font);
  }

  /* Arrows. */
  .touch {
    fill: none;
    stroke: transparent;
    stroke-width: 14;
  }
  .line {
    fill: none;
    stroke: var(--thread);
    stroke-width: 1.8;
  }
  .far .line {
    stroke-width: 2.6;
  }
  .farther .line {
    stroke-width: 5;
  }
  .head,
  .badge {
    fill: var(--thread);
  }
  .lane {
    cursor: pointer;
  }
  .lane:is(:hover, [data-lit]) .line {
    stroke-width: 3.4;
  }
  .farther .lane:is(:hover, [data-lit]) .line {
    stroke-width: 9;
  }
  .under {
    fill: none;
    stroke: var(--highlight);
    stroke-width: 13;
    stroke-linecap: round;
  }
  .under.traced {
    stroke: color-mix(in srgb, var(--wood) 55%, var(--surface));
  }
  .letter {
    fill: var(--on-thread);
    font-weight: 800;
  }
  .deed {
    fill: var(--ink);
    font-weight: 600;
    stroke: var(--surface);
    stroke-width: 4px;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .far .deed,
  .farther :is(.step, .label) {
    display: none;
  }
  .far .lane:hover .deed {
    display: inline;
  }

  /* States. */
  .node {
    cursor: pointer;
  }
  .node:focus {
    outline: none;
  }
  .ground {
    fill: var(--surface);
  }
  .body {
    fill: var(--surface);
    stroke: var(--ink-2);
    stroke-width: 1.6;
  }
  .first .body {
    stroke-width: 3.4;
  }
  [data-fate='good'] .body {
    fill: color-mix(in srgb, var(--good) 16%, var(--surface));
    stroke: var(--good);
  }
  [data-fate='bad'] .body {
    fill: url(#hatch);
    fill-opacity: 0.28;
    stroke: var(--bad);
  }
  .end .body {
    stroke-width: 3.4;
  }
  .end[data-fate='good'] .body {
    fill: var(--good);
  }
  .end[data-fate='bad'] .body {
    fill: var(--bad);
    fill-opacity: 1;
  }
  .label {
    fill: var(--ink);
    font-weight: 800;
  }
  .end:is([data-fate='good'], [data-fate='bad']) .label {
    fill: var(--surface);
  }
  .sign {
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [data-fate='good'] .sign {
    stroke: var(--good);
  }
  [data-fate='bad'] .sign {
    stroke: var(--bad);
  }
  .end:is([data-fate='good'], [data-fate='bad']) .sign {
    stroke: var(--surface);
  }
  .halo {
    fill: none;
    stroke: none;
    stroke-width: 4;
  }
  .node[data-path] .halo {
    stroke: var(--highlight);
  }
  .node[data-traced] .halo {
    stroke: color-mix(in srgb, var(--wood) 55%, var(--surface));
  }
  .node:hover .halo {
    stroke: var(--line);
  }
  .node[aria-pressed='true'] .halo {
    stroke: var(--ink);
  }
  .node:focus-visible .halo {
    stroke: var(--teal-ink);
    stroke-width: 6;
  }

  /* What is told below. */
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  .key {
    width: 1.9em;
    height: 1.4em;
  }
  .details {
    min-height: 8rem;
    padding: var(--space-2) var(--space-4);
    border-radius: var(--radius);
    background: var(--surface-2);
  }
  h4,
  h5 {
    margin: 0;
    font-size: var(--step-0);
    font-weight: 800;
  }
  h5 {
    margin-top: var(--space-1);
    color: var(--ink-2);
    font-size: var(--step--1);
  }
  .fate[data-fate='good'],
  .leads[data-fate='good'] {
    color: var(--good);
    font-weight: 700;
  }
  .fate[data-fate='bad'],
  .leads[data-fate='bad'] {
    color: var(--bad);
    font-weight: 700;
  }
  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-4);
  }
  dl div {
    display: flex;
    gap: 0.4em;
    overflow-wrap: anywhere;
  }
  dt {
    color: var(--ink-2);
  }
  dd {
    font-weight: 800;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-4);
  }
  .do {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin: var(--space-1) 0 var(--space-1) auto;
  }
  .details ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-2);
    margin-left: -0.6em;
  }
  .details .soft {
    background: var(--surface);
  }
  .details li button {
    justify-content: start;
    gap: 0.5em;
    min-height: 2rem;
    padding: 0.15rem 0.6em;
    border-radius: var(--radius);
    font-weight: 600;
    text-align: left;
  }
  .details li button {
    flex-wrap: wrap;
    gap: 0 0.5em;
  }
  .does {
    flex: 0 1 auto;
    max-width: calc(100% - 2.2em);
  }
  /* In a low window what is told of the chosen state lies over the picture's foot. */
  @container bench (min-width: 52rem) {
    .details:has(.head) {
      position: sticky;
      bottom: calc(-1 * var(--space-4));
    }
  }
`;
