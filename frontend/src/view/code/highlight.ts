import type { Grammar, Token, TokenStream } from 'prismjs';
import Prism from 'prismjs/components/prism-core';
import 'prismjs/components/prism-clike';
import 'prismjs/components/prism-java';

/** A stretch of a line in one colour; the class is empty where it has none of its own. */
export interface Span {
  readonly text: string;
  readonly look: string;
}

/** It shall not look for programs in the page by itself. */
Prism.manual = true;

/** How what most languages have looks. */
export const LOOKS: Readonly<Record<string, string>> = {
  'class-name': 'type',
  string: 'string',
  char: 'string',
  'triple-quoted-string': 'string',
  number: 'number',
  boolean: 'number',
  comment: 'comment',
};

/** Words that mean something in module declarations or sealed types only: here they are names like any other. */
const NAMES = new Set([
  'exports',
  'module',
  'open',
  'opens',
  'permits',
  'provides',
  'requires',
  'to',
  'transitive',
  'uses',
  'with',
]);
const PRIMITIVES = new Set(['boolean', 'byte', 'char', 'double', 'float', 'int', 'long', 'short']);

function lookOf({ type, content }: Token, within: string): string {
  if (type !== 'keyword' || typeof content !== 'string') return LOOKS[type] ?? within;
  if (NAMES.has(content)) return '';
  if (PRIMITIVES.has(content)) return 'type';
  return content === 'null' ? 'number' : 'keyword';
}

/** Java source, line by line, each in stretches of one colour. */
export function highlight(source: string): Span[][] {
  return stretches(source, Prism.languages.java as Grammar, lookOf);
}

/** The same for any grammar; a token's look is told by its type and the look of what it lies within. */
export function stretches(source: string, grammar: Grammar, looks: (token: Token, within: string) => string): Span[][] {
  const lines: Span[][] = [[]];
  const add = (text: string, look: string): void => {
    text.split('\n').forEach((part, i) => {
      if (i > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, look });
    });
  };
  const walk = (stream: TokenStream, within: string): void => {
    if (typeof stream === 'string') add(stream, within);
    else if (Array.isArray(stream)) for (const each of stream) walk(each, within);
    else walk(stream.content, looks(stream, within));
  };
  walk(Prism.tokenize(source, grammar), '');
  return lines;
}
