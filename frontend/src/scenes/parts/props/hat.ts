import type { Figure } from '../figure';
import type { Flown, Stage } from '../stage';
import { drawing, showIf, svg } from '../svg';

/** The one chef's hat: a GIL. Drawn in the frame of the head that wears it, its brim at about y = -66. */
const HAT = `
  <path class="ol" fill="var(--cap)" d="M-46-92C-48-112-74-120-67-146-62-167-38-166-31-160-22-180 22-180 31-160 38-166 62-167 67-146 74-120 48-112 46-92Z"/>
  <path fill="var(--paint-shade)" d="M31-160C38-166 62-167 67-146 74-120 48-112 46-92H18C26-116 44-134 31-160Z"/>
  <path fill="none" stroke="var(--cap-shade)" stroke-width="3" stroke-linecap="round" d="M-24-110C-24-124-28-134-33-142M2-110C2-126 2-136 1-146M26-110C27-122 31-132 37-138"/>
  <path class="ol" fill="var(--masha)" d="M-48-104C-20-112 20-112 48-104L47-64C20-71-20-71-47-64Z"/>
  <path fill="var(--paint-shade)" d="M24-110C34-109 42-107 48-104L47-64C40-66 32-68 24-69Z"/>
  <text x="0" y="-79" text-anchor="middle" font-size="29" font-weight="900" fill="#fff">GIL</text>`;

const STAND = `
  <ellipse rx="52" ry="9" fill="var(--paint-shade)"/><path fill="var(--wood-deep)" d="M-42 0C-42-12-10-12-7-20H7C10-12 42-12 42 0Z"/>
  <path fill="var(--wood-mid)" d="M-6-18V-246H6V-18Z"/><path fill="var(--paint-shade)" d="M1-18V-246H6V-18Z"/><circle cy="-252" r="20" fill="var(--wood-dark)"/>`;

/** Height of the stand's knob as a head, above its foot. */
const KNOB = 176;

/** The hat and the stand it is on while nobody wears it. Goes from head to head as its holder changes. */
export class Hat {
  readonly stand: SVGGElement;
  readonly #hat = drawing(HAT, { class: 'hat' });
  readonly #ghost = drawing(HAT, { class: 'ghost' });
  readonly #hung = svg('g', { transform: `translate(0 ${-KNOB})` });
  #place = { x: 0, y: 0, scale: 1 };
  #from: Flown | null = null;
  #flying = false;

  constructor(private readonly stage: Stage) {
    this.#hung.append(this.#ghost, this.#hat);
    this.stand = svg('g', { class: 'prop' }, drawing(STAND), this.#hung);
  }

  /** The hat itself, to be worn. */
  get worn(): SVGGElement {
    return this.#hat;
  }

  /** The lock it stands for, to be pointed at. */
  set object(id: number) {
    for (const part of [this.stand, this.#hat]) part.dataset.object = String(id);
  }

  put(x: number, y: number, scale: number): void {
    this.#place = { x, y, scale };
    this.stand.setAttribute('transform', `translate(${x} ${y}) scale(${scale})`);
    this.#from = null;
  }

  /** Says who has it by now: called when all heads are where they belong. */
  show(holder: Figure | null, ms: number): void {
    if (!holder && this.#hat.parentNode !== this.#hung) this.#hung.append(this.#hat);
    showIf(this.#ghost, holder !== null);
    const { x, y, scale } = this.#place;
    const to: Flown = holder?.act
      ? { at: holder.head, scale: holder.act.spot.scale, turn: 0 }
      : { at: { x, y: y - KNOB * scale }, scale, turn: 0 };
    const from = this.#from;
    this.#from = to;
    if (!from || (from.at.x === to.at.x && from.at.y === to.at.y)) return;
    // When it changes heads faster than it can fly, it is simply there.
    const flies = ms > 0 && !this.#flying;
    this.stage.fly(
      'hat',
      flies ? (this.#hat.cloneNode(true) as SVGGElement) : svg('g'),
      from,
      to,
      flies ? ms : 0,
      () => {
        this.#flying = false;
        this.#hat.style.visibility = '';
      },
    );
    if (!flies) return;
    this.#flying = true;
    this.#hat.style.visibility = 'hidden';
  }
}
