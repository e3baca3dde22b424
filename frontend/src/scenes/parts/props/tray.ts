import { drawing, set, setText, showIf, svg } from '../svg';
import { syrnik } from './food';

/** How far apart the places of a tray are. */
const PLACE = 92;

const BELL =
  '<path fill="var(--apron-8)" d="M-30 0C-30-34 30-34 30 0Z"/><path fill="var(--paint-shade)" d="M8-25C24-22 30-12 30 0H14C16-10 14-18 8-25Z"/><path class="edge" fill="var(--iron)" d="M-36 0H36V9H-36Z"/><circle cy="-29" r="6" fill="var(--iron)"/>';

/** A counter with a tray of so many places, and a bell for each side; on a bell, how many wait for it. Its 0,0 is the middle of the counter's top edge. */
export class Tray {
  readonly group = svg('g', { class: 'tray prop' });
  readonly #food: readonly SVGGElement[];
  readonly #board: SVGGElement;
  readonly #who = svg('text', { class: 'name', 'text-anchor': 'middle' });
  readonly #bells: readonly { readonly group: SVGGElement; readonly count: SVGTextElement }[];

  /** `text` is how large a letter has to be, in units of the tray's own. */
  constructor(
    private readonly places: number,
    width: number,
    labels: { readonly full: string; readonly empty: string },
    text: number,
  ) {
    const w = width / 2;
    const t = (places * PLACE) / 2 + 12;
    this.group.append(
      drawing(
        `<path fill="var(--wood-mid)" d="M${-w + 8} 0H${w - 8}V122H${-w + 8}Z"/><path fill="var(--paint-shade)" d="M${-w + 8} 12H${w - 8}V24H${-w + 8}ZM${w - 34} 0H${w - 8}V122H${w - 34}Z"/>
         <path class="edge" fill="var(--wood-light)" d="M${-w - 6}-6H${w + 6}V8C${w + 6} 14 ${-w - 6} 14 ${-w - 6} 8Z"/>`,
      ),
    );
    this.#board = drawing(
      `<path class="edge" fill="var(--steel)" d="M${-t}-20H${t}L${t - 14}-6H${-t + 14}Z"/><path fill="var(--steel-light)" d="M${-t - 4}-26H${t + 4}V-18H${-t - 4}Z"/><path fill="none" stroke="var(--steel-dark)" stroke-width="4" d="${this.#marks()}"/>`,
    );
    this.group.append(this.#board);
    this.#food = Array.from({ length: places }, (_, i) => {
      const one = drawing(syrnik(0, 0, 33), { transform: `translate(${this.at(i)} -31)` });
      this.#board.append(one);
      return one;
    });
    this.#who.style.fontSize = `${30 * text}px`;
    set(this.#who, 'y', 134 + 27 * text);
    this.group.append(this.#who);
    this.#bells = [labels.full, labels.empty].map((label, i) => {
      const x = (i === 0 ? -1 : 1) * (w - 52);
      const count = svg('text', { class: 'label', 'text-anchor': 'middle', x: 0, y: -46, 'font-size': 34 });
      const lines = label.split(' ');
      const half = Math.ceil(lines.length / 2);
      const said = [lines.slice(0, half).join(' '), lines.slice(half).join(' ')];
      const longest = Math.max(...said.map((line) => line.length), 4);
      const size = Math.min(25 * text, (w * 0.92) / (longest * 0.58));
      const name = svg(
        'text',
        { class: 'label', 'text-anchor': i === 0 ? 'start' : 'end', x: i === 0 ? -34 : 34, y: 26 + size },
        ...said.map((line, n) => svg('tspan', { x: i === 0 ? -34 : 34, dy: n === 0 ? 0 : '1.05em' }, line)),
      );
      name.style.fontSize = `${size}px`;
      const group = svg('g', { transform: `translate(${x} -14)` }, drawing(BELL), count, name);
      this.group.append(group);
      return { group, count };
    });
  }

  #marks(): string {
    return Array.from({ length: this.places - 1 }, (_, i) => `M${(this.at(i) + this.at(i + 1)) / 2}-25V-8`).join('');
  }

  /** Middle of a place, from the tray's own middle. */
  at(place: number): number {
    return (place - (this.places - 1) / 2) * PLACE;
  }

  /** Marks what stands for objects of the run. */
  belongs(ids: { readonly size: number; readonly notFull: number; readonly notEmpty: number }): void {
    this.#board.dataset.object = String(ids.size);
    for (const [i, id] of [ids.notFull, ids.notEmpty].entries()) {
      const bell = this.#bells[i]?.group;
      if (bell) bell.dataset.object = String(id);
    }
  }

  /** Shows how many lie there, how many wait on either side, and who is at it. */
  show(size: number, cooks: number, guests: number, who: string): void {
    setText(this.#who, who);
    this.#food.forEach((one, i) => {
      showIf(one, i < size);
    });
    for (const [i, waiting] of [cooks, guests].entries()) {
      const bell = this.#bells[i];
      if (!bell) continue;
      setText(bell.count, waiting > 0 ? `${waiting} …` : '');
      set(bell.group, 'class', waiting > 0 ? 'bell awaited' : 'bell');
    }
  }
}
