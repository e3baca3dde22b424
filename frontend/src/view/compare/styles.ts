import { css } from 'lit';

/**
 * Where things stand on the page that compares: two columns, the timelines of both under each other, one bar of controls.
 * Down to the controls its height is the window's; on a phone, one column.
 */
export const layout = css`
  :host {
    --left: var(--wood-ink);
    --right: var(--thread-2);
    --gap: var(--space-4);
    container: bench / inline-size;
  }
  :host(:fullscreen) {
    padding: var(--space-4);
    background: var(--bg);
    overflow: auto;
  }
  .bench {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    grid-template-rows: auto minmax(9rem, 1fr) auto auto minmax(13rem, 37%) auto;
    grid-template-areas:
      'head-left head-right'
      'stage-left stage-right'
      'caption-left caption-right'
      'difference difference'
      'time time'
      'controls controls';
    gap: 0 var(--gap);
    height: calc(100dvh - var(--above-bench, 6.5rem));
    min-height: 38rem;
  }
  :host(:fullscreen) .bench {
    height: 100%;
  }
  .head {
    display: flex;
    align-items: center;
    gap: var(--space-1) var(--space-2);
    min-height: 2.2rem;
    overflow: hidden;
  }
  .head h2 {
    min-width: 0;
    overflow: hidden;
    color: var(--ink);
    font-size: var(--step-1);
    font-weight: 800;
    line-height: 1.15;
    letter-spacing: 0;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .head a {
    display: inline-grid;
    place-items: center;
    flex: none;
    width: 2rem;
    height: 2rem;
    border-radius: 99px;
  }
  .head a:hover {
    background: var(--surface-2);
  }
  .settings {
    flex: 1;
    display: flex;
    gap: 0 var(--space-2);
    min-width: 0;
    overflow: hidden;
    white-space: nowrap;
  }
  .settings span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .settings b {
    font-weight: 800;
  }
  .call {
    flex: none;
    padding: 0.05em 0.55em;
    border-radius: 6px;
    background: var(--left);
    color: var(--on-thread);
    font-size: var(--step--1);
    font-weight: 800;
  }
  .call.right {
    background: var(--right);
  }
  .head.left { grid-area: head-left; }
  .head.right { grid-area: head-right; }
  .stage.left { grid-area: stage-left; }
  .stage.right { grid-area: stage-right; }
  syrniki-caption.left { grid-area: caption-left; }
  syrniki-caption.right { grid-area: caption-right; }
  .stage {
    position: relative;
    overflow: hidden;
    border-radius: 16px;
    background: var(--surface-2);
  }
  syrniki-scene {
    position: absolute;
    inset: 0;
    min-height: 0;
  }
  syrniki-caption {
    z-index: 1;
    overflow: visible;
  }
  /* What happened on each side stands in that side's column. */
  .difference {
    grid-area: difference;
    position: relative;
    z-index: 2;
    display: grid;
    grid-template: auto auto / 1fr auto;
    align-items: center;
    gap: 0 var(--gap);
    min-height: calc(var(--step--1) * 1.9 + var(--step-0) * 2.6 + 0.5rem);
    padding: var(--space-1) var(--space-3);
    border-radius: var(--radius);
    background: var(--surface-2);
    line-height: 1.25;
  }
  .difference.found {
    background: var(--highlight);
  }
  .up-to {
    color: var(--ink);
    font-size: var(--step--1);
    font-weight: 700;
  }
  .dids {
    grid-row: 2;
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 0 calc(var(--gap) + var(--space-3));
    min-height: calc(var(--step-0) * 1.3 * var(--lines, 1));
  }
  .did {
    display: flex;
    align-items: baseline;
    gap: var(--space-2);
    font-weight: 700;
    overflow-wrap: anywhere;
  }
  .ways {
    display: flex;
    align-items: center;
    gap: var(--space-4);
    font-size: var(--step--1);
  }
  .go {
    flex: none;
    min-height: 1.7rem;
    padding: 0 0.9em;
    background: var(--surface);
  }
  .every {
    flex: none;
  }
  summary {
    padding: 0.15rem 0;
    font-weight: 700;
    cursor: pointer;
  }
  .list {
    position: absolute;
    inset: calc(100% + 0.25rem) 0 auto 0;
    max-height: 19rem;
    overflow: auto;
    padding: var(--space-2) var(--space-3);
    border: var(--stroke) solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: 0 8px 30px rgb(0 0 0 / 0.18);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 0.35rem var(--space-3) 0.35rem 0;
    text-align: left;
    vertical-align: baseline;
  }
  thead th {
    color: var(--ink-2);
    font-size: var(--step--1);
  }
  tbody tr {
    border-top: 1px solid var(--line);
  }
  button.link {
    padding: 0 0.4em 0 0;
    min-height: 2rem;
    border-radius: 6px;
    white-space: nowrap;
  }
  .time {
    grid-area: time;
    display: grid;
    grid-template-rows: minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--space-1);
    min-height: 0;
    padding-top: var(--space-1);
    isolation: isolate;
  }
  .time > div {
    position: relative;
    min-height: 0;
    overflow: hidden;
    border-left: 4px solid var(--left);
  }
  .time > .time-right {
    border-left-color: var(--right);
  }
  .time > div > .call {
    display: block;
    width: fit-content;
    margin: 0.2rem 0 0.2rem 0.4rem;
  }
  .time > div {
    display: flex;
    flex-direction: column;
  }
  syrniki-timeline {
    flex: 1;
    min-height: 0;
  }
  syrniki-compare-controls {
    grid-area: controls;
    padding: var(--space-1) 0 var(--space-2);
  }
  .refusal {
    display: flex;
    gap: var(--space-2);
    align-items: center;
    color: var(--accent);
    font-weight: 700;
  }
  .results,
  .programs {
    max-width: 76rem;
    margin: var(--space-5) auto 0;
  }
  .below h2 {
    margin-bottom: var(--space-2);
    color: var(--ink);
    font-size: var(--step-2);
    font-weight: 900;
  }
  .results table {
    font-size: var(--step-1);
  }
  .results td {
    font-weight: 800;
  }
  .results .ratio {
    font-weight: 600;
    color: var(--teal-ink);
  }
  @container bench (max-width: 52rem) {
    .bench {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: none;
      grid-template-areas: 'head-left' 'stage-left' 'caption-left' 'head-right' 'stage-right' 'caption-right' 'difference' 'time' 'controls';
      height: auto;
      min-height: 0;
      gap: var(--space-1) 0;
    }
    .stage {
      min-height: 56cqi;
    }
    .stage:has(syrniki-scene[tall]) {
      min-height: 120cqi;
    }
    .head {
      margin-top: var(--space-2);
      overflow: visible;
    }
    .head h2,
    .settings {
      white-space: normal;
    }
    .settings {
      flex-wrap: wrap;
    }
    .difference {
      display: block;
    }
    .dids {
      grid-template-columns: none;
      gap: var(--space-1);
      margin: var(--space-1) 0;
    }
    .ways {
      flex-wrap: wrap;
      gap: 0 var(--space-4);
    }
    .list {
      position: static;
      max-height: none;
      margin-top: var(--space-2);
    }
    .every {
      max-width: 100%;
    }
    .time {
      grid-template-rows: 17rem 19rem;
    }
    syrniki-compare-controls {
      position: sticky;
      bottom: 0;
      z-index: 3;
      margin: 0 calc(-1 * var(--page-side, 1rem));
      padding: var(--space-2) var(--page-side, 1rem) calc(var(--space-2) + env(safe-area-inset-bottom));
      background: var(--bg);
      box-shadow: 0 -1px 0 var(--line);
    }
    .results table {
      font-size: var(--step-0);
    }
  }
`;
