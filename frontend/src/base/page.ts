import type { Lang } from './i18n';
import type { Teaching } from './teaching';
import type { Words } from './words';

/** A parameter of a lesson's program, as the server describes it. */
export interface Param {
  readonly name: string;
  readonly type: 'int' | 'long' | 'boolean' | 'choice';
  readonly default: number | boolean | string;
  readonly min?: number;
  readonly max?: number;
  readonly values?: readonly string[];
  /** A choice's values as they are shown. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly label: string;
  readonly hint: string;
}

/** How a run is made: the system chooses which thread goes on, somebody does, or all choices are tried. */
export type Mode = 'observed' | 'directed' | 'explored';

/** A lesson as its page knows it. */
export interface Lesson extends Words {
  readonly id: string;
  readonly title: string;
  readonly modes: readonly Mode[];
  /** Why it can be neither directed nor explored: one plain sentence, only where it cannot. */
  readonly notExplored?: string;
  /** Real milliseconds for one lesson time unit, unless another pace is chosen. */
  readonly scale: number;
  readonly params: readonly Param[];
  /** The variables that count how much is done and of how much; the latter may be a number. */
  readonly progress?: Progress;
  /** What the lesson needs to show all it is about, and this server's machine has not. */
  readonly lacks?: readonly Lack[];
}

export interface Progress {
  readonly done: string;
  readonly of: string | number;
}

export type Lack = 'two-cores' | 'linux';

/** What the server tells a lesson's page, in its data block. */
export interface PageData {
  readonly lang: Lang;
  readonly theme: string;
  readonly embed: boolean;
  readonly lesson: Lesson;
  readonly teaching: Teaching;
  readonly source: string;
  readonly file: string;
  /** Where its Python counterpart is, and that file's name; not there if it has none. */
  readonly python?: string;
  readonly pythonFile?: string;
  /** Run to be shown at once, and at which event; null if none. */
  readonly run: string | null;
  readonly at: number | null;
  /** The page is a saved one that stands alone: the recording is in it, and there is no server to ask for anything. */
  readonly recorded?: boolean;
}

/** The data block of this page, null on pages that have none. */
export function pageData(): PageData | null {
  const block = document.getElementById('page-data')?.textContent;
  return block ? (JSON.parse(block) as PageData) : null;
}

/** Whether playback is to pause by itself at a lesson's moments, by the page's address. */
export const pausesWanted = (): boolean => new URLSearchParams(location.search).get('pauses') !== '0';

/** Makes the page's address one that shows this run at this event, or none. */
export function rememberMoment(run: string | null, at: number | null): void {
  remember({ run, at: at === null ? null : String(at) });
}

/** Puts values into the page's address, or takes them out of it where they are null; and so in its links to itself. */
export function remember(values: Readonly<Record<string, string | null>>): void {
  const address = new URL(location.href);
  put(address, values);
  history.replaceState(history.state, '', address);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.choices a')) {
    const there = new URL(link.href);
    put(there, values);
    link.href = there.href;
  }
}

function put(address: URL, values: Readonly<Record<string, string | null>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === null) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
}
