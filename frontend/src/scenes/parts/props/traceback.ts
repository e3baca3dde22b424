import { set, setText, svg } from '../svg';

const LINES = 7;
const PAD = 18;

/** A traceback on a sheet of paper with a red edge. Its 0,0 is the middle of its upper edge. */
export class Traceback {
  readonly group = svg('g', { class: 'traceback prop' });
  readonly #paper = svg('path', { class: 'edge', fill: 'var(--paper)', stroke: 'var(--danger)', 'stroke-width': 5 });
  readonly #corner = svg('path', { fill: 'var(--danger)' });
  readonly #lines = Array.from({ length: LINES }, () => svg('text'));

  /** So wide, with letters of this size. */
  constructor(
    private readonly width: number,
    private readonly size: number,
  ) {
    this.group.append(this.#paper, this.#corner, ...this.#lines);
    for (const line of this.#lines) line.style.fontSize = `${size.toFixed(1)}px`;
  }

  /** Shows what there is room for, long lines folded; who has more to say goes on with an ellipsis. */
  show(lines: readonly string[]): void {
    const most = Math.floor((this.width - 2 * PAD - this.size) / (this.size * 0.605));
    const folded = lines.flatMap((line, i) => fold(line.trim(), most, i));
    const shown = folded.slice(0, LINES);
    const half = this.width / 2;
    const height = shown.length * this.size * 1.3 + 2 * PAD;
    set(this.#paper, 'd', `M${-half} 0L${half - 26} 0L${half} 26L${half} ${height}L${-half} ${height}Z`);
    set(this.#corner, 'd', `M${half - 26} 0V26H${half}Z`);
    this.#lines.forEach((element, i) => {
      const line = shown[i];
      setText(element, line ? (i === LINES - 1 && folded.length > LINES ? '…' : line.text) : '');
      element.setAttribute('class', line?.of === 0 ? 'trace-line first' : 'trace-line');
      set(element, 'x', -half + PAD + (line && line.of > 0 ? this.size : 0));
      set(element, 'y', (PAD + (i + 0.95) * this.size * 1.3 - this.size * 0.2).toFixed(1));
    });
  }
}

/** The line `of` in pieces of at most so many letters, broken at spaces where there are any. */
function fold(line: string, most: number, of: number): { readonly text: string; readonly of: number }[] {
  const pieces: { text: string; of: number }[] = [];
  let rest = line;
  while (rest.length > most) {
    const space = rest.lastIndexOf(' ', most);
    const cut = space > most / 3 ? space : most;
    pieces.push({ text: rest.slice(0, cut), of });
    rest = rest.slice(cut).trimStart();
  }
  return [...pieces, { text: rest, of }];
}
