import { drawing, setText, showIf, svg } from '../svg';

/** What is in a hatch, and whether anybody is there on either side. */
export interface HatchState {
  /** Messages, oldest first. */
  readonly items: readonly string[];
  /** Nobody will take anything out of it any more. */
  readonly abandoned: boolean;
  /** Nobody will put anything into it any more. */
  readonly closed: boolean;
}

const FRAME = `
  <path class="edge" fill="var(--wood-deep)" d="M-66-74H66V62H-66Z"/><path fill="var(--iron-dark)" d="M-54-62H54V44H-54Z"/>
  <path class="edge" fill="var(--wood-light)" d="M-78 42H78V62H-78Z"/><path fill="var(--paint-shade)" d="M-78 54H78V62H-78Z"/>`;
const SHUTTER =
  '<path fill="var(--wood-mid)" d="M-54-62H54V42H-54Z"/><path fill="none" stroke="var(--wood-dark)" stroke-width="4" d="M-54-36H54M-54-10H54M-54 16H54"/>';
const PLANKS =
  '<g fill="var(--wood-light)" stroke="var(--wood-dark)" stroke-width="3"><path d="M-84-44L78 24 84 6-78-62Z"/><path d="M84-44L-78 24-84 6 78-62Z"/></g>';
const MOST = 3;

/** A hatch in the wall between two kitchens: a pipe, with the messages that lie in it. Its 0,0 is its middle. */
export class Hatch {
  readonly group = drawing(FRAME, { class: 'hatch prop' });
  readonly #shutter = drawing(SHUTTER);
  readonly #planks = drawing(PLANKS);
  readonly #notes = Array.from({ length: MOST }, () => new Note());
  readonly #more = svg('text', { class: 'name', 'text-anchor': 'middle', y: -84 });

  constructor() {
    this.group.append(this.#shutter, this.#planks);
    this.#notes.forEach((note, i) => {
      note.group.setAttribute('transform', `translate(${(1 - i) * 7} ${8 - i * 30})`);
    });
    for (const note of [...this.#notes].reverse()) this.group.append(note.group);
    this.#more.style.fontSize = 'calc(26px * min(var(--text, 1), 1.4))';
    this.group.append(this.#more);
  }

  show({ items, abandoned, closed }: HatchState): void {
    showIf(this.#planks, abandoned);
    showIf(this.#shutter, closed && items.length === 0);
    this.#notes.forEach((note, i) => {
      const text = items[i];
      showIf(note.group, text !== undefined);
      if (text !== undefined) note.show(text);
    });
    setText(this.#more, items.length > MOST ? `+${items.length - MOST}` : '');
  }
}

/** A message on a slip of paper as wide as its text; its 0,0 is its middle. */
export class Note {
  readonly group = svg('g', { class: 'note' });
  readonly #paper = svg('path', {
    class: 'edge',
    fill: 'var(--paper)',
    stroke: 'var(--paper-line)',
    'stroke-width': 2.5,
  });
  readonly #text = svg('text', { class: 'number', 'text-anchor': 'middle', y: 12, 'font-size': 34 });

  constructor(text = '') {
    this.group.append(this.#paper, this.#text);
    this.show(text);
  }

  show(text: string): void {
    const short = text.length > 13 ? `${text.slice(0, 12)}…` : text;
    setText(this.#text, short);
    const half = Math.max(short.length * 9.6, 30) + 14;
    this.#paper.setAttribute('d', `M${-half}-26L${half - 12}-28L${half}-16L${half - 2} 26L${-half + 3} 24Z`);
  }
}
