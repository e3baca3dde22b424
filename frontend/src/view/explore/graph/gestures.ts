import type { Point } from './plan';

/** What hands do to the picture; points in CSS pixels from its top left corner. */
export interface Hands {
  pan(dx: number, dy: number): void;
  zoom(factor: number, at: Point): void;
  /** True if a plain wheel zooms now; else the page gets it. */
  wheels(): boolean;
}

const SLACK = 4;

/** Turns pointers and wheel on an element into {@link Hands}; gives a function that ends it. */
export function listen(canvas: HTMLElement, hands: Hands): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  const held = new Map<number, Point>();
  let begin: Point = { x: 0, y: 0 };
  let moving = false;

  const at = (event: MouseEvent): Point => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const apart = ([a, b]: readonly Point[]): number => (a && b ? Math.max(20, Math.hypot(a.x - b.x, a.y - b.y)) : 1);
  const middle = ([a, b]: readonly Point[]): Point => (a && b ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : begin);

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    if (held.size === 0) {
      begin = at(event);
      moving = false;
    }
    held.set(event.pointerId, at(event));
  };
  const move = (event: PointerEvent) => {
    const before = held.get(event.pointerId);
    if (!before) return;
    const here = at(event);
    const was = [...held.values()];
    held.set(event.pointerId, here);
    // Only what is dragged is captured: a press that does not move is a click on what lies there.
    if (!moving && Math.hypot(here.x - begin.x, here.y - begin.y) > SLACK) {
      moving = true;
      canvas.setPointerCapture(event.pointerId);
    }
    if (held.size === 2) {
      const now = [...held.values()];
      hands.zoom(apart(now) / apart(was), middle(now));
      hands.pan(middle(now).x - middle(was).x, middle(now).y - middle(was).y);
    } else if (moving) hands.pan(here.x - before.x, here.y - before.y);
  };
  const up = (event: PointerEvent) => held.delete(event.pointerId);
  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey && !hands.wheels()) return;
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 30 : event.deltaMode === 2 ? 300 : 1;
    const delta = Math.max(-120, Math.min(120, event.deltaY * unit));
    hands.zoom(Math.exp(-delta * (event.ctrlKey ? 0.009 : 0.0024)), at(event));
  };

  canvas.addEventListener('pointerdown', down, options);
  canvas.addEventListener('pointermove', move, options);
  canvas.addEventListener('pointerup', up, options);
  canvas.addEventListener('pointercancel', up, options);
  canvas.addEventListener('wheel', wheel, { ...options, passive: false });
  return () => stop.abort();
}
