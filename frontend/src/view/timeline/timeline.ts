import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { type Lang, lang, numbers } from '../../base/i18n';
import { turn } from '../../base/turns';
import { NO_WORDS, type Words } from '../../base/words';
import type { Interval } from '../../model/lane';
import type { Focus } from '../../model/moments';
import type { Player } from '../../model/player';
import { type Pointed, pointEvent, whyEvent } from '../../model/pointed';
import { UnhurriedElement } from '../unhurried';
import { Camera } from './camera';
import { Describer } from './describe';
import type { Flag } from './flag';
import { Guide } from './guide';
import type { Hit } from './hit';
import { commandOf } from './keys';
import { labels } from './labels';
import { type Wish, wishedHeight } from './layout';
import { legend } from './legend';
import { MESSAGES } from './messages';
import { roster } from './roster';
import type { Axis } from './scale';
import { forgetWidths } from './sight';
import { Stage } from './stage';
import { styles } from './styles/styles';
import { intervalsFrom, pageBefore, table } from './table';
import { tip } from './tip';
import { toolbar } from './toolbar';

/** Below this width threads are named in their lanes, if these are high enough, instead of beside them. */
const NARROW = 560;
/** Room that is kept for lanes before there are any. */
const PLACES: readonly Wish[] = [1, 2, 3].map((thread) => ({ kind: 'lane', thread, small: false, depth: 0 }));
/** Lanes beyond about this many scroll. */
const MOST_LANES = 8;

/**
 * The timeline: a lane a thread, its states, what it holds, and the hand-overs between threads, over the clock or the
 * order of events. Dispatches `point` for what the pointer, a finger or the keyboard rests on; a click moves the player.
 */
@customElement('syrniki-timeline')
export class SyrnikiTimeline extends UnhurriedElement {
  static override readonly styles = styles;

  @property({ attribute: false }) player: Player | null = null;
  @property({ attribute: false }) words: Words = NO_WORDS;
  /** What some view points at; lit up here. */
  @property({ attribute: false }) pointed: Pointed | null = null;
  /** Whose lanes stay as they are while others pale; null for all. */
  @property({ attribute: false }) spot: Focus | null = null;
  /** Events numbered above the lanes, in this order: the way back to a cause. */
  @property({ attribute: false }) trail: readonly number[] = [];
  /** Through which it is looked at; several timelines of one clock may share one. */
  @property({ attribute: false }) camera: Camera | null = null;
  /** A place that is marked. */
  @property({ attribute: false }) flag: Flag | null = null;
  /** What it says while nothing has run, in place of the usual. */
  @property() invitation = '';

  @state() private tongue: Lang = 'en';
  @state() private explained = false;
  @state() private page: number | null = null;
  @state() private spoken = '';
  @state() private tipped: { hit: Hit; x: number } | null = null;

  @query('.scroll') private readonly scroller!: HTMLElement;
  @query('.plot') private readonly plot!: HTMLElement;
  @query('.base') private readonly base!: HTMLCanvasElement;
  @query('.over') private readonly over!: HTMLCanvasElement;
  @query('.mini') private readonly mini!: HTMLElement;
  @query('.mini canvas') private readonly overview!: HTMLCanvasElement;
  @query('.tip') private readonly tipBox!: HTMLElement;

  private stage: Stage | null = null;
  private measured = false;
  private guide: Guide | null = null;
  private stop = new AbortController();
  private readonly sizes = new ResizeObserver(() => this.measure());
  private readonly themes = new MutationObserver(() => this.restyle());
  private readonly still = matchMedia('(prefers-reduced-motion: reduce)');

  override connectedCallback(): void {
    super.connectedCallback();
    this.themes.observe(document.documentElement, { attributeFilter: ['data-theme', 'lang', 'class'] });
    this.tongue = lang();
    document.fonts?.addEventListener('loadingdone', this.fontsCame);
    if (this.hasUpdated) this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.themes.disconnect();
    document.fonts?.removeEventListener('loadingdone', this.fontsCame);
    this.close();
  }

