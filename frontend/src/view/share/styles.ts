import { css } from 'lit';

/** The look of the dialog that shares. */
export const shareStyles = css`
  dialog {
    width: min(40rem, calc(100vw - 2rem));
    max-height: calc(100dvh - 2rem);
    padding: 0;
    border: 0;
    border-radius: 18px;
    background: var(--surface);
    color: var(--ink);
    box-shadow: 0 20px 60px rgb(0 0 0 / 0.3);
  }
  dialog::backdrop {
    background: rgb(20 16 12 / 0.45);
  }
  .sheet {
    position: relative;
    display: grid;
    gap: var(--space-2);
    padding: var(--space-4);
  }
  .close {
    position: absolute;
    top: var(--space-3);
    right: var(--space-3);
  }
  h2 {
    padding-right: 3rem;
    color: var(--ink);
    font-size: var(--step-1);
  }
  h3 {
    margin: var(--space-3) 0 0;
    font-size: var(--step-0);
  }
  label {
    font-weight: 700;
  }
  .link {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .link input {
    flex: 1 1 16rem;
    min-width: 0;
    min-height: 2.5rem;
    padding: 0 0.7em;
    border: var(--stroke) solid var(--line);
    border-radius: var(--radius);
    background: var(--surface-2);
    font-family: var(--mono);
    font-size: var(--step--1);
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr));
    gap: 0 var(--space-2);
  }
  .choice {
    justify-content: start;
    width: 100%;
    height: 100%;
    padding: var(--space-2);
    border-radius: var(--radius);
    text-align: left;
    font-weight: 400;
  }
  .choice > span {
    display: grid;
    line-height: 1.3;
  }
  .framed {
    padding: 0 1.1em;
    border: var(--stroke) solid var(--line);
  }
  .open {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }
  .told {
    min-height: 1.45em;
    font-weight: 700;
  }
`;
