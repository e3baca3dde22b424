import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { lang, t } from '../../base/i18n';
import type { Prediction } from '../../base/teaching';
import { duration } from '../../base/time';
import { type Column, columns } from '../../model/histogram';
import type { Guess } from '../../model/outcome';
import { icon } from '../icons';
import { base } from '../styles';
import { say } from './messages';
import type { Repeats } from './repeats';

/** This page's address, with that run in it. */
function address(run: string): string {
  const there = new URL(location.href);
  there.searchParams.set('run', run);
  there.searchParams.delete('at');
  return there.href;
}

/** Real runs by what they came to: a brick each, which opens it. Dispatches `open-run` (detail: the run's id). */
@customElement('syrniki-histogram')
export class HistogramElement extends LitElement {
  @property({ attribute: false }) repeats!: Repeats;
  @property({ attribute: false }) prediction!: Prediction;
  @property({ attribute: false }) repeat!: NonNullable<Prediction['repeat']>;
  @property() unit: 'second' | 'minute' = 'second';
  /** Id of the run that is shown. */
  @property() run = '';
  /** An answer as it is shown. */
  @property({ attribute: false }) name: (answer: Guess | null) => string = String;

  override render(): TemplateResult {
    const { repeats, repeat } = this;
    const all = repeats.samples.length;
    const { state, done, wanted } = repeats;
    return html`<h2>${say('repeat.title')}</h2>
      ${all > 1 || state !== 'idle' ? this.chart() : html`<p class="small">${say('repeat.invite')}</p>`}
      <p class="go">
        ${
          state === 'idle'
            ? html`<button class="start" @click=${() => repeats.start(repeat.runs, repeat.scale)}>${icon('play')}
                <span>${say('repeat.start', { runs: repeat.runs })}</span></button>`
            : html`<button class="start" @click=${() => repeats.stop()}>${icon('stop')}<span>${say('repeat.stop')}</span></button>
              <span class="small">${say(state === 'busy' ? 'repeat.waits' : 'repeat.going', { done, runs: wanted })}</span>`
        }
      </p>
      ${repeats.failure === null ? nothing : html`<p class="failure small" role="alert">${icon('warn')} ${say('repeat.failed', { reason: repeats.failure })}</p>`}
      <p class="sr" role="status">${state === 'idle' && all > 1 ? this.inWords() : nothing}</p>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('repeats')) return;
    changed.get('repeats')?.removeEventListener('change', this.changed);
    this.repeats.addEventListener('change', this.changed);
  }

  private readonly changed = (): void => this.requestUpdate();

  private chart(): TemplateResult {
    const all = columns(this.prediction, this.repeats.samples);
    return html`
      <ul class="chart">${all.map((column) => this.column(column))}</ul>
      <p class="small quiet">${say('repeat.legend')} ${say('repeat.scale', {
        time: duration(this.repeat.scale, 'second'),
        unit: t(`time.${this.unit}`, { n: 1 }),
      })}</p>
      <details class="small"><summary>${say('repeat.table')}</summary>
        <table><thead><tr><th scope="col">${say('repeat.answer')}</th><th scope="col">${say('repeat.runs')}</th></tr></thead>
        <tbody>${all.map(
          ({ answer, runs }) => html`<tr><th scope="row">${this.name(answer)}</th><td>${runs.length}</td></tr>`,
        )}</tbody></table></details>`;
  }

  private column({ answer, runs }: Column): TemplateResult {
    const name = this.name(answer);
    const { samples } = this.repeats;
    return html`<li class="column" data-answer=${answer ?? nothing} data-empty=${runs.length === 0 || nothing}>
      <span class="name">${name}</span>
      <span class="count">${runs.length}<span class="sr"> ${say('repeat.count', { count: runs.length })}</span></span>
      ${
        runs.length === 0
          ? nothing
          : html`<span class="bricks">${runs.map((run) => {
              const shown = run === this.run;
              const n = samples.findIndex((one) => one.run === run) + 1;
              const label = shown ? say('repeat.shown', { answer: name }) : say('repeat.open', { n, answer: name });
              return html`<a class="brick" href=${address(run)} aria-label=${label} title=${label}
          aria-current=${shown ? 'true' : nothing} @click=${(event: MouseEvent) => this.open(event, run)}></a>`;
            })}</span>`
      }</li>`;
  }

  private inWords(): string {
    const all = this.repeats.samples.length;
    const parts = columns(this.prediction, this.repeats.samples).map(({ answer, runs }) =>
      say('repeat.summary', { answer: this.name(answer), count: runs.length, all }),
    );
    return new Intl.ListFormat(lang(), { type: 'unit' }).format(parts);
  }

  /** In this page, unless it is asked for in another. */
  private open(event: MouseEvent, run: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('open-run', { detail: run, bubbles: true, composed: true }));
  }

  static override readonly styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-2);
      }
      h2 {
        color: var(--ink);
        font-size: var(--step-0);
      }
      .chart {
        display: grid;
        gap: var(--space-2);
      }
      .column {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0.1rem var(--space-2);
      }
      .name {
        font-weight: 700;
        line-height: 1.25;
      }
      .count {
        font-weight: 800;
        font-variant-numeric: tabular-nums;
      }
      .column[data-empty] > :is(.name, .count) {
        color: var(--ink-2);
        font-weight: 600;
      }
      /* A brick is 24 pixels square at least: it can be hit. */
      .bricks {
        display: flex;
        flex-wrap: wrap;
        grid-column: 1 / -1;
        gap: 2px;
        min-height: 24px;
        border-left: calc(2 * var(--stroke)) solid var(--ink-2);
        padding-left: 3px;
      }
      .brick {
        width: 24px;
        height: 24px;
        border-radius: 5px;
        background: var(--wood);
      }
      .brick:hover {
        background: var(--accent);
      }
      .brick[aria-current] {
        background: var(--accent);
        box-shadow: inset 0 0 0 3px var(--surface), 0 0 0 2px var(--accent);
      }
      .go {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-3);
      }
      .start {
        padding: 0 1.2em 0 1em;
        background: var(--surface-2);
      }
      .failure {
        color: var(--accent);
        font-weight: 700;
      }
      summary {
        padding: 0.25rem 0;
        cursor: pointer;
      }
      table {
        border-collapse: collapse;
      }
      th,
      td {
        padding: 0.15em 1em 0.15em 0;
        text-align: left;
        font-weight: 600;
      }
      td {
        text-align: right;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];
}
