import { LOOKS, type Look } from './looks';
import { type Paper, rgb } from './paper';

/**
 * Columns of stacked colours, written as pixels: where thousands of intervals share a lane's width, this costs a
 * fraction of what filling paths does.
 */
export class Raster {
  private readonly canvas = document.createElement('canvas');
  private readonly colours: Uint32Array;
  private pixels: ImageData | null = null;
  private words = new Uint32Array(0);
  private left = Number.POSITIVE_INFINITY;
  private right = 0;

  constructor(private readonly paper: Paper) {
    // Little endian, as all machines with browsers are: alpha, blue, green, red.
    this.colours = Uint32Array.from(LOOKS, (look: Look) => {
      const [r, g, b] = rgb(look === 'new' ? paper.ink2 : paper.look[look]);
      return (255 << 24) | (b << 16) | (g << 8) | r;
    });
  }

  /** Begins a strip of so many CSS pixels. */
  begin(width: number, height: number): void {
    const w = Math.max(1, Math.round(width * this.paper.dpr));
    const h = Math.max(1, Math.round(height * this.paper.dpr));
    if (this.canvas.width !== w || this.canvas.height !== h || !this.pixels) {
      this.canvas.width = w;
      this.canvas.height = h;
      this.pixels = new ImageData(w, h);
      this.words = new Uint32Array(this.pixels.data.buffer);
    } else if (this.right > this.left) this.words.fill(0);
    this.left = Number.POSITIVE_INFINITY;
    this.right = 0;
  }

  /** Fills the columns from left to right with shares of each look, from the bottom up. */
  stack(left: number, right: number, shares: Float64Array): void {
    const { words } = this;
    const { width, height } = this.canvas;
    const from = Math.max(0, Math.floor(left * this.paper.dpr));
    const to = Math.min(width, Math.max(from + 1, Math.ceil(right * this.paper.dpr)));
    if (from >= to) return;
    this.left = Math.min(this.left, from);
    this.right = Math.max(this.right, to);
    let sum = 0;
    for (let i = 0; i < shares.length; i++) sum += shares[i] as number;
    let bottom = height;
    let upTo = 0;
    for (let i = 0; i < shares.length; i++) {
      upTo += shares[i] as number;
      const top = Math.round(height * (1 - upTo / (sum || 1)));
      const colour = this.colours[i] as number;
      for (let y = top; y < bottom; y++) words.fill(colour, y * width + from, y * width + to);
      bottom = top;
    }
  }

  /** Draws the strip with its top left corner at (0, y), if anything was stacked. */
  end(ctx: CanvasRenderingContext2D, y: number): void {
    if (this.right <= this.left || !this.pixels) return;
    const { dpr } = this.paper;
    const { left } = this;
    const width = this.right - left;
    const { height } = this.canvas;
    this.canvas.getContext('2d')?.putImageData(this.pixels, 0, 0, left, 0, width, height);
    ctx.drawImage(this.canvas, left, 0, width, height, left / dpr, y, width / dpr, height / dpr);
  }
}
