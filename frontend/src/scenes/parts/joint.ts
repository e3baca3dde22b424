import { type Attributes, svg } from './svg';

/** Where a joint is put: moved by x, y, turned by degrees, then scaled. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
  readonly sx: number;
  readonly sy: number;
}

const EASING = 'cubic-bezier(0.35, 0, 0.2, 1)';
const ORIGIN: Placement = { x: 0, y: 0, turn: 0, sx: 1, sy: 1 };

function css(p: Placement): string {
  return `translate(${p.x.toFixed(2)}px,${p.y.toFixed(2)}px) rotate(${p.turn.toFixed(2)}deg) scale(${p.sx.toFixed(3)},${p.sy.toFixed(3)})`;
}

function between(a: Placement, b: Placement, k: number): Placement {
  const mix = (from: number, to: number) => from + (to - from) * k;
  return { x: mix(a.x, b.x), y: mix(a.y, b.y), turn: mix(a.turn, b.turn), sx: mix(a.sx, b.sx), sy: mix(a.sy, b.sy) };
}

/** A group that moves as one and knows where it is: a joint of a cook, or a thing carried through the room. */
export class Joint {
  readonly group: SVGGElement;
  #from = ORIGIN;
  #to = ORIGIN;
  #motion: Animation | null = null;

  constructor(attributes: Attributes = {}, ...children: Node[]) {
    this.group = svg('g', attributes, ...children);
  }

  /** Where it is, or is on its way to. */
  get placement(): Placement {
    return this.#to;
  }

  /** Puts it there at once, or moves it there in so many milliseconds from wherever a motion that is still under way has brought it. */
  place(change: Partial<Placement>, milliseconds = 0): Animation | null {
    const to = { ...this.#to, ...change };
    const target = css(to);
    const here = this.#here();
    if (target === css(this.#to) && (milliseconds > 0 || this.#motion === null)) {
      return this.#motion;
    }
    this.#motion?.cancel();
    this.#motion = null;
    this.#from = here;
    this.#to = to;
    this.group.style.transform = target;
    if (milliseconds > 0 && typeof this.group.animate === 'function') {
      const motion = this.group.animate([{ transform: css(here) }, { transform: target }], {
        duration: milliseconds,
        easing: EASING,
      });
      motion.onfinish = () => {
        if (this.#motion === motion) {
          this.#motion = null;
        }
      };
      this.#motion = motion;
    }
    return this.#motion;
  }

  #here(): Placement {
    const progress = this.#motion?.effect?.getComputedTiming().progress;
    return typeof progress === 'number' ? between(this.#from, this.#to, progress) : this.#to;
  }
}
