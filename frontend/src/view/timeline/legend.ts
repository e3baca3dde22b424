import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { drawIcon } from './icons';
import { FILL, LOOKS, type Look } from './looks';
import type { Messages } from './messages';
import type { Paper } from './paper';
import { Patterns } from './patterns';

const NAMES: Readonly<Record<Look, string>> = {
  core: 'RUNNABLE',
  ready: 'RUNNABLE',
  blocked: 'BLOCKED',
  waiting: 'WAITING',
  timed: 'TIMED_WAITING',
  terminated: 'TERMINATED',
  new: 'NEW',
};

/** The JVM's name for what a look shows. */
export const stateName = (look: Look): string => NAMES[look];

/** A sample of a look, drawn as the lanes draw it. */
export function swatch(look: Look, paper: Paper, width = 30, height = 18): TemplateResult {
  const paint = (element: Element | undefined) => {
    if (element instanceof HTMLCanvasElement) paintSwatch(element, look, paper, width, height);
  };
  return html`<canvas aria-hidden="true" ${ref(paint)}></canvas>`;
}

function paintSwatch(canvas: HTMLCanvasElement, look: Look, paper: Paper, wide: number, high: number): void {
  const width = wide * paper.size;
  const height = high * paper.size;
  canvas.width = Math.round(width * paper.dpr);
  canvas.height = Math.round(height * paper.dpr);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const ctx = canvas.getContext('2d');
  if (!ctx) return;
  ctx.setTransform(paper.dpr, 0, 0, paper.dpr, 0, 0);
  const tall = Math.max(3, height * FILL[look]);
  const y = look === 'terminated' ? (height - tall) / 2 : height - tall;
  ctx.beginPath();
  ctx.roundRect(1, y + 0.5, width - 2, tall - 1, 4);
  if (look === 'new') {
    ctx.setLineDash([4, 3]);
    ctx.strokeStyle = paper.ink2;
    ctx.lineWidth = paper.stroke;
    ctx.stroke();
    ctx.setLineDash([]);
  } else {
    ctx.fillStyle = new Patterns(paper).of(ctx, look, 0) ?? paper.look[look];
    ctx.fill();
  }
  if (look === 'terminated') return;
  const size = Math.min(12 * paper.size, tall);
  if (look !== 'new' && look !== 'core') {
    ctx.fillStyle = paper.look[look];
    ctx.beginPath();
    ctx.arc(width / 2, y + tall / 2, size * 0.62, 0, Math.PI * 2);
    ctx.fill();
  }
  drawIcon(ctx, look, width / 2, y + tall / 2, size * 0.85, look === 'new' ? paper.ink2 : paper.on[look]);
}

/** What a run has that not every one does: only that is explained. */
export interface Present {
  /** Cores are told apart. */
  readonly measured: boolean;
  readonly processes: boolean;
  readonly requests: boolean;
}

/** What the timeline's colours, patterns and signs mean; in short, or with everything explained. */
export function legend(say: Messages, paper: Paper, whole: boolean, has: Present): TemplateResult {
  const looks = whole || has.measured ? LOOKS : LOOKS.filter((look) => look !== 'ready');
  return html`<ul class=${whole ? 'legend whole' : 'legend'} id="legend" aria-label=${say.legend}>
    ${looks.map(
      (look) => html`<li title=${say.looks[look]}>
        ${swatch(look, paper)}<code>${NAMES[look]}</code>${whole || look === 'ready' ? html`<span class="word">${whole ? say.looks[look] : say.ready[1]}</span>` : ''}
      </li>`,
    )}
    ${
      whole
        ? html`<li>${hold(paper)}<span class="word">${say.legendHold}</span></li>
        <li>${arrow()}<span class="word">${say.legendArrow}</span></li>
        <li>${diamond(false)}<span class="word">${say.legendRead}</span></li>
        <li>${diamond(true)}<span class="word">${say.legendWrite}</span></li>
        ${has.requests ? html`<li>${request()}<span class="word">${say.legendRequest}</span></li>` : ''}
        ${has.processes ? html`<li>${life()}<span class="word">${say.legendLife}</span></li>` : ''}
        <li><span class="word">${say.wheel} ${say.keys}</span></li>`
        : ''
    }
  </ul>`;
}

const hold = (paper: Paper): TemplateResult =>
  html`<svg width="30" height="10" aria-hidden="true"><rect width="30" height="9" rx="3" style="fill: ${paper.guards[0]}" /></svg>`;

const request = (): TemplateResult =>
  html`<svg width="30" height="10" aria-hidden="true"><rect class="request" width="30" height="4" y="3" rx="2" /></svg>`;

const life = (): TemplateResult => html`<svg width="34" height="14" viewBox="0 0 34 14" aria-hidden="true">
  <rect x="1" y="1" width="32" height="12" rx="3" fill="none" stroke="currentColor" stroke-width="1.4" />
  <path d="M4 13L10 1M8 13L12 5M12 1v12" stroke="currentColor" stroke-width="1.2" />
  <path d="M12 13V9L20 6 33 5v8z" style="fill: var(--state-timed)" opacity="0.5" />
</svg>`;

const arrow = (): TemplateResult => html`<svg width="22" height="20" viewBox="0 0 22 20" aria-hidden="true">
  <path d="M5 2C5 12 17 7 17 15" fill="none" stroke="currentColor" stroke-width="1.8" />
  <path d="M17 19l-4-6h8z" fill="currentColor" />
</svg>`;

const diamond = (
  full: boolean,
): TemplateResult => html`<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
  <path d="M7 2l5 5-5 5-5-5z" fill=${full ? 'currentColor' : 'none'} stroke="currentColor" stroke-width="1.8" />
</svg>`;
