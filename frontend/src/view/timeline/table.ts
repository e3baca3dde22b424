import { html, type TemplateResult } from 'lit';
import type { Interval } from '../../model/lane';
import type { Lanes } from '../../model/lanes';
import type { Describer } from './describe';
import { stateName } from './legend';
import { lookOf } from './looks';
import { firstIndex } from './scale';

/** Rows a page of the table has. */
export const PAGE = 50;

/** The first intervals of all threads that begin at or after event seq, by their beginning. */
export function intervalsFrom(lanes: Lanes, threads: readonly number[], seq: number, count = PAGE): Interval[] {
  const found: Interval[] = [];
  for (const thread of threads) {
    const lane = lanes.lane(thread);
    const first = firstIndex(0, lane.length, (i) => lane.from(i) >= seq);
    found.push(...lane.slice(first, first + count));
  }
  return found.sort((a, b) => a.from - b.from || a.thread - b.thread).slice(0, count);
}

/** The beginning of the page that ends before event seq. */
export function pageBefore(lanes: Lanes, threads: readonly number[], seq: number, count = PAGE): number {
  const found: Interval[] = [];
  for (const thread of threads) {
    const lane = lanes.lane(thread);
    const end = firstIndex(0, lane.length, (i) => lane.from(i) >= seq);
    found.push(...lane.slice(Math.max(0, end - count), end));
  }
  return found.sort((a, b) => a.from - b.from).at(-count)?.from ?? 0;
}

/** What a table's rows do when they are focused or chosen. */
export interface RowActions {
  point(interval: Interval): void;
  go(interval: Interval): void;
}

/** The intervals as rows, in words: the same as the canvas shows, for those who read rather than look. */
export function table(rows: readonly Interval[], describe: Describer, at: number, actions: RowActions): TemplateResult {
  const { columns } = describe.say;
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
  const key = (event: KeyboardEvent, interval: Interval) => {
    const row = event.currentTarget as HTMLElement;
    const step = steps[event.key];
    if (step)
      (step > 0 ? row.nextElementSibling : (row.previousElementSibling as HTMLElement | null))?.dispatchEvent(
        new Event('summon'),
      );
    else if (event.key === 'Enter') actions.go(interval);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${columns.thread}</th>
        <th scope="col">${columns.state}</th>
        <th scope="col">${columns.from}</th>
        <th scope="col">${columns.length}</th>
        <th scope="col">${columns.why}</th>
        <th scope="col">${columns.ended}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((interval, i) => {
        const length = interval.toT === null ? '…' : describe.length(interval.toT - interval.fromT);
        const now = interval.from <= at && (interval.to === null || interval.to > at);
        return html`<tr
          tabindex=${i === 0 ? 0 : -1}
          class=${now ? 'lit' : ''}
          @summon=${(event: Event) => (event.currentTarget as HTMLElement).focus()}
          @focus=${() => actions.point(interval)}
          @click=${() => actions.go(interval)}
          @keydown=${(event: KeyboardEvent) => key(event, interval)}
        >
          <th scope="row">${describe.thread(interval.thread)}</th>
          <td><code>${stateName(lookOf(interval))}</code></td>
          <td>${describe.moment(interval.fromT, 1000)}</td>
          <td>${length}</td>
          <td>${describe.phrases(interval)[0] ?? describe.say.looks[lookOf(interval)]}</td>
          <td>${describe.endedBy(interval)}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
