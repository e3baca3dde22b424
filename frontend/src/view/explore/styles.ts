import { css } from 'lit';

/** Verdict and outcomes on the left, the graph on the right, or, where there is none, real runs; one column where there is no room. */
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
  @container explore (min-width: 80rem) {
    .undrawn > .found {
      grid-template: auto auto auto 1fr / minmax(0, 3fr) minmax(0, 2fr);
      column-gap: var(--space-6);
      max-width: none;
    }
    .undrawn .outcomes {
      grid-row: 2 / span 3;
    }
    .undrawn syrniki-hundred {
      grid-area: 1 / 2 / span 2;
    }
    .undrawn .goals {
      grid-area: 3 / 2;
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
`;
