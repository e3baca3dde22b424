import { set, setText, showIf, svg } from '../svg';

const R = 26;
const AROUND = 2 * Math.PI * R;

/** A kitchen timer's dial: how much has passed, and how many minutes are left. */
export class Dial {
  readonly group = svg('g', { class: 'dial' });
  readonly #arc = svg('circle', { class: 'arc', r: R, transform: 'rotate(-90)' });
  readonly #text = svg('text', { 'text-anchor': 'middle', y: 10, 'font-size': 28 });
  readonly #tick = svg('path', { class: 'tick', d: 'M-11 1L-3 9 12-9' });

  constructor(scale: number) {
    this.group.append(
      svg('circle', { class: 'face', r: R + 7 }),
      svg('circle', { class: 'track', r: R }),
      this.#arc,
      this.#text,
      this.#tick,
    );
    this.group.setAttribute('data-scale', String(scale));
  }

  /** Shows what has passed, 0 to 1, of so many minutes; a tick when it is over; nothing for null. */
  show(passed: number | null, minutes: number): void {
    showIf(this.group, passed !== null);
    if (passed === null) return;
    const over = passed >= 1;
    set(this.#arc, 'stroke-dasharray', `${(AROUND * passed).toFixed(1)} ${AROUND.toFixed(1)}`);
    setText(this.#text, over ? '' : String(Math.ceil(minutes * (1 - passed) - 1e-6)));
    showIf(this.#tick, over);
    this.group.setAttribute('class', over ? 'dial over' : 'dial');
  }
}
