// An ordered tour of views with a note on each: those that came with the page, and those the user adds.

import type { App } from "./app.js";
import { button, h, refill } from "./dom.js";

interface Stop {
  readonly note: string;
  readonly state: string;
}

/** Stops are kept in the address after the state, so that a link carries them. */
export function readStops(hash: string): Stop[] {
  const packed = new URLSearchParams(hash.replace(/^#/, "")).get("tour");
  if (!packed) return [];
  try {
    const stops: unknown = JSON.parse(packed);
    return Array.isArray(stops) ? stops.filter(isStop).slice(0, 60) : [];
  } catch {
    return [];
  }
}

function isStop(value: unknown): value is Stop {
  const stop = value as Partial<Stop> | null;
  return typeof stop?.note === "string" && typeof stop.state === "string";
}

export class Tour {
  readonly element: HTMLElement;
  stops: readonly Stop[];
  private at = -1;
  private own: boolean;

  constructor(private readonly app: App, hash: string, private readonly onchange: () => void) {
    const own = readStops(hash);
    this.own = own.length > 0;
    this.stops = this.own ? own : app.graph.block.tour;
    const note = h("input", { id: "note", type: "text", maxlength: "400" });
    const add = () => {
      if (!note.value.trim()) return note.focus();
      this.change([...this.stops, { note: note.value.trim(), state: app.hash }]);
      app.tell(app.say("told stop added", { n: this.stops.length }));
      note.value = "";
    };
    const list = h("div", {});
    this.element = h("div", { class: "tour" }, list,
      h("p", {}, h("label", { for: "note" }, app.say("stop note")), note), button(app.say("add stop"), add, { class: "wide" }));
    this.refresh = () => refill(list, ...this.content());
    this.refresh();
  }

  private refresh: () => void;

  /** Write the user's own stops for the address; "" where the page's are as they came. */
  get written(): string {
    return this.own ? new URLSearchParams({ tour: JSON.stringify(this.stops) }).toString() : "";
  }

  private change(stops: readonly Stop[]): void {
    this.own = true;
    this.stops = stops;
    this.at = Math.min(this.at, stops.length - 1);
    this.refresh();
    this.onchange();
  }

  private go(at: number): void {
    if (at < 0 || at >= this.stops.length) return;
    this.at = at;
    const { note, state } = this.stops[at];
    this.app.goTo(state);
    this.refresh();
    this.app.tell(this.app.say("told stop", { at: at + 1, all: this.stops.length, note }));
  }

  private content(): HTMLElement[] {
    const { app, stops, at } = this;
    if (!stops.length) return [h("p", {}, app.say("no stops"))];
    const now = stops[at];
    return [
      now ? h("p", { class: "note now" }, h("strong", {}, app.say("stop", { at: at + 1, all: stops.length })), ` ${now.note}`) : h("p", {}, app.say("tour hint")),
      h("p", { class: "acts" },
        button(app.say("stop back"), () => this.go(at - 1), { "data-key": "back", "aria-disabled": at <= 0 ? "true" : null }),
        button(app.say("stop on"), () => this.go(at + 1), { "data-key": "on", "aria-disabled": at >= stops.length - 1 ? "true" : null })),
      h("ol", {}, ...stops.map((stop, place) => h("li", {}, h("div", { class: "row" },
        button(stop.note, () => this.go(place), { class: "pick", "data-key": `stop ${place}`, "aria-current": place === at ? "step" : null }),
        button("↑", () => this.swap(place), { "aria-label": app.say("stop up", { note: stop.note }), "data-key": `up ${place}`, disabled: place === 0 }),
        button("×", () => this.change(stops.filter((_, other) => other !== place)), { "aria-label": app.say("stop drop", { note: stop.note }), "data-key": `drop ${place}` }))))),
    ];
  }

  private swap(place: number): void {
    const stops = [...this.stops];
    [stops[place - 1], stops[place]] = [stops[place], stops[place - 1]];
    this.change(stops);
  }
}
