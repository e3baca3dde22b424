import { css } from 'lit';

/** The table of intervals. */
export const table = css`
  .table {
    flex: none;
    max-height: 17rem;
    overflow: auto;
    border-top: 1px solid var(--line);
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    text-align: left;
    padding: 0.2rem 0.6rem;
    white-space: nowrap;
  }
  thead th {
    position: sticky;
    top: 0;
    background: var(--surface-2);
    z-index: 1;
  }
  tbody tr {
    cursor: pointer;
    border-top: 1px solid color-mix(in srgb, var(--line) 60%, transparent);
  }
  tbody tr:hover,
  tbody tr.lit {
    background: var(--surface-2);
  }
  .pages {
    display: flex;
    gap: var(--space-2);
    padding: var(--space-1) var(--space-2);
  }
`;
