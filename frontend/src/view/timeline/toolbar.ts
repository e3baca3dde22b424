import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { Command } from './keys';
import type { Messages } from './messages';
import type { Axis } from './scale';

export interface ToolbarActions {
  turn(axis: Axis): void;
  zoom(command: Command): void;
  table(): void;
  explain(): void;
}

const ICONS: Readonly<Record<'in' | 'out' | 'fit' | 'table' | 'legend', SVGTemplateResult>> = {
  in: svg`<path d="M10 4v12M4 10h12" />`,
  out: svg`<path d="M4 10h12" />`,
  fit: svg`<path d="M2.5 4v12M17.5 4v12M5.5 10h9M8 7.5 5.5 10 8 12.5M12 7.5l2.5 2.5-2.5 2.5" />`,
  legend: svg`<path d="M3 4h5v4H3zM3 12h5v4H3zM11.5 6H17M11.5 14H17" />`,
  table: svg`<path d="M3 4h14v12H3zM3 8h14M3 12h14M8 4v12" />`,
};

/** The row of buttons over the lanes. */
export function toolbar(
  say: Messages,
  axis: Axis,
  tabled: boolean,
  explained: boolean,
  actions: ToolbarActions,
): TemplateResult {
  const other = axis === 'clock' ? 'order' : 'clock';
  const choose = (event: KeyboardEvent) => {
    if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
    event.stopPropagation();
    actions.turn(other);
    const next = event.currentTarget as HTMLElement;
    (next.querySelector(`[data-axis=${other}]`) as HTMLElement | null)?.focus();
  };
  return html`<div class="bar">
    <div class="group" role="radiogroup" aria-label=${say.axis} @keydown=${choose}>
      ${(['clock', 'order'] as const).map(
        (each) => html`<button
          type="button"
          role="radio"
          data-axis=${each}
          aria-checked=${each === axis}
          tabindex=${each === axis ? 0 : -1}
          title=${each === 'clock' ? say.clockHint : say.orderHint}
          @click=${() => actions.turn(each)}
        >
          ${each === 'clock' ? say.clock : say.order}
        </button>`,
      )}
    </div>
    <span class="space"></span>
    ${icon('out', say.zoomOut, () => actions.zoom('zoom-out'))} ${icon('in', say.zoomIn, () => actions.zoom('zoom-in'))}
    ${icon('fit', say.fit, () => actions.zoom('fit'))}
    <button
      type="button"
      class="icon"
      aria-pressed=${tabled}
      aria-label=${say.table}
      title=${say.table}
      @click=${actions.table}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">${ICONS.table}</svg>
    </button>
    <button
      type="button"
      class="words"
      aria-expanded=${explained}
      aria-controls="legend"
      aria-label=${say.legend}
      @click=${actions.explain}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">${ICONS.legend}</svg><span class="long">${say.legend}</span>
    </button>
  </div>`;
}

function icon(name: keyof typeof ICONS, label: string, act: () => void): TemplateResult {
  return html`<button type="button" class="icon" aria-label=${label} title=${label} @click=${act}>
    <svg viewBox="0 0 20 20" aria-hidden="true">${ICONS[name]}</svg>
  </button>`;
}
