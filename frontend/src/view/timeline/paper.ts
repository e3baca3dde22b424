import { LOOKS, type Look } from './looks';

/** The colours, type and strokes of the theme in force, read from its custom properties. */
export interface Paper {
  readonly ink: string;
  readonly ink2: string;
  readonly surface: string;
  readonly surface2: string;
  readonly line: string;
  readonly accent: string;
  readonly alarm: string;
  readonly look: Readonly<Record<Look, string>>;
  /** Ink that reads well on each look. */
  readonly on: Readonly<Record<Look, string>>;
  /** Colours of locks and semaphores, by order of first use. */
  readonly guards: readonly string[];
  readonly stroke: number;
  /** 1, or more where type is to be read from the last row. */
  readonly size: number;
  readonly dark: boolean;
  /** Device pixels a CSS pixel. */
  readonly dpr: number;
  font(size: number, weight?: number): string;
}

const STATE: Readonly<Record<Look, readonly [string, string]>> = {
  core: ['--state-on-core', '#009E73'],
  ready: ['--state-ready', '#F0E442'],
  blocked: ['--state-blocked', '#D55E00'],
  waiting: ['--state-waiting', '#0072B2'],
  timed: ['--state-timed', '#56B4E9'],
  terminated: ['--state-terminated', '#8A8A8A'],
  new: ['--state-new', '#8A8A8A'],
};

/** What Okabe and Ito leave once the states have theirs, and hues apart from them. */
const GUARDS_LIGHT = ['#A8467F', '#B26A00', '#6A4FB3', '#7A5230', '#4A6B1F', '#5B5B6B'];
const GUARDS_DARK = ['#E39BC4', '#E69F00', '#B7A2F2', '#CFA27A', '#A5C96B', '#B5B5C5'];

export function readPaper(host: HTMLElement): Paper {
  const style = getComputedStyle(host);
  const token = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
  const theme = document.documentElement.dataset.theme ?? 'light';
  const dark = luminance(token('--surface', '#ffffff')) < 0.25;
  const look = Object.fromEntries(LOOKS.map((each) => [each, token(...STATE[each])])) as Record<Look, string>;
  const family = token('--font', 'system-ui, sans-serif');
  return {
    ink: token('--ink', '#2B2A33'),
    ink2: token('--ink-2', '#5d5a66'),
    surface: token('--surface', '#ffffff'),
    surface2: token('--surface-2', '#f6efe4'),
    line: token('--line', '#e3d8c6'),
    accent: token('--accent', '#1B998B'),
    alarm: dark ? '#FF7A5C' : '#B3261E',
    look,
    on: Object.fromEntries(LOOKS.map((each) => [each, inkOn(look[each])])) as Record<Look, string>,
    guards: dark ? GUARDS_DARK : GUARDS_LIGHT,
    stroke: Number.parseFloat(token('--stroke', '1.5')) || 1.5,
    size: theme === 'projector' ? 1.3 : 1,
    dark,
    dpr: Math.max(1, globalThis.devicePixelRatio || 1),
    font: (size, weight = 500) => `${weight} ${size}px ${family}`,
  };
}

/** Relative luminance of a #rgb, #rrggbb or rgb() colour, 0 to 1; 1 where it cannot be read. */
export function luminance(colour: string): number {
  const channels = parse(colour);
  if (!channels) return 1;
  const [r, g, b] = channels.map((c) => (c <= 10.3 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The colour seen through: what fades to it keeps its hue. */
export function clear(colour: string): string {
  return `rgba(${rgb(colour).join(', ')}, 0)`;
}

/** Red, green and blue of a colour, 0 to 255. */
export function rgb(colour: string): readonly [number, number, number] {
  return (parse(colour) ?? [255, 255, 255]) as [number, number, number];
}

function parse(colour: string): number[] | null {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour)?.[1];
  if (hex) {
    const pairs = hex.length === 3 ? [...hex].map((c) => c + c) : (hex.match(/../g) as string[]);
    return pairs.map((pair) => Number.parseInt(pair, 16));
  }
  const numbers = /^rgba?\(([^)]+)\)$/
    .exec(colour)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  return numbers && numbers.length >= 3 && numbers.every(Number.isFinite) ? numbers.slice(0, 3) : null;
}

const DARK_INK = '#16151c';
const LIGHT_INK = '#ffffff';

/** The darker or the lighter ink, whichever has more contrast on a colour. */
export function inkOn(colour: string): string {
  const on = luminance(colour);
  const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  return contrast(on, luminance(DARK_INK)) >= contrast(on, 1) ? DARK_INK : LIGHT_INK;
}
