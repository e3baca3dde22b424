const waiting = new Set<() => void>();

function now(): void {
  const acts = [...waiting];
  waiting.clear();
  for (const each of acts) each();
}

/**
 * Does what needs to know where things are once all views have taken their changes and the page is laid out, after the
 * next frame: asked before, the browser would lay out the page for each view anew.
 */
export function whenLaidOut(act: () => void): void {
  if (waiting.size === 0) requestAnimationFrame(() => setTimeout(now));
  waiting.add(act);
}
