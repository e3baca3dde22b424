import type { Sum } from '../sums';
import { drawing, set, setText, showIf, svg } from '../svg';

const TOP = -176;
/** Height of a line of writing. */
const LINE = 38;

/** How a sum is marked: kept with a tick, late with a line through it. */
const MARKS: Record<Sum['fate'], string> = { going: '', kept: '✓', late: '✗' };
const INK: Record<Sum['fate'], string> = { going: '#2b2a33', kept: '#2b2a33', late: 'var(--danger)' };

interface Row {
  readonly sum: SVGTextElement;
  readonly mark: SVGTextElement;
  readonly stroke: SVGPathElement;
}

/** A worktop with a pad on its front, on which whoever stands behind it writes her sums. Its 0,0 is the middle of its foot; things stand at `top`. */
export class Pad {
  static readonly top = TOP;
  readonly group: SVGGElement;
  readonly #rows: readonly Row[];
  readonly #space: string;

  /** So wide; `text` is how much larger than drawn its text has to be. */
  constructor(width: number, text: number) {
    const half = width / 2;
    const k = Math.min(text, 1.3, width / 170);
    const rows = Math.floor((-TOP - 26) / (LINE * k));
    this.group = drawing(
      `<ellipse rx="${half}" ry="8" fill="var(--paint-shade)"/>
       <path fill="var(--wood-mid)" d="M${-half}${TOP}H${half}V0H${-half}Z"/><path fill="var(--paint-shade)" d="M${-half}${TOP + 6}H${half}V${TOP + 16}H${-half}Z"/>
       <rect class="edge" x="${-half + 14}" y="${TOP + 20}" width="${width - 28}" height="${-TOP - 28}" rx="6" fill="var(--paper)"/>
       <path class="edge" fill="var(--wood-light)" d="M${-half - 12}${TOP - 6}H${half + 12}V${TOP + 6}C${half + 12} ${TOP + 12} ${-half - 12} ${TOP + 12} ${-half - 12} ${TOP + 6}Z"/>`,
      { class: 'pad prop' },
    );
    const narrow = width < 250;
    this.#space = narrow ? '' : ' ';
    const size = Math.min(31 * k, (width - 56) / (narrow ? 4.1 : 5.6));
    const pitch = (-TOP - 28) / rows;
    this.#rows = Array.from({ length: rows }, (_, i) => {
      const y = TOP + 20 + pitch * (i + 0.5) + size * 0.36;
      const line = (x: number, anchor: string) => {
        const written = svg('text', { class: 'sign-text', x, y, 'text-anchor': anchor });
        written.style.fontSize = `${size.toFixed(1)}px`;
        return written;
      };
      const stroke = svg('path', {
        fill: 'none',
        stroke: 'var(--danger)',
        'stroke-width': 5,
        'stroke-linecap': 'round',
      });
      const row = { sum: line(-half + 30, 'start'), mark: line(half - 28, 'end'), stroke };
      set(stroke, 'd', `M${-half + 26} ${(y - size * 0.3).toFixed(1)}h${(size * (narrow ? 2.9 : 4.2)).toFixed(1)}`);
      this.group.append(row.sum, row.mark, stroke);
      return row;
    });
  }

  /** Shows as many of the latest sums as there is room for. */
  show(sums: readonly Sum[]): void {
    const first = Math.max(0, sums.length - this.#rows.length);
    this.#rows.forEach(({ sum, mark, stroke }, i) => {
      const now = sums[first + i];
      setText(sum, now ? [now.seen, '+', 1, '=', now.seen + 1].join(this.#space) : '');
      setText(mark, now ? MARKS[now.fate] : '');
      sum.style.fill = now ? INK[now.fate] : '';
      mark.style.fill = now?.fate === 'kept' ? 'var(--state-on-core, #009e73)' : 'var(--danger)';
      showIf(stroke, now?.fate === 'late');
    });
  }
}
