import { html, nothing, svg, type TemplateResult } from 'lit';
import { badge } from '../../identity';
import { say } from '../messages';
import { type Drawn, signOf } from './drawing';
import type { Fate } from './fates';
import type { GraphWords } from './words';

/** What the picture's signs mean: only those that are in it. */
export function legendView(fates: Drawn['fates'], words: GraphWords, path: boolean): TemplateResult {
  const present = new Set(fates.values());
  const threads = new Map(words.graph.edges.map((edge) => [edge.thread, words.who(edge)]));
  const of = (fate: Exclude<Fate, 'open'>) =>
    present.has(fate)
      ? html`<li><svg class="key" viewBox="-13 -10 26 20" aria-hidden="true"><g class="node state" data-fate=${fate}>
          <rect class="ground" x="-12" y="-9" width="24" height="18" rx="9"></rect><rect class="body" x="-12" y="-9" width="24" height="18" rx="9"></rect>
          <g class="sign" transform="scale(.9) translate(-6 -6)">${signOf(fate)}</g></g></svg>${say(`graph.legend.${fate}`)}</li>`
      : nothing;
  return html`<ul class="legend small" aria-label=${say('graph.legend')}>
    ${[...threads].sort(([a], [b]) => a - b).map(([, who]) => html`<li>${badge(who)}${who.name}</li>`)}
    ${words.variables.length > 0 ? html`<li>${say('graph.legend.values', { names: words.variables.join(' · ') })}</li>` : nothing}
    ${of('both')}${of('good')}${of('bad')}
    ${path ? html`<li><svg class="key" viewBox="-13 -10 26 20" aria-hidden="true">${svg`<path class="under" d="M-12 0H12"></path>`}</svg>${say('graph.path')}</li>` : nothing}
  </ul>`;
}
