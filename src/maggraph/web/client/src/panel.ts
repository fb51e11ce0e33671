// What stands beside the picture: the chosen node, pair or path, or, with nothing chosen, what is shown.

import type { Acts } from "./acts.js";
import type { App } from "./app.js";
import { pairBetween } from "./csr.js";
import { KINDS } from "./data.js";
import { button, h, name, refill } from "./dom.js";
import { evidenceItem, toldOf } from "./evidence.js";
import { shapeOf } from "./shapes.js";
import { neighbourhood, numbers, ordered } from "./view.js";

const MOST_LISTED = 60;
const MOST_LINKS = 80;

export class Panel {
  readonly element = h("section", { class: "panel", id: "panel", tabindex: "-1" });

  constructor(private readonly app: App, private readonly acts: Acts) {
    this.element.setAttribute("aria-label", app.say("panel"));
    app.watch(() => refill(this.element, ...this.content()));
  }

  private content(): HTMLElement[] {
    const chosen = numbers(this.app.graph, this.app.state.chosen);
    const path = numbers(this.app.graph, this.app.state.path);
    const parts = chosen.length > 1 ? this.pair(chosen[0], chosen[1]) : chosen.length ? this.node(chosen[0]) : path.length ? [] : this.nothing();
    return [...this.comparison(), ...parts, ...(path.length > 1 ? this.path(path) : [])];
  }

  private nothing(): HTMLElement[] {
    const { app } = this;
    const { nodes } = app.view;
    const counts = KINDS.map((_, kind) => nodes.filter((node) => app.graph.kind[node] === kind).length);
    const top = Array.from(app.scene.order.slice(0, 8), (at) => nodes[at]);
    return [
      h("h2", {}, app.say("what is shown")),
      h("ul", { class: "counts" }, ...counts.map((n, kind) => n ? h("li", {}, shapeOf(kind), ` ${app.say(`count ${kind}`, { n })}`) : null)),
      h("p", {}, app.say("hint choose")),
      h("h3", {}, app.say("most linked")),
      h("ul", { class: "near" }, ...top.map((node) => h("li", {}, this.pick(node), this.count(node)))),
    ];
  }

  private count(node: number): HTMLElement {
    return h("span", { class: "n" }, this.app.say("links to", { n: neighbourhood(this.app.graph, this.app.view, node).shown }));
  }

  private pick(node: number): HTMLElement {
    return button(h("span", {}, shapeOf(this.app.graph.kind[node]), " ", name(this.app.name(node))), () => this.acts.choose(node), { class: "pick", "data-key": `pick ${this.app.id(node)}` });
  }

  private node(node: number): HTMLElement[] {
    const { app } = this;
    const { nodes, pages } = app.graph.block;
    return [
      h("h2", {}, shapeOf(app.graph.kind[node]), " ", name(app.name(node))),
      h("p", { class: "kind" }, app.say(`kind ${app.graph.kind[node]}`), nodes.other[node] && " · ", nodes.other[node] && name(nodes.other[node])),
      ...nodes.note[node].split("\n").filter(Boolean).map((line) => h("p", { class: "note" }, line)),
      pages ? h("p", {}, h("a", { href: pages + app.id(node) }, app.say("open page"))) : null,
      this.buttons(node),
      ...this.near(node),
    ].filter((part): part is HTMLElement => !!part);
  }

  private buttons(node: number): HTMLElement {
    const { app, acts } = this;
    const id = app.id(node);
    const act = (key: string, run: () => void, pressed?: boolean) =>
      button(app.say(key), run, { "data-key": key, "aria-pressed": pressed === undefined ? null : String(pressed) });
    return h("div", { class: "acts" },
      act("only", () => acts.only(node)),
      act("compare", () => acts.compare(node), app.state.compare.includes(id)),
      act("pin", () => acts.pin(node), !!app.state.pin[id]),
      act("collapse", () => acts.collapse(node)),
      act("hide", () => acts.hide(node)));
  }

