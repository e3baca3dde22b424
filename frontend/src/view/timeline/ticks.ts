import { numbers } from '../../base/i18n';
import type { Scale } from './scale';
import { firstIndex } from './scale';

/** A mark on the ruler. */
export interface Tick {
  readonly x: number;
  readonly label: string;
  /** Labelled ticks are major; between them lie minor ones. */
  readonly major: boolean;
}

/** A step between ticks, in seconds, and into how many minor ones it divides well. */
interface Step {
  readonly seconds: number;
  readonly parts: number;
}

/** How lesson time is written: seconds of it that a nanosecond of the run stands for, language, units. */
export interface ClockFace {
  readonly secondsPerNs: number;
  readonly lang: string;
  /** What the lesson counts in. */
  readonly unit: 'second' | 'minute';
  /** Where time counts steps that somebody chose, it is written so; by instants and lengths in nanoseconds. */
  readonly steps?: { moment(ns: number): string; length(ns: number): string } | undefined;
  readonly units: {
    readonly min: string;
    readonly s: string;
    readonly ms: string;
    readonly us: string;
    readonly ns: string;
  };
}

/** The smallest part of a minute that is still written in minutes, in seconds. */
const LEAST_MINUTE = 6;

/** The finest sensible step that is at least wanted seconds long: 1-2-5 of the unit it is written in. */
export function stepFor(wanted: number, unit: ClockFace['unit']): Step {
  const worth = unit === 'minute' && wanted > LEAST_MINUTE / 2 ? 60 : 1;
  const least = wanted / worth;
  const power = 10 ** Math.floor(Math.log10(least) + 1e-9);
  const digit = [1, 2, 5].find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return { seconds: digit * power * worth, parts: digit === 2 ? 4 : 5 };
}

/** The unit a length of so many seconds is written in: its name, and how many seconds it is worth. */
function unitFor(seconds: number, { units, unit }: ClockFace): readonly [string, number] {
  if (unit === 'minute' && seconds >= LEAST_MINUTE) return [units.min, 60];
  if (seconds >= 1) return [units.s, 1];
  if (seconds >= 1e-3) return [units.ms, 1e-3];
  return seconds >= 1e-6 ? [units.us, 1e-6] : [units.ns, 1e-9];
}

/** A length of lesson time, in seconds, to as many digits as step needs, in the unit that fits its size or that of scale. */
export function formatSeconds(seconds: number, step: number, face: ClockFace, scale = seconds): string {
  const [unit, worth] = unitFor(Math.max(Math.abs(scale), step), face);
  const digits = Math.max(0, Math.min(9, Math.ceil(-Math.log10(step / worth) - 1e-9)));
  return `${numbers(face.lang, digits, true).format(seconds / worth)}\u00a0${unit}`;
}

/** A moment, in nanoseconds of the run, as finely as nsPerPixel lets it be seen; in the lesson's own unit. */
export function formatMoment(t: number, nsPerPixel: number, face: ClockFace): string {
  if (face.steps) return face.steps.moment(t);
  const own = face.unit === 'minute' ? 60 : 1;
  const finest = Math.min(Math.max(nsPerPixel * face.secondsPerNs, 1e-9), own / 100);
  const step = own * 10 ** Math.floor(Math.log10(finest / own) + 1e-9);
  return formatSeconds(t * face.secondsPerNs, step, face, Math.max(own, t * face.secondsPerNs));
}

/** How long something took, in nanoseconds of the run: three significant digits in the unit that fits. */
export function formatLength(ns: number, face: ClockFace): string {
  if (face.steps) return face.steps.length(ns);
  const seconds = Math.abs(ns * face.secondsPerNs);
  if (seconds === 0) return formatSeconds(0, 1, face);
  const step = 10 ** (Math.floor(Math.log10(seconds) + 1e-9) - 2);
  const rounded = Math.round(seconds / step) * step;
  const [unit, worth] = unitFor(rounded, face);
  const digits = Math.max(0, Math.min(2, Math.ceil(-Math.log10(step / worth) - 1e-9)));
  return `${numbers(face.lang, digits).format(rounded / worth)}\u00a0${unit}`;
}

/** Ticks of lesson time over a clock scale, majors at least apart pixels from each other. */
export function clockTicks(scale: Scale, face: ClockFace, apart: number): Tick[] {
  const perSecond = scale.perNs / face.secondsPerNs;
  const step = stepFor(face.steps ? Math.max(1, apart / perSecond) : apart / perSecond, face.unit);
  const minor = step.seconds / step.parts;
  const first = Math.floor(-scale.origin / perSecond / minor);
  const last = Math.ceil((scale.width - scale.origin) / perSecond / minor);
  const ticks: Tick[] = [];
  let anchor: number | null = null;
  const longest = Math.floor(last / step.parts) * step.seconds;
  for (let i = Math.max(0, first); i <= last; i++) {
    const x = i * minor * perSecond + scale.origin;
    const major = i % step.parts === 0;
    if (x < -apart || x > scale.width + apart) continue;
    if (!major) {
      ticks.push({ x, label: '', major });
      continue;
    }
    const seconds = (i / step.parts) * step.seconds;
    if (face.steps) {
      ticks.push({ x, label: face.steps.moment(seconds / face.secondsPerNs), major });
      continue;
    }
    // Far along at a fine step, all labels would share their first digits: say them once, then count on from there.
    const fine = seconds > 2000 * step.seconds && step.seconds < 1;
    let label: string;
    if (fine && anchor !== null) label = `+${formatSeconds(seconds - anchor, step.seconds, face)}`;
    else {
      label = formatSeconds(seconds, step.seconds, face, longest);
      if (x >= 0) anchor = seconds;
    }
    ticks.push({ x, label, major });
  }
  return ticks;
}

/** Ticks that number events over an order scale, majors at least apart pixels from each other. */
export function orderTicks(scale: Scale, count: number, apart: number): Tick[] {
  const step = Math.max(1, niceCount(apart / scale.perEvent));
  const minor = step >= 10 ? step / (step % 4 === 0 ? 4 : 5) : 1;
  const ticks: Tick[] = [];
  const first = Math.max(0, Math.floor(-scale.origin / scale.perEvent / minor));
  for (let i = first; i * minor <= count; i++) {
    const seq = i * minor;
    const x = seq * scale.perEvent + scale.origin;
    if (x > scale.width + apart) break;
    const major = seq % step === 0;
    ticks.push({ x, label: major ? String(seq) : '', major });
  }
  return ticks;
}

function niceCount(wanted: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(wanted)));
  return [1, 2, 5, 10].map((digit) => digit * power).find((step) => step >= wanted) ?? 10 * power;
}

/** The event whose column lies at pixel x: the last one at or left of it; -1 left of the first. */
export function seqAtX(x: number, scale: Scale, count: number, t: (seq: number) => number): number {
  return firstIndex(0, count, (seq) => scale.x(t(seq), seq) > x) - 1;
}
