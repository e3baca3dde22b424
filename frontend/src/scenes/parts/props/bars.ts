import { drawing, set, setText, svg } from '../svg';

/** A time to be compared with others. */
export interface Bar {
  /** In milliseconds; 0 as long as nothing of it is known. */
  readonly ms: number;
  /** Still growing. */
  readonly goes: boolean;
}

interface Line {
  readonly label: SVGTextElement;
  readonly bar: SVGPathElement;
  readonly value: SVGTextElement;
}

/** A board with one bar a measured time, so that they can be compared: the longest is as long as there is room. */
export class Bars {
  readonly group = svg('g', { class: 'bars prop' });
  /** Height of the board for a stage whose text is so much larger. */
  static height = (lines: number, text: number) => lines * 38 * Math.min(text, 1.3) + 28;
  readonly #lines: Line[];
  #room = 0;
  #start = 0;

  constructor(
    private readonly names: readonly string[],
    colours: readonly string[],
    private readonly unit: string,
  ) {
    this.#lines = names.map((_, i) => ({
      label: svg('text', { class: 'sign-text' }),
      bar: svg('path', { fill: colours[i] ?? 'var(--dasha)' }),
      value: svg('text', { class: 'number' }),
    }));
  }

  /** Draws the board so wide about x = 0, from y = 0 down. */
  lay(width: number, text: number): void {
    const k = Math.min(text, 1.3);
    const height = Bars.height(this.names.length, text);
    const size = 25 * k;
    this.#start = -width / 2 + 34 + Math.max(...this.names.map((name) => name.length)) * size * 0.6;
    this.#room = width / 2 - 24 - size * 4.6 - this.#start;
    this.group.replaceChildren(
      drawing(
        `<path fill="none" stroke="var(--iron)" stroke-width="4" d="M${-width * 0.36}-500V4M${width * 0.36}-500V4"/>
         <rect class="edge" x="${-width / 2}" width="${width}" height="${height}" rx="12" fill="var(--wood-dark)"/><rect x="${-width / 2 + 9}" y="9" width="${width - 18}" height="${height - 18}" rx="8" fill="var(--paper)"/>`,
      ),
    );
    this.#lines.forEach(({ label, bar, value }, i) => {
      const y = 14 + 38 * k * (i + 0.5);
      for (const element of [label, value]) {
        element.setAttribute('y', String(y + size * 0.35));
        element.style.fontSize = `${size}px`;
      }
      label.setAttribute('x', String(-width / 2 + 24));
      bar.setAttribute('transform', `translate(${this.#start} ${y})`);
      setText(label, this.names[i] ?? '');
      this.group.append(label, bar, value);
    });
  }

  show(bars: readonly Bar[]): void {
    const longest = Math.max(...bars.map((bar) => bar.ms), 1);
    this.#lines.forEach(({ label, bar, value }, i) => {
      const { ms, goes } = bars[i] ?? { ms: 0, goes: false };
      const length = (this.#room * ms) / longest;
      set(bar, 'd', `M0-11H${length.toFixed(1)}V11H0Z`);
      set(bar, 'opacity', goes ? 0.55 : 1);
      set(label, 'opacity', ms > 0 ? 1 : 0.5);
      set(value, 'x', (this.#start + length + 10).toFixed(1));
      setText(value, ms > 0 ? `${Math.round(ms)} ${this.unit}` : '');
    });
  }
}
