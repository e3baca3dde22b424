/** What most browsers have; the others wait for a timer. */
interface Perhaps {
  readonly scheduler?: { yield?(): Promise<void> };
  readonly requestIdleCallback?: typeof requestIdleCallback;
}

/** Milliseconds that a busy page may take for what can wait. */
const SOON = 2000;

/** Settles in a task of its own: what happens before it and after it does not hold up an input together. */
export function turn(): Promise<void> {
  const { scheduler } = globalThis as Perhaps;
  return scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
}

/** Settles once the browser has nothing else to do, or soon. */
export function idle(): Promise<void> {
  return new Promise((done) => {
    const { requestIdleCallback } = globalThis as Perhaps;
    if (requestIdleCallback) requestIdleCallback(() => done(), { timeout: SOON });
    else setTimeout(done, SOON / 10);
  });
}

/** Settles in a task of its own after the next picture, or at once where nobody sees one. */
export async function frame(): Promise<void> {
  if (!document.hidden) await new Promise((done) => requestAnimationFrame(done));
  await turn();
}

/** Has an element laid out in a task of its own, before the next picture is painted. */
export async function layOut(element: Element): Promise<void> {
  await turn();
  element.getBoundingClientRect();
}
