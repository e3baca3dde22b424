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
  private used = false;

  constructor(private readonly paper: Paper) {
    // Little endian, as all machines with browsers are: alpha, blue, green, red.
    this.colours = Uint32Array.from(LOOKS, (look: Look) => {
      const [r, g, b] = rgb(look === 'new' ? paper.ink2 : paper.look[look]);
      return (255 << 24) | (b << 16) | (g << 8) | r;
    });
  }

  /** Begins a picture of so many CSS pixels. */
  begin(width: number, height: number): void {
    const w = Math.max(1, Math.round(width * this.paper.dpr));
    const h = Math.max(1, Math.round(height * this.paper.dpr));
    if (this.canvas.width !== w || this.canvas.height !== h || !this.pixels) {
      this.canvas.width = w;
      this.canvas.height = h;
      this.pixels = new ImageData(w, h);
      this.words = new Uint32Array(this.pixels.data.buffer);
    } else if (this.used) this.words.fill(0);
    this.used = false;
  }

  /** Fills the columns from left to right with shares of each look, from the bottom of a strip up. */
  stack(
    left: number,
    right: number,
    shares: Float64Array,
    strip: { readonly y: number; readonly height: number },
  ): void {
    const { words, colours } = this;
    const { width, height } = this.canvas;
    const { dpr } = this.paper;
    const from = Math.max(0, Math.floor(left * dpr));
    const to = Math.min(width, Math.max(from + 1, Math.ceil(right * dpr)));
    if (from >= to) return;
    this.used = true;
    let sum = 0;
    for (let i = 0; i < shares.length; i++) sum += shares[i] as number;
    const floor = Math.round((strip.y + strip.height) * dpr);
    let bottom = Math.min(height, floor);
    let upTo = 0;
    for (let i = 0; i < shares.length; i++) {
      if (shares[i] === 0) continue;
      upTo += shares[i] as number;
      const top = Math.max(0, Math.round(floor - (strip.height * dpr * upTo) / (sum || 1)));
      const colour = colours[i] as number;
      for (let y = top; y < bottom; y++) {
        const row = y * width;
        for (let x = row + from; x < row + to; x++) words[x] = colour;
      }
      bottom = Math.min(bottom, top);
    }
  }

  /** Draws the picture with its top left corner at (0, y), if anything was stacked. */
  end(ctx: CanvasRenderingContext2D, y: number): void {
    if (!this.used || !this.pixels) return;
    const { width, height } = this.canvas;
    this.canvas.getContext('2d')?.putImageData(this.pixels, 0, 0);
    ctx.drawImage(this.canvas, 0, y, width / this.paper.dpr, height / this.paper.dpr);
  }
}
