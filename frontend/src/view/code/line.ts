import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { t } from '../../base/i18n';
import { badge, type Identity } from '../identity';
import type { Span } from './highlight';

/** A thread on its line. */
export interface Standing {
  readonly who: Identity;
  /** It is the thread of the current event. */
  readonly current: boolean;
}

/** What is marked on a line. */
export interface Marks {
  readonly standing: readonly Standing[];
  /** It is the line of the current event. */
  readonly current: boolean;
  /** It is pointed at in another view. */
  readonly pointed: boolean;
  /** It belongs to what is pointed at in the program beside it. */
  readonly lit?: boolean;
}

/** Badges shown side by side; more threads than these are counted. */
const ABREAST = 3;

/** One line of the program: who stands on it, its number from 1, and its text. */
export function line(at: number, spans: readonly Span[], marks: Marks): TemplateResult {
  const { standing, current, pointed, lit } = marks;
  const look = `line${current ? ' current' : standing.length > 0 ? ' stands' : ''}${pointed ? ' pointed' : ''}${lit ? ' lit' : ''}`;
  return html`<div class=${look} data-line=${at}>${standing.length > 0 ? crowd(at, standing) : nothing}${guard(
    [spans],
    () => html`<span class="at" data-number=${at}></span>${code(spans)}`,
  )}</div>`;
}

function crowd(at: number, standing: readonly Standing[]): TemplateResult {
  const names = t('code.stands', { threads: standing.map(({ who }) => who.name).join(', '), line: at });
  return html`<span class="crowd" role="img" aria-label=${names} title=${names}>
    ${standing.slice(0, ABREAST).map(({ who, current }) => html`<span class=${current ? 'one now' : 'one'}>${badge(who)}</span>`)}
    ${standing.length > ABREAST ? `+${standing.length - ABREAST}` : nothing}</span>`;
}

/** A long line goes on below, set in as far as the line itself and a little more. */
function code(spans: readonly Span[]): TemplateResult {
  const text = spans.map((span) => span.text).join('');
  const indent = text.length - text.trimStart().length;
  const [first, ...others] = spans;
  const lead = first && { ...first, text: first.text.slice(indent) };
  const rest = lead ? [lead, ...others] : others;
  return html`<code style="--indent: ${indent}">${indent > 0 ? html`<span class="indent">${text.slice(0, indent)}</span>` : nothing}${rest.map(
    stretch,
  )}${text === '' ? '\n' : nothing}</code>`;
}

/** A qualified name is broken after its dots, if at all. */
function stretch({ text, look }: Span): TemplateResult | string {
  if (text === '.') return html`.<wbr>`;
  return look ? html`<span class=${look}>${text}</span>` : text;
}
