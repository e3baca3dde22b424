import { t } from '../base/i18n';
import { clock, duration } from '../base/time';
import type { Words } from '../base/words';
import type { Recording } from '../model/recording';

/** Nanoseconds from one step of a directed run to the next in its recording. */
export const STEP = 400e6;

/** When something was: by the lesson's clock, or, where somebody chose each step, at which step. */
export function whenText(recording: Recording, ns: number, { unit }: Words): string {
  return recording.stepped ? stepText(ns) : clock(recording.lessonMs(ns), unit);
}

/** How long something took, likewise. */
export function lengthText(recording: Recording, ns: number, { unit }: Words): string {
  return recording.stepped ? stepsText(ns) : duration(recording.lessonMs(ns), unit);
}

/** The step at an instant of a directed run's recording. */
export const stepText = (ns: number): string => t('clock.step', { n: Math.floor(ns / STEP + 1e-6) });

/** A length of it. */
export const stepsText = (ns: number): string => t('time.step', { n: Math.round(ns / STEP) });
