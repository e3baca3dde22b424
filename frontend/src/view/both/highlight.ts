import type { Grammar, Token } from 'prismjs';
import Prism from 'prismjs/components/prism-core';
import { LOOKS, type Span, stretches } from '../code/highlight';
import 'prismjs/components/prism-python';

/** Prism takes these for keywords still, as they were in Python 2. */
const NAMES = new Set(['print', 'exec']);
const TYPES = new Set(['bool', 'bytearray', 'bytes', 'dict', 'float', 'int', 'list', 'object', 'set', 'str', 'tuple']);

function lookOf({ type, content }: Token, within: string): string {
  if (type === 'triple-quoted-string') return 'comment';
  if (type === 'interpolation') return '';
  if (typeof content !== 'string') return LOOKS[type] ?? within;
  if (type === 'keyword') return NAMES.has(content) ? '' : 'keyword';
  if (type === 'builtin') return TYPES.has(content) ? 'type' : '';
  return LOOKS[type] ?? within;
}

/** Python source, line by line, each in stretches of one colour. */
export function highlightPython(source: string): Span[][] {
  return stretches(source, Prism.languages.python as Grammar, lookOf);
}
