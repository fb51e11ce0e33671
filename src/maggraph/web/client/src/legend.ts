// What the signs of the picture mean: those shapes and lines that are on it now.

import type { App } from "./app.js";
import { KINDS, TYPES } from "./data.js";
import { h } from "./dom.js";
import { lineOf, shapeOf } from "./shapes.js";

export function legend(app: App): HTMLElement[] {
  const { say, scene } = app;
  const styles = [...new Set(scene.style)].sort((one, other) => one - other);
  const sign = (picture: SVGElement, word: string) => h("span", { class: "sign" }, picture, ` ${word}`);
  return [
    ...KINDS.map((_, kind) => kind).filter((kind) => scene.kind.includes(kind)).map((kind) => sign(shapeOf(kind), say(`kind ${kind}`))),
    ...styles.map((style) => sign(lineOf(style), say(style <= 4 ? `tie ${style}` : `type ${TYPES[style - 4]}`))),
  ];
}
