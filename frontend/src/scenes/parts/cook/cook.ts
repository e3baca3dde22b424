import { Joint } from '../joint';
import { drawing, set, showIf, svg } from '../svg';
import { print } from './apron';
import { body } from './body';
import { Face } from './face';
import type { Look } from './looks';
import { type Hand, POSES, type Pose, type PoseName } from './poses';

const HIP = -108;
const SEAT = -66;
const SHOULDER = { x: 37, y: -97 };
const UPPER = 50;
const FORE = 52;
/** Degrees an elbow stands off the body when it is tucked in. */
const TUCK = 13;

type Side = 'left' | 'right';
const SIGN = { left: -1, right: 1 } as const;
const degrees = (radians: number) => (radians * 180) / Math.PI;

/** The point an arm comes to that is stretched out for another one, which may be too far. */
export function reachable(side: Side, hand: Hand): Hand {
  const dx = hand[0] - SIGN[side] * SHOULDER.x;
  const dy = hand[1] - SHOULDER.y;
  const k = Math.min(1, (UPPER + FORE - 1.5) / Math.max(Math.hypot(dx, dy), 1));
  return [SIGN[side] * SHOULDER.x + dx * k, SHOULDER.y + dy * k];
}

/** How an arm lies: its two angles, and how much of the forearm is seen when it comes towards the viewer. */
export interface Bend {
  readonly upper: number;
  readonly fore: number;
  readonly length: number;
}

/** The arm whose hand is to be at that point, or as near as it can reach: elbow by the side if the forearm can get there, out otherwise. */
export function bend(side: Side, hand: Hand, out: boolean): Bend {
  const sign = SIGN[side];
  const dx = hand[0] - sign * SHOULDER.x;
  const dy = hand[1] - SHOULDER.y;
  if (!out) {
    const elbow = (sign * TUCK * Math.PI) / 180;
    const x = dx - UPPER * Math.sin(elbow);
    const y = dy - UPPER * Math.cos(elbow);
    const length = Math.hypot(x, y) / FORE;
    if (length > 0.4 && length < 1.08) {
      const upper = degrees(-elbow);
      return { upper, fore: nearest(degrees(Math.atan2(-x, y)) - upper), length };
    }
  }
  const distance = Math.min(Math.max(Math.hypot(dx, dy), 12), UPPER + FORE - 1.5);
  const open = Math.acos((UPPER ** 2 + distance ** 2 - FORE ** 2) / (2 * UPPER * distance));
  const elbow = Math.acos((distance ** 2 - UPPER ** 2 - FORE ** 2) / (2 * UPPER * FORE));
  return { upper: degrees(Math.atan2(-dx, dy) - sign * open), fore: degrees(sign * elbow), length: 1 };
}

/** The same angle within half a turn. */
function nearest(angle: number): number {
  return ((((angle + 180) % 360) + 360) % 360) - 180;
}

const ZZZ = '<path d="M0 0H12L0 14H12"/><path d="M17-26H33L17-7H33"/><path d="M36-60H58L36-34H58"/>';

let count = 0;

/** A cook: a layered figure with joints. Her own 0,0 is on the floor between her feet; she is about 350 high. */
export class Cook {
  readonly root = new Joint({ class: 'cook' });
  readonly look: Look;
  readonly #face: Face;
  readonly #joints: Record<string, Joint> = {};
  readonly #held: Record<Side, Joint>;
  readonly #front: SVGGElement;
  readonly #top: SVGGElement;
  readonly #sway: SVGGElement;
  readonly #seat: string;
  #stool: SVGGElement | null = null;
  readonly #hat: SVGGElement;
  readonly #worn = svg('g');
  /** The letters of sleep. */
  #sleep: SVGGElement | null = null;
  #pose: Pose = POSES.idle;

