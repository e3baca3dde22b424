import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    min-height: 0;
    padding: var(--space-3) var(--space-1) var(--space-4);
    overflow: auto;
    scrollbar-width: thin;
  }
  section,
  syrniki-hundred {
    margin-bottom: var(--space-4);
  }
  h2 {
    margin-bottom: var(--space-2);
    color: var(--ink);
    font-size: var(--step-0);
  }
  .reveal {
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius);
    background: var(--surface-2);
  }
  .question {
    margin-bottom: var(--space-2);
    color: var(--ink-2);
    font-size: var(--step--1);
    line-height: 1.3;
  }
  .judged {
    display: flex;
    align-items: center;
    gap: 0.4em;
    color: var(--accent);
    font-size: var(--step-1);
    font-weight: 900;
  }
  [data-kind='right'] .judged {
    color: var(--teal-ink);
  }
  .judged .icon {
    width: 1.5em;
    height: 1.5em;
    stroke-width: 3;
  }
  .reveal dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
    gap: var(--space-2) var(--space-4);
  }
  dt {
    color: var(--ink-2);
    font-size: var(--step--1);
  }
  dd {
    font-size: var(--step-1);
    font-weight: 800;
    line-height: 1.25;
  }
  [data-kind='wrong'] .guessed dd {
    font-weight: 600;
  }
  .tries,
  .compare {
    display: grid;
    gap: var(--space-3);
  }
  .tries li {
    display: grid;
    justify-items: start;
    gap: var(--space-1);
    padding: var(--space-3) var(--space-4);
    border: var(--stroke) solid var(--line);
    border-radius: var(--radius);
  }
  .tries .go {
    padding: 0 1.2em 0 1em;
    background: var(--surface-2);
  }
  .now {
    display: flex;
    align-items: center;
    gap: 0.4em;
    color: var(--teal-ink);
    font-weight: 700;
  }
  .compare a {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    min-height: 1.75rem;
    color: var(--teal-ink);
    font-weight: 700;
  }
`;
