// The search box: a field with a list under it, by the ARIA pattern of a combobox.

import type { App } from "./app.js";
import { h, name } from "./dom.js";
import { search } from "./search.js";

const MOST = 12;

/** Make a search box that hands over the node chosen. */
export function combobox(app: App, id: string, label: string, onchoose: (node: number) => void): HTMLElement {
  const { say } = app;
  let found: number[] = [];
  let at = -1;
  const list = h("ul", { id: `${id}-list`, role: "listbox", "aria-label": say("found"), hidden: true });
  const field = h("input", {
    id, type: "search", role: "combobox", autocomplete: "off", spellcheck: "false", placeholder: say("search hint"),
    "aria-expanded": "false", "aria-controls": `${id}-list`, "aria-autocomplete": "list",
  });

  const close = () => {
    list.hidden = true;
    at = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const take = (node: number | undefined) => {
    if (node === undefined) return;
    field.value = "";
    close();
    onchoose(node);
  };
  const mark = (next: number) => {
    at = found.length ? (next + found.length) % found.length : -1;
    [...list.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
    if (at < 0) return;
    field.setAttribute("aria-activedescendant", `${id}-${at}`);
    list.children[at].scrollIntoView({ block: "nearest" });
  };
  const option = (node: number, place: number) =>
    h("li", { id: `${id}-${place}`, role: "option", "aria-selected": "false", onmousedown: (event: MouseEvent) => event.preventDefault(), onclick: () => take(node) },
      name(app.name(node)), h("small", {}, ` ${app.say(`kind ${app.graph.kind[node]}`)}`));
  const look = () => {
    const { start } = app.graph.csr;
    found = search(app.index, field.value, (node) => start[node + 1] - start[node], MOST).map((one) => one.node);
    list.replaceChildren(...found.map(option));
    if (!found.length && field.value.trim()) list.append(h("li", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, say("nothing found")));
    list.hidden = !field.value.trim();
    field.setAttribute("aria-expanded", String(!list.hidden));
    mark(found.length ? 0 : -1);
    if (field.value.trim()) app.tell(say("told found", { n: found.length }));
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => (list.hidden ? look() : mark(at + 1)),
    ArrowUp: () => mark(at - 1),
    Enter: () => take(found[at]),
    Escape: () => ((field.value = ""), close()),
  };
  field.addEventListener("input", look);
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  return h("div", { class: "search" }, h("label", { for: id, class: "sr" }, label), field, list);
}
