const syrnik = (x: number) =>
  `<path fill="#c9823a" d="M${x - 12}-30C${x - 12}-24 ${x + 12}-24 ${x + 12}-30V-33H${x - 12}Z"/><ellipse cx="${x}" cy="-33" rx="12" ry="4.500" fill="#eebb68"/>`;

/** What is seen through the door of a hot oven; drawn over the cooker, whose 0,0 is the middle of its foot. */
export const HOT_OVEN = `
  <path fill="var(--flame)" d="M-50-62H36V-22H-50Z"/><path fill="var(--flame-core)" opacity=".55" d="M-50-62H36V-44H-50Z"/>
  <path fill="var(--iron-dark)" d="M-46-29H32V-25H-46Z"/>${syrnik(-28)}${syrnik(-4)}${syrnik(20)}`;

/** A pot with its lid, on the cooker. */
export const POT = `<g transform="translate(-6 -120)">
  <path fill="var(--iron)" d="M-58-34H-40V-26H-58ZM40-34H58V-26H40Z"/><path fill="var(--masha)" d="M-42-44H42V-8C42 2 34 4 26 4H-26C-34 4-42 2-42-8Z"/>
  <path fill="var(--paint-shade)" d="M16-44H42V-8C42 2 34 4 26 4H8C16-4 18-24 16-44Z"/><path fill="var(--masha-print)" opacity=".85" d="M-42-34H42V-27H-42Z"/>
  <path fill="var(--steel)" d="M-46-44C-40-60 40-60 46-44Z"/><path fill="var(--steel-dark)" d="M-46-46H46V-42H-46Z"/><circle cy="-60" r="7" fill="var(--iron-dark)"/></g>`;

/** The bowl of berries on the table, where the dough bowl stands otherwise. */
export const BERRY_BOWL = `<g transform="translate(0 -118)"><ellipse cy="-22" rx="44" ry="9" fill="var(--paper-line)"/>
  <g fill="#a3263e"><circle cx="-24" cy="-25" r="9"/><circle cx="-2" cy="-29" r="9"/><circle cx="22" cy="-25" r="9"/></g><g fill="#7d1d4c"><circle cx="-13" cy="-31" r="8"/><circle cx="11" cy="-32" r="8"/></g>
  <path fill="var(--paper)" d="M-44-22C-22-12 22-12 44-22 44 4 26 18 0 18S-44 4-44-22Z"/><path fill="var(--paint-shade)" d="M16-15C28-17 38-19 44-22 44 4 26 18 0 18 16 10 22-2 16-15Z"/>
  <path fill="none" stroke="var(--dasha)" stroke-width="5" d="M-41-10C-22-2 22-2 41-10"/></g>`;

/** A glass of kissel and a plate of syrniki, as they are served. Their 0,0 is the middle of their foot. */
export const GLASS = `
  <ellipse rx="26" ry="5" fill="var(--paint-shade)"/><path fill="#a3263e" d="M-20-44H20L16 0H-16Z"/><path fill="#fff" opacity=".35" d="M-14-44H-6L-8-4H-12Z"/>
  <path fill="var(--glass)" stroke="var(--glass-edge)" stroke-width="3" d="M-23-58H23L17 1H-17Z"/>`;
