import { dragged, gripAt } from './minimap';
import { type Range, span } from './scale';
import type { Stage } from './stage';

/** Lets hands move and stretch the window on the overview; gives a function that ends it. */
export function holdOverview(mini: HTMLElement, stage: Stage, focus: () => void): () => void {
  const { camera } = stage;
  const stop = new AbortController();
  const { signal } = stop;
  let held: { grip: ReturnType<typeof gripAt>; x: number; range: Range } | null = null;
  const at = (event: PointerEvent) => event.clientX - mini.getBoundingClientRect().left;
  const down = (event: PointerEvent) => {
    const { scale, left, right } = stage.overview;
    const x = at(event);
    let grip = gripAt(x, left, right);
    if (grip === 'beside') {
      const place = (x - scale.origin) / (scale.perNs + scale.perEvent);
      const half = span(camera.aim) / 2;
      camera.look({ from: place - half, to: place + half });
      grip = 'window';
    }
    held = { grip, x, range: camera.aim };
    event.preventDefault();
    mini.setPointerCapture(event.pointerId);
    focus();
    stage.tracking = false;
    stage.redraw();
  };
  const move = (event: PointerEvent) => {
    const { scale, left, right } = stage.overview;
    const x = at(event);
    if (!held) {
      const grip = gripAt(x, left, right);
      mini.style.cursor = grip === 'window' ? 'grab' : grip === 'beside' ? 'pointer' : 'ew-resize';
      return;
    }
    const delta = (x - held.x) / (scale.perNs + scale.perEvent);
    camera.pinch(dragged(held.range, held.grip, delta, span(held.range) * 1e-3));
    stage.redraw();
  };
  const fit = () => {
    camera.fit();
    stage.redraw();
  };
  const up = () => {
    held = null;
  };
  mini.addEventListener('pointerdown', down, { signal });
  mini.addEventListener('pointermove', move, { signal });
  mini.addEventListener('pointerup', up, { signal });
  mini.addEventListener('pointercancel', up, { signal });
  mini.addEventListener('dblclick', fit, { signal });
  return () => stop.abort();
}
