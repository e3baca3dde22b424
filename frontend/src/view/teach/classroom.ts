import { number, t } from '../../base/i18n';
import { type PageData, pausesWanted, remember } from '../../base/page';
import type { Teaching, Try } from '../../base/teaching';
import { choiceOf, type Guess } from '../../model/outcome';
import type { Player } from '../../model/player';
import type { Choice, Session } from '../session';
import { Lecture } from './lecture';

/** What the classroom tells the page. */
interface Told {
  /** Another run has begun, or was opened. */
  begun(): void;
  /** The playhead has moved. */
  moved(): void;
  /** What is to be drawn has changed. */
  changed(): void;
  /** The run was watched to its end. */
  ended(): void;
}

/** What makes a lesson of the runs of a page: the guess, the try that is shown, the lecture that pauses and points. */
export class Classroom {
  /** What is guessed of the runs of this page, until it is changed. */
  guess: Guess | null = null;
  /** Which of the tries the run is, null if none. */
  attempt: number | null = null;
  /** Playback pauses by itself. */
  pausing = pausesWanted();
  lecture: Lecture | null = null;
  private shown: { standing: string | undefined; told: boolean } = { standing: undefined, told: false };

  constructor(
    private readonly page: PageData,
    private readonly session: Session,
    private readonly tell: Told,
  ) {}

  private get teaching(): Teaching {
    return this.page.teaching;
  }

  /** The guess as it is shown beside a run that was started here; empty if there is none. */
  get guessed(): string {
    const { guess, session } = this;
    const { prediction } = this.teaching;
    if (guess === null || !prediction || !(session.own || session.phase === 'starting')) return '';
    return typeof guess === 'string'
      ? (choiceOf(prediction, guess)?.label ?? '')
      : [number(guess, 2), prediction.unit].filter(Boolean).join('\u00a0');
  }

  /** What the button says that starts a run. */
  get runLabel(): string {
    if (this.session.phase !== 'idle') return t('run.again');
    return t(this.teaching.prediction && this.guess === null ? 'run.guessless' : 'run.run');
  }

  /** The try that is shown. */
  get shownTry(): Try | undefined {
    return this.attempt === null ? undefined : this.teaching.tries[this.attempt];
  }

  /** Whether that choice is the try that is shown. */
  tries({ params }: Choice): boolean {
    const { shownTry } = this;
    return shownTry !== undefined && Object.entries(shownTry.params).every(([name, value]) => params[name] === value);
  }

  pauseOrNot(): void {
    this.pausing = !this.pausing;
    remember({ pauses: this.pausing ? null : '0' });
    this.tell.changed();
  }

  /** Teaches the run of the session's player from now on. */
  watch(): void {
    const { page, session } = this;
    const { player } = session;
    const before: Player | undefined = this.lecture?.player;
    if (player === before) return;
    for (const event of ['move', 'mode']) {
      before?.removeEventListener(event, this.moved);
      player.addEventListener(event, this.moved);
    }
    // Whoever directs goes from step to step anyhow.
    const pausing = () => this.pausing && player.recording.head?.mode !== 'directed';
    this.lecture = new Lecture(player, page.teaching, page.lesson.params, pausing, !session.own);
    this.shown = { standing: undefined, told: false };
    this.tell.begun();
  }

  private readonly moved = (): void => {
    const { lecture, shown, tell } = this;
    tell.moved();
    const standing = lecture?.standing?.id;
    const told = lecture?.told ?? false;
    if (standing !== shown.standing || told !== shown.told) tell.changed();
    if (told && !shown.told && this.session.own) tell.ended();
    this.shown = { standing, told };
  };
}
