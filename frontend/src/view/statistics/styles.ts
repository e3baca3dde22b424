import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: var(--space-2);
  }
  h2,
  h3 {
    color: var(--ink);
    font-size: var(--step-0);
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    width: fit-content;
    margin: 0;
    border: 0;
    border-radius: 999px;
    padding: 3px;
    background: var(--surface-2);
  }
  label {
    display: inline-flex;
    align-items: center;
    min-height: 2rem;
    border-radius: 999px;
    padding: 0 0.9em;
    font-weight: 700;
    cursor: pointer;
  }
  label:has(:checked) {
    background: var(--surface);
    box-shadow: inset 0 0 0 var(--stroke) var(--teal-ink);
    color: var(--teal-ink);
  }
  label:has(:disabled) {
    cursor: default;
  }
  label:has(:focus-visible) {
    outline: var(--focus) solid var(--teal-ink);
    outline-offset: 2px;
  }
  input {
    position: absolute;
    opacity: 0;
    pointer-events: none;
  }
  .go {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
  }
  .start {
    padding: 0 1.2em 0 1em;
    background: var(--surface-2);
  }
  progress {
    flex: 1 1 6rem;
    max-width: 14rem;
    height: 0.6rem;
    border: 0;
    border-radius: 999px;
    background: var(--surface-2);
    overflow: hidden;
    appearance: none;
  }
  progress::-webkit-progress-bar {
    background: var(--surface-2);
  }
  progress::-webkit-progress-value {
    background: var(--teal);
  }
  progress::-moz-progress-bar {
    background: var(--teal);
  }
  .chart {
    display: grid;
    gap: var(--space-3);
  }
  .bar {
    display: grid;
    gap: 0.1rem;
  }
  .head,
  .foot {
    display: flex;
    justify-content: space-between;
    gap: 0 var(--space-3);
  }
  .foot {
    flex-wrap: wrap;
  }
  .name {
    display: flex;
    gap: 0.4em;
    font-weight: 700;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  .bad {
    color: var(--accent);
  }
  .bar[data-good='true'] .name .icon {
    color: var(--teal-ink);
  }
  .bar[data-good='false'] .name .icon {
    color: var(--accent);
  }
  .count {
    line-height: 1.25;
    font-weight: 800;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .bar[data-empty] .count {
    color: var(--ink-2);
    font-weight: 600;
  }
  .track {
    display: grid;
    gap: 3px;
    border-left: calc(2 * var(--stroke)) solid var(--ink-2);
    padding: 2px 0;
  }
  .runs,
  .ways {
    display: block;
    border-radius: 0 5px 5px 0;
    transition: width 0.2s;
  }
  .runs {
    height: 1rem;
    background: var(--wood);
  }
  .bar[data-good='true'] .runs {
    background: var(--teal);
  }
  .bar[data-good='false'] .runs {
    background: repeating-linear-gradient(135deg, var(--accent) 0 5px, color-mix(in srgb, var(--accent) 55%, var(--surface)) 5px 8px);
  }
  .ways {
    height: 0.5rem;
    border: var(--stroke) solid var(--ink-2);
    border-left: 0;
  }
  .truth {
    color: var(--ink-2);
    line-height: 1.3;
  }
  .truth:empty,
  .count:empty {
    display: none;
  }
  .open {
    display: inline-flex;
    align-items: center;
    margin-left: auto;
    gap: 0.3em;
    min-height: 1.5rem;
    color: var(--teal-ink);
    font-weight: 700;
    white-space: nowrap;
  }
  .open .icon {
    width: 1em;
    height: 1em;
    color: inherit;
  }
  .open[aria-current] {
    color: var(--ink-2);
    text-decoration: none;
  }
  .failure {
    color: var(--accent);
    font-weight: 700;
  }
  .moral {
    border-radius: var(--radius);
    padding: var(--space-3) var(--space-4);
    background: var(--surface-2);
    text-wrap: pretty;
  }
  .moral h3 {
    display: flex;
    align-items: center;
    gap: 0.4em;
    margin-bottom: var(--space-1);
    font-weight: 800;
  }
`;
