import { css } from 'lit';

export const styles = css`
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
  .gutter {
    position: relative;
    border-right: 1px solid var(--line);
    box-sizing: border-box;
  }
  .corner {
    position: sticky;
    top: 0;
    z-index: 2;
    background: var(--surface);
    border-bottom: 1px solid var(--line);
    box-sizing: border-box;
    display: flex;
    align-items: center;
    padding: 0 0.5rem;
    overflow: hidden;
  }
  .label {
    position: absolute;
    left: 0;
    width: 100%;
    box-sizing: border-box;
    display: flex;
    align-items: center;
    gap: 0.45rem;
    padding: 0 0.5rem;
    border-radius: 0;
    text-align: left;
    min-height: 0;
    font-size: min(var(--step-0), var(--room));
    font-weight: 700;
    line-height: 1.1;
    border-bottom: 1px solid color-mix(in srgb, var(--line) 55%, transparent);
  }
  .label.small {
    font-size: min(var(--step--1), var(--room));
    font-weight: 600;
    color: var(--ink-2);
  }
  .label .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .label.lit {
    background: var(--surface-2);
  }
  .label,
  .process {
    padding-left: calc(0.5rem + var(--depth, 0) * 0.9rem);
  }
  .process {
    position: absolute;
    left: 0;
    width: 100%;
    box-sizing: border-box;
    display: flex;
    align-items: center;
    gap: 0.35rem;
    padding-right: 0.5rem;
    min-height: 0;
    color: var(--ink);
    background: var(--surface-2);
    border-bottom: 1px solid var(--line);
    border-radius: 0;
    font-weight: 750;
    line-height: 1;
    text-align: left;
    cursor: default;
  }
  .process .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .process .pid {
    flex: none;
    margin-left: auto;
    color: var(--ink-2);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .process.lit {
    box-shadow: inset 0 0 0 var(--stroke) var(--accent);
  }
  .door {
    flex: none;
    width: 0.95rem;
    height: 0.95rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .label .kind {
    margin-left: auto;
    flex: none;
    width: 0.95rem;
    height: 0.95rem;
    color: var(--ink-2);
    stroke: currentColor;
    fill: none;
  }
  .badge {
    flex: none;
    width: 1.35em;
    height: 1.35em;
  }
  .titled .gutter {
    position: absolute;
    inset: 0 0 auto 0;
    border: 0;
    pointer-events: none;
    z-index: 1;
  }
  .titled .corner {
    display: none;
  }
  .titled .plot {
    grid-column: 1 / -1;
  }
  .titled .label {
    width: auto;
    max-width: 70%;
    border: 0;
    padding: 0 0.4rem 0 0.25rem;
    font-size: var(--step--1);
    pointer-events: auto;
  }
  .titled .process {
    width: auto;
    max-width: 70%;
    border: 0;
    padding-left: 0.4rem;
    gap: 0.5rem;
    background: none;
  }
  .titled .label .kind {
    display: none;
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
  .titled ~ .mini {
    margin-left: 0;
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
  .tip {
    position: fixed;
    inset: auto;
    margin: 0;
    max-width: min(26rem, 92vw);
    padding: 0.55rem 0.75rem;
    border: var(--stroke) solid var(--ink-2);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    font-size: var(--step--1);
    line-height: 1.35;
    box-shadow: 0 6px 24px rgb(0 0 0 / 0.18);
    pointer-events: none;
  }
  .tip header {
    display: flex;
    align-items: center;
    gap: 0.45rem;
    font-weight: 750;
    font-size: var(--step-0);
  }
  .tip .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1rem 0.45rem;
    margin: 0.15rem 0 0.4rem;
  }
  .tip code {
    font-family: var(--mono);
    font-size: 0.9em;
  }
  .tip dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.05rem 0.7rem;
    margin: 0;
  }
  .tip dt {
    color: var(--ink-2);
  }
  .tip dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .tip p {
    margin: 0.2rem 0 0;
  }
  .table {
    flex: none;
    max-height: 17rem;
    overflow: auto;
    border-top: 1px solid var(--line);
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    text-align: left;
    padding: 0.2rem 0.6rem;
    white-space: nowrap;
  }
  thead th {
    position: sticky;
    top: 0;
    background: var(--surface-2);
    z-index: 1;
  }
  tbody tr {
    cursor: pointer;
    border-top: 1px solid color-mix(in srgb, var(--line) 60%, transparent);
  }
  tbody tr:hover,
  tbody tr.lit {
    background: var(--surface-2);
  }
  .pages {
    display: flex;
    gap: var(--space-2);
    padding: var(--space-1) var(--space-2);
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @container (max-width: 860px) {
    .label,
    .process {
      padding-left: calc(0.35rem + var(--depth, 0) * 0.4rem);
    }
    .label {
      gap: 0.3rem;
      padding-right: 0.3rem;
      font-size: min(var(--step--1), var(--room));
    }
    .scroll:not(.titled) .process .pid {
      display: none;
    }
  }
  @container (max-width: 640px) {
    .label .kind {
      display: none;
    }
  }
  @container (max-width: 560px) {
    .bar {
      gap: 0.1rem;
    }
    .bar button {
      padding: 0 0.5rem;
    }
    .bar button.icon,
    .bar button.words {
      min-width: 1.85rem;
      padding: 0 0.3rem;
    }
    .scroll:not(.titled) :is(.label, .process) {
      gap: 0.2rem;
      padding-left: calc(0.25rem + var(--depth, 0) * 0.25rem);
      font-size: min(0.75rem, var(--room, 0.75rem));
    }
    .scroll:not(.titled) .door {
      display: none;
    }
    .words .long,
    .legend:not(.whole) {
      display: none;
    }
  }
`;
