import { FRYING, PAN } from './food';

const cheese = (x: number, y: number, fill: string) =>
  `<path fill="${fill}" d="M${x - 16} ${y}V${y - 12}L${x + 14} ${y - 18}V${y}Z"/><path fill="var(--paint-shade)" d="M${x - 16} ${y - 12}L${x + 14} ${y - 18}V${y - 10}L${x - 16} ${y - 5}Z"/>`;

/** The dairy counter with its scales. All stations stand on 0,0, the middle of their foot. */
export const DAIRY = `
  <ellipse rx="104" ry="8" fill="var(--paint-shade)"/><path fill="var(--steel-light)" d="M-98-72H98V0H-98Z"/><path fill="var(--steel)" d="M76-72H98V0H76ZM-98-14H98V0H-98Z"/>
  <path fill="var(--dasha)" d="M-98-52H98V-38H-98Z"/>
  <path fill="var(--sky)" opacity=".55" d="M-92-128C-92-134-88-136-84-136H84C88-136 92-134 92-128L98-72H-98Z"/>
  ${cheese(-62, -74, '#f2c14e')}${cheese(-24, -74, '#f7e3a8')}<path fill="#fff" d="M6-74C6-94 40-94 40-74Z"/><path fill="#f7efdf" d="M52-74V-92H76V-74Z"/>
  <path fill="#fff" opacity=".5" d="M-78-132H-58L-72-76H-88ZM-44-132H-36L-48-76H-56Z"/><path fill="var(--steel-dark)" d="M-98-76H98V-70H-98ZM-90-140H90V-133H-90Z"/>
  <g transform="translate(46 -140)"><path fill="var(--iron)" d="M-34-8H34V0H-34ZM-8-26H8V-8H-8Z"/><path fill="var(--steel)" d="M-38-32H38C36-24-36-24-38-32Z"/></g>`;

/** A bag of curd on the scales. */
export const CURD = `<g transform="translate(46 -172)"><path fill="#fff" stroke="var(--paper-line)" stroke-width="2" d="M-22 0C-30-26-16-34-10-38H10C16-34 30-26 22 0Z"/><path fill="var(--sky)" d="M-10-44H10L8-36H-8Z"/><path fill="var(--sky)" d="M-22-18H22V-10H-24Z"/></g>`;

const box = (x: number, y: number, w: number, h: number, fill: string) =>
  `<path fill="${fill}" d="M${x} ${y}V${y - h}H${x + w}V${y}Z"/><path fill="var(--paint-shade)" d="M${x + w - 6} ${y}V${y - h}H${x + w}V${y}Z"/><path fill="var(--paper)" opacity=".8" d="M${x + 4} ${y - h * 0.3}V${y - h * 0.66}H${x + w - 10}V${y - h * 0.3}Z"/>`;

/** Shelves with eggs, sugar, berries and flour. */
export const SHELVES = `
  <ellipse rx="100" ry="8" fill="var(--paint-shade)"/><path fill="var(--wood-dark)" d="M-94-268H94V0H-94Z"/><path fill="var(--wood-deep)" opacity=".55" d="M-84-258H84V-8H-84Z"/>
  ${box(-74, -204, 30, 40, 'var(--apron-8)')}${box(-36, -204, 30, 40, 'var(--apron-8)')}${box(2, -204, 30, 40, 'var(--apron-3)')}${box(40, -204, 30, 40, 'var(--apron-3)')}
  ${box(-74, -140, 36, 34, 'var(--jacket)')}${box(-34, -140, 36, 34, 'var(--jacket)')}${box(14, -140, 26, 38, 'var(--apron-2)')}${box(46, -140, 26, 38, 'var(--apron-2)')}
  <g fill="#f4dcc0"><circle cx="-62" cy="-84" r="9"/><circle cx="-44" cy="-84" r="9"/><circle cx="-26" cy="-84" r="9"/><circle cx="-53" cy="-97" r="9"/><circle cx="-35" cy="-97" r="9"/></g><path fill="var(--apron-4)" d="M-76-82H-14L-20-74H-70Z"/>
  <g fill="#a3263e"><circle cx="24" cy="-82" r="8"/><circle cx="40" cy="-82" r="8"/><circle cx="56" cy="-82" r="8"/></g><g fill="#7d1d4c"><circle cx="32" cy="-94" r="8"/><circle cx="48" cy="-94" r="8"/></g><path fill="var(--wood-light)" d="M12-80H70L64-72H18Z"/>
  ${box(-74, -10, 40, 46, 'var(--masha)')}${box(-26, -10, 40, 46, 'var(--dasha)')}${box(24, -10, 44, 40, 'var(--apron-1)')}
  <path fill="var(--wood-light)" d="M-94-204H94V-196H-94ZM-94-140H94V-132H-94ZM-94-74H94V-66H-94ZM-98-274H98V-262H-98Z"/><path fill="var(--paint-shade)" d="M80-262H94V0H80Z"/>`;

