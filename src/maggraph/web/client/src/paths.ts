// The shortest way between two nodes, and what connects two or three.

import { eachNeighbour, type Csr } from "./csr.js";

/** What a step over a pair costs; Infinity where it may not be taken. Near 1, so that fewer steps go first. */
export type Cost = (pair: number) => number;

const UNREACHED = -1;

/** Count steps from a node to every other, -1 where there is no way. */
export function distances(csr: Csr, nodes: number, from: number, cost: Cost): Int32Array {
  const far = new Int32Array(nodes).fill(UNREACHED);
  const queue = new Uint32Array(nodes);
  let end = 1;
  queue[0] = from;
  far[from] = 0;
  for (let at = 0; at < end; at++) {
    const node = queue[at];
    eachNeighbour(csr, node, (to, pair) => {
      if (far[to] !== UNREACHED || cost(pair) === Infinity) return;
      far[to] = far[node] + 1;
      queue[end++] = to;
    });
  }
  return far;
}

/** Find the way with the fewest steps, of several the one of strongest links; empty if there is none. */
export function shortest(csr: Csr, nodes: number, [from, to]: readonly [number, number], cost: Cost): number[] {
  const far = distances(csr, nodes, to, cost);
  if (far[from] === UNREACHED) return [];
  const best = new Map<number, number>([[to, 0]]);
  const next = new Map<number, number>();
  const weigh = (node: number): number => {
    const known = best.get(node);
    if (known !== undefined) return known;
    let least = Infinity;
    eachNeighbour(csr, node, (neighbour, pair) => {
      if (far[neighbour] !== far[node] - 1 || cost(pair) === Infinity) return;
      const sum = cost(pair) + weigh(neighbour);
      if (sum >= least) return;
      least = sum;
      next.set(node, neighbour);
    });
    best.set(node, least);
    return least;
  };
  weigh(from);
  return along(from, to, next);
}

function along(from: number, to: number, next: ReadonlyMap<number, number>): number[] {
  const way = [from];
  while (way[way.length - 1] !== to) way.push(next.get(way[way.length - 1])!);
  return way;
}

export interface Connection {
  /** Neighbours of all of them, those with the most links first. */
  readonly shared: readonly number[];
  /** Where there are none: the shortest ways between each two. */
  readonly ways: readonly (readonly number[])[];
}

/** Find what connects two or three nodes: what is next to all of them, else the ways between them. */
export function connection(csr: Csr, nodes: number, of: readonly number[], cost: Cost): Connection {
  const shared = of.map((node) => neighbours(csr, node, cost)).reduce((one, other) => one.filter((to) => other.includes(to)));
  const between = shared.filter((node) => !of.includes(node)).sort((one, other) => degree(csr, other) - degree(csr, one) || one - other);
  if (between.length) return { shared: between, ways: [] };
  const ways: number[][] = [];
  for (let one = 0; one < of.length; one++) {
    for (let other = one + 1; other < of.length; other++) ways.push(shortest(csr, nodes, [of[one], of[other]], cost));
  }
  return { shared: [], ways: ways.filter((way) => way.length) };
}

function neighbours(csr: Csr, node: number, cost: Cost): number[] {
  const found: number[] = [];
  eachNeighbour(csr, node, (to, pair) => cost(pair) !== Infinity && found.push(to));
  return found;
}

function degree(csr: Csr, node: number): number {
  return csr.start[node + 1] - csr.start[node];
}
