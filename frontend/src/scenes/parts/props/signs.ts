import { drawing, setText, svg } from '../svg';
import { caption } from './caption';

/** Things that show a short text: what a latch has left, what a queue holds, whether a future is there. All stand on 0,0. */
export class Sign {
  readonly group = svg('g', { class: 'prop' });
  readonly #text = svg('text', { class: 'number', 'text-anchor': 'middle', 'font-size': 40, y: -52 });

  constructor(markup: string, label: string, y = -52) {
    this.#text.setAttribute('y', String(y));
    this.group.append(drawing(markup), this.#text, caption(label, 160));
  }

  show(text: string): void {
    setText(this.#text, text);
  }
}

/** A counter bell: a latch or a barrier, with what it still waits for. */
export const BELL = `
  <ellipse rx="62" ry="8" fill="var(--paint-shade)"/><path fill="var(--iron-dark)" d="M-58-12H58V-4C58 0-58 0-58-4Z"/>
  <path fill="var(--apron-8)" d="M-52-14C-52-98 52-98 52-14Z"/><path fill="var(--paint-shade)" d="M14-74C40-66 52-44 52-14H30C32-40 28-62 14-74Z"/>
  <path fill="var(--iron)" d="M-8-90H8V-74H-8Z"/><path fill="var(--iron)" d="M-14-98C-14-106 14-106 14-98V-92H-14Z"/>
  <path fill="var(--paper)" d="M-34-62H34V-24H-34Z"/>`;

/** A hatch with trays in it: a queue. */
export const HATCH = `
  <path fill="var(--wood-dark)" d="M-92-128H92V0H-92Z"/><path fill="var(--iron-dark)" opacity=".75" d="M-80-116H80V-16H-80Z"/><path fill="var(--wood-light)" d="M-100-18H100V0H-100Z"/>
  <path fill="var(--paper)" d="M-70-96H70V-36H-70Z"/><path fill="var(--wood-mid)" d="M-92-128H92V-116H-92Z"/>`;

/** A kitchen timer: a future, or a condition somebody waits for. */
export const TIMER = `
  <ellipse rx="54" ry="8" fill="var(--paint-shade)"/><path fill="var(--apron-5)" d="M-52-48C-52-112 52-112 52-48 52-16 40 0 28 0H-28C-40 0-52-16-52-48Z"/><path fill="var(--paint-shade)" d="M20-92C42-84 52-66 52-48 52-16 40 0 28 0H12C30-14 38-60 20-92Z"/>
  <path fill="var(--paper)" d="M-38-50A38 34 0 0 1 38-50 38 34 0 0 1-38-50Z"/><path fill="var(--iron)" d="M-10-106H10V-94H-10Z"/>`;

/** A board with recipes: an executor and its tasks. */
export const BOARD = `
  <path fill="var(--wood-dark)" d="M-78-150H78V0H-78Z"/><path fill="var(--wood-light)" d="M-68-140H68V-10H-68Z"/><path fill="var(--paper)" d="M-54-126H54V-24H-54Z"/>
  <path stroke="var(--paper-line)" stroke-width="4" stroke-linecap="round" d="M-40-106H40M-40-36H30"/><circle cy="-130" r="7" fill="var(--masha)"/>`;
