import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { Words } from '../base/words';
import type { Recording } from '../model/recording';
import { OWN_PROCESS } from '../wire/frames';
import { nameInProcess } from './sentence';

/** How a thread is told from the others wherever it is shown small: by colour, shape and letter. */
export interface Identity {
  readonly name: string;
  /** A CSS colour that --on-thread is legible on. */
  readonly colour: string;
  readonly letter: string;
  readonly shape: Shape;
  /** Which of the child processes it runs in, from 1; 0 for the program's own. */
  readonly kitchen: number;
}

export type Shape = 'circle' | 'square' | 'diamond' | 'hexagon' | 'shield' | 'drop' | 'door';

const SHAPES: readonly Shape[] = ['circle', 'square', 'diamond', 'hexagon', 'shield', 'drop'];

/** The outline of each shape in a box of 20 × 20. A door is for those who work in another kitchen: a child process. */
export const OUTLINES: Record<Shape, string> = {
  circle: 'M10 1a9 9 0 1 1 0 18a9 9 0 1 1 0-18z',
  square: 'M4 2h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z',
  diamond: 'M10 0l10 10l-10 10L0 10z',
  hexagon: 'M5.2 1.5h9.6L19.8 10l-5 8.5H5.2L.2 10z',
  shield: 'M2 2h16v9q0 6-8 8.5Q2 17 2 11z',
  drop: 'M10 0q9 7 9 12a9 8 0 0 1-18 0q0-5 9-12z',
  door: 'M2 19.5V8.5a8 8 0 0 1 16 0v11z',
};

const COOKS: Readonly<Record<string, readonly [string, Shape]>> = {
  masha: ['var(--coral-ink)', 'circle'],
  dasha: ['var(--teal-ink)', 'square'],
  main: ['var(--thread-0)', 'shield'],
};

/** What is needed to tell a thread: its info, or its state. */
export interface Known {
  readonly id: number;
  readonly name: string;
  readonly process?: number;
}

/** The identity of a thread of a recording; the same in every run of a lesson. */
export function identify(thread: Known, words: Words, recording: Recording): Identity {
  const { process = OWN_PROCESS } = thread;
  const name = nameInProcess(recording, thread.name, process, words);
  const number = /(\d{1,2})$/.exec(thread.name)?.[1];
  const kitchen = recording.children.indexOf(process) + 1;
  const known = kitchen > 0 ? undefined : COOKS[thread.name];
  const colour = known?.[0] ?? `var(--thread-${1 + (thread.id % 7)})`;
  const shape = kitchen > 0 ? 'door' : (known?.[1] ?? (SHAPES[thread.id % SHAPES.length] as Shape));
  const initial = [...name][0] ?? '?';
  const main = thread.name === 'main';
  const letter = number ?? (main ? (kitchen > 0 ? String(kitchen) : initial) : initial.toUpperCase());
  return { name, colour, shape, letter, kitchen: main ? 0 : kitchen };
}

/** A door: what stands for a process, whose kitchen it leads to. */
export const door = (): TemplateResult => html`<svg class="door" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M3 14.5V2.5a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1v12M1.5 14.5h13M10 8v1" stroke-linecap="round"></path>
</svg>`;

/** The identity as a small mark in text; it is decoration, the name stands beside it or in a label. */
export function badge(who: Identity): TemplateResult {
  return html`<svg class="badge" viewBox="0 0 20 20" width="1.25em" height="1.25em" aria-hidden="true">${mark(who)}</svg>`;
}

function mark({ shape, colour, letter, kitchen }: Identity): SVGTemplateResult {
  return svg`<path d=${OUTLINES[shape]} style="fill:${colour}"></path>
    <text x="10" y=${shape === 'door' ? 15.4 : 14.2} text-anchor="middle" style="fill:var(--on-thread);font:800 ${letter.length > 1 ? 10 : 12}px var(--font)">${letter}</text>
    ${kitchen > 0 ? number(kitchen) : nothing}`;
}

/** On the badge's corner: which kitchen it is. */
const number = (
  kitchen: number,
): SVGTemplateResult => svg`<circle cx="16.5" cy="3.8" r="5" style="fill:var(--ink)"></circle>
  <text x="16.5" y="6.8" text-anchor="middle" style="fill:var(--surface);font:800 8px var(--font)">${kitchen}</text>`;
