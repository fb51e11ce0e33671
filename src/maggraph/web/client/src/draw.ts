// One full frame: lines below, nodes above, names on top, each where it does not cover another.

import { toScreen, type Camera, type Size } from "./camera.js";
import { Taken } from "./labels.js";
import * as looks from "./looks.js";
import { names, write } from "./names.js";
import { raster } from "./raster.js";
import { DIM, LIT, PLAIN, type Scene } from "./scene.js";

const FEW_LINES = 2500;
const FEW_NODES = 2000;

export interface Frame {
  readonly camera: Camera;
  readonly size: Size;
  /** Device pixels per pixel. */
  readonly ratio: number;
}

/** Screen places and radii of the nodes, in pixels. */
export interface Spread {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly r: Float32Array;
}

export function spread(scene: Scene, { camera, size }: Pick<Frame, "camera" | "size">): Spread {
  const n = scene.nodes.length;
  const [x, y, r] = [new Float32Array(n), new Float32Array(n), new Float32Array(n)];
  const [left, top] = toScreen(camera, size, 0, 0);
  for (let at = 0; at < n; at++) {
    x[at] = scene.x[at] * camera.scale + left;
    y[at] = scene.y[at] * camera.scale + top;
    r[at] = looks.radiusAt(scene.r[at], camera.scale, n);
  }
  return { x, y, r };
}

/** Draw a scene; the context is scaled to pixels here. */
export function draw(ink: CanvasRenderingContext2D, scene: Scene, frame: Frame): Spread {
  const at = spread(scene, frame);
  const { size, ratio } = frame;
  const many = scene.a.length > FEW_LINES;
  const crowd = scene.nodes.length > FEW_NODES;
  ink.setTransform(1, 0, 0, 1, 0, 0);
  if (many || crowd) mass(ink, scene, { at, frame, crowd });
  else {
    ink.fillStyle = looks.PAPER;
    ink.fillRect(0, 0, size.width * ratio, size.height * ratio);
  }
  ink.setTransform(ratio, 0, 0, ratio, 0, 0);
  for (const light of many ? [LIT] : [DIM, PLAIN, LIT]) lines(ink, scene, at, light);
  for (const light of crowd ? [LIT] : [DIM, PLAIN, LIT]) nodes(ink, scene, at, light);
  marks(ink, scene, at);
  names(ink, scene, at, frame.size);
  return at;
}

/** Mark the node under the pointer or the keyboard's cursor, over a frame that is there. */
export function point(ink: CanvasRenderingContext2D, scene: Scene, at: Spread, over: number, ratio: number): void {
  ink.setTransform(ratio, 0, 0, ratio, 0, 0);
  ring(ink, at, over, { gap: 5, width: 2, dash: [5, 3] });
  ink.setLineDash([]);
  ink.textAlign = "center";
  ink.textBaseline = "top";
  ink.lineJoin = "round";
  write(ink, scene, at, { node: over, taken: new Taken(), strong: true });
}

function mass(ink: CanvasRenderingContext2D, scene: Scene, { at, frame, crowd }: { at: Spread; frame: Frame; crowd: boolean }): void {
  const { size, ratio } = frame;
  const scaled = (values: Float32Array) => (ratio === 1 ? values : values.map((value) => value * ratio));
  const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
  const pixels = raster(scene, { width, height, x: scaled(at.x), y: scaled(at.y), r: scaled(at.r) }, crowd);
  ink.putImageData(new ImageData(pixels as Uint8ClampedArray<ArrayBuffer>, width, height), 0, 0);
}

function lines(ink: CanvasRenderingContext2D, scene: Scene, at: Spread, light: number): void {
  const batches = new Map<string, number[]>();
  for (let line = scene.a.length - 1; line >= 0; line--) {
    if (scene.lineLight[line] !== light) continue;
    const key = `${99 - scene.style[line]}:${Math.min(scene.count[line], 7)}`;
    const held = batches.get(key);
    if (held) held.push(line);
    else batches.set(key, [line]);
  }
  for (const key of [...batches.keys()].sort()) batch(ink, scene, at, batches.get(key)!);
  ink.setLineDash([]);
  ink.globalAlpha = 1;
}

function batch(ink: CanvasRenderingContext2D, scene: Scene, at: Spread, held: readonly number[]): void {
  const [style, light] = [scene.style[held[0]], scene.lineLight[held[0]]];
  ink.strokeStyle = looks.LINES[style].colour;
  ink.lineWidth = looks.lineWidth(style, Math.min(scene.count[held[0]], 7));
  ink.setLineDash([...looks.LINES[style].dash]);
  ink.globalAlpha = light === DIM ? 0.13 : light === LIT || style === 1 ? 1 : veil(scene.a.length);
  ink.beginPath();
  for (const line of held) {
    ink.moveTo(at.x[scene.a[line]], at.y[scene.a[line]]);
    ink.lineTo(at.x[scene.b[line]], at.y[scene.b[line]]);
  }
  ink.stroke();
}

/** The more lines, the fainter each, so that many together stay a veil. */
const veil = (lines: number) => Math.min(0.8, Math.max(0.25, 9 / Math.sqrt(lines + 1)));

function nodes(ink: CanvasRenderingContext2D, scene: Scene, at: Spread, light: number): void {
  const fills = scene.byGroup ? looks.GROUP_FILLS : looks.KIND_FILLS;
  ink.lineWidth = 1.5;
  ink.globalAlpha = light === DIM ? 0.3 : 1;
  fills.forEach((fill, number) => {
    ink.beginPath();
    for (let node = 0; node < scene.nodes.length; node++) {
      if (scene.light[node] === light && scene.fill[node] === number) {
        looks.outline(ink, scene.kind[node], at.x[node], at.y[node], at.r[node]);
      }
    }
    ink.fillStyle = fill.inside;
    ink.strokeStyle = fill.edge;
    ink.fill();
    ink.stroke();
  });
  ink.globalAlpha = 1;
}

interface Ring {
  readonly gap: number;
  readonly width: number;
  readonly dash: number[];
}

function ring(ink: CanvasRenderingContext2D, at: Spread, node: number, { gap, width, dash }: Ring): void {
  ink.strokeStyle = looks.CHOSEN;
  ink.setLineDash(dash);
  ink.lineWidth = width;
  ink.beginPath();
  ink.arc(at.x[node], at.y[node], at.r[node] * 1.25 + gap, 0, Math.PI * 2);
  ink.stroke();
}

/** Ring the chosen and the compared, and dot the pinned. */
function marks(ink: CanvasRenderingContext2D, scene: Scene, at: Spread): void {
  scene.chosen.forEach((node) => ring(ink, at, node, { gap: 3.5, width: 2.5, dash: [] }));
  scene.compared.forEach((is, node) => is && ring(ink, at, node, { gap: 7, width: 1.5, dash: [2, 3] }));
  ink.setLineDash([]);
  ink.fillStyle = looks.CHOSEN;
  scene.pinned.forEach((is, node) => {
    if (is) ink.fillRect(at.x[node] - 2, at.y[node] - 2, 4, 4);
  });
}
