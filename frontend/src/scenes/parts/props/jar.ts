import { drawing, set, setText, svg } from '../svg';
import { caption } from './caption';

/** Milliseconds in which a new number comes into sight; numbers that follow each other faster are just there. */
const FADE = 220;

/** A jar with a number: a shared variable. Its 0,0 is the middle of its bottom; it is 132 wide and 172 high. */
export class Jar {
  readonly group = svg('g', { class: 'jar prop' });
  readonly #number = svg('text', { class: 'number', 'text-anchor': 'middle', y: -46 });
  readonly #level: SVGPathElement;
  #value = '';
  #changed = Number.NEGATIVE_INFINITY;

  constructor(label: string, tint = 'var(--apron-8)') {
    const glass = drawing(
      `<ellipse cy="0" rx="66" ry="8" fill="var(--paint-shade)"/>
       <path class="edge" fill="var(--glass)" stroke="var(--glass-edge)" stroke-width="3.5" d="M-46-138C-46-126-64-120-64-100V-14C-64-4-58 0-48 0H48C58 0 64-4 64-14V-100C64-120 46-126 46-138Z"/>
       <path class="level" fill="${tint}" opacity=".5"/>
       <path fill="#fff" opacity=".5" d="M-52-98C-52-108-46-114-42-118L-36-114C-42-108-44-104-44-96V-20H-52Z"/>
       <path fill="var(--masha)" d="M-48-164C-48-170-44-172-38-172H38C44-172 48-170 48-164V-140H-48Z"/><path fill="var(--masha-print)" d="M-48-160H48V-152H-48Z" opacity=".8"/><path fill="var(--paint-shade)" d="M20-172H38C44-172 48-170 48-164V-140H20Z"/>
       <path class="edge" fill="var(--paper)" stroke="var(--paper-line)" stroke-width="2.5" d="M-52-96C-52-100-50-102-46-102H46C50-102 52-100 52-96V-26C52-22 50-20 46-20H-46C-50-20-52-22-52-26Z"/>`,
    );
    this.#level = glass.querySelector('.level') as SVGPathElement;
    const name = caption(label, 126);
    this.group.append(glass, this.#number, name);
  }

  /** Shows the value; the label is drawn as large as it fits. */
  show(value: string, written: boolean): void {
    const changed = value !== this.#value;
    this.#value = value;
    setText(this.#number, value);
    const length = Math.max(value.length, 2);
    set(this.#number, 'font-size', Math.min(66, 150 / length));
    set(this.#number, 'y', -60 + Math.min(66, 150 / length) * 0.35);
    const amount = Number(value);
    const fill = Number.isFinite(amount) && amount > 0 ? Math.min(1, 0.25 + Math.log10(1 + amount) / 4) : 0.06;
    set(
      this.#level,
      'd',
      `M-61 ${-8 - fill * 104}C-30 ${-2 - fill * 108} 30 ${-14 - fill * 104} 61 ${-8 - fill * 104}V-14C61-6 56-3 48-3H-48C-56-3-61-6-61-14Z`,
    );
    if (!changed) return;
    const now = performance.now();
    if (written && now - this.#changed > FADE && typeof this.group.animate === 'function') {
      this.#number.animate([{ opacity: 0.2 }, { opacity: 1 }], FADE);
    }
    this.#changed = now;
  }
}
