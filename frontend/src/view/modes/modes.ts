import { html, nothing, type TemplateResult } from 'lit';
import type { Mode, PageData } from '../../base/page';
import { remember } from '../../base/page';
import type { Pointed } from '../../model/pointed';
import type { Value } from '../../wire/frames';
import type { Directing } from '../direct/directing';
import type { ScheduleDetail } from '../explore/explore';
import type { Asked } from '../link';
import type { Tab } from '../panel';
import type { Choice, Session } from '../session';
import { say } from './messages';
import './switch';

type Params = Readonly<Record<string, Value>>;

/** What the page does for its modes. */
interface Host {
  /** What is set up for the next run; null while something in it is not as it has to be. */
  choice(): Choice | null;
  /** Sets parameters up. */
  set(params: Params): void;
  /** Shows the story, or what was under it. */
  tell(telling: boolean): void;
  changed(): void;
}

const PLAIN: Readonly<Record<string, string | null>> = { mode: null, schedule: null, sleeps: null };

/** Who chooses which thread goes on, and what is on the page for that. */
export class Modes {
  mode: Mode = 'observed';
  directing: Directing | null = null;
  /** A run shown as one of all choices. */
  private shown: Directing | null = null;
  /** The run that was shown before somebody else began to choose. */
  private earlier: string | null = null;
  /** What all choices are looked at with. */
  private params: Params = {};

  constructor(
    private readonly page: PageData,
    private readonly session: Session,
    private readonly host: Host,
  ) {}

  /** Takes what the page's address asks for. */
  open({ mode, schedule, sleeps, params }: Asked): void {
    if (mode === 'observed') return;
    const { lesson } = this.page;
    const given = Object.fromEntries(
      lesson.params.map((it) => [it.name, typed(it.type, params[it.name] ?? it.default)]),
    );
    this.mode = mode;
    this.params = given;
    this.host.tell(false);
    if (mode === 'directed') void this.direct({ params: given, schedule, sleeps });
    else this.explore();
  }

  /** The bar on which the mode is chosen. */
  bar(): TemplateResult | typeof nothing {
    const { lesson, recorded } = this.page;
    if (recorded) return nothing;
    const made = this.session.player.recording.head?.mode ?? null;
    return html`<syrniki-modes .modes=${lesson.modes} .mode=${this.mode} .made=${made} .why=${lesson.notExplored ?? ''}
      @mode=${({ detail }: CustomEvent<Mode>) => this.choose(detail)}></syrniki-modes>`;
  }

  /** What stands beside the program while somebody directs. */
  beside(pointed: Pointed | null, source: string | null): TemplateResult | typeof nothing {
    const { directing, page } = this;
    if (this.mode !== 'directed') return nothing;
    return html`<syrniki-director .directing=${directing} .player=${this.session.player} .words=${page.lesson} .pointed=${pointed}
      .source=${source} .page=${page} .api=${this.session.api} @beginning=${this.begin}></syrniki-director>`;
  }

  /** The schedule of the run that is shown as one of all choices. */
  private get path(): string | null {
    return this.mode === 'explored' ? (this.shown?.turn?.schedule ?? null) : null;
  }

  /** What is done by key in this mode alone. */
  get keys(): readonly (readonly [string, string])[] {
    return this.mode === 'directed' ? say().keys : [];
  }

  /** What is said while there is no run to be seen; empty if that is plain. */
  get before(): string {
    return this.mode === 'explored' ? say().before : '';
  }

  /** The page of all choices. */
  tab(): Tab | null {
    if (this.mode !== 'explored') return null;
    return {
      id: 'explore',
      label: say().explore,
      body: html`<syrniki-explore .page=${this.page} .api=${this.session.api} .params=${this.params} .path=${this.path} @schedule=${this.see}></syrniki-explore>`,
      load: () => import('../explore/explore'),
      tall: true,
      // Before a run is watched there is nothing else to look at.
      wide: this.session.phase === 'idle',
    };
  }

  /** The line each thread would go on from, by its id, where the playhead is at the present. */
  get next(): ReadonlyMap<number, number> | null {
    const { directing } = this;
    if (this.mode !== 'directed' || !directing?.turn || !directing.present) return null;
    return new Map(directing.turn.threads.filter(({ verb }) => verb !== null).map(({ id, line }) => [id, line]));
  }

