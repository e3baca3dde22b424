import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, test } from 'vitest';

/** Each room: which rooms it may use besides itself, and which packages. Arrows point only downwards. */
const rooms: Record<string, { rooms: string[]; packages: string[] }> = {
  base: { rooms: [], packages: ['lit', 'intl-messageformat', '@fontsource-variable'] },
  wire: { rooms: ['base'], packages: ['cbor-x'] },
  model: { rooms: ['base', 'wire'], packages: [] },
  view: { rooms: ['base', 'wire', 'model'], packages: ['lit', 'prismjs', 'diff', '@dagrejs/dagre'] },
  scenes: { rooms: ['base', 'wire', 'model', 'view'], packages: ['lit'] },
  'main.ts': { rooms: ['base', 'wire', 'model', 'view', 'scenes'], packages: [] },
  'replay.ts': { rooms: ['base', 'wire', 'model', 'view', 'scenes'], packages: [] },
};

const src = join(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const room = (file: string) => file.split('/')[0] ?? file;

/** What a file imports: paths relative to src for our own modules, bare names for packages. */
function imports(file: string, typesToo = true): string[] {
  let text = readFileSync(join(src, file), 'utf8');
  if (!typesToo) text = text.replace(/\b(import|export) type\s[^;]*?;/g, '');
  const named = /(?:^|[\s;])(?:import|export)\s(?:[^'"();]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(named)]
    .map((match) => match[1] ?? match[2] ?? '')
    .map((to) =>
      to.startsWith('.') ? relative(src, normalize(join(src, dirname(file), to))).replaceAll('\\', '/') : to,
    );
}

const product = files.filter((file) => !file.endsWith('.test.ts'));
const own = (to: string) => files.find((file) => file === to || file === `${to}.ts` || file === `${to}/index.ts`);

test('every file lives in a known room', () => {
  expect(files.length).toBeGreaterThan(2);
  expect(files.filter((file) => !(room(file) in rooms))).toEqual([]);
});

test('rooms use only the rooms below them', () => {
  const wrong = product.flatMap((file) =>
    imports(file)
      .filter((to) => own(to) ?? /\.(ts|css|svg)$/.test(to))
      .filter((to) => room(to) !== room(file) && !rooms[room(file)]?.rooms.includes(room(own(to) ?? to)))
      .map((to) => `${file} -> ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('packages are used only where they belong', () => {
  const wrong = product.flatMap((file) =>
    imports(file)
      .filter((to) => !own(to) && !/^[^@].*\.(css|svg)(\?\w+)?$/.test(to))
      .filter((to) => !rooms[room(file)]?.packages.some((name) => to === name || to.startsWith(`${name}/`)))
      .map((to) => `${file} -> ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('no file reaches itself through its imports', () => {
  const to = new Map(
    product.map((file) => [
      file,
      imports(file, false)
        .map(own)
        .filter((found) => found !== undefined),
    ]),
  );
  const reached = (file: string, seen = new Set<string>()): Set<string> => {
    for (const next of to.get(file) ?? []) {
      if (!seen.has(next)) reached(next, seen.add(next));
    }
    return seen;
  };
  expect(product.filter((file) => reached(file).has(file))).toEqual([]);
});
