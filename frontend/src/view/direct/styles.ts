import { css } from 'lit';

export const styles = css`
  :host {
    min-height: 0;
    overflow: auto;
    scrollbar-width: thin;
  }
  section {
    display: grid;
    gap: var(--space-2);
    padding-bottom: var(--space-1);
  }
  header {
    position: sticky;
    z-index: 1;
    top: 0;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: var(--space-2);
    min-height: 2.5rem;
    background: var(--bg);
  }
  .tools {
    display: flex;
  }
  .tool {
    min-width: 2.25rem;
    padding: 0;
  }
  .clock {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    cursor: help;
  }
  .steps {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-width: 0;
  }
  .steps ol {
    display: flex;
    min-width: 0;
    overflow: auto hidden;
    scrollbar-width: none;
  }
  .steps > span {
    flex: none;
    white-space: nowrap;
  }
  .step {
    min-width: 1.5rem;
    min-height: 2rem;
    padding: 0;
    border-radius: 6px;
  }
  .step:focus-visible {
    outline-offset: -3px;
  }
  .step[aria-current] {
    box-shadow: inset 0 calc(-2 * var(--stroke)) var(--accent);
  }
  .step .badge {
    width: 1.1rem;
    height: 1.1rem;
  }
  .threads {
    display: grid;
    gap: var(--space-1);
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: stretch;
    border: var(--stroke) solid var(--line);
    border-radius: 12px;
    background: transparent;
  }
  .row.able {
    background: var(--surface);
    border-color: color-mix(in srgb, var(--wood) 70%, var(--line));
  }
  .row.able:hover,
  .row.lit {
    border-color: var(--teal-ink);
  }
  .row.lit {
    background: var(--highlight);
  }
  .go {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    justify-content: stretch;
    gap: var(--space-2);
    min-height: 2.9rem;
    padding: var(--space-1) var(--space-2);
    border-radius: 11px;
    font-weight: 600;
    line-height: 1.25;
    text-align: left;
  }
  p.go {
    min-height: 2rem;
    color: var(--ink-2);
  }
  button[aria-disabled='true'] {
    color: var(--ink-2);
    cursor: default;
  }
  button[aria-disabled='true']:hover {
    background: none;
  }
  .go .badge {
    width: 1.6rem;
    height: 1.6rem;
  }
  .row:not(.able) .badge {
    opacity: 0.65;
  }
  .told {
    display: grid;
    min-width: 0;
  }
  .say b {
    font-weight: 800;
  }
  .why {
    color: var(--accent);
    font-weight: 700;
  }
  .why .icon {
    width: 1em;
    height: 1em;
    margin-right: 0.25em;
    vertical-align: -0.1em;
  }
  .code {
    overflow: hidden;
    font-weight: 400;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .code code {
    font-size: 0.92em;
  }
  kbd {
    display: grid;
    place-items: center;
    min-width: 1.6em;
    height: 1.6em;
    border: var(--stroke) solid var(--line);
    border-bottom-width: calc(2 * var(--stroke));
    border-radius: 6px;
    background: var(--surface-2);
    color: var(--ink);
    font: 700 0.85em var(--font);
  }
  .row:not(.able) kbd {
    visibility: hidden;
  }
  .until {
    min-width: 2.4rem;
    padding: 0;
    border-radius: 0 11px 11px 0;
    border-left: var(--stroke) solid var(--line);
  }
  .row:not(.able) .until {
    visibility: hidden;
  }
  .ways {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1);
    padding: 0 var(--space-2) var(--space-1);
  }
  .ways button {
    min-height: 2rem;
    background: var(--surface-2);
  }
  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-2);
    padding: var(--space-1) var(--space-3);
    border-radius: 12px;
    background: var(--surface-2);
    font-weight: 700;
    line-height: 1.3;
  }
  .note p {
    flex: 1 1 auto;
  }
  .note button {
    min-height: 2.1rem;
    padding: 0 0.8em;
    font-size: var(--step--1);
  }
  .note button:not(.primary) {
    background: color-mix(in srgb, var(--wood) 16%, transparent);
  }
  .note.trouble p {
    flex: 1 1 16rem;
    display: flex;
    gap: var(--space-2);
    align-items: start;
    color: var(--accent);
  }
  .ground {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--space-3);
  }
  .sleeps {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    width: fit-content;
    min-height: 2rem;
    font-weight: 700;
    cursor: pointer;
  }
  .sleeps input {
    width: 1.25rem;
    height: 1.25rem;
    accent-color: var(--accent);
  }
  @container bench (max-width: 52rem) {
    header {
      position: static;
    }
    .tool {
      min-width: 2.75rem;
      min-height: 2.75rem;
    }
  }
`;

export const leaveStyles = css`
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-2);
  }
  select,
  input,
  button {
    min-height: 2.25rem;
    font-size: var(--step--1);
    font-weight: 700;
  }
  select {
    padding: 0 0.4em;
    border: var(--stroke) solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .seed {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    color: var(--ink-2);
  }
  input {
    width: 5.5em;
    padding: 0 0.4em;
    border: var(--stroke) solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    appearance: textfield;
  }
  button {
    padding: 0 1em;
    background: var(--surface-2);
  }
`;