  constructor(look: Look) {
    this.look = look;
    const id = `apron-${++count}`;
    const parts = body(look, `url(#${id})`);
    const joint = (name: string, markup: string, ...children: Node[]) => {
      const made = new Joint({ class: name }, drawing(markup), ...children);
      this.#joints[name] = made;
      return made;
    };
    this.#face = new Face(look.face);
    this.#held = { left: new Joint({ class: 'held' }), right: new Joint({ class: 'held' }) };
    this.#front = svg('g', { class: 'front' });
    this.#top = svg('g', { class: 'top' });
    this.#seat = parts.stool;

    const leg = (side: Side) => joint(`${side}-leg`, parts.thigh, joint(`${side}-shin`, parts.shin[side]).group).group;
    const arm = (side: Side) => {
      const hand = joint(`${side}-hand`, '').group;
      hand.replaceChildren(drawing(parts.palm[side]), this.#held[side].group, drawing(parts.fingers[side]));
      const fore = joint(`${side}-fore`, '');
      fore.group.replaceChildren(svg('g', { class: `loop-${side}` }, drawing(parts.fore), hand));
      const upper = joint(`${side}-arm`, '');
      upper.group.replaceChildren(fore.group, drawing(parts.upper));
      return upper.group;
    };
    const face = joint('face-turn', '', this.#face.group).group;
    this.#hat = drawing(look.hat);
    const head = joint('head', parts.head, face, drawing(look.hair.front), this.#hat, this.#worn);
    const torso = joint('torso', '');
    torso.group.append(
      joint('head-back', look.hair.back).group,
      svg(
        'g',
        { class: 'breath' },
        joint('cloth-back', parts.skirt).group,
        drawing(parts.torso),
        joint('cloth', parts.apronSkirt).group,
        drawing(parts.bib),
      ),
      head.group,
      joint('plait', look.plait).group,
      arm('right'),
      this.#front,
      arm('left'),
      this.#top,
    );
    const defs = svg('defs');
    defs.innerHTML = print(id, look.print, look.cloth, look.mark);
    this.#sway = svg('g', { class: 'sway' }, leg('left'), leg('right'), torso.group);
    this.root.group.append(defs, drawing(parts.shadow), this.#sway);
    this.pose(POSES.idle, 0);
  }

  /** Puts something into a hand, drawn about the grip at 0,0; null empties it. */
  hold(side: Side, thing: SVGGElement | null, turn = 0): void {
    const { group } = this.#held[side];
    if (group.firstChild !== thing) {
      group.replaceChildren(...(thing ? [thing] : []));
    }
    this.#turns[side] = turn;
  }

  /** Puts something before the apron, under the left arm: a bowl. */
  before(thing: SVGGElement | null): void {
    if (this.#front.firstChild !== thing) this.#front.replaceChildren(...(thing ? [thing] : []));
  }

  /** Puts something over both arms: a plate, a box. */
  carry(thing: SVGGElement | null): void {
    if (this.#top.firstChild !== thing) this.#top.replaceChildren(...(thing ? [thing] : []));
  }

  /** Puts a hat on her head in place of her own, drawn in the head's frame; null gives her own back. */
  wear(hat: SVGGElement | null): void {
    showIf(this.#hat, hat === null);
    if (this.#worn.firstChild !== hat) this.#worn.replaceChildren(...(hat ? [hat] : []));
  }

  readonly #turns: Record<Side, number> = { left: 0, right: 0 };

  /** Takes up a pose in so many milliseconds, 0 for at once. */
  pose(wanted: PoseName | Pose, milliseconds: number): void {
    const pose: Pose = typeof wanted === 'string' ? POSES[wanted] : wanted;
    this.#pose = pose;
    const ms = milliseconds;
    const put = (name: string, change: Parameters<Joint['place']>[0]) => this.#joints[name]?.place(change, ms);
    const sitting = pose.legs === 'sit';
    const hip = sitting ? SEAT : HIP;
    const lean = pose.lean + (sitting ? 0 : this.look.lean * Math.sign(pose.look[0] || 1) * 0.5);
    put('torso', { y: hip, turn: lean });
    put('cloth', { y: -42, sx: sitting ? 1.12 : 1, sy: sitting ? 0.5 : 1 });
    put('cloth-back', { y: -6, sx: sitting ? 1.08 : 1, sy: sitting ? 0.28 : 1 });
    for (const part of ['head', 'head-back']) {
      put(part, { y: -107, turn: pose.tilt - lean * 0.6 });
    }
    put('plait', { x: 24, y: -112, turn: -lean * 0.9 - pose.tilt * 0.2 });
    put('face-turn', { x: pose.look[0] * 8, y: -52 + pose.look[1] * 6 });
    const legs = LEGS[pose.legs];
    for (const side of ['left', 'right'] as const) {
      const [thigh, shin] = legs[side];
      put(`${side}-leg`, { x: SIGN[side] * (sitting ? 25 : 17), y: hip, turn: thigh, sy: sitting ? 0.22 : 1 });
      put(`${side}-shin`, { y: 50, turn: shin, sy: sitting ? 4.5 : 1 });
      const { upper, fore, length } = bend(side, pose[side], pose.out ?? false);
      put(`${side}-arm`, { x: SIGN[side] * SHOULDER.x, y: SHOULDER.y, turn: upper });
      put(`${side}-fore`, { y: UPPER, turn: fore, sy: length });
      put(`${side}-hand`, { y: 44, sy: 1 / length });
      this.#held[side].place({ turn: this.#turns[side] - upper - fore - lean, y: 9 }, ms);
    }
    this.#face.show(pose.mood);
    this.#sit(pose.stool ?? false);
    this.#doze(pose.mood === 'asleep' ? `translate(${pose.tilt < 0 ? -106 : 56} -272)` : null);
    const name = `cook ${pose.loop ? `doing-${pose.loop}` : ''}`.trim();
    if (this.root.group.getAttribute('class') !== name) this.root.group.setAttribute('class', name);
  }

  /** Her stool and her letters of sleep are drawn when she needs them first. */
  #sit(sitting: boolean): void {
    if (sitting && !this.#stool) {
      this.#stool = drawing(this.#seat, { class: 'stool' });
      this.#sway.before(this.#stool);
    }
    if (this.#stool) showIf(this.#stool, sitting);
  }

  #doze(place: string | null): void {
    if (place && !this.#sleep) {
      this.#sleep = drawing(ZZZ, { class: 'zzz' });
      this.#sway.after(this.#sleep);
    }
    if (!this.#sleep) return;
    showIf(this.#sleep, place !== null);
    if (place) set(this.#sleep, 'transform', place);
  }

  /** Takes steps while she moves from one place to another. */
  walk(milliseconds: number): void {
    for (const [side, first] of [
      ['left', 20],
      ['right', -20],
    ] as const) {
      const leg = this.#joints[`${side}-leg`]?.group;
      if (typeof leg?.animate !== 'function') return;
      const swing = [0, first, -first, first, 0].map((a) => ({ transform: `rotate(${a}deg)` }));
      leg.animate(swing, { duration: milliseconds, composite: 'add' });
    }
  }

  /** The pose she is in. */
  get posed(): Pose {
    return this.#pose;
  }
}

const LEGS: Record<Pose['legs'], Record<Side, readonly [thigh: number, shin: number]>> = {
  stand: { left: [1, 0], right: [-1, 0] },
  sit: { left: [4, 0], right: [-4, 0] },
  step: { left: [15, 4], right: [-17, 10] },
  lean: { left: [7, -2], right: [-6, 4] },
};
