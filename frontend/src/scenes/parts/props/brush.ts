import { drawing, set, setText, showIf } from '../svg';

/** A flat brush at the row it paints; its bristles touch 0,0 and its handle points left, or right if it is turned. */
export class Brush {
  readonly group: SVGGElement;
  readonly #bristles: SVGPathElement;

  constructor(number: string, cloth: string, turned: boolean) {
    this.group = drawing(
      `<g transform="scale(${turned ? -1 : 1} 1)"><path class="bristles" stroke="var(--wood-deep)" stroke-width="2" d="M-22-17C-8-17 2-12 16-3-2 10-8 17-22 17Z"/>
       <path fill="var(--steel-dark)" d="M-36-18H-20V18H-36Z"/><path fill="var(--steel-light)" d="M-36-12H-20V-5H-36Z"/>
       <path class="edge" fill="${cloth}" d="M-36-13C-58-13-62-8-84-7-92-6-92 6-84 7-62 8-58 13-36 13Z"/></g>
       <circle class="edge" cx="${turned ? 66 : -66}" r="22" fill="${cloth}" stroke="#fff" stroke-width="4"/><text x="${turned ? 66 : -66}" y="10" text-anchor="middle" font-size="28" font-weight="800" fill="#fff"/>`,
      { class: 'brush' },
    );
    this.#bristles = this.group.querySelector('.bristles') as SVGPathElement;
    setText(this.group.querySelector('text') as SVGTextElement, number);
    if (number === '') this.group.querySelector('circle')?.remove();
  }

  /** How far behind its bristles the handle ends. */
  static readonly reach = 84;

  /** Puts it to a row with the colour it paints there; away without one. */
  show(at: { readonly x: number; readonly y: number; readonly colour: number } | null): void {
    showIf(this.group, at !== null);
    if (!at) return;
    set(this.group, 'transform', `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`);
    set(this.#bristles, 'fill', `#${at.colour.toString(16).padStart(6, '0')}`);
  }
}
