import { html, nothing, type TemplateResult } from 'lit';
import { number } from '../../base/i18n';
import type { Exploration } from '../../wire/exploration';
import { type IconName, icon } from '../icons';
import { form, whole } from './count';
import { type Message, say } from './messages';

/** What an exploration comes to, as far as it goes. */
export type Judgement =
  | 'correct'
  | 'some'
  | 'always'
  | 'sample'
  | 'stopped'
  | 'open'
  | 'going'
  | 'going.good'
  | 'queued';

const ICONS: Partial<Record<Judgement, IconName>> = {
  correct: 'check',
  some: 'warn',
  always: 'warn',
  sample: 'help',
  stopped: 'stop',
};

/** The judgement: what is certain is said at once, what is not, when everything was tried. */
export function judge({ state, exhaustive, outcomes, correct }: Exploration): Judgement {
  if (state === 'queued') return 'queued';
  const bad = outcomes.filter(({ good }) => good === false).length;
  if (bad > 0) return exhaustive && bad === outcomes.length ? 'always' : 'some';
  const judged = outcomes.length > 0 && outcomes.every(({ good }) => good === true);
  if (state === 'running') return judged ? 'going.good' : 'going';
  if (correct && exhaustive) return 'correct';
  if (judged && !exhaustive) return state === 'stopped' ? 'stopped' : 'sample';
  return 'open';
}

/** How many schedules, classes or executions all outcomes have together; null if there is no end of them. */
export const total = ({ outcomes }: Exploration): bigint | null =>
  outcomes.reduce<bigint | null>(
    (sum, { schedules }) => (sum === null || schedules === null ? null : sum + schedules),
    0n,
  );

/** A counted thing in words: «90 schedules». */
export const counted = (key: Message, n: bigint | number): string =>
  say(key, { n: whole(BigInt(n)), form: form(BigInt(n)) });

/** The verdict, large, and how it was found out. */
export function verdictView(found: Exploration): TemplateResult {
  const judgement = judge(found);
  const shape = ICONS[judgement];
  const n = found.outcomes.length;
  const running = found.state === 'running';
  return html`<div class="verdict" data-kind=${judgement}>
    <h2>${shape ? icon(shape) : nothing}<span>${say(`verdict.${judgement}`, { n })}</span></h2>
    ${judgement === 'open' ? html`<p>${say(n === 1 ? 'verdict.open.one' : 'verdict.open.more')}</p>` : nothing}
    ${judgement === 'queued' ? html`<p>${say('verdict.queued.more', { position: Math.max(0, (found.position ?? 1) - 1) })}</p>` : nothing}
    ${running || judgement === 'queued' ? nothing : html`<p>${how(found)}${judgement === 'correct' ? ` ${say('how.proviso')}` : nothing}</p>`}
    ${judgement === 'queued' ? nothing : facts(found)}
  </div>`;
}

/** How much was tried, in one sentence. */
function how(found: Exploration): string {
  if (!found.exhaustive && found.state === 'stopped') return say('how.stopped');
  const all = total(found);
  if (found.counts === 'sample') return counted('how.sample', all ?? found.executions);
  return all === null ? say('how.endless') : counted(`how.${found.counts}`, all);
}

function facts({ executions, states, seconds }: Exploration): TemplateResult {
  const time = say('how.time', { n: number(seconds, seconds < 10 ? 2 : 0) });
  return html`<p class="facts small quiet">${say('how.facts', {
    executions: counted('how.executions', executions),
    states: counted('how.states', states),
    time,
  })}</p>`;
}

/** What the words of the verdict mean, for this exploration. */
export function meaning(found: Exploration): TemplateResult {
  const told: Message[] = [
    'how.schedule.means',
    ...(found.counts === 'classes' ? (['how.class.means'] as const) : []),
    ...(found.method === 'all' ? [] : (['how.sample.means'] as const)),
    'how.memory.means',
    found.sleeps === 'any' ? 'how.any.means' : 'how.timed.means',
  ];
  return html`<details class="meaning"><summary>${say('how.ask')}</summary>
    ${told.map((key) => html`<p>${emphasised(say(key))}</p>`)}</details>`;
}

/** Words between asterisks are emphasised. */
const emphasised = (text: string): (string | TemplateResult)[] =>
  text.split('*').map((part, i) => (i % 2 ? html`<em>${part}</em>` : part));
