/** A strip of a lane, in CSS pixels from the top of the lanes. */
export interface Strip {
  readonly y: number;
  readonly height: number;
}

/** Where the parts of one thread's lane are. */
export interface LaneBox extends Strip {
  readonly thread: number;
  /** Line for the thread's name, where there is no gutter for it. */
  readonly title: Strip | null;
  /** Row for what single events say; null where lanes are low. */
  readonly marks: Strip | null;
  /** The states. */
  readonly band: Strip;
  /** Locks and permits held. */
  readonly holds: Strip;
  /** A low lane for a thread that only looks after others. */
  readonly small: boolean;
}

export interface LaneLayout {
  readonly lanes: readonly LaneBox[];
  readonly height: number;
}

export interface LaneWish {
  readonly thread: number;
  readonly small: boolean;
}

/** Heights of lanes where there is room; in large type they grow. */
const ROOMY = 70;
const SMALL = 32;
/** The least they are squeezed to before the lanes scroll: to see all threads at once is worth more than words. */
const TIGHT = 16;
const SMALL_TIGHT = 13;
const TITLE = 17;

/** Height the lanes would like to have. */
export function wishedHeight(wishes: readonly LaneWish[], size: number, titled: boolean): number {
  return wishes.reduce((sum, wish) => sum + ((wish.small ? SMALL : ROOMY) + (titled ? TITLE : 0)) * size, 0);
}

/** Lays the lanes out one under the other in the height there is; when there is too little they overflow it. */
export function layLanes(wishes: readonly LaneWish[], available: number, size: number, titled: boolean): LaneLayout {
  const title = titled ? TITLE * size : 0;
  const small = wishes.filter((wish) => wish.small).length;
  const large = wishes.length - small;
  const share = available / Math.max(1, wishes.length) - title;
  const low = Math.min(SMALL * size, Math.max(SMALL_TIGHT, share * 0.8));
  const rest = available - small * (low + title);
  const each = large === 0 ? 0 : Math.min(ROOMY * 1.5 * size, Math.max(TIGHT, rest / large - title));
  const lanes: LaneBox[] = [];
  let y = 0;
  for (const wish of wishes) {
    const inner = wish.small ? low : each;
    lanes.push(layLane(wish, y, inner, title, size));
    y += inner + title;
  }
  return { lanes, height: y };
}

function layLane(wish: LaneWish, y: number, inner: number, title: number, size: number): LaneBox {
  const gap = Math.max(1, inner * 0.07);
  const holds = wish.small ? Math.min(3 * size, inner * 0.12) : Math.min(16 * size, Math.max(3, inner * 0.2));
  const marks = !wish.small && inner >= 46 * size ? 15 * size : 0;
  const band = Math.min(34 * size, inner - holds - marks - 2 * gap - 1);
  const spare = (inner - holds - marks - band - 2 * gap) / 2;
  let top = y + title + gap + spare;
  const marksStrip = marks ? { y: top, height: marks } : null;
  top += marks;
  const bandStrip = { y: top, height: band };
  top += band + 1;
  return {
    thread: wish.thread,
    small: wish.small,
    y,
    height: inner + title,
    title: title ? { y: y + 2, height: title } : null,
    marks: marksStrip,
    band: bandStrip,
    holds: { y: top, height: holds },
  };
}

/** The lane at a height; undefined beside the lanes. */
export function laneAt(layout: LaneLayout, y: number): LaneBox | undefined {
  return layout.lanes.find((lane) => y >= lane.y && y < lane.y + lane.height);
}
