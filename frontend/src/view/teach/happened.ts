import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { number } from '../../base/i18n';
import type { Lesson } from '../../base/page';
import type { Prediction, Teaching } from '../../base/teaching';
import { answer, conclusive, endingOf, type Guess, right } from '../../model/outcome';
import type { Api } from '../../wire/api';
import type { Head } from '../../wire/frames';
import { icon } from '../icons';
import { PlayerView } from '../player-view';
import { settingText } from '../setting';
import { base } from '../styles';
import { styles } from './happened-styles';
import '../statistics/hundred';
import { answerText } from './answer-text';
import type { Lecture } from './lecture';
import { say } from './messages';
import { tieToMoments } from './sentences';

/**
 * What is told once a run has ended: what was guessed and what happened, how other runs end, the explanation with its
 * moments (slotted), what to try and what to compare. Dispatches `open-run` (detail: a run's id) and `try` (detail: the
 * number of a try).
 */
@customElement('syrniki-happened')
export class HappenedElement extends PlayerView {
  @property({ attribute: false }) lecture!: Lecture;
  @property({ attribute: false }) teaching!: Teaching;
  @property({ attribute: false }) lesson!: Lesson;
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) guess: Guess | null = null;
  /** Id of the run that is shown. */
  @property() run = '';
  /** Nothing can be run here: the page is a saved one. */
  @property({ type: Boolean }) alone = false;
  /** Which of the tries this run is, null if none. */
  @property({ attribute: false }) attempt: number | null = null;
  @query('slot') private readonly told!: HTMLSlotElement;
  /** Parameters of the run that is shown; of the one before while a new one has told none. */
  private params: Head['params'] | null = null;

  override render(): TemplateResult {
    const { teaching } = this;
    return html`
      ${teaching.prediction ? this.reveal(teaching.prediction) : nothing}
      ${this.more()}
      <section class="why"><slot @slotchange=${() => this.requestUpdate()}></slot></section>
      ${this.tries()}
      ${
        teaching.compare.length > 0 && !this.alone
          ? html`<section><h2>${say('compare.title')}</h2>
            <ul class="compare">${teaching.compare.map(
              ({ href, label }) => html`<li><a href=${href}>${icon('right')}<span>${label}</span></a></li>`,
            )}</ul></section>`
          : nothing
      }`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { lecture, player } = this;
    for (const element of this.told.assignedElements({ flatten: true })) {
      tieToMoments(element, lecture, (instant) => {
        player.pause();
        if (lecture.moments.isEnd(instant.id)) player.jump('verdict', 1);
        else player.seek(instant.seq);
      });
    }
  }

  /** What was guessed beside what happened. */
  private reveal(prediction: Prediction): TemplateResult | typeof nothing {
    const { guess } = this;
    const ending = endingOf(this.player.recording);
    if (!ending) return nothing;
    if (!conclusive(ending))
      return html`<section class="reveal"><p>${icon('note')} ${say('reveal.stopped')}</p></section>`;
    const happened = answer(prediction, ending);
    const what = happened === null ? say('reveal.odd') : answerText(prediction, happened);
    const good = guess !== null && happened !== null && right(prediction, guess, happened);
    const kind = guess === null ? 'none' : good ? 'right' : 'wrong';
    const off = typeof guess === 'number' && typeof happened === 'number' ? Math.abs(guess - happened) : 0;
    return html`<section class="reveal" data-kind=${kind}>
      <p class="question">${unsafeHTML(prediction.question)}</p>
      ${
        guess === null
          ? nothing
          : html`<h2 class="judged">${icon(good ? 'check' : 'turn')}<span>${say(`reveal.${kind}`)}</span></h2>`
      }
      <dl>
        ${guess === null ? nothing : html`<div class="guessed"><dt>${say('reveal.guessed')}</dt><dd>${answerText(prediction, guess)}</dd></div>`}
        <div class="happened"><dt>${say('reveal.happened')}</dt><dd>${what}</dd></div>
      </dl>
      ${good && off >= 0.05 ? html`<p class="small quiet">${say('reveal.near', { off: number(off, 1) })}</p>` : nothing}
    </section>`;
  }

  /** How other runs with the same parameters end, where they differ or could. */
  private more(): TemplateResult | typeof nothing {
    const { lesson, teaching } = this;
    this.params = this.player.recording.head?.params ?? this.params;
    const differ = teaching.prediction?.repeat !== undefined || lesson.modes.includes('explored');
    if (this.alone || !differ || !this.params) return nothing;
    return html`<syrniki-hundred .page=${{ lesson, teaching }} .api=${this.api} .params=${this.params} .run=${this.run}></syrniki-hundred>`;
  }

  private tries(): TemplateResult | typeof nothing {
    const { tries } = this.teaching;
    if (this.alone || tries.length === 0) return nothing;
    return html`<section><h2>${say('try.title')}</h2>
      <ul class="tries">${tries.map(
        ({ text, params }, i) => html`<li>
          <p>${unsafeHTML(text)}</p>
          <p class="settings small quiet">${this.settings(params)}</p>
          ${
            this.attempt === i
              ? html`<p class="small now">${icon('check')}${say('try.now')}</p>`
              : html`<button class="go" @click=${() => this.tell('try', i)}>${icon('play')}<span>${say('try.run')}</span></button>`
          }</li>`,
      )}</ul></section>`;
  }

  /** The parameters of a try, as they stand in the settings. */
  private settings(params: Teaching['tries'][number]['params']): string {
    return Object.entries(params)
      .map(([name, value]) => {
        const param = this.lesson.params.find((it) => it.name === name);
        return `${param?.label ?? name}: ${settingText(param, value)}`;
      })
      .join(' · ');
  }

  private tell(what: 'open-run' | 'try', detail: string | number): void {
    this.dispatchEvent(new CustomEvent(what, { detail, bubbles: true, composed: true }));
  }

  static override readonly styles = [base, styles];
}
