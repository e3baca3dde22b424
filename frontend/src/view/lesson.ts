import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { lang, number, t } from '../base/i18n';
import { listenForKeys } from '../base/keys';
import { type PageData, pageData, pausesWanted, remember, rememberMoment } from '../base/page';
import { choiceOf, type Guess } from '../model/outcome';
import type { Player } from '../model/player';
import type { PointEvent, Pointed, TrailEvent, WhyEvent } from '../model/pointed';
import type { Recording } from '../model/recording';
import { Refusal } from '../wire/api';
import type { HelpElement } from './help';
import { layout } from './lesson-styles';
import { type Asked, readLink } from './link';
import type { Tab } from './panel';
import { type Choice, Session } from './session';
import type { SetupElement } from './setup';
import type { ShareElement } from './share/share';
import { base } from './styles';
import { Lecture } from './teach/lecture';
import './caption';
import './code/code';
import './help';
import './memory/memory';
import './output';
import './panel';
import './progress';
import './setup';
import './teach/guess';
import './teach/note';
import './transport';

const NO_TRAIL: readonly number[] = [];

/** A lesson's workbench: the one run it shows, in scene, timeline, code, memory and output, all at the same instant. */
@customElement('syrniki-lesson')
export class LessonElement extends LitElement {
  @state() private session: Session | null = null;
  @state() private pointed: Pointed | null = null;
  /** The story lies under the stage, over what has nothing to show yet. */
  @state() private telling = true;
  @state() private dark = false;
  /** What is guessed of the runs of this page, until it is changed. */
  @state() private guess: Guess | null = null;
  /** Which of the tries the run is, null if none. */
  @state() private attempt: number | null = null;
  @state() private pausing = pausesWanted();
  @state() private source: string | null = null;
  @state() private sourceFailure: string | null = null;
  /** The panel's page that is open. */
  @state() private tab = 'java';
  /** What was last asked about. */
  @state() private question: Pointed | null = null;
  /** The events on the way back to its cause. */
  @state() private trail: readonly number[] = [];
  @query('syrniki-setup') private setup!: SetupElement;
  @query('syrniki-help') private help!: HelpElement;

