import { drawing, setText, showIf, svg } from '../svg';

/** A board that hangs from the ceiling and says something; its 0,0 is the middle of the text. */
export function hangingBoard(text: SVGTextElement, width: number): SVGGElement {
  text.setAttribute('class', 'sign-text');
  text.setAttribute('text-anchor', 'middle');
  text.setAttribute('y', '11');
  text.style.fontSize = 'calc(32px * min(var(--text, 1), 1.16))';
  return svg('g', {}, drawing(planks(width)), text);
}

function planks(width: number): string {
  const half = width / 2;
  return `<path fill="none" stroke="var(--iron)" stroke-width="4" d="M${-half * 0.7}-500V-32M${half * 0.7}-500V-32"/>
    <rect class="edge" x="${-half}" y="-34" width="${width}" height="68" rx="12" fill="var(--wood-dark)"/><rect x="${-half + 10}" y="-25" width="${width - 20}" height="50" rx="8" fill="var(--paper)"/>`;
}

/** A hanging board as wide as what it says; none while it says nothing. */
export class Board {
  readonly group: SVGGElement;
  readonly #text = svg('text');
  readonly #wood: SVGGElement;
  #width = 0;

  constructor() {
    this.group = hangingBoard(this.#text, 100);
    this.#wood = this.group.firstElementChild as SVGGElement;
  }

  show(text: string): void {
    setText(this.#text, text);
    showIf(this.group, text !== '');
    const width = Math.max(text.length * 20 + 60, 120);
    if (width !== this.#width) this.#wood.innerHTML = planks(width);
    this.#width = width;
  }
}
