// From the picture's own units to pixels and back.

export interface Camera {
  /** The point of the picture in the middle of the window, and pixels per unit. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const LEAST = 0.02;
export const MOST = 6;

export function toScreen(camera: Camera, size: Size, x: number, y: number): [number, number] {
  return [(x - camera.x) * camera.scale + size.width / 2, (y - camera.y) * camera.scale + size.height / 2];
}

export function toWorld(camera: Camera, size: Size, x: number, y: number): [number, number] {
  return [(x - size.width / 2) / camera.scale + camera.x, (y - size.height / 2) / camera.scale + camera.y];
}

export function pan(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale };
}

/** Zoom so that the point under (x, y), in pixels, stays there. */
export function zoom(camera: Camera, size: Size, at: readonly [number, number], by: number): Camera {
  const scale = Math.min(MOST, Math.max(LEAST, camera.scale * by));
  const [wx, wy] = toWorld(camera, size, at[0], at[1]);
  return { x: wx - (at[0] - size.width / 2) / scale, y: wy - (at[1] - size.height / 2) / scale, scale };
}

/** See all points, with room for names at the edges; never larger than life. */
export function fit(xs: ArrayLike<number>, ys: ArrayLike<number>, size: Size, most = 1.25): Camera {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < xs.length; at++) {
    if (Number.isNaN(xs[at])) continue;
    left = Math.min(left, xs[at]);
    right = Math.max(right, xs[at]);
    top = Math.min(top, ys[at]);
    bottom = Math.max(bottom, ys[at]);
  }
  if (left > right) return { x: 0, y: 0, scale: 1 };
  const room = (side: number, margin: number) => Math.max(side - margin, side / 2, 1);
  const scale = Math.min(room(size.width, 170) / (right - left || 1), room(size.height, 110) / (bottom - top || 1), most);
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.max(scale, LEAST) };
}
