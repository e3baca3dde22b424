import { html, svg, type TemplateResult } from 'lit';

/** Custom property of a thread's colour: the cooks' own, else one by its id. */
export function threadColour(name: string, id: number): string {
  if (name === 'masha') return 'var(--coral)';
  if (name === 'dasha') return 'var(--teal)';
  return `var(--thread-${id % 8}, var(--ink-2))`;
}

/** Outlines on a grid of 20, by which threads are told apart without colour. */
const SHAPES: readonly string[] = [
  'M10 1.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17z',
  'M4.5 2h11a2.5 2.5 0 0 1 2.5 2.5v11a2.5 2.5 0 0 1-2.5 2.5h-11a2.5 2.5 0 0 1-2.5-2.5v-11a2.5 2.5 0 0 1 2.5-2.5z',
  'M10 1.2 18.8 10 10 18.8 1.2 10z',
  'M10 1.8 19 17.6H1z',
  'M5.6 2h8.8L19 10l-4.6 8H5.6L1 10z',
  'M10 1.2l8.6 6.3-3.3 10.2H4.7L1.4 7.5z',
  'M2 2.4h16L10 18.2z',
  'M6.8 1.5h6.4v5.3h5.3v6.4h-5.3v5.3H6.8v-5.3H1.5V6.8h5.3z',
];

/** A thread's badge: its shape in its colour, with its cook's dots or stripes. */
export function badge(name: string, id: number): TemplateResult {
  const shape = name === 'masha' ? SHAPES[0] : name === 'dasha' ? SHAPES[1] : SHAPES[(id + 1) % SHAPES.length];
  const clip = `badge-${id}`;
  return html`<svg class="badge" viewBox="0 0 20 20" aria-hidden="true">
    <clipPath id=${clip}><path d=${shape} /></clipPath>
    <path d=${shape} style="fill: ${threadColour(name, id)}" />
    <g clip-path="url(#${clip})" fill="#fff" opacity="0.75">${DECOR[name] ?? ''}</g>
  </svg>`;
}

const DECOR: Readonly<Record<string, TemplateResult>> = {
  masha:
    svg`<circle cx="6" cy="6.5" r="1.5"/><circle cx="13.5" cy="6" r="1.5"/><circle cx="10" cy="11" r="1.5"/><circle cx="5.5" cy="14.5" r="1.5"/><circle cx="14.5" cy="14.5" r="1.5"/>` as never,
  dasha:
    svg`<rect x="3.5" width="1.9" height="20"/><rect x="9" width="1.9" height="20"/><rect x="14.5" width="1.9" height="20"/>` as never,
};

/** Marks a thread as the operating system's or as virtual. */
export function kindMark(kind: 'platform' | 'virtual', title: string): TemplateResult {
  const path =
    kind === 'platform'
      ? 'M4.5 4.5h7v7h-7zM6.3 4.5V2M9.7 4.5V2M6.3 11.5V14M9.7 11.5V14M4.5 6.3H2M4.5 9.7H2M11.5 6.3H14M11.5 9.7H14'
      : 'M2.5 13.5 10 6M4.5 11.5C4 4.5 9 3 13.5 2.5C12.5 11.5 8 11.5 4.5 11.5z';
  return html`<svg class="kind" viewBox="0 0 16 16" role="img" aria-label=${title}>
    <title>${title}</title>
    <path d=${path} stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round" />
  </svg>`;
}
