/**
 * The utensils that stand for locks, each drawn upright with the grip at 0,0: head at about y = -84, hanging hole at y = 34.
 * No two have the same outline, so they can be told apart from the last row.
 */
const handle = (fill: string, dark: string) => `
  <path fill="${fill}" d="M-5.5-22C-7-4-7.5 16-6.5 32-5 40 5 40 6.5 32 7.5 16 7-4 5.5-22Z"/>
  <path fill="${dark}" opacity=".5" d="M1-22C3-4 3 16 2 38 5 37.500 6 36 6.500 32 7.500 16 7-4 5.500-22Z"/>
  <circle cy="31" r="2.6" fill="var(--paint-ink)" opacity=".55"/>`;

const WOOD = handle('var(--wood-mid)', 'var(--wood-deep)');
const RED = handle('var(--masha)', 'var(--masha-deep)');
const TEAL = handle('var(--dasha)', 'var(--dasha-deep)');
const PLUM = handle('var(--apron-1)', 'var(--iron-dark)');
const collar = '<path fill="var(--steel-dark)" d="M-6.500-24H6.500V-17H-6.500Z"/>';

export const UTENSILS = {
  whisk: `
    <g fill="none" stroke="var(--steel-dark)" stroke-width="3.400" stroke-linecap="round">
      <path d="M-3-22C-26-48-24-86 0-86S26-48 3-22"/><path d="M-2-22C-13-50-12-85 0-86S13-50 2-22"/><path stroke="var(--steel)" d="M0-22V-86"/></g>
    ${collar}${WOOD}`,
  ladle: `
    <path fill="none" stroke="var(--steel-dark)" stroke-width="6" stroke-linecap="round" d="M0-18V-56"/>
    <path fill="var(--steel)" d="M-25-78H25C25-60 14-50 0-50S-25-60-25-78Z"/>
    <path fill="var(--steel-dark)" d="M6-51C18-55 25-64 25-78H13C14-66 12-58 6-51Z"/>
    <ellipse cy="-78" rx="25" ry="6.500" fill="var(--steel-light)"/><ellipse cy="-77" rx="19" ry="4" fill="var(--steel-dark)"/>${RED}`,
  spatula: `
    <path fill="none" stroke="var(--steel-dark)" stroke-width="6" stroke-linecap="round" d="M0-18V-44"/>
    <path fill="var(--iron)" d="M-19-84C-20-88-18-90-14-90H14C18-90 20-88 19-84L15-50C14-44 9-42 0-42S-14-44-15-50Z"/>
    <path fill="var(--paint-light)" opacity=".5" d="M-12-82H-6V-54H-10ZM-3-82H3V-54H-3ZM12-82H6V-54H10Z"/>${TEAL}`,
  pin: `
    <path fill="var(--wood-dark)" d="M-5 20C-7 32-7 38 0 40 7 38 7 32 5 20ZM-5-66C-7-80-7-86 0-88 7-86 7-80 5-66Z"/>
    <path fill="var(--wood-light)" d="M-14-62C-14-68 14-68 14-62V18C14 24-14 24-14 18Z"/>
    <path fill="var(--wood-dark)" opacity=".45" d="M5-66C11-66 14-65 14-62V18C14 21 11 22.500 5 22.500Z"/>`,
  spoon: `
    <path fill="var(--wood-light)" d="M-4-40C-18-48-19-86 0-88 19-86 18-48 4-40Z"/><path fill="var(--wood-dark)" opacity=".5" d="M-1-50C-11-56-11-78 0-80 11-78 11-56-1-50Z"/>
    <path fill="var(--wood-light)" d="M-4-42H4V-18H-4Z"/>${handle('var(--wood-light)', 'var(--wood-dark)')}`,
  skimmer: `
    <path fill="none" stroke="var(--steel-dark)" stroke-width="6" stroke-linecap="round" d="M0-18V-44"/><circle cy="-66" r="23" fill="var(--steel)"/>
    <path fill="var(--steel-dark)" d="M0-43A23 23 0 0 0 8-87.600C16-76 14-54 0-43Z" opacity=".7"/>
    <g fill="var(--iron)"><circle cx="-9" cy="-75" r="3"/><circle cx="2" cy="-78" r="3"/><circle cx="11" cy="-71" r="3"/><circle cx="-13" cy="-64" r="3"/><circle cx="-2" cy="-66" r="3"/><circle cx="10" cy="-60" r="3"/><circle cx="-6" cy="-55" r="3"/></g>${PLUM}`,
  fork: `
    <g fill="none" stroke="var(--steel-dark)" stroke-width="5" stroke-linecap="round"><path d="M0-18V-48M-13-86V-60C-13-44 13-44 13-60V-86M0-86V-50"/></g>${collar}${PLUM}`,
  grater: `
    <path fill="none" stroke="var(--steel-dark)" stroke-width="5" d="M-9-80C-9-94 9-94 9-80"/>
    <path fill="var(--steel)" d="M-13-80H13L20-22C20-18-20-18-20-22Z"/><path fill="var(--steel-dark)" opacity=".6" d="M4-80H13L20-22C20-20 14-19 7-19Z"/>
    <path stroke="var(--iron)" stroke-width="3" stroke-linecap="round" d="M-7-70h4M3-70h4M-9-58h4M2-58h4M-10-46h4M3-46h4M-12-34h4M3-34h4"/>${WOOD}`,
  tongs: `
    <g fill="none" stroke-linecap="round"><path stroke="var(--steel-dark)" stroke-width="8" d="M-4 30C-12 0-26-40-12-78M4 30C12 0 26-40 12-78"/><path stroke="var(--steel)" stroke-width="3.500" d="M-5 22C-13-6-24-40-12-74"/></g>
    <path fill="var(--steel-dark)" d="M-20-80C-22-88-14-94-7-88L-4-72-14-66ZM20-80C22-88 14-94 7-88L4-72 14-66Z"/><path fill="var(--masha)" d="M-10 8C-8 22-8 30-6 36-4 42 4 42 6 36 8 30 8 22 10 8L4 6 0 24-4 6Z"/>`,
  bowl: `
    <path class="ol" fill="var(--paper)" d="M-40-44H40C40-14 24 6 0 6S-40-14-40-44Z"/><path fill="var(--paint-shade)" d="M16-44H40C40-14 24 6 0 6 14-4 20-20 16-44Z"/>
    <path fill="none" stroke="var(--dasha)" stroke-width="5" d="M-38-32C-20-26 20-26 38-32"/><ellipse cy="-44" rx="40" ry="8.500" fill="var(--paper-line)"/><ellipse cy="-43" rx="34" ry="6" fill="var(--paper)"/><path fill="var(--paint-shade)" d="M-14 4H14V12H-14Z"/>`,
  ring: `
    <path fill="none" stroke="var(--iron-dark)" stroke-width="3" d="M-4 12L-18 30M5 12L30 34"/>
    <g transform="translate(-20 56) rotate(188) scale(.8)">
      <g fill="none" stroke="var(--steel-dark)" stroke-width="3.400" stroke-linecap="round"><path d="M-3-22C-26-48-24-86 0-86S26-48 3-22"/><path d="M-2-22C-13-50-12-85 0-86S13-50 2-22"/><path stroke="var(--steel)" d="M0-22V-86"/></g>${collar}${WOOD}</g>
    <g transform="translate(46 64) rotate(64) scale(.72)"><path class="ol" fill="var(--paper)" d="M-40-44H40C40-14 24 6 0 6S-40-14-40-44Z"/><path fill="var(--paint-shade)" d="M16-44H40C40-14 24 6 0 6 14-4 20-20 16-44Z"/><path fill="none" stroke="var(--dasha)" stroke-width="5" d="M-38-32C-20-26 20-26 38-32"/><ellipse cy="-44" rx="40" ry="8.500" fill="var(--paper-line)"/></g>
    <circle r="14" fill="none" stroke="var(--iron)" stroke-width="6"/>`,
} as const;

export type Utensil = keyof typeof UTENSILS;

/** What utensils are called where a lock is named after one. */
const NAMES: Readonly<Record<Utensil, RegExp>> = {
  whisk: /whisk|венчик/i,
  ladle: /ladle|половник/i,
  spatula: /spatula|лопатк/i,
  pin: /rolling|скалк/i,
  spoon: /spoon|ложк/i,
  skimmer: /skimmer|шумовк/i,
  fork: /fork|вилк/i,
  grater: /grater|т[её]рк/i,
  tongs: /tongs|щипц/i,
  bowl: /bowl|миск/i,
  ring: /ring|кольц/i,
};

/** The utensil for the n-th lock of a run: the one it is named after, if it is. */
export function utensil(n: number, name: string): Utensil {
  const all = Object.keys(UTENSILS) as Utensil[];
  const plain = all.filter((kind) => kind !== 'bowl' && kind !== 'ring');
  return all.find((kind) => NAMES[kind].test(name)) ?? (plain[n % plain.length] as Utensil);
}
