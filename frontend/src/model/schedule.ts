/**
 * A schedule: who takes which step. As text a letter for each step, the thread's in the order of appearance, followed by
 * `!` for each way its step could also have turned out, and by a number if that happens so often in a row: `a2b3ab!`.
 */
const CHOICE = /([a-zA-Z]!*)([1-9]\d*)?/y;

/** No schedule is longer. */
export const LONGEST = 10_000;

/** The choices of a schedule, one for each step; null if the text is none. */
export function choicesOf(schedule: string): readonly string[] | null {
  const choices: string[] = [];
  CHOICE.lastIndex = 0;
  while (CHOICE.lastIndex < schedule.length) {
    const [, choice, times = '1'] = CHOICE.exec(schedule) ?? [];
    if (choice === undefined || choices.length + Number(times) > LONGEST) return null;
    for (let i = 0; i < Number(times); i++) choices.push(choice);
  }
  return choices;
}

/** The text of a schedule with these choices. */
export function scheduleOf(choices: readonly string[]): string {
  let text = '';
  for (let i = 0; i < choices.length; ) {
    let end = i + 1;
    while (end < choices.length && choices[end] === choices[i]) end++;
    text += choices[i] + (end - i > 1 ? String(end - i) : '');
    i = end;
  }
  return text;
}

/** Id of the thread that takes the step. */
export function threadOf(choice: string): number {
  const code = choice.charCodeAt(0);
  return code >= 97 ? code - 97 : code - 65 + 26;
}

/** The step that an event belongs to, counted from 1, by the first events of all steps; 0 before the first. */
export function stepAt(starts: readonly number[], seq: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle - 1] as number) <= seq) low = middle;
    else high = middle - 1;
  }
  return low;
}
