import { html, nothing, type TemplateResult } from 'lit';
import type { Counts } from '../../wire/exploration';
import { form, whole } from '../explore/count';
import { icon } from '../icons';
import { type Message, say } from './messages';
import type { Moral, Told } from './moral';

const TITLES: Partial<Record<Moral, Message>> = {
  never: 'why.title',
  seldom: 'why.title',
  often: 'why.often.title',
  bare: 'why.often.title',
  always: 'why.often.title',
  beyond: 'why.beyond.title',
};

/** What the runs and the truth teach together, in a few sentences. */
export function moralView(told: Told | null, counts: Counts): TemplateResult | typeof nothing {
  if (!told) return nothing;
  const { moral, runs, wrong, missing } = told;
  return html`<section class="moral" data-moral=${moral}>
    <h3>${icon('note')}<span>${say(TITLES[moral] ?? 'why.other.title')}</span></h3>
    <p>${say(`why.${moral}`, { runs, wrong, missing, bad: wrongWays(told, counts) })}</p>
  </section>`;
}

/** How much of what is possible is wrong. */
function wrongWays({ bad, all }: Told, counts: Counts): string {
  if (bad === null || all === null) return say('wrong.endless');
  return say('wrong', { bad: whole(bad), all: whole(all), badForm: form(bad), what: say(counts, { form: form(all) }) });
}
