import { drawing, set, setText, svg } from '../svg';
import { caption } from './caption';
import { syrnik } from './food';

/** Where syrniki lie, from the first on: three below, then those on top. */
const PLACES = [
  [0, -91],
  [-41, -91],
  [41, -91],
  [-20, -106],
  [20, -106],
] as const;

/** The outline of a syrnik that is not there. */
const MISSING = 'M-28-5C-28 12 28 12 28-5V-8A28 9 0 0 0-28-8ZM-28-8A28 9 0 0 0 28-8';

/** A cake stand with as many syrniki as a variable says, fewer than none as outlines; the number is on a card. Its 0,0 is the middle of its foot. */
export class SyrnikStand {
  readonly group: SVGGElement;
  readonly #number = svg('text', { class: 'number', 'text-anchor': 'middle', y: -22, 'font-size': 52 });
  readonly #food = svg('g', { class: 'food' });
  #value: string | null = null;

  constructor(label: string) {
    this.group = drawing(
      `<ellipse rx="48" ry="8" fill="var(--paint-shade)"/>
       <path class="edge" fill="var(--glass)" stroke="var(--glass-edge)" stroke-width="3" d="M-40 0C-30-8-10-10-9-24V-76H9V-24C10-10 30-8 40 0Z"/>
       <path class="edge" fill="var(--paper)" stroke="var(--paper-line)" stroke-width="2.500" d="M-76-88C-70-70 70-70 76-88Z"/>
       <ellipse class="edge" cy="-88" rx="76" ry="13" fill="var(--paper)" stroke="var(--paper-line)" stroke-width="2.500"/>
       <ellipse cy="-87" rx="58" ry="8.500" fill="var(--paint-shade)"/>`,
      { class: 'syrnik-stand prop' },
    );
    const card = drawing(
      '<path class="edge" fill="var(--paper)" stroke="var(--paper-line)" stroke-width="2.500" d="M-44-66H44V-8H-44Z"/>',
    );
    this.group.append(this.#food, card, this.#number, caption(label, 126));
  }

  /** Shows a number of syrniki. */
  show(value: string): void {
    if (value === this.#value) return;
    this.#value = value;
    setText(this.#number, value);
    const count = Math.trunc(Number(value)) || 0;
    const places = PLACES.slice(0, Math.abs(count));
    set(this.group, 'class', `syrnik-stand prop${count < 0 ? ' short' : ''}`);
    this.#food.innerHTML = places
      .map(([x, y]) =>
        count > 0
          ? syrnik(x, y, 28)
          : `<path class="missing" transform="translate(${x} ${y})" fill="none" stroke="var(--danger)" stroke-width="4" stroke-dasharray="7 5" d="${MISSING}"/>`,
      )
      .join('');
  }
}
