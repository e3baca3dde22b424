import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { lang, t } from '../base/i18n';
import { listenForKeys } from '../base/keys';
import { type PageData, pageData, rememberMoment } from '../base/page';
import { idle, layOut } from '../base/turns';
import type { Guess } from '../model/outcome';
import { type PointEvent, type Pointed, pointsElsewhere } from '../model/pointed';
import type { Recording } from '../model/recording';
import { nextOnLine } from '../model/stops';
import { Refusal } from '../wire/api';
import type { HelpElement } from './help';
import { leisurely } from './leisurely';
import { Pages } from './lesson-pages';
import { layout } from './lesson-styles';
import { type Asked, readLink } from './link';
import { directedLayout } from './modes/layout';
import { Modes } from './modes/modes';
import { Presenting } from './presenting';
import { Session } from './session';
import type { SetupElement } from './setup';
import type { ShareElement } from './share/share';
import { base } from './styles';
import { Classroom } from './teach/classroom';
import { UnhurriedElement } from './unhurried';
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

/** A lesson's workbench: the one run it shows, in scene, timeline, code, memory and output, all at the same instant. */
@customElement('syrniki-lesson')
export class LessonElement extends UnhurriedElement {
  @state() private session: Session | null = null;
  @state({ hasChanged: pointsElsewhere }) private pointed: Pointed | null = null;
  /** The story lies under the stage, over what has nothing to show yet. */
  @state() private telling = true;
  /** How much of it is there: a part at a time, so that the page answers in between. */
  @state() private built: 'frame' | 'story' | 'all' = 'frame';
  @state() private source: string | null = null;
  @state() private sourceFailure: string | null = null;
  @query('syrniki-setup') private setup!: SetupElement;
  @query('syrniki-help') private help!: HelpElement;

