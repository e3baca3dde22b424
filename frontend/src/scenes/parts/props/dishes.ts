import { drawing, set, showIf } from '../svg';
import type { Job } from '../switches';

/** Each drawn about 56 wide, standing on 0,0; what is not done yet is in `.left`. */
const DISHES: Record<Job, string> = {
  washing: `
    <path fill="none" stroke="var(--steel-dark)" stroke-width="6" d="M18-38C36-40 36-14 16-14"/>
    <path stroke="var(--steel-dark)" stroke-width="3" stroke-linejoin="round" fill="#fff" d="M-24-48H22L18-6C17 2-18 2-20-6Z"/><path fill="var(--dasha)" d="M-23-40H21L20.500-34H-22.500Z"/>
    <path fill="var(--paint-shade)" d="M10-48H22L18-6C17.500-2 10 0 4 0Z"/>
    <g class="left"><path fill="var(--wood-deep)" opacity=".75" d="M-24-48H22L21-38C14-30 8-40 0-31-8-24-14-40-23-36Z"/><path fill="var(--wood-dark)" opacity=".7" d="M-12-18a7 6 0 1 0 14 0 7 6 0 1 0-14 0ZM8-12a4 4 0 1 0 8 0 4 4 0 1 0-8 0Z"/></g>`,
  drying: `
    <ellipse stroke="var(--steel-dark)" stroke-width="3" cy="-27" rx="28" ry="27" fill="#fff"/><ellipse cy="-27" rx="21" ry="20" fill="none" stroke="var(--masha)" stroke-width="3.500"/>
    <path fill="var(--paint-shade)" d="M10-52C30-46 34-10 10-2 22-16 22-38 10-52Z"/>
    <g class="left" fill="var(--state-timed, #56b4e9)"><path d="M-12-44c-7 10-7 14 0 14s7-4 0-14ZM4-34c-6 9-6 13 0 13s6-4 0-13ZM-6-18c-5 8-5 11 0 11s5-3 0-11ZM16-26c-4 7-4 9 0 9s4-2 0-9Z"/></g>`,
};

/** A row of dishes that are washed or dried one after the other. Its 0,0 is the middle of its foot. */
export class Dishes {
  readonly group: SVGGElement;
  readonly #dishes: readonly SVGGElement[];

  constructor(job: Job, count: number, width: number) {
    const step = Math.min(62, width / count);
    const scale = Math.min(1, step / 58);
    this.#dishes = Array.from({ length: count }, (_, i) =>
      drawing(DISHES[job], { transform: `translate(${(step * (i - (count - 1) / 2)).toFixed(1)} 0) scale(${scale})` }),
    );
    this.group = drawing('');
    this.group.append(...this.#dishes);
  }

  /** Shows so many done and the next one done to a share. */
  show(done: number, share: number): void {
    this.#dishes.forEach((dish, i) => {
      const left = dish.querySelector('.left') as SVGGElement;
      showIf(left, i >= done);
      set(left, 'opacity', (i === done ? 1 - share * 0.9 : 1).toFixed(2));
    });
  }
}
