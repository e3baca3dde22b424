import { drawing, showIf, svg } from '../svg';
import { Dial } from './dial';
import { FRYING } from './food';

/** What is in one of the oven's chambers: nothing, or a tray that has been in so long, 0 to 1, of so many seconds. */
export type Chamber = { readonly passed: number; readonly seconds: number; readonly rings: boolean } | null;

interface Drawn {
  readonly heat: SVGGElement;
  readonly raw: SVGGElement;
  readonly baked: SVGGElement;
  readonly bell: SVGGElement;
  readonly dial: Dial;
}

/** Half the width that a chamber is drawn for, and its height. */
const HALF = 80;
const HEIGHT = 190;

/** A wall oven with a chamber, a window and a dial for each tray. */
export class Oven {
  readonly group = svg('g', { class: 'oven prop' });
  #chambers: Drawn[] = [];
  #places: number[] = [];

  /** Draws the oven between these edges, so many chambers side by side; returns where it ends below. */
  lay(left: number, right: number, top: number, count: number): number {
    const each = (right - left) / count;
    const scale = Math.min(each / (2 * HALF + 12), 1.15);
    const bottom = top + HEIGHT * scale + 24;
    this.group.replaceChildren(
      drawing(
        `<rect class="edge" x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" rx="14" fill="var(--steel)"/>
         <path fill="var(--steel-dark)" opacity=".5" d="M${right - 22} ${top + 6}H${right - 8}V${bottom - 8}H${right - 22}Z"/><path fill="var(--iron)" d="M${left} ${bottom - 12}H${right}V${bottom}H${left}Z"/>`,
      ),
    );
    this.#chambers = [];
    this.#places = [];
    for (let i = 0; i < count; i++) {
      const x = left + each * (i + 0.5);
      this.#places.push(x);
      const drawn: Drawn = {
        heat: drawing('<rect x="-64" y="12" width="128" height="92" rx="6" fill="var(--flame)" opacity=".75"/>'),
        raw: drawing(TRAY + FRYING, { class: 'raw', transform: 'translate(0 84) scale(1.25)' }),
        baked: drawing(TRAY + FRYING, { transform: 'translate(0 84) scale(1.25)' }),
        bell: drawing(BELL, { transform: 'translate(52 146)' }),
        dial: new Dial(1),
      };
      drawn.dial.group.setAttribute('transform', 'translate(0 148)');
      const chamber = drawing(
        `<rect x="-74" y="2" width="148" height="112" rx="12" fill="var(--iron)"/><rect x="-64" y="12" width="128" height="92" rx="6" fill="var(--iron-dark)"/>`,
        { transform: `translate(${x} ${top + 6}) scale(${scale})` },
      );
      const glass = drawing('<path fill="#fff" opacity=".16" d="M-60 16H-26L-50 100H-60Z"/>');
      chamber.append(drawn.heat, drawn.raw, drawn.baked, glass, drawn.dial.group, drawn.bell);
      this.#chambers.push(drawn);
      this.group.append(chamber);
    }
    this.show([]);
    return bottom;
  }

  /** Middle of a chamber. */
  at(i: number): number {
    return this.#places[i] ?? 0;
  }

  show(chambers: readonly Chamber[]): void {
    this.#chambers.forEach(({ heat, raw, baked, bell, dial }, i) => {
      const tray = chambers[i] ?? null;
      showIf(heat, tray !== null && tray.passed < 1);
      showIf(raw, tray !== null && tray.passed < 1);
      showIf(baked, tray !== null && tray.passed >= 1);
      showIf(bell, tray?.rings ?? false);
      dial.show(tray?.passed ?? null, tray?.seconds ?? 0);
    });
  }
}

const TRAY = '<path fill="var(--steel-light)" d="M-46 2H46L40 10H-40Z"/>';
const BELL = `<path fill="var(--apron-8)" d="M-22 14C-14 8-17-18 0-20 17-18 14 8 22 14Z"/><circle cy="18" r="5" fill="var(--apron-8)"/>
  <path fill="none" stroke="var(--masha)" stroke-width="4" stroke-linecap="round" d="M-24-12L-31-17M24-12L31-17"/>`;
