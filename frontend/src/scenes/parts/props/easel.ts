import type { ImageState } from '../../../model/state';
import '../../../view/picture';
import type { PictureElement } from '../../../view/picture';
import { drawing, showIf, svg } from '../svg';

/** Where a picture hangs: its own edges, without the frame. */
export interface Hung {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const FRAME = 16;

/** A framed picture on the wall, as far as it is painted; a blank canvas with a pencil sketch before that. */
export class Easel {
  readonly group: SVGGElement;
  readonly #picture = document.createElement('syrniki-picture') as PictureElement;
  readonly #painted: SVGForeignObjectElement;

  constructor({ x, y, width, height }: Hung) {
    this.#painted = svg('foreignObject', { x, y, width, height });
    this.#picture.style.setProperty('--picture-rendering', 'auto');
    this.group = drawing(
      `<path fill="var(--paint-shade)" d="M${x - FRAME + 8} ${y - FRAME + 10}h${width + 2 * FRAME}v${height + 2 * FRAME}h${-width - 2 * FRAME}Z"/>
       <rect class="edge" x="${x - FRAME}" y="${y - FRAME}" width="${width + 2 * FRAME}" height="${height + 2 * FRAME}" rx="5" fill="var(--wood-dark)"/>
       <rect x="${x - FRAME + 5}" y="${y - FRAME + 5}" width="${width + 2 * FRAME - 10}" height="${height + 2 * FRAME - 10}" rx="3" fill="var(--wood-light)"/>
       <rect x="${x - 4}" y="${y - 4}" width="${width + 8}" height="${height + 8}" fill="var(--wood-deep)"/>
       <rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#fbf5e6"/>
       <g transform="translate(${x + width / 2} ${y + height / 2}) scale(${height / 300})" fill="none" stroke="#b8aa92" stroke-width="2.500" stroke-dasharray="9 6">
         <ellipse rx="158" ry="127"/><ellipse rx="142" ry="112"/><ellipse cx="-52" cy="-28" rx="48" ry="34"/><ellipse cx="52" cy="-24" rx="48" ry="34"/><ellipse cx="-2" cy="38" rx="48" ry="34"/></g>`,
    );
    this.group.setAttribute('class', 'prop');
    this.group.append(this.#painted);
  }

  show(image: ImageState | undefined): void {
    const painted = image !== undefined && image.paints > 0;
    showIf(this.#painted, painted);
    if (painted) {
      this.#picture.image = image;
      if (!this.#picture.isConnected) this.#painted.append(this.#picture);
    }
    this.#painted.dataset.paints = String(image?.paints ?? 0);
  }
}
