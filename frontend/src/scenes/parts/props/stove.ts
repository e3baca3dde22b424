import { drawing, showIf, svg } from '../svg';
import { FRYING, PAN } from './food';

const FLAME =
  '<path fill="var(--flame)" d="M-9 0C-14-9-4-13-5-22 4-17 4-11 7-13 13-7 11 0 9 0Z"/><path fill="var(--flame-core)" d="M-4 0C-7-5-1-8-1-13 4-9 6-4 4 0Z"/>';

/** How far apart burners are. */
export const BURNER = 128;

/** A stove with so many burners: a semaphore, one burner a permit. Its 0,0 is the middle of its top edge, which stands 150 above the floor. */
export class Stove {
  readonly group = svg('g', { class: 'stove prop' });
  readonly width: number;
  readonly #flames: SVGGElement[] = [];
  readonly #pans: SVGGElement[] = [];
  readonly #knobs: SVGGElement[] = [];

  constructor(burners: number, depth: number) {
    const w = burners * BURNER + 36;
    this.width = w;
    const knobs = Array.from({ length: burners }, (_, i) => this.at(i));
    this.group.append(
      drawing(
        `<path fill="var(--steel)" d="M${-w / 2} 0H${w / 2}V${depth}H${-w / 2}Z"/>
         <path fill="var(--steel-dark)" opacity=".5" d="M${w / 2 - 26} 0H${w / 2}V${depth}H${w / 2 - 26}Z"/>
         <path fill="var(--iron)" d="M${-w / 2 - 8}-10H${w / 2 + 8}V10H${-w / 2 - 8}Z"/>
         <path fill="var(--iron-dark)" d="M${-w / 2 + 24} 58H${w / 2 - 40}V${depth - 16}H${-w / 2 + 24}Z"/>
         <path fill="var(--flame)" opacity=".28" d="M${-w / 2 + 36} 72H${w / 2 - 52}V${depth - 28}H${-w / 2 + 36}Z"/>
         <path fill="var(--steel-light)" d="M${-w / 2 + 34} 60H${w / 2 - 50}V68H${-w / 2 + 34}Z"/>`,
      ),
    );
    knobs.forEach((x) => {
      const knob = drawing(
        '<circle r="13" fill="var(--iron-dark)"/><path stroke="var(--steel-light)" stroke-width="4" stroke-linecap="round" d="M0-9V-2"/>',
      );
      knob.setAttribute('transform', `translate(${x} 34)`);
      const flame = drawing(
        `<g transform="translate(-22 -10) scale(.8)">${FLAME}</g><g transform="translate(0 -10)">${FLAME}</g><g transform="translate(22 -10) scale(.8)">${FLAME}</g>`,
        { class: 'flame', transform: `translate(${x} 0)` },
      );
      const ring = drawing(
        '<path fill="none" stroke="var(--iron-dark)" stroke-width="6" stroke-linecap="round" d="M-38-14H38M-26-14V-8M26-14V-8"/>',
        { transform: `translate(${x} 0)` },
      );
      const pan = drawing(`<g transform="translate(0 -24)">${PAN}${FRYING}</g>`, { transform: `translate(${x} 0)` });
      this.#flames.push(flame);
      this.#pans.push(pan);
      this.#knobs.push(knob);
      this.group.append(flame, ring, pan, knob);
    });
    this.show([]);
  }

  /** Middle of a burner, from the middle of the stove. */
  at(burner: number): number {
    return -this.width / 2 + 18 + BURNER * (burner + 0.5);
  }

  /** Lights the burners that are taken. */
  show(taken: readonly boolean[]): void {
    this.#flames.forEach((flame, i) => {
      const on = taken[i] ?? false;
      showIf(flame, on);
      showIf(this.#pans[i] as SVGGElement, on);
      (this.#knobs[i] as SVGGElement).firstElementChild?.nextElementSibling?.setAttribute(
        'transform',
        on ? 'rotate(100)' : '',
      );
    });
  }
}
