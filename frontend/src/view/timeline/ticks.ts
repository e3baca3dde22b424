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

/** How a clock of lesson time is written: seconds a nanosecond of the run stands for, language, unit names. */
export interface ClockFace {
  readonly secondsPerNs: number;
  readonly lang: string;
  readonly units: {
    readonly min: string;
    readonly s: string;
    readonly ms: string;
    readonly us: string;
    readonly ns: string;
  };
}

const MINUTES: readonly Step[] = [
  { seconds: 60, parts: 6 },
  { seconds: 120, parts: 4 },
  { seconds: 300, parts: 5 },
  { seconds: 600, parts: 10 },
  { seconds: 1800, parts: 6 },
  { seconds: 3600, parts: 6 },
];

/** The finest sensible step that is at least wanted seconds long: 1-2-5 below a minute, then as clocks are read. */
export function stepFor(wanted: number): Step {
  if (wanted > 30) {
    const step = MINUTES.find((each) => each.seconds >= wanted);
    if (step) return step;
    const hours = 3600 * 2 ** Math.ceil(Math.log2(wanted / 3600));
    return { seconds: hours, parts: 4 };
  }
  if (wanted > 10) return wanted > 20 ? { seconds: 30, parts: 6 } : { seconds: 20, parts: 4 };
  const power = 10 ** Math.floor(Math.log10(wanted) + 1e-9);
  for (const digit of [1, 2, 5, 10]) {
    if (digit * power >= wanted * (1 - 1e-9)) return { seconds: digit * power, parts: digit === 2 ? 4 : 5 };
  }
  return { seconds: 10 * power, parts: 5 };
}

/** A length of lesson time, in seconds, to as many digits as step needs, in the unit that fits its size or that of scale. */
export function formatSeconds(seconds: number, step: number, face: ClockFace, scale = seconds): string {
  const size = Math.max(Math.abs(scale), step);
  const [unit, worth] =
    size >= 60 && step >= 1
      ? [face.units.min, 60]
      : size >= 1
        ? [face.units.s, 1]
        : size >= 1e-3
          ? [face.units.ms, 1e-3]
          : size >= 1e-6
            ? [face.units.us, 1e-6]
            : [face.units.ns, 1e-9];
  if (worth === 60 && step < 60) {
    const whole = Math.floor(seconds / 60 + 1e-9);
    const rest = Math.round(seconds - whole * 60);
    return rest === 60 ? `${whole + 1}:00 ${unit}` : `${whole}:${String(rest).padStart(2, '0')} ${unit}`;
  }
  const digits = Math.max(0, Math.min(9, Math.ceil(-Math.log10(step / worth) - 1e-9)));
  return `${numbers(face.lang, digits).format(seconds / worth)}\u00a0${unit}`;
}

const formats = new Map<string, Intl.NumberFormat>();

function numbers(lang: string, digits: number): Intl.NumberFormat {
  const key = `${lang}${digits}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(lang, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    formats.set(key, format);
  }
  return format;
}

/** A moment for the playhead's clock or a tooltip: three more digits than a pixel needs are never shown. */
export function formatMoment(t: number, nsPerPixel: number, face: ClockFace): string {
  const seconds = t * face.secondsPerNs;
  const finest = Math.max(nsPerPixel * face.secondsPerNs, 1e-9);
  return formatSeconds(seconds, 10 ** Math.floor(Math.log10(finest) + 1e-9), face);
}

/** How long something took: three significant digits in the unit that fits; nanoseconds of the run. */
export function formatLength(ns: number, face: ClockFace): string {
  const seconds = Math.abs(ns * face.secondsPerNs);
  if (seconds === 0) return formatSeconds(0, 1e-9, face);
  if (seconds >= 60) return formatSeconds(seconds, Math.round(seconds) % 60 === 0 ? 60 : 1, face);
  const step = 10 ** (Math.floor(Math.log10(seconds) + 1e-9) - 2);
  const rounded = Math.round(seconds / step) * step;
  const unit = rounded >= 1 ? 1 : rounded >= 1e-3 ? 1e-3 : rounded >= 1e-6 ? 1e-6 : 1e-9;
  const digits = Math.max(0, Math.min(2, Math.ceil(-Math.log10(step / unit) - 1e-9)));
  const text = new Intl.NumberFormat(face.lang, { maximumFractionDigits: digits }).format(rounded / unit);
  const name =
    unit === 1 ? face.units.s : unit === 1e-3 ? face.units.ms : unit === 1e-6 ? face.units.us : face.units.ns;
  return `${text}\u00a0${name}`;
}

/** Ticks of lesson time over a clock scale, majors at least apart pixels from each other. */
export function clockTicks(scale: Scale, face: ClockFace, apart: number): Tick[] {
  const perSecond = scale.perNs / face.secondsPerNs;
  const step = stepFor(apart / perSecond);
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
