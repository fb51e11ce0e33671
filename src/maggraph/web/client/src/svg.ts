// The picture as SVG text: the same lines, shapes and names, to be edited or printed at any size.

import type { Camera, Size } from "./camera.js";
import { spread, type Spread } from "./draw.js";
import { xml } from "./exports.js";
import { Taken } from "./labels.js";
import { corners, FONT, GROUP_FILLS, INK, KIND_FILLS, LINES, lineWidth } from "./looks.js";
import { DIM, type Scene } from "./scene.js";

const LETTER = 12.5;

export function svgText(scene: Scene, { camera, size }: { camera: Camera; size: Size }): string {
  const at = spread(scene, { camera, size });
  const lines = [...scene.a.keys()].sort((one, other) => scene.style[other] - scene.style[one]).map((line) => lineText(scene, at, line));
  const nodes = [...scene.nodes.keys()].map((node) => nodeText(scene, at, node));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" font-family="${xml(FONT)}" font-size="${LETTER}">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...lines,
    ...nodes,
    ...names(scene, at),
    "</svg>\n",
  ].join("\n");
}

const short = (value: number) => String(Math.round(value * 10) / 10);

function lineText(scene: Scene, at: Spread, line: number): string {
  const { colour, dash } = LINES[scene.style[line]];
  const [a, b] = [scene.a[line], scene.b[line]];
  const dashes = dash.length ? ` stroke-dasharray="${dash.join(" ")}"` : "";
  const faint = scene.lineLight[line] === DIM ? ' opacity=".15"' : "";
  return `<line x1="${short(at.x[a])}" y1="${short(at.y[a])}" x2="${short(at.x[b])}" y2="${short(at.y[b])}" stroke="${colour}" stroke-width="${short(lineWidth(scene.style[line], scene.count[line]))}"${dashes}${faint}/>`;
}

function nodeText(scene: Scene, at: Spread, node: number): string {
  const fill = (scene.byGroup ? GROUP_FILLS : KIND_FILLS)[scene.fill[node]];
  const faint = scene.light[node] === DIM ? ' opacity=".35"' : "";
  const look = `fill="${fill.inside}" stroke="${fill.edge}" stroke-width="1.5"${faint}`;
  const [x, y, r] = [at.x[node], at.y[node], at.r[node]];
  if (scene.kind[node] === 0) return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(r)}" ${look}/>`;
  const points = corners(scene.kind[node], r).map(([dx, dy]) => `${short(x + dx)},${short(y + dy)}`).join(" ");
  return `<polygon points="${points}" ${look}/>`;
}

function names(scene: Scene, at: Spread): string[] {
  const taken = new Taken();
  const written: string[] = [];
  for (const node of scene.order) {
    const lines = scene.names(node);
    const half = Math.max(...lines.map((line) => line.length), 1) * LETTER * 0.29;
    const top = at.y[node] + at.r[node] * 1.25 + 3;
    const box = { left: at.x[node] - half, right: at.x[node] + half, top, bottom: top + lines.length * LETTER * 1.16 };
    if (!taken.take(box)) continue;
    const rows = lines.map((line, row) => `<tspan x="${short(at.x[node])}" y="${short(top + LETTER * (0.85 + row * 1.16))}">${xml(line)}</tspan>`);
    const faint = scene.light[node] === DIM ? ' opacity=".4"' : "";
    written.push(`<text text-anchor="middle" fill="${INK}" stroke="#fff" stroke-width="3" paint-order="stroke" stroke-linejoin="round"${faint}>${rows.join("")}</text>`);
  }
  return written;
}
