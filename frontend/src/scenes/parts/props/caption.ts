import { svg } from '../svg';

/** The name of a thing, written below it on the table's front as large as that width allows. */
export function caption(text: string, width: number): SVGTextElement {
  const fits = width / (Math.max(text.length, 3) * 0.6);
  return svg(
    'text',
    {
      class: 'label',
      'text-anchor': 'middle',
      y: 34,
      style: `font-size: min(calc(26px * var(--text, 1)), ${fits.toFixed(1)}px)`,
    },
    text,
  );
}
