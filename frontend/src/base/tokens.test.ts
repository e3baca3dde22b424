import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('tokens.css', `file://${__dirname}/`), 'utf8');

/** The colours a theme sets, by name. */
function colours(theme: string): Record<string, string> {
  const block = css.split('}').find((part) => part.includes(`[data-theme="${theme}"]`)) ?? '';
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]));
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const TEXTS = ['ink', 'ink-2', 'accent', 'coral-ink', 'teal-ink', 'wood-ink'];
const CODE = ['code-keyword', 'code-type', 'code-string', 'code-number', 'code-comment'];
const THREADS = [...Array(8).keys()].map((n) => `thread-${n}`);

describe.each(['light', 'dark', 'projector'])('the %s theme', (theme) => {
  const colour = colours(theme);
  const pairs = [
    ...[...TEXTS, ...CODE].flatMap((text) => ['bg', 'surface', 'surface-2'].map((ground) => [text, ground])),
    ...['ink', 'code-keyword', 'code-type', 'code-string', 'code-number', 'code-comment'].map((t) => [t, 'highlight']),
    ...THREADS.map((thread) => ['on-thread', thread]),
    ['on-accent', 'accent'],
  ] as [string, string][];

  it.each(pairs)('%s is legible on %s', (text, ground) => {
    expect(contrast(colour[text] ?? '', colour[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});
