import { html, nothing, type TemplateResult } from 'lit';
import type { Exploration, OutcomeFound } from '../../wire/exploration';
import { form, percent, share, whole } from '../explore/count';
import { total } from '../explore/verdict';
import { type IconName, icon } from '../icons';
import { say } from './messages';

/** A bar as it is shown: runs that came to the same. */
export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly icon: IconName | null;
  readonly count: number;
  /** Id of one of the runs, null if there is none. */
  readonly run: string | null;
  /** The same outcome as all schedules were tried; null if it is not known, or none were. */
  readonly found: OutcomeFound | null;
}

/** What the bars stand in. */
export interface Chart {
  /** How many runs there are by now. */
  readonly runs: number;
  /** No more will come. */
  readonly over: boolean;
  /** What is possible; null if nobody knows. */
  readonly explored: Exploration | null;
  /** Id of the run that is shown elsewhere. */
  readonly shown: string;
  readonly open: (event: MouseEvent, run: string) => void;
}

/** Bars that are drawn; further ones are counted. */
const MOST = 12;

/** The bars, each with its number in words; those that happened before others where there are too many. */
export function barsView(bars: readonly Bar[], chart: Chart): TemplateResult {
  const drawn = bars.length <= MOST ? bars : mostFrequent(bars);
  const { explored } = chart;
  return html`<ul class="chart">${drawn.map((bar) => barView(bar, chart))}</ul>
    ${bars.length > drawn.length ? html`<p class="small quiet">${say('further', { count: bars.length - drawn.length })}</p>` : nothing}
    ${explored && total(explored) !== null ? html`<p class="small quiet legend">${say('legend', { what: say(explored.counts, { form: 'other' }) })}</p>` : nothing}`;
}

function mostFrequent(bars: readonly Bar[]): readonly Bar[] {
  const kept = new Set([...bars].sort((a, b) => b.count - a.count).slice(0, MOST));
  return bars.filter((bar) => kept.has(bar));
}

function barView(bar: Bar, chart: Chart): TemplateResult {
  const { key, name, count, run, found } = bar;
  const { runs } = chart;
  const of = percent(BigInt(count), BigInt(runs || 1));
  return html`<li class="bar" data-key=${key} data-good=${String(found?.good ?? null)} data-empty=${count === 0 || nothing}>
    <div class="head"><p class="name">${bar.icon ? icon(bar.icon) : nothing}<span>${name}${found?.good === false ? html` <span class="bad small">${say('bad')}</span>` : nothing}</span></p>
      <p class="count">${count > 0 ? say(runs === 100 ? 'of' : 'share', { count, all: runs, share: of }) : runs > 0 ? say('none') : nothing}</p></div>
    <span class="track" aria-hidden="true"><span class="runs" style="width:${(count / (runs || 1)) * 100}%"></span>${possibleBar(bar, chart)}</span>
    <div class="foot small"><p class="truth">${truth(bar, chart)}</p>${run === null ? nothing : opener(bar, run, chart)}</div>
  </li>`;
}

/** How much of all that is possible leads there. */
function possibleBar({ found }: Bar, { explored }: Chart): TemplateResult | typeof nothing {
  const all = explored && total(explored);
  if (!found?.schedules || !all) return nothing;
  return html`<span class="ways" style="width:${share(found.schedules, all) * 100}%"></span>`;
}

function truth({ found, count }: Bar, { explored, over, runs }: Chart): string | typeof nothing {
  if (!explored) return nothing;
  if (!found) return explored.exhaustive && count > 0 ? say('beyond') : nothing;
  if (count === 0 && over && runs > 0) return say('zero', { possible: possible(found, explored), runs });
  return possible(found, explored);
}

function possible(found: OutcomeFound, explored: Exploration): string {
  const all = total(explored);
  if (found.schedules === null || all === null) return say('endless');
  return say('possible', {
    part: whole(found.schedules),
    all: whole(all),
    what: say(explored.counts, { form: form(all) }),
    share: percent(found.schedules, all),
  });
}

function opener({ name }: Bar, run: string, { shown, open }: Chart): TemplateResult {
  const here = run === shown;
  return html`<a class="open" href=${address(run)} aria-label=${say('open.label', { ending: name })} aria-current=${here ? 'true' : nothing}
    @click=${(event: MouseEvent) => open(event, run)}>${icon('play')}<span>${say(here ? 'shown' : 'open')}</span></a>`;
}

/** This page's address, with that run in it. */
function address(run: string): string {
  const there = new URL(location.href);
  there.searchParams.set('run', run);
  there.searchParams.delete('at');
  return there.href;
}
