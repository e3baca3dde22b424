import { drawing, svg } from '../svg';

const APART = 46;

/** A bell on a post with a lamp for everybody who has to come; they all glow at the moment it rings. */
export class Lamps {
  readonly group = svg('g', { class: 'lamps' });
  readonly #lamps: readonly SVGGElement[];
  readonly #ring = drawing(
    '<path fill="none" stroke="var(--masha)" stroke-width="6" stroke-linecap="round" d="M-46-14C-52-2-52 12-46 24M46-14C52-2 52 12 46 24M-60-24C-70-6-70 16-60 34M60-24C70-6 70 16 60 34"/>',
  );

  constructor(count: number) {
    const half = (APART * (count - 1)) / 2;
    this.#lamps = Array.from({ length: count }, (_, i) =>
      drawing(
        '<circle class="edge" r="17" fill="var(--iron-dark)"/><circle class="glass" r="12.500"/><path fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" opacity=".75" d="M-6-2C-5-6-2-8 2-8"/>',
        { transform: `translate(${i * APART - half} 62)`, class: 'lamp' },
      ),
    );
    this.group.append(
      drawing(
        `<path fill="none" stroke="var(--iron)" stroke-width="4" d="M0-500V-34"/>
         <path class="edge" fill="var(--apron-8)" d="M-34 26C-22 18-30-32 0-34 30-32 22 18 34 26Z"/><circle cx="0" cy="33" r="9" fill="var(--wood-deep)"/>
         <rect class="edge" x="${-half - 30}" y="38" width="${2 * half + 60}" height="48" rx="24" fill="var(--wood-mid)"/>`,
      ),
      ...this.#lamps,
      this.#ring,
    );
  }

  /** Lights so many. */
  show(lit: number, rings: boolean): void {
    this.#lamps.forEach((lamp, i) => {
      lamp.classList.toggle('lit-lamp', i < lit);
    });
    this.#ring.style.visibility = rings ? '' : 'hidden';
  }
}
