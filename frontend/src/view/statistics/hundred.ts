import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { number, t } from '../../base/i18n';
import type { PageData, Param } from '../../base/page';
import { duration } from '../../base/time';
import { answerBars, type EndingBar, endingBars } from '../../model/histogram';
import type { Api } from '../../wire/api';
import type { Exploration } from '../../wire/exploration';
import type { Value, VerdictKind } from '../../wire/frames';
import { iconOf, nameOf, telling } from '../explore/ending';
import { type IconName, icon } from '../icons';
import { base } from '../styles';
import { answerText } from '../teach/answer-text';
import { type Bar, barsView } from './bars';
import { say } from './messages';
import { moralOf } from './moral';
import { moralView } from './moral-view';
import { Series } from './series';
import { styles } from './styles';

type Params = Readonly<Record<string, Value>>;

/** The parameter that is a program's pauses, if it has such. */
const PAUSE = 'pause';

/** Runs of a series, and real milliseconds for one lesson time unit, unless the lesson says otherwise. */
const TIMES = 100;
const SCALE = 50;

/**
 * Many real runs of a lesson's program, a bar for each way in which they ended, growing as they come in. Where all
 * schedules can be tried, what is possible stands beside what happened, and what that teaches below. Dispatches `open-run`
 * (detail: a run's id).
 */
