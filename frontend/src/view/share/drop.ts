import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from '../icons';
import { base } from '../styles';
import { say } from './messages';
import { open } from './open';

/** What lies over the page while a file is dragged across it. */
@customElement('syrniki-drop')
class DropElement extends LitElement {
  override render(): TemplateResult {
    return html`<p>${icon('download')}<span>${say().drop}</span></p>`;
  }

  static override readonly styles = [
    base,
    css`
      :host {
        position: fixed;
        z-index: 30;
        inset: 0;
        display: grid;
        place-items: center;
        padding: var(--space-4);
        background: color-mix(in srgb, var(--bg) 82%, transparent);
        pointer-events: none;
      }
      p {
        display: grid;
        place-items: center;
        gap: var(--space-3);
        width: 100%;
        height: 100%;
        border: calc(var(--stroke) * 2) dashed var(--accent);
        border-radius: 24px;
        font-size: var(--step-2);
        font-weight: 800;
        text-align: center;
        align-content: center;
      }
      .icon {
        width: 2.2em;
        height: 2.2em;
      }
    `,
  ];
}

const veil = new DropElement();
/** How many elements deep the pointer is: the browser tells of every one. */
let depth = 0;

const carriesFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

const leave = (): void => {
  depth = 0;
  veil.remove();
};

addEventListener('dragenter', (event) => {
  if (!carriesFile(event)) return;
  depth++;
  document.body.append(veil);
});
addEventListener('dragleave', (event) => {
  if (carriesFile(event) && --depth <= 0) leave();
});
addEventListener('dragover', (event) => {
  if (!carriesFile(event)) return;
  event.preventDefault();
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  if (!veil.isConnected) document.body.append(veil);
});
addEventListener('drop', (event) => {
  if (!carriesFile(event)) return;
  event.preventDefault();
  leave();
  const [file] = event.dataTransfer?.files ?? [];
  if (file) void open(file);
});
