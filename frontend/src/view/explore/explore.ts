import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { number } from '../../base/i18n';
import type { PageData } from '../../base/page';
import type { Api } from '../../wire/api';
import type { Asked } from '../../wire/exploration';
import type { Value } from '../../wire/frames';
import type { Sleeps } from '../../wire/turn';
import { icon } from '../icons';
import { settingText } from '../setting';
import type { SetupElement } from '../setup';
import { base } from '../styles';
import '../setup';
import '../statistics/hundred';
import { Exploring } from './exploring';
import { foundStyles } from './found-styles';
import { goalsView } from './goals';
import { say } from './messages';
import { outcomesView } from './outcomes';
import { styles } from './styles';
import { judge, meaning, verdictView } from './verdict';

/** Most executions, to choose from. */
const LIMITS = [10_000, 100_000, 1_000_000, 10_000_000];
const USUAL_LIMIT = 1_000_000;

type Params = Readonly<Record<string, Value>>;

/** What is asked for by `schedule`: a run to be shown, or to be gone on with. */
export interface ScheduleDetail {
  readonly schedule: string;
  readonly sleeps: Sleeps;
  readonly params: Params;
  /** It is to be opened where one directs. */
  readonly direct: boolean;
}

/**
 * All ways a lesson's program can go: asks the server to explore them, at once and whenever it is asked with other
 * settings, and shows what came of it: the verdict, the outcomes, what real runs come to, the state graph. Dispatches
 * `schedule` ({@link ScheduleDetail}).
 */
