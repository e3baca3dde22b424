import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { number, t } from '../base/i18n';
import { FASTEST, SLOWEST } from '../model/player';
import { controls } from './controls';
import { type IconName, icon } from './icons';
import { Pace } from './pace';
import { PlayerView } from './player-view';
import type { Phase } from './session';
import { base } from './styles';
import { whenText } from './when';

const SPEEDS = [SLOWEST, 0.1, 0.25, 0.5, 1, 2, 5, FASTEST];

/** Positions of the slider: fine enough for a wide screen. */
const GRAIN = 10_000;

/**
 * The controls of the playhead. Dispatches `run`, `stop`, `story`, `pausing`, `help`, `full` and `share` for what
 * concerns more than the playhead.
 */
@customElement('syrniki-transport')
export class TransportElement extends PlayerView {
  @property({ reflect: true }) phase: Phase = 'idle';
  /** Story and settings are in sight, with a button of their own to run. */
  @property({ type: Boolean }) telling = false;
  /** Nothing can be run here: the page is a saved one. */
  @property({ type: Boolean }) recorded = false;
  /** Whether playback pauses by itself at the lesson's moments; null where it has none. */
  @property({ attribute: false }) pausing: boolean | null = null;
  @query('input') private readonly slider!: HTMLInputElement;
  @query('.clock') private readonly clock!: HTMLElement;
  @query('.count') private readonly count!: HTMLElement;
  /** What the buttons were drawn for. */
  private drawn = '';
  private readonly texts = new Pace(() => this.tell());

