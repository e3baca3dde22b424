import { svg } from '../svg';

/** The name of a thing, written below it on the table's front as large as that width allows; a long one in two lines. */
export function caption(text: string, width: number): SVGTextElement {
  const lines = text.length > 9 ? halves(text) : [text];
  const fits = width / (Math.max(...lines.map((line) => line.length), 3) * 0.64);
  return svg(
    'text',
    {
      class: 'label',
      'text-anchor': 'middle',
      y: 34,
      style: `font-size: min(calc(26px * var(--text, 1)), ${fits.toFixed(1)}px)`,
    },
    ...lines.map((line, i) => svg('tspan', { x: 0, dy: i === 0 ? 0 : '1em' }, line)),
  );
}

/** A text in two lines as even as its spaces allow, or in one if it has none. */
function halves(text: string): string[] {
  const spaces = [...text.matchAll(/ /g)].map((found) => found.index);
  const middle = spaces.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0];
  return middle === undefined ? [text] : [text.slice(0, middle), text.slice(middle + 1)];
}
