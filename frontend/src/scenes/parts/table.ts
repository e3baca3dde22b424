import type { Layout } from './layout';
import { drawing } from './svg';

/** A kitchen table, or a long counter, that things stand on. */
export function table({ x, y, width, foot }: Layout['table']): SVGGElement {
  const right = x + width;
  const panel = foot - y;
  const doors = Math.max(1, Math.round(width / 260));
  const w = (width - 24) / doors;
  const marks = Array.from({ length: doors }, (_, i) => {
    const left = x + 24 + i * w;
    const middle = left + (w - 24) / 2;
    return `M${left} ${y + 62}h${w - 24}v${panel - 78}h${-(w - 24)}ZM${middle - 16} ${y + 76}h32`;
  }).join('');
  return drawing(
    `<path fill="var(--wood-mid)" d="M${x + 8} ${y}H${right - 8}V${foot}H${x + 8}Z"/>
     <path fill="var(--paint-shade)" d="M${x + 8} ${y + 10}H${right - 8}V${y + 22}H${x + 8}ZM${right - 34} ${y}H${right - 8}V${foot}H${right - 34}Z"/>
     <path fill="none" stroke="var(--wood-dark)" stroke-width="3" stroke-linejoin="round" stroke-linecap="round" d="${marks}"/>
     <path class="edge" fill="var(--wood-light)" d="M${x - 6} ${y - 4}H${right + 6}V${y + 8}C${right + 6} ${y + 14} ${x - 6} ${y + 14} ${x - 6} ${y + 8}Z"/>`,
    { class: 'table', 'aria-hidden': 'true' },
  );
}