  choose(mode: Mode): void {
    if (mode === this.mode) return;
    const choice = this.host.choice();
    if (this.mode === 'observed') this.earlier = this.session.run;
    this.mode = mode;
    if (choice) this.params = choice.params;
    if (mode === 'observed') this.observe();
    else if (mode === 'explored') {
      remember({ ...PLAIN, run: null, at: null, mode });
      this.session.clear();
      this.host.tell(false);
      this.explore();
    } else {
      this.host.tell(false);
      if (this.directing) this.showDirected();
      else void this.direct({ params: this.params, schedule: '', sleeps: 'timed' });
    }
    this.host.changed();
  }

  /** Starts anew with what is set up; false where runs are made elsewhere. */
  run(choice: Choice): boolean {
    if (this.mode === 'observed') return false;
    this.params = choice.params;
    this.host.tell(false);
    if (this.mode === 'directed') void this.direct({ params: choice.params, schedule: '' });
    this.host.changed();
    return true;
  }

  private observe(): void {
    remember(PLAIN);
    const { earlier } = this;
    if (earlier) this.session.open(earlier, null);
    else {
      this.session.clear();
      this.host.tell(true);
    }
  }

  private explore(): void {
    this.host.changed();
  }

  private readonly begin = ({ detail }: CustomEvent<{ params: Params; schedule?: string }>): void => {
    this.host.set(detail.params);
    void this.direct({ params: this.host.choice()?.params ?? detail.params, schedule: detail.schedule ?? '' });
  };

  private readonly see = ({ detail }: CustomEvent<ScheduleDetail>): void => {
    const { direct, ...beginning } = detail;
    this.host.set(beginning.params);
    if (direct) {
      this.mode = 'directed';
      void this.direct(beginning);
      this.host.changed();
    } else void this.replay(beginning);
  };

  /** Begins a directed run, or takes up another one. */
  private async direct(beginning: { params: Params; schedule: string; sleeps?: 'timed' | 'any' }): Promise<void> {
    const [{ Directing }] = await Promise.all([import('../direct/directing'), import('../direct/director')]);
    const { lesson } = this.page;
    if (!this.directing) {
      this.directing = new Directing(this.session.api, { sleeps: 'timed', ...beginning, lesson: lesson.id });
      this.directing.addEventListener('change', () => this.showDirected());
    }
    this.directing.begin(beginning);
  }

  private showDirected(): void {
    const { directing, session } = this;
    if (this.mode !== 'directed' || !directing) return;
    session.showMade(directing.player, { ...directing.made, keep: () => directing.keep() });
    const { schedule, sleeps, params } = directing.made;
    if (directing.turn) {
      remember({
        mode: 'directed',
        run: null,
        at: null,
        schedule: schedule || null,
        sleeps: sleeps === 'any' ? sleeps : null,
        ...this.inAddress(params),
      });
    }
    this.host.changed();
  }

  /** Shows a run as one of all choices, from its beginning. */
  private async replay(beginning: { params: Params; schedule: string; sleeps: 'timed' | 'any' }): Promise<void> {
    const { Directing } = await import('../direct/directing');
    const shown = new Directing(this.session.api, { ...beginning, lesson: this.page.lesson.id }, undefined, 'explored');
    this.shown = shown;
    shown.addEventListener('change', () => {
      if (this.mode !== 'explored' || this.shown !== shown || !shown.turn) return;
      if (this.session.player === shown.player) return;
      this.session.showMade(shown.player, { ...shown.made, keep: () => shown.keep() });
      shown.player.jump('start', -1);
      shown.player.play();
      this.host.changed();
    });
    shown.begin(beginning);
  }

  /** Parameters as they stand in the page's address: only those that are not as usual. */
  private inAddress(params: Params): Record<string, string | null> {
    return Object.fromEntries(
      this.page.lesson.params.map(({ name, default: usual }) => {
        const value = String(params[name] ?? usual);
        return [`p.${name}`, value === String(usual) ? null : value];
      }),
    );
  }
}

const typed = (type: string, value: string | number | boolean): string | number | boolean =>
  type === 'choice' ? String(value) : type === 'boolean' ? String(value) === 'true' : Number(value);
