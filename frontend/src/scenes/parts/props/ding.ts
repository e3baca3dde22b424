import type { Figure } from '../figure';
import { drawing, showIf, svg } from '../svg';

const SAY = { ru: 'дзинь!', en: 'ding!' };

/** A little bell rung beside somebody's head: she has waited long enough and asks for the hat. */
export class Ding {
  readonly group: SVGGElement;
  readonly #tail = drawing('<path fill="var(--paper)" d="M-96-12L-134 4-96 10Z"/>');

  constructor(lang: 'ru' | 'en') {
    this.group = svg(
      'g',
      { class: 'ding' },
      this.#tail,
      drawing(
        `<rect x="-98" y="-38" width="196" height="76" rx="18" fill="var(--paper)"/>
         <path fill="var(--apron-8)" d="M-82 18C-72 12-76-18-58-20-40-18-44 12-34 18Z"/><circle cx="-58" cy="22" r="6" fill="var(--apron-8)"/>
         <path fill="none" stroke="var(--masha)" stroke-width="4" stroke-linecap="round" d="M-86-8L-92-14M-30-8L-24-14"/>`,
      ),
      svg('text', { class: 'sign-text', 'text-anchor': 'middle', x: 36, y: 11, 'font-size': 33 }, SAY[lang]),
    );
    this.show(null);
  }

  show(by: Figure | null): void {
    showIf(this.group, by?.act !== undefined && by !== null);
    if (!by?.act) return;
    const { x, y } = by.head;
    const { scale, facing } = by.act.spot;
    this.#tail.setAttribute('transform', `scale(${facing} 1)`);
    this.group.setAttribute('transform', `translate(${x + facing * 172 * scale} ${y - 20 * scale}) scale(${scale})`);
  }
}
