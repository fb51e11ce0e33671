// Lines and nodes by the ten thousand, drawn into the pixels themselves: no canvas strokes 250,000 lines in time.
//
// Each look counts how many of its lines cross a pixel; the more, the stronger its colour. So a crowd of lines shows
// where it is dense instead of a blot. Nodes are stamped as plain shapes of a few pixels on top.

import { LINES, KIND_FILLS, GROUP_FILLS, corners, lineWidth } from "./looks.js";
import { DIM, LIT, type Scene } from "./scene.js";
import { STYLES } from "./view.js";

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Screen places of the nodes, and their radii, in device pixels. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly r: Float32Array;
}

/** Draw all that is not lit; returns the pixels, opaque, paper where nothing is. */
export function raster(scene: Scene, at: Pixels, nodesToo: boolean): Uint8ClampedArray {
  const pixels = new Uint32Array(at.width * at.height).fill(0xffffffff);
  const counts = new Uint16Array(at.width * at.height);
  const dimmed = scene.chosen.length > 0 || scene.lineLight.includes(LIT);
  for (let style = STYLES - 1; style > 0; style--) {
    if (count(scene, at, style, counts)) blend(pixels, counts, rgb(LINES[style].colour), dimmed ? 0.25 : 1);
  }
  if (nodesToo) stamp(scene, at, pixels);
  return new Uint8ClampedArray(pixels.buffer);
}

function count(scene: Scene, at: Pixels, style: number, counts: Uint16Array): boolean {
  let any = false;
  for (let line = 0; line < scene.a.length; line++) {
    if (scene.style[line] !== style || scene.lineLight[line] === LIT) continue;
    const [a, b] = [scene.a[line], scene.b[line]];
    const thick = lineWidth(style, scene.count[line]) > 3 ? 2 : 1;
    any = walk(counts, at.width, at.height, at.x[a], at.y[a], at.x[b], at.y[b], thick) || any;
  }
  return any;
}

/** Step along the clipped line and count each pixel; false if none of it is in sight. */
function walk(
  counts: Uint16Array, width: number, height: number, ax: number, ay: number, bx: number, by: number, by_: number,
): boolean {
  let t0 = 0;
  let t1 = 1;
  const dx = bx - ax;
  const dy = by - ay;
  for (let edge = 0; edge < 4; edge++) {
    const p = edge === 0 ? -dx : edge === 1 ? dx : edge === 2 ? -dy : dy;
    const q = edge === 0 ? ax : edge === 1 ? width - 1 - ax : edge === 2 ? ay : height - 1 - ay;
    if (p === 0) {
      if (q < 0) return false;
      continue;
    }
    const t = q / p;
    if (p < 0) t0 = t > t0 ? t : t0;
    else t1 = t < t1 ? t : t1;
    if (t0 > t1) return false;
  }
  const sx = ax + t0 * dx;
  const sy = ay + t0 * dy;
  const steps = Math.max(Math.abs(dx), Math.abs(dy)) * (t1 - t0) | 0;
  const stepX = steps ? ((dx * (t1 - t0)) / steps * 65_536) | 0 : 0;
  const stepY = steps ? ((dy * (t1 - t0)) / steps * 65_536) | 0 : 0;
  let x = (sx * 65_536) | 0;
  let y = (sy * 65_536) | 0;
  for (let step = 0; step <= steps; step++) {
    counts[(y >> 16) * width + (x >> 16)] += by_;
    x += stepX;
    y += stepY;
  }
  return true;
}

/** Lay a colour over the pixels, the stronger the more lines cross there, and clear the counts. */
function blend(pixels: Uint32Array, counts: Uint16Array, [r, g, b]: readonly [number, number, number], strength: number): void {
  const alpha = Float32Array.from({ length: 64 }, (_, n) => strength * (1 - Math.pow(0.8, n + 0.35)));
  for (let at = 0; at < counts.length; at++) {
    const crossed = counts[at];
    if (!crossed) continue;
    counts[at] = 0;
    const a = alpha[crossed > 63 ? 63 : crossed];
    const old = pixels[at];
    const [or, og, ob] = [old & 255, (old >> 8) & 255, (old >> 16) & 255];
    pixels[at] = (0xff000000 | ((ob + (b - ob) * a) << 16) | ((og + (g - og) * a) << 8) | (or + (r - or) * a)) >>> 0;
  }
}

function stamp(scene: Scene, at: Pixels, pixels: Uint32Array): void {
  const fills = scene.byGroup ? GROUP_FILLS : KIND_FILLS;
  const inside = fills.map((fill) => packed(rgb(fill.inside), 1));
  const faint = fills.map((fill) => packed(rgb(fill.inside), 0.35));
  const edge = fills.map((fill) => packed(rgb(fill.edge), 1));
  for (let node = 0; node < at.x.length; node++) {
    if (scene.light[node] === LIT) continue;
    const fill = scene.fill[node];
    const spot = { x: at.x[node], y: at.y[node], r: at.r[node], kind: scene.kind[node] };
    const dim = scene.light[node] === DIM;
    if (spot.r > 2 && !dim) shape(pixels, at, { ...spot, r: spot.r + 1 }, edge[fill]);
    shape(pixels, at, spot, dim ? faint[fill] : spot.r > 2 || fill ? inside[fill] : edge[fill]);
  }
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly kind: number;
}

/** Fill a shape row by row. */
function shape(pixels: Uint32Array, { width, height }: Pixels, { x, y, r, kind }: Spot, colour: number): void {
  const tall = Math.ceil(r * 1.3);
  if (x < -tall || y < -tall || x > width + tall || y > height + tall) return;
  for (let row = Math.max(0, Math.round(y) - tall); row <= Math.min(height - 1, Math.round(y) + tall); row++) {
    const half = halfWidth(kind, r, row - y);
    if (half < 0) continue;
    const from = Math.max(0, Math.round(x - half));
    const to = Math.min(width - 1, Math.round(x + half));
    for (let column = from; column <= to; column++) pixels[row * width + column] = colour;
  }
}

/** Return half the width of a shape at a height over its middle, negative outside. */
export function halfWidth(kind: number, r: number, dy: number): number {
  if (kind === 0) return Math.abs(dy) > r ? -1 : Math.sqrt(r * r - dy * dy);
  if (kind === 1) return 1.25 * r - Math.abs(dy);
  const [top, side] = corners(kind, r);
  if (kind === 2) return Math.abs(dy) > -top[1] ? -1 : -top[1];
  const bottom = 0.85 * r;
  return dy < top[1] || dy > bottom ? -1 : (side[0] * (dy - top[1])) / (bottom - top[1]);
}

function rgb(colour: string): readonly [number, number, number] {
  const value = parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function packed([r, g, b]: readonly [number, number, number], strength: number): number {
  const mix = (part: number) => Math.round(255 + (part - 255) * strength);
  return (0xff000000 | (mix(b) << 16) | (mix(g) << 8) | mix(r)) >>> 0;
}
