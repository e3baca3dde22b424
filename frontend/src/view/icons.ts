import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

const SHAPES = {
  play: svg`<path class="solid" d="M7 4.6v14.8a1 1 0 0 0 1.5.9l12-7.4a1 1 0 0 0 0-1.8l-12-7.4A1 1 0 0 0 7 4.6z"/>`,
  pause: svg`<path class="solid" d="M6 4h4v16H6zM14 4h4v16h-4z"/>`,
  stop: svg`<rect class="solid" x="5" y="5" width="14" height="14" rx="2"/>`,
  back: svg`<path d="M17 5l-8 7 8 7M5 5v14"/>`,
  on: svg`<path d="M7 5l8 7-8 7M19 5v14"/>`,
  start: svg`<path d="M12 6l-7 6 7 6M20 6l-7 6 7 6"/>`,
  end: svg`<path d="M12 6l7 6-7 6M4 6l7 6-7 6"/>`,
  left: svg`<path d="M14.5 6l-6 6 6 6"/>`,
  right: svg`<path d="M9.5 6l6 6-6 6"/>`,
  wait: svg`<path d="M7 3h10M7 21h10M8 3c0 5 3 6 4 9-1 3-4 4-4 9M16 3c0 5-3 6-4 9 1 3 4 4 4 9"/>`,
  lock: svg`<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>`,
  open: svg`<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 7.5-2"/>`,
  settings: svg`<path d="M4 7h9M19 7h1M4 17h1M11 17h9"/><circle cx="16" cy="7" r="2.5"/><circle cx="8" cy="17" r="2.5"/>`,
  live: svg`<circle class="solid" cx="12" cy="12" r="4"/><path d="M5.5 5.5a9.2 9.2 0 0 0 0 13M18.5 5.5a9.2 9.2 0 0 1 0 13"/>`,
  copy: svg`<rect x="8" y="8" width="12" height="12" rx="2"/><path d="M16 8V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h2"/>`,
  check: svg`<path d="M5 12.5l5 5 9-11"/>`,
  download: svg`<path d="M12 4v11M7 10.5l5 5 5-5M5 20h14"/>`,
  share: svg`<circle cx="18" cy="5" r="2.6"/><circle cx="6" cy="12" r="2.6"/><circle cx="18" cy="19" r="2.6"/><path d="M8.4 10.7l7.2-4.3M8.4 13.3l7.2 4.3"/>`,
  story: svg`<path d="M12 6c-2-1.5-5-2-8-2v14c3 0 6 .5 8 2 2-1.5 5-2 8-2V4c-3 0-6 .5-8 2zM12 6v14"/>`,
  help: svg`<path d="M9 9a3 3 0 1 1 4.2 2.8c-.8.4-1.2 1-1.2 2.2"/><circle class="solid" cx="12" cy="18" r="1.4"/>`,
  full: svg`<path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5"/>`,
  note: svg`<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5"/><circle class="solid" cx="12" cy="7.6" r="1.2"/>`,
  warn: svg`<path d="M12 4L2.5 20h19L12 4zM12 10v5"/><circle class="solid" cx="12" cy="17.6" r="1.1"/>`,
  knot: svg`<path d="M9 15a5 5 0 1 1 4.5-7.2M15 9a5 5 0 1 1-4.5 7.2"/>`,
  undo: svg`<path d="M5 10h9a5 5 0 0 1 0 10H9M9 5l-5 5 5 5"/>`,
  redo: svg`<path d="M19 10h-9a5 5 0 0 0 0 10h5M15 5l5 5-5 5"/>`,
  again: svg`<path d="M5 12a7.2 7.2 0 1 0 2.4-5.3M5 3v5h5"/>`,
  until: svg`<path d="M4 12h11M10 6l6 6-6 6M20 5v14"/>`,
  dice: svg`<rect x="4" y="4" width="16" height="16" rx="3"/><circle class="solid" cx="9" cy="9" r="1.5"/><circle class="solid" cx="15" cy="15" r="1.5"/><circle class="solid" cx="15" cy="9" r="1.5"/><circle class="solid" cx="9" cy="15" r="1.5"/>`,
  goal: svg`<path d="M6 21V4M6 4h12l-3 4 3 4H6"/>`,
  turn: svg`<path d="M4 12h12a4 4 0 0 1 0 8h-3M8 8l-4 4 4 4"/>`,
  rest: svg`<path d="M5 5h14v10h-8l-4 4v-4H5z"/><path d="M10 8v4M14 8v4"/>`,
  differs: svg`<path stroke-width="2.6" d="M4 9h16M4 15h16M15.5 3.5l-7 17"/>`,
  close: svg`<path d="M6 6l12 12M18 6L6 18"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof SHAPES;

/** A small line drawing; decoration, so what it means stands beside it or in the control's label. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${SHAPES[name]}</svg>`;
}
