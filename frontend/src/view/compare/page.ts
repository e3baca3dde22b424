import type { Lang } from '../../base/i18n';
import type { Lesson } from '../../base/page';
import type { Which } from '../../model/duo';
import type { Value } from '../../wire/frames';
import { settingText } from '../setting';

/** One of the two runs, as the server tells it. */
export interface SideData {
  readonly lesson: Lesson;
  /** All of the lesson's parameters, as the run is to have them. */
  readonly params: Readonly<Record<string, Value>>;
  /** Run to be shown at once, null if none. */
  readonly run: string | null;
  readonly source: string;
  readonly file: string;
}

/** What the server tells the page that compares, in its data block. */
export interface ComparePage extends Readonly<Record<Which, SideData>> {
  readonly lang: Lang;
  /** Lesson milliseconds since the runs began at which both are to be shown, null if not said. */
  readonly at: number | null;
}

/** The data block of this page, null on pages that have none. */
export function comparePage(): ComparePage | null {
  const block = document.getElementById('page-data')?.textContent;
  return block ? (JSON.parse(block) as ComparePage) : null;
}

/** A setting as it is shown: what it is called, and its value. */
export type Setting = readonly [string, string];

/**
 * The settings worth telling of a run beside another: those that are not the usual ones, and those of the same name that
 * the other has otherwise.
 */
export function settings(lesson: Lesson, params: SideData['params'], others: SideData['params']): Setting[] {
  return lesson.params
    .filter((param) => {
      const value = params[param.name];
      const elsewhere = others[param.name];
      return value !== param.default || (elsewhere !== undefined && elsewhere !== value);
    })
    .map((param) => [param.label, settingText(param, params[param.name] ?? null)]);
}
