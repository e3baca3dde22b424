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
  /** How deep its process is nested: 0 for the program's own. */
  readonly depth: number;
}

/** The heading of one process's lanes, where there is more than one process. */
export interface GroupBox extends Strip {
  /** Object id, -1 for the program's own. */
  readonly process: number;
  readonly depth: number;
  /** Line for its name, where there is no gutter for it. */
  readonly title: Strip | null;
  /** The process's life. */
  readonly bar: Strip;
}

export interface LaneLayout {
  readonly lanes: readonly LaneBox[];
  readonly groups: readonly GroupBox[];
  readonly height: number;
}

export interface LaneWish {
  readonly kind: 'lane';
  readonly thread: number;
  readonly small: boolean;
  readonly depth: number;
}

export interface GroupWish {
  readonly kind: 'group';
  readonly process: number;
  readonly depth: number;
}

/** A row of the timeline: a lane, or the heading of a process. */
export type Wish = LaneWish | GroupWish;

/** Heights of lanes where there is room; in large type they grow. */
const ROOMY = 70;
const SMALL = 32;
/** The least they are squeezed to before the lanes scroll: to see all threads at once is worth more than words. */
const TIGHT = 16;
const SMALL_TIGHT = 13;
const TITLE = 17;
/** A process's heading, and its bar where the name stands above it. */
const HEADING = 22;
const LOW_HEADING = 15;
const BAR = 15;

/** Height the lanes would like to have. */
export function wishedHeight(wishes: readonly Wish[], size: number, titled: boolean): number {
  const wished = (wish: Wish) =>
    wish.kind === 'group' ? headingHeight(titled) : (wish.small ? SMALL : ROOMY) + (titled ? TITLE : 0);
  return wishes.reduce((sum, wish) => sum + wished(wish) * size, 0);
}

const headingHeight = (titled: boolean): number => (titled ? TITLE + BAR + 3 : HEADING);

/** Lays the lanes out one under the other in the height there is; when there is too little they overflow it. */
export function layLanes(wishes: readonly Wish[], available: number, size: number, titled: boolean): LaneLayout {
  const title = titled ? TITLE * size : 0;
  const wanted = wishes.filter((wish) => wish.kind === 'lane');
  const small = wanted.filter((wish) => wish.small).length;
  const large = wanted.length - small;
  const row = available / Math.max(1, wishes.length);
  const heading = size * (titled ? headingHeight(true) : Math.min(HEADING, Math.max(LOW_HEADING, (row * 0.8) / size)));
  const left = available - (wishes.length - wanted.length) * heading;
  const share = left / Math.max(1, wanted.length) - title;
  const low = Math.min(SMALL * size, Math.max(SMALL_TIGHT, share * 0.8));
  const rest = left - small * (low + title);
  const each = large === 0 ? 0 : Math.min(ROOMY * 1.5 * size, Math.max(TIGHT, rest / large - title));
  const lanes: LaneBox[] = [];
  const groups: GroupBox[] = [];
  let y = 0;
  for (const wish of wishes) {
    if (wish.kind === 'group') {
      const { process, depth } = wish;
      const bar = titled ? { y: y + title, height: BAR * size } : { y: y + heading * 0.12, height: heading * 0.76 };
      groups.push({ process, depth, y, height: heading, title: titled ? { y, height: title } : null, bar });
      y += heading;
      continue;
    }
    const inner = wish.small ? low : each;
    lanes.push(layLane(wish, y, inner, title, size));
    y += inner + title;
  }
  return { lanes, groups, height: y };
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
    depth: wish.depth,
    y,
    height: inner + title,
    title: title ? { y: y + 2, height: title } : null,
    marks: marksStrip,
    band: bandStrip,
    holds: { y: top, height: holds },
  };
}

/** The process's heading at a height; undefined beside the headings. */
export function groupAt(layout: LaneLayout, y: number): GroupBox | undefined {
  return layout.groups.find((group) => y >= group.y && y < group.y + group.height);
}

/** The lane at a height; undefined beside the lanes. */
export function laneAt(layout: LaneLayout, y: number): LaneBox | undefined {
  return layout.lanes.find((lane) => y >= lane.y && y < lane.y + lane.height);
}
