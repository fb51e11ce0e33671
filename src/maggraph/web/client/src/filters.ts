// Which links count: by time, kind of node, sort of link, grade, presence and city.

import { GRADES, KINDS, PRESENCES, TYPES, type Graph } from "./data.js";

export interface Filters {
  /** Bits of KINDS, TYPES and PRESENCES. */
  readonly kinds: number;
  readonly types: number;
  readonly presence: number;
  /** The weakest grade that counts, a place in GRADES. */
  readonly grade: number;
  /** Days as YYYY-MM-DD, both included; "" for any. */
  readonly since: string;
  readonly until: string;
  readonly undated: boolean;
  /** Id of a city, "" for any. */
  readonly city: string;
}

const all = (of: readonly string[]) => (1 << of.length) - 1;

export const NO_FILTERS: Filters = {
  kinds: all(KINDS),
  types: all(TYPES),
  presence: all(PRESENCES),
  grade: GRADES.length - 1,
  since: "",
  until: "",
  undated: true,
  city: "",
};

/** Say whether anything is filtered away by time, grade, presence or city. */
export function narrows(filters: Filters): boolean {
  const { since, until, undated, city, grade, presence } = filters;
  return !!(since || until || city) || !undated || grade < NO_FILTERS.grade || presence !== NO_FILTERS.presence;
}

/** Compare only as many characters as a date has: a month is in a period that begins within it. */
export function inPeriod(date: string, since: string, until: string): boolean {
  return (!since || date >= since.slice(0, date.length)) && (!until || date.slice(0, until.length) <= until);
}

/** Mark each link that counts with 1. */
export function passing(graph: Graph, filters: Filters): Uint8Array {
  const mask = new Uint8Array(graph.links);
  const days = graph.block.dates.map((date) => (date ? inPeriod(date, filters.since, filters.until) : filters.undated));
  const city = filters.city ? (graph.number.get(filters.city) ?? -2) : -1;
  for (let pair = 0; pair < graph.pairs; pair++) {
    const [a, b] = [graph.pairA[pair], graph.pairB[pair]];
    const kinds = (filters.kinds >> graph.kind[a]) & (filters.kinds >> graph.kind[b]) & 1;
    for (let link = graph.pairStart[pair]; link < graph.pairStart[pair + 1]; link++) {
      if (!kinds || !((filters.types >> graph.type[link]) & 1) || !days[graph.date[link]]) continue;
      if (graph.grade[link] > filters.grade || graph.presence[link] & ~filters.presence) continue;
      if (city !== -1 && graph.place[link] !== city && a !== city && b !== city) continue;
      mask[link] = 1;
    }
  }
  return mask;
}

/** Count links by month (or by year where only that is known), for the picture under the slider. */
export function byMonth(graph: Graph, mask?: Uint8Array): Map<string, number> {
  const counts = new Map<string, number>();
  for (let link = 0; link < graph.links; link++) {
    const date = graph.block.dates[graph.date[link]];
    if (!date || (mask && !mask[link])) continue;
    const month = date.slice(0, 7);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return new Map([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}
