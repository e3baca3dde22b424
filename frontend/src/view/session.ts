import { t } from '../base/i18n';
import type { PageData } from '../base/page';
import { Player } from '../model/player';
import { Recording } from '../model/recording';
import { Api, Refusal } from '../wire/api';
import { Connection, type Link } from '../wire/connection';
import type { Value } from '../wire/frames';
import type { Sleeps } from '../wire/turn';

/** Where the page stands with its run. */
export type Phase =
  | 'idle' /* no run yet */
  | 'starting' /* asked for */
  | 'queued'
  | 'running'
  | 'finished'
  | 'refused';

/** What a run is started with. */
export interface Choice {
  readonly params: Readonly<Record<string, Value>>;
  readonly scale: number;
}

/** How a run is made by choosing each of its steps. */
export interface Made {
  readonly params: Readonly<Record<string, Value>>;
  readonly schedule: string;
  readonly sleeps: Sleeps;
  /** Has the server keep it, for whoever takes it along: its id. */
  keep(): Promise<string>;
}

/** Milliseconds that frames may wait for the end of a flood of them: of a run that happens now, of one that may be over. */
const PATIENCE = { live: 50, kept: 2000 };

/**
 * The one run a page shows: asks for it, receives it, plays it. Dispatches `change` when the phase, the link or the run
 * changed; the recording and the player tell their own changes.
 */
export class Session extends EventTarget {
  player: Player;
  run: string | null = null;
  /** The run was started here, and is seen as it happens. */
  own = false;
  /** Why the last start was refused, null if it was not. */
  refusal: Refusal | null = null;
  /** What is shown was opened from a file: this server need not know it. */
  opened = false;
  /** How a run is made here, step by step; null for other runs. */
  made: Made | null = null;
  private asking = false;
  private connection: Connection | null = null;
  /** Where the playhead goes when that event has arrived. */
  private target: number | null = null;
  /** Phase and place in the queue, when the recording last grew. */
  private stage = '';

  constructor(
    private readonly page: Pick<PageData, 'lang' | 'lesson'>,
    readonly api = new Api(page.lang, {
      network: () => t('error.network'),
      unexpected: (status) => t('error.unexpected', { status }),
    }),
    /** Makes the player of each run that is opened, on an empty recording. */
    private readonly newPlayer: () => Player = () => new Player(new Recording()),
  ) {
    super();
    this.player = newPlayer();
  }

  get phase(): Phase {
    if (this.asking) return 'starting';
    if (this.opened || this.made) return 'finished';
    if (!this.run) return 'idle';
    const link = this.link?.state;
    if (link === 'refused' || link === 'malformed') return 'refused';
    const { recording } = this.player;
    if (recording.end) return 'finished';
    return recording.queued === null ? 'running' : 'queued';
  }

  /** The stream's state, null without a run. */
  get link(): Link | null {
    return this.connection?.link ?? null;
  }

  /** Starts a run and follows it; what is shown now stays if the server refuses. */
  async start(choice: Choice): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    this.refusal = null;
    this.changed();
    try {
      const { lesson } = this.page;
      const answer = await this.api.start(lesson.id, lesson.modes[0] ?? 'observed', choice.params, choice.scale);
      this.asking = false;
      this.show(answer.id, null, true);
    } catch (error) {
      this.asking = false;
      if (!(error instanceof Refusal)) throw error;
      this.refusal = error;
      this.changed();
    }
  }

  /** Shows a recording that is here already, whole. */
  replay(recording: Recording, at: number | null): void {
    this.turnTo(new Player(recording));
    this.opened = true;
    if (at === null) this.player.play();
    else this.player.seek(at);
    this.changed();
  }

  /** Shows a run that is made here, step by step. */
  showMade(player: Player, made: Made): void {
    if (player !== this.player) this.turnTo(player);
    this.made = made;
    this.changed();
  }

  /** Shows no run, as in the beginning. */
  clear(): void {
    this.turnTo(this.newPlayer());
    this.changed();
  }

  private turnTo(player: Player): void {
    this.close();
    this.connection = null;
    this.opened = false;
    this.made = null;
    this.own = false;
    this.run = null;
    this.target = null;
    this.stage = '';
    this.refusal = null;
    this.player = player;
  }

  /** Shows a run that was made before, or elsewhere: straight to where it has come by now, or at one event of it. */
  open(run: string, at: number | null): void {
    this.show(run, at, false);
  }

  private show(run: string, at: number | null, own: boolean): void {
    this.turnTo(this.newPlayer());
    this.run = run;
    this.own = own;
    this.target = at;
    const { recording } = this.player;
    recording.addEventListener('change', () => this.recordingChanged());
    if (at === null) this.player.follow(!own);
    const address = `${location.origin.replace(/^http/, 'ws')}/live/${encodeURIComponent(run)}`;
    const connection = new Connection(address, recording, {
      refusal: () => this.whyNot(run),
      patience: own ? PATIENCE.live : PATIENCE.kept,
    });
    connection.addEventListener('link', () => this.changed());
    this.connection = connection;
    this.changed();
  }

  /** Asks the server to end the run. */
  async stop(): Promise<void> {
    if (this.run && this.phase !== 'finished') await this.api.stop(this.run).catch(() => undefined);
  }

  /** Leaves the run to itself. */
  close(): void {
    this.connection?.close();
    this.player.dispose();
  }

  retry(): void {
    this.connection?.retry();
  }

  private recordingChanged(): void {
    const { recording } = this.player;
    if (this.target !== null && (recording.length > this.target || recording.end)) {
      this.player.seek(this.target);
      this.target = null;
    }
    const stage = `${this.phase} ${recording.queued}`;
    if (stage !== this.stage) this.changed();
    this.stage = stage;
  }

  /** Why the server would not give the run, null if it would. */
  private async whyNot(run: string): Promise<string | null> {
    try {
      await this.api.run(run);
      return null;
    } catch (error) {
      return error instanceof Refusal && error.status >= 400 && error.status < 500 ? error.message : null;
    }
  }

  private changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
