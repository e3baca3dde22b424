import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../base/words';
import type { Recording } from '../../model/recording';
import type { NextStep, Turn } from '../../wire/turn';
import { icon } from '../icons';
import { badge, identify } from '../identity';
import { doing, hindrance } from './doing';
import { say } from './messages';

/** What the list of threads is drawn from, and what it does. */
export interface ThreadList {
  readonly turn: Turn;
  readonly recording: Recording;
  readonly words: Words;
  /** The program's lines. */
  readonly lines: readonly string[];
  /** Thread that is pointed at, -1 if none. */
  readonly lit: number;
  go(thread: number, way: number): void;
  until(thread: number): void;
  point(next: NextStep | null): void;
}

/** Keys that let a thread go on: the digits. */
export const KEYS = 9;

/** The threads: what each would do next, whether it can, and the buttons that let it. */
export function threadList(list: ThreadList): TemplateResult {
  return html`<ol class="threads" aria-label=${say('threads.label')}>
    ${list.turn.threads.map((next) => row(next, list))}
  </ol>`;
}

function row(next: NextStep, list: ThreadList): TemplateResult {
  const { recording, words, lines, lit } = list;
  const { id, verb, line, able, choices } = next;
  const who = identify(recording.threads[id] ?? { id, name: `thread-${id}` }, words, recording);
  const what = doing(next, recording, words);
  const why = hindrance(next, recording, words);
  const code = lines[line - 1]?.trim() ?? '';
  const key = id < KEYS ? String(id + 1) : '';
  const rest = () => list.point(next);
  const leave = () => list.point(null);
  const said = html`${badge(who)}<span class="told"><span class="say"><b>${who.name}</b> ${verb === null ? say('ended') : what}</span>${
    verb !== null
      ? html`<span class="code small quiet" title=${code}>${why ? html`<span class="why">${icon('wait')}${why}</span> · ` : nothing}${
          line > 0 ? html`${say('line', { line })} <code class="mono">${code}</code>` : nothing
        }</span>`
      : nothing
  }</span>${key ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing}`;
  const looks = `row${able ? ' able' : ''}${verb === null ? ' over' : ''}${lit === id ? ' lit' : ''}`;
  return html`<li class=${looks} data-thread=${id} @pointerenter=${rest} @pointerleave=${leave} @focusin=${rest} @focusout=${leave}>
    ${
      verb === null
        ? html`<p class="go">${said}</p>`
        : html`<button class="go" aria-disabled=${!able} aria-keyshortcuts=${key || nothing} @click=${() => list.go(id, 0)}>${said}</button>
          <button class="until" aria-disabled=${!able} aria-label=${say('until', { thread: who.name })} title=${say('until', { thread: who.name })}
            @click=${() => able && list.until(id)}>${icon('until')}</button>`
    }
    ${
      choices.length > 1
        ? html`<div class="ways small"><span>${say('go.ways', { n: choices.length })}</span>${choices.map(
            (
              _,
              way,
            ) => html`<button aria-label=${say('go.way.label', { thread: who.name, what, n: way + 1, all: choices.length })}
              @click=${() => list.go(id, way)}>${say('go.way', { n: way + 1 })}</button>`,
          )}</div>`
        : nothing
    }
  </li>`;
}