  private near(node: number): HTMLElement[] {
    const { app } = this;
    const { all, shown } = neighbourhood(app.graph, app.view, node);
    const around = ordered(app.graph, node, app.view).filter((to) => app.view.place[to] >= 0);
    const more = Math.min(20, all - shown);
    return [
      h("h3", { "data-fallback": true, tabindex: "-1" }, app.say("neighbours")),
      h("p", { class: "of" }, app.say("shown of", { shown, all }),
        more > 0 && button(app.say("more", { n: more }), () => this.acts.expand(node), { class: "more", "data-key": "more", "aria-label": app.say("show more", { n: more, name: app.name(node) }) })),
      h("ul", { class: "near" }, ...around.slice(0, MOST_LISTED).map((to) => this.neighbour(node, to))),
      around.length > MOST_LISTED ? h("p", {}, app.say("rest in table", { n: around.length - MOST_LISTED })) : h("span", {}),
    ];
  }

  private neighbour(node: number, to: number): HTMLElement {
    const { app } = this;
    const pair = pairBetween(app.graph.csr, node, to);
    const n = app.view.count[pair];
    const tie = this.acts.tie(node, to);
    const style = app.view.style[pair];
    const label = app.say("evidence label", { one: app.name(node), other: app.name(to), tie, n });
    return h("li", { class: `style-${style}` }, this.pick(to),
      button(`${style <= 4 ? app.say(`tie ${style}`) : tie}${n > 1 ? ` × ${n}` : ""}`, () => this.acts.choosePair(node, to), { class: "tie", "aria-label": label, "data-key": `tie ${app.id(to)}` }));
  }

  private pair(one: number, other: number): HTMLElement[] {
    const { app } = this;
    const pair = pairBetween(app.graph.csr, one, other);
    const told = pair < 0 ? [] : toldOf(app, pair);
    return [
      h("h2", { tabindex: "-1", "data-fallback": true }, name(app.short(one)), " – ", name(app.short(other))),
      h("p", {}, told.length ? app.say("links between", { n: told.length }) : app.say("no link between")),
      h("ol", { class: "links" }, ...told.slice(0, MOST_LINKS).map((link) => evidenceItem(app, link))),
      told.length > MOST_LINKS ? h("p", {}, app.say("rest in file", { n: told.length - MOST_LINKS })) : h("span", {}),
      h("p", { class: "acts" }, button(app.short(one), () => this.acts.choose(one), { "data-key": "one" }), button(app.short(other), () => this.acts.choose(other), { "data-key": "other" })),
    ];
  }

  private path(path: readonly number[]): HTMLElement[] {
    const { app } = this;
    const steps = path.slice(1).map((to, at) => {
      const from = path[at];
      const tie = this.acts.tie(from, to);
      return h("li", {}, this.pick(from), button(tie, () => this.acts.choosePair(from, to), { class: "tie", "data-key": `step ${at}`, "aria-label": app.say("evidence label", { one: app.name(from), other: app.name(to), tie, n: app.view.count[pairBetween(app.graph.csr, from, to)] }) }));
    });
    return [h("h2", {}, app.say("path", { n: path.length - 1 })), h("ol", { class: "near path" }, ...steps, h("li", {}, this.pick(path[path.length - 1])))];
  }

  private comparison(): HTMLElement[] {
    const { app, acts } = this;
    const compared = numbers(app.graph, app.state.compare);
    if (!compared.length) return [];
    const few = compared.length < 2;
    return [h("div", { class: "compare", role: "group", "aria-label": app.say("compared") },
      h("h2", {}, app.say("compared")),
      h("ul", { class: "near" }, ...compared.map((node) => h("li", {}, this.pick(node), button("×", () => acts.compare(node), { "aria-label": app.say("uncompare", { name: app.name(node) }), "data-key": `drop ${app.id(node)}` })))),
      few ? h("p", {}, app.say("hint compare")) : h("p", { class: "acts" },
        button(app.say("find path"), () => acts.path(), { "data-key": "path" }),
        button(app.say("find connection"), () => acts.connect(), { "data-key": "connect" })))];
  }
}