  private readonly page: PageData | null = pageData();
  /** What the page's address asks for. */
  private readonly asked: Asked | null = this.page && readLink(location.search, this.page.lesson);
  private stopKeys: () => void = () => undefined;
  /** Pages of the panel that were opened, and stay as they were left. */
  private readonly opened = new Set(['java']);
  private lecture: Lecture | null = null;
  /** The panel's page was chosen by hand since the run began: it is not taken away. */
  private chosen = false;
  private shown: { standing: string | undefined; told: boolean } = { standing: undefined, told: false };
  private remembering: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { page } = this;
    if (!page) return;
    const session = new Session(page);
    this.session = session;
    session.addEventListener('change', () => {
      this.watch(session.player);
      this.requestUpdate();
    });
    if (page.run) {
      this.openRun(page.run, page.at);
      if (this.asked?.speed) session.player.speed = this.asked.speed;
    }
    if (this.asked?.wrong.length) void this.complain(this.asked);
    void this.fetchSource(session, page.source);
    this.stopKeys = listenForKeys({
      ' ': () => this.space(),
      ArrowLeft: () => session.player.step(-1),
      ArrowRight: () => session.player.step(1),
      Home: () => session.player.jump('start', -1),
      End: () => session.player.jump('verdict', 1),
      PageUp: () => this.turn('prev'),
      PageDown: () => this.turn('next'),
      F: () => this.fullScreen(),
      B: () => this.black(),
      P: () => this.pauseOrNot(),
      '.': () => this.black(),
      '?': () => this.help.show(),
    });
  }

  /** Shows a recording that is here already, from its beginning or at one event of it. */
  replay(recording: Recording, at: number | null = null): void {
    this.telling = false;
    this.session?.replay(recording, at);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopKeys();
    this.session?.close();
  }

  override render(): TemplateResult | typeof nothing {
    const { page, session, pointed } = this;
    if (!page || !session) return nothing;
    const { player, phase, link } = session;
    const { lesson, teaching } = page;
    const prediction = page.recorded ? undefined : teaching.prediction;
    const standing = this.lecture?.standing ?? null;
    const spot = this.lecture?.focus(standing) ?? null;
    const tabs = this.tabs(page, session);
    return html`
      <div class=${this.telling ? 'bench telling' : 'bench'} @point=${this.pointAt} @line=${this.chooseLine} @why=${this.ask} @run=${this.run} @stop=${() => session.stop()} @guess=${this.makeGuess}
        @story=${this.toggleStory} @help=${() => this.help.show()} @share=${this.share} @full=${this.fullScreen} @retry=${() => session.retry()}
        @pausing=${this.pauseOrNot} @explain=${this.explain} @open-run=${this.openOther} @try=${this.try} @usual=${this.usual}>
        <section class=${lesson.progress ? 'stage counting' : 'stage'} aria-label=${t('stage.label')}>
          ${this.attempt === null ? nothing : html`<syrniki-note .text=${teaching.tries[this.attempt]?.text ?? ''}></syrniki-note>`}
          <syrniki-scene .player=${player} .words=${lesson} .pointed=${pointed} .spot=${spot} .lang=${lang()} lesson=${lesson.id}></syrniki-scene>
          ${lesson.progress ? html`<syrniki-progress .player=${player} .words=${lesson} .progress=${lesson.progress}></syrniki-progress>` : nothing}
        </section>
        <div class=${prediction ? 'sheet asking' : 'sheet'} ?hidden=${!this.telling}>
          <slot name="intro"></slot>
          ${prediction ? html`<syrniki-guess .prediction=${prediction} .guess=${this.guess}></syrniki-guess>` : nothing}
          ${
            page.recorded
              ? nothing
              : html`<syrniki-setup .lesson=${lesson} .refusal=${session.refusal} .label=${this.runLabel(phase)}
            .asked=${this.asked?.params ?? {}} ?asking=${prediction !== undefined} ?busy=${phase === 'starting'}></syrniki-setup>`
          }
        </div>
        <syrniki-caption .player=${player} .words=${lesson} .phase=${phase} .link=${link}
          .cue=${this.lecture?.cue(standing) ?? ''} .guessed=${this.guessed}></syrniki-caption>
        <section class="time" aria-label=${t('timeline.label')}>
          <syrniki-timeline .player=${player} .words=${lesson} .pointed=${pointed} .spot=${spot}
            .trail=${this.tab === 'why' ? this.trail : NO_TRAIL}></syrniki-timeline>
        </section>
        <section class=${room(tabs.find(({ id }) => id === this.tab))} aria-label=${t('panel.label')}>
          <syrniki-panel .tabs=${tabs} .open=${this.tab} @tab=${this.chooseTab}>
            ${tabs.map(({ id, body }) => (this.opened.has(id) ? html`<div slot=${id}>${body}</div>` : nothing))}
          </syrniki-panel>
        </section>
        <section class="store" aria-label=${t('memory.label')}>
          <syrniki-memory tabindex="0" role="group" aria-label=${t('memory.label')} .player=${player} .words=${lesson} .pointed=${pointed} .spot=${spot}></syrniki-memory>
          <syrniki-output .player=${player} .words=${lesson} .pointed=${pointed}></syrniki-output>
        </section>
        <syrniki-transport .player=${player} .words=${lesson} .phase=${phase} .pausing=${teaching.pauses.length > 0 ? this.pausing : null}
          ?telling=${this.telling} ?recorded=${page.recorded}></syrniki-transport>
      </div>
      <syrniki-help></syrniki-help>
      <syrniki-share .page=${page} .session=${session}></syrniki-share>
      ${this.dark ? html`<button class="dark" aria-label=${t('black.label')} @click=${this.black}></button>` : nothing}`;
  }

  /** The panel's pages, in their order: Java | Java + Python | What happened | Why. */
  private tabs(
    { lesson, teaching, source, file, python, pythonFile, recorded }: PageData,
    { player, run, api }: Session,
  ): readonly Tab[] {
    const { pointed, lecture } = this;
    return [
      {
        id: 'java',
        label: 'Java',
        body: html`<syrniki-code .player=${player} .words=${lesson} .pointed=${pointed} .source=${this.source}
          .failure=${this.sourceFailure} href=${source} file=${file}></syrniki-code>`,
      },
      ...(python
        ? [
            {
              id: 'both',
              label: 'Java + Python',
              body: html`<syrniki-both .player=${player} .words=${lesson} .pointed=${pointed} .source=${this.source} href=${source} file=${file}
          .api=${api} .pythonHref=${python} .pythonFile=${pythonFile ?? ''}></syrniki-both>`,
              load: () => import('./both/both'),
              wide: true,
              tall: true,
            },
          ]
        : []),
      {
        id: 'happened',
        label: t('happened.tab'),
        hint: lecture?.told ? undefined : t('happened.hint'),
        body: html`<syrniki-happened .player=${player} .words=${lesson} .lesson=${lesson} .teaching=${teaching} .lecture=${lecture}
          .api=${api} ?alone=${recorded} .guess=${this.guess} .attempt=${this.attempt} .run=${run ?? ''}><slot name="explanation"></slot></syrniki-happened>`,
        load: () => import('./teach/happened'),
        tall: true,
      },
      {
        id: 'why',
        label: t('why.tab'),
        body: html`<syrniki-why .player=${player} .words=${lesson} .pointed=${pointed} .asked=${this.question}
          .open=${this.tab === 'why'} @trail=${this.mark}></syrniki-why>`,
        load: () => import('./why/why'),
        tall: true,
      },
    ];
  }

  private readonly chooseTab = ({ detail: id }: CustomEvent<string>): void => {
    this.chosen = true;
    this.openTab(id);
  };

  /** Opens a page of the panel, if it can be opened now. */
  private openTab(id: string): void {
    const { page, session } = this;
    const tab = page && session ? this.tabs(page, session).find((it) => it.id === id) : undefined;
    if (!tab || tab.hint !== undefined) return;
    void tab.load?.();
    this.opened.add(id);
    this.tab = id;
  }

  /** What is asked about is told on the page “Why”. */
  private readonly ask = ({ detail }: WhyEvent): void => {
    this.question = detail;
    this.openTab('why');
  };

  /** Also where the panel is out of sight, on a phone. */
  private readonly explain = async (): Promise<void> => {
    this.openTab('happened');
    await this.updateComplete;
    this.renderRoot.querySelector('.program')?.scrollIntoView({ block: 'nearest' });
  };

  private readonly mark = ({ detail }: TrailEvent): void => {
    this.trail = detail;
  };

  protected override updated(): void {
    this.renderRoot.querySelector<HTMLElement>('.dark')?.focus();
  }

  private readonly run = (event: Event): void => {
    event.stopPropagation();
    const { session } = this;
    const { choice } = this.setup;
    if (!session || !choice) {
      this.telling = true;
      return;
    }
    this.setup.open = false;
    if (!this.tries(choice)) this.attempt = null;
    void session.start(choice).then(() => {
      this.telling = session.refusal !== null;
    });
  };

  private runLabel(phase: Session['phase']): string {
    if (phase !== 'idle') return t('run.again');
    return t(this.page?.teaching.prediction && this.guess === null ? 'run.guessless' : 'run.run');
  }

  /** The guess as it is shown beside a run that was started here; empty if there is none. */
  private get guessed(): string {
    const { guess, page, session } = this;
    const prediction = page?.teaching.prediction;
    if (guess === null || !prediction || !(session?.own || session?.phase === 'starting')) return '';
    return typeof guess === 'string'
      ? (choiceOf(prediction, guess)?.label ?? '')
      : [number(guess, 2), prediction.unit].filter(Boolean).join('\u00a0');
  }

  private readonly makeGuess = ({ detail }: CustomEvent<Guess | null>): void => {
    this.guess = detail;
  };

  /** Shows a run that was not started by the button here. */
  private openRun(run: string, at: number | null): void {
    this.telling = false;
    this.session?.open(run, at);
  }

  private readonly openOther = ({ detail }: CustomEvent<string>): void => {
    this.openRun(detail, null);
  };

  /** Runs it with the settings of a try. */
  private readonly try = async ({ detail }: CustomEvent<number>): Promise<void> => {
    const { session, page } = this;
    const attempt = page?.teaching.tries[detail];
    if (!session || !attempt) return;
    this.setup.set(attempt.params, attempt.scale);
    const { choice } = this.setup;
    if (choice) await session.start(choice);
    this.telling = session.refusal !== null;
    if (!session.refusal) this.attempt = detail;
  };

  /** Whether that choice is the try that is shown. */
  private tries({ params }: Choice): boolean {
    const attempt = this.attempt === null ? undefined : this.page?.teaching.tries[this.attempt];
    return attempt !== undefined && Object.entries(attempt.params).every(([name, value]) => params[name] === value);
  }

  private readonly usual = (): void => {
    this.setup.set({});
    this.attempt = null;
    this.telling = true;
  };

  private readonly pauseOrNot = (): void => {
    this.pausing = !this.pausing;
    remember({ pauses: this.pausing ? null : '0' });
  };

  private space(): void {
    const { session } = this;
    if (!session) return;
    if (session.player.recording.length > 0) session.player.toggle();
    else if (session.phase === 'idle' && this.setup) this.setup.renderRoot.querySelector('form')?.requestSubmit();
  }

  private readonly toggleStory = (): void => {
    this.telling = !this.telling;
  };

  private readonly pointAt = (event: PointEvent): void => {
    this.pointed = event.detail;
  };

  /** To the next event on that line, round the end if need be. */
  private readonly chooseLine = ({ detail: line }: CustomEvent<number>): void => {
    const player = this.session?.player;
    if (!player) return;
    const { recording, seq } = player;
    for (let i = 1; i <= recording.length; i++) {
      const at = (seq + i) % recording.length;
      if (recording.line(at) === line) {
        player.pause();
        player.seek(at);
        return;
      }
    }
  };

  private turn(where: 'prev' | 'next'): void {
    document.querySelector<HTMLAnchorElement>(`a[rel="${where}"]`)?.click();
  }

  private readonly fullScreen = (): void => {
    const change = document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen();
    change.catch(() => undefined);
  };

  private readonly share = async (): Promise<void> => {
    await import('./share/share');
    const share = this.renderRoot.querySelector<ShareElement>('syrniki-share');
    if (!share) return;
    share.params = this.setup?.choice?.params ?? {};
    await share.show();
  };

  /** Says what the page's address asks for in vain. */
  private async complain({ wrong }: Asked): Promise<void> {
    const { complain } = await import('./share/complain');
    complain(wrong);
  }

  private readonly black = (): void => {
    this.dark = !this.dark;
  };

  private async fetchSource(session: Session, address: string): Promise<void> {
    try {
      this.source = await session.api.text(address);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.sourceFailure = error.message;
    }
  }

  /** Keeps the page's address one that shows this run at this instant. */
  private watch(player: Player): void {
    const before = this.lecture?.player;
    const { page, session } = this;
    if (player === before || !page || !session) return;
    for (const event of ['move', 'mode']) {
      before?.removeEventListener(event, this.moved);
      player.addEventListener(event, this.moved);
    }
    this.lecture = new Lecture(player, page.teaching, page.lesson.params, () => this.pausing, !session.own);
    this.shown = { standing: undefined, told: false };
    this.chosen = false;
    if (session.own && this.tab === 'happened') this.tab = 'java';
    this.remember();
  }

  /** A run that was watched to its end is told of at once, unless something else is being read. */
  private readonly moved = (): void => {
    const { lecture, session, shown } = this;
    this.remember();
    const standing = lecture?.standing ?? null;
    const told = lecture?.told ?? false;
    if (standing?.id !== shown.standing || told !== shown.told) this.requestUpdate();
    if (told && !shown.told && session?.own && !this.chosen && this.tab === 'java') this.openTab('happened');
    this.shown = { standing: standing?.id, told };
  };

  private readonly remember = (): void => {
    if (this.remembering !== undefined) return;
    this.remembering = setTimeout(() => {
      this.remembering = undefined;
      const { session, page } = this;
      if (!session || page?.recorded || session.phase === 'refused') return;
      if (session.opened) rememberMoment(null, null);
      if (!session.run) return;
      const { playing, seq } = session.player;
      rememberMoment(session.run, playing ? null : Math.max(0, seq));
    }, 400);
  };

  static override readonly styles = [base, layout];
}

/** How much room the panel takes for a page. */
const room = (tab: Tab | undefined): string => `program${tab?.wide ? ' wide' : ''}${tab?.tall ? ' tall' : ''}`;
