// Names beside the nodes, the most telling first; each where it covers no name and no node, or not at all.

import type { Size } from "./camera.js";
import type { Spread } from "./draw.js";
import { Taken, type Box } from "./labels.js";
import { FONT, INK, PAPER } from "./looks.js";
import { DIM, type Scene } from "./scene.js";

const MOST_NAMES = 260;
const MOST_TRIED = 900;
const MOST_OBSTACLES = 1500;
const LETTER = 12.5;
const ROW = 1.16;

export function names(ink: CanvasRenderingContext2D, scene: Scene, at: Spread, size: Size): void {
  const taken = obstacles(scene, at, size);
  const put: number[] = [];
  let tried = 0;
  ink.textAlign = "center";
  ink.textBaseline = "top";
  ink.lineJoin = "round";
  for (const node of scene.order) {
    if (tried >= MOST_TRIED || put.length >= MOST_NAMES) break;
    if (at.x[node] < 0 || at.y[node] < 0 || at.x[node] > size.width || at.y[node] > size.height) continue;
    tried++;
    if (write(ink, scene, at, { node, taken, strong: scene.chosen.includes(node) })) put.push(node);
  }
  for (const node of put) badge(ink, scene, at, { node, taken });
  ink.globalAlpha = 1;
}

/** Nodes may not be covered either, where there are few enough to care. */
function obstacles(scene: Scene, at: Spread, { width }: Size): Taken {
  const taken = new Taken(width);
  if (scene.nodes.length > MOST_OBSTACLES) return taken;
  for (let node = 0; node < scene.nodes.length; node++) {
    const r = at.r[node] * 0.95;
    taken.block({ left: at.x[node] - r, right: at.x[node] + r, top: at.y[node] - r, bottom: at.y[node] + r });
  }
  return taken;
}

export interface Turn {
  readonly node: number;
  readonly taken: Taken;
  readonly strong: boolean;
}

/** Write a name below its node, else above, right or left of it; false if there is no room. */
export function write(ink: CanvasRenderingContext2D, scene: Scene, at: Spread, { node, taken, strong }: Turn): boolean {
  const text = scene.names(node);
  const size = strong ? LETTER + 1.5 : LETTER;
  ink.font = `${strong ? "700 " : ""}${size}px ${FONT}`;
  const wide = Math.max(...text.map((line) => ink.measureText(line).width), 1) + 4;
  const places = around(at, node, wide, text.length * size * ROW).filter((place) => place.left > 0 && place.right < taken.width);
  const box = places.find((place) => taken.take(place)) ?? (strong ? around(at, node, wide, text.length * size * ROW)[0] : null);
  if (!box) return false;
  const dim = scene.light[node] === DIM && !strong;
  ink.globalAlpha = dim ? 0.4 : 1;
  ink.strokeStyle = PAPER;
  ink.fillStyle = INK;
  ink.lineWidth = 3.5;
  text.forEach((line, row) => {
    const [x, y] = [(box.left + box.right) / 2, box.top + row * size * ROW];
    ink.strokeText(line, x, y);
    ink.fillText(line, x, y);
  });
  return true;
}

function around(at: Spread, node: number, wide: number, tall: number): Box[] {
  const [x, y, r] = [at.x[node], at.y[node], at.r[node]];
  const box = (left: number, top: number): Box => ({ left, top, right: left + wide, bottom: top + tall });
  return [
    box(x - wide / 2, y + r * 1.2 + 2),
    box(x - wide / 2, y - r * 1.3 - 2 - tall),
    box(x + r * 1.2 + 3, y - tall / 2),
    box(x - r * 1.2 - 3 - wide, y - tall / 2),
  ];
}

/** Say beside a node how many of its neighbours are not shown, if that covers nothing. */
function badge(ink: CanvasRenderingContext2D, scene: Scene, at: Spread, { node, taken }: Pick<Turn, "node" | "taken">): void {
  if (!scene.more[node] || (scene.light[node] === DIM && !scene.chosen.includes(node))) return;
  const text = `+${scene.more[node]}`;
  ink.font = `600 10px ${FONT}`;
  ink.globalAlpha = 1;
  const [x, y, wide] = [at.x[node] + at.r[node] * 0.75 + 3, at.y[node] - at.r[node] - 7, ink.measureText(text).width];
  if (!taken.take({ left: x, right: x + wide, top: y, bottom: y + 11 })) return;
  ink.textAlign = "start";
  ink.lineWidth = 3;
  ink.strokeStyle = PAPER;
  ink.strokeText(text, x, y);
  ink.fillStyle = "#555555";
  ink.fillText(text, x, y);
  ink.textAlign = "center";
}
