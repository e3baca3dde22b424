import type { Span } from '../code/highlight';
import type { Lines } from '../code/listing';

const SORTS = ['function', 'type', 'variable'] as const;
type Sort = (typeof SORTS)[number];

/** A part of a program that has a name: a function, a type, or a variable outside of functions. */
export interface Place extends Lines {
  readonly name: string;
  readonly sort: Sort;
}

/** The same thing in both programs. */
export interface Pair {
  readonly java: Place;
  readonly python: Place;
}

/** A program in coloured stretches, by lines. */
export type Coloured = readonly (readonly Span[])[];

/**
 * What is of the same sort and called the same, but for the languages' manners: `makeTwice` is `make_twice`. Functions
 * come first, then types, then variables, each in the order of the Java program.
 */
export function pairs(java: Coloured, python: Coloured): Pair[] {
  const others = new Map(pythonPlaces(python).map((place) => [key(place), place]));
  const found: Pair[] = [];
  for (const place of javaPlaces(java)) {
    const other = others.get(key(place));
    if (other && !found.some((pair) => pair.python === other)) found.push({ java: place, python: other });
  }
  return found.sort((one, other) => SORTS.indexOf(one.java.sort) - SORTS.indexOf(other.java.sort));
}

/** The innermost of these that has the line. */
export function pairAt(all: readonly Pair[], side: keyof Pair, line: number | null): Pair | null {
  if (line === null) return null;
  const here = all.filter(({ [side]: { from, to } }) => from <= line && line <= to);
  const length = ({ [side]: { from, to } }: Pair) => to - from;
  return here.reduce<Pair | null>((least, pair) => (least && length(least) <= length(pair) ? least : pair), null);
}

const key = ({ name, sort }: Place): string => `${sort} ${name.replaceAll('_', '').toLowerCase()}`;

/** The lines without what is in texts and comments. */
const bare = (lines: Coloured): string[] =>
  lines.map((spans) => spans.map(({ text, look }) => (look === 'string' || look === 'comment' ? '' : text)).join(''));

/** Members of classes, and classes in classes. */
export function javaPlaces(lines: Coloured): Place[] {
  const places: Place[] = [];
  /** What each open brace belongs to; members are to be found in types only. */
  const open: { readonly members: boolean; readonly place: Omit<Place, 'to'> | null }[] = [];
  let header = '';
  let from = 0;
  const close = (to: number): void => {
    const place = open.pop()?.place;
    if (place) places.push({ ...place, to });
  };
  bare(lines).forEach((text, i) => {
    for (const char of `${text}\n`) {
      const member = open.at(-1)?.members ?? true;
      if (char === '}') {
        close(i + 1);
        if (!header.includes('=')) header = '';
      } else if (char === '{') {
        // Braces of a variable's initial value are no body, and its declaration goes on behind them.
        const place = member && !header.includes('=') ? declared(header, from) : null;
        open.push({ members: place?.sort === 'type', place });
        if (place || !header.includes('=')) header = '';
      } else if (member && char === ';') {
        if (open.length > 0) places.push(...variables(header, from, i + 1));
        header = '';
      } else if (member) {
        if (header.trim() === '') from = i + 1;
        header = header.trim() === '' ? char.trim() : header + char;
      }
    }
  });
  return places.sort((one, other) => one.from - other.from);
}

/** The type or method that begins with this. */
function declared(header: string, from: number): Omit<Place, 'to'> | null {
  const type = /\b(?:class|enum|interface|record)\s+(\w+)/.exec(header)?.[1];
  if (type) return { name: type, sort: 'type', from };
  const method = /(\w+)\s*\(/.exec(header)?.[1];
  return method ? { name: method, sort: 'function', from } : null;
}

/** The variables declared together, or the method that has no body. */
function variables(declaration: string, from: number, to: number): Place[] {
  const [names = ''] = declaration.replaceAll(/<[^=]*>|\[\]/g, ' ').split('=');
  if (names.includes('(')) {
    const method = declared(names, from);
    return method ? [{ ...method, to }] : [];
  }
  return names.split(',').flatMap((part) => {
    const name = /(\w+)\s*$/.exec(part)?.[1];
    return name ? [{ name, sort: 'variable', from, to } as const] : [];
  });
}

const DEFINED = /^( *)(?:(?:async )?(def)|class) (\w+)/;
/** One variable or several: `washed = dried = 0`. */
const ASSIGNED = /^(?:\w+ *(?::[^=]*)?=(?!=) *)+/;

/** What is defined or first assigned outside of functions, and methods. */
export function pythonPlaces(lines: Coloured): Place[] {
  const texts = bare(lines);
  const places: Place[] = [];
  texts.forEach((text, i) => {
    const [, indent = '', def, defined] = DEFINED.exec(text) ?? [];
    const to = last(texts, i, indent.length) + 1;
    if (defined) places.push({ name: defined, sort: def ? 'function' : 'type', from: i + 1, to });
    const [assigned = ''] = ASSIGNED.exec(text) ?? [];
    for (const [, name = ''] of assigned.matchAll(/(?:^|= *)(\w+)/g)) {
      if (!places.some((place) => place.name === name)) places.push({ name, sort: 'variable', from: i + 1, to });
    }
  });
  return places;
}

/** The last line of what begins on a line: it goes on as long as lines are set in, or close a bracket. */
function last(texts: readonly string[], first: number, indent: number): number {
  let end = first;
  for (let i = first + 1; i < texts.length; i++) {
    const text = texts[i] ?? '';
    if (text.trim() === '') continue;
    const inside = text.length - text.trimStart().length > indent || /^ *[)\]}]/.test(text);
    if (!inside) break;
    end = i;
  }
  return end;
}
