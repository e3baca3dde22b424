import type { Look } from './looks';

/** The shapes of a cook, each in the frame of its joint. Light comes from the left. */
export interface Shapes {
  readonly shadow: string;
  readonly stool: string;
  readonly thigh: string;
  readonly shin: { left: string; right: string };
  readonly skirt: string;
  readonly torso: string;
  readonly bib: string;
  readonly apronSkirt: string;
  readonly head: string;
  readonly upper: string;
  readonly fore: string;
  readonly palm: { left: string; right: string };
  readonly fingers: { left: string; right: string };
}

const mirrored = (markup: string) => `<g transform="scale(-1 1)">${markup}</g>`;

/** Draws the shapes for a look; `cloth` is the paint of the printed apron. */
export function body(look: Look, cloth: string): Shapes {
  const { skin, shirt, legs, legsDeep, shoe, clothDeep } = look;
  const bare = look.skirt;
  const foot = (side: 1 | -1) => `
    <path class="ol" fill="${bare ? skin : legs}" d="M-10-4C-11 16-9 34-8 46H8C9 34 11 16 10-4Z"/>
    <path fill="${bare ? 'var(--paint-shade)' : legsDeep}" d="M2-4C3 16 3 34 2 46H8C9 34 11 16 10-4Z"/>
    ${bare ? '' : `<path fill="${skin}" d="M-7 44H7V50H-7Z"/>`}
    <g transform="scale(${side} 1)"><path class="ol" fill="${shoe}" d="M-10 47C-15 54-16 60-9 60H8C14 60 12 52 9 47 4 51-5 51-10 47Z"/>
    <path fill="var(--paint-ink)" opacity=".35" d="M-14 57.500C-13 60-12 60.500-9 60.500H8C11 60.500 12 59.500 12 57.500Z"/></g>`;
  const palm = `<path class="ol" fill="${skin}" d="M-8-3C-12 5-12 15-7 19-2 22 5 21 8 17 11 11 11 4 8-3Z"/>`;
  const fingers = `
    <path fill="${skin}" d="M7-1C14 1 17 8 14 13 11 15 8 12 7 8Z"/>
    <path fill="none" stroke="var(--paint-shade-deep)" stroke-width="1.800" stroke-linecap="round" d="M-3 13V18.500M2 13.500V19"/>`;
  return {
    shadow: '<ellipse class="ground" rx="58" ry="9" cy="1" fill="var(--paint-shade)"/>',
    stool: `
      <path fill="none" stroke="var(--wood-deep)" stroke-width="8" stroke-linecap="round" d="M-44-48L-52-2M44-48L52-2M-46-22H46"/>
      <path fill="var(--wood-mid)" d="M-58-60C-58-68 58-68 58-60V-52C58-44-58-44-58-52Z"/><ellipse cy="-60" rx="58" ry="8" fill="var(--wood-light)"/>`,
    thigh: `
      <path class="ol" fill="${bare ? skin : legs}" d="M-15-8C-17 16-13 38-10 54H10C13 38 17 16 15-8Z"/>
      <path fill="${bare ? 'var(--paint-shade)' : legsDeep}" d="M3-8C4 16 3 38 2 54H10C13 38 17 16 15-8Z"/>`,
    shin: { left: foot(1), right: foot(-1) },
    skirt: look.skirt
      ? `<path class="ol" fill="${legs}" d="M-36-6C-44 20-50 46-53 66-34 74 34 74 53 66 50 46 44 20 36-6Z"/><path fill="${legsDeep}" d="M18-6C26 20 30 46 30 71 40 70 48 68 53 66 50 46 44 20 36-6Z"/>`
      : `<path fill="${legs}" d="M-36-8C-38 4-36 16-33 24H33C36 16 38 4 36-8Z"/>`,
    torso: `
      <path fill="${skin}" d="M-13-126H13V-104C8-96-8-96-13-104Z"/><path fill="var(--paint-shade-deep)" d="M-13-120C-6-108 8-108 13-116V-104C10-100 4-98 0-98-6-99-10-101-13-104Z"/>
      <path class="ol" fill="${shirt}" d="M-15-113C-30-110-43-106-46-88-46-70-39-58-37-44-38-26-40-10-41 6H41C40-10 38-26 37-44 39-58 46-70 46-88 43-106 30-110 15-113 9-101-9-101-15-113Z"/>
      <path fill="var(--paint-shade)" d="M15-113C30-110 43-106 46-88 46-70 39-58 37-44 38-26 40-10 41 6H22C26-30 30-80 15-113Z"/>
      <path fill="${shirt}" d="M-16-116C-24-112-25-104-22-99L-4-99C-10-104-14-109-16-116ZM16-116C24-112 25-104 22-99L4-99C10-104 14-109 16-116Z"/>
      <path fill="none" stroke="var(--paint-shade-deep)" stroke-width="2" stroke-linecap="round" d="M-22-99L-4-99C-10-104-14-109-16-116M22-99L4-99C10-104 14-109 16-116"/>`,
    bib: `
      <path fill="none" stroke="${clothDeep}" stroke-width="6.500" stroke-linecap="round" d="M-22-86C-22-98-19-106-16-113M22-86C22-98 19-106 16-113"/>
      <path class="ol" fill="${cloth}" d="M-26-90C-10-84 10-84 26-90 26-70 31-56 38-42H-38C-31-56-26-70-26-90Z"/>
      <path fill="var(--paint-shade)" d="M12-86C18-87 22-88 26-90 26-70 31-56 38-42H20C14-56 12-70 12-86Z"/>
      <path fill="none" stroke="${clothDeep}" stroke-width="3" stroke-linecap="round" d="M-26-90C-10-84 10-84 26-90"/>
      <path fill="${clothDeep}" d="M-38.500-47C-12-40 12-40 38.500-47L39.500-37C12-30-12-30-39.500-37Z"/>`,
    apronSkirt: `
      <path class="ol" fill="${cloth}" d="M-38 0C-44 22-48 52-47 80-46 90-40 93-30 93H30C40 93 46 90 47 80 48 52 44 22 38 0Z"/>
      <path fill="var(--paint-shade)" d="M20 0C28 22 32 60 28 93H30C40 93 46 90 47 80 48 52 44 22 38 0Z"/>
      <path fill="${clothDeep}" opacity=".9" d="M-20 30H20V34H-20Z"/>
      <path fill="none" stroke="${clothDeep}" stroke-width="2.500" stroke-linecap="round" d="M-20 32C-20 44-20 56-14 60H14C20 56 20 44 20 32"/>`,
    head: `
      <path class="ol" fill="${skin}" d="M-41-60C-50-62-54-50-48-43-45-39-42-40-40-42ZM41-60C50-62 54-50 48-43 45-39 42-40 40-42Z"/>
      <path class="ol" fill="${skin}" d="M-43-62C-45-98-26-106 0-106S45-98 43-62C43-34 30-3 0-3S-43-34-43-62Z"/>
      <path fill="var(--paint-shade)" d="M24-100C40-92 44-80 43-62 43-34 30-3 0-3-6-3-11-4-15-6 20-10 36-44 24-100Z"/>`,
    upper: `
      <path class="ol" fill="${shirt}" d="M-15-4C-15-20 15-20 15-4 15 16 13 34 12.500 48 12.500 65-12.500 65-12.500 48-13 34-15 16-15-4Z"/>
      <path fill="var(--paint-shade)" d="M4-15C11-14 15-10 15-4 15 16 13 34 12.500 48 12.500 57 7 61 1 60.500 7 36 8 8 4-15Z"/>`,
    fore: `
      <path class="ol" fill="${skin}" d="M-10-2C-12 14-9 34-8 44-4 47 4 47 8 44 9 34 12 14 10-2Z"/><path fill="var(--paint-shade)" d="M3-2C5 14 4 34 3 46 5 46 7 45 8 44 9 34 12 14 10-2Z"/>
      <path class="ol" fill="${shirt}" d="M-12.500 0C-12.500-17 12.500-17 12.500 0 12.800 4 12.500 8 11 10 6 14-6 14-11 10-12.500 8-12.800 4-12.500 0Z"/><path fill="none" stroke="var(--paint-shade-deep)" stroke-width="2" stroke-linecap="round" d="M-10.500 8C-6 12 6 12 10.500 8"/>`,
    palm: { left: palm, right: mirrored(palm) },
    fingers: { left: fingers, right: mirrored(fingers) },
  };
}
