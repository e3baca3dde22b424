import type { Cell } from '../props/cell';
import { Corkboard } from '../props/corkboard';
import { svg } from '../svg';

/** A board for messages over the heads in a kitchen, or on posts in the street; null where there is no room for one. */
export function notices({ lot, scale, base }: Cell, outside: boolean): Corkboard | null {
  const top = lot.y + 78;
  const space = base - 372 * scale - top;
  if (space < 84) return null;
  const margin = Math.min(70, lot.width * 0.12);
  const width = lot.width - 2 * margin;
  const board = new Corkboard(width, Math.min(space, 240));
  board.group.setAttribute('transform', `translate(${lot.x + margin} ${top})`);
  const foot = base - 40 * scale - top;
  if (outside)
    board.group.prepend(svg('path', { class: 'posts', d: `M${width * 0.1} 0V${foot}M${width * 0.9} 0V${foot}` }));
  return board;
}
