import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { number, t } from '../../base/i18n';
import { clock } from '../../base/time';
import { NO_WORDS, type Words } from '../../base/words';
import type { Duo } from '../../model/duo';
import { FASTEST, SLOWEST } from '../../model/player';
import { controls } from '../controls';
import { type IconName, icon } from '../icons';
import type { Phase } from '../session';
import { base } from '../styles';
import { say } from './messages';

const SPEEDS = [SLOWEST, 0.1, 0.25, 0.5, 1, 2, 5, FASTEST];

/** Positions of the slider: fine enough for a wide screen. */
const GRAIN = 10_000;

/**
 * The controls of two playheads on one clock. Dispatches `run`, `stop`, `difference`, `help` and `full` for what
 * concerns more than the clock.
 */
@customElement('syrniki-compare-controls')
export class CompareControls extends LitElement {
  @property({ attribute: false }) duo!: Duo;
  @property({ attribute: false }) words: Words = NO_WORDS;
  @property({ reflect: true }) phase: Phase = 'idle';
  /** Instant of the first difference in nanoseconds, null where none is known. */
  @property({ attribute: false }) difference: number | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    for (const event of ['move', 'mode']) this.duo.addEventListener(event, this.moved);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const event of ['move', 'mode']) this.duo.removeEventListener(event, this.moved);
  }

  override render(): TemplateResult {
    const { duo } = this;
    const { happened, count } = duo.events;
    const empty = count === 0;
    const last = duo.ended ? duo.atEnd : happened === count;
    return html`
      <div class="scrub">
        <input type="range" min="0" max=${GRAIN} .value=${String(this.position)} ?disabled=${empty}
          style="--done:${(this.position / GRAIN) * 100}%" aria-label=${say().scrub} aria-valuetext=${this.spoken}
          @input=${this.scrub} @keydown=${this.scrubKey}>
        ${
          this.difference === null
            ? nothing
            : html`<span class="mark" style="--at:${duo.duration > 0 ? this.difference / duo.duration : 0}" aria-hidden="true">${icon('differs')}</span>`
        }
      </div>
      <div class="bar" role="toolbar" aria-label=${t('transport.label')}>
        <div class="group run">${this.runButton()}</div>
        <div class="group heads">
          ${this.button(t('transport.start'), 'start', () => duo.jump('start', -1), empty || happened === 0)}
          ${this.button(t('transport.back'), 'back', () => duo.step(-1), empty || happened === 0)}
          <button class="big" aria-label=${t(duo.playing ? 'transport.pause' : 'transport.play')}
            title=${t(duo.playing ? 'transport.pause' : 'transport.play')} ?disabled=${empty}
            @click=${() => duo.toggle()}>${icon(duo.playing ? 'pause' : 'play')}</button>
          ${this.button(t('transport.on'), 'on', () => duo.step(1), empty || last)}
          ${this.button(t('transport.verdict'), 'end', () => duo.jump('verdict', 1), empty || duo.atEnd)}
        </div>
        <div class="group jumps">
          <button aria-label=${say().go} title=${`${say().go} (D)`} ?disabled=${this.difference === null}
            @click=${() => this.send('difference')}>${icon('differs')}</button>
        </div>
        <div class="group told">
          <span class="clock mono">${clock(duo.lessonMs, this.words.unit)}</span>
          <span class="small quiet">${t('transport.event', { seq: happened, count })}</span>
        </div>
        <div class="group pace">
          <label><span class="sr">${t('transport.speed')}</span>
            <select @change=${this.chooseSpeed} title=${t('transport.speed')}>
              ${SPEEDS.map(
                (speed) => html`<option value=${speed} ?selected=${speed === duo.speed}>
                  ${t('transport.speed.times', { n: number(speed, 2) })}</option>`,
              )}
            </select>
          </label>
          <button class="slim" aria-label=${t('help.open')} title=${t('help.open')} @click=${() => this.send('help')}>${icon('help')}</button>
          <button class="slim wide" aria-label=${t('full.screen')} title=${t('full.screen')} @click=${() => this.send('full')}>${icon('full')}</button>
        </div>
      </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const range = this.renderRoot.querySelector('input');
    if (range) range.value = String(this.position);
  }

  private runButton(): TemplateResult {
    const { phase } = this;
    if (phase === 'running' || phase === 'queued') {
      return html`<button class="stop" title=${t('run.stop')} @click=${() => this.send('stop')}>
        ${icon('stop')}<span>${t('run.stop')}</span></button>`;
    }
    const label = phase === 'idle' ? say().run : say().again;
    return html`<button class="primary" ?disabled=${phase === 'starting'} title=${label} @click=${() => this.send('run')}>
      ${icon('play')}<span>${label}</span></button>`;
  }

  private button(label: string, shape: IconName, act: () => void, off: boolean): TemplateResult {
    return html`<button aria-label=${label} title=${label} ?disabled=${off} @click=${act}>${icon(shape)}</button>`;
  }

  private get position(): number {
    const { t: at, duration } = this.duo;
    return duration > 0 ? Math.round((Math.min(at, duration) / duration) * GRAIN) : 0;
  }

  private get spoken(): string {
    const { happened, count } = this.duo.events;
    return t('transport.scrub.value', { clock: clock(this.duo.lessonMs, this.words.unit), seq: happened, count });
  }

  private readonly moved = (): void => this.requestUpdate();

  private scrub(event: Event): void {
    this.duo.seekTime((Number((event.target as HTMLInputElement).value) / GRAIN) * this.duo.duration);
  }

  /** On the slider too, the arrows go from event to event. */
  private scrubKey(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    if (step) this.duo.step(step as 1 | -1);
    else if (event.key === 'Home') this.duo.jump('start', -1);
    else if (event.key === 'End') this.duo.jump('verdict', 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private chooseSpeed(event: Event): void {
    this.duo.speed = Number((event.target as HTMLSelectElement).value);
  }

  private send(what: 'run' | 'stop' | 'difference' | 'help' | 'full'): void {
    this.dispatchEvent(new CustomEvent(what, { bubbles: true, composed: true }));
  }

  static override readonly styles = [
    base,
    controls,
    css`
      :host {
        container: transport / inline-size;
        user-select: none;
      }
      .scrub {
        position: relative;
        padding: 0 0.25rem;
      }
      .mark {
        position: absolute;
        top: 50%;
        /* Where the middle of the thumb is at that instant. */
        left: calc(0.25rem + 0.55rem + (100% - 0.5rem - 1.1rem) * var(--at));
        translate: -50% -50%;
        display: grid;
        padding: 0.1rem;
        border-radius: 4px;
        background: var(--ink);
        color: var(--surface);
        font-size: 0.75rem;
        pointer-events: none;
      }
      .bar {
        display: grid;
        grid-template-columns: minmax(max-content, 1fr) auto auto minmax(max-content, 1fr) auto;
        align-items: center;
        gap: var(--space-1) var(--space-3);
        min-height: 3rem;
      }
      .group {
        display: flex;
        align-items: center;
        gap: 0.15rem;
      }
      .told {
        flex-direction: column;
        align-items: flex-end;
        justify-self: end;
        line-height: 1.2;
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
      }
      .clock {
        min-width: 8ch;
        text-align: right;
        font-size: var(--step-1);
        font-weight: 700;
      }
      .stop {
        padding: 0 1.2em 0 1em;
        background: var(--surface-2);
      }
      @container transport (max-width: 40em) {
        .bar {
          grid-template-columns: auto 1fr auto auto;
        }
        .heads {
          grid-row: 1;
          grid-column: 1 / -1;
          justify-self: center;
        }
        .heads button {
          min-width: 3.1rem;
          min-height: 3.1rem;
        }
        .run span {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        .told {
          order: -1;
        }
        .wide {
          display: none;
        }
      }
    `,
  ];
}
