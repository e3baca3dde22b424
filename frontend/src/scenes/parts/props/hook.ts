import { drawing, showIf, svg } from '../svg';
import { UTENSILS, type Utensil } from './utensils';

/** What does not hang head down, and how far below its hook its grip is then. */
const UPRIGHT: Partial<Record<Utensil, number>> = { bowl: 88, ring: 14 };

/** A hook with the outline of the utensil that belongs on it, so that an empty one says what is missing. Its 0,0 is the hook. */
export class Hook {
  readonly group = svg('g', { class: 'hook prop' });
  readonly utensil: SVGGElement;
  readonly #hung = svg('g', { transform: 'translate(0 30) rotate(180)' });
  readonly #ghost: SVGGElement;

  constructor(readonly kind: Utensil) {
    this.utensil = drawing(UTENSILS[kind], { class: 'utensil' });
    this.#ghost = drawing(UTENSILS[kind], { class: 'ghost' });
    const hung = UPRIGHT[kind];
    if (hung !== undefined) this.#hung.setAttribute('transform', `translate(0 ${hung})`);
    this.#hung.append(this.#ghost);
    this.group.append(
      drawing(
        '<path fill="none" stroke="var(--iron)" stroke-width="6" stroke-linecap="round" d="M0-20V-4C0 8 10 8 10 0"/><circle cy="-20" r="7" fill="var(--iron)"/>',
      ),
      this.#hung,
    );
    this.hang(true);
  }

  /** Hangs the utensil up, or leaves its outline only. */
  hang(here: boolean): void {
    showIf(this.#ghost, !here);
    if (here && this.utensil.parentNode !== this.#hung) this.#hung.append(this.utensil);
  }
}
