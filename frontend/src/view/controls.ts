import { css } from 'lit';

/** What the controls of playheads look like: the slider, large and slim buttons, choices. */
export const controls = css`
  input[type='range'] {
    display: block;
    width: 100%;
    height: 1.5rem;
    margin: 0;
    appearance: none;
    background: none;
    cursor: pointer;
  }
  input::-webkit-slider-runnable-track {
    height: calc(var(--stroke) * 3);
    border-radius: 99px;
    background: linear-gradient(to right, var(--accent) var(--done), var(--line) var(--done));
  }
  input::-moz-range-track {
    height: calc(var(--stroke) * 3);
    border-radius: 99px;
    background: linear-gradient(to right, var(--accent) var(--done), var(--line) var(--done));
  }
  input::-webkit-slider-thumb {
    appearance: none;
    width: 1.1rem;
    height: 1.1rem;
    margin-top: calc(var(--stroke) * 1.5 - 0.55rem);
    border: 0;
    border-radius: 50%;
    background: var(--accent);
  }
  input::-moz-range-thumb {
    width: 1.1rem;
    height: 1.1rem;
    border: 0;
    border-radius: 50%;
    background: var(--accent);
  }
  input:disabled {
    opacity: 0.5;
    cursor: default;
  }
  .big {
    width: 3rem;
    height: 3rem;
    background: var(--surface-2);
    color: var(--accent);
    font-size: 1.1em;
  }
  .slim {
    min-width: 1.9rem;
    padding: 0;
  }
  select {
    height: 2.5rem;
    padding: 0 0.4em;
    border: 0;
    border-radius: var(--radius);
    background: var(--surface-2);
    font-weight: 700;
    cursor: pointer;
  }
`;
