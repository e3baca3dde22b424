import type { Point, Size } from './plan';

/** How a picture is seen through a window: its point (x, y) is in the window's middle, `scale` times as large. */
export interface Camera extends Point {
  readonly scale: number;
}

/** No more than this larger than drawn, and no smaller than what shows all of it. */
const LARGEST = 3;
/** Shown whole, a small picture is not blown up. */
const WHOLE = 1.35;
/** How far from the rim, of what is seen, what is looked at stands at least. */
const RIM = 0.12;
/** How far beyond the picture's rim, of what is seen, the window may go. */
const BEYOND = 0.4;

/** Shows all of it. */
export function overview(picture: Size, window: Size): Camera {
  return { x: picture.width / 2, y: picture.height / 2, scale: whole(picture, window) };
}

function whole(picture: Size, window: Size): number {
  if (picture.width <= 0 || picture.height <= 0) return 1;
  return Math.min(WHOLE, window.width / picture.width, window.height / picture.height);
}

/** Larger or smaller by a factor, so that what is at a point of the window stays there. */
export function zoom(camera: Camera, factor: number, at: Point, picture: Size, window: Size): Camera {
  const scale = Math.min(LARGEST, Math.max(whole(picture, window), camera.scale * factor));
  const dx = at.x - window.width / 2;
  const dy = at.y - window.height / 2;
  const moved = {
    x: camera.x + dx / camera.scale - dx / scale,
    y: camera.y + dy / camera.scale - dy / scale,
    scale,
  };
  return held(moved, picture, window);
}

/** Dragged by so many pixels of the window. */
export const pan = (camera: Camera, dx: number, dy: number, picture: Size, window: Size): Camera =>
  held({ ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale }, picture, window);

/**
 * Moved no more than it takes for a place to be seen, and large enough to be read; so many pixels at the window's foot
 * are covered.
 */
export function reveal(
  camera: Camera,
  place: Point & Size,
  picture: Size,
  window: Size,
  readable: number,
  covered = 0,
): Camera {
  const scale = Math.max(camera.scale, Math.min(readable, LARGEST));
  const keep = (at: number, middle: number, size: number, length: number, foot: number) => {
    const rim = Math.min((length - foot) * RIM + (size / 2) * scale, (length - foot) / 2);
    const most = middle + (length / 2 - rim) / scale;
    const least = middle - (length / 2 - foot - rim) / scale;
    return Math.min(most, Math.max(least, at));
  };
  const x = keep(camera.x, place.x, place.width, window.width, 0);
  const y = keep(camera.y, place.y, place.height, window.height, covered);
  return held({ x, y, scale }, picture, window);
}

/** Keeps the picture in the window: no further than its rim may the window's middle go, and not at all where all is seen. */
function held({ x, y, scale }: Camera, picture: Size, window: Size): Camera {
  const keep = (at: number, length: number, seen: number) => {
    if (length <= seen) return length / 2;
    return Math.min(length - seen / 2 + seen * BEYOND, Math.max(seen / 2 - seen * BEYOND, at));
  };
  return {
    x: keep(x, picture.width, window.width / scale),
    y: keep(y, picture.height, window.height / scale),
    scale,
  };
}