  protected override firstUpdated(): void {
    void turn().then(() => {
      if (this.isConnected && !this.stage) this.open();
    });
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('player') && changed.get('player') !== undefined) this.open();
    if (changed.has('flag') && this.stage) {
      this.stage.flag = this.flag;
      this.stage.redraw({ over: true });
    }
    if (!this.stage) return;
    if (changed.has('words') || changed.has('tongue')) {
      this.stage.describe = this.describer();
      this.stage.redraw();
    }
    if (changed.has('pointed')) {
      this.stage.pointed = this.pointed;
      this.stage.redraw({ over: true });
    }
    if (changed.has('spot')) {
      this.stage.spot = this.spot;
      this.stage.redraw({ over: true });
    }
    if (changed.has('trail')) {
      this.stage.trail = this.trail;
      this.stage.redraw({ over: true });
    }
    if (changed.has('tipped')) this.placeTip();
  }

  private describer(): Describer {
    if (!this.player) throw new TypeError('a describer needs a player');
    return new Describer(this.player.recording, this.words);
  }

  private open(): void {
    this.close();
    const { player } = this;
    if (!player) return;
    const canvases = { base: this.base, over: this.over, mini: this.overview };
    this.stop = new AbortController();
    const { signal } = this.stop;
    const camera = this.camera ?? new Camera();
    const lanesChanged = () => queueMicrotask(() => this.lanesChanged());
    this.stage = new Stage(player, canvases, this, this.describer(), lanesChanged, camera);
    this.stage.flag = this.flag;
    camera.addEventListener('turn', () => this.requestUpdate(), { signal });
    this.stage.rest(this.still.matches);
    this.stage.trail = this.trail;
    this.guide = new Guide(this.stage, this.plot, this.mini, {
      point: (pointed) => this.dispatchEvent(pointEvent(pointed)),
      ask: (about) => this.dispatchEvent(whyEvent(about)),
      tell: (hit, x) => {
        this.tipped = hit && { hit, x };
      },
      speak: (text) => {
        this.spoken = text;
      },
      scrollBy: (dy) => {
        this.scroller.scrollTop += dy;
      },
      scrolls: () => this.scroller.scrollHeight > this.scroller.clientHeight + 1,
      focus: () => this.over.focus({ preventScroll: true }),
      focused: () => this.shadowRoot?.activeElement === this.over,
    });
    player.recording.addEventListener('change', () => this.recordingChanged(), { signal });
    player.addEventListener('move', () => this.stage?.redraw({ over: true }), { signal });
    player.addEventListener('mode', () => this.modeChanged(), { signal });
    this.still.addEventListener('change', () => this.stage?.rest(this.still.matches), { signal });
    this.sizes.observe(this.scroller);
    this.sizes.observe(this.mini);
    this.requestUpdate();
    void turn().then(() => this.lanesChanged());
  }

  private close(): void {
    this.stop.abort();
    this.sizes.disconnect();
    this.guide?.dispose();
    this.stage?.dispose();
    this.stage = null;
    this.guide = null;
  }

  private recordingChanged(): void {
    const first = this.stage?.ledger.order.length === 0;
    // The head tells the scale, on which every word about time depends.
    if (first && this.stage) this.stage.describe = this.describer();
    this.stage?.take();
    if (first) this.requestUpdate();
  }

  private modeChanged(): void {
    if (this.stage && this.player?.playing) this.stage.tracking = true;
    this.stage?.redraw({ over: true });
  }

  private async lanesChanged(): Promise<void> {
    if (!this.stage) return;
    this.measure();
    this.requestUpdate();
    await this.updateComplete;
    this.measured = true;
    this.measure();
  }

  protected override get settled(): boolean {
    return this.measured;
  }

  private restyle(): void {
    this.tongue = lang();
    this.stage?.restyle();
    this.measure();
    this.requestUpdate();
  }

  private readonly fontsCame = (): void => {
    forgetWidths();
    this.stage?.redraw();
  };

  /** The lanes' height with titles, if there is too little width for a gutter beside them; else null. */
  private titledHeight(wishes: readonly Wish[], size: number): number | null {
    if (this.clientWidth >= NARROW) return null;
    const wished = wishedHeight(wishes, size, true);
    const low = this.hasAttribute('compact') && this.scroller.clientHeight < wished * 0.75;
    return low ? null : wished;
  }

  private measure(): void {
    const { stage, scroller } = this;
    if (!stage || !this.isConnected) return;
    if (stage.paper.dpr !== devicePixelRatio) stage.restyle();
    const { size } = stage.paper;
    const wishes = stage.wishes.length > 0 ? stage.wishes : PLACES;
    const first = wishes.slice(0, MOST_LANES);
    const withTitles = this.titledHeight(first, size);
    const titled = withTitles !== null;
    const wished = withTitles ?? wishedHeight(first, size, false);
    scroller.classList.toggle('titled', titled);
    this.style.setProperty(
      '--gutter',
      titled ? '0px' : `${Math.round(Math.min(168 * size, this.clientWidth * 0.23))}px`,
    );
    scroller.style.flexBasis = `${Math.ceil(stage.ruler + wished)}px`;
    scroller.style.minHeight = `${Math.ceil(stage.ruler + 40 * size)}px`;
    this.fitIn(size);
    const height = Math.max(1, scroller.clientHeight - stage.ruler);
    stage.resize({
      width: this.plot.clientWidth,
      height,
      scroll: scroller.scrollTop,
      miniWidth: this.mini.clientWidth,
      miniHeight: this.mini.clientHeight,
      titled,
    });
    this.requestUpdate();
  }

  /**
   * Where the page leaves little height, the lanes get it: the key is shown on demand, the rest is made lower. How many
   * lanes there are makes no difference, or things would move when a run's threads appear.
   */
  private fitIn(size: number): void {
    const wished = wishedHeight(PLACES, size, false);
    const height = this.getBoundingClientRect().height;
    const squeezed = this.scroller.clientHeight < (this.stage?.ruler ?? 0) + wished - 12;
    const compact = this.hasAttribute('compact') ? height < wished + 136 * size : squeezed;
    this.toggleAttribute('compact', compact);
    this.style.setProperty('--mini', `${Math.round((compact ? 20 : 34) * size)}px`);
  }

  private onScroll(): void {
    this.measure();
    this.guide?.hide();
  }

  private onKey(event: KeyboardEvent): void {
    const command = commandOf(event);
    if (!command || !this.guide) return;
    if (command === 'axis') this.turn(this.stage?.camera.axis === 'clock' ? 'order' : 'clock');
    else if (!this.guide.obey(command)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private turn(axis: Axis): void {
    this.stage?.turn(axis);
    this.guide?.hide();
    this.requestUpdate();
  }

  private placeTip(): void {
    const box = this.tipBox;
    if (!this.tipped || !this.stage) {
      if (box.matches(':popover-open')) box.hidePopover();
      return;
    }
    if (!box.matches(':popover-open')) box.showPopover();
    const plot = this.plot.getBoundingClientRect();
    const { box: at } = this.tipped.hit;
    const top = plot.top + this.stage.ruler + at.y - this.scroller.scrollTop;
    const { offsetWidth: width, offsetHeight: height } = box;
    const left = Math.max(8, Math.min(innerWidth - width - 8, plot.left + this.tipped.x + 14));
    const below = top + at.height + 6;
    const above = top - height - 6;
    const y = below + height < innerHeight - 4 || above < 4 ? Math.min(below, innerHeight - height - 4) : above;
    box.style.left = `${left}px`;
    box.style.top = `${y}px`;
  }

  protected override render(): TemplateResult {
    const { stage, player } = this;
    const say = MESSAGES[this.tongue];
    const recording = player?.recording;
    const count = numbers(this.tongue, 0).format(recording?.length ?? 0);
    const empty = !recording || recording.length === 0;
    return html`
      ${toolbar(say, stage?.camera.axis ?? 'clock', this.page !== null, this.explained, {
        turn: (axis) => this.turn(axis),
        zoom: (command) => this.guide?.obey(command),
        table: () => {
          this.page = this.page === null ? this.firstRow() : null;
        },
        explain: () => {
          this.explained = !this.explained;
        },
      })}
      <div class="scroll" @scroll=${this.onScroll}>
        <div class="gutter" style="height: ${(stage?.ruler ?? 30) + (stage?.layout.height ?? 0)}px">
          <div class="corner" style="height: ${stage?.ruler ?? 30}px"><slot name="corner"></slot></div>
          ${stage ? labels(stage, this.pointed, (pointed) => this.dispatchEvent(pointEvent(pointed))) : nothing}
        </div>
        <div class="plot">
          <canvas class="base" aria-hidden="true"></canvas>
          <canvas
            class="over"
            tabindex="0"
            role="application"
            aria-roledescription=${say.axis}
            aria-label=${say.label(recording?.threads.length ?? 0, count)}
            aria-describedby="keys"
            @keydown=${this.onKey}
            @blur=${() => this.guide?.hide()}
          ></canvas>
          ${empty ? html`<div class="empty">${recording?.queued ? say.queued(recording.queued) : this.invitation || say.empty}</div>` : nothing}
        </div>
      </div>
      <div class="mini" title=${say.overview}><canvas aria-hidden="true"></canvas></div>
      ${stage ? this.legend(stage) : nothing}
      ${this.page === null || !stage ? nothing : this.rows(stage, this.page)}
      <div class="tip" popover="manual">${this.tipped && stage ? tip(stage.sight, this.tipped.hit, this.tipped.x) : nothing}</div>
      <p class="hidden" id="keys">${say.keys}</p>
      <p class="hidden" aria-live="polite">${this.spoken}</p>
    `;
  }

  /** Its samples are drawn anew only when they look different. */
  private legend({ paper, ledger }: Stage): unknown {
    const { tongue, explained } = this;
    const { measured, processes, requests } = ledger;
    return guard([tongue, paper, explained, measured, processes, requests], () =>
      legend(MESSAGES[tongue], paper, explained, ledger),
    );
  }

  private rows(stage: Stage, from: number): TemplateResult {
    const { lanes, ledger } = stage;
    const say = MESSAGES[this.tongue];
    const rows = intervalsFrom(lanes, ledger.order, from);
    const next = (rows.at(-1)?.from ?? from) + 1;
    const actions = {
      point: (interval: Interval) => this.dispatchEvent(pointEvent({ seq: interval.from, thread: interval.thread })),
      go: (interval: Interval) => this.player?.seek(interval.from),
    };
    return html`<div class="table" tabindex="-1">
      ${table(rows, stage.describe, this.player?.seq ?? -1, actions)}
      ${roster(stage.player.recording, ledger, stage.describe, stage.edge.t)}
      <div class="pages">
        <button type="button" ?disabled=${from <= 0} @click=${() => (this.page = pageBefore(lanes, ledger.order, from))}>
          ${say.earlier}
        </button>
        <button type="button" ?disabled=${next >= lanes.arrows.length && rows.length < 50} @click=${() => (this.page = next)}>
          ${say.later}
        </button>
      </div>
    </div>`;
  }

  /** The page of the table that shows the playhead. */
  private firstRow(): number {
    const { stage, player } = this;
    if (!stage || !player) return 0;
    return pageBefore(stage.lanes, stage.ledger.order, Math.max(0, player.seq), 10);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'syrniki-timeline': SyrnikiTimeline;
  }
}
