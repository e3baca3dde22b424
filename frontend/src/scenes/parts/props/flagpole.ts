import { Joint } from '../joint';
import { drawing, svg } from '../svg';
import { caption } from './caption';

/** How far up the flag goes, and how high the pole is. */
const UP = -392;
const DOWN = -170;
const HIGH = -470;

/** A pole with a flag that is up or down: a shared boolean. Its 0,0 is the middle of its foot; its line is pulled at `rope`. */
export class Flagpole {
  /** Height of the place where the line is pulled. */
  static readonly rope = -190;
  readonly group: SVGGElement;
  readonly #flag: Joint;
  readonly #hanging = drawing(
    '<path fill="var(--steel)" d="M4 0C26 4 30 40 22 78C18 92 10 96 4 92Z"/><path fill="var(--paint-shade)" d="M4 0C12 14 14 60 4 92Z"/>',
  );
  readonly #waving = drawing(
    `<path class="edge" fill="var(--masha)" d="M4 0C44-18 74 16 124-2L108 36 124 76C74 92 44 58 4 76Z"/><path fill="var(--masha-deep)" opacity=".55" d="M62 8C82 12 100 8 124-2L108 36 124 76C100 84 82 82 62 74C72 50 72 30 62 8Z"/>
     <circle cx="44" cy="37" r="15" fill="var(--masha-print)"/>`,
  );

  constructor(label: string) {
    this.#flag = new Joint({}, this.#hanging, this.#waving);
    const name = svg('g', { transform: 'translate(0 -14)' }, caption(label, 190));
    this.group = svg(
      'g',
      { class: 'flagpole prop' },
      drawing(
        `<ellipse rx="64" ry="9" fill="var(--paint-shade)"/><path class="edge" fill="var(--wood-dark)" d="M-58 0C-58-22-30-34 0-34S58-22 58 0Z"/>
         <path class="edge" fill="var(--wood-light)" d="M-6-30V${HIGH}H6V-30Z"/><path fill="var(--paint-shade)" d="M1-30V${HIGH}H6V-30Z"/>
         <circle class="edge" cy="${HIGH - 8}" r="12" fill="var(--apron-8)"/>
         <path fill="none" stroke="var(--iron)" stroke-width="3" d="M-6 ${HIGH + 14}C-22-340-22-240-6-150"/>`,
      ),
      this.#flag.group,
      name,
    );
    this.show(false, 0);
  }

  /** Has the flag up or down, in so many milliseconds. */
  show(up: boolean, ms: number): void {
    this.#hanging.style.display = up ? 'none' : '';
    this.#waving.style.display = up ? '' : 'none';
    this.#flag.place({ y: up ? UP - 66 : DOWN - 92 }, ms);
  }
}
