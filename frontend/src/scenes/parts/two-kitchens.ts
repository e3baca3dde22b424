/** A cook's place behind a worktop: the middle of its foot, and how wide it is before scaling. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly facing: 1 | -1;
}

/** Where everything of the two kitchens is: two threads in the first, one thread with its list in the second. */
export interface Kitchens {
  readonly scale: number;
  readonly places: Readonly<Record<string, Place>>;
  readonly chef: { readonly x: number; readonly y: number };
  /** The rail over the first two cooks: its middle, and half the way between them. */
  readonly rail: { readonly x: number; readonly y: number; readonly half: number };
  readonly list: { readonly x: number; readonly y: number };
  /** Height of each kitchen's board, where the second one's is, and their size. */
  readonly boards: readonly [number, number];
  readonly boardX: number;
  readonly boardScale: number;
  readonly floors: readonly { readonly y: number; readonly height: number; readonly floor: number }[];
}

/** Widths before scaling: two worktops, the chef's room, one long worktop, the list. */
const FIRST = 700;
const CHEF = 120;
const SECOND = 790;
/** From the feet up to the rail, and from there to the top of the boards. */
const TALL = 500;

/** Lays the two kitchens side by side, or one above the other where the stage is narrow. */
export function kitchens(width: number, height: number): Kitchens {
  const wide = width / height > 1.3;
  const across = wide ? FIRST + CHEF + SECOND : Math.max(FIRST + CHEF, SECOND);
  const row = wide ? height : height / 2;
  const scale = Math.min((width - 40) / across, (row - 130) / TALL, 1.15);
  const spare = wide ? (width - across * scale) / 4 : 0;
  const first = wide ? spare + 20 : (width - (FIRST + CHEF) * scale) / 2;
  const second = wide ? width - spare - 20 - SECOND * scale : (width - SECOND * scale) / 2;
  const foot = (n: number) => row * n - 34;
  const [y1, y2] = wide ? [foot(1), foot(1)] : [foot(1), foot(2)];
  const at = (from: number, x: number) => from + x * scale;
  const place = (x: number, y: number, w: number, facing: 1 | -1): Place => ({ x, y, width: w, facing });
  const floor = (y: number) => ({ y, height: row, floor: y + row - 34 - 46 * scale });
  return {
    scale,
    places: {
      masha: place(at(first, 160), y1, 280, 1),
      dasha: place(at(first, 540), y1, 280, -1),
      cook: place(at(second, 250), y2, 480, 1),
    },
    chef: { x: wide ? (at(first, FIRST) + second) / 2 : at(first, FIRST + CHEF / 2), y: y1 - 44 },
    rail: { x: at(first, 350), y: y1 - 478 * scale, half: 190 * scale },
    list: { x: at(second, 650), y: y2 - 440 * scale },
    boards: [y1 - 478 * scale - 84, y2 - 478 * scale - 84],
    boardX: at(second, 340),
    boardScale: Math.min(1, scale * 1.15),
    floors: wide ? [{ ...floor(0), height }] : [floor(0), floor(row)],
  };
}
