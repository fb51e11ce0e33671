// The links of a pair one by one, each with its day, place, sentence and where it stands in which report.

import type { App } from "./app.js";
import { linksOf, TYPES } from "./data.js";
import { h, name } from "./dom.js";
import { styleOf } from "./view.js";
import { dated } from "./words.js";

export interface Told {
  readonly link: number;
  readonly style: number;
  readonly sort: string;
  readonly date: string;
  readonly event: number;
  readonly place: number;
  readonly what: string;
  readonly sources: readonly string[];
}

/** Tell the links of a pair that count, the earliest first, undated ones last. */
export function toldOf(app: App, pair: number): Told[] {
  const { graph } = app;
  const links = linksOf(graph, pair).filter((link) => app.view.mask[link]);
  const date = (link: number) => graph.block.dates[graph.date[link]] || "~";
  return links.sort((one, other) => (date(one) < date(other) ? -1 : date(one) > date(other) ? 1 : one - other)).map((link) => told(app, link));
}

function told(app: App, link: number): Told {
  const { graph, say } = app;
  const { links, texts, dates } = graph.block;
  const style = styleOf(graph, link);
  return {
    link,
    style,
    sort: say(graph.grade[link] ? `grade ${graph.grade[link]}` : `type ${TYPES[graph.type[link]]}`),
    date: dates[graph.date[link]],
    event: graph.event[link],
    place: graph.place[link],
    what: texts[links.what[link]] ?? "",
    sources: sourcesOf(app, link),
  };
}

function sourcesOf(app: App, link: number): string[] {
  const { evidence, reports, links } = app.graph.block;
  return (evidence[links.at[link]] ?? []).map(([report, ...paragraphs]) =>
    app.say("source", { report: reports[report][1] || reports[report][0], n: paragraphs.length, paragraphs: paragraphs.join(", ") }));
}

/** Write the day of a link, or that none is known. */
export function dayOf(app: App, date: string): string {
  return date ? dated(date) : app.say("no date");
}

export function evidenceItem(app: App, one: Told): HTMLElement {
  const where = one.place >= 0 ? `, ${app.short(one.place)}` : "";
  return h("li", { class: `link style-${one.style}` },
    h("p", { class: "sort" }, h("strong", {}, one.sort), ` · ${dayOf(app, one.date)}${where}`),
    one.event >= 0 && h("p", { class: "event" }, name(app.name(one.event))),
    one.what && h("p", { class: "what" }, one.what),
    one.sources.length ? h("p", { class: "source" }, one.sources.join("; ")) : h("p", { class: "source" }, app.say("no source")));
}