/** The till. */
export const TILL = `
  <ellipse rx="88" ry="8" fill="var(--paint-shade)"/><path fill="var(--steel-light)" d="M-80-92H80V0H-80Z"/><path fill="var(--masha)" d="M-80-70H80V-52H-80Z"/><path fill="var(--steel)" d="M60-92H80V0H60ZM-80-12H80V0H-80Z"/>
  <path fill="var(--iron)" d="M-88-100H88V-90H-88Z"/><path fill="var(--iron-dark)" d="M-80-106H20V-100H-80Z"/>
  <path fill="var(--iron-dark)" d="M28-148H78V-100H28Z"/><path fill="var(--sky)" d="M34-142H72V-122H34Z"/><path fill="var(--steel)" d="M34-116H42V-110H34ZM48-116H56V-110H48ZM62-116H70V-110H62Z"/>
  <path fill="var(--paper)" d="M40-164H62V-148H40Z"/>`;

/** The cooker at home, without its pan. */
export const COOKER = `
  <ellipse rx="88" ry="8" fill="var(--paint-shade)"/><path fill="var(--steel-light)" d="M-80-112H80V0H-80Z"/><path fill="var(--steel)" d="M58-112H80V0H58Z"/>
  <path fill="var(--iron)" d="M-86-120H86V-108H-86Z"/><path fill="var(--iron-dark)" d="M-58-72H44V-14H-58Z"/><path fill="var(--flame)" opacity=".25" d="M-50-62H36V-22H-50Z"/><path fill="var(--steel-dark)" d="M-54-82H40V-76H-54Z"/>
  <g fill="var(--iron-dark)"><circle cx="-52" cy="-96" r="7"/><circle cx="-22" cy="-96" r="7"/><circle cx="8" cy="-96" r="7"/><circle cx="38" cy="-96" r="7"/></g>`;

export const COLD_PAN = `<g transform="translate(-6 -124) scale(.95)">${PAN}</g>`;
export const FULL_PAN = `<g transform="translate(-6 -124) scale(.95)">${PAN}${FRYING}</g>`;
export const FIRE = [-34, -12, 10]
  .map(
    (x) =>
      `<g transform="translate(${x} -118)"><path fill="var(--flame)" d="M-7 0C-11-7-3-10-4-17 3-13 3-9 6-10 11-6 9 0 7 0Z"/><path fill="var(--flame-core)" d="M-3 0C-5-4-1-6-1-10 3-7 5-3 3 0Z"/></g>`,
  )
  .join('');
export const STEAM = `<path class="steam" fill="none" stroke="var(--steam)" stroke-width="7" stroke-linecap="round" d="M-34-154C-44-168-24-176-34-192M-8-156C-18-170 2-178-8-194M18-154C8-168 28-176 18-192"/>`;

/** The table the dough is made on; the cook stands behind it. */
export const TABLE = `
  <path fill="var(--wood-deep)" d="M-96-92H-80V0H-96ZM80-92H96V0H80Z"/><path fill="var(--wood-mid)" d="M-108-92H108V-70H-108Z"/><path fill="var(--paint-shade)" d="M-96-76H96V-70H-96Z"/><path fill="var(--wood-light)" d="M-114-100H114V-90H-114Z"/>
  <g transform="translate(-78 -100)"><path fill="var(--paper)" d="M-20 0V-46L-14-54H14L20-46V0Z"/><path fill="var(--apron-8)" d="M-20-34H20V-16H-20Z"/><path fill="var(--paint-shade)" d="M10-54H14L20-46V0H10Z"/></g>
  <g transform="translate(74 -100)" fill="#f4dcc0"><circle cx="-12" cy="-9" r="9"/><circle cx="8" cy="-9" r="9"/><circle cx="-2" cy="-22" r="9"/></g>`;

export const DOUGH_BOWL = `<g transform="translate(0 -118)"><ellipse cy="-22" rx="44" ry="9" fill="var(--paper-line)"/><path class="dough" fill="#f3dfae" d="M-36-22C-30-44 30-44 36-22Z"/><path fill="var(--paper)" d="M-44-22C-22-12 22-12 44-22 44 4 26 18 0 18S-44 4-44-22Z"/><path fill="var(--paint-shade)" d="M16-15C28-17 38-19 44-22 44 4 26 18 0 18 16 10 22-2 16-15Z"/><path fill="none" stroke="var(--masha)" stroke-width="5" d="M-41-10C-22-2 22-2 41-10"/></g>`;