@customElement('syrniki-hundred')
export class HundredElement extends LitElement {
  @property({ attribute: false }) page!: Pick<PageData, 'lesson' | 'teaching'>;
  @property({ attribute: false }) api!: Api;
  /** What the program runs with; those not named are as usual. */
  @property({ attribute: false, hasChanged: (now, before) => JSON.stringify(now) !== JSON.stringify(before) })
  params: Params = {};
  /** Id of the run that is shown elsewhere. */
  @property() run = '';
  /** What is possible, if somebody knows it already. */
  @property({ attribute: false }) explored: Exploration | null = null;
  /** The program runs without its pauses. */
  @state() private bare = false;
  /** All that was counted here, by the parameters. */
  private readonly counted = new Map<string, Series>();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('params')) return;
    this.bare = this.given[PAUSE] === 0;
    for (const [key, series] of this.counted) if (key !== this.key) series.stop();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const series of this.counted.values()) series.stop();
  }

  override render(): TemplateResult {
    const { times } = this;
    const { sampling, sample } = this.series;
    const explored = this.possible;
    const idle = sampling.state === 'idle';
    const runs = sample?.done ?? 0;
    const bars = this.bars();
    return html`<h2>${say('title', { times })}</h2>
      ${sample || !idle ? nothing : html`<p class="small">${say('invite')}</p>`}
      ${this.choice(idle)}
      ${this.go(idle)}
      ${sampling.failure === null ? nothing : html`<p class="failure small" role="alert">${icon('warn')} ${say('failed', { reason: sampling.failure })}</p>`}
      ${sample ? barsView(bars, { runs, over: idle, explored, shown: this.run, open: this.open }) : nothing}
      ${sample?.others ? html`<p class="small quiet">${say('others', { count: sample.others })}</p>` : nothing}
      ${sample && idle && runs > 0 ? this.how() : nothing}
      ${sample && idle && explored ? moralView(moralOf(this.endings(), explored, this.pause !== undefined && !this.bare), explored.counts) : nothing}
      <p class="sr" role="status">${sample && idle && runs > 0 ? inWords(bars, runs) : nothing}</p>`;
  }

  /** How the runs were made, and why there are no more. */
  private how(): TemplateResult {
    const { sample, exploring } = this.series;
    const { lesson } = this.page;
    const { done = 0, seconds = 0, reason } = sample ?? {};
    return html`<p class="small quiet">${say('took', { done, seconds: number(seconds, 1) })}
      ${say('scale', { time: duration(this.scale, 'second'), unit: t(`time.${lesson.unit}`, { n: 1 }) })}
      ${reason === 'forgotten' || reason === 'time' ? say(reason) : nothing}
      ${exploring?.refusal ? say('not-explored', { reason: exploring.refusal.message }) : nothing}</p>`;
  }

  private go(idle: boolean): TemplateResult {
    const { times } = this;
    const { sampling, sample } = this.series;
    if (idle) {
      return html`<p class="go"><button class="start" @click=${this.start}>${icon('play')}<span>${say(sample ? 'again' : 'start', { times })}</span></button></p>`;
    }
    const state = sampling.state === 'busy' ? 'waits' : sample?.state === 'queued' ? 'queued' : 'going';
    const done = sample?.done ?? 0;
    return html`<p class="go"><button class="start" @click=${() => sampling.stop()}>${icon('stop')}<span>${say('stop')}</span></button>
      <progress aria-label=${say('title', { times })} max=${times} value=${done}></progress>
      <span class="small">${say(state, { done, times })}</span></p>`;
  }

  /** With or without the program's pauses, where it has such. */
  private choice(idle: boolean): TemplateResult | typeof nothing {
    if (!this.pause) return nothing;
    const option = (
      bare: boolean,
    ) => html`<label><input type="radio" name="pauses" .checked=${this.bare === bare} ?disabled=${!idle}
      @change=${() => this.choose(bare)}><span>${say(bare ? 'without' : 'with')}</span></label>`;
    return html`<fieldset class="small"><legend class="sr">${say('pauses')}</legend>${option(false)}${option(true)}</fieldset>`;
  }

  private choose(bare: boolean): void {
    this.bare = bare;
  }

  /** The parameter that is the program's pauses, if there is one and they can be left out. */
  private get pause(): Param | undefined {
    return this.page.lesson.params.find(({ name, min }) => name === PAUSE && min === 0);
  }

  /** A value for every parameter. */
  private get given(): Params {
    const usual = Object.fromEntries(this.page.lesson.params.map(({ name, default: value }) => [name, value]));
    return { ...usual, ...this.params };
  }

  /** The same, with or without pauses as chosen. */
  private get chosen(): Params {
    const { pause, given, bare } = this;
    return pause ? { ...given, [PAUSE]: bare ? 0 : given[PAUSE] || pause.default } : given;
  }

  private get key(): string {
    return JSON.stringify(this.chosen);
  }

  private get explorable(): boolean {
    return this.page.lesson.modes.includes('explored');
  }

  private get times(): number {
    return this.page.teaching.prediction?.repeat?.runs ?? TIMES;
  }

  private get scale(): number {
    const { lesson, teaching } = this.page;
    return teaching.prediction?.repeat?.scale ?? Math.min(lesson.scale, SCALE);
  }

  /** What was counted with these parameters. */
  private get series(): Series {
    const { key } = this;
    let series = this.counted.get(key);
    if (!series) {
      series = new Series(this.api, this.explorable);
      series.addEventListener('change', () => this.requestUpdate());
      this.counted.set(key, series);
    }
    return series;
  }

  /** What is possible with these parameters, as far as it is known. */
  private get possible(): Exploration | null {
    return this.known ? this.explored : this.series.explored;
  }

  private get known(): boolean {
    const { chosen, explored } = this;
    return explored !== null && Object.entries(chosen).every(([name, value]) => explored.params[name] === value);
  }

  private readonly start = (): void => {
    const { lesson } = this.page;
    const { series, chosen: params, scale, times } = this;
    series.start({ lesson: lesson.id, params, scale, times }, !this.known);
  };

  private endings(): readonly EndingBar[] {
    return endingBars(this.series.sample, this.possible);
  }

  /** By how they ended; or where nothing can be explored and a question was asked, by how they answered it. */
  private bars(): readonly Bar[] {
    const { lesson, teaching } = this.page;
    const { prediction } = teaching;
    if (!this.explorable && prediction) {
      return answerBars(prediction, this.series.sample?.outcomes ?? []).map(({ answer, ...bar }) => ({
        ...bar,
        name: answer === null ? say('odd') : answerText(prediction, answer),
        icon: null,
        found: null,
      }));
    }
    const endings = this.endings();
    const among = telling(endings.map(({ ending }) => ending));
    return endings.map(({ ending, ...bar }) => ({
      ...bar,
      name: nameOf(ending, among, lesson),
      icon: signOf(ending.verdict, bar.found?.good ?? null),
    }));
  }

  /** In this page, unless it is asked for in another. */
  private readonly open = (event: MouseEvent, run: string): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('open-run', { detail: run, bubbles: true, composed: true }));
  };

  static override readonly styles = [base, styles];
}

/** What an ending looks like in small; nothing for one of which nobody knows whether it is right. */
const signOf = (verdict: VerdictKind, good: boolean | null): IconName | null =>
  verdict === 'completed' && good === null ? null : iconOf({ verdict, good });

/** All bars in a sentence. */
function inWords(bars: readonly Bar[], all: number): string {
  return bars.map(({ name, count }) => say('summary', { ending: name, count, all })).join('; ');
}
