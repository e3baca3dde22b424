import { html, nothing, type TemplateResult } from 'lit';
import { badge, door, identify } from '../identity';
import { type Hit, holdAt, questionOf } from './hit';
import type { Hold } from './ledger';
import { stateName, swatch } from './legend';
import { lookOf } from './looks';
import type { Sight } from './sight';

/** What the tooltip says about what lies under the pointer. */
export function tip(sight: Sight, hit: Hit, x: number): TemplateResult {
  const { recording, describe, paper } = sight;
  const { interval, arrow, hold } = hit;
  if (arrow) {
    const [from, to] = [recording.thread(arrow.from), recording.thread(arrow.to)];
    return html`<header>${head(sight, from)} → ${head(sight, to)}</header>
      <p class="state">${describe.say.arrows[arrow.kind]}</p>
      ${eventLine(sight, arrow.from)}${eventLine(sight, arrow.to)}`;
  }
  if (!hit.lane) return hit.group ? processTip(sight, hit.group.process) : html``;
  const { thread } = hit.lane;
  const event = hit.seq >= 0 ? eventLine(sight, hit.seq) : nothing;
  if (!interval) return html`<header>${head(sight, thread)}</header>${event}`;
  const look = lookOf(interval);
  const held = hold ? [hold] : holdsAt(sight, thread, x);
  const holder = interval.object >= 0 ? holderOf(sight, interval.object, interval.from) : null;
  const facts = describe.facts(interval, sight.edge.t, holder, held);
  const line = interval.line > 0 ? describe.say.line(interval.line) : '';
  return html`<header>${head(sight, thread)}</header>
    <p class="state">${swatch(look, paper, 26, 15)} <code>${stateName(look)}</code> ${describe.say.looks[look]}${line ? `, ${line}` : ''}</p>
    <dl>${facts.map(({ term, text }) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>
    ${event}${questionOf(sight, hit) ? html`<p class="ask">${describe.say.ask}</p>` : nothing}`;
}

function processTip({ describe, ledger, edge }: Sight, process: number): TemplateResult {
  const life = ledger.lives.get(process);
  const facts = life ? describe.lifeFacts(process, life, edge.t) : [];
  const name = describe.processName(process);
  return html`<header>${door()} ${name}</header>
    <dl>${facts.map(({ term, text }) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>`;
}

function head(sight: Sight, thread: number): TemplateResult {
  const info = sight.recording.threads[thread];
  return html`${info ? badge(identify(info, sight.describe.words, sight.recording)) : ''} ${sight.describe.thread(thread)}`;
}

function eventLine({ recording, describe }: Sight, seq: number): TemplateResult {
  return html`<p>№ ${seq} · ${describe.moment(recording.t(seq), 100)}<br />${describe.sentence(seq)}</p>`;
}

function holdsAt(sight: Sight, thread: number, x: number): Hold[] {
  return sight.ledger.slots(thread).flatMap((_, slot) => holdAt(sight, thread, slot, x) ?? []);
}

/** Who had an object when someone began to wait for it. */
function holderOf({ recording, describe }: Sight, object: number, seq: number): string | null {
  const role = recording.objects[object]?.role;
  if (role !== 'lock' && role !== 'monitor' && role !== 'semaphore') return null;
  const holders = recording.stateAt(seq).objects.get(object)?.holders ?? [];
  return holders.map((id) => describe.thread(id)).join(', ');
}
