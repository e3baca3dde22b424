import type { Point } from '../stage';

/** Which kitchens there are: one, and those that it opens. */
export interface Shape {
  readonly children?: readonly Shape[];
}

/** The ground that a kitchen is built on. */
export interface Lot {
  /** `''` is the program's own, `'0'` its first child's, `'0.1'` that one's second child's. */
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Middle of the wall it shares with its parent's kitchen; null for the program's own. */
  readonly wall: Point | null;
}

/** The path of a kitchen's k-th child. */
export const childPath = (path: string, k: number): string => (path === '' ? String(k) : `${path}.${k}`);

/** The path of a kitchen's parent; null for the program's own. */
export const parentPath = (path: string): string | null =>
  path === '' ? null : path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '';

/** How much of the stage each generation gets, from the program's own kitchen on. */
const SHARES: readonly (readonly number[])[] = [[1], [1], [0.4, 0.6], [0.23, 0.36, 0.41]];

/**
 * Divides the stage: generations from left to right (or, on a tall stage, from top to bottom), so that each kitchen has a
 * wall in common with its parent's.
 */
export function plan(width: number, height: number, shape: Shape): Lot[] {
  const tall = height > width;
  const shares = SHARES[depth(shape)] ?? Array.from({ length: depth(shape) }, () => 1 / depth(shape));
  const lots: Lot[] = [];
  const build = (at: Shape, path: string, level: number, from: number, to: number, before: number) => {
    const along = tall ? height : width;
    const across = tall ? width : height;
    const size = (shares[level] ?? 0) * along;
    const start = before;
    lots.push({
      path,
      ...(tall
        ? { x: from * across, y: start, width: (to - from) * across, height: size }
        : { x: start, y: from * across, width: size, height: (to - from) * across }),
      wall:
        level === 0
          ? null
          : tall
            ? { x: ((from + to) / 2) * across, y: start }
            : { x: start, y: ((from + to) / 2) * across },
    });
    const children = at.children ?? [];
    children.forEach((child, k) => {
      const step = (to - from) / children.length;
      build(child, childPath(path, k), level + 1, from + k * step, from + (k + 1) * step, start + size);
    });
  };
  build(shape, '', 0, 0, 1, 0);
  return lots;
}

function depth({ children = [] }: Shape): number {
  return 1 + Math.max(0, ...children.map(depth));
}

/** The shape with room for these kitchens, too. */
export function grown(shape: Shape, paths: Iterable<string>): Shape {
  let all = shape;
  for (const path of paths) all = extended(all, path === '' ? [] : path.split('.').map(Number));
  return all;
}

function extended(shape: Shape, [k, ...rest]: readonly number[]): Shape {
  if (k === undefined) return shape;
  const children = [...(shape.children ?? [])];
  while (children.length <= k) children.push({});
  children[k] = extended(children[k] as Shape, rest);
  return { children };
}
