import { LOOKS, type Look } from '../looks';
import type { Paper } from '../paper';
import { paintTile, TILE } from '../patterns';
import type { Sight } from '../sight';
import type { SvgContext } from './svg-context';

/** The states' patterns, as drawings instead of pixels. */
export function vectorPatterns(svg: SvgContext, paper: Paper): Sight['patterns'] {
  const made = new Map<string, CanvasPattern | null>();
  const side = TILE * paper.size;
  return {
    of(_ctx, look, offset) {
      const key = `${look} ${((offset % side) + side) % side}`;
      let pattern = made.get(key);
      if (pattern === undefined) {
        let patterned = false;
        const tile = svg.tile(side, ((offset % side) + side) % side, (pen) => {
          patterned = paintTile(pen, look, paper, side);
        });
        pattern = patterned ? (tile as unknown as CanvasPattern) : null;
        made.set(key, pattern);
      }
      return pattern;
    },
  };
}

/** Columns of stacked colours, as rectangles instead of pixels. */
export function vectorColumns(paper: Paper): Sight['raster'] {
  let bars: { x: number; y: number; width: number; height: number; colour: string }[] = [];
  const colour = (look: Look) => (look === 'new' ? paper.ink2 : paper.look[look]);
  return {
    begin() {
      bars = [];
    },
    stack(left, right, shares, strip) {
      const sum = shares.reduce((total, share) => total + share, 0) || 1;
      let bottom = strip.y + strip.height;
      shares.forEach((share, i) => {
        if (share === 0) return;
        const height = (strip.height * share) / sum;
        bottom -= height;
        const look = LOOKS[i] as Look;
        bars.push({ x: left, y: bottom, width: Math.max(1, right - left), height, colour: colour(look) });
      });
    },
    end(ctx, y) {
      for (const bar of bars) {
        ctx.fillStyle = bar.colour;
        ctx.fillRect(bar.x, y + bar.y, bar.width, bar.height);
      }
    },
  };
}
