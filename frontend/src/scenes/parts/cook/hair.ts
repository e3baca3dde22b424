/** Hair, drawn in the head's own frame: the neck is at 0,0 and the crown at about -100. */
export interface Hair {
  /** Behind the head. */
  readonly back: string;
  /** Over the forehead and temples. */
  readonly front: string;
}

function colours(name: string): { fill: string; dark: string } {
  return { fill: `var(--hair-${name})`, dark: `var(--hair-${name === 'dark' ? 'dark-deep' : `${name}-dark`})` };
}

/** A loose bun with curls that have escaped from it. */
export function bun(name: string): Hair {
  const { fill, dark } = colours(name);
  return {
    back: `
      <path class="ol" fill="${dark}" d="M-48-54C-54-98-24-112 2-112S56-98 49-52C48-34 44-24 38-20H-38C-45-26-48-38-48-54Z"/>
      <path class="ol" fill="${fill}" d="M-12-104C-24-118-20-142 0-147 22-153 44-141 42-121 41-106 26-97 8-98Z"/>
      <path class="ol" fill="${dark}" d="M-12-104C-18-111-19-120-16-128-8-112 14-104 39-112 34-101 22-97 8-98Z" opacity=".55"/>
      <path fill="none" stroke="${dark}" stroke-width="3" stroke-linecap="round" d="M-8-128C2-138 18-138 27-128M0-120C6-127 15-127 20-120"/>
      <path fill="none" stroke="${fill}" stroke-width="4.5" stroke-linecap="round" d="M36-136C46-142 51-136 47-130M-14-134C-24-138-27-131-23-126"/>`,
    front: `
      <path class="ol" fill="${fill}" d="M-46-44C-54-84-34-110 2-110 36-110 54-86 46-44 44-54 40-62 36-68 24-70 6-76-4-90-12-78-28-70-37-66-41-60-44-52-46-44Z"/>
      <path fill="${dark}" opacity=".5" d="M-4-90C6-76 24-70 36-68 40-62 44-54 46-44 48-56 48-68 46-78 34-76 14-80-4-90Z"/>
      <path fill="none" stroke="${dark}" stroke-width="2.5" stroke-linecap="round" opacity=".7" d="M-4-90C-9-97-10-102-8-107M-14-82C-24-84-31-79-37-73"/>
      <path fill="none" stroke="${fill}" stroke-width="5" stroke-linecap="round" d="M-45-48C-51-38-46-30-50-20M46-46C51-38 47-30 52-24"/>
      <path fill="var(--masha)" d="M-18-104C-6-110 16-110 28-103L26-97C14-103-4-103-16-98Z"/>`,
  };
}

/** A straight fringe, and the back hair a plait grows out of. */
export function fringe(name: string): Hair {
  const { fill, dark } = colours(name);
  return {
    back: `
      <path class="ol" fill="${dark}" d="M-49-56C-54-100-26-113 0-113S54-100 49-56C49-36 48-22 44-12 36-6 22-2 0-2S-36-6-44-12C-48-22-49-36-49-56Z"/>`,
    front: `
      <path class="ol" fill="${fill}" d="M-49-30C-56-84-36-112 0-112S56-84 49-30C47-24 42-22 39-26 41-42 41-56 38-69 14-66-14-66-38-69-41-56-41-42-39-26-42-22-47-24-49-30Z"/>
      <path fill="${dark}" opacity=".5" d="M38-69C41-56 41-42 39-26 42-22 47-24 49-30 54-70 46-96 26-107 34-96 38-84 38-69Z"/>
      <path fill="none" stroke="${dark}" stroke-width="2.5" stroke-linecap="round" opacity=".7" d="M-20-68C-20-80-17-92-12-100M0-67C0-80 1-92 2-100M20-68C20-78 18-88 15-96"/>
      <path fill="none" stroke="var(--paint-light)" stroke-width="5" stroke-linecap="round" d="M-38-86C-33-96-25-102-16-105"/>`,
  };
}

/** A long plait over the shoulder, in a frame whose 0,0 is at the nape. */
export function plait(name: string, ribbon: string): string {
  const { fill, dark } = colours(name);
  const locks = Array.from({ length: 6 }, (_, i) => {
    const y = i * 17.5;
    const w = 15.5 - i * 1.1;
    const x = 2 + i * 0.8;
    return `
      <path class="ol" fill="${fill}" d="M${x} ${y - 9}C${x - w - 3} ${y - 8} ${x - w - 1} ${y + 12} ${x + 1} ${y + 17} ${x + w + 3} ${y + 11} ${x + w + 2} ${y - 8} ${x} ${y - 9}Z"/>
      <path fill="${dark}" opacity=".75" d="M${x + 1} ${y + 17}C${x + w + 3} ${y + 11} ${x + w + 2} ${y - 8} ${x} ${y - 9} ${x + w - 3} ${y - 2} ${x + w - 4} ${y + 8} ${x + 1} ${y + 17}Z"/>
      <path fill="none" stroke="${dark}" stroke-width="2.2" stroke-linecap="round" d="M${x - w + 4} ${y - 1}C${x - 5} ${y + 3} ${x - 1} ${y + 9} ${x + 1} ${y + 15}"/>`;
  }).join('');
  return `${locks}
    <path class="ol" fill="${dark}" d="M0 112C-8 122-6 134 4 143 15 136 18 123 12 112Z"/>
    <path class="ol" fill="${fill}" d="M0 112C-6 122-4 131 4 139 8 130 8 120 8 112Z"/>
    <path fill="${ribbon}" d="M-5 104C1 101 11 101 17 104L15 114C9 111 3 111-3 114Z"/>
    <path fill="${ribbon}" d="M6 108C-6 98-16 102-15 109S-4 116 6 109ZM6 108C18 98 28 102 27 109S16 116 6 109Z"/>`;
}

