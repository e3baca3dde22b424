import { type Cell, gain } from '../laboratory';
import { drawing, set, setText, showIf, svg } from '../svg';

export interface BoardWords {
  readonly work: readonly string[];
  readonly ways: readonly string[];
  /** What the last column says of asynchrony: its heading, that it helps so many times, that it does not. */
  readonly verdict: string;
  readonly helps: (times: string) => string;
  readonly idle: string;
  readonly seconds: (ms: number) => string;
  readonly times: (factor: number) => string;
}

/** Pictures of the kinds of work, 60 wide and high. */
const ICONS = [
  '<path class="edge" fill="var(--paper)" d="M8 4H40L52 16V56H8Z"/><path fill="none" stroke="var(--dasha)" stroke-width="4" d="M16 24H44M16 34H44M16 44H34"/>',
  '<path class="edge" fill="var(--masha)" d="M6 10C6 6 8 4 12 4H50C54 4 56 6 56 10V38C56 42 54 44 50 44H28L14 56V44H12C8 44 6 42 6 38Z"/><g fill="#fff"><circle cx="20" cy="24" r="4"/><circle cx="31" cy="24" r="4"/><circle cx="42" cy="24" r="4"/></g>',
  '<path class="edge" fill="var(--apron-3)" d="M8 12C8 2 54 2 54 12V48C54 58 8 58 8 48Z"/><path fill="none" stroke="#fff" stroke-opacity=".8" stroke-width="3" d="M8 14C8 24 54 24 54 14M8 30C8 40 54 40 54 30"/>',
  '<path class="edge" fill="var(--apron-8)" d="M6 6H54V54H6Z"/><text x="30" y="41" text-anchor="middle" font-size="19" font-weight="800" fill="#2b2a33">7·11</text>',
];

const STATE: Record<Cell['state'], string> = {
  empty: 'var(--paper-line)',
  going: 'var(--state-timed, #56b4e9)',
  done: 'var(--dasha)',
  failed: 'var(--paper-line)',
};

interface Drawn {
  readonly bar: SVGPathElement;
  readonly text: SVGTextElement;
  readonly frame: SVGRectElement;
  readonly x: number;
  readonly y: number;
}

/** The laboratory's board: a table of measured times with a bar in each cell, and what it shows of asynchrony. Its 0,0 is its upper left corner. */
export class LabBoard {
  readonly group: SVGGElement;
  readonly #cells: Drawn[][];
  readonly #said: { readonly group: SVGGElement; readonly text: SVGTextElement; readonly mark: SVGPathElement }[];
  readonly #cell: { readonly width: number; readonly height: number };

