import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Goal } from '../../base/teaching';
import type { Exploration } from '../../wire/exploration';
import { icon } from '../icons';
import { type Message, say } from './messages';
import { counted } from './verdict';

/** Which of a lesson's goals can be reached; closed at first, for it gives away what somebody who directs is to find out. */
export function goalsView(
  found: Exploration,
  goals: readonly Goal[],
  open: (schedule: string, direct: boolean) => void,
): TemplateResult | typeof nothing {
  if (goals.length === 0) return nothing;
  return html`<details class="goals"><summary>${say('goals.title')}</summary><ul>
    ${goals.map(({ ask, won, params }, i) => {
      const { possible = null, shortest = null, checked = null } = found.goals[i] ?? {};
      const other = Object.entries(params ?? {}).some(([name, value]) => String(found.params[name]) !== String(value));
      const key: Message =
        possible === null
          ? other
            ? 'goals.elsewhere'
            : 'goals.unknown'
          : possible
            ? 'goals.possible'
            : 'goals.impossible';
      const answer = possible === false && checked !== null ? counted('goals.impossible.all', checked) : say(key);
      return html`<li data-possible=${String(possible)}>
        <p>${icon(possible ? 'check' : possible === false ? 'close' : 'help')}<span>${unsafeHTML(ask)} <b>${answer}</b></span></p>
        ${possible === false ? html`<p class="small">${unsafeHTML(won)}</p>` : nothing}
        ${
          shortest === null
            ? nothing
            : html`<p class="do"><button @click=${() => open(shortest, false)}>${icon('play')}<span>${say('outcomes.watch')}</span></button>
              <button @click=${() => open(shortest, true)}>${icon('on')}<span>${say('outcomes.direct')}</span></button></p>`
        }</li>`;
    })}</ul></details>`;
}
