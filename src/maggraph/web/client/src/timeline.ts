// The slider of time: two thumbs over a picture of how many links each month has, and two fields for dates.

import type { App } from "./app.js";
import { h, s } from "./dom.js";
import { byMonth } from "./filters.js";
import { filter } from "./state.js";
import { dated, monthEnd, undated } from "./words.js";

/** List every month from the first to the last, those without links too. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year, month] = first.split("-").map(Number);
  month ||= 1;
  const end = last.length < 7 ? `${last}-12` : last;
  for (let at = `${year}-${two(month)}`; at <= end && months.length < 1200; at = `${year}-${two(month)}`) {
    months.push(at);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
}

const two = (number: number) => String(number).padStart(2, "0");

/** Make the slider; null where nothing has a date. */
export function timeline(app: App): HTMLElement | null {
  const { say } = app;
  const counts = byMonth(app.graph);
  const known = [...counts.keys()];
  if (!known.length) return null;
  const months = monthsBetween(known[0], known[known.length - 1]);
  const last = months.length - 1;
  const change = (since: string, until: string) => {
    app.act(filter(app.state, { since, until }));
    app.tell(say("told period", { since: dated(since) || "…", until: dated(until) || "…", n: app.view.nodes.length, pairs: app.view.pairs.length }));
  };
  const thumb = (label: string) => h("input", { type: "range", min: "0", max: String(last), step: "1", "aria-label": label });
  const [from, to] = [thumb(say("since")), thumb(say("until"))];
  const slid = () => {
    const [low, high] = [Math.min(+from.value, +to.value), Math.max(+from.value, +to.value)];
    change(low === 0 ? "" : months[low], high === last ? "" : monthEnd(months[high]));
  };
  from.addEventListener("change", slid);
  to.addEventListener("change", slid);
  const field = (id: string, which: "since" | "until") => {
    const input = h("input", { id, type: "text", inputmode: "numeric", size: "10", placeholder: say("date form"), "aria-describedby": "date-form" });
    input.addEventListener("change", () => {
      const date = undated(input.value);
      input.setAttribute("aria-invalid", String(date === null));
      if (date === null) return app.tell(say("bad date", { text: input.value }));
      change(which === "since" ? date : app.state.filters.since, which === "until" ? date : app.state.filters.until);
    });
    return input;
  };
  const [since, until] = [field("since", "since"), field("until", "until")];
  const box = h("input", { type: "checkbox", id: "undated", onchange: () => {
    app.act(filter(app.state, { undated: box.checked }));
    app.tell(say("told filtered", { n: app.view.nodes.length, pairs: app.view.pairs.length }));
  } });
  app.watch(() => {
    const { filters } = app.state;
    [since.value, until.value, box.checked] = [dated(filters.since), dated(filters.until), filters.undated];
    const place = (date: string, none: number) => (date ? Math.max(0, Math.min(last, months.findIndex((month) => month >= date.slice(0, 7)))) : none);
    [from.value, to.value] = [String(place(filters.since, 0)), String(filters.until > months[last] ? last : place(filters.until, last))];
    from.setAttribute("aria-valuetext", dated(months[+from.value]));
    to.setAttribute("aria-valuetext", dated(months[+to.value]));
  });
  return h("section", { class: "time", "aria-label": say("time") },
    h("div", { class: "dates" },
      h("label", { for: "since" }, say("since")), since, h("label", { for: "until" }, say("until")), until,
      h("span", { class: "sr", id: "date-form" }, say("date form")),
      h("label", { class: "box" }, box, h("span", {}, say("undated")))),
    h("div", { class: "slider" }, bars(months, counts), from, to,
      h("p", { class: "ends", "aria-hidden": "true" }, h("span", {}, dated(months[0])), h("span", {}, dated(months[last])))));
}

function bars(months: readonly string[], counts: ReadonlyMap<string, number>): SVGElement {
  const most = Math.max(...counts.values());
  return s("svg", { class: "bars", viewBox: `0 0 ${months.length} 20`, preserveAspectRatio: "none", "aria-hidden": "true" },
    ...months.map((month, at) => {
      const tall = counts.get(month) ? Math.max(1.2, (20 * Math.sqrt(counts.get(month)!)) / Math.sqrt(most)) : 0;
      return s("rect", { x: at + 0.1, y: 20 - tall, width: 0.8, height: tall });
    }));
}
