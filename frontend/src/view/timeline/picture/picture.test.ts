import { beforeAll, describe, expect, it } from 'vitest';
import { NO_WORDS } from '../../../base/words';
import { Recording } from '../../../model/recording';
import { deadlockStory } from '../../../model/story';
import { readPaper } from '../paper';
import { frameOf, paintFrame } from './frame';
import { SvgContext } from './svg-context';
import { vectorColumns, vectorPatterns } from './vector';

const measure = (text: string) => text.length * 7;

/** The document that the XML parser makes of it; fails the test where it is not well-formed. */
function parsed(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document;
}

describe('the timeline as SVG', () => {
  let text = '';
  let svg: Document;

  beforeAll(() => {
    const recording = new Recording();
    const story = deadlockStory();
    for (const frame of [story.head(), story.batch(), story.end()]) recording.append(frame);
    const context = new SvgContext(measure);
    const paper = { ...readPaper(document.documentElement), dpr: 1 };
    const frame = frameOf(recording, NO_WORDS, paper, vectorPatterns(context, paper), vectorColumns(paper));
    paintFrame(context.canvas2d, frame, 'Locks & <spoons> · r1');
    text = context.document(frame.width, frame.height, 'Locks & <spoons> · r1');
    svg = parsed(text);
  });

  it('is titled with what it shows', () => {
    expect(svg.querySelector('title')?.textContent).toBe('Locks & <spoons> · r1');
    expect(svg.querySelector('text')?.textContent).toBe('Locks & <spoons> · r1');
  });

  it('has every thread by name, and text as text', () => {
    const said = [...svg.querySelectorAll('text')].map((it) => it.textContent);
    const story = deadlockStory();
    for (const { name } of story.threads) expect(said).toContain(name);
    expect(said).toContain('BLOCKED');
    for (const it of svg.querySelectorAll('text')) expect(it.getAttribute('font-family')).toBeTruthy();
  });

  it('draws within itself: every reference is there, nothing is asked for, no number is broken', () => {
    for (const [, id] of text.matchAll(/url\(#(\w+)\)/g)) expect(svg.getElementById(id ?? '')).not.toBeNull();
    expect(text).not.toMatch(/NaN|undefined|Infinity|href|data:/);
    expect(svg.querySelectorAll('path').length).toBeGreaterThan(20);
  });
});

describe('a context that writes SVG', () => {
  const one = (draw: (pen: CanvasRenderingContext2D) => void) => {
    const context = new SvgContext(measure);
    draw(context.canvas2d);
    return parsed(context.document(10, 10, '')).documentElement;
  };

  it('moves, scales and clips like a canvas', () => {
    const svg = one((pen) => {
      pen.save();
      pen.translate(10, 20);
      pen.scale(2, 2);
      pen.beginPath();
      pen.rect(0, 0, 5, 5);
      pen.clip();
      pen.lineWidth = 3;
      pen.strokeRect(1, 1, 2, 2);
      pen.restore();
      pen.fillRect(0, 0, 1, 1);
    });
    expect(svg.querySelector('clipPath path')?.getAttribute('d')).toBe('M10 20L20 20L20 30L10 30Z');
    const clipped = svg.querySelector('g path');
    expect([clipped?.getAttribute('d'), clipped?.getAttribute('stroke-width')]).toEqual([
      'M12 22L16 22L16 26L12 26Z',
      '6',
    ]);
    expect(svg.querySelector(':scope > path')?.getAttribute('d')).toBe('M0 0L1 0L1 1L0 1Z');
  });

  it('turns arcs the way a canvas does', () => {
    const arc = (back: boolean) =>
      one((pen) => {
        pen.beginPath();
        pen.arc(0, 0, 10, 0, Math.PI / 2, back);
        pen.stroke();
      })
        .querySelector('path')
        ?.getAttribute('d');
    expect(arc(false)).toBe('M10 0A10 10 0 0 1 7.07 7.07A10 10 0 0 1 0 10');
    expect(arc(true)).toBe('M10 0A10 10 0 0 0 -7.07 -7.07A10 10 0 0 0 0 10');
  });

  it('says what XML cannot have with a mark in its place', () => {
    const svg = one((pen) => {
      pen.font = '600 12px "Nunito", sans-serif';
      pen.fillText('a\u0001b "&<', 1, 2);
    });
    expect(svg.querySelector('text')?.textContent).toBe('a\ufffdb "&<');
    expect(svg.querySelector('text')?.getAttribute('font-family')).toBe('"Nunito", sans-serif');
  });
});
