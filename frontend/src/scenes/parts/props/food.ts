/** One syrnik, lying at a place, of half a width. */
export const syrnik = (x: number, y: number, w = 20) => `
  <g transform="translate(${x} ${y})"><path fill="#c9823a" d="M${-w}-3C${-w} 10 ${w} 10 ${w}-3V-6H${-w}Z"/><ellipse cy="-6" rx="${w}" ry="7.500" fill="#eebb68"/><ellipse cx="-2" cy="-7" rx="${w * 0.62}" ry="4.200" fill="#d99443"/></g>`;

/** A plate of syrniki with berries: a thread that has done its work. Held at 0,0. */
export const PLATE = `
  <path class="ol" fill="var(--paper)" stroke="var(--paper-line)" stroke-width="2" d="M-56-6C-50 8 50 8 56-6Z"/><ellipse cy="-6" rx="57" ry="9" fill="var(--paper)" stroke="var(--paper-line)" stroke-width="2"/>
  ${syrnik(-22, -9)}${syrnik(22, -9)}${syrnik(0, -19)}
  <path fill="#fff" d="M-14-28C-12-35 10-36 14-28 12-22 6-26 2-23-4-20-12-22-14-28Z"/><circle cx="-3" cy="-32" r="4.500" fill="#a3263e"/><circle cx="5" cy="-31" r="4.500" fill="#7d1d4c"/><path fill="var(--leaf)" d="M2-36C4-42 10-42 13-40 11-36 7-34 2-36Z"/>`;

/** A plate with nothing on it. Held at 0,0. */
export const EMPTY_PLATE = `
  <path class="ol" fill="var(--paper)" stroke="var(--paper-line)" stroke-width="2" d="M-56-6C-50 8 50 8 56-6Z"/><ellipse cy="-6" rx="57" ry="9" fill="var(--paper)" stroke="var(--paper-line)" stroke-width="2"/><ellipse cy="-5.500" rx="41" ry="5.500" fill="var(--paint-shade)"/>`;

/** A mixing bowl, its rim at y = -20; dough, when it is shown, fills it. */
export const BOWL = `
  <ellipse cy="-20" rx="38" ry="8" fill="var(--paper-line)"/><ellipse cy="-18.500" rx="33" ry="5.500" fill="#f3dfae"/>`;

/** The front of the bowl, over what is stirred in it. */
export const BOWL_FRONT = `
  <path class="ol" fill="var(--paper)" d="M-38-20C-20-11 20-11 38-20 38 8 22 22 0 22S-38 8-38-20Z"/><path fill="var(--paint-shade)" d="M14-14C24-15 33-17 38-20 38 8 22 22 0 22 14 14 18 0 14-14Z"/>
  <path fill="none" stroke="var(--masha)" stroke-width="4.500" d="M-36-8C-20 0 20 0 36-8"/>`;

/** A frying pan seen from the front; its middle is 0,0. */
export const PAN = `
  <path fill="var(--iron-dark)" d="M44-12L96-22C100-22 100-14 96-13L46-4Z"/>
  <path fill="var(--iron)" d="M-50-12H50C50 2 40 8 30 8H-30C-40 8-50 2-50-12Z"/><path fill="var(--iron-dark)" d="M20-12H50C50 2 40 8 30 8H10C22 4 24-4 20-12Z"/><ellipse cy="-12" rx="50" ry="9" fill="var(--iron-dark)"/><ellipse cy="-11" rx="43" ry="6.500" fill="#6a6772"/>`;

/** Syrniki in a pan. */
export const FRYING = `${syrnik(-20, -6, 14)}${syrnik(14, -8, 14)}${syrnik(-2, -4, 14)}`;

/** A shopping basket with what has been fetched. */
export const BASKET = `
  <path fill="#fff" stroke="var(--paper-line)" stroke-width="2" d="M-28-34H-6V-8H-28Z"/><path fill="var(--apron-8)" d="M-28-26H-6V-18H-28Z"/>
  <path fill="#e9edf2" d="M0-42H18V-8H0Z"/><path fill="var(--masha)" d="M0-34H18V-24H0Z"/><circle cx="28" cy="-18" r="8" fill="#a3263e"/><circle cx="22" cy="-12" r="8" fill="#7d1d4c"/>
  <path fill="none" stroke="var(--wood-deep)" stroke-width="5" d="M-34-12C-30-52 30-52 34-12"/>
  <path fill="var(--wood-light)" d="M-42-14H42L35 24C34 28 32 30 28 30H-28C-32 30-34 28-35 24Z"/><path fill="var(--paint-shade)" d="M18-14H42L35 24C34 28 32 30 28 30H8C18 18 20 2 18-14Z"/>
  <path fill="none" stroke="var(--wood-dark)" stroke-width="2.500" d="M-40-2H40M-38 10H38M-36 21H36M-20-14L-16 30M0-14V30M20-14L16 30"/>`;
