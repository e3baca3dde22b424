import { drawing, setText, svg } from '../svg';

/** What is written on a worktop's front. */
export interface Plaque {
  readonly now: string;
  readonly measured: string;
  readonly cut: boolean;
}

const TOP = -124;

/** A worktop that a cook stands behind, with a plaque on its front. Its 0,0 is the middle of its foot; things stand at `top`. */
export class Worktop {
  static readonly top = TOP;
  readonly group: SVGGElement;
  readonly #now = svg('text', { class: 'number', 'text-anchor': 'middle', y: -45 });
  readonly #measured = svg('text', { class: 'quiet', 'text-anchor': 'middle', y: -18 });
  readonly #plaque: SVGGElement;
  readonly #fit: number;

  constructor(width: number, name: string, text: number) {
    const half = width / 2;
    this.#fit = width - 56;
    this.#plaque = drawing(
      `<rect class="edge" x="${-half + 16}" y="-104" width="${width - 32}" height="94" rx="6" fill="var(--paper)"/>`,
    );
    this.group = drawing(
      `<ellipse rx="${half}" ry="8" fill="var(--paint-shade)"/>
       <path fill="var(--wood-mid)" d="M${-half}${TOP}H${half}V0H${-half}Z"/><path fill="var(--paint-shade)" d="M${-half}${TOP + 6}H${half}V${TOP + 18}H${-half}Z"/>
       <path class="edge" fill="var(--wood-light)" d="M${-half - 12}${TOP - 6}H${half + 12}V${TOP + 6}C${half + 12} ${TOP + 12} ${-half - 12} ${TOP + 12} ${-half - 12} ${TOP + 6}Z"/>`,
      { class: 'worktop prop' },
    );
    const who = svg('text', { class: 'quiet', 'text-anchor': 'middle', y: -78 }, name);
    who.style.fontSize = `${Math.min(26 * Math.min(text, 1.15), this.#fit / (name.length * 0.6))}px`;
    this.#plaque.append(who, this.#now, this.#measured);
    this.group.append(this.#plaque);
  }

  show({ now, measured, cut }: Plaque): void {
    this.#write(this.#now, now, 30);
    this.#write(this.#measured, measured, 23);
    const name = cut ? 'worktop prop cut' : 'worktop prop';
    if (this.group.getAttribute('class') !== name) this.group.setAttribute('class', name);
  }

  #write(line: SVGTextElement, text: string, size: number): void {
    setText(line, text);
    line.style.fontSize = `${Math.min(size, this.#fit / (Math.max(text.length, 4) * 0.58)).toFixed(1)}px`;
  }
}
