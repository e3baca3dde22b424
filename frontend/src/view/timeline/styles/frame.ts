import { css } from 'lit';

/** The timeline itself: buttons, the plot, overview and key. */
export const frame = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    color: var(--ink);
    background: var(--surface);
    font-family: var(--font);
    font-size: var(--step--1);
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-2);
    padding: var(--space-1) var(--space-2);
    border-bottom: 1px solid var(--line);
  }
  .group {
    display: inline-flex;
    border: 1px solid var(--line);
    border-radius: 999px;
    overflow: clip;
    overflow-clip-margin: 4px;
  }
  .space {
    flex: 1;
  }
  button {
    font: inherit;
    font-weight: 600;
    color: var(--ink);
    background: transparent;
    border: 0;
    min-height: 1.9rem;
    padding: 0 0.7rem;
    cursor: pointer;
    border-radius: 999px;
  }
  button.words {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
  }
  button.icon {
    min-width: 2rem;
    padding: 0 0.35rem;
    display: inline-grid;
    place-items: center;
  }
  .bar svg {
    width: 1.1rem;
    height: 1.1rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }
  button:hover {
    background: var(--surface-2);
  }
  button[aria-checked='true'],
  button[aria-pressed='true'],
  button[aria-expanded='true'] {
    background: var(--surface-2);
    box-shadow: inset 0 0 0 var(--stroke) var(--ink-2);
  }
  :focus-visible {
    outline: var(--focus, 3px) solid var(--accent);
    outline-offset: -2px;
  }
  :host([compact]) .bar {
    padding-block: 0;
  }
  :host([compact]) .bar button {
    min-height: 1.6rem;
  }
  :host([compact]) .legend:not(.whole) {
    display: none;
  }
  /* One under the other, timelines have one row of buttons, above, and one overview and key, below. */
  :host([stacked='upper']) :is(.mini, .legend:not(.whole)),
  :host([stacked='lower']) .bar {
    display: none;
  }
  .scroll {
    position: relative;
    flex: 1 1 auto;
    display: grid;
    grid-template-columns: var(--gutter) minmax(0, 1fr);
    align-items: start;
    overflow: hidden auto;
    overscroll-behavior-y: contain;
    scrollbar-width: thin;
  }
  .plot {
    position: sticky;
    top: 0;
    min-width: 0;
    grid-column: 2;
    touch-action: pan-y;
    cursor: grab;
    user-select: none;
    -webkit-user-select: none;
  }
  .plot.held {
    cursor: grabbing;
  }
  .plot.scrub {
    cursor: ew-resize;
  }
  .plot.hot {
    cursor: pointer;
  }
  canvas {
    display: block;
    pointer-events: none;
  }
  .over {
    position: absolute;
    inset: 0;
  }
  .empty {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    padding: 0 var(--space-4);
    text-align: center;
    color: var(--ink-2);
    font-size: var(--step-0);
    pointer-events: none;
  }
  .mini {
    flex: none;
    height: var(--mini);
    margin-left: var(--gutter);
    border-top: 1px solid var(--line);
    touch-action: none;
    cursor: pointer;
    overflow: hidden;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15rem 0.9rem;
    margin: 0;
    padding: 0.35rem var(--space-2);
    border-top: 1px solid var(--line);
    list-style: none;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
  }
  .legend code {
    font-family: var(--mono);
    font-size: 0.86em;
  }
  .legend .request {
    fill: var(--ink-2);
  }
  .legend .word {
    color: var(--ink-2);
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
