import { diffArrays } from 'diff';

/** A row of two programs side by side: the line's number on each side, from 1; null where one has nothing like it. */
export interface Row {
  readonly left: number | null;
  readonly right: number | null;
  readonly same: boolean;
}

/** Two programs' lines, those that are the same beside each other; what differs only in space at the end is the same. */
export function alignedLines(left: readonly string[], right: readonly string[]): Row[] {
  const rows: Row[] = [];
  const next = { left: 1, right: 1 };
  let gone: number[] = [];
  const flush = () => {
    for (const line of gone) rows.push({ left: line, right: null, same: false });
    gone = [];
  };
  const same = (a: string, b: string) => a.trimEnd() === b.trimEnd();
  for (const part of diffArrays([...left], [...right], { comparator: same })) {
    for (let i = 0; i < part.value.length; i++) {
      if (part.removed) gone.push(next.left++);
      else if (part.added) {
        // What one has in place of something on the other side stands beside that.
        rows.push({ left: gone.shift() ?? null, right: next.right++, same: false });
      } else {
        flush();
        rows.push({ left: next.left++, right: next.right++, same: true });
      }
    }
  }
  flush();
  return rows;
}