/** Hair that shows under a cap. */
export function underCap(cut: 'short' | 'bob' | 'curls' | 'tail', name: string): Hair {
  const { fill, dark } = colours(name);
  switch (cut) {
    case 'bob':
      return {
        back: `<path class="ol" fill="${dark}" d="M-50-66C-56-30-52-14-46-6-36 0-26-2-20-4H20C26-2 36 0 46-6 52-14 56-30 50-66Z"/>`,
        front: `<path class="ol" fill="${fill}" d="M-45-82C-52-56-52-34-47-20-40-18-37-24-39-34-41-48-38-60-33-68-12-66 16-68 33-74 39-62 42-48 39-34 37-24 40-18 47-20 52-34 52-56 45-82Z"/>`,
      };
    case 'curls':
      return {
        back: `<path class="ol" fill="${dark}" d="M-44-76C-58-72-60-56-53-50-61-42-56-28-46-30H46C56-28 61-42 53-50 60-56 58-72 44-76Z"/>`,
        front: `<path class="ol" fill="${fill}" d="M-44-82C-56-78-54-64-47-63-52-55-48-46-42-47-43-57-38-62-33-63-26-60-22-66-20-70-14-62-4-64-2-70 4-63 14-64 18-70 22-64 28-62 33-64 39-62 43-56 42-47 48-46 52-55 47-63 54-64 56-78 44-82Z"/>`,
      };
    case 'tail':
      return {
        back: `<path class="ol" fill="${dark}" d="M-46-74C-50-50-47-38-40-30H36C60-34 66-14 58 8 54 18 64 22 70 14 82-10 76-48 46-58Z"/>`,
        front: `<path class="ol" fill="${fill}" d="M-45-84C-49-62-48-52-44-44-42-56-36-66-26-70-8-60 20-60 36-70 41-62 43-54 44-44 48-52 49-62 45-84Z"/>`,
      };
    default:
      return {
        back: `<path class="ol" fill="${dark}" d="M-46-78C-50-52-47-42-42-34H42C47-42 50-52 46-78Z"/>`,
        front: `<path class="ol" fill="${fill}" d="M-45-84C-49-62-48-52-44-42-40-44-39-54-38-62-34-70-26-70-20-72H20C26-70 34-70 38-62 39-54 40-44 44-42 48-52 49-62 45-84Z"/>`,
      };
  }
}

/** A baker's cap with a number on its band. */
export function cap(number: string): string {
  return `
    <path class="ol" fill="var(--cap)" d="M-47-80C-66-96-58-126-34-124-26-142 22-144 32-125 58-128 66-98 47-80Z"/>
    <path fill="var(--paint-shade)" d="M32-125C58-128 66-98 47-80H14C34-90 42-106 32-125Z"/>
    <path fill="none" stroke="var(--cap-shade)" stroke-width="3" stroke-linecap="round" d="M-22-92C-24-102-28-108-34-112M10-93C10-102 12-110 16-116"/>
    <path class="ol" fill="var(--cap)" d="M-48-86C-20-94 20-94 48-86L46-62C20-69-20-69-46-62Z"/>
    <path fill="var(--paint-shade)" d="M-48-86C-20-94 20-94 48-86L47.5-80C20-88-20-88-47.5-80ZM26-91C34-90 42-88 48-86L46-62C40-64 32-66 24-67Z"/>
    <text x="0" y="-69" text-anchor="middle" font-size="27" font-weight="800" fill="var(--paint-ink)">${number}</text>`;
}

/** The tall hat of the chef, who runs main. */
export function toque(): string {
  return `
    <path class="ol" fill="var(--cap)" d="M-42-84C-44-104-66-112-60-134-56-152-34-152-28-146-20-164 20-164 28-146 34-152 56-152 60-134 66-112 44-104 42-84Z"/>
    <path fill="var(--paint-shade)" d="M28-146C34-152 56-152 60-134 66-112 44-104 42-84H16C24-106 40-122 28-146Z"/>
    <path fill="none" stroke="var(--cap-shade)" stroke-width="3" stroke-linecap="round" d="M-22-98C-22-112-25-122-30-130M2-98C2-112 2-122 1-132M24-98C25-110 29-120 34-126"/>
    <path class="ol" fill="var(--cap)" d="M-45-98C-20-105 20-105 45-98L45-66C20-72-20-72-45-66Z"/>
    <path fill="var(--paint-shade)" d="M22-103C32-102 40-100 45-98L45-66C38-68 30-69 22-70ZM-45-98C-20-105 20-105 45-98V-93C20-100-20-100-45-93Z"/>`;
}
