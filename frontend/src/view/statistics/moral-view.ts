import { html, nothing, type TemplateResult } from 'lit';
import type { Counts } from '../../wire/exploration';
import { whole } from '../explore/count';
import { icon } from '../icons';
import { type Message, say } from './messages';
import type { Told } from './moral';

/** What the runs and the truth teach together, in a few sentences. */
export function moralView(told: Told | null, counts: Counts): TemplateResult | typeof nothing {
  if (!told) return nothing;
  const { moral, runs, wrong, missing } = told;
  const title: Message =
    moral === 'beyond'
      ? 'why.beyond.title'
      : moral === 'never' || moral === 'seldom' || moral === 'often' || moral === 'bare'
        ? 'why.title'
        : 'why.other.title';
  return html`<section class="moral" data-moral=${moral}>
    <h3>${icon('note')}<span>${say(title)}</span></h3>
    <p>${say(`why.${moral}`, { runs, wrong, missing, bad: wrongWays(told, counts) })}</p>
  </section>`;
}

/** How much of what is possible is wrong. */
function wrongWays({ bad, all }: Told, counts: Counts): string {
  if (bad === null || all === null) return say('wrong.endless');
  return say(`wrong.${counts}`, { bad: whole(bad), all: whole(all) });
}
