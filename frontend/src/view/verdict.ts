import { html, nothing, type TemplateResult } from 'lit';
import { type Key, t } from '../base/i18n';
import { objectName, threadName, type Words } from '../base/words';
import type { Recording } from '../model/recording';
import type { Stuck, Verdict, VerdictKind } from '../wire/frames';
import { type IconName, icon } from './icons';
import { badge, identify } from './identity';
import { nameOfObject, valueText } from './sentence';
import { lengthText } from './when';

const ICONS: Record<VerdictKind, IconName> = {
  completed: 'check',
  deadlock: 'knot',
  failed: 'warn',
  stopped: 'stop',
  'timed-out': 'wait',
  limit: 'warn',
};

/** How a run ended, said clearly; `go` takes the playhead to an event. */
export function verdictView(recording: Recording, words: Words, go: (seq: number) => void): TemplateResult | null {
  const { end } = recording;
  if (!end) return null;
  const { verdict } = end;
  const took = t('verdict.took', { time: lengthText(recording, end.t, words) });
  const more = explanation(verdict);
  const mode = recording.head?.mode ?? 'observed';
  return html`<div class="verdict" data-kind=${verdict.kind}>
    <p class="ending">${icon(ICONS[verdict.kind])}<strong>${t(`verdict.${verdict.kind}`)}</strong>
      <span class="took">${took}</span>${more ? html`<span class="more" title=${more}>${more}</span>` : nothing}
      <span class="small quiet" title=${t(`mode.${mode}.hint`)}>${t(`mode.${mode}`)}</span>
      ${document.getElementById('explanation') ? html`<button class="link why" @click=${explain}>${t('verdict.why')}</button>` : nothing}</p>
    <div class="facts">
      ${verdict.cycle.length > 0 ? cycleView(recording, words, verdict.cycle, go) : nothing}${results(recording, words)}
    </div>
  </div>`;
}

/** Asks for the page that explains the run. */
function explain({ currentTarget }: Event): void {
  currentTarget?.dispatchEvent(new CustomEvent('explain', { bubbles: true, composed: true }));
}

function explanation({ kind, detail, cycle }: Verdict): string {
  if (kind === 'failed') return detail;
  if (kind === 'completed') return '';
  if (kind === 'stopped') return t(`verdict.stopped.${detail || 'more'}` as Key);
  if (kind !== 'deadlock') return t(`verdict.${kind}.more` as Key);
  if (cycle.some((link) => link.holds < 0)) return t('verdict.deadlock.waits');
  return t(cycle.length === 1 ? 'verdict.deadlock.self' : 'verdict.deadlock.more');
}

/** Who holds what and waits for what: one line a thread, each a link to where it began to wait. */
function cycleView(
  recording: Recording,
  words: Words,
  cycle: readonly Stuck[],
  go: (seq: number) => void,
): TemplateResult {
  return html`<ul class="cycle">
    ${cycle.map((link) => {
      const who = identify(
        recording.threads[link.thread] ?? { id: link.thread, name: `thread-${link.thread}` },
        words,
        recording,
      );
      const wanted = nameOfObject(recording, link.waitsFor, words, 'acc');
      const joins = recording.threadOf(link.waitsFor) >= 0;
      const label = t('verdict.cycle.go', { thread: who.name, object: wanted, line: link.line });
      return html`<li><button class="link" aria-label=${label} title=${label} @click=${() => go(waitOf(recording, link))}>
        ${badge(who)}<span><b>${who.name}</b>
        ${link.holds >= 0 ? html`${t('verdict.cycle.holds')} <b>${plainName(recording, link.holds, words)}</b>, ` : nothing}
        ${t(joins ? 'verdict.cycle.joins' : 'verdict.cycle.waits')} <b>${plainName(recording, link.waitsFor, words)}</b></span>
        <span class="where small quiet">${t('verdict.cycle.line', { line: link.line })}</span></button></li>`;
    })}
  </ul>`;
}

function plainName(recording: Recording, id: number, words: Words): string {
  const name = recording.threads[recording.threadOf(id)]?.name;
  return name === undefined ? objectName(words, recording.objects[id]?.name ?? '') : threadName(words, name);
}

/** The event by which a stuck thread began the wait it never came out of. */
function waitOf(recording: Recording, link: Stuck): number {
  const last = recording.stateAt(recording.length - 1);
  return last.threads.get(link.thread)?.waiting?.since ?? recording.length - 1;
}

/** Letters that fit beneath the verdict in one line: what takes more would hide the kitchen, and stands in the memory. */
const RESULTS_FIT = 100;

/** What is in the shared variables at the end, if it is short enough to be read at a glance. */
function results(recording: Recording, words: Words): TemplateResult | typeof nothing {
  const found = Object.entries(recording.end?.result ?? {}).map(([name, value]) => ({
    name: objectName(words, name),
    value: valueText(value),
  }));
  const letters = found.reduce((sum, { name, value }) => sum + name.length + value.length + 3, 0);
  if (found.length === 0 || letters > RESULTS_FIT) return nothing;
  return html`<dl class="results">
    ${found.map(({ name, value }) => html`<div><dt>${name}</dt> <dd>${value}</dd></div>`)}
  </dl>`;
}
