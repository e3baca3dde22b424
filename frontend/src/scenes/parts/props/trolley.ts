import { Joint } from '../joint';
import { drawing, setText, svg } from '../svg';

/** The operating system: a rail over the cooks with a bell on a trolley, which takes the core from one to the other. Its 0,0 is the rail's middle. */
export class Trolley {
  readonly group: SVGGElement;
  readonly #trolley: Joint;
  readonly #bell = new Joint(
    { class: 'bell' },
    drawing(
      `<path fill="var(--iron)" d="M-5-2H5V12H-5Z"/><path class="edge" fill="var(--apron-8)" d="M-46 74C-36 66-36 44-34 34-30 2 30 2 34 34 36 44 36 66 46 74Z"/>
       <path fill="var(--paint-shade)" d="M12 12C28 16 34 26 34 34 36 44 36 66 46 74H26C22 52 24 26 12 12Z"/><circle cy="80" r="9" fill="var(--iron)"/>`,
    ),
    svg('text', { class: 'os', 'text-anchor': 'middle', y: 60, 'font-size': 30 }),
  );
  readonly #ringing = drawing(
    '<path d="M-62 34C-70 48-70 62-62 76M-78 26C-90 46-90 66-78 86M62 34C70 48 70 62 62 76M78 26C90 46 90 66 78 86"/>',
    { class: 'ringing' },
  );

  constructor(half: number, label: string) {
    this.#trolley = new Joint(
      {},
      drawing(
        '<path fill="var(--iron)" d="M-40-14H40V6H-40Z"/><circle cx="-24" cy="-14" r="9" fill="var(--steel)"/><circle cx="24" cy="-14" r="9" fill="var(--steel)"/>',
      ),
      this.#ringing,
      this.#bell.group,
    );
    setText(this.#bell.group.querySelector('.os') as SVGTextElement, label);
    this.group = drawing(
      `<path stroke="var(--steel-dark)" stroke-width="5" d="M${-half * 0.7}-400V-24M${half * 0.7}-400V-24"/><path stroke="var(--steel-dark)" stroke-width="10" stroke-linecap="round" d="M${-half - 40}-26H${half + 40}"/>`,
      { class: 'trolley' },
    );
    this.group.append(this.#trolley.group);
  }

  /** Stands at x; rings if it has just cut somebody off. */
  show(x: number, rings: boolean, ms: number): void {
    this.#trolley.place({ x }, ms);
    this.#bell.place({ turn: rings ? 14 : 0 }, ms);
    this.#ringing.style.visibility = rings ? '' : 'hidden';
  }
}
