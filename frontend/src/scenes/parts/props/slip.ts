import { drawing, set, setText, showIf, svg } from '../svg';

/** A slip of paper with a value on it: the copy a cook works with. Its 0,0 is where it is held; the paper stands above. */
export class Slip {
  readonly group = svg('g', { class: 'slip' });
  readonly #number = svg('text', { class: 'number', 'text-anchor': 'middle' });
  readonly #stale: SVGGElement;

  constructor(staleWord: string) {
    const paper = drawing(
      `<path class="edge" fill="var(--paper)" stroke="var(--paper-line)" stroke-width="2.5" d="M-44-82L42-86C45-86 46-84 46-82L48-20C48-16 40-10 36-8L-42-6C-45-6-46-8-46-11Z"/>
       <path fill="var(--paint-shade)" d="M48-20C42-22 36-18 36-8Z"/>`,
    );
    this.#stale = drawing(
      '<path fill="none" stroke="var(--danger)" stroke-width="5" stroke-linecap="round" d="M-36-26L38-72"/><path class="tag" fill="var(--danger)" d="M-52-112H52C55-112 57-110 57-107V-89C57-86 55-84 52-84H-52C-55-84-57-86-57-89V-107C-57-110-55-112-52-112Z"/>',
    );
    this.#stale.append(svg('text', { class: 'stale', 'text-anchor': 'middle', y: -91 }, staleWord));
    this.group.append(paper, this.#number, this.#stale);
  }

  show(value: string, stale: boolean): void {
    const size = Math.min(52, 116 / Math.max(value.length, 2));
    setText(this.#number, value);
    set(this.#number, 'font-size', size);
    set(this.#number, 'y', -46 + size * 0.35);
    set(this.#number, 'opacity', stale ? 0.55 : 1);
    showIf(this.#stale, stale);
  }
}
