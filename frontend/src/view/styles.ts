import { css } from 'lit';

/** What all elements of the page share: type, buttons, focus, and text for screen readers alone. */
export const base = css`
  :host {
    display: block;
    font-family: var(--font);
    font-size: var(--step-0);
    line-height: 1.45;
    color: var(--ink);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  /* A word of the glossary, as in base/sheet.css. */
  .term {
    color: inherit;
    text-decoration: underline dotted color-mix(in oklab, currentcolor 55%, transparent);
    text-decoration-thickness: 0.09em;
    text-underline-offset: 0.2em;
  }
  .term:hover,
  .term[aria-expanded='true'] {
    color: var(--accent);
    text-decoration-style: solid;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: var(--step--1);
    font-weight: 800;
    letter-spacing: 0.02em;
    color: var(--ink-2);
  }
  :focus-visible {
    outline: var(--focus) solid var(--teal-ink);
    outline-offset: 2px;
    border-radius: 6px;
  }
  a {
    color: inherit;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-width: 2.5rem;
    min-height: 2.5rem;
    padding: 0 0.5em;
    border: 0;
    border-radius: 999px;
    background: transparent;
    font-weight: 700;
    cursor: pointer;
    transition: background 0.12s;
  }
  button:hover:not(:disabled) {
    background: color-mix(in srgb, var(--wood) 22%, transparent);
  }
  button:disabled {
    opacity: 0.38;
    cursor: default;
  }
  button.primary {
    padding: 0 1.35em 0 1.1em;
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 800;
  }
  button.primary:hover:not(:disabled) {
    background: color-mix(in srgb, var(--accent) 86%, var(--ink));
  }
  .icon {
    width: 1.25em;
    height: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon .solid {
    fill: currentColor;
    stroke: none;
  }
  .door {
    flex: none;
    width: 1em;
    height: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .badge {
    flex: none;
    vertical-align: -0.25em;
  }
  .quiet {
    color: var(--ink-2);
  }
  .small {
    font-size: var(--step--1);
  }
  .mono {
    font-family: var(--mono);
    font-feature-settings: 'calt' 0;
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
`;
