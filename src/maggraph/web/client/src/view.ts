// What a state shows: nodes, pairs with the links that count, and how many neighbours are not there.

import { eachNeighbour } from "./csr.js";
import { TYPES, type Graph } from "./data.js";
import { narrows, passing } from "./filters.js";
import type { State } from "./state.js";

/** Looks of a pair, strongest first: the four grades, then the other sorts of links from PART on. */
export const NO_STYLE = 0;
export const PART = 5;
export const STYLES = 11;
const PLACE = TYPES.indexOf("place");

export interface View {
  readonly mask: Uint8Array;
  /** Number of passing links of each pair of the graph, and its strongest look. */
  readonly count: Uint16Array;
  readonly style: Uint8Array;
  /** The shown nodes, and each node's place among them or -1. */
  readonly nodes: Uint32Array;
  readonly place: Int32Array;
  /** The shown pairs, as numbers of the graph's pairs. */
  readonly pairs: Uint32Array;
}

/** Work out what a state shows of a graph. */
export function viewOf(graph: Graph, state: State): View {
  const mask = passing(graph, state.filters);
  const { count, style } = strengths(graph, mask);
  const nodes = shownNodes(graph, state, { count, style });
  const place = new Int32Array(graph.nodes).fill(-1);
  nodes.forEach((node, at) => (place[node] = at));
  return { mask, count, style, nodes, place, pairs: shownPairs(graph, place, count) };
}

type Strengths = Pick<View, "count" | "style">;

function strengths(graph: Graph, mask: Uint8Array): Strengths {
  const count = new Uint16Array(graph.pairs);
  const style = new Uint8Array(graph.pairs);
  for (let pair = 0; pair < graph.pairs; pair++) {
    let best = STYLES;
    for (let link = graph.pairStart[pair]; link < graph.pairStart[pair + 1]; link++) {
      if (!mask[link]) continue;
      count[pair]++;
      best = Math.min(best, styleOf(graph, link));
    }
    style[pair] = count[pair] ? best : NO_STYLE;
  }
  return { count, style };
}

/** Return the look of a link: its grade, or its sort where it is no meeting. */
export function styleOf(graph: Graph, link: number): number {
  return graph.grade[link] || PART - 1 + graph.type[link];
}

function shownNodes(graph: Graph, state: State, strength: Strengths): Uint32Array {
  const shown = new Set<number>(state.start ? graph.block.start : []);
  const asked = numbers(graph, [...state.add, ...state.chosen, ...state.path]);
  asked.forEach((node) => shown.add(node));
  for (const [id, most] of Object.entries(state.open)) {
    const node = graph.number.get(id);
    if (node === undefined) continue;
    shown.add(node);
    ordered(graph, node, strength).slice(0, most).forEach((to) => shown.add(to));
  }
  numbers(graph, state.hide).forEach((node) => shown.delete(node));
  const kept = [...shown].filter((node) => (state.filters.kinds >> graph.kind[node]) & 1);
  if (!narrows(state.filters)) return Uint32Array.from(kept);
  const always = new Set(asked);
  return Uint32Array.from(kept.filter((node) => always.has(node) || linkedTo(graph, node, shown, strength)));
}

function linkedTo(graph: Graph, node: number, shown: ReadonlySet<number>, { count }: Strengths): boolean {
  let linked = false;
  eachNeighbour(graph.csr, node, (to, pair) => (linked ||= count[pair] > 0 && shown.has(to)));
  return linked;
}

/** Give the numbers of ids; those that are not there are passed over. */
export function numbers(graph: Graph, ids: readonly string[]): number[] {
  return ids.map((id) => graph.number.get(id)).filter((node): node is number => node !== undefined);
}

/** List the neighbours that count, the strongest tie first, of equals the one with more links, then by id. */
export function ordered(graph: Graph, node: number, { count, style }: Strengths): number[] {
  const found: [number, number][] = [];
  eachNeighbour(graph.csr, node, (to, pair) => count[pair] && found.push([to, pair]));
  found.sort(([one, p], [other, q]) => style[p] - style[q] || count[q] - count[p] || one - other);
  return found.map(([to]) => to);
}

function shownPairs(graph: Graph, place: Int32Array, count: Uint16Array): Uint32Array {
  const pairs = new Uint32Array(graph.pairs);
  let end = 0;
  for (let pair = 0; pair < graph.pairs; pair++) {
    if (count[pair] && place[graph.pairA[pair]] >= 0 && place[graph.pairB[pair]] >= 0) pairs[end++] = pair;
  }
  return pairs.slice(0, end);
}

/** Count the neighbours that count, and those of them that are shown. */
export function neighbourhood(graph: Graph, view: View, node: number): { all: number; shown: number } {
  let all = 0;
  let shown = 0;
  eachNeighbour(graph.csr, node, (to, pair) => {
    if (!view.count[pair]) return;
    all++;
    if (view.place[to] >= 0) shown++;
  });
  return { all, shown };
}

/** Cost of a step for ways between nodes: being held in the same city connects nobody. */
export function stepCost(view: View): (pair: number) => number {
  return (pair) => {
    const style = view.style[pair];
    return style === NO_STYLE || style === PART - 1 + PLACE ? Infinity : 1 + style / 100;
  };
}
