/** What is done by key, by `KeyboardEvent.key` (letters in upper case). */
export type Keys = Readonly<Record<string, () => void>>;

const FIELDS = new Set(['INPUT', 'SELECT', 'TEXTAREA']);

/** Listens for keys on the whole page; not while somebody types, nor in a dialog. Returns the way to stop. */
export function listenForKeys(keys: Keys): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
    const act = keys[key] ?? keys[LETTERS[event.code] ?? ''];
    if (!act || busy(event, key)) return;
    event.preventDefault();
    act();
  };
  addEventListener('keydown', press);
  return () => removeEventListener('keydown', press);
}

/** Letters by their place on the keyboard, for whoever types Cyrillic. */
const LETTERS: Readonly<Record<string, string>> = { KeyF: 'F', KeyB: 'B', KeyD: 'D', KeyP: 'P' };

/** The key has a meaning of its own where the focus is. */
export function busy(event: KeyboardEvent, key: string): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog')) return true;
  if (FIELDS.has(target.tagName) || target.isContentEditable) return true;
  return key === ' ' && target.matches('button, a, summary, [role="button"]');
}
