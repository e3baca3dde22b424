import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../../base/i18n';
import type { Words } from '../../base/words';
import type { Exploration, OutcomeFound } from '../../wire/exploration';
import { icon } from '../icons';
import { percent, share } from './count';
import { iconOf, marks, nameOf, type Shown, shown, telling } from './ending';
import { say } from './messages';
import { counted, total } from './verdict';

/** What can be done with a schedule. */
export interface Ways {
  /** Opens it as a timeline, or where one directs. */
  readonly open: (schedule: string, direct: boolean) => void;
  /** Shows where it leads through the state graph; null for none. */
  readonly trace: (schedule: string | null) => void;
}

/** Outcomes that are told before the rest is asked for. */
const FIRST = 12;

/** How the program can end: what comes out, how often, and the shortest way to it. */
export function outcomesView(
  found: Exploration,
  words: Words,
  ways: Ways,
  every: boolean,
  showAll: () => void,
): TemplateResult {
  const { outcomes, counts } = found;
  const among = telling(outcomes);
  const all = total(found);
  const most = outcomes.reduce((max, { schedules }) => (schedules !== null && schedules > max ? schedules : max), 1n);
  const rows = every ? outcomes : outcomes.slice(0, FIRST);
  const row = (ending: OutcomeFound) => {
    const name = nameOf(ending, among, words);
    const trace = () => ways.trace(ending.shortest);
    const leave = () => ways.trace(null);
    return html`<tr role="row" data-good=${String(ending.good)} @pointerenter=${trace} @pointerleave=${leave} @focusin=${trace} @focusout=${leave}>
      <th role="rowheader" scope="row">${outcomeView(ending, marks(ending, among, words))}</th>
      <td role="cell" class="count">${countView(found, ending, all, most)}</td>
      <td role="cell" class="way"><span class="steps">${say('outcomes.steps', { n: ending.steps })}</span>
        <span class="do">
          <button aria-label=${say('outcomes.watch.label', { outcome: name })} @click=${() => ways.open(ending.shortest, false)}>
            ${icon('play')}<span>${say('outcomes.watch')}</span></button>
          <button aria-label=${say('outcomes.direct.label', { outcome: name })} @click=${() => ways.open(ending.shortest, true)}>
            ${icon('on')}<span>${say('outcomes.direct')}</span></button>
        </span></td>
    </tr>`;
  };
  return html`<section class="outcomes" aria-labelledby="outcomes">
    <h3 id="outcomes">${say('outcomes.title')}</h3>
    ${
      outcomes.length === 0
        ? html`<p class="quiet">${say('outcomes.none')}</p>`
        : html`<table role="table">
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${say('outcomes.outcome')}</th>
        <th role="columnheader" scope="col">${say(`outcomes.${counts}`)}</th>
        <th role="columnheader" scope="col">${say('outcomes.shortest')}</th></tr></thead>
      <tbody role="rowgroup">${rows.map(row)}</tbody></table>`
    }
    ${rows.length < outcomes.length ? html`<button class="soft" @click=${showAll}>${say('outcomes.all', { n: outcomes.length })}</button>` : nothing}
    ${sameView(found, among, words)}
  </section>`;
}

/** What comes out, and whether that is right. */
function outcomeView(ending: OutcomeFound, values: readonly Shown[]): TemplateResult {
  const { good, verdict } = ending;
  return html`<div class="outcome">
    <span class="mark">${icon(iconOf(ending))}</span>
    <div>
      ${
        verdict === 'completed'
          ? nothing
          : html`<p class="ending">${t(`verdict.${verdict}`)}</p>${messageView(ending.message, t(`verdict.${verdict}`))}`
      }
      ${values.length > 0 ? html`<p class="values">${values.map((each) => valueView(each))}</p>` : nothing}
      ${verdict === 'completed' && values.length === 0 ? html`<p class="ending">${t('verdict.completed')}</p>` : nothing}
      ${good === null ? nothing : html`<p class="good small">${say(good ? 'outcomes.good' : 'outcomes.bad')}</p>`}
    </div></div>`;
}

/** Letters of a message beyond which it is told only when it is asked for. */
const LONG = 200;

/** What the server says of an ending, without the name of it that stands above. */
function messageView(whole: string, name: string): TemplateResult | typeof nothing {
  const message = whole.startsWith(`${name}: `) ? whole.slice(name.length + 2) : whole;
  if (message === '') return nothing;
  const told = html`<p class="message small">${message}</p>`;
  return message.length <= LONG
    ? told
    : html`<details class="small"><summary>${say('outcomes.more')}</summary>${told}</details>`;
}

const valueView = ({ name, value }: Shown): TemplateResult =>
  html`<span class="value"><span class="name">${name}</span> <b>${value}</b></span> `;

/** How many of them lead there, and how much of all that is. */
function countView(
  { counts }: Exploration,
  { schedules }: OutcomeFound,
  all: bigint | null,
  most: bigint,
): TemplateResult {
  if (schedules === null) return html`<span class="endless">∞ ${say('outcomes.endless')}</span>`;
  return html`<span class="number"><b>${counted(`outcomes.count.${counts}`, schedules)}</b>
      ${all === null ? nothing : html`<span class="quiet">${percent(schedules, all)}</span>`}</span>
    <span class="bar" aria-hidden="true"><span style="width:${share(schedules, all ?? most) * 100}%"></span></span>`;
}

/** What is in the variables in which outcomes do not differ. */
function sameView(
  { outcomes }: Exploration,
  among: ReadonlySet<string>,
  words: Words,
): TemplateResult | typeof nothing {
  const first = outcomes[0];
  if (!first || outcomes.length < 2) return nothing;
  const same = Object.fromEntries(Object.entries(first.result).filter(([name]) => !among.has(name)));
  const values = shown(same, words);
  if (values.length === 0) return nothing;
  return html`<p class="same small quiet">${say('outcomes.same')} ${values.map(({ name, value }, i) => html`${i > 0 ? ', ' : ''}${name} ${value}`)}</p>`;
}
