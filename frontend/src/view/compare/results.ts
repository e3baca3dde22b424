import { html, nothing, type TemplateResult } from 'lit';
import { number, t } from '../../base/i18n';
import { duration } from '../../base/time';
import { objectName, type Words } from '../../base/words';
import { BOTH, type Duo, type Which } from '../../model/duo';
import type { Value } from '../../wire/frames';
import { valueText } from '../sentence';
import type { Calls } from './difference';
import { say } from './messages';

interface Row {
  readonly label: string;
  readonly left: string;
  readonly right: string;
  readonly ratio: string;
}

/** What the two runs came to, side by side; nothing before either has ended. */
export function resultsView(
  duo: Duo,
  words: Readonly<Record<Which, Words>>,
  calls: Calls,
): TemplateResult | typeof nothing {
  if (BOTH.every((which) => !duo[which].recording.end)) return nothing;
  return html`<section class="results" aria-labelledby="results">
    <h2 id="results">${say().results}</h2>
    <table>
      <thead><tr><td></td>${BOTH.map((which) => html`<th scope="col">${calls[which]}</th>`)}<th scope="col" class="ratio">${say().against}</th></tr></thead>
      <tbody>${rows(duo, words).map(
        ({ label, left, right, ratio }) =>
          html`<tr><th scope="row">${label}</th><td>${left}</td><td>${right}</td><td class="ratio">${ratio}</td></tr>`,
      )}</tbody>
    </table>
  </section>`;
}

function rows(duo: Duo, words: Readonly<Record<Which, Words>>): Row[] {
  const ends = { left: duo.left.recording.end, right: duo.right.recording.end };
  const each = (tell: (which: Which) => string) => ({
    left: ends.left ? tell('left') : say().unknown,
    right: ends.right ? tell('right') : say().unknown,
  });
  const { left, right } = ends;
  const long = (which: Which) => duo[which].recording.lessonMs(ends[which]?.t ?? 0);
  const endless = BOTH.some((which) => ends[which] && ends[which].verdict.kind !== 'completed');
  const names = new Set([...Object.keys(left?.result ?? {}), ...Object.keys(right?.result ?? {})]);
  return [
    { label: say().ending, ...each((which) => t(`verdict.${ends[which]?.verdict.kind ?? 'completed'}`)), ratio: '' },
    {
      label: say().took,
      ...each((which) => duration(long(which), words[which].unit)),
      ratio: left && right && !endless && long('left') > 0 ? say().longer(long('right') / long('left')) : '',
    },
    ...[...names].map((name) => ({
      label: objectName(name in (left?.result ?? {}) ? words.left : words.right, name),
      ...each((which) => told(ends[which]?.result[name])),
      ratio: ratio(left?.result[name], right?.result[name]),
    })),
  ];
}

const told = (value: Value | undefined): string =>
  value === undefined ? say().unknown : typeof value === 'number' ? number(value, 3) : valueText(value);

function ratio(left: Value | undefined, right: Value | undefined): string {
  if (typeof left !== 'number' || typeof right !== 'number') return '';
  if (left === right) return say().times(1);
  return left > 0 && right > 0 ? say().times(right / left) : '';
}
