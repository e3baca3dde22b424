import { test } from '@playwright/test';

/** Something measured once or many times. */
export interface Figure {
  readonly what: string;
  readonly values: readonly number[];
  readonly unit: string;
  /** It should be no more than that. */
  readonly most?: number;
  /** Which of the values that is said of. */
  readonly at?: 'median' | 'p95' | 'p99' | 'max';
}

/** Puts a figure into the report. */
export function tell(figure: Figure): void {
  test.info().annotations.push({ type: 'figure', description: JSON.stringify(figure) });
}
