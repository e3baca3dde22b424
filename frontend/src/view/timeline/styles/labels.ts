import { css } from 'lit';

/** Names beside the lanes, or above them where there is little room. */
export const labels = css`
  .gutter {
    position: relative;
    border-right: 1px solid var(--line);
    box-sizing: border-box;
  }
  .corner {
    position: sticky;
    top: 0;
    z-index: 2;
    background: var(--surface);
    border-bottom: 1px solid var(--line);
    box-sizing: border-box;
    display: flex;
    align-items: center;
    padding: 0 0.5rem;
    overflow: hidden;
  }
  .label {
    position: absolute;
    left: 0;
    width: 100%;
    box-sizing: border-box;
    display: flex;
    align-items: center;
    gap: 0.45rem;
    padding: 0 0.5rem;
    border-radius: 0;
    text-align: left;
    min-height: 0;
    font-size: min(var(--step-0), var(--room));
    font-weight: 700;
    line-height: 1.1;
    border-bottom: 1px solid color-mix(in srgb, var(--line) 55%, transparent);
  }
  .label.small {
    font-size: min(var(--step--1), var(--room));
    font-weight: 600;
    color: var(--ink-2);
  }
  .label .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .label.lit {
    background: var(--surface-2);
  }
  .label,
  .process {
    padding-left: calc(0.5rem + var(--depth, 0) * 0.9rem);
  }
  .process {
    position: absolute;
    left: 0;
    width: 100%;
    box-sizing: border-box;
    display: flex;
    align-items: center;
    gap: 0.35rem;
    padding-right: 0.5rem;
    min-height: 0;
    color: var(--ink);
    background: var(--surface-2);
    border-bottom: 1px solid var(--line);
    border-radius: 0;
    font-weight: 750;
    line-height: 1;
    text-align: left;
    cursor: default;
  }
  .process .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  /* The name tells the processes apart: it is cut last. */
  .process .pid {
    flex: 0 1000 auto;
    min-width: 0;
    margin-left: auto;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--ink-2);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .process.lit {
    box-shadow: inset 0 0 0 var(--stroke) var(--accent);
  }
  .door {
    flex: none;
    width: 0.95rem;
    height: 0.95rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .label .kind {
    margin-left: auto;
    flex: none;
    width: 0.95rem;
    height: 0.95rem;
    color: var(--ink-2);
    stroke: currentColor;
    fill: none;
  }
  .badge {
    flex: none;
    width: 1.35em;
    height: 1.35em;
  }
  .titled .gutter {
    position: absolute;
    inset: 0 0 auto 0;
    border: 0;
    pointer-events: none;
    z-index: 1;
  }
  .titled .corner {
    display: none;
  }
  .titled .plot {
    grid-column: 1 / -1;
  }
  .titled .label {
    width: auto;
    max-width: 70%;
    border: 0;
    padding: 0 0.4rem 0 0.25rem;
    font-size: var(--step--1);
    pointer-events: auto;
  }
  .titled .process {
    width: auto;
    max-width: 70%;
    border: 0;
    padding-left: 0.4rem;
    gap: 0.5rem;
    background: none;
  }
  .titled .label .kind {
    display: none;
  }
  .titled ~ .mini {
    margin-left: 0;
  }
`;
