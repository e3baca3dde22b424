import { drawing, showIf, svg } from '../svg';
import { Note } from './hatch';

const ROW = 70;

/** A cork board with the messages that somebody has taken out of hatches, the latest last. Its 0,0 is its upper left corner. */
export class Corkboard {
  readonly group: SVGGElement;
  readonly #notes: Note[];
  readonly #each: number;

  constructor(width: number, height: number) {
    this.#each = Math.max(1, Math.floor((width - 30) / 250));
    const rows = Math.max(1, Math.floor((height - 16) / ROW));
    this.#notes = Array.from({ length: this.#each * rows }, () => new Note());
    this.group = svg(
      'g',
      { class: 'corkboard prop' },
      drawing(
        `<rect class="edge" width="${width}" height="${height}" rx="8" fill="var(--wood-dark)"/><rect x="9" y="9" width="${width - 18}" height="${height - 18}" rx="4" fill="var(--wood-light)"/>`,
      ),
    );
    const [step, drop] = [(width - 18) / this.#each, (height - 18) / rows];
    this.#notes.forEach((note, i) => {
      const x = 9 + step * ((i % this.#each) + 0.5);
      const y = 9 + drop * (Math.floor(i / this.#each) + 0.5) + 4;
      const pin = svg('circle', { cy: -24, r: 6, fill: 'var(--masha)' });
      note.group.append(pin);
      note.group.setAttribute('transform', `translate(${x} ${y}) rotate(${((i * 7) % 5) - 2})`);
      this.group.append(note.group);
    });
  }

  /** Shows as many of the latest messages as there is room for. */
  show(messages: readonly string[]): void {
    const first = Math.max(0, Math.ceil((messages.length - this.#notes.length) / this.#each) * this.#each);
    this.#notes.forEach((note, i) => {
      const text = messages[first + i];
      showIf(note.group, text !== undefined);
      if (text !== undefined) note.show(text);
    });
  }
}
