import type { Print } from './apron';
import type { FaceLook } from './face';
import { bun, cap, fringe, type Hair, plait, toque, underCap } from './hair';

/** How a cook looks, whatever she does. */
export interface Look {
  readonly skin: string;
  readonly face: FaceLook;
  readonly hair: Hair;
  /** What sits on the head, over the hair. */
  readonly hat: string;
  /** Falls over the shoulder; empty if nothing does. */
  readonly plait: string;
  readonly cloth: string;
  readonly clothDeep: string;
  readonly mark: string;
  readonly print: Print;
  readonly shirt: string;
  readonly legs: string;
  readonly legsDeep: string;
  readonly shoe: string;
  readonly skirt: boolean;
  /** How she carries herself: degrees leaning forward, and what her hands do when there is nothing to do. */
  readonly lean: number;
  readonly manner: 'lively' | 'upright' | 'plain';
}

const PLAIN = {
  hat: '',
  plait: '',
  shirt: 'var(--jacket)',
  legs: 'var(--trousers)',
  legsDeep: 'var(--trousers-deep)',
  shoe: 'var(--shoe-2)',
  skirt: false,
  mark: 'var(--apron-print)',
  lean: 0,
  manner: 'plain',
} as const;

/** Masha does everything at once. */
export const MASHA: Look = {
  ...PLAIN,
  skin: 'var(--skin-1)',
  face: { brow: 'var(--hair-chestnut-dark)', lashes: true, freckles: true },
  hair: bun('chestnut'),
  cloth: 'var(--masha)',
  clothDeep: 'var(--masha-deep)',
  mark: 'var(--masha-print)',
  print: 'dots',
  shirt: 'var(--blouse-1)',
  shoe: 'var(--shoe)',
  lean: 4,
  manner: 'lively',
};

/** Dasha does one thing after another. */
export const DASHA: Look = {
  ...PLAIN,
  skin: 'var(--skin-1)',
  face: { brow: 'var(--hair-dark-deep)', lashes: true },
  hair: fringe('dark'),
  plait: plait('dark', 'var(--dasha-print)'),
  cloth: 'var(--dasha)',
  clothDeep: 'var(--dasha-deep)',
  mark: 'var(--dasha-print)',
  print: 'stripes',
  shirt: 'var(--blouse-2)',
  legs: 'var(--skirt)',
  legsDeep: 'var(--skirt-deep)',
  skirt: true,
  manner: 'upright',
};

/** The chef, who runs main: launches the others and waits for them. */
export const CHEF: Look = {
  ...PLAIN,
  skin: 'var(--skin-2)',
  face: { brow: 'var(--hair-grey-dark)', lashes: false, moustache: 'var(--hair-grey)' },
  hair: underCap('short', 'grey'),
  hat: toque(),
  cloth: 'var(--wood-mid)',
  clothDeep: 'var(--wood-dark)',
  print: 'plain',
};

type Cut = Parameters<typeof underCap>[0];
const WORKERS: readonly [skin: number, Cut, hair: string, cloth: number, Print, FaceLook][] = [
  [2, 'short', 'black', 1, 'zigzag', { brow: 'var(--hair-black)', lashes: false }],
  [3, 'curls', 'black', 2, 'flowers', { brow: 'var(--hair-black)', lashes: true }],
  [1, 'bob', 'straw', 3, 'checks', { brow: 'var(--hair-straw-dark)', lashes: true, freckles: true }],
  [4, 'short', 'black', 4, 'waves', { brow: 'var(--hair-black-dark)', lashes: false, glasses: true }],
  [1, 'tail', 'chestnut', 5, 'crosses', { brow: 'var(--hair-chestnut-dark)', lashes: true }],
  [
    2,
    'short',
    'chestnut',
    6,
    'lattice',
    { brow: 'var(--hair-chestnut-dark)', lashes: false, moustache: 'var(--hair-chestnut)' },
  ],
  [3, 'tail', 'dark', 7, 'leaves', { brow: 'var(--hair-dark-deep)', lashes: true, glasses: true }],
  [2, 'bob', 'dark', 8, 'bands', { brow: 'var(--hair-dark-deep)', lashes: true }],
];

/** The cook who wears this number on the cap, or the mark instead; the same one every time. */
export function worker(number: number, mark = String(number)): Look {
  const i = (((number - 1) % WORKERS.length) + WORKERS.length) % WORKERS.length;
  const [skin, cut, hair, cloth, print, face] = WORKERS[i] as (typeof WORKERS)[number];
  const second = number > WORKERS.length;
  return {
    ...PLAIN,
    skin: `var(--skin-${skin})`,
    face,
    hair: underCap(cut, hair),
    hat: cap(mark),
    cloth: `var(--apron-${cloth})`,
    clothDeep: `color-mix(in oklab, var(--apron-${cloth}) 82%, #2b1a10)`,
    print: second ? 'slant' : print,
  };
}

/** The look for a thread: the two cooks by name, main as chef, the others by number. */
export function lookOf(name: string, number: number): Look {
  const plain = name.toLowerCase();
  if (/masha|маша/.test(plain)) return MASHA;
  if (/dasha|даша/.test(plain)) return DASHA;
  if (plain === 'main') return CHEF;
  return worker(number);
}
