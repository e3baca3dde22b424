import { css } from 'lit';

/** Side by side, and one below the other where it is narrow. */
export const styles = css`
  :host {
    container: both / inline-size;
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    min-width: 0;
    min-height: 0;
  }
  .places {
    display: flex;
    align-items: center;
    gap: 0.35rem;
    min-height: 2.75rem;
    padding: 0.25rem 4px;
    overflow: auto hidden;
    scrollbar-width: thin;
  }
  .places button {
    flex: none;
    gap: 0;
    min-height: 1.9rem;
    padding: 0 0.6rem;
    border: var(--stroke) solid var(--line);
    font-size: var(--step--1);
    font-weight: 500;
  }
  .places .lit,
  .places [aria-pressed='true'] {
    border-color: var(--teal);
    background: color-mix(in srgb, var(--teal) 12%, transparent);
  }
  .places [aria-pressed='true'] {
    box-shadow: inset 0 0 0 var(--stroke) var(--teal);
  }
  .sides {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--space-4);
    min-height: 0;
  }
  syrniki-code,
  syrniki-python {
    display: flex;
    min-height: 0;
  }
  /* Nobody stands there. */
  syrniki-python {
    --crowd: 0.5rem;
  }
  @container both (max-width: 52rem) {
    .sides {
      grid-template: repeat(2, minmax(0, 1fr)) / minmax(0, 1fr);
      gap: 0;
    }
  }
`;
