import { number, t } from './i18n';
import type { Words } from './words';

/** Lesson milliseconds in words, as long as they matter: «5 minutes», «1.5 seconds», «0.2 ms». */
export function duration(lessonMs: number, unit: Words['unit']): string {
  const units = lessonMs / 1000;
  if (units >= 0.1 || lessonMs === 0) return t(`time.${unit}`, { n: round(units, units < 10 ? 2 : 1) });
  if (unit === 'minute') return t('time.second', { n: round(units * 60, 2) });
  return t('time.ms', { n: lessonMs >= 1 ? round(lessonMs, 1) : round(lessonMs, 3) });
}

/** The clock of the lesson: lesson milliseconds in its unit, as wide whatever they are. */
export function clock(lessonMs: number, unit: Words['unit']): string {
  return t(`clock.${unit}`, { n: number(lessonMs / 1000, unit === 'minute' ? 2 : 3, true) });
}

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));
