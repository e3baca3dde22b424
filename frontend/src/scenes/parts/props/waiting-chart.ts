import type { Client } from '../forecasts';
import { drawing, set, setText, svg } from '../svg';
import { tenths } from './client';

/** A board with a bar a client: how long each has waited in one of the bot's ways. Its 0,0 is its upper left corner. */
export class WaitingChart {
  readonly group: SVGGElement;
  readonly #bars: SVGPathElement[];
  readonly #last: SVGTextElement;
  readonly #long: number;
  readonly #thick: number;
  readonly #top: number;

  constructor(
    title: string,
    clients: number,
    width: number,
    height: number,
    private readonly lang: 'ru' | 'en',
    private readonly second: string,
  ) {
    this.group = drawing(
      `<rect class="edge" width="${width}" height="${height}" rx="14" fill="var(--wood-dark)"/><rect x="9" y="9" width="${width - 18}" height="${height - 18}" rx="8" fill="var(--paper)"/>`,
      { class: 'chart prop' },
    );
    const fits = ((width - 130) / Math.max(title.length, 8)) * 1.75;
    const head = svg('text', { class: 'sign-text', x: 24, y: 44 }, title);
    head.style.fontSize = `min(calc(27px * min(var(--text, 1), 1.2)), ${fits.toFixed(1)}px)`;
    this.#last = svg('text', { class: 'number', x: width - 24, y: 45, 'text-anchor': 'end' });
    this.#last.style.fontSize = 'calc(30px * min(var(--text, 1), 1.15))';
    this.#top = 60;
    this.#long = width - 48;
    this.#thick = (height - this.#top - 18) / clients;
    this.#bars = Array.from({ length: clients }, (_, i) => svg('path', { fill: `var(--apron-${(i % 8) + 1})` }));
    const lines = this.#bars.map((_, i) =>
      svg('path', {
        d: `M24 ${(this.#top + this.#thick * (i + 0.5)).toFixed(1)}H${width - 24}`,
        stroke: 'var(--paper-line)',
        'stroke-width': 2,
      }),
    );
    this.group.append(head, this.#last, ...lines, ...this.#bars);
  }

  /** Shows a round; `going` if it is the present one; `most` seconds are the whole width. */
  show(round: readonly Client[], going: boolean, most: number): void {
    const longest = Math.max(...round.map(({ waited }) => waited ?? -1));
    setText(this.#last, longest < 0 ? '' : `${tenths(longest, this.lang)}\u00a0${this.second}`);
    this.#bars.forEach((bar, i) => {
      const { waited, told } = round[i] ?? { waited: null, told: false };
      const x = Math.min((waited ?? 0) / most, 1) * this.#long;
      const y = this.#top + this.#thick * (i + 0.14);
      set(bar, 'd', `M24 ${y.toFixed(1)}h${x.toFixed(1)}v${(this.#thick * 0.72).toFixed(1)}H24Z`);
      set(bar, 'opacity', told || !going ? 1 : 0.55);
    });
    set(this.group, 'opacity', longest < 0 && !going ? 0.72 : 1);
  }
}
