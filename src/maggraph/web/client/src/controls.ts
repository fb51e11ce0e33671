// The filters: kinds, links, grade, presence, city; and the legend, which is the same list.

import type { App } from "./app.js";
import { GRADES, KINDS, PRESENCES, TYPES } from "./data.js";
import { button, h, name, refill, type Child } from "./dom.js";
import { NO_FILTERS, type Filters } from "./filters.js";
import { groupShape, lineOf, shapeOf } from "./shapes.js";
import { filter } from "./state.js";

type Bits = "kinds" | "types" | "presence";

export class Controls {
  readonly element: HTMLElement;
  private readonly refreshers: (() => void)[] = [];
  private readonly app: App;

  constructor(app: App) {
    this.app = app;
    const { say } = app;
    this.element = h("div", { class: "filters" },
      this.boxes("kinds", say("kinds"), KINDS.map((_, kind) => [shapeOf(kind), say(`kinds ${kind}`)])),
      this.grade(),
      this.boxes("types", say("links"), TYPES.map((type, at) => [at ? lineOf(at + 4) : null, say(`type ${type}`)])),
      this.boxes("presence", say("presence"), PRESENCES.map((presence) => [null, say(`presence ${presence}`)])),
      this.city(),
      this.colours(),
      button(say("no filters"), () => this.change(NO_FILTERS), { class: "wide" }));
    app.watch(() => this.refreshers.forEach((refresh) => refresh()));
  }

  private change(change: Partial<Filters>): void {
    const { app } = this;
    app.act(filter(app.state, change));
    app.tell(app.say("told filtered", { n: app.view.nodes.length, pairs: app.view.pairs.length }));
  }

  private boxes(which: Bits, legend: string, labels: (readonly [Child, string])[]): HTMLElement {
    const present = this.present(which);
    const inputs = labels.map(([picture, label], bit) => {
      const input = h("input", { type: "checkbox", name: which, value: String(bit), onchange: () => this.change({ [which]: this.app.state.filters[which] ^ (1 << bit) }) });
      this.refreshers.push(() => (input.checked = !!((this.app.state.filters[which] >> bit) & 1)));
      return (present >> bit) & 1 ? h("label", {}, input, picture, h("span", {}, label)) : null;
    });
    return h("fieldset", {}, h("legend", {}, legend), ...inputs);
  }

  /** Offer only what the data has. */
  private present(which: Bits): number {
    const { kind, type, presence } = this.app.graph;
    if (which === "presence") return presence.reduce((set, bits) => set | bits, 0);
    return (which === "kinds" ? kind : type).reduce((set, bit) => set | (1 << bit), 0);
  }

  private grade(): HTMLElement {
    const { say } = this.app;
    const inputs = GRADES.slice(1).map((grade, at) => {
      const input = h("input", { type: "radio", name: "grade", value: grade, onchange: () => this.change({ grade: at + 1 }) });
      this.refreshers.push(() => (input.checked = this.app.state.filters.grade === at + 1));
      return h("label", {}, input, lineOf(at + 1), h("span", {}, say(`grade ${at + 1} long`)));
    });
    return h("fieldset", { class: "grades" }, h("legend", {}, say("weakest")), ...inputs);
  }

  private city(): HTMLElement {
    const { app } = this;
    const used = new Set(app.graph.place.filter((node) => node >= 0));
    const cities = [...used].sort((one, other) => app.name(one).localeCompare(app.name(other), app.graph.block.lang));
    const select = h("select", { id: "city", onchange: () => this.change({ city: select.value }) },
      h("option", { value: "" }, app.say("any city")),
      ...cities.map((node) => h("option", { value: app.id(node) }, app.name(node))));
    this.refreshers.push(() => (select.value = app.state.filters.city));
    return h("p", {}, h("label", { for: "city" }, app.say("city"), " "), select);
  }

  private colours(): HTMLElement {
    const { app } = this;
    const box = h("input", { type: "checkbox", id: "by-group", onchange: () => app.act({ ...app.state, colour: box.checked ? "group" : "kind" }, { tell: app.say(box.checked ? "told by group" : "told by kind") }) });
    const groups = h("ul", { class: "groups" });
    this.refreshers.push(() => {
      box.checked = app.state.colour === "group";
      refill(groups, ...(box.checked ? this.groups() : []));
    });
    return h("div", {}, h("label", { class: "box" }, box, h("span", {}, app.say("by group"))), groups);
  }

  private groups(): HTMLElement[] {
    const { app } = this;
    const members = new Map<number, number[]>();
    for (const node of app.view.nodes) {
      const group = app.graph.group[node];
      if (group) members.set(group, [...(members.get(group) ?? []), node]);
    }
    const degree = (node: number) => app.graph.csr.start[node + 1] - app.graph.csr.start[node];
    return [...members].sort(([one], [other]) => one - other).slice(0, 12).map(([group, nodes]) => {
      const top = nodes.sort((one, other) => degree(other) - degree(one) || one - other).slice(0, 3);
      return h("li", {}, groupShape(group), ` ${app.say("group", { number: group, n: nodes.length })}: `, ...top.flatMap((node, at) => [at ? ", " : "", name(app.short(node))]), nodes.length > 3 && ", …");
    });
  }
}
