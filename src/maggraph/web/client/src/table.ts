// The same as the picture in a table: each node with whom and what it is linked to.

import type { Acts } from "./acts.js";
import type { App } from "./app.js";
import { pairBetween } from "./csr.js";
import { button, h, name } from "./dom.js";
import { ordered } from "./view.js";

const STEP = 100;
const MOST_NEAR = 40;

/** Make the table; it is filled when it is opened, and kept up while it is open. */
export function table(app: App, acts: Acts): HTMLElement {
  let most = STEP;
  const body = h("tbody", {});
  const more = button(app.say("more rows"), () => ((most += STEP), fill()), { hidden: true });
  const near = (node: number) => {
    const around = ordered(app.graph, node, app.view).filter((to) => app.view.place[to] >= 0);
    const items = around.slice(0, MOST_NEAR).map((to) => {
      const pair = pairBetween(app.graph.csr, node, to);
      const n = app.view.count[pair];
      return h("li", {}, name(app.name(to)), ` (${acts.tie(node, to)}${n > 1 ? ` × ${n}` : ""})`);
    });
    return h("td", {}, h("ul", {}, ...items), around.length > MOST_NEAR && app.say("and more", { n: around.length - MOST_NEAR }));
  };
  const row = (node: number) =>
    h("tr", {},
      h("th", { scope: "row" }, button(name(app.name(node)), () => acts.choose(node))),
      h("td", {}, app.say(`kind ${app.graph.kind[node]}`)),
      h("td", {}, app.graph.block.nodes.note[node]),
      near(node));
  const fill = () => {
    body.replaceChildren(...Array.from(app.scene.order.slice(0, most), (at) => row(app.view.nodes[at])));
    more.hidden = app.view.nodes.length <= most;
  };
  const details = h("details", { id: "table", ontoggle: () => details.open && fill() },
    h("summary", {}, app.say("table")),
    h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": app.say("table") },
      h("table", {},
        h("caption", {}, app.say("table caption")),
        h("thead", {}, h("tr", {}, ...["name", "kind", "note", "neighbours"].map((column) => h("th", { scope: "col" }, app.say(`column ${column}`))))),
        body)),
    h("p", {}, more));
  app.watch(() => details.open && fill());
  return details;
}
