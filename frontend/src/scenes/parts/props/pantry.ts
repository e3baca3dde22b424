import { drawing, setText, showIf, svg } from '../svg';

/** A sack in a pantry is so many bytes of memory. */
const SACK = 8 * 1024 * 1024;
const ACROSS = 3;
const DOWN = 4;

const CUPBOARD = `
  <ellipse cy="2" rx="64" ry="7" fill="var(--paint-shade)"/><path class="edge" fill="var(--wood-dark)" d="M-60-196H60V0H-60Z"/>
  <path fill="var(--wood-deep)" d="M-52-188H52V-8H-52Z"/><path fill="var(--wood-mid)" d="M-52-148H52V-141H-52ZM-52-101H52V-94H-52ZM-52-54H52V-47H-52ZM-52-8H52V-2H-52Z"/>`;

const sack = (x: number, y: number) =>
  `<g transform="translate(${x} ${y})"><path fill="var(--cap-shade)" d="M-10-26C-16-16-16-4-14 0H14C16-4 16-16 10-26Z"/><path fill="var(--paper)" d="M-10-26C-16-16-16-4-14 0H4C6-8 4-20 2-26Z"/><path fill="var(--wood-dark)" d="M-11-27H11V-23H-11Z"/></g>`;

/** A pantry with sacks in it: the memory a process has, a sack for every 8 MB, and the number above. Stands on 0,0; 120 wide, 196 high. */
export class Pantry {
  readonly group = drawing(CUPBOARD, { class: 'pantry prop' });
  readonly #sacks: SVGElement[] = [];
  readonly #label = svg('text', { class: 'name', 'text-anchor': 'middle', y: -208 });

  constructor() {
    for (let i = 0; i < ACROSS * DOWN; i++) {
      const drawn = drawing(sack(-34 + (i % ACROSS) * 34, -8 - Math.floor(i / ACROSS) * 46.5));
      this.#sacks.push(drawn);
      this.group.append(drawn);
    }
    this.#label.style.fontSize = 'calc(27px * min(var(--text, 1), 1.35))';
    this.group.append(this.#label);
  }

  /** Shows so many bytes; an empty pantry and no number where they are not known. */
  show(bytes: number | null, unit: string): void {
    const sacks = bytes === null ? 0 : Math.min(Math.max(Math.round(bytes / SACK), 1), this.#sacks.length);
    this.#sacks.forEach((drawn, i) => {
      showIf(drawn, i < sacks);
    });
    setText(this.#label, bytes === null ? '' : `${Math.round(bytes / 1024 / 1024)}\u00a0${unit}`);
  }
}