  constructor(
    width: number,
    height: number,
    text: number,
    private readonly words: BoardWords,
  ) {
    const pad = 20;
    const narrow = width < 1000;
    const head = Math.min(30 * text, 46);
    const label = narrow ? width * 0.17 : width * 0.175;
    const last = narrow ? width * 0.16 : width * 0.18;
    const across = (width - 2 * pad - label - last) / words.ways.length;
    const down = (height - 2 * pad - head - 14) / words.work.length;
    this.#cell = { width: across, height: down };
    this.group = drawing(
      `<rect class="edge" width="${width}" height="${height}" rx="18" fill="var(--wood-dark)"/><rect x="11" y="11" width="${width - 22}" height="${height - 22}" rx="10" fill="var(--paper)"/>`,
      { class: 'lab-board prop' },
    );
    const say = (said: string, x: number, y: number, room: number, size: number, anchor: string, css: string) => {
      const line = svg('text', { class: css, x, y, 'text-anchor': anchor }, said);
      const fits = (room / Math.max(said.length, 3)) * 1.72;
      line.style.fontSize = `min(calc(${size}px * min(var(--text, 1), 1.35)), ${fits.toFixed(1)}px)`;
      return line;
    };
    const left = pad + label;
    const top = pad + head + 14;
    words.ways.forEach((way, i) => {
      this.group.append(say(way, left + across * (i + 0.5), pad + head, across - 10, 25, 'middle', 'sign-text'));
    });
    this.group.append(say(words.verdict, width - pad - last / 2, pad + head, last - 8, 25, 'middle', 'sign-text'));
    const icon = Math.min(narrow ? 0.7 : 1, down / 90);
    words.work.forEach((work, row) => {
      const y = top + down * row;
      this.group.append(
        svg('path', { d: `M${pad} ${y}H${width - pad}`, stroke: 'var(--paper-line)', 'stroke-width': 3 }),
        drawing(ICONS[row] ?? '', {
          transform: narrow
            ? `translate(${pad + label / 2 - 30 * icon} ${y + down * 0.14}) scale(${icon})`
            : `translate(${pad + 4} ${y + down / 2 - 30 * icon}) scale(${icon})`,
        }),
        narrow
          ? say(work, pad + label / 2, y + down * 0.84, label - 6, 23, 'middle', 'sign-text')
          : say(work, pad + 14 + 60 * icon, y + down / 2 + 9, label - 24 - 60 * icon, 26, 'start', 'sign-text'),
      );
    });
    this.#cells = words.work.map((_, row) =>
      words.ways.map((_way, i) => this.#draw(left + across * i, top + down * row)),
    );
    this.#said = words.work.map((_, row) => {
      const line = svg('text', { class: 'number', 'text-anchor': 'middle', y: narrow ? 46 : 10, x: narrow ? 0 : 22 });
      line.style.fontSize = `${Math.min(27 * Math.min(text, 1.5), last / (narrow ? 5 : 6.6)).toFixed(1)}px`;
      const mark = svg('path', {
        fill: 'none',
        'stroke-width': 8,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      });
      const place = narrow ? svg('g', {}, mark) : svg('g', { transform: `translate(${-last / 2 + 24} 0)` }, mark);
      const group = svg(
        'g',
        { transform: `translate(${width - pad - last / 2} ${top + down * (row + 0.5) - (narrow ? 14 : 0)})` },
        place,
        line,
      );
      this.group.append(group);
      return { group, text: line, mark };
    });
  }

  #draw(x: number, y: number): Drawn {
    const { width, height } = this.#cell;
    const frame = svg('rect', {
      x: x + 4,
      y: y + 5,
      width: width - 8,
      height: height - 10,
      rx: 8,
      fill: 'none',
      stroke: 'var(--accent, #e4572e)',
      'stroke-width': 4,
    });
    const bar = svg('path');
    const text = svg('text', { class: 'number', x: x + width / 2, y: y + height * 0.46, 'text-anchor': 'middle' });
    text.style.fontSize = `min(calc(31px * min(var(--text, 1), 1.3)), ${(width / 3.7).toFixed(1)}px)`;
    this.group.append(frame, bar, text);
    return { bar, text, frame, x, y };
  }

  show(rows: readonly (readonly Cell[])[]): void {
    const { width, height } = this.#cell;
    rows.forEach((cells, row) => {
      const most = Math.max(...cells.map(({ ms }) => ms ?? 0), 1);
      cells.forEach((cell, i) => {
        const drawn = this.#cells[row]?.[i];
        if (!drawn) return;
        const { bar, text, frame, x, y } = drawn;
        const long = cell.ms === null ? 0 : Math.max(Math.min(cell.ms / most, 1) * (width - 28), 4);
        const thick = Math.min(height * 0.24, 26);
        set(
          bar,
          'd',
          `M${x + 14} ${(y + height * 0.6).toFixed(1)}h${long.toFixed(1)}v${thick.toFixed(1)}h${(-long).toFixed(1)}Z`,
        );
        set(bar, 'fill', STATE[cell.state]);
        setText(text, cell.state === 'failed' ? '✕' : cell.ms === null ? '' : this.words.seconds(cell.ms));
        showIf(frame, cell.state === 'going');
      });
      this.#sum(row, gain(cells, 1));
    });
  }

  /** Says of a kind of work whether one thread that does not wait was of any use. */
  #sum(row: number, factor: number | null): void {
    const said = this.#said[row];
    if (!said) return;
    showIf(said.group, factor !== null);
    if (factor === null) return;
    const helps = factor >= 1.5;
    setText(said.text, helps ? this.words.helps(this.words.times(factor)) : this.words.idle);
    set(said.mark, 'd', helps ? 'M-14 0L-4 11 16-13' : 'M-12-12L12 12M12-12L-12 12');
    set(said.mark, 'stroke', helps ? 'var(--state-on-core, #009e73)' : 'var(--state-blocked, #d55e00)');
  }
}
