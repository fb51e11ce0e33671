// Neighbours of every node in two flat arrays (compressed sparse rows): small, fast to walk, in a stable order.

export interface Csr {
  /** Where each node's neighbours begin; one longer than the number of nodes. */
  readonly start: Uint32Array;
  /** The neighbours, node by node. */
  readonly to: Uint32Array;
  /** Which pair leads to that neighbour. */
  readonly via: Uint32Array;
}

/** Build the rows of an undirected graph; neighbours come in the order of the pairs. */
export function rows(nodes: number, a: ArrayLike<number>, b: ArrayLike<number>): Csr {
  const start = new Uint32Array(nodes + 1);
  for (let pair = 0; pair < a.length; pair++) {
    start[a[pair] + 1]++;
    start[b[pair] + 1]++;
  }
  for (let node = 0; node < nodes; node++) start[node + 1] += start[node];
  const next = start.slice(0, nodes);
  const to = new Uint32Array(a.length * 2);
  const via = new Uint32Array(a.length * 2);
  for (let pair = 0; pair < a.length; pair++) {
    place(to, via, next[a[pair]]++, b[pair], pair);
    place(to, via, next[b[pair]]++, a[pair], pair);
  }
  return { start, to, via };
}

function place(to: Uint32Array, via: Uint32Array, at: number, node: number, pair: number): void {
  to[at] = node;
  via[at] = pair;
}

/** Call back with each neighbour of a node and the pair that leads there. */
export function eachNeighbour(csr: Csr, node: number, visit: (to: number, pair: number) => void): void {
  for (let at = csr.start[node]; at < csr.start[node + 1]; at++) visit(csr.to[at], csr.via[at]);
}

/** Find the pair between two nodes, -1 if there is none. */
export function pairBetween(csr: Csr, one: number, other: number): number {
  for (let at = csr.start[one]; at < csr.start[one + 1]; at++) if (csr.to[at] === other) return csr.via[at];
  return -1;
}
