import { css } from 'lit';

export const styles = css`
  :host {
    min-height: 0;
    overflow: auto;
    scrollbar-width: thin;
  }
  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr));
    gap: var(--space-4) var(--space-5);
  }
  .shelf {
    padding: var(--space-1) 0 var(--space-1) calc(var(--depth) * var(--space-3));
  }
  .shelf + .shelf {
    border-top: 2px solid var(--wood);
  }
  .shelf header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--space-3);
    padding: 0.15rem 0.4rem;
    margin: 0 -0.4rem;
    border-radius: 6px;
  }
  .shelf header[data-lit] {
    background: var(--highlight);
  }
  /* On a process's own shelf its variables need no heading to be seen as such. */
  .shelf [data-group='variables'] h2 {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .shelf .groups {
    gap: var(--space-1) var(--space-5);
  }
  .shelf h3 {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
    font-size: var(--step-0);
    font-weight: 800;
  }
  .stage {
    font-weight: 700;
    color: var(--teal-ink);
  }
  .stage.bad {
    color: var(--accent);
  }
  .object[data-role='exchange'] .name {
    font-family: var(--mono);
    font-size: 0.8em;
    font-feature-settings: 'calt' 0;
  }
  /* Pictures stand side by side, each over its name. */
  [data-group='images'] ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-3);
  }
  [data-group='images'] .object {
    display: flex;
    flex-direction: column-reverse;
    align-items: stretch;
    width: 8.5rem;
    margin: 0;
    font-size: var(--step--1);
  }
  .what > .picture {
    width: 100%;
  }
  ul {
    display: grid;
    grid-template-columns: fit-content(55%) minmax(0, 1fr);
  }
  section {
    display: grid;
    align-content: start;
    gap: var(--space-1);
  }
  .object {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
    column-gap: var(--space-3);
    min-height: 2.1rem;
    padding: 0.2rem 0.4rem;
    margin: 0 -0.4rem;
    border-radius: 6px;
    transition: background 0.4s;
  }
  .object[data-fresh],
  .object[data-lit] {
    background: var(--highlight);
    transition: none;
  }
  .object[data-fresh] .quiet,
  .object[data-lit] .quiet {
    color: var(--ink);
  }
  /* Pale, but still to be read. */
  .object[data-dim] {
    --ink-2: var(--ink);
    opacity: 0.66;
  }
  .object {
    cursor: pointer;
  }
  button.name,
  button.person {
    min-width: 0;
    min-height: 1.5rem;
    padding: 0;
    border-radius: 6px;
    font-weight: inherit;
    text-align: left;
  }
  button.person {
    flex: none;
    white-space: nowrap;
  }
  .object:hover .name,
  button.name:hover,
  button.person:hover {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  button:is(.name, .person):hover:not(:disabled) {
    background: none;
  }
  .name {
    justify-content: start;
    font-weight: 600;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  .what {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.15rem var(--space-3);
  }
  .what > span {
    display: inline-flex;
    align-items: center;
  }
  .value {
    font-size: var(--step-1);
    font-weight: 700;
    line-height: 1.2;
  }
  .by {
    margin-left: -0.4rem;
    font-size: 0.8em;
    line-height: 1;
  }
  .mark {
    display: inline-flex;
    color: var(--ink-2);
    margin-right: -0.3rem;
  }
  .queue {
    flex-wrap: wrap;
  }
  .queue .mark {
    margin: 0;
  }
  .badge {
    vertical-align: middle;
  }
  .person,
  .copy,
  .permits,
  .queue,
  .items {
    display: inline-flex;
    align-items: center;
    gap: 0.3rem;
  }
  .person + .person {
    margin-left: 0.5rem;
  }
  .permits .person + .person {
    margin-left: 0;
  }
  .permit {
    width: 1.2em;
    height: 1.2em;
    border: 2px dashed var(--ink-2);
    border-radius: 50%;
  }
  .copy {
    padding: 0 0.5em 0 0.25em;
    border-radius: 99px;
    background: var(--surface-2);
    font-size: 0.9em;
  }
  .copy[data-stale] > .mono {
    text-decoration: line-through;
    text-decoration-thickness: 2px;
  }
  .stale {
    color: var(--accent);
    font-weight: 800;
  }
  .item {
    padding: 0 0.45em;
    border-radius: 4px;
    background: var(--surface-2);
    font-size: 0.85em;
  }
`;
