import type { FullResult, Reporter, TestCase, TestError, TestResult } from '@playwright/test/reporter';
import type { Figure } from './figures';

/** Prints what was measured as a table, targets beside it. */
export default class Report implements Reporter {
  onTestEnd({ title }: TestCase, { annotations, errors }: TestResult): void {
    console.log(`\n${title}`);
    for (const { type, description = '{}' } of annotations) {
      if (type === 'figure') console.log(line(JSON.parse(description) as Figure));
      else console.log(`  (${description})`);
    }
    for (const { message } of errors) console.log(`  FAILED: ${message}`);
  }

  onError({ message }: TestError): void {
    console.log(message);
  }

  onEnd({ status, duration }: FullResult): void {
    console.log(`\n${status}, ${(duration / 1000).toFixed(0)} s`);
  }

  printsToStdio(): boolean {
    return true;
  }
}

function line({ what, values, unit, most, at = 'median' }: Figure): string {
  const sorted = values.toSorted((a, b) => a - b);
  const quantile = (q: number) => sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
  const found = { median: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99), max: quantile(1) };
  const shown = Object.entries(found).map(([name, value]) => `${name} ${number(value)}`);
  const several = sorted.length > 1 ? ` (${shown.join(', ')}; ${sorted.length})` : '';
  const target = most === undefined ? '' : `   target ${number(most)}: ${found[at] <= most ? 'met' : 'MISSED'}`;
  return `  ${what.padEnd(58)} ${number(found[at]).padStart(8)} ${unit}${target}${several}`;
}

const number = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2));
