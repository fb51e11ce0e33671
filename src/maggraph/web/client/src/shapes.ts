// Small pictures of shapes and lines for lists and the legend.

import { s } from "./dom.js";
import { corners, GROUP_FILLS, KIND_FILLS, LINES, type Fill } from "./looks.js";

/** Draw the shape of a kind as large as a letter. */
export function shapeOf(kind: number, fill: Fill = KIND_FILLS[kind]): SVGElement {
  const look = { fill: fill.inside, stroke: fill.edge, "stroke-width": 1.4 };
  const shape = kind === 0
    ? s("circle", { cx: 8, cy: 8, r: 5.5, ...look })
    : s("polygon", { points: corners(kind, 5.2).map(([x, y]) => `${x + 8},${y + 8}`).join(" "), ...look });
  return s("svg", { viewBox: "0 0 16 16", width: 15, height: 15, class: "shape", "aria-hidden": "true" }, shape);
}

export function groupShape(group: number): SVGElement {
  return shapeOf(0, GROUP_FILLS[(group - 1) % GROUP_FILLS.length]);
}

/** Draw the line of a look. */
export function lineOf(style: number): SVGElement {
  const { colour, width, dash } = LINES[style];
  const line = s("line", { x1: 1, y1: 5, x2: 37, y2: 5, stroke: colour, "stroke-width": width, "stroke-dasharray": dash.join(" ") || null });
  return s("svg", { viewBox: "0 0 38 10", width: 38, height: 10, class: "shape", "aria-hidden": "true" }, line);
}

/** Draw four corners: everything in sight. */
export function frameIcon(): SVGElement {
  const path = s("path", { d: "M1 5V1h4M11 1h4v4M15 11v4h-4M5 15H1v-4", fill: "none", stroke: "currentColor", "stroke-width": 2 });
  return s("svg", { viewBox: "0 0 16 16", width: 14, height: 14, class: "shape", "aria-hidden": "true" }, path);
}
