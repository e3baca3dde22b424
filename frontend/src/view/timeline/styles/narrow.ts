import { css } from 'lit';

/** What gives way in a narrow timeline; it comes after all others. */
export const narrow = css`
  @container (max-width: 860px) {
    .label,
    .process {
      padding-left: calc(0.35rem + var(--depth, 0) * 0.4rem);
    }
    .label {
      gap: 0.3rem;
      padding-right: 0.3rem;
      font-size: min(var(--step--1), var(--room));
    }
    .scroll:not(.titled) .process .pid {
      display: none;
    }
  }
  @container (max-width: 640px) {
    .label .kind {
      display: none;
    }
  }
  @container (max-width: 560px) {
    .bar {
      gap: 0.1rem;
    }
    .bar button {
      padding: 0 0.5rem;
    }
    .bar button.icon,
    .bar button.words {
      min-width: 1.85rem;
      padding: 0 0.3rem;
    }
    .scroll:not(.titled) :is(.label, .process) {
      gap: 0.2rem;
      padding-left: calc(0.25rem + var(--depth, 0) * 0.25rem);
      font-size: min(0.75rem, var(--room, 0.75rem));
    }
    .scroll:not(.titled) .door {
      display: none;
    }
    .words .long,
    .legend:not(.whole) {
      display: none;
    }
  }
`;
