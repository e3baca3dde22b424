import { html } from 'lit';
import { t } from '../base/i18n';
import type { Mode, PageData } from '../base/page';
import type { Pointed, TrailEvent, WhyEvent } from '../model/pointed';
import { say } from './modes/messages';
import type { Modes } from './modes/modes';
import type { Tab } from './panel';
import type { Session } from './session';
import type { Classroom } from './teach/classroom';

/** What the pages of a lesson's panel show. */
export interface Shown {
  readonly page: PageData;
  readonly session: Session;
  readonly room: Classroom;
  readonly modes: Modes;
  readonly pointed: Pointed | null;
  readonly source: string | null;
  readonly sourceFailure: string | null;
}

const FIRST = 'java';
/** There is room for the memory beside all else, as in modes/layout.ts. */
const roomy = (): boolean => matchMedia('(min-width: 100rem), (max-width: 52rem)').matches;
const NO_TRAIL: readonly number[] = [];

/** The pages of a lesson's panel: which is open, and what the page “Why” is asked and has answered. */
export class Pages {
  open = FIRST;
  /** Those that were opened, and stay as they were left. */
  readonly opened = new Set([FIRST]);
  /** One was chosen by hand since the run began: it is not taken away. */
  private chosen = false;
  private question: Pointed | null = null;
  private answer: readonly number[] = NO_TRAIL;
  private current: Mode = 'observed';

  constructor(
    private readonly shown: () => Shown | null,
    private readonly changed: () => void,
  ) {}

  /** The events on the way back to the cause of what was last asked about, while they are told of. */
  get trail(): readonly number[] {
    return this.open === 'why' ? this.answer : NO_TRAIL;
  }

  /** Classes of the panel: how much room it takes for the page that is open. */
  room(tabs: readonly Tab[]): string {
    const tab = tabs.find(({ id }) => id === this.open);
    return `program${tab?.wide ? ' wide' : ''}${tab?.tall ? ' tall' : ''}`;
  }

  readonly choose = ({ detail: id }: CustomEvent<string>): void => {
    this.chosen = true;
    this.show(id);
  };

  /** What is asked about is told on the page “Why”. */
  readonly ask = ({ detail }: WhyEvent): void => {
    this.question = detail;
    this.show('why');
    this.changed();
  };

  private readonly mark = ({ detail }: TrailEvent): void => {
    this.answer = detail;
    this.changed();
  };

  /** Opens a page, if it can be opened now. */
  show(id: string): void {
    const tab = this.tabs().find((it) => it.id === id);
    if (!tab || tab.hint !== undefined) return;
    void tab.load?.();
    this.opened.add(id);
    this.open = id;
    this.changed();
  }

  /** All choices have a page of their own. */
  mode(mode: Mode): void {
    if (mode === this.current) return;
    this.current = mode;
    this.show(mode === 'explored' ? 'explore' : FIRST);
  }

  /** A new run is not told of before it has ended. */
  begin(own: boolean): void {
    this.chosen = false;
    if (own && this.open === 'happened') this.open = FIRST;
  }

  /** A run that was watched to its end is told of at once, unless something else is being read. */
  end(): void {
    if (!this.chosen && this.open === FIRST) this.show('happened');
  }

  /** In their order: Java | Java + Python | What happened | Why. */
  tabs(): readonly Tab[] {
    const { shown } = this;
    const all = shown();
    if (!all) return [];
    const { page, session, room, modes, pointed, source } = all;
    const explore = modes.tab();
    const { lesson, teaching, python, file } = page;
    const { player, run, api } = session;
    return [
      ...(explore ? [explore] : []),
      {
        id: FIRST,
        label: 'Java',
        body: html`<syrniki-code .player=${player} .words=${lesson} .pointed=${pointed} .source=${source} .next=${modes.next}
          .failure=${all.sourceFailure} href=${page.source} file=${file}></syrniki-code>`,
      },
      ...(python
        ? [
            {
              id: 'both',
              label: 'Java + Python',
              body: html`<syrniki-both .player=${player} .words=${lesson} .pointed=${pointed} .source=${source} href=${page.source} file=${file}
          .api=${api} .pythonHref=${python} .pythonFile=${page.pythonFile ?? ''}></syrniki-both>`,
              load: () => import('./both/both'),
              wide: true,
            },
          ]
        : []),
      ...(modes.mode === 'directed' && !roomy()
        ? [
            {
              id: 'memory',
              label: say().memory,
              body: html`<div class="shelf"><syrniki-memory tabindex="0" role="group" aria-label=${t('memory.label')} .player=${player} .words=${lesson}
          .pointed=${pointed}></syrniki-memory>
          <syrniki-output .player=${player} .words=${lesson} .pointed=${pointed}></syrniki-output></div>`,
            },
          ]
        : []),
      {
        id: 'happened',
        label: t('happened.tab'),
        hint: room.lecture?.told ? undefined : t('happened.hint'),
        body: html`<syrniki-happened .player=${player} .words=${lesson} .lesson=${lesson} .teaching=${teaching} .lecture=${room.lecture}
          .api=${api} ?alone=${page.recorded} .guess=${room.guess} .attempt=${room.attempt} .run=${run ?? ''}><slot name="explanation"></slot></syrniki-happened>`,
        load: () => import('./teach/happened'),
        tall: true,
      },
      {
        id: 'why',
        label: t('why.tab'),
        body: html`<syrniki-why .player=${player} .words=${lesson} .pointed=${pointed} .asked=${this.question}
          .open=${this.open === 'why'} @trail=${this.mark}></syrniki-why>`,
        load: () => import('./why/why'),
        tall: true,
      },
    ];
  }
}
