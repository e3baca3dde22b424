import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { t } from '../base/i18n';
import { told } from '../model/told';
import type { Link } from '../wire/connection';
import { icon } from './icons';
import { badge, identify } from './identity';
import { PlayerView } from './player-view';
import { sentence } from './sentence';
import type { Phase } from './session';
import { base } from './styles';
import { verdictView } from './verdict';

/** The subtitle of the scene: what happens at the playhead, how the connection is, and in the end the verdict. */
@customElement('syrniki-caption')
export class CaptionElement extends PlayerView {
  @property() phase: Phase = 'idle';
  @property({ attribute: false }) link: Link | null = null;
  /** What is said at the moment the playhead stands on, as HTML; empty if nothing. */
  @property() cue = '';
  /** What was guessed, as it is shown; empty if nothing. */
  @property() guessed = '';
  /** What is said where there is no run to be seen yet; empty for how one is begun. */
  @property() idle = '';
  @state() private now = Date.now();
  private ticking: ReturnType<typeof setInterval> | undefined;
  private spoken = { text: '', at: 0 };

  override render(): TemplateResult {
    return html`
      <div class="line"><div>${this.trouble() ?? this.story()}</div></div>
      <p class="sr" role="status">${this.announcement()}</p>`;
  }

  protected override updated(): void {
    const counting = this.link?.state === 'lost';
    if (counting && this.ticking === undefined) {
      this.ticking = setInterval(() => {
        this.now = Date.now();
      }, 250);
    } else if (!counting) this.stopTicking();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopTicking();
  }

  private stopTicking(): void {
    clearInterval(this.ticking);
    this.ticking = undefined;
  }

  private story(): TemplateResult {
    const { player, words } = this;
    const { recording } = player;
    const seq = told(recording, player.seq);
    if (recording.end && player.atEnd) {
      return html`${verdictView(recording, words, (to) => player.seek(to))}
        ${this.cue ? html`<p class="cue small">${icon('rest')}<span>${unsafeHTML(this.cue)}</span></p>` : nothing}`;
    }
    if (seq < 0) {
      return html`<div class="made small quiet">${this.chip()}</div>
        <p class="quiet">${recording.length > 0 ? t('say.start') : this.idle || t('say.before')}</p>`;
    }
    const thread = recording.threads[recording.thread(seq)];
    const who = thread ? badge(identify(thread, words, recording)) : nothing;
    const what = html`${who}<span>${sentence(recording, seq, words)}</span>`;
    if (this.cue) {
      return html`<div class="made small quiet"><span class="what">${what}</span>${this.chip()}</div>
        <div class="cue"><p>${icon('rest')}<span>${unsafeHTML(this.cue)}</span></p>
        ${recording.stepped && seq === recording.length - 1 ? nothing : html`<button class="primary" @click=${() => player.play()}>${icon('play')}<span>${t('cue.on')}</span></button>`}</div>`;
    }
    return html`<div class="made small quiet"><span class="how" title=${t(`mode.${recording.head?.mode ?? 'observed'}.hint`)}>${this.made()}</span>
        ${this.chip()}</div>
      <p class="sentence" title=${sentence(recording, seq, words)}>${what}</p>`;
  }

  /** The guess, in sight until it is answered. */
  private chip(): TemplateResult | typeof nothing {
    const { guessed } = this;
    return guessed ? html`<span class="chip" title=${guessed}>${t('guess.yours')} <b>${guessed}</b></span>` : nothing;
  }

  /** What keeps the run from being seen, null if nothing does. */
  private trouble(): TemplateResult | null {
    const { link, phase } = this;
    const { recording } = this.player;
    if (phase === 'starting') return html`<p class="quiet">${t('link.starting')}</p>`;
    if (link?.state === 'lost') {
      const seconds = Math.max(0, Math.ceil((link.retryAt - Math.max(this.now, Date.now())) / 1000));
      return html`<p class="trouble">${icon('warn')}<span>${t(`link.lost.${link.why}`)} ${t('link.again', { seconds })}</span>
        <button class="small" @click=${this.retry}>${t('link.retry')}</button></p>`;
    }
    if (link?.state === 'refused') {
      return html`<p class="trouble">${icon('warn')}<span>${t('link.refused', { reason: link.reason })}</span>
        <button class="small" @click=${this.runAgain}>${t('run.again')}</button></p>`;
    }
    if (link?.state === 'malformed') {
      return html`<p class="trouble">${icon('warn')}<span>${t('link.malformed', { what: link.what })}</span></p>`;
    }
    if (phase === 'queued')
      return html`<p class="queued">${icon('wait')}<span>${t('link.queued', { position: recording.queued ?? 0 })}</span></p>`;
    if (phase === 'running' && recording.length === 0) return html`<p class="quiet">${t('link.connecting')}</p>`;
    return null;
  }

  /** How what is seen came about: promise two. */
  private made(): TemplateResult {
    const { head, end } = this.player.recording;
    const live = !end && this.link?.state === 'live';
    return html`${live ? html`<span class="on-air">${t('link.live')}</span>` : t('link.recorded')} · ${t(`mode.${head?.mode ?? 'observed'}`)}`;
  }

