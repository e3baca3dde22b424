// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { highlight } from './highlight';

const lessons = fileURLToPath(new URL('../../../../src/main/java/lesson', import.meta.url));

const looks = (source: string) =>
  highlight(source)
    .flat()
    .filter(({ look }) => look !== '')
    .map(({ text, look }) => `${look}: ${text}`);

describe('highlighting', () => {
  it("loses nothing of any lesson's program", () => {
    const programs = readdirSync(lessons, { recursive: true }).filter((file) => String(file).endsWith('.java'));
    expect(programs.length).toBeGreaterThan(8);
    for (const file of programs) {
      const source = readFileSync(`${lessons}/${file}`, 'utf8');
      const lines = highlight(source).map((spans) => spans.map(({ text }) => text).join(''));
      expect(lines).toEqual(source.split('\n'));
    }
  });

  it('tells keywords, types, texts and numbers apart', () => {
    expect(looks('static int n = 7; // why')).toEqual(['keyword: static', 'type: int', 'number: 7', 'comment: // why']);
    expect(looks('var t = new Thread(null, "a");')).toEqual([
      'keyword: var',
      'keyword: new',
      'type: Thread',
      'number: null',
      'string: "a"',
    ]);
  });

  it('keeps its colour over the lines of a comment and a text block', () => {
    expect(looks('/** a\n b */\n"""\n c"""')).toEqual([
      'comment: /** a',
      'comment:  b */',
      'string: """',
      'string:  c"""',
    ]);
  });

  it('takes no name for a keyword that is one in module declarations only', () => {
    expect(looks('count(from, to, permits)')).toEqual([]);
  });
});
