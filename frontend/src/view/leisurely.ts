/** How long an address may lag behind the playhead, in milliseconds: browsers limit how often it is changed. */
const LEISURE = 400;

/** Does something soon after it was asked to, once however often it was asked meanwhile. */
export function leisurely(act: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      act();
    }, LEISURE);
  };
}
