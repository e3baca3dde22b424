import type { Words } from '../../../base/words';
import type { Recording } from '../../../model/recording';
import { readPaper } from '../paper';
import { Patterns } from '../patterns';
import { Raster } from '../raster';
import { type Frame, frameOf, paintFrame } from './frame';
import { SvgContext } from './svg-context';
import { vectorColumns, vectorPatterns } from './vector';

/** Pixels of a PNG a unit of the picture. */
const SHARP = 2;

/**
 * The timeline of a whole run as a file of its own, in the theme and the language of the page.
 *
 * @param title what stands over it: lesson and run
 */
export async function picture(kind: 'svg' | 'png', recording: Recording, words: Words, title: string): Promise<Blob> {
  await document.fonts?.ready;
  return kind === 'svg' ? svg(recording, words, title) : png(recording, words, title);
}

function svg(recording: Recording, words: Words, title: string): Blob {
  const pen = document.createElement('canvas').getContext('2d');
  const context = new SvgContext((text, font) => {
    if (!pen) return text.length * 7;
    pen.font = font;
    return pen.measureText(text).width;
  });
  const paper = { ...readPaper(document.documentElement), dpr: 1 };
  const frame = frameOf(recording, words, paper, vectorPatterns(context, paper), vectorColumns(paper));
  paintFrame(context.canvas2d, frame, title);
  const text = context.document(frame.width, frame.height, title);
  return new Blob([text], { type: 'image/svg+xml' });
}

async function png(recording: Recording, words: Words, title: string): Promise<Blob> {
  const paper = { ...readPaper(document.documentElement), dpr: SHARP };
  const frame: Frame = frameOf(recording, words, paper, new Patterns(paper), new Raster(paper));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(frame.width * SHARP);
  canvas.height = Math.ceil(frame.height * SHARP);
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new TypeError('no canvas');
  ctx.scale(SHARP, SHARP);
  paintFrame(ctx, frame, title);
  return new Promise((resolve, reject) => {
    canvas.toBlob((file) => (file ? resolve(file) : reject(new RangeError('too large a picture'))), 'image/png');
  });
}
