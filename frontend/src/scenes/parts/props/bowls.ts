import type { Laid } from '../round-table';
import { drawing, setText, svg } from '../svg';
import { name } from './dinner-table';
import { BOWL, BOWL_FRONT, syrnik } from './food';

const patty = (x: number, y: number) =>
  `<ellipse cx="${x}" cy="${y}" rx="12" ry="6.500" fill="#f6e7bf" stroke="#d9bd84" stroke-width="1.500"/>`;

/** What is in a bowl, heaped over its rim, by what the program calls it. */
const FOOD: Readonly<Record<string, string>> = {
  curd: '<path fill="#fffdf6" stroke="#e2d8c2" stroke-width="1.500" d="M-32-19C-32-28-22-27-20-33-14-40-4-34 2-38 10-42 18-32 22-30 30-28 32-24 32-19Z"/><circle cx="-10" cy="-27" r="3.500" fill="#ece3cf"/><circle cx="8" cy="-29" r="3" fill="#ece3cf"/><circle cx="20" cy="-24" r="2.500" fill="#ece3cf"/>',
  dough:
    '<path fill="#f3dfae" stroke="#d2b06a" stroke-width="1.500" d="M-33-19C-33-36-16-44 0-44S33-36 33-19Z"/><path fill="none" stroke="#fff5d8" stroke-width="4" stroke-linecap="round" d="M-18-31C-13-36-6-38 1-38"/>',
  patties: `${patty(-17, -24)}${patty(17, -24)}${patty(0, -21)}${patty(-8, -31)}${patty(9, -31)}${patty(0, -38)}`,
  syrniki: `${syrnik(-17, -19, 14)}${syrnik(17, -19, 14)}${syrnik(0, -17, 14)}${syrnik(-8, -30, 14)}${syrnik(9, -30, 14)}`,
  lump: '<path fill="#8d8478" stroke="#5f584e" stroke-width="2" d="M-26-19C-36-30-20-36-17-42-8-52 2-40 10-46 22-48 20-36 28-32 34-26 28-20 24-19Z"/><path fill="none" stroke="#4a443c" stroke-width="2.500" stroke-linecap="round" d="M-12-33L-6-27M-6-33L-12-27M6-34L12-28M12-34L6-28M-6-21C-2-24 3-24 7-21"/>',
};

/** A bowl at its place on a round table: what it is called, what is in it, and the word for that. */
export class TableBowl {
  readonly group: SVGGElement;
  readonly #food = svg('g');
  readonly #word: SVGTextElement;
  #held = '';

  constructor(at: Laid, called: string, room: number, text: number) {
    const size = at.scale * 1.25;
    const below = { ...at, y: at.y + 14 * size };
    this.#word = svg('text', {
      class: 'label',
      'text-anchor': 'middle',
      x: at.x,
      y: below.y + 18 * at.scale + 54 * text,
      'font-size': Math.min(25 * text, room / 6),
    });
    this.group = svg(
      'g',
      { class: 'table-bowl' },
      svg(
        'g',
        { transform: `translate(${at.x} ${at.y}) scale(${size})` },
        drawing(BOWL),
        this.#food,
        drawing(BOWL_FRONT),
      ),
      name(called, below, at.scale, room, text),
      this.#word,
    );
  }

  /** Shows what is in it; the program's own word where there is none in the reader's language. */
  show(held: string, word: string): void {
    setText(this.#word, word);
    if (held === this.#held) return;
    this.#held = held;
    this.#food.innerHTML = FOOD[held] ?? '';
  }
}
