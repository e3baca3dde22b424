import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { ImageRow, ImageState } from '../model/state';

/** Rows told of a picture at most, docs/trace.md: each stands for those up to the next. */
const MOST_ROWS = 120;

/** A picture as far as it is painted, from its recorded rows. Has the size and shape that its style gives it. */
@customElement('syrniki-picture')
export class PictureElement extends LitElement {
  @property({ attribute: false }) image!: ImageState;
  @property() label = '';
  @query('canvas') private readonly canvas!: HTMLCanvasElement;
  /** What the canvas shows. */
  private drawn: ImageState | null = null;

  override render(): TemplateResult {
    const { width, height } = this.image;
    return html`<canvas role="img" aria-label=${this.label} style="aspect-ratio: ${width || 1} / ${height || 1}"></canvas>`;
  }

  protected override updated(_changed: PropertyValues): void {
    const { image, drawn } = this;
    if (image === drawn) return;
    if (drawn && goesOn(drawn, image)) for (let k = drawn.paints; k < image.paints; k++) this.draw(image.paint(k));
    else this.begin(image);
    this.drawn = image;
  }

  private begin(image: ImageState): void {
    const first = image.rows[0];
    this.canvas.width = first?.rgb.length ?? 1;
    this.canvas.height = Math.max(1, Math.ceil(image.height / this.step));
    for (const row of image.rows) this.draw(row);
  }

  private get step(): number {
    return Math.max(1, Math.ceil(this.image.height / MOST_ROWS));
  }

  private draw({ y, rgb }: ImageRow): void {
    const line = new ImageData(rgb.length, 1);
    rgb.forEach((colour, x) => {
      line.data.set([(colour >> 16) & 255, (colour >> 8) & 255, colour & 255, 255], x * 4);
    });
    this.canvas.getContext('2d')?.putImageData(line, 0, Math.floor(y / this.step));
  }

  static override readonly styles = css`
    :host {
      display: block;
    }
    canvas {
      display: block;
      width: 100%;
      border-radius: 4px;
      background: repeating-conic-gradient(var(--surface-2) 0 25%, transparent 0 50%) 0 0 / 12px 12px;
      image-rendering: var(--picture-rendering, pixelated);
    }
  `;
}

/** The same picture of the same run, with more of it painted. */
const goesOn = (before: ImageState, now: ImageState): boolean =>
  before.paints > 0 && before.paints < now.paints && before.paint(0).rgb === now.paint(0).rgb;
