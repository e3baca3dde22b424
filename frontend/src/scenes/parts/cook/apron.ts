/** What an apron is printed with; cooks are told apart by it as well as by colour. */
export type Print =
  | 'dots'
  | 'stripes'
  | 'checks'
  | 'zigzag'
  | 'bands'
  | 'slant'
  | 'flowers'
  | 'waves'
  | 'crosses'
  | 'lattice'
  | 'leaves'
  | 'plain';

interface Tile {
  readonly width: number;
  readonly height: number;
  readonly marks: string;
}

const line = (d: string, width: number) =>
  `<path d="${d}" fill="none" stroke="var(--p)" stroke-width="${width}" stroke-linecap="square"/>`;

const TILES: Record<Print, Tile> = {
  dots: { width: 22, height: 22, marks: '<circle cx="5.5" cy="5.5" r="3.6"/><circle cx="16.5" cy="16.5" r="3.6"/>' },
  stripes: { width: 16, height: 16, marks: line('M4-4V20', 4.6) },
  checks: {
    width: 24,
    height: 24,
    marks: '<path opacity=".55" d="M0 0H12V24H0Z"/><path opacity=".55" d="M0 0H24V12H0Z"/>',
  },
  zigzag: { width: 24, height: 18, marks: line('M-18 4L-6 14 6 4 18 14 30 4 42 14', 4) },
  bands: { width: 20, height: 18, marks: line('M-4 5H24', 5) },
  slant: { width: 18, height: 18, marks: line('M-4 22L22-4M-13 13L13-13M5 31L31 5', 4) },
  flowers: {
    width: 34,
    height: 34,
    marks: [
      [9, 9],
      [26, 26],
    ]
      .map(
        ([x, y]) =>
          `<g transform="translate(${x} ${y})"><circle cy="-4.4" r="3.3"/><circle cx="4.2" cy="-1.4" r="3.3"/><circle cx="2.6" cy="3.6" r="3.3"/><circle cx="-2.6" cy="3.6" r="3.3"/><circle cx="-4.2" cy="-1.4" r="3.3"/></g>`,
      )
      .join(''),
  },
  waves: { width: 28, height: 16, marks: line('M-14 8C-9 15-5 15 0 8 5 1 9 1 14 8S23 15 28 8 37 1 42 8', 3.6) },
  crosses: { width: 24, height: 24, marks: line('M6 2V10M2 6H10M18 14V22M14 18H22', 3.2) },
  lattice: { width: 26, height: 26, marks: line('M-4-4L30 30M30-4L-4 30', 3) },
  leaves: {
    width: 30,
    height: 30,
    marks: '<path d="M3 14C4 5 9 2 15 2 14 11 9 14 3 14ZM18 29C19 20 24 17 30 17 29 26 24 29 18 29Z"/>',
  },
  plain: { width: 20, height: 20, marks: '' },
};

/** A pattern element for a print on cloth of that colour. */
export function print(id: string, kind: Print, cloth: string, mark: string): string {
  const { width, height, marks } = TILES[kind];
  return `<pattern id="${id}" width="${width}" height="${height}" patternUnits="userSpaceOnUse" style="--p:${mark}">
    <path fill="${cloth}" d="M-1-1H${width + 1}V${height + 1}H-1Z"/><g fill="${mark}">${marks}</g></pattern>`;
}
