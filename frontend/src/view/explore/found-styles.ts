import { css } from 'lit';

/** How verdict, outcomes and goals look: a table, or a card for each outcome where there is little room. */
export const foundStyles = css`
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
