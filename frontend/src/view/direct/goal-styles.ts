import { css } from 'lit';

export const goalStyles = css`
  section {
    display: grid;
    gap: var(--space-1);
    padding: var(--space-2) var(--space-3);
    border-radius: 12px;
    background: var(--surface-2);
  }
  .ask {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: var(--space-2);
    line-height: 1.3;
  }
  .ask > .icon {
    margin-top: 0.05em;
    color: var(--accent);
  }
  .others {
    align-self: start;
    display: flex;
    gap: 2px;
  }
  .dot {
    min-width: 1.6rem;
    min-height: 1.6rem;
    padding: 0;
    font-size: var(--step--1);
  }
  .dot[aria-pressed='true'] {
    background: var(--surface);
    box-shadow: inset 0 0 0 var(--stroke) var(--ink-2);
  }
  .dot.done {
    color: var(--teal-ink);
  }
  .help {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-2);
    padding-left: calc(1.25em + var(--space-2));
  }
  .help p {
    flex: 1 1 14rem;
    line-height: 1.35;
  }
  .help button {
    min-height: 1.9rem;
    padding: 0 0.8em;
    background: color-mix(in srgb, var(--wood) 16%, transparent);
  }
  button.insist {
    box-shadow: inset 0 0 0 var(--stroke) var(--accent);
  }
  .hint {
    font-weight: 700;
  }
  .won {
    background: color-mix(in oklab, var(--teal) 20%, var(--surface));
  }
  .won .ask > .icon {
    color: var(--teal-ink);
    stroke-width: 3.4;
    animation: arrive 0.45s cubic-bezier(0.3, 1.6, 0.5, 1);
  }
  .told {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
    padding-left: calc(1.25em + var(--space-2));
  }
  .told p {
    flex: 1 1 14rem;
    line-height: 1.35;
  }
  .told strong {
    color: var(--teal-ink);
    font-weight: 900;
  }
  .told button {
    min-height: 2.25rem;
    font-size: var(--step--1);
  }
  @keyframes arrive {
    from {
      transform: scale(0) rotate(-25deg);
    }
  }
`;
