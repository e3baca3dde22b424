import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { lang, t } from '../../base/i18n';
import { listenForKeys } from '../../base/keys';
import { remember } from '../../base/page';
import type { Parting } from '../../model/difference';
import { BOTH, other, type Which } from '../../model/duo';
import type { Player } from '../../model/player';
import type { PointEvent, Pointed } from '../../model/pointed';
import { Refusal } from '../../wire/api';
import type { HelpElement } from '../help';
import { icon } from '../icons';
import { leisurely } from '../leisurely';
import { Presenting } from '../presenting';
import { base } from '../styles';
import { CommonCamera } from '../timeline/common-camera';
import type { Flag } from '../timeline/flag';
import { type Calls, differenceView } from './difference';
import { say } from './messages';
import { type ComparePage, comparePage, settings } from './page';
import { resultsView } from './results';
import { Sides } from './sides';
import { layout } from './styles';
import '../caption';
import '../help';
import './controls';

/** Two runs side by side on one clock, from scene to program, their first difference marked. */
@customElement('syrniki-compare')
export class CompareElement extends LitElement {
  @state() private sides: Sides | null = null;
  @state() private pointed: Readonly<Record<Which, Pointed | null>> = { left: null, right: null };
  @state() private sources: Readonly<Record<Which, string>> | null = null;
  @query('syrniki-help') private help!: HelpElement;

