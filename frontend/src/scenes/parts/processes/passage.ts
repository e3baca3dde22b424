import type { Cell, Light } from '../props/cell';
import { Hatch } from '../props/hatch';
import { Traceback } from '../props/traceback';
import type { Point } from '../stage';
import { showIf, svg } from '../svg';

/** The way out of a kitchen for what is said in it: a hatch to the parent's, and a sheet for what went wrong. */
export class Passage {
  readonly group: SVGGElement;
  /** Where the hatch is. */
  readonly at: Point;
  readonly #hatch = new Hatch();
  readonly #sheet: Traceback;

  /** Through this wall, for the pipe with this id, if there is one. */
  constructor({ lot, scale, base }: Cell, wall: Point, pipe: number | undefined) {
    const k = Math.min(scale, 1);
    this.at = wall.x === lot.x ? { x: wall.x, y: base - 150 * k } : wall;
    this.#hatch.group.setAttribute('transform', `translate(${this.at.x} ${this.at.y}) scale(${k})`);
    if (pipe !== undefined) this.#hatch.group.dataset.object = String(pipe);
    const width = Math.min(lot.width - 70, 900);
    this.#sheet = new Traceback(width, Math.min(27, lot.height / 14, width / 29));
    this.#sheet.group.setAttribute('transform', `translate(${lot.x + lot.width / 2 + 8} ${lot.y + 74})`);
    this.group = svg('g', {}, this.#hatch.group, this.#sheet.group);
  }

  /** Shows what lies in the hatch, and once the kitchen is closed what was said of its end. */
  show(light: Light, items: readonly string[], faults: readonly string[], abandoned: boolean): void {
    showIf(this.#hatch.group, light !== 'none');
    this.#hatch.show({ items, abandoned, closed: light === 'closed' });
    const lines = light === 'closed' ? faults : [];
    showIf(this.#sheet.group, lines.length > 0);
    this.#sheet.show(lines);
  }
}