  override render(): TemplateResult {
    const { player } = this;
    const empty = player.recording.length === 0;
    return html`
      <div class="scrub">
        <input type="range" min="0" max=${GRAIN} ?disabled=${empty} aria-label=${t('transport.scrub')}
          @input=${this.scrub} @keydown=${this.scrubKey}>
      </div>
      <div class="bar" role="toolbar" aria-label=${t('transport.label')}>
        <div class="group run">${this.runButtons()}</div>
        <div class="group heads">
          ${this.button('start', 'start', () => player.jump('start', -1), empty || player.seq < 0)}
          ${this.button('back', 'back', () => player.step(-1), empty || player.seq < 0)}
          <button class="big" aria-label=${t(player.playing ? 'transport.pause' : 'transport.play')}
            title=${t(player.playing ? 'transport.pause' : 'transport.play')} ?disabled=${empty}
            @click=${() => player.toggle()}>${icon(player.playing ? 'pause' : 'play')}</button>
          ${this.button('on', 'on', () => player.step(1), empty || this.last)}
          ${this.button('verdict', 'end', () => player.jump('verdict', 1), empty || player.atEnd)}
        </div>
        <div class="group jumps">
          ${this.jumps('wait', 'wait', empty)}${this.jumps('acquire', 'lock', empty)}
        </div>
        <div class="group told">
          <span class="clock mono"></span>
          <span class="count small quiet"></span>
        </div>
        <div class="group pace">
          ${this.liveButton()}
          <label class="speed"><span class="sr">${t('transport.speed')}</span>
            <select @change=${this.chooseSpeed} title=${t('transport.speed')}>
              ${SPEEDS.map(
                (speed) => html`<option value=${speed} ?selected=${speed === player.speed}>
                  ${t('transport.speed.times', { n: number(speed, 2) })}</option>`,
              )}
            </select>
          </label>
          ${
            this.pausing === null
              ? nothing
              : html`<button class="slim pausing" aria-pressed=${this.pausing} aria-label=${t('transport.pausing')} title=${t('transport.pausing.hint')}
                  @click=${() => this.send('pausing')}>${icon('rest')}</button>`
          }
          <button class="slim" aria-label=${t('share.open')} title=${t('share.open')} @click=${() => this.send('share')}>${icon('share')}</button>
          <button class="slim" aria-label=${t('help.open')} title=${t('help.open')} @click=${() => this.send('help')}>${icon('help')}</button>
          <button class="slim wide" aria-label=${t('full.screen')} title=${t('full.screen')} @click=${() => this.send('full')}>${icon('full')}</button>
        </div>
      </div>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.texts.leave();
  }

  protected override updated(): void {
    this.drawn = this.standing;
    this.slide();
    this.texts.now();
  }

  /** With every frame the playhead moves on here; the buttons are drawn again only if they change. */
  protected override keepUp(moved: boolean): void {
    if (!moved || !this.hasUpdated || this.standing !== this.drawn) this.requestUpdate();
    else {
      this.slide();
      if (this.player.playing) this.texts.soon();
      else this.texts.now();
    }
  }

  /** What the buttons depend on. */
  private get standing(): string {
    const { player } = this;
    return [player.recording.length === 0, player.seq < 0, this.last, player.atEnd].join();
  }

  private slide(): void {
    const { slider, position } = this;
    slider.value = String(position);
    slider.style.setProperty('--done', `${(position / GRAIN) * 100}%`);
  }

  private tell(): void {
    const { player, words } = this;
    const { recording, seq, t: now } = player;
    const told = { clock: whenText(recording, now, words), seq: seq + 1, count: recording.length };
    this.clock.textContent = told.clock;
    this.count.textContent = t('transport.event', told);
    this.slider.setAttribute('aria-valuetext', t('transport.scrub.value', told));
  }

  /** All have their places from the beginning, seen or not: nothing moves when a run begins or ends. */
  private runButtons(): TemplateResult {
    const { phase, telling } = this;
    const ended = phase === 'finished' || phase === 'refused';
    const run = ended || phase === 'starting';
    const idle = phase === 'idle';
    const either = html`<span class="either">
      <button class=${run ? 'primary' : 'primary off'} ?disabled=${!ended} title=${t('run.again')} @click=${() => this.send('run')}>
        ${icon('play')}<span>${t('run.again')}</span></button>
      <button class=${run || idle ? 'stop off' : 'stop'} title=${t('run.stop')} @click=${() => this.send('stop')}>
        ${icon('stop')}<span>${t('run.stop')}</span></button></span>`;
    return html`${this.recorded ? nothing : either}
      <button class=${idle ? 'story off' : 'story'} aria-pressed=${telling} title=${t('story.show')} @click=${() => this.send('story')}>
        ${icon('settings')}<span>${t('story.show')}</span></button>`;
  }

  private liveButton(): TemplateResult | typeof nothing {
    if (this.recorded) return nothing;
    const { player, phase } = this;
    const live = phase === 'running' || phase === 'queued';
    return html`<button class=${live ? 'live' : 'live off'} aria-pressed=${player.following} title=${t('transport.follow.hint')}
      @click=${() => player.follow()}>${icon('live')}<span>${t('transport.follow')}</span></button>`;
  }

  private button(
    what: 'start' | 'back' | 'on' | 'verdict',
    shape: IconName,
    act: () => void,
    off: boolean,
  ): TemplateResult {
    const label = t(`transport.${what}`);
    return html`<button aria-label=${label} title=${label} ?disabled=${off} @click=${act}>${icon(shape)}</button>`;
  }

  private jumps(to: 'wait' | 'acquire', shape: IconName, off: boolean): TemplateResult {
    const arrow = (by: 1 | -1) => {
      const label = t(`transport.${to}.${by < 0 ? 'back' : 'on'}`);
      return html`<button class="slim" aria-label=${label} title=${label} ?disabled=${off}
        @click=${() => this.player.jump(to, by)}>${icon(by < 0 ? 'left' : 'right')}</button>`;
    };
    return html`<span class="jump">${arrow(-1)}<span class="what quiet" aria-hidden="true" title=${t(`transport.${to}s`)}>
      ${icon(shape)}</span>${arrow(1)}</span>`;
  }

  private get position(): number {
    const { duration } = this.player.recording;
    return duration > 0 ? Math.round((Math.min(this.player.t, duration) / duration) * GRAIN) : 0;
  }

  private get last(): boolean {
    const { recording, seq } = this.player;
    return recording.end ? this.player.atEnd : seq === recording.length - 1;
  }

  private scrub(event: Event): void {
    const { player } = this;
    player.seekTime((Number((event.target as HTMLInputElement).value) / GRAIN) * player.recording.duration);
  }

  /** On the slider too, the arrows go from event to event: a pixel may hide a hundred of them. */
  private scrubKey(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    if (step) this.player.step(step as 1 | -1);
    else if (event.key === 'Home') this.player.jump('start', -1);
    else if (event.key === 'End') this.player.jump('verdict', 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private chooseSpeed(event: Event): void {
    this.player.speed = Number((event.target as HTMLSelectElement).value);
  }

  private send(what: 'run' | 'stop' | 'story' | 'pausing' | 'help' | 'full' | 'share'): void {
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
      /* The slider moves in every frame: nothing else is to be laid out for that. */
      .scrub {
        height: 1.5rem;
        padding: 0 0.25rem;
        contain: size layout style;
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
      .run {
        gap: var(--space-2);
      }
      .either {
        display: grid;
      }
      .either > * {
        grid-area: 1 / 1;
      }
      .off {
        visibility: hidden;
      }
      .told {
        flex-direction: column;
        align-items: stretch;
        min-width: 8.5rem;
        text-align: right;
        justify-self: end;
        line-height: 1.2;
        white-space: nowrap;
      }
      .jump {
        display: inline-flex;
        align-items: center;
      }
      .jump + .jump {
        margin-left: var(--space-2);
      }
      .clock {
        font-family: 'JetBrains Mono', var(--font);
        min-width: 8ch;
        text-align: right;
        font-size: var(--step-1);
        font-weight: 700;
        font-variant-numeric: tabular-nums;
      }
      .told .small {
        font-variant-numeric: tabular-nums;
      }
      .live[aria-pressed='true'] {
        color: var(--accent);
      }
      .story[aria-pressed='true'] {
        background: var(--surface-2);
      }
      .stop {
        padding: 0 1.2em 0 1em;
        background: var(--surface-2);
      }
      @container transport (max-width: 74em) {
        .bar {
          gap: var(--space-1) var(--space-2);
        }
        .live span,
        .run button span {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        .run .primary,
        .run .stop {
          padding: 0 0.9em;
        }
      }
      @container transport (max-width: 40em) {
        .bar {
          grid-template-columns: auto 1fr auto;
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
        .jumps,
        .wide {
          display: none;
        }
        .run {
          gap: 0;
        }
        .run :is(.primary, .stop) {
          padding: 0;
        }
        .told {
          min-width: 0;
        }
        .told .small,
        .pace select {
          font-size: 0.8125rem;
        }
        .pace select {
          padding: 0 0 0 0.3em;
        }
        .pace .slim {
          min-width: 1.75rem;
        }
        /* Beside the playhead's buttons, where there is room. */
        .bar {
          position: relative;
          gap: var(--space-1);
        }
        .live {
          position: absolute;
          top: 0.2rem;
          right: 0;
        }
      }
    `,
  ];
}
