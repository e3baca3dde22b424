import { css } from 'lit';

/** What is said about what lies under the pointer. */
export const tip = css`
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
`;
