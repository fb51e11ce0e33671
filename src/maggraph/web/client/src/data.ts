// The data block as it arrives, and the graph in typed arrays that everything else works on.
//
// The contract of the block stands in README.md beside package.json; pictures/explorer_data.py writes it.

import { rows, type Csr } from "./csr.js";

export const KINDS = ["person", "event", "organization", "city"] as const;
export const TYPES = ["met", "part", "host", "award", "post", "place", "programme"] as const;
export const GRADES = ["", "direct", "together", "same-event", "same-programme"] as const;
export const PRESENCES = [
  "in-person", "live-link", "attended", "video-message", "written-message", "not-stated", "absent",
] as const;
export type Kind = (typeof KINDS)[number];
export type LinkType = (typeof TYPES)[number];

export interface Block {
  version: number;
  lang: string;
  title: string;
  pages?: string;
  start: number[];
  focus: number;
  nodes: {
    id: string[]; name: string[]; short: string[]; other: string[]; kind: number[]; note: string[]; group: number[];
    x: (number | null)[]; y: (number | null)[];
  };
  links: {
    a: number[]; b: number[]; type: number[]; grade: number[]; presence: number[]; date: number[];
    event: number[]; place: number[]; what: number[]; at: number[];
  };
  dates: string[];
  texts: string[];
  /** By place in a report: its number, then paragraphs. */
  evidence: number[][][];
  reports: [string, string][];
  tour: { note: string; state: string }[];
}

export interface Graph {
  readonly block: Block;
  readonly nodes: number;
  readonly links: number;
  readonly kind: Uint8Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly group: Int32Array;
  readonly type: Uint8Array;
  readonly grade: Uint8Array;
  readonly presence: Uint8Array;
  readonly date: Uint32Array;
  readonly event: Int32Array;
  readonly place: Int32Array;
  /** The two ends of each pair, and where its links begin (links are sorted by pair). */
  readonly pairs: number;
  readonly pairA: Uint32Array;
  readonly pairB: Uint32Array;
  readonly pairStart: Uint32Array;
  readonly csr: Csr;
  readonly number: ReadonlyMap<string, number>;
}

/** Turn the block into a graph; the ends `a` come as differences, so that they pack well. */
export function graphOf(block: Block): Graph {
  const { nodes, links } = block;
  const pairs = pairsOf(Uint32Array.from(undifferenced(links.a)), Uint32Array.from(links.b));
  const place = (given: (number | null)[]) => Float32Array.from(given, (value) => value ?? NaN);
  return {
    block,
    nodes: nodes.id.length,
    links: links.b.length,
    kind: Uint8Array.from(nodes.kind),
    x: place(nodes.x),
    y: place(nodes.y),
    group: Int32Array.from(nodes.group),
    type: Uint8Array.from(links.type),
    grade: Uint8Array.from(links.grade),
    presence: Uint8Array.from(links.presence),
    date: Uint32Array.from(links.date),
    event: Int32Array.from(links.event),
    place: Int32Array.from(links.place),
    ...pairs,
    csr: rows(nodes.id.length, pairs.pairA, pairs.pairB),
    number: new Map(nodes.id.map((id, number) => [id, number])),
  };
}

function undifferenced(steps: number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

function pairsOf(a: Uint32Array, b: Uint32Array): Pick<Graph, "pairs" | "pairA" | "pairB" | "pairStart"> {
  const start: number[] = [];
  for (let link = 0; link < a.length; link++) {
    if (!link || a[link] !== a[link - 1] || b[link] !== b[link - 1]) start.push(link);
  }
  const first = Uint32Array.from(start);
  return {
    pairs: first.length,
    pairA: first.map((link) => a[link]),
    pairB: first.map((link) => b[link]),
    pairStart: Uint32Array.from([...start, a.length]),
  };
}

/** List the links of a pair. */
export function linksOf(graph: Graph, pair: number): number[] {
  const links: number[] = [];
  for (let link = graph.pairStart[pair]; link < graph.pairStart[pair + 1]; link++) links.push(link);
  return links;
}
