// What is shown as files: PNG, SVG, CSV, GEXF; made in the page, nothing is asked of a server.

import type { App } from "./app.js";
import { fit, type Camera, type Size } from "./camera.js";
import { KINDS } from "./data.js";
import { draw } from "./draw.js";
import { toldOf } from "./evidence.js";
import { svgText } from "./svg.js";

/** Hand a file to the user. */
export function save(name: string, content: BlobPart, type: string): void {
  const link = document.createElement("a");
  link.download = name;
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export const FORMS = ["png", "svg", "csv", "gexf"] as const;
export type Form = (typeof FORMS)[number];

export function exportAs(app: App, form: Form): void {
  const name = `maggraph-network.${form}`;
  if (form === "csv") save(name, csv(app), "text/csv;charset=utf-8");
  else if (form === "gexf") save(name, gexf(app), "application/gexf+xml");
  else if (form === "svg") save(name, svgText(app.scene, view(app)), "image/svg+xml");
  else picture(app, 2400).toBlob((blob) => blob && save(name, blob, "image/png"), "image/png");
}

function view(app: App): { camera: Camera; size: Size } {
  const size = { width: 1200, height: 850 };
  return { size, camera: fit(app.scene.x, app.scene.y, size, 2.2) };
}

/** Draw all that is shown on a canvas of its own, so many pixels wide. */
export function picture(app: App, wide: number): HTMLCanvasElement {
  const { camera, size } = view(app);
  const ratio = wide / size.width;
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round(size.height * ratio);
  draw(canvas.getContext("2d", { alpha: false })!, app.scene, { camera, size, ratio });
  return canvas;
}

const COLUMNS = ["from", "from_id", "to", "to_id", "link", "date", "event", "city", "what", "source"];

/** Write the links shown as CSV for spreadsheets: with a byte order mark, and no cell that is a formula. */
export function csv(app: App): string {
  const lines = [COLUMNS.map((column) => app.say(`csv ${column}`))];
  for (const pair of app.view.pairs) {
    const [a, b] = [app.graph.pairA[pair], app.graph.pairB[pair]];
    for (const one of toldOf(app, pair)) {
      const event = one.event >= 0 ? app.name(one.event) : "";
      const place = one.place >= 0 ? app.name(one.place) : "";
      lines.push([app.name(a), app.id(a), app.name(b), app.id(b), one.sort, one.date, event, place, one.what, one.sources.join("; ")]);
    }
  }
  return `\ufeff${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** Quote a cell where it needs it; what a spreadsheet would reckon as a formula is made text. */
export function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Write nodes and pairs shown as GEXF 1.3 for Gephi. */
export function gexf(app: App): string {
  const { graph, scene, view: shown } = app;
  const node = (at: number) => {
    const id = shown.nodes[at];
    return `<node id="${xml(app.id(id))}" label="${xml(app.name(id))}"><attvalues><attvalue for="kind" value="${KINDS[graph.kind[id]]}"/></attvalues>` +
      `<viz:position x="${scene.x[at].toFixed(1)}" y="${(-scene.y[at]).toFixed(1)}" z="0"/></node>`;
  };
  const edge = (pair: number) =>
    `<edge id="${pair}" source="${xml(app.id(graph.pairA[pair]))}" target="${xml(app.id(graph.pairB[pair]))}" weight="${shown.count[pair]}" label="${xml(strongest(app, pair))}"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    '<graph defaultedgetype="undirected"><attributes class="node"><attribute id="kind" title="kind" type="string"/></attributes>',
    `<nodes>${Array.from(shown.nodes, (_, at) => node(at)).join("\n")}</nodes>`,
    `<edges>${Array.from(shown.pairs, edge).join("\n")}</edges>`,
    "</graph></gexf>\n",
  ].join("\n");
}

function strongest(app: App, pair: number): string {
  const told = toldOf(app, pair);
  return told.reduce((best, one) => (one.style < best.style ? one : best), told[0]).sort;
}

/** Escape text for XML, without the characters that no XML may hold. */
export function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
