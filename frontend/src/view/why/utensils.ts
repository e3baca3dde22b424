import { type SVGTemplateResult, svg } from 'lit';
import type { ObjectInfo } from '../../wire/frames';

/** Line drawings in a box of 24 × 24 of what stands for locks and semaphores. */
const DRAWINGS = {
  whisk: svg`<path d="M12 14C6 9 6 2.500 12 2.500S18 9 12 14C9.500 9.500 10 2.500 12 2.500S14.500 9.500 12 14V21.500"/>`,
  ladle: svg`<path d="M5 13a6 6 0 0 0 12 0zM17 13V3.500c0-1.500 3-1.500 3 0"/>`,
  spatula: svg`<path d="M8 2.500h8l-1.500 9h-5zM10.500 5v4M13.500 5v4M12 11.500v10"/>`,
  pin: svg`<path d="M7.500 8.500l8 8M4 3.500l3 3M17.500 17.500l3 3M6 9.500l3.500-3.500 9 9-3.500 3.500z"/>`,
  spoon: svg`<path d="M12 12c-4-1-4-9.500 0-9.500s4 8.500 0 9.500v9.500"/>`,
  fork: svg`<path d="M12 12v9.500M8 2.500v5c0 6 8 6 8 0v-5M12 2.500v9"/>`,
  bowl: svg`<path d="M3 9h18c0 6-4 10-9 10S3 15 3 9zM9 19v2h6v-2"/>`,
  stove: svg`<rect x="3.500" y="3.500" width="17" height="17" rx="3"/><circle cx="8.500" cy="8.500" r="2"/><circle cx="15.500" cy="8.500" r="2"/><circle cx="8.500" cy="15.500" r="2"/><circle cx="15.500" cy="15.500" r="2"/>`,
  key: svg`<circle cx="7.500" cy="12" r="4.500"/><path d="M12 12h9.500v3.500M17.500 12v3"/>`,
} satisfies Record<string, SVGTemplateResult>;

const NAMES: readonly (readonly [keyof typeof DRAWINGS, RegExp])[] = [
  ['whisk', /whisk/i],
  ['ladle', /ladle/i],
  ['spatula', /spatula/i],
  ['pin', /rolling/i],
  ['spoon', /spoon/i],
  ['fork', /fork/i],
  ['bowl', /bowl/i],
];

/** What stands for a lock, monitor or semaphore: the utensil it is named after, else a key; for permits a stove. */
export function utensil({ name, role }: ObjectInfo): SVGTemplateResult {
  const named = NAMES.find(([, pattern]) => pattern.test(name))?.[0];
  return DRAWINGS[role === 'semaphore' ? 'stove' : (named ?? 'key')];
}
