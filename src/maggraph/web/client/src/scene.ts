// What the picture is made of: flat arrays of nodes and lines, ready to be drawn at any place and scale.

import type { Graph } from "./data.js";
import { lines, visible } from "./labels.js";
import { radius } from "./looks.js";
import { numbers, neighbourhood, type View } from "./view.js";
import type { State } from "./state.js";
import type { Spots } from "./layout.js";
import { pairBetween } from "./csr.js";

export const PLAIN = 0;
export const LIT = 1;
export const DIM = 2;

export interface Scene {
  /** By place in the view. */
  readonly nodes: Uint32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly r: Float32Array;
  readonly kind: Uint8Array;
  /** Which fill: the kind, or the group. */
  readonly fill: Uint8Array;
  readonly byGroup: boolean;
  readonly light: Uint8Array;
  readonly pinned: Uint8Array;
  readonly compared: Uint8Array;
  /** Neighbours that are not shown. */
  readonly more: Uint32Array;
  /** Lines of the name of the node at a place. */
  readonly names: (at: number) => readonly string[];
  /** Places in the order in which names are written. */
  readonly order: Uint32Array;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly pairs: Uint32Array;
  readonly style: Uint8Array;
  readonly count: Uint16Array;
  readonly lineLight: Uint8Array;
  /** Places of the chosen nodes, and of the one under the keyboard's cursor or -1. */
  readonly chosen: readonly number[];
}

export const GROUPS = 8;
const LETTERS = 20;

/** Lay out the arrays for a view. */
export function sceneOf(graph: Graph, view: View, state: State, spots: Spots): Scene {
  const n = view.nodes.length;
  const around = Array.from(view.nodes, (node) => neighbourhood(graph, view, node));
  const place = (id: string) => view.place[graph.number.get(id) ?? -1] ?? -1;
  const flags = (ids: readonly string[]) => {
    const set = new Uint8Array(n);
    ids.map(place).forEach((at) => at >= 0 && (set[at] = 1));
    return set;
  };
  const chosen = state.chosen.map(place).filter((at) => at >= 0);
  const lights = lighting(graph, view, state);
  const byGroup = state.colour === "group";
  return {
    nodes: view.nodes,
    x: Float32Array.from(view.nodes, (node) => spots.x[node]),
    y: Float32Array.from(view.nodes, (node) => spots.y[node]),
    r: Float32Array.from(around, ({ shown }) => radius(shown)),
    kind: Uint8Array.from(view.nodes, (node) => graph.kind[node]),
    fill: Uint8Array.from(view.nodes, (node) => (byGroup ? Math.max(0, graph.group[node] - 1) % GROUPS : graph.kind[node])),
    byGroup,
    ...lights,
    pinned: flags(Object.keys(state.pin)),
    compared: flags(state.compare),
    more: Uint32Array.from(around, ({ all, shown }) => all - shown),
    names: (at) => captionOf(graph, view.nodes[at]),
    order: written(lights.light, around.map(({ shown }) => shown), chosen),
    a: view.pairs.map((pair) => view.place[graph.pairA[pair]]),
    b: view.pairs.map((pair) => view.place[graph.pairB[pair]]),
    pairs: view.pairs,
    style: Uint8Array.from(view.pairs, (pair) => view.style[pair]),
    count: Uint16Array.from(view.pairs, (pair) => view.count[pair]),
    chosen,
  };
}

const captions = new WeakMap<Graph, Map<number, readonly string[]>>();

/** Break a node's name into lines, once. */
export function captionOf(graph: Graph, node: number): readonly string[] {
  const known = captions.get(graph) ?? new Map<number, readonly string[]>();
  captions.set(graph, known);
  let found = known.get(node);
  if (!found) known.set(node, (found = lines(visible(shortName(graph, node)), LETTERS)));
  return found;
}

export function shortName(graph: Graph, node: number): string {
  return graph.block.nodes.short[node] || graph.block.nodes.name[node];
}

/** Light up the chosen with what is next to it, or the path; dim all else. */
function lighting(graph: Graph, view: View, state: State): Pick<Scene, "light" | "lineLight"> {
  const light = new Uint8Array(view.nodes.length);
  const lineLight = new Uint8Array(view.pairs.length);
  const path = numbers(graph, state.path);
  const chosen = numbers(graph, state.chosen);
  if (!path.length && !chosen.length) return { light, lineLight };
  const steps = new Set(path.slice(1).map((node, at) => pairBetween(graph.csr, path[at], node)));
  const [one, other] = chosen;
  light.fill(DIM);
  lineLight.fill(DIM);
  const lit = new Set([...path, ...chosen]);
  view.pairs.forEach((pair, at) => {
    const [a, b] = [graph.pairA[pair], graph.pairB[pair]];
    const touched = other === undefined ? a === one || b === one : (a === one && b === other) || (a === other && b === one);
    if (!touched && !steps.has(pair)) return;
    lineLight[at] = LIT;
    lit.add(a).add(b);
  });
  lit.forEach((node) => view.place[node] >= 0 && (light[view.place[node]] = LIT));
  return { light, lineLight };
}

function written(light: Uint8Array, degree: readonly number[], chosen: readonly number[]): Uint32Array {
  const rank = degree.map((many, at) => (light[at] === LIT ? 2e6 : light[at] === DIM ? 0 : 1e6) + many);
  chosen.forEach((at) => (rank[at] += 4e6));
  return Uint32Array.from(degree.keys()).sort((one, other) => rank[other] - rank[one] || one - other);
}
