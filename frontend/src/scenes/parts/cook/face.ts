import { drawing, set } from '../svg';

/** What a face says. */
export type Mood = 'calm' | 'busy' | 'happy' | 'asleep' | 'puzzled' | 'patient' | 'cross' | 'eager' | 'gone';

interface Features {
  /** Height of the open eye, 0 when the lid is shut. */
  readonly eye: number;
  /** Lid line at x = 0, when shut or when it says more. */
  readonly lid: string;
  /** Brow lift, and its tilt: positive when the inner end goes down. */
  readonly lift: number;
  readonly tilt: number;
  readonly mouth: string;
  readonly open: boolean;
  readonly blush: number;
}

const SHUT = 'M-8 1C-4 6 4 6 8 1';
const ARCH = 'M-8 3C-5-5 5-5 8 3';
const FLAT = 'M-9-5L9-3';

const MOODS: Record<Mood, Features> = {
  calm: { eye: 7.2, lid: '', lift: 0, tilt: 0, mouth: 'M-9-1C-5 5 5 5 9-1', open: false, blush: 0.34 },
  busy: { eye: 6, lid: '', lift: -1, tilt: 8, mouth: 'M-8 1C-3 4 5 3 8-1', open: false, blush: 0.42 },
  happy: {
    eye: 0,
    lid: ARCH,
    lift: 3,
    tilt: -6,
    mouth: 'M-14-4C-10 1 10 1 14-4 12 12-12 12-14-4Z',
    open: true,
    blush: 0.6,
  },
  asleep: { eye: 0, lid: SHUT, lift: -2, tilt: -8, mouth: 'M-4 1C-3 6 4 6 4 1 3-2-3-2-4 1Z', open: true, blush: 0.5 },
  puzzled: { eye: 8.2, lid: '', lift: 5, tilt: -14, mouth: 'M-8 4C-3-1 3-1 8 3', open: false, blush: 0.3 },
  patient: {
    eye: 5.8,
    lid: 'M-8-3.5C-4-7 4-7 8-3.5',
    lift: 2,
    tilt: -5,
    mouth: 'M-7 2C-2 2 4 2 8 0',
    open: false,
    blush: 0.3,
  },
  cross: {
    eye: 5.6,
    lid: FLAT,
    lift: -5,
    tilt: 20,
    mouth: 'M-11 4C-8-3 8-3 11 4 7 1-7 1-11 4Z',
    open: true,
    blush: 0.75,
  },
  eager: { eye: 7.8, lid: '', lift: 4, tilt: -4, mouth: 'M-10-2C-6 0 6 0 10-2 8 8-8 8-10-2Z', open: true, blush: 0.5 },
  gone: { eye: 0, lid: 'M-8 2C-4 4 4 4 8 2', lift: 0, tilt: 0, mouth: 'M-8 0C-4 4 4 4 8 0', open: false, blush: 0.25 },
};

/** Lashes and brows that tell faces apart. */
export interface FaceLook {
  readonly brow: string;
  readonly lashes: boolean;
  readonly freckles?: boolean;
  readonly glasses?: boolean;
  readonly moustache?: string;
}

/** The features of a face, in a frame whose 0,0 lies between the eyes. */
export class Face {
  readonly group: SVGGElement;
  #mood: Mood | null = null;

  constructor(look: FaceLook) {
    const lashes = look.lashes ? '<path class="lash" d="M7-4L12-8M8-1L13.5-3"/>' : '';
    const eye = (side: number) => `
      <g transform="translate(${side * 18} 0) scale(${side} 1)">
        <g class="open"><ellipse class="iris" rx="5.6"/>${lashes}<circle class="glint" r="1.9" cx="${-1.6 * side}" cy="-2.4"/></g>
        <path class="lid"/>
        <g class="brow"><path stroke="${look.brow}" d="M-9 1C-4-3.5 4-3.5 10 0"/></g>
      </g>`;
    this.group = drawing(
      `<ellipse class="blush" cx="-25" cy="17" rx="9.5" ry="7"/><ellipse class="blush" cx="25" cy="17" rx="9.5" ry="7"/>
       ${look.freckles ? '<path class="freckle" d="M-31 13h.1M-25 11h.1M-22 15h.1M31 13h.1M25 11h.1M22 15h.1"/>' : ''}
       ${eye(-1)}${eye(1)}
       <path class="nose" d="M-1 4C4 8 6 13 0 14"/>
       <path class="mouth" transform="translate(0 25)"/>
       ${look.moustache ? `<path fill="${look.moustache}" d="M0 17C-8 13-18 16-22 23-14 26-5 26 0 22 5 26 14 26 22 23 18 16 8 13 0 17Z"/>` : ''}
       ${look.glasses ? '<g class="glasses"><circle cx="-18" r="13"/><circle cx="18" r="13"/><path d="M-5-2C-2-5 2-5 5-2M-31-2L-42-5M31-2L42-5"/></g>' : ''}`,
      { class: 'face' },
    );
  }

  show(mood: Mood): void {
    if (mood === this.#mood) {
      return;
    }
    this.#mood = mood;
    const f = MOODS[mood];
    for (const open of this.group.querySelectorAll<SVGGElement>('.open')) {
      open.style.display = f.eye > 0 ? '' : 'none';
      set(open.firstElementChild as Element, 'ry', f.eye);
    }
    for (const lid of this.group.querySelectorAll('.lid')) {
      set(lid, 'd', f.lid);
    }
    for (const brow of this.group.querySelectorAll('.brow')) {
      set(brow, 'transform', `translate(0 ${-18 - f.lift}) rotate(${-f.tilt})`);
    }
    const mouth = this.group.querySelector('.mouth') as SVGPathElement;
    set(mouth, 'd', f.mouth);
    mouth.classList.toggle('wide', f.open);
    for (const blush of this.group.querySelectorAll('.blush')) {
      set(blush, 'opacity', f.blush);
    }
  }
}
