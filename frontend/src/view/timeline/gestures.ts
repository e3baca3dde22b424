/** What hands do to the timeline; positions in CSS pixels from the plot's top left corner. */
export interface Hands {
  hover(x: number, y: number): void;
  leave(): void;
  press(): void;
  /** True if a press at this place takes the playhead along instead of the plot. */
  scrubs(x: number, y: number): boolean;
  scrub(x: number): void;
  tap(x: number, y: number, touch: boolean): void;
  open(x: number, y: number): void;
  drag(dx: number, dy: number): void;
  /** Pixels a millisecond at the moment of letting go. */
  release(speed: number): void;
  pinchStart(x: number): void;
  /** The fingers' middle, and how much wider apart they are than at the start. */
  pinch(x: number, factor: number): void;
  zoom(x: number, factor: number): void;
  pan(dx: number): void;
  /** True if a plain wheel may be used here; else the page gets it. */
  wheels(y: number, out: boolean): boolean;
}

const SLACK = 4;

interface Held {
  x: number;
  y: number;
}

/** Turns pointers and wheel on an element into {@link Hands}; gives a function that ends it. */
export function listen(plot: HTMLElement, hands: Hands): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const held = new Map<number, Held>();
  let mode: 'none' | 'press' | 'pan' | 'scrub' | 'pinch' = 'none';
  let start: Held = { x: 0, y: 0 };
  let apart = 1;
  let speed = 0;
  let last = 0;

  const at = (event: MouseEvent): Held => {
    const box = plot.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const pair = (): { middle: number; apart: number } => {
    const [a, b] = [...held.values()] as [Held, Held];
    return { middle: (a.x + b.x) / 2, apart: Math.max(20, Math.hypot(a.x - b.x, a.y - b.y)) };
  };

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const here = at(event);
    // The default would take the focus away from the timeline.
    event.preventDefault();
    hands.press();
    held.set(event.pointerId, here);
    plot.setPointerCapture(event.pointerId);
    if (held.size === 2) {
      mode = 'pinch';
      apart = pair().apart;
      hands.pinchStart(pair().middle);
      return;
    }
    start = here;
    speed = 0;
    last = event.timeStamp;
    mode = hands.scrubs(here.x, here.y) ? 'scrub' : 'press';
    if (mode === 'scrub') hands.scrub(here.x);
    hands.release(0);
  };

  const move = (event: PointerEvent) => {
    const here = at(event);
    const before = held.get(event.pointerId);
    if (!before) {
      if (event.pointerType !== 'touch') hands.hover(here.x, here.y);
      return;
    }
    held.set(event.pointerId, here);
    if (mode === 'pinch' && held.size === 2) {
      const now = pair();
      hands.pinch(now.middle, now.apart / apart);
    } else if (mode === 'scrub') hands.scrub(here.x);
    else if (mode === 'press' && Math.hypot(here.x - start.x, here.y - start.y) > SLACK) {
      mode = 'pan';
      hands.leave();
      plot.classList.add('held');
    }
    if (mode === 'pan') {
      const dt = Math.max(1, event.timeStamp - last);
      speed = 0.7 * ((here.x - before.x) / dt) + 0.3 * speed;
      last = event.timeStamp;
      hands.drag(here.x - before.x, here.y - before.y);
    }
  };

  const up = (event: PointerEvent) => {
    if (!held.delete(event.pointerId)) return;
    plot.classList.remove('held');
    if (mode === 'press' && event.type === 'pointerup') {
      hands.tap(start.x, start.y, event.pointerType === 'touch');
    } else if (mode === 'pan' && event.timeStamp - last < 60) hands.release(speed);
    mode = held.size > 0 ? 'pan' : 'none';
  };

  const wheel = (event: WheelEvent) => {
    const unit = event.deltaMode === 1 ? 30 : event.deltaMode === 2 ? 300 : 1;
    const { x, y } = at(event);
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      hands.zoom(x, Math.exp(event.deltaY * unit * 0.009));
    } else if (sideways || event.shiftKey) {
      event.preventDefault();
      hands.pan((sideways ? event.deltaX : event.deltaY) * unit);
    } else if (hands.wheels(y, event.deltaY > 0)) {
      event.preventDefault();
      hands.zoom(x, Math.exp(Math.max(-120, Math.min(120, event.deltaY * unit)) * 0.0024));
    }
  };

  plot.addEventListener('pointerdown', down, { signal });
  plot.addEventListener('pointermove', move, { signal });
  plot.addEventListener('pointerup', up, { signal });
  plot.addEventListener('pointercancel', up, { signal });
  plot.addEventListener('pointerleave', () => held.size === 0 && hands.leave(), { signal });
  plot.addEventListener('dblclick', (event) => hands.open(at(event).x, at(event).y), { signal });
  plot.addEventListener('wheel', wheel, { signal, passive: false });
  return () => stop.abort();
}
