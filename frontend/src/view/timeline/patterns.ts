import type { Look } from './looks';
import type { Paper } from './paper';

type Context = CanvasRenderingContext2D;

/** Side of a pattern's tile in CSS pixels. */
export const TILE = 8;

/** Patterns that tell states apart without colour, drawn pixel for pixel at the screen's own resolution. */
export class Patterns {
  private readonly made = new Map<Look, CanvasPattern | null>();

  constructor(private readonly paper: Paper) {}

  /** The pattern of a look with its colour as ground; null where it is plain. Moves along with offset, in CSS pixels. */
  of(ctx: Context, look: Look, offset: number): CanvasPattern | null {
    let pattern = this.made.get(look);
    if (pattern === undefined) {
      pattern = this.make(ctx, look);
      this.made.set(look, pattern);
    }
    const side = TILE * this.paper.size;
    pattern?.setTransform(new DOMMatrix().translate(((offset % side) + side) % side, 0).scale(1 / this.paper.dpr));
    return pattern;
  }

  private make(ctx: Context, look: Look): CanvasPattern | null {
    const side = Math.round(TILE * this.paper.size * this.paper.dpr);
    const tile = document.createElement('canvas');
    tile.width = side;
    tile.height = side;
    const pen = tile.getContext('2d');
    if (!pen || !paintTile(pen, look, this.paper, side)) return null;
    return ctx.createPattern(tile, 'repeat');
  }
}

/** Paints a look's tile of a side; false where the look is plain. */
export function paintTile(pen: Context, look: Look, paper: Paper, side: number): boolean {
  const draw = DRAW[look];
  if (!draw) return false;
  pen.fillStyle = paper.look[look];
  pen.fillRect(0, 0, side, side);
  pen.strokeStyle = paper.on[look];
  pen.fillStyle = paper.on[look];
  pen.globalAlpha = 0.34;
  draw(pen, side, Math.max(1, Math.round(side / 7)));
  return true;
}

const DRAW: Partial<Record<Look, (pen: Context, side: number, thick: number) => void>> = {
  /** Steep hatching: a barrier. */
  blocked: (pen, side, thick) => {
    pen.lineWidth = thick * 1.25;
    pen.beginPath();
    for (const from of [-side, 0, side]) {
      pen.moveTo(from - thick, side + thick);
      pen.lineTo(from + side + thick, -thick);
    }
    pen.stroke();
  },
  /** Dots, as one who waits would drum. */
  waiting: (pen, side, thick) => {
    for (const [x, y] of [
      [0.25, 0.25],
      [0.75, 0.75],
    ] as const) {
      pen.beginPath();
      pen.arc(x * side, y * side, thick, 0, Math.PI * 2);
      pen.fill();
    }
  },
  /** Upright strokes, as on a clock's face. */
  timed: (pen, side, thick) => {
    pen.fillRect(Math.round(side / 2), 0, thick, side);
  },
  /** Level dashes: ready to go. */
  ready: (pen, side, thick) => {
    pen.fillRect(0, Math.round(side / 4), Math.round(side * 0.6), thick);
    pen.fillRect(Math.round(side * 0.5), Math.round((side * 3) / 4), Math.round(side * 0.5), thick);
  },
};
