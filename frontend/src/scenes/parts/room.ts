import { drawing } from './svg';

/** What a room is furnished with. */
export interface RoomPlan {
  readonly width: number;
  readonly height: number;
  /** Where the wall ends and the floor begins. */
  readonly floor: number;
  /** How large its things are drawn. */
  readonly scale: number;
  readonly window?: boolean;
  readonly shelf?: boolean;
  readonly lamp?: number;
}

/** A kitchen's back wall and floor, lit from the left. */
export function room({ width, height, floor, scale: s, window = true, shelf = true, lamp = 0 }: RoomPlan): SVGGElement {
  const tile = 58 * s;
  const rail = floor - tile * 3;
  const lines = [`M0 ${rail}H${width}`];
  for (let row = 0; row < 3; row++) {
    const y = rail + row * tile;
    lines.push(`M0 ${y + tile}H${width}`);
    for (let x = (row % 2) * tile * 0.5; x < width; x += tile) lines.push(`M${x} ${y}V${y + tile}`);
  }
  const planks: string[] = [];
  const rows = 4;
  for (let row = 1; row <= rows; row++) {
    const y = floor + ((height - floor) * row ** 1.4) / rows ** 1.4;
    const before = floor + ((height - floor) * (row - 1) ** 1.4) / rows ** 1.4;
    planks.push(`M0 ${y}H${width}`);
    const step = 190 * s * (0.8 + row * 0.2);
    for (let x = (row * 97 * s) % step; x < width; x += step) planks.push(`M${x} ${before}L${x - 6 * row * s} ${y}`);
  }
  const top = rail - 12 * s;
  return drawing(
    `<path fill="var(--wall)" d="M0 0H${width}V${floor}H0Z"/>
     <path fill="var(--tile)" d="M0 ${rail}H${width}V${floor}H0Z"/>
     <path fill="none" stroke="var(--tile-line)" stroke-width="${2.5 * s}" d="${lines.join('')}"/>
     <path fill="var(--wall-low)" d="M0 ${rail - 8 * s}H${width}V${rail}H0Z"/>
     ${window ? casement(40 * s, Math.max(20 * s, top - 210 * s), s) : ''}
     ${shelf && width > 700 ? wallShelf(width - 330 * s, Math.max(120 * s, top - 60 * s), s) : ''}
     ${lamp > 0 ? pendant(lamp, s) : ''}
     <path fill="var(--floor)" d="M0 ${floor}H${width}V${height}H0Z"/>
     <path fill="var(--floor-far)" d="M0 ${floor}H${width}V${floor + 14 * s}H0Z"/>
     <path fill="none" stroke="var(--floor-line)" stroke-width="${2.5 * s}" d="${planks.join('')}"/>
     ${window ? `<path fill="var(--paint-light)" opacity=".55" d="M${90 * s} ${floor + 20 * s}H${330 * s}L${430 * s} ${height}H${130 * s}Z"/>` : ''}`,
    { class: 'room', 'aria-hidden': 'true' },
  );
}

function casement(x: number, y: number, s: number): string {
  return `<g transform="translate(${x} ${y}) scale(${s})">
    <path fill="var(--wood-dark)" d="M0 6C0 2 2 0 6 0H194C198 0 200 2 200 6V186H0Z"/>
    <path fill="var(--sky)" d="M12 12H188V176H12Z"/><path fill="var(--sky-low)" d="M12 120C60 96 130 128 188 102V176H12Z"/>
    <path fill="var(--leaf)" opacity=".7" d="M12 150C40 128 66 140 84 152 110 132 150 138 188 156V176H12Z"/>
    <circle cx="150" cy="48" r="20" fill="var(--sun, #fff3c4)"/>
    <path fill="#fff" opacity=".35" d="M34 12H62L22 176H12V104ZM84 12H96L58 176H46Z"/>
    <path fill="var(--wood-mid)" d="M95 10H105V178H95ZM10 84H190V92H10Z"/>
    <path fill="var(--wood-light)" d="M-12 182H212V194C212 198 210 200 206 200H-6C-10 200-12 198-12 194Z"/>
    <g transform="translate(38 182)"><path fill="var(--masha)" d="M-17-28H17L13-2C12 1-12 1-13-2Z"/><path fill="var(--masha-deep)" d="M-19-34H19V-26H-19Z"/>
      <path fill="var(--leaf)" d="M0-34C-26-40-30-62-20-72-10-66-4-52-2-40-6-62 0-80 10-84 16-70 10-52 4-40 10-52 22-60 32-56 30-42 16-34 0-34Z"/></g>
  </g>`;
}

function wallShelf(x: number, y: number, s: number): string {
  return `<g transform="translate(${x} ${y}) scale(${s})">
    <path fill="var(--paint-shade)" d="M0 10H270V18H0Z"/>
    <path fill="var(--wood-mid)" d="M-6 0H276V10H-6Z"/><path fill="var(--wood-dark)" d="M24 10H36L30 34ZM234 10H246L240 34Z"/>
    <g transform="translate(34 0)"><path fill="var(--apron-8)" d="M-20-52H20V-4C20-1-20-1-20-4Z"/><path fill="var(--wood-light)" d="M-22-62H22V-52H-22Z"/><path fill="var(--paper)" d="M-12-38H12V-18H-12Z"/></g>
    <g transform="translate(88 0)"><path fill="var(--apron-2)" opacity=".8" d="M-17-40H17V-4C17-1-17-1-17-4Z"/><path fill="var(--wood-light)" d="M-19-50H19V-40H-19Z"/></g>
    <g transform="translate(150 0)"><path fill="var(--steel)" d="M-34-26H34V-6C34 0-34 0-34-6Z"/><path fill="var(--steel-dark)" d="M12-26H34V-6C34-3 26-2 12-1.500ZM-36-31H36V-25H-36Z"/><path fill="var(--iron)" d="M-46-22H-34V-16H-46ZM34-22H46V-16H34Z"/></g>
    <g transform="translate(226 0)"><path fill="var(--dasha)" d="M-16-24H16L12-2H-12Z"/><path fill="var(--leaf)" d="M0-24C-18-28-34-20-38-6-30 0-20-8-12-18-18-40-12-56 0-62 12-56 18-40 12-18 20-8 32 4 40-2 36-20 18-28 0-24Z"/></g>
  </g>`;
}

function pendant(x: number, s: number): string {
  return `<g transform="translate(${x} 0) scale(${s})">
    <path fill="var(--lamp-glow)" d="M-60 78L-190 340H190L60 78Z"/>
    <path stroke="var(--iron)" stroke-width="3" d="M0 0V38"/><path fill="var(--masha)" d="M-12 38H12C18 56 46 62 56 80H-56C-46 62-18 56-12 38Z"/><path fill="var(--masha-deep)" d="M4 38H12C18 56 46 62 56 80H26C24 62 10 56 4 38Z"/>
    <path fill="var(--flame-core)" d="M-20 80H20C18 92-18 92-20 80Z"/></g>`;
}
