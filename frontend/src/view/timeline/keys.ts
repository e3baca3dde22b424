/** What the keyboard can do to a focused timeline. */
export type Command =
  | 'zoom-in'
  | 'zoom-out'
  | 'fit'
  | 'pan-left'
  | 'pan-right'
  | 'to-start'
  | 'to-end'
  | 'lane-up'
  | 'lane-down'
  | 'earlier'
  | 'later'
  | 'go'
  | 'axis'
  | 'hide';

/** By the key's place, so that letters work in any layout. */
const BY_CODE: Readonly<Record<string, Command>> = {
  KeyW: 'zoom-in',
  KeyS: 'zoom-out',
  KeyA: 'pan-left',
  KeyD: 'pan-right',
  KeyO: 'axis',
  Equal: 'zoom-in',
  NumpadAdd: 'zoom-in',
  Minus: 'zoom-out',
  NumpadSubtract: 'zoom-out',
  Digit0: 'fit',
  Numpad0: 'fit',
  Comma: 'earlier',
  Period: 'later',
};

const BY_KEY: Readonly<Record<string, Command>> = {
  ArrowUp: 'lane-up',
  ArrowDown: 'lane-down',
  Home: 'to-start',
  End: 'to-end',
  Enter: 'go',
  Escape: 'hide',
};

const SHIFTED: Readonly<Record<string, Command>> = {
  ArrowLeft: 'pan-left',
  ArrowRight: 'pan-right',
  ArrowUp: 'zoom-in',
  ArrowDown: 'zoom-out',
};

type Press = Pick<KeyboardEvent, 'code' | 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The command a key gives; null for keys that are the page's, such as plain left and right. */
export function commandOf(press: Press): Command | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (press.shiftKey && SHIFTED[press.key]) return SHIFTED[press.key] as Command;
  return BY_KEY[press.key] ?? BY_CODE[press.code] ?? null;
}
