import { html, nothing, type TemplateResult } from 'lit';
import { threadName, type Words } from '../../base/words';
import type { Parting } from '../../model/difference';
import { BOTH, type Which } from '../../model/duo';
import { icon } from '../icons';
import { badge, identify } from '../identity';
import { sentence } from '../sentence';
import { say } from './messages';
import type { Sides } from './sides';

/** Calls of the two runs, as the page has room for: left and right, or above and below. */
export type Calls = Readonly<Record<Which, string>>;

/** The line that tells the first difference, or that there is none so far; with a list of where each thread parts. */
export function differenceView(
  sides: Sides,
  words: Readonly<Record<Which, Words>>,
  calls: Calls,
  go: (parting: Parting) => void,
): TemplateResult {
  const { partings } = sides;
  const [first] = partings;
  if (!first) {
    return html`<div class="difference"><p role="status">${nothingYet(sides)}</p></div>`;
  }
  return html`<div class="difference found">
    <p class="up-to">${say().upTo}</p>
    <div role="status" class="dids">${BOTH.map(
      (which) =>
        html`<p class="did"><b class="call ${which}">${calls[which]}</b> ${deed(sides, first, which, words)}</p>`,
    )}</div>
    <div class="ways">
      <button class="go" title="${say().go} (D)" @click=${() => go(first)}>${icon('differs')}<span>${say().go}</span></button>
      ${partings.length > 1 ? every(sides, words, calls, go) : nothing}
    </div>
  </div>`;
}

function nothingYet(sides: Sides): string {
  if (sides.phase === 'idle' || sides.phase === 'starting') return say().idle;
  if (sides.inTurn) return say().taking;
  return sides.ended ? say().same : say().soFar;
}

/** What a side's thread did where the two part, in a sentence. */
function deed(sides: Sides, parting: Parting, which: Which, words: Readonly<Record<Which, Words>>): string {
  const { recording } = sides[which].player;
  const seq = parting.did[which];
  if (seq !== null) return sentence(recording, seq, words[which]);
  const thread = parting.thread[which];
  if (thread !== null) return say().nothingMore(name(sides, parting, which, words));
  return say().nobody(name(sides, parting, which === 'left' ? 'right' : 'left', words));
}

function name(sides: Sides, { thread }: Parting, which: Which, words: Readonly<Record<Which, Words>>): string {
  const id = thread[which] ?? -1;
  return threadName(words[which], sides[which].player.recording.threads[id]?.name ?? '');
}

function every(
  sides: Sides,
  words: Readonly<Record<Which, Words>>,
  calls: Calls,
  go: (parting: Parting) => void,
): TemplateResult {
  return html`<details class="every"><summary>${say().others}</summary>
    <div class="list" tabindex="0" role="group" aria-label=${say().others}><table>
      <thead><tr><th scope="col">${say().thread}</th>${BOTH.map((which) => html`<th scope="col">${calls[which]}</th>`)}</tr></thead>
      <tbody>${sides.partings.map((parting) => {
        const which = parting.thread.left === null ? 'right' : 'left';
        const { recording } = sides[which].player;
        const info = recording.threads[parting.thread[which] ?? -1];
        const label = name(sides, parting, which, words);
        return html`<tr>
          <th scope="row"><button class="link" title=${say().goTo(label)} aria-label=${say().goTo(label)} @click=${() => go(parting)}>
            ${info ? badge(identify(info, words[which], recording)) : nothing}<span>${label}</span></button></th>
          ${BOTH.map((side) => html`<td>${deed(sides, parting, side, words)}</td>`)}</tr>`;
      })}</tbody>
    </table></div></details>`;
}