  private readonly page: PageData | null = pageData();
  /** What the page's address asks for. */
  private readonly asked: Asked | null = this.page && readLink(location.search, this.page.lesson);
  private readonly presenting = new Presenting(this);
  private room: Classroom | null = null;
  private modes: Modes | null = null;
  private readonly pages = new Pages(
    () => {
      const { page, session, room, modes, pointed, source, sourceFailure } = this;
      return page && session && room && modes && { page, session, room, modes, pointed, source, sourceFailure };
    },
    () => this.requestUpdate(),
  );
  private stopKeys: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { page, pages, asked } = this;
    if (!page) return;
    const session = new Session(page);
    const room = new Classroom(page, session, {
      begun: () => {
        pages.begin(session.own);
        this.remember();
      },
      moved: this.remember,
      changed: () => this.requestUpdate(),
      ended: () => pages.end(),
    });
    this.session = session;
    this.room = room;
    const modes = new Modes(page, session, {
      choice: () => this.setup?.choice ?? null,
      set: (params) => this.setup?.set(params),
      tell: (telling) => {
        this.telling = telling;
      },
      changed: () => {
        pages.mode(modes.mode);
        this.requestUpdate();
      },
    });
    this.modes = modes;
    session.addEventListener('change', () => {
      room.watch();
      this.requestUpdate();
    });
    if (page.run) {
      this.openRun(page.run, page.at);
      if (asked?.speed) session.player.speed = asked.speed;
    } else if (asked) modes.open(asked);
    if (asked?.wrong.length) void import('./share/complain').then(({ complain }) => complain(asked.wrong));
    void this.fetchSource(session, page.source);
    this.stopKeys = listenForKeys({
      ...this.presenting.keys,
      ' ': () => this.space(),
      ArrowLeft: () => session.player.step(-1),
      ArrowRight: () => session.player.step(1),
      Home: () => session.player.jump('start', -1),
      End: () => session.player.jump('verdict', 1),
      P: () => room.pauseOrNot(),
      '?': () => this.help.show(),
    });
  }

  /** Shows a recording that is here already, from its beginning or at one event of it. */
  replay(recording: Recording, at: number | null = null): void {
    this.telling = false;
    this.session?.replay(recording, at);
  }

  /** First what says by its size where all else is, so that nothing moves; at last what lies under the story, where nobody sees it yet. */
  protected override async firstUpdated(): Promise<void> {
    const frame = this.renderRoot.querySelectorAll<LitElement>('syrniki-modes, syrniki-caption, syrniki-transport');
    await Promise.all([...frame].map((each) => each.updateComplete));
    this.built = 'story';
    await this.updateComplete;
    await layOut(this);
    await idle();
    this.built = 'all';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopKeys();
    this.session?.close();
  }

  override render(): TemplateResult | typeof nothing {
    const { page, session, pointed, room, modes, pages, presenting, source } = this;
    if (!page || !session || !room || !modes) return nothing;
    const { player, phase, link } = session;
    const { lesson, teaching } = page;
    const { lecture, shownTry } = room;
    const prediction = page.recorded || modes.mode !== 'observed' ? undefined : teaching.prediction;
    const standing = lecture?.standing ?? null;
    const spot = lecture?.focus(standing) ?? null;
    const tabs = pages.tabs();
    const story = this.built !== 'frame';
    const all = this.built === 'all' || (story && !this.telling);
    return html`
      <div class=${`bench ${modes.mode}${this.telling ? ' telling' : ''}`} @point=${this.pointAt} @line=${this.chooseLine} @why=${pages.ask} @run=${this.run} @stop=${() => session.stop()} @guess=${this.makeGuess}
        @story=${this.toggleStory} @help=${() => this.help.show()} @share=${this.share} @full=${presenting.full} @retry=${() => session.retry()}
        @pausing=${() => room.pauseOrNot()} @explain=${this.explain} @open-run=${this.openOther} @try=${this.try} @usual=${this.usual}>
        ${modes.bar()}
        <section class=${lesson.progress ? 'stage counting' : 'stage'} aria-label=${t('stage.label')}>
          ${shownTry ? html`<syrniki-note .text=${shownTry.text}></syrniki-note>` : nothing}
          ${
            story
              ? html`<syrniki-scene .player=${player} .words=${lesson} .pointed=${pointed} .spot=${spot} .lang=${lang()}
            lesson=${lesson.id}></syrniki-scene>`
              : nothing
          }
          ${lesson.progress ? html`<syrniki-progress .player=${player} .words=${lesson} .progress=${lesson.progress}></syrniki-progress>` : nothing}
        </section>
        <div class=${prediction ? 'sheet asking' : 'sheet'} ?hidden=${!this.telling || !story}>
          <slot name="intro"></slot>
          ${prediction && story ? html`<syrniki-guess .prediction=${prediction} .guess=${room.guess}></syrniki-guess>` : nothing}
          ${
            page.recorded || !story
              ? nothing
              : html`<syrniki-setup .lesson=${lesson} .refusal=${session.refusal} .label=${room.runLabel}
            .asked=${this.asked?.params ?? {}} ?asking=${prediction !== undefined} ?busy=${phase === 'starting'}></syrniki-setup>`
          }
        </div>
        <syrniki-caption .player=${player} .words=${lesson} .phase=${phase} .link=${link}
          .idle=${modes.before} .cue=${lecture?.cue(standing) ?? ''} .guessed=${room.guessed}></syrniki-caption>
        <section class="time" aria-label=${t('timeline.label')}>
          ${
            all
              ? html`<syrniki-timeline .invitation=${modes.before} .player=${player} .words=${lesson} .pointed=${pointed} .spot=${spot}
            .trail=${pages.trail}></syrniki-timeline>`
              : nothing
          }
        </section>
        <div class="side"><section class=${pages.room(tabs)} aria-label=${t('panel.label')}>
          ${
            story
              ? html`<syrniki-panel .tabs=${tabs} .open=${pages.open} @tab=${pages.choose}>
            ${tabs.map(({ id, body }) => (pages.opened.has(id) ? html`<div slot=${id}>${body}</div>` : nothing))}
          </syrniki-panel>`
              : nothing
          }
        </section>
        ${modes.beside(pointed, source)}
        <section class="store" aria-label=${t('memory.label')}>
          ${
            all
              ? html`<syrniki-memory tabindex="0" role="group" aria-label=${t('memory.label')} .player=${player} .words=${lesson}
            .pointed=${pointed} .spot=${spot}></syrniki-memory>
          <syrniki-output .player=${player} .words=${lesson} .pointed=${pointed}></syrniki-output>`
              : nothing
          }
        </section></div>
        <syrniki-transport .player=${player} .words=${lesson} .phase=${phase} .pausing=${teaching.pauses.length > 0 ? room.pausing : null}
          ?telling=${this.telling} ?recorded=${page.recorded}></syrniki-transport>
      </div>
      <syrniki-help .more=${modes.keys}></syrniki-help>
      <syrniki-share .page=${page} .session=${session}></syrniki-share>
      ${presenting.curtain()}`;
  }

  /** Also where the panel is out of sight, on a phone. */
  private readonly explain = async (): Promise<void> => {
    this.pages.show('happened');
    await this.updateComplete;
    this.renderRoot.querySelector('.program')?.scrollIntoView({ block: 'nearest' });
  };

  private readonly run = (event: Event): void => {
    event.stopPropagation();
    const { session, room, modes } = this;
    const { choice } = this.setup;
    if (!session || !room || !choice) {
      this.telling = true;
      return;
    }
    this.setup.open = false;
    if (modes?.run(choice)) return;
    if (!room.tries(choice)) room.attempt = null;
    void session.start(choice).then(() => {
      this.telling = session.refusal !== null;
    });
  };

  private readonly makeGuess = ({ detail }: CustomEvent<Guess | null>): void => {
    if (this.room) this.room.guess = detail;
    this.requestUpdate();
  };

  /** Shows a run that was not started by the button here. */
  private openRun(run: string, at: number | null): void {
    this.telling = false;
    this.session?.open(run, at);
  }

  /** A real run of those that were counted: the system has chosen in it. */
  private readonly openOther = ({ detail }: CustomEvent<string>): void => {
    this.modes?.choose('observed');
    this.openRun(detail, null);
  };

  /** Runs it with the settings of a try. */
  private readonly try = async ({ detail }: CustomEvent<number>): Promise<void> => {
    const { session, page, room } = this;
    const attempt = page?.teaching.tries[detail];
    if (!session || !room || !attempt) return;
    this.setup.set(attempt.params, attempt.scale);
    const { choice } = this.setup;
    if (choice) await session.start(choice);
    this.telling = session.refusal !== null;
    if (!session.refusal) room.attempt = detail;
    this.requestUpdate();
  };

  private readonly usual = (): void => {
    this.setup.set({});
    if (this.room) this.room.attempt = null;
    this.telling = true;
    this.requestUpdate();
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

  private readonly chooseLine = ({ detail: line }: CustomEvent<number>): void => {
    const player = this.session?.player;
    const next = player ? nextOnLine(player.recording, player.seq, line) : null;
    if (!player || next === null) return;
    player.pause();
    player.seek(next);
  };

  private readonly share = async (): Promise<void> => {
    await import('./share/share');
    const share = this.renderRoot.querySelector<ShareElement>('syrniki-share');
    if (!share) return;
    share.params = this.setup?.choice?.params ?? {};
    await share.show();
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
  private readonly remember = leisurely(() => {
    const { session, page } = this;
    if (!session || page?.recorded || session.phase === 'refused' || session.made) return;
    if (session.opened) rememberMoment(null, null);
    if (!session.run) return;
    const { playing, seq } = session.player;
    rememberMoment(session.run, playing ? null : Math.max(0, seq));
  });

  static override readonly styles = [base, layout, directedLayout, Presenting.styles];
}
