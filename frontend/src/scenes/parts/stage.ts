import { Joint } from './joint';
import { svg } from './svg';

/** A point on the stage. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a drawing that moves through the room is, how large and how turned. */
export interface Flown {
  readonly at: Point;
  readonly scale: number;
  readonly turn: number;
}

/** How long a movement takes on the screen, in milliseconds. */
export const MOVE = 300;

const LAYERS = ['room', 'furniture', 'cooks', 'front', 'overlay'] as const;
type Layer = (typeof LAYERS)[number];

/** The drawing a scene is staged on. Its height is 760 units; wide hosts get a wider stage, tall ones a taller. */
export class Stage {
  readonly root: SVGSVGElement;
  readonly layers = {} as Record<Layer, SVGGElement>;
  readonly #flights = new Map<string, () => void>();
  #width = 1350;
  #height = 760;
  #text = 1;

  constructor(host: HTMLElement) {
    this.root = svg('svg', { 'aria-hidden': 'true', preserveAspectRatio: 'xMidYMid slice' });
    for (const layer of LAYERS) {
      this.layers[layer] = svg('g', { class: layer });
      this.root.append(this.layers[layer]);
    }
    host.replaceChildren(this.root);
    this.resize(1350, 760);
  }

  get width(): number {
    return this.#width;
  }

  /** How much larger than drawn text has to be to stay legible at the size the stage is shown, 1 to 1.7; `--text` in CSS. */
  get text(): number {
    return this.#text;
  }

  get height(): number {
    return this.#height;
  }

  /** Takes the shape of a host so many pixels wide and high; true if the stage has changed. */
  resize(width: number, height: number): boolean {
    const aspect = Math.min(Math.max(width / height || 16 / 9, 0.6), 4.5);
    const w = Math.round(aspect >= 1 ? Math.max(760 * aspect, 900) : 900);
    const h = Math.round(w / aspect);
    const text = Number(Math.min(Math.max((15 * w) / (Math.max(width, 1) * 26), 1), 1.7).toFixed(1));
    const changed = w !== this.#width || h !== this.#height || text !== this.#text;
    this.#width = w;
    this.#height = h;
    this.#text = text;
    this.root.setAttribute('viewBox', `0 0 ${w} ${h}`);
    this.root.style.setProperty('--text', String(text));
    return changed;
  }

  /** Moves a drawing through the room, then calls back; a flight of that name that is still under way ends first. */
  fly(name: string, drawn: SVGGElement, from: Flown, to: Flown, milliseconds: number, done: () => void): void {
    this.#flights.get(name)?.();
    const flight = new Joint({ class: 'flight' }, drawn);
    flight.place(placement(from));
    this.layers.overlay.append(flight.group);
    const finish = () => {
      if (this.#flights.get(name) !== finish) return;
      this.#flights.delete(name);
      flight.group.remove();
      done();
    };
    this.#flights.set(name, finish);
    const motion = flight.place(placement(to), milliseconds);
    if (motion) motion.finished.then(finish, finish);
    else finish();
  }

  dispose(): void {
    for (const finish of this.#flights.values()) finish();
    this.root.remove();
  }
}

const placement = ({ at, scale, turn }: Flown) => ({ x: at.x, y: at.y, sx: scale, sy: scale, turn });
