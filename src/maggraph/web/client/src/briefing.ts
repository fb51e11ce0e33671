// What goes to paper: the picture, what its signs mean, and every link shown with how we know.

import type { App } from "./app.js";
import { h, name } from "./dom.js";
import { dayOf, toldOf } from "./evidence.js";
import { picture } from "./exports.js";
import { legend } from "./legend.js";
import { LIT } from "./scene.js";
import { dated } from "./words.js";

const MOST = 250;

/** Make the section that only paper shows; it is filled when printing begins. */
export function briefing(app: App): HTMLElement {
  const element = h("section", { class: "briefing", "aria-hidden": "true" });
  window.addEventListener("beforeprint", () => element.replaceChildren(...content(app)));
  window.addEventListener("afterprint", () => element.replaceChildren());
  return element;
}

function content(app: App): HTMLElement[] {
  const { say, view } = app;
  const image = h("img", { src: picture(app, 1800).toDataURL("image/png"), alt: "" });
  const lit = [...view.pairs].filter((_, at) => app.scene.lineLight[at] === LIT);
  const pairs = (lit.length ? lit : [...view.pairs]).sort((one, other) => view.style[one] - view.style[other] || view.count[other] - view.count[one] || one - other);
  return [
    h("h1", {}, app.graph.block.title),
    h("p", {}, `${say("told filtered", { n: view.nodes.length, pairs: view.pairs.length })} ${period(app)}`),
    image,
    h("p", { class: "signs" }, ...legend(app)),
    h("h2", {}, say("links")),
    h("table", {},
      h("thead", {}, h("tr", {}, ...["from", "to", "link", "date", "what", "source"].map((column) => h("th", {}, say(`csv ${column}`))))),
      h("tbody", {}, ...pairs.slice(0, MOST).flatMap((pair) => rows(app, pair)))),
    ...(pairs.length > MOST ? [h("p", {}, say("rest in file", { n: pairs.length - MOST }))] : []),
  ];
}

function period(app: App): string {
  const { since, until } = app.state.filters;
  return since || until ? `${app.say("time")}: ${dated(since) || "…"} – ${dated(until) || "…"}.` : "";
}

function rows(app: App, pair: number): HTMLElement[] {
  const [a, b] = [app.graph.pairA[pair], app.graph.pairB[pair]];
  return toldOf(app, pair).map((one) =>
    h("tr", {},
      h("td", {}, name(app.name(a))), h("td", {}, name(app.name(b))), h("td", {}, one.sort), h("td", {}, dayOf(app, one.date)),
      h("td", {}, one.what || (one.event >= 0 ? name(app.name(one.event)) : "")), h("td", {}, one.sources.join("; "))));
}