  /** For screen readers: at most one sentence in two seconds while playing, every one when stepping. */
  private announcement(): string {
    const { player, words } = this;
    const { recording } = player;
    const now = performance.now();
    if (player.playing && now - this.spoken.at < 2000) return this.spoken.text;
    let text = '';
    if (this.cue) text = plain(this.cue);
    else if (recording.end && player.atEnd) text = t(`verdict.${recording.end.verdict.kind}`);
    else if (recording.length > 0) text = sentence(recording, told(recording, player.seq), words);
    if (text !== this.spoken.text) this.spoken = { text, at: now };
    return this.spoken.text;
  }

  private readonly runAgain = (): void => {
    this.dispatchEvent(new CustomEvent('run', { bubbles: true, composed: true }));
  };

  private readonly retry = (): void => {
    this.dispatchEvent(new CustomEvent('retry', { bubbles: true, composed: true }));
  };

  static override readonly styles = [
    base,
    css`
      :host {
        position: relative;
        min-height: calc(var(--step-2) * 1.3 + 2rem + 2 * var(--space-2));
      }
      /* Room for two lines of a sentence, whether it takes them or not; what is taller grows over the scene, so that nothing below it moves. */
      .line {
        position: absolute;
        inset: auto 0 0;
        display: flex;
        align-items: start;
        min-height: 100%;
        padding: var(--space-2) 0;
        background: var(--bg);
      }
      .line > :first-child {
        flex: 1;
        min-width: 0;
      }
      .sentence {
        display: flex;
        align-items: start;
        gap: var(--space-2);
        font-size: var(--step-1);
        font-weight: 600;
        line-height: 1.25;
        overflow-wrap: anywhere;
      }
      .sentence > span:last-child {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow: hidden;
      }
      .made {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        line-height: 1.2;
      }
      .how {
        flex: none;
        cursor: help;
      }
      .what {
        display: flex;
        align-items: center;
        gap: 0.4em;
        min-width: 0;
      }
      .what > span,
      .chip {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .chip {
        flex: none;
        max-width: 55%;
        margin-left: auto;
        padding: 0.1em 0.8em;
        border-radius: 99px;
        background: var(--surface-2);
        color: var(--ink);
      }
      .cue {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-3);
      }
      .cue p,
      p.cue {
        display: flex;
        justify-content: start;
        gap: 0.5em;
        font-size: var(--step-1);
        font-weight: 800;
        line-height: 1.2;
        text-wrap: pretty;
      }
      .cue p > .icon {
        margin-top: 0.05em;
        color: var(--accent);
      }
      .cue button {
        flex: none;
      }
      p.cue.small {
        font-size: var(--step-0);
      }
      .on-air {
        color: var(--accent);
        font-weight: 800;
      }
      .queued,
      .trouble {
        display: flex;
        align-items: center;
        gap: var(--space-2);
      }
      .trouble > span {
        flex: 0 1 auto;
        min-width: 0;
      }
      .trouble {
        color: var(--accent);
        font-weight: 700;
      }
      .trouble button {
        flex: none;
        background: var(--surface-2);
        padding: 0 1em;
        min-height: 2rem;
        color: var(--ink);
      }
      .verdict {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0 var(--space-4);
      }
      .ending {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 var(--space-2);
        line-height: 1.3;
      }
      .ending .icon {
        align-self: center;
        font-size: var(--step-2);
        color: var(--teal-ink);
      }
      .ending strong {
        font-size: var(--step-2);
        font-weight: 900;
        color: var(--teal-ink);
      }
      .verdict:not([data-kind='completed']) :is(strong, .ending .icon) {
        color: var(--accent);
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-4);
      }
      .cycle {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-4);
      }
      button.link {
        min-height: 2rem;
        padding: 0 0.6em 0 0;
        border-radius: 6px;
        font-weight: 400;
        line-height: 1.25;
        text-align: left;
      }
      .where {
        white-space: nowrap;
      }
      button.why {
        min-height: 0;
        padding: 0;
        color: var(--teal-ink);
        font-weight: 700;
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
      button.link b {
        font-weight: 800;
      }
      .results {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-4);
      }
      .results div {
        display: flex;
        gap: 0.4em;
      }
      dt {
        color: var(--ink-2);
      }
      dd {
        font-weight: 800;
        font-variant-numeric: tabular-nums;
      }
      @container bench (min-width: 52rem) {
        /* A line: who waits for whom, beneath it, says the same once more, and the cooks' names are to stay in sight. */
        .verdict:has(.cycle) .ending {
          flex-wrap: nowrap;
          white-space: nowrap;
        }
        .verdict:has(.cycle) .more {
          overflow: hidden;
          text-overflow: ellipsis;
        }
        .ending > :not(.more) {
          flex: none;
        }
      }
      @container bench (min-width: 52rem) and (max-width: 100rem) {
        .cue p {
          font-size: var(--step-0);
        }
        /* The clock says how long it took. */
        .verdict:has(.cycle) .more,
        .took {
          display: none;
        }
        .line {
          padding: 0;
        }
        .ending :is(strong, .icon) {
          font-size: var(--step-1);
        }
        .facts {
          font-size: var(--step--1);
        }
        button.link {
          min-height: 1.4rem;
        }
      }
      @container bench (max-width: 52rem) {
        .line {
          position: static;
        }
        .trouble {
          flex-wrap: wrap;
        }
        .trouble > span {
          flex: 1 1 70%;
        }
        .cue {
          flex-wrap: wrap;
          justify-content: end;
          gap: var(--space-2);
        }
        .cue p {
          flex: 1 1 16rem;
        }
      }
    `,
  ];
}

/** HTML without its tags. */
const plain = (text: string): string => new DOMParser().parseFromString(text, 'text/html').body.textContent ?? '';
