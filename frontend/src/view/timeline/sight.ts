import type { Lanes } from '../../model/lanes';
import type { Recording } from '../../model/recording';
import type { Describer } from './describe';
import type { LaneBox, LaneLayout } from './layout';
import type { Ledger } from './ledger';
import type { Edge } from './lod';
import type { Paper } from './paper';
import type { Patterns } from './patterns';
import type { Raster } from './raster';
import type { Scale } from './scale';

/** Everything a painter needs to know: what there is, where it lies, and how the theme wants it drawn. */
export interface Sight {
  readonly recording: Recording;
  readonly lanes: Lanes;
  readonly ledger: Ledger;
  readonly describe: Describer;
  readonly scale: Scale;
  readonly edge: Edge;
  readonly layout: LaneLayout;
  readonly paper: Paper;
  /** What the painters need of these: a file is not made of pixels. */
  readonly patterns: Pick<Patterns, 'of'>;
  readonly raster: Pick<Raster, 'begin' | 'stack' | 'end'>;
  /** CSS pixels: the plot's width, the ruler's height above the lanes, the lanes' visible height, how far they are scrolled. */
  readonly width: number;
  readonly ruler: number;
  readonly height: number;
  readonly scroll: number;
}

/** Pixel of an event. */
export const xOf = (sight: Sight, seq: number): number => sight.scale.x(sight.recording.t(seq), seq);

/** Top of a strip of a lane on the canvas. */
export const topOf = (sight: Sight, strip: { readonly y: number }): number => strip.y + sight.ruler - sight.scroll;

/** Lanes that are at least partly in view. */
export function lanesInView(sight: Sight): readonly LaneBox[] {
  const { layout, scroll, height } = sight;
  return layout.lanes.filter((lane) => lane.y + lane.height > scroll && lane.y < scroll + height);
}

const widths = new Map<string, number>();

/** Has every text measured anew: a font has come. */
export const forgetWidths = (): void => widths.clear();

/** Width of a text in the context's font. */
export function textWidth(ctx: CanvasRenderingContext2D, text: string): number {
  const key = `${ctx.font}\n${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size > 4000) widths.clear();
    width = ctx.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}

/** The longest wording that fits into room pixels; null if none does. */
export function fitting(ctx: CanvasRenderingContext2D, wordings: readonly string[], room: number): string | null {
  return wordings.find((each) => textWidth(ctx, each) <= room) ?? null;
}
