import type { Mood } from './face';

/** A point in the torso's frame: 0,0 at the hips, shoulders at about ±38,-100, up is negative. */
export type Hand = readonly [x: number, y: number];

/** What is held, by which hand, how it is turned (degrees, 0 upright). */
export interface Held {
  readonly thing: string;
  readonly turn: number;
}

/** A set of joint positions. Hands are given as targets; elbows follow. */
export interface Pose {
  readonly left: Hand;
  readonly right: Hand;
  /** Elbows stand out even where they could stay by the side. */
  readonly out?: boolean;
  readonly lean: number;
  /** Tilt of the head. */
  readonly tilt: number;
  /** Where she looks: -1..1 to the sides, -1 up, 1 down. */
  readonly look: readonly [number, number];
  readonly mood: Mood;
  readonly legs: 'stand' | 'sit' | 'step' | 'lean';
  /** What repeats while the pose lasts. */
  readonly loop: '' | 'whisk' | 'write' | 'knead' | 'breathe' | 'tap' | 'flip' | 'stir' | 'pick';
  readonly stool?: boolean;
}

const STAND = { lean: 0, tilt: 0, look: [0, 0], mood: 'calm', legs: 'stand', loop: '' } as const;

export const POSES = {
  idle: { ...STAND, left: [-56, 2], right: [56, 2] },
  ready: { ...STAND, left: [-54, -6], right: [46, -48], look: [0.3, 0], mood: 'eager' },
  folded: { ...STAND, out: true, left: [25, -58], right: [-25, -64], look: [0.2, -0.1], mood: 'patient' },
  tapping: {
    ...STAND,
    left: [-44, -12],
    right: [58, -66],
    lean: 7,
    tilt: 6,
    look: [0.7, 0.1],
    mood: 'puzzled',
    loop: 'tap',
    legs: 'lean',
  },
  whisking: {
    ...STAND,
    left: [-36, -26],
    right: [14, -56],
    lean: 2,
    tilt: 3,
    look: [0, 0.7],
    mood: 'busy',
    loop: 'whisk',
  },
  kneading: { ...STAND, left: [-26, -28], right: [26, -28], lean: 5, look: [0, 0.8], mood: 'busy', loop: 'knead' },
  stirring: { ...STAND, left: [-46, -34], right: [22, -36], lean: 2, look: [0, 0.7], mood: 'busy', loop: 'stir' },
  frying: { ...STAND, left: [-54, -40], right: [34, -36], lean: 2, look: [0.1, 0.7], mood: 'busy', loop: 'flip' },
  writing: {
    ...STAND,
    left: [-22, -36],
    right: [14, -42],
    lean: 2,
    tilt: 5,
    look: [0, 0.8],
    mood: 'busy',
    loop: 'write',
  },
  slip: { ...STAND, left: [-40, -60], right: [44, -12], look: [-0.5, 0.4], mood: 'busy', tilt: -3 },
  thinking: {
    ...STAND,
    left: [-44, -40],
    right: [22, -96],
    tilt: -5,
    look: [0.5, -0.7],
    mood: 'puzzled',
  },
  carrying: { ...STAND, left: [-27, -44], right: [27, -44], look: [0, 0.2], mood: 'calm' },
  walking: { ...STAND, left: [-44, -18], right: [44, -18], look: [0.6, 0], legs: 'step', lean: 3 },
  picking: {
    ...STAND,
    left: [-50, -20],
    right: [84, -150],
    lean: 3,
    look: [0.6, -0.6],
    mood: 'busy',
    legs: 'lean',
    loop: 'pick',
  },
  reaching: {
    ...STAND,
    left: [-50, -8],
    right: [120, -138],
    lean: 5,
    look: [0.7, -0.4],
    mood: 'puzzled',
    legs: 'lean',
  },
  asleep: {
    ...STAND,
    left: [-17, -10],
    right: [17, -12],
    lean: 3,
    tilt: 15,
    look: [0.35, 0.7],
    mood: 'asleep',
    legs: 'sit',
    loop: 'breathe',
    stool: true,
  },
  sitting: { ...STAND, left: [-22, -14], right: [22, -14], look: [0, 0], mood: 'patient', legs: 'sit', stool: true },
  benched: { ...STAND, left: [-22, -14], right: [22, -14], look: [0.5, 0], mood: 'patient', legs: 'sit' },
  bowing: { ...STAND, left: [-50, -8], right: [96, -72], lean: 8, tilt: 10, look: [0.6, 0.4], mood: 'calm' },
  dining: { ...STAND, left: [-56, -58], right: [56, -58], look: [0, 0.3], legs: 'sit', stool: true },
  'one-fork': { ...STAND, left: [-22, -14], right: [56, -58], look: [0.2, -0.5], legs: 'sit', stool: true },
  feasting: {
    ...STAND,
    left: [-44, -40],
    right: [44, -40],
    look: [0, 0.8],
    mood: 'busy',
    legs: 'sit',
    loop: 'flip',
    stool: true,
  },
  done: { ...STAND, left: [-26, -62], right: [26, -62], look: [0, 0], mood: 'happy', tilt: -4 },
  sorry: { ...STAND, left: [-48, 4], right: [48, 4], look: [0, 0.9], mood: 'puzzled', tilt: 6 },
  stuck: { ...STAND, left: [-46, -54], right: [118, -122], lean: 6, look: [0.8, -0.1], mood: 'cross', legs: 'lean' },
} as const satisfies Record<string, Pose>;

export type PoseName = keyof typeof POSES;

const flip = (hand: Hand): Hand => [-hand[0], hand[1]];

/** The pose for a cook who faces left; poses are written for one who faces right. */
export function facing(direction: 1 | -1, pose: Pose): Pose {
  if (direction === 1) return pose;
  const { left, right, lean, tilt, look } = pose;
  return { ...pose, left: flip(right), right: flip(left), lean: -lean, tilt: -tilt, look: [-look[0], look[1]] };
}
