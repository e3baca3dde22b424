import { css } from 'lit';

/** Verdict and outcomes on the left, the graph on the right; one column where there is no room, or no graph. */
export const styles = css`
  :host {
    --good: var(--teal-ink);
    --bad: var(--accent);
    container: explore / inline-size;
    min-width: 0;
    min-height: 0;
    padding: var(--space-3) 0 var(--space-4);
    overflow: auto;
    scrollbar-width: thin;
  }
  .room {
    display: grid;
    grid-template: auto auto / minmax(0, 1fr);
    gap: var(--space-4) var(--space-5);
    align-items: start;
  }
  .found {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
    min-width: 0;
    max-width: 56rem;
    container: found / inline-size;
  }
  .drawing {
    min-width: 0;
  }
  @container explore (min-width: 60rem) {
    .drawn {
      grid-template-columns: minmax(23rem, 2fr) minmax(0, 3fr);
    }
    .drawn > .bar {
      grid-column: 1 / -1;
    }
    .drawn > .drawing {
      position: sticky;
      top: 0;
    }
  }
  h3 {
    margin-bottom: var(--space-2);
    font-size: var(--step-0);
    font-weight: 800;
  }
  summary {
    padding: 0.25rem 0;
    cursor: pointer;
  }
  .soft,
  .do button {
    min-height: 2.25rem;
    padding: 0 1em 0 0.8em;
    background: var(--surface-2);
    white-space: nowrap;
  }

  /* What is asked. */
  .bar {
    display: flex;
    align-items: start;
    gap: var(--space-3);
    padding: var(--space-1) var(--space-4);
    border-radius: var(--radius);
    background: var(--surface-2);
  }
  .bar .soft {
    margin: 0.125rem 0;
    background: var(--surface);
  }
  .ask {
    flex: 1;
    min-width: 0;
  }
  .ask > summary {
    display: flex;
    align-items: center;
    gap: var(--space-2) var(--space-4);
    min-height: 2.5rem;
    padding: 0;
    list-style: none;
  }
  .ask > summary::-webkit-details-marker {
    display: none;
  }
  .settings {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-4);
    line-height: 1.3;
  }
  .change {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    font-weight: 700;
  }
  .ask > summary:hover .change {
    color: var(--accent);
  }
  .field {
    display: grid;
    align-content: start;
    gap: 0.2rem;
    min-width: 0;
  }
  .field label {
    font-weight: 700;
  }
  .check {
    display: flex;
    gap: 0.6em;
    align-items: start;
    line-height: 1.3;
    cursor: pointer;
  }
  input[type='checkbox'] {
    flex: none;
    width: 1.4rem;
    height: 1.4rem;
    margin: 0;
    accent-color: var(--accent);
  }
  .more > summary {
    font-weight: 700;
  }
  select {
    min-height: 2.5rem;
    padding: 0 0.6em;
    border: var(--stroke) solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    font-weight: 600;
  }
  .hint {
    line-height: 1.35;
  }

  /* What it comes to. */
  .verdict h2 {
    display: flex;
    align-items: center;
    gap: 0.4em;
    margin-bottom: var(--space-1);
    color: var(--ink);
    font-size: var(--step-3);
    font-weight: 900;
    line-height: 1.15;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .verdict h2 .icon {
    width: 1.1em;
    height: 1.1em;
    stroke-width: 2.6;
  }
  [data-kind='correct'] h2 {
    color: var(--good);
  }
  :is([data-kind='some'], [data-kind='always']) h2 {
    color: var(--bad);
  }
  .facts {
    font-variant-numeric: tabular-nums;
  }
  .meaning p {
    max-width: 44em;
    margin-bottom: var(--space-2);
  }
  .meaning summary,
  .goals summary {
    font-weight: 700;
  }
  .progress {
    position: relative;
    height: 6px;
    margin-top: var(--space-2);
    border-radius: 3px;
    background: var(--surface-2);
    overflow: hidden;
  }
  .progress::after {
    content: '';
    position: absolute;
    inset: 0;
    width: 30%;
    border-radius: 3px;
    background: var(--accent);
    animation: along 1.4s ease-in-out infinite alternate;
  }
  @keyframes along {
    to {
      left: 70%;
    }
  }

  /* How it can end. */
  table {
    width: 100%;
    border-collapse: collapse;
  }
  thead th {
    padding: 0 var(--space-3) var(--space-1) 0;
    color: var(--ink-2);
    font-size: var(--step--1);
    font-weight: 700;
    text-align: left;
  }
  tbody th,
  td {
    padding: var(--space-2) var(--space-3) var(--space-2) 0;
    border-top: var(--stroke) solid var(--line);
    text-align: left;
    font-weight: inherit;
    vertical-align: top;
  }
  td:last-child {
    padding-right: 0;
  }
  .outcome {
    display: flex;
    gap: var(--space-2);
  }
  .mark {
    display: grid;
    flex: none;
    place-items: center;
    width: 1.9rem;
    height: 1.9rem;
    border: var(--stroke) solid currentcolor;
    border-radius: 50%;
    color: var(--ink-2);
  }
  [data-good='true'] :is(.mark, .good) {
    color: var(--good);
  }
  [data-good='false'] :is(.mark, .good) {
    color: var(--bad);
  }
  .good,
  .ending {
    font-weight: 800;
  }
  .message {
    max-width: 26em;
    line-height: 1.3;
  }
  .values {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    line-height: 1.3;
  }
  .value {
    overflow-wrap: break-word;
  }
  .value b {
    font-size: var(--step-1);
    font-weight: 900;
  }
  .count {
    width: 28%;
    min-width: 8rem;
  }
  .number {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--space-2);
    font-variant-numeric: tabular-nums;
  }
  .bar[aria-hidden] {
    display: block;
    height: 0.6rem;
    padding: 0;
    border-radius: 99px;
    overflow: hidden;
  }
  .bar > span {
    display: block;
    height: 100%;
    min-width: 2px;
    border-radius: 99px;
    background: var(--wood);
    transition: width 0.2s;
  }
  [data-good='true'] .bar > span {
    background: var(--good);
  }
  [data-good='false'] .bar > span {
    background: repeating-linear-gradient(135deg, var(--bad) 0 5px, color-mix(in srgb, var(--bad) 55%, var(--surface)) 5px 8px);
  }
  .way {
    width: 1%;
  }
  .steps {
    display: block;
    white-space: nowrap;
  }
  .do {
    display: flex;
    gap: var(--space-1);
    margin-top: var(--space-1);
  }
  .same {
    margin-top: var(--space-2);
  }
  .goals ul {
    display: grid;
    gap: var(--space-3);
    padding: var(--space-2) 0;
  }
  .goals li > p:first-child {
    display: flex;
    gap: var(--space-2);
  }
  @container explore (max-width: 72rem) {
    .verdict h2 {
      font-size: var(--step-2);
    }
  }
  @container explore (max-width: 34rem) {
    .change span {
      width: 1px;
      height: 1px;
      margin-left: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  /* A card for each outcome. */
  @container found (max-width: 34rem) {
    table,
    tbody {
      display: block;
    }
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: var(--space-1) var(--space-3);
      padding: var(--space-2) 0;
      border-top: var(--stroke) solid var(--line);
    }
    tbody th,
    td {
      display: block;
      width: auto;
      padding: 0;
      border: 0;
    }
    .count,
    .way {
      width: auto;
      min-width: 0;
    }
    .way {
      grid-column: 1 / -1;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
    }
    .do {
      margin: 0;
    }
  }
  @container found (max-width: 21rem) {
    tr {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
