const waiting = new Set<() => void>();

/**
 * Does what needs to know where things are once all views have taken their changes, before they are painted: asked in
 * between, the browser would lay out the page for each view anew.
 */
export function whenLaidOut(act: () => void): void {
  if (waiting.size === 0) {
    requestAnimationFrame(() => {
      const acts = [...waiting];
      waiting.clear();
      for (const each of acts) each();
    });
  }
  waiting.add(act);
}
