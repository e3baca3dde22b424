import { set, setText, showIf, svg } from '../svg';

/** A time on the board. */
export interface Lap {
  /** Milliseconds so far; null before it has begun. */
  readonly ms: number | null;
  /** How much of them went into starting. */
  readonly start: number;
  readonly over: boolean;
}

const number = (n: number) => Math.round(n).toLocaleString('en').replaceAll(',', '\u202f');

/** A blackboard with a bar for each of several times; what went into starting is hatched. Its 0,0 is its upper left corner. */
export class Race {
  readonly group = svg('g', { class: 'race prop' });
  readonly #rows: { readonly bar: SVGRectElement; readonly start: SVGRectElement; readonly text: SVGTextElement }[] =
    [];
  readonly #reach: number;

  constructor(
    width: number,
    height: number,
    names: readonly string[],
    private readonly unit: string,
  ) {
    this.group.append(
      svg('rect', { class: 'edge', width, height, rx: 10, fill: 'var(--wood-dark)' }),
      svg('rect', { x: 9, y: 9, width: width - 18, height: height - 18, rx: 5, fill: 'var(--board, #2f3b38)' }),
    );
    const drop = (height - 26) / names.length;
    const longest = Math.max(...names.map((name) => name.length));
    const size = Math.min(drop * 0.4, 31, (width - 52) / ((longest + 8) * 0.56));
    this.#reach = width - 52;
    names.forEach((name, i) => {
      const y = 13 + i * drop;
      const thick = Math.min(drop * 0.34, 28);
      const place = { x: 26, y: y + drop - thick - drop * 0.08, height: thick, rx: 4 };
      const bar = svg('rect', { ...place, class: 'lap' });
      const start = svg('rect', { ...place, class: 'lap starting' });
      const label = svg('text', { class: 'chalk', x: 26, y: y + size * 1.08 }, name);
      const text = svg('text', { class: 'chalk time', x: width - 26, y: y + size * 1.08, 'text-anchor': 'end' });
      for (const written of [label, text]) written.style.fontSize = `${size.toFixed(1)}px`;
      this.group.append(svg('rect', { ...place, width: this.#reach, class: 'lap empty' }), bar, start, label, text);
      this.#rows.push({ bar, start, text });
    });
  }

  show(laps: readonly Lap[]): void {
    const longest = Math.max(1, ...laps.map(({ ms }) => ms ?? 0));
    this.#rows.forEach(({ bar, start, text }, i) => {
      const { ms = null, start: starting = 0, over = false } = laps[i] ?? {};
      const width = (value: number) => ((this.#reach * value) / longest).toFixed(1);
      set(bar, 'width', width(ms ?? 0));
      set(start, 'width', width(Math.min(starting, ms ?? 0)));
      showIf(bar, ms !== null);
      showIf(start, starting > 0);
      setText(text, ms === null ? '' : `${number(ms)}\u00a0${this.unit}`);
      text.setAttribute('class', over ? 'chalk time' : 'chalk time going');
    });
  }
}
