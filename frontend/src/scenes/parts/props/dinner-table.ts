import type { Laid, RoundTable } from '../round-table';
import { drawing, set, setText, showIf, svg } from '../svg';
import { syrnik } from './food';
import { UTENSILS } from './utensils';

/** Where syrniki lie on a plate. */
const SERVED = [
  [-16, -8],
  [16, -8],
  [0, -18],
] as const;

const PLATE =
  '<ellipse cy="3" rx="47" ry="17" fill="var(--paint-shade)"/><ellipse rx="46" ry="16" fill="var(--paper)" stroke="var(--paper-line)" stroke-width="2.500"/><ellipse rx="31" ry="10" fill="var(--paint-shade)"/>';

interface Served {
  readonly food: readonly SVGGElement[];
}

/** A round table with a plate for each seat and a fork between each two of them; a fork that somebody has leaves its outline. */
export class DinnerTable {
  readonly group = svg('g', { class: 'dinner-table' });
  readonly forks: readonly SVGGElement[];
  readonly #slots: readonly SVGGElement[];
  readonly #ghosts: readonly SVGGElement[];
  readonly #served: readonly Served[];
  readonly #told = svg('text', { class: 'label', 'text-anchor': 'middle' });

  /** Lays the table; `names` are those who sit there. */
  constructor(
    private readonly plan: RoundTable,
    names: readonly string[],
    text: number,
  ) {
    const { top, drop, scale, apart } = plan;
    this.group.append(cloth(plan));
    this.#served = plan.plates.map((at, i) => {
      const food = Array.from({ length: 3 }, (_, n) => drawing(syrnik(...(SERVED[n] as [number, number]), 15)));
      const size = Math.min(scale, apart / 108);
      this.group.append(
        svg('g', { transform: `translate(${at.x} ${at.y}) scale(${size})` }, drawing(PLATE), ...food),
        name(names[i] ?? '', at, size, Math.min(apart * 0.62, 220), text),
      );
      return { food };
    });
    this.forks = plan.forks.map(() => drawing(UTENSILS.fork, { class: 'utensil' }));
    this.#ghosts = plan.forks.map(() => drawing(UTENSILS.fork, { class: 'ghost' }));
    this.#slots = plan.forks.map((at, i) => {
      const lie = `translate(${at.x} ${at.y}) scale(${scale * 0.72} ${scale * 0.5}) rotate(${at.turn}) translate(0 24)`;
      const slot = svg('g', { transform: lie }, this.#ghosts[i] as SVGGElement);
      this.group.append(slot);
      return slot;
    });
    const size = 30 * Math.min(text, 1.4);
    for (const [key, value] of Object.entries({ x: top.x, y: top.y + top.ry + drop * 0.5 + size * 0.3 }))
      set(this.#told, key, value);
    this.#told.style.fontSize = `${size}px`;
    this.group.append(this.#told);
  }

  /** Lays a fork on the table, or leaves its outline only. */
  lay(fork: number, here: boolean): void {
    const utensil = this.forks[fork] as SVGGElement;
    const slot = this.#slots[fork] as SVGGElement;
    showIf(this.#ghosts[fork] as SVGGElement, !here);
    if (here && utensil.parentNode !== slot) slot.append(utensil);
  }

  /** Where a fork lies. */
  at(fork: number): Laid {
    return this.plan.forks[fork] as Laid;
  }

  /** Marks what stands for an object of the run. */
  belongs(fork: number, object: number): void {
    (this.#slots[fork] as SVGGElement).dataset.object = String(object);
  }

  /** Shows how many syrniki are left on each plate, and says something on the cloth. */
  show(left: readonly number[], told: string): void {
    this.#served.forEach(({ food }, i) => {
      food.forEach((one, n) => {
        showIf(one, n < (left[i] ?? 0));
      });
    });
    setText(this.#told, told);
  }
}

/** A name in front of a plate, as large as there is room. */
export function name(said: string, { x, y }: Laid, scale: number, room: number, text: number): SVGTextElement {
  const fits = (words: string) => Math.min(25 * text, room / (Math.max(words.length, 2) * 0.6));
  // Where there is no room for a name, the number on the cap has to do.
  const words = fits(said) < 16 * text ? (/\d+$/.exec(said)?.[0] ?? said) : said;
  const size = fits(words);
  return svg(
    'text',
    { class: 'name', 'text-anchor': 'middle', x, y: y + 18 * scale + size * 0.95, 'font-size': size },
    words,
  );
}

/** A round table under its cloth. */
export function cloth({ top: { x, y, rx, ry }, drop }: RoundTable): SVGGElement {
  const left = x - rx;
  const right = x + rx;
  const folds = [-0.72, -0.36, 0, 0.36, 0.72]
    .map((u) => {
      const at = x + rx * u;
      const rim = y + ry * Math.sqrt(1 - u * u);
      return `M${at} ${rim + 4}Q${at + 5} ${rim + drop * 0.5} ${at - 4} ${rim + drop}`;
    })
    .join('');
  return drawing(
    `<path fill="var(--masha)" d="M${left} ${y}A${rx} ${ry} 0 0 0 ${right} ${y}V${y + drop}A${rx} ${ry} 0 0 1 ${left} ${y + drop}Z"/>
     <path fill="var(--paint-shade)" d="M${x + rx * 0.5} ${y + ry * 0.866}A${rx} ${ry} 0 0 0 ${right} ${y}V${y + drop}A${rx} ${ry} 0 0 1 ${x + rx * 0.5} ${y + ry * 0.866 + drop}Z"/>
     <path fill="none" stroke="var(--paint-shade)" stroke-width="5" stroke-linecap="round" d="${folds}"/>
     <ellipse class="edge" cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="var(--wood-light)" stroke="var(--wood-mid)" stroke-width="6"/>
     <ellipse cx="${x}" cy="${y}" rx="${rx * 0.9}" ry="${ry * 0.86}" fill="none" stroke="var(--wood-mid)" stroke-width="2.500" opacity=".6"/>`,
    { 'aria-hidden': 'true' },
  );
}
