import { expect, it } from 'vitest';
import { alignedLines } from './lines';

const align = (left: string, right: string) =>
  alignedLines(left.split(','), right.split(',')).map(
    (row) => `${row.left ?? '-'}${row.same ? '=' : '≠'}${row.right ?? '-'}`,
  );

it('puts what is the same side by side, and what is in its place beside it', () => {
  expect(align('a,b,c', 'a,b ,c')).toEqual(['1=1', '2=2', '3=3']);
  expect(align('a,b,c', 'a,x,y,c')).toEqual(['1=1', '2≠2', '-≠3', '3=4']);
  expect(align('a,x,y,c', 'a,c')).toEqual(['1=1', '2≠-', '3≠-', '4=2']);
  expect(align('a', 'b')).toEqual(['1≠1']);
});
