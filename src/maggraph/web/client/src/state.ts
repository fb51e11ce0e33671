// What is looked at, as one plain value; every act of the user makes a new one. Ids, not numbers: links outlive builds.

import { NO_FILTERS, type Filters } from "./filters.js";

export const STEP = 20;
export const MOST_COMPARED = 3;

export interface State {
  /** Whether the nodes that the page begins with are shown. */
  readonly start: boolean;
  /** Nodes shown by themselves: found, or on a path. */
  readonly add: readonly string[];
  /** Nodes whose first neighbours are shown, and how many of them. */
  readonly open: Readonly<Record<string, number>>;
  readonly hide: readonly string[];
  readonly pin: Readonly<Record<string, readonly [number, number]>>;
  readonly filters: Filters;
  /** One id (a node), two (a pair), or none. */
  readonly chosen: readonly string[];
  /** Up to three nodes to be connected. */
  readonly compare: readonly string[];
  /** The nodes of a path that is marked, in order. */
  readonly path: readonly string[];
  readonly colour: "kind" | "group";
}

export const BEGINNING: State = {
  start: true, add: [], open: {}, hide: [], pin: {}, filters: NO_FILTERS, chosen: [], compare: [], path: [],
  colour: "kind",
};

const joined = (ids: readonly string[], more: readonly string[]) => [...new Set([...ids, ...more])];
const without = (ids: readonly string[], gone: readonly string[]) => ids.filter((id) => !gone.includes(id));

/** Choose a node or a pair; what was hidden or not yet there is shown. */
export function choose(state: State, ...ids: string[]): State {
  return { ...state, chosen: ids };
}

/** Show nodes, bringing back those that were hidden. */
export function show(state: State, ids: readonly string[]): State {
  return { ...state, add: joined(state.add, ids), hide: without(state.hide, ids) };
}

/** Show a node's first neighbours, as many as `most`; those of them that were hidden come back. */
export function expand(state: State, id: string, most: number, back: readonly string[]): State {
  return { ...state, open: { ...state.open, [id]: most }, hide: without(state.hide, back) };
}

/** Stop showing a node's neighbours for its sake. */
export function collapse(state: State, id: string): State {
  const { [id]: _, ...open } = state.open;
  return { ...state, open };
}

/** Take nodes away, and let go of them where they are chosen, compared or on the path. */
export function hide(state: State, ids: readonly string[]): State {
  const gone = (of: readonly string[]) => (of.some((id) => ids.includes(id)) ? [] : of);
  return {
    ...state,
    hide: joined(state.hide, ids),
    add: without(state.add, ids),
    compare: without(state.compare, ids),
    chosen: gone(state.chosen),
    path: gone(state.path),
  };
}

export function unhide(state: State): State {
  return { ...state, hide: [] };
}

/** Keep a node where it is, or let it go if it was kept. */
export function pin(state: State, id: string, at: readonly [number, number] | null): State {
  const { [id]: _, ...rest } = state.pin;
  return { ...state, pin: at ? { ...rest, [id]: [Math.round(at[0]), Math.round(at[1])] } : rest };
}

/** Look at one node with its neighbours and nothing else. */
export function only(state: State, id: string): State {
  return { ...BEGINNING, filters: state.filters, colour: state.colour, start: false, add: [id], open: { [id]: STEP }, chosen: [id] };
}

/** Show nodes and nothing else, the path among them marked. */
export function alone(state: State, ids: readonly string[], path: readonly string[]): State {
  return { ...BEGINNING, filters: state.filters, colour: state.colour, compare: state.compare, start: false, add: ids, path };
}

/** Take a node into the comparison or out of it; of more than three the first goes. */
export function compare(state: State, id: string): State {
  if (state.compare.includes(id)) return { ...state, compare: without(state.compare, [id]) };
  return { ...state, compare: [...state.compare, id].slice(-MOST_COMPARED) };
}

export function filter(state: State, change: Partial<Filters>): State {
  return { ...state, filters: { ...state.filters, ...change } };
}