@customElement('syrniki-explore')
export class ExploreElement extends LitElement {
  @property({ attribute: false }) page!: PageData;
  @property({ attribute: false }) api!: Api;
  /** The parameters to begin with; those not named are as usual. */
  @property({ attribute: false, hasChanged: (now, before) => JSON.stringify(now) !== JSON.stringify(before) })
  params: Params = {};
  /** Schedule of the run that is shown elsewhere: its way is marked in the graph. */
  @property({ attribute: false }) path: string | null = null;
  @state() private sleeps: Sleeps = 'any';
  @state() private every = false;
  @state() private limit = USUAL_LIMIT;
  /** All outcomes are told, however many. */
  @state() private all = false;
  /** The way that is pointed at in the table. */
  @state() private traced: string | null = null;
  @query('syrniki-setup') private readonly setup!: SetupElement;
  @query('.ask') private readonly settings!: HTMLDetailsElement;
  private exploring!: Exploring;
  /** What was asked last. */
  private asked: Asked | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('api')) return;
    this.exploring?.close();
    this.exploring = new Exploring(this.api);
    this.exploring.addEventListener('change', this.changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('api') && !changed.has('params')) return;
    this.setup.set(this.params);
    this.ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.exploring.close();
  }

  override render(): TemplateResult {
    const { found, graph, busy } = this.exploring;
    const undrawn = found && !busy && !found.graph;
    return html`<div class=${graph ? 'room drawn' : undrawn ? 'room undrawn' : 'room'}>
      ${this.askView()}
      <div class="found" aria-busy=${busy}>
        <div class="told">${found ? verdictView(found) : busy ? html`<div class="verdict" data-kind="going"><h2>${say('verdict.going')}</h2></div>` : nothing}
          ${busy ? html`<div class="progress" role="progressbar" aria-label=${say('verdict.going')}></div>` : nothing}
          ${found && !busy ? meaning(found) : nothing}</div>
        <p class="sr" role="status">${found && !busy ? say(`verdict.${judge(found)}`, { n: found.outcomes.length }) : nothing}</p>
        ${found ? outcomesView(found, this.page.lesson, { open: this.open, trace: this.trace }, this.all, this.showAll) : nothing}
        ${found ? html`<syrniki-hundred .page=${this.page} .api=${this.api} .params=${found.params} .explored=${busy ? null : found}></syrniki-hundred>` : nothing}
        ${found && !busy ? goalsView(found, this.page.teaching.goals ?? [], this.open) : nothing}
      </div>
      <div class="drawing">${this.graphView()}</div>
    </div>`;
  }

  private askView(): TemplateResult {
    const { lesson } = this.page;
    const { busy, refusal } = this.exploring;
    const asked = Object.fromEntries(Object.entries(this.params).map(([name, value]) => [name, String(value)]));
    return html`<div class="bar">
      <details class="ask" ?open=${refusal !== null}>
        <summary><span class="settings"><span class="sr">${say('ask.title')}: </span>${this.inShort()}</span><span class="change">${icon('settings')}<span>${say('ask.change')}</span></span></summary>
        <syrniki-setup timeless .lesson=${lesson} .asked=${asked} .label=${say('ask.start')} .refusal=${refusal} ?busy=${busy} @run=${this.run}>
          ${this.check('any', this.sleeps === 'any', (on) => {
            this.sleeps = on ? 'any' : 'timed';
          })}
          ${this.check('every', this.every, (on) => {
            this.every = on;
          })}
          <details class="field more"><summary>${say('ask.more')}</summary>
            <label for="limit">${say('ask.limit')}</label>
            <select id="limit" aria-describedby="limit-hint" @change=${this.chooseLimit}>
              ${LIMITS.map((limit) => html`<option value=${limit} ?selected=${limit === this.limit}>${number(limit)}</option>`)}</select>
            <p class="hint small quiet" id="limit-hint">${say('ask.limit.hint')}</p></details>
        </syrniki-setup>
      </details>
      ${busy ? html`<button class="soft stop" @click=${() => this.exploring.stop()}>${icon('stop')}<span>${say('ask.stop')}</span></button>` : nothing}
    </div>`;
  }

  private check(id: 'any' | 'every', on: boolean, choose: (on: boolean) => void): TemplateResult {
    return html`<div class="field">
      <label class="check"><input type="checkbox" .checked=${on} aria-describedby=${`${id}-hint`}
        @change=${(event: Event) => choose((event.target as HTMLInputElement).checked)}><span>${say(`ask.${id}`)}</span></label>
      <p class="hint small quiet" id=${`${id}-hint`}>${say(`ask.${id}.hint`)}</p></div>`;
  }

  /** What was asked, in a line. */
  private inShort(): TemplateResult[] {
    const { asked } = this;
    const params = asked?.params ?? {};
    const parts = this.page.lesson.params
      .filter(({ name }) => name in params)
      .map((param) => html`<span>${param.label}: <b>${settingText(param, params[param.name] ?? null)}</b></span> `);
    parts.push(html`<span>${say(asked?.sleeps === 'timed' ? 'ask.timed.short' : 'ask.any.short')}</span> `);
    if (asked && !asked.reduced) parts.push(html`<span>${say('ask.every.short')}</span> `);
    return parts;
  }

  private graphView(): TemplateResult | typeof nothing {
    const { found, graph, busy } = this.exploring;
    if (!found || busy) return nothing;
    if (!graph) return html`<p class="none small quiet">${say('graph.too-large')}</p>`;
    void import('./graph/graph');
    return html`<syrniki-state-graph .graph=${graph} .outcomes=${found.outcomes} .words=${this.page.lesson}
      .path=${this.path} .traced=${this.traced} .open=${this.open}></syrniki-state-graph>`;
  }

  private readonly run = (event: Event): void => {
    event.stopPropagation();
    this.settings.open = false;
    this.ask();
  };

  private ask(): void {
    const params = this.setup.choice?.params;
    if (!params) return;
    const { sleeps, limit } = this;
    this.all = false;
    this.asked = { lesson: this.page.lesson.id, params, sleeps, reduced: !this.every, limit };
    void this.exploring.start(this.asked);
  }

  private readonly changed = (): void => this.requestUpdate();

  private readonly chooseLimit = (event: Event): void => {
    this.limit = Number((event.target as HTMLSelectElement).value);
  };

  private readonly showAll = (): void => {
    this.all = true;
  };

  private readonly trace = (schedule: string | null): void => {
    this.traced = schedule;
  };

  private readonly open = (schedule: string, direct: boolean): void => {
    const { found } = this.exploring;
    if (!found) return;
    const detail: ScheduleDetail = { schedule, sleeps: found.sleeps, params: found.params, direct };
    this.dispatchEvent(new CustomEvent('schedule', { detail, bubbles: true, composed: true }));
  };

  static override readonly styles = [base, styles, foundStyles];
}