  private readonly page: ComparePage | null = comparePage();
  private readonly presenting = new Presenting(this);
  private readonly narrow = matchMedia('(max-width: 52rem)');
  private camera = new CommonCamera();
  private shown: readonly Player[] = [];
  private stopKeys: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { page } = this;
    if (!page) return;
    const sides = new Sides(page);
    this.sides = sides;
    sides.addEventListener('change', () => this.requestUpdate());
    for (const event of ['move', 'mode']) sides.duo.addEventListener(event, this.remember);
    this.narrow.addEventListener('change', this.redraw);
    void this.fetchPrograms(page, sides);
    const { duo } = sides;
    this.stopKeys = listenForKeys({
      ...this.presenting.keys,
      ' ': () => (duo.events.count > 0 ? duo.toggle() : this.run()),
      ArrowLeft: () => duo.step(-1),
      ArrowRight: () => duo.step(1),
      Home: () => duo.jump('start', -1),
      End: () => duo.jump('verdict', 1),
      D: () => this.difference(),
      '?': () => this.help.show(),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopKeys();
    this.narrow.removeEventListener('change', this.redraw);
    this.sides?.close();
  }

  override render(): TemplateResult | typeof nothing {
    const { page, sides } = this;
    if (!page || !sides) return nothing;
    const words = { left: page.left.lesson, right: page.right.lesson };
    const { calls } = this;
    const first = sides.partings[0];
    const camera = this.common(sides);
    return html`
      <div class="bench" @run=${this.run} @stop=${() => sides.stop()} @difference=${this.difference} @help=${() => this.help.show()} @full=${this.presenting.full}>
        ${BOTH.map((which) => this.column(page, sides, which, calls))}
        ${differenceView(sides, words, calls, this.goTo)}
        <section class="time" aria-label=${t('timeline.label')}>
          ${BOTH.map(
            (
              which,
            ) => html`<div class="time-${which}" role="group" aria-label=${say().timeline(calls[which])} @point=${(event: PointEvent) => this.pointAt(which, event)}>
              ${this.narrow.matches ? html`<b class="call ${which}">${calls[which]}</b>` : nothing}
              <syrniki-timeline stacked=${which === 'left' ? 'upper' : 'lower'} .player=${sides[which].player} .words=${words[which]}
                .pointed=${this.pointed[which]} .camera=${camera} .invitation=${say().lanes} .flag=${first ? flag(sides, first, which) : null}><b class="call ${which}" slot="corner" aria-hidden="true">${calls[which]}</b></syrniki-timeline>
            </div>`,
          )}
        </section>
        <syrniki-compare-controls .duo=${sides.duo} .words=${words.left} .phase=${sides.phase} .difference=${first ? first.t : null}></syrniki-compare-controls>
      </div>
      <div class="below">
        ${resultsView(sides.duo, words, calls)}
        ${this.programs(page, sides)}
      </div>
      <syrniki-help .more=${[['D', say().key]]}></syrniki-help>
      ${this.presenting.curtain()}`;
  }

  private column(page: ComparePage, sides: Sides, which: Which, calls: Calls): TemplateResult {
    const { lesson } = page[which];
    const session = sides[which];
    const { player } = session;
    const differing = settings(lesson, sides.params(which), sides.params(other(which)));
    const pointAt = (event: PointEvent) => this.pointAt(which, event);
    return html`
      <header class="head ${which}">
        <b class="call ${which}">${calls[which]}</b>
        <h2>${lesson.title}</h2>
        <p class="settings small">${differing.map(([label, value]) => html`<span>${label}: <b>${value}</b></span>`)}</p>
      </header>
      <section class="stage ${which}" aria-label=${`${t('stage.label')}, ${calls[which]}`} @point=${pointAt}>
        <syrniki-scene .player=${player} .words=${lesson} .pointed=${this.pointed[which]} .lang=${lang()} lesson=${lesson.id}></syrniki-scene>
      </section>
      <syrniki-caption class=${which} .player=${player} .words=${lesson} .phase=${session.phase} .link=${session.link}
        @retry=${() => session.retry()} @point=${pointAt}></syrniki-caption>
      ${session.refusal ? html`<p class="refusal" role="alert">${icon('warn')}<span>${session.refusal.message}</span></p>` : nothing}`;
  }

  private programs(page: ComparePage, sides: Sides): TemplateResult | typeof nothing {
    const { sources } = this;
    if (!sources) return nothing;
    const { left, right } = page;
    const params = { left: sides.params('left'), right: sides.params('right') };
    return html`<section class="programs" aria-labelledby="programs">
      <h2 id="programs">${say().programs}</h2>
      <syrniki-programs .left=${sides.left.player} .right=${sides.right.player} .words=${{ left: left.lesson, right: right.lesson }}
        .sources=${sources} .files=${{ left: left.file, right: right.file }}
        .differing=${Object.keys(params.left).filter((name) => params.left[name] !== params.right[name])}></syrniki-programs>
    </section>`;
  }

  /** What the two are called, by where they stand. */
  private get calls(): Calls {
    return this.narrow.matches ? say().sideNarrow : say().side;
  }

  /** The camera of both timelines, a new one for new runs. */
  private common({ left, right }: Sides): CommonCamera {
    const players = [left.player, right.player];
    for (const player of this.shown) if (!players.includes(player)) this.camera.forget(player);
    this.shown = players;
    return this.camera;
  }

  private async fetchPrograms(page: ComparePage, sides: Sides): Promise<void> {
    try {
      const [left, right] = await Promise.all([
        sides.left.api.text(page.left.source),
        sides.right.api.text(page.right.source),
        import('./programs'),
      ]);
      this.sources = { left, right };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }

  private readonly run = (): void => {
    void this.sides?.start();
  };

  private readonly difference = (): void => {
    const first = this.sides?.partings[0];
    if (first) this.goTo(first);
  };

  /** Shows both sides where a thread parts, and points at what it does there. */
  private readonly goTo = (parting: Parting): void => {
    this.sides?.goTo(parting);
    const at = (which: Which): Pointed | null => {
      const seq = parting.did[which];
      const thread = parting.thread[which];
      if (seq !== null && thread !== null) return { seq, thread };
      return thread === null ? null : { thread };
    };
    this.pointed = { left: at('left'), right: at('right') };
  };

  private pointAt(which: Which, event: PointEvent): void {
    this.pointed = { left: null, right: null, [which]: event.detail };
  }

  private readonly redraw = (): void => this.requestUpdate();

  /** Keeps the page's address one that shows these runs at this instant. */
  private readonly remember = leisurely(() => {
    const { sides } = this;
    if (!sides || sides.phase === 'idle' || sides.phase === 'refused') return;
    const { duo } = sides;
    const at = duo.playing ? null : String(Math.round(duo.lessonMs));
    remember({ 'left.run': sides.left.run, 'right.run': sides.right.run, at });
  });

  static override readonly styles = [base, layout, Presenting.styles];
}

/** Where a parting is on one side: its event, or what its thread did last. */
function flag(sides: Sides, { did, thread, t: at }: Parting, which: Which): Flag {
  const { recording } = sides[which].player;
  const seq = did[which];
  if (seq !== null) return { seq, t: recording.t(seq), thread: thread[which] ?? -1 };
  const instant = Math.min(at, recording.duration);
  return { seq: recording.seqAt(instant), t: instant, thread: thread[which] ?? -1 };
}
