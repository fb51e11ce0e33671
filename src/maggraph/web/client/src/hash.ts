// The state as the part of the address after #, short where little differs from the beginning.

import { GRADES, KINDS, PRESENCES, TYPES } from "./data.js";
import { NO_FILTERS, type Filters } from "./filters.js";
import { BEGINNING, MOST_COMPARED, type State } from "./state.js";

const ID = /^[a-z]+\/[^\s"'<>]+$/;
const DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;

/** Write a state; the beginning is the empty text. */
export function written(state: State): string {
  const parts = new URLSearchParams();
  const put = (name: string, value: string) => value && parts.set(name, value);
  if (!state.start) put("start", "none");
  put("show", state.add.join(" "));
  put("open", Object.entries(state.open).map(([id, count]) => `${id}:${count}`).join(" "));
  put("hide", state.hide.join(" "));
  put("pin", Object.entries(state.pin).map(([id, [x, y]]) => `${id}:${x}:${y}`).join(" "));
  put("chosen", state.chosen.join(" "));
  put("compare", state.compare.join(" "));
  put("path", state.path.join(" "));
  if (state.colour === "group") put("colour", "group");
  writeFilters(state.filters, put);
  return parts.toString().replace(/%2F/g, "/").replace(/%3A/g, ":");
}

function writeFilters(filters: Filters, put: (name: string, value: string) => void): void {
  put("kinds", bits(filters.kinds, KINDS));
  put("links", bits(filters.types, TYPES));
  put("presence", bits(filters.presence, PRESENCES));
  if (filters.grade !== NO_FILTERS.grade) put("grade", GRADES[filters.grade] || "none");
  put("since", filters.since);
  put("until", filters.until);
  if (!filters.undated) put("undated", "no");
  put("city", filters.city);
}

/** Read a state; whatever cannot be meant is passed over. */
export function read(hash: string): State {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  const ids = (name: string) => (parts.get(name) ?? "").split(" ").filter((id) => ID.test(id));
  const tailed = (name: string) => ids(name).map((entry) => entry.split(":"));
  return {
    ...BEGINNING,
    start: parts.get("start") !== "none",
    add: ids("show"),
    open: Object.fromEntries(tailed("open").map(([id, count]) => [id, whole(count)]).filter(([, count]) => count)),
    hide: ids("hide"),
    pin: Object.fromEntries(tailed("pin").map(([id, x, y]) => [id, [whole(x), whole(y)] as const])),
    chosen: ids("chosen").slice(0, 2),
    compare: ids("compare").slice(0, MOST_COMPARED),
    path: ids("path"),
    colour: parts.get("colour") === "group" ? "group" : "kind",
    filters: readFilters(parts),
  };
}

function readFilters(parts: URLSearchParams): Filters {
  const date = (name: string) => (DATE.test(parts.get(name) ?? "") ? parts.get(name)! : "");
  const grade = (GRADES as readonly string[]).indexOf(parts.get("grade") ?? "");
  return {
    kinds: unbits(parts.get("kinds"), KINDS),
    types: unbits(parts.get("links"), TYPES),
    presence: unbits(parts.get("presence"), PRESENCES),
    grade: grade > 0 ? grade : NO_FILTERS.grade,
    since: date("since"),
    until: date("until"),
    undated: parts.get("undated") !== "no",
    city: ID.test(parts.get("city") ?? "") ? parts.get("city")! : "",
  };
}

function whole(text: string | undefined): number {
  const number = Math.round(Number(text));
  return Number.isFinite(number) ? number : 0;
}

/** Name the bits that are set: "" for all, "none" for none. */
export function bits(set: number, of: readonly string[]): string {
  const names = of.filter((_, bit) => (set >> bit) & 1);
  return names.length === of.length ? "" : names.join(" ") || "none";
}

export function unbits(text: string | null, of: readonly string[]): number {
  if (!text) return (1 << of.length) - 1;
  return text.split(" ").reduce((set, name) => (of.includes(name) ? set | (1 << of.indexOf(name)) : set), 0);
}
