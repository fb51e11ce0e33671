// The page around the picture: tools above, the panel beside, time and table below.

import type { Acts } from "./acts.js";
import type { App } from "./app.js";
import { briefing } from "./briefing.js";
import { combobox } from "./combobox.js";
import { Controls } from "./controls.js";
import { button, h, type Child } from "./dom.js";
import { exportAs, FORMS } from "./exports.js";
import { Keys } from "./keys.js";
import { Panel } from "./panel.js";
import { legend } from "./legend.js";
import { frameIcon } from "./shapes.js";
import { Pointer } from "./pointer.js";
import { Stage } from "./stage.js";
import { table } from "./table.js";
import { timeline } from "./timeline.js";
import { Tour } from "./tour.js";

const HELP = ["arrows", "down", "up", "enter", "space", "only", "compare", "pin", "hide", "collapse", "evidence", "zoom", "escape", "undo", "find"];

/** Build the page in an element, and return the stage that draws. */
export function page(root: HTMLElement, app: App, acts: Acts): Stage {
  const { say } = app;
  const canvas = h("canvas", { "aria-hidden": "true" });
  const picture = h("div", { class: "picture", id: "picture", tabindex: "0", role: "application", "aria-label": say("picture"), "aria-describedby": "keys" }, canvas);
  const help = helpOf(app);
  const find = combobox(app, "find", say("search"), (node) => (acts.choose(node), picture.focus()));
  const panel = new Panel(app, acts);
  const tour = new Tour(app, location.hash, () => address());
  const live = h("p", { class: "sr", id: "live", role: "status", "aria-live": "polite" });
  const status = h("p", { class: "status" });
  const side = h("aside", { "aria-label": say("side") }, panel.element,
    fold(say("filters"), new Controls(app).element, "filters"), fold(say("tour"), tour.element, "tour"));
  const stageBox = h("div", { class: "stage" }, picture, status);
  root.replaceChildren(
    tools(app, acts, { find, help }), help.element,
    h("div", { class: "body" }, stageBox, side),
    ...[timeline(app)].filter((part): part is HTMLElement => !!part),
    table(app, acts), briefing(app), live);
  root.classList.add("explorer");

  const stage = new Stage(canvas);
  app.stage = stage;
  stage.show(app.scene);
  stage.fit();
  const keys = new Keys(app, acts, stage, {
    search: () => root.querySelector<HTMLInputElement>("#find")!.focus(),
    help: () => help.open(),
    evidence: () => panel.element.focus(),
  });
  picture.addEventListener("keydown", (event) => keys.press(event) && event.preventDefault());
  new Pointer(app, acts, stage, () => (keys.forget(), picture.focus({ preventScroll: true })));
  document.addEventListener("keydown", (event) => undoing(event, app) && event.preventDefault());

  const address = () => {
    const parts = [app.hash, tour.written].filter(Boolean).join("&");
    history.replaceState(null, "", parts ? `#${parts}` : location.pathname + location.search);
  };
  app.watch(() => {
    status.replaceChildren(h("span", {}, say("status", { n: app.view.nodes.length, all: app.graph.nodes, pairs: app.view.pairs.length })), ...legend(app));
    if (app.hash || location.hash) address();
  });
  window.addEventListener("hashchange", () => app.goTo(location.hash, say("told moved")));
  app.listen((told) => (live.textContent = told));
  return stage;
}

function undoing(event: KeyboardEvent, app: App): boolean {
  const typing = event.target instanceof HTMLInputElement && ["text", "search"].includes(event.target.type);
  if (typing || !(event.ctrlKey || event.metaKey) || event.altKey) return false;
  if (event.code === "KeyZ" && !event.shiftKey) app.undo();
  else if (event.code === "KeyY" || event.code === "KeyZ") app.redo();
  else return false;
  return true;
}

function fold(title: string, content: HTMLElement, id: string): HTMLElement {
  return h("details", { class: "fold", id: `fold-${id}` }, h("summary", {}, h("h2", {}, title)), content);
}

interface Help {
  readonly element: HTMLDialogElement;
  readonly open: () => void;
}

function helpOf(app: App): Help {
  const { say } = app;
  const entries = HELP.flatMap((key) => [h("dt", {}, say(`key ${key}`)), h("dd", {}, say(`does ${key}`))]);
  const element = h("dialog", { class: "help", "aria-label": say("help") },
    h("h2", {}, say("help")), h("p", {}, say("help text")), h("dl", {}, ...entries), button(say("close"), () => element.close()));
  return { element, open: () => element.showModal() };
}

function tools(app: App, acts: Acts, { find, help }: { find: HTMLElement; help: Help }): HTMLElement {
  const { say } = app;
  const undo = button("↶", () => app.undo(), { "aria-label": say("undo"), title: say("undo") });
  const redo = button("↷", () => app.redo(), { "aria-label": say("redo"), title: say("redo") });
  const back = button(say("unhide"), () => acts.unhide(), { hidden: true });
  app.watch(() => {
    undo.setAttribute("aria-disabled", String(!app.canUndo));
    redo.setAttribute("aria-disabled", String(!app.canRedo));
    back.hidden = !app.state.hide.length;
  });
  const icon = (sign: Child, key: string, run: () => void) => button(sign, run, { "aria-label": say(key), title: say(key) });
  return h("header", { class: "tools" },
    h("h1", {}, app.graph.block.title), find,
    h("div", { class: "group" }, undo, redo),
    h("div", { class: "group" }, icon("−", "zoom out", () => app.stage?.zoomBy(0.8)), icon("+", "zoom in", () => app.stage?.zoomBy(1.25)), icon(frameIcon(), "fit", () => app.stage?.fit())),
    h("div", { class: "group" }, button(say("tidy"), () => app.tidy(say("told tidy"))), back, button(say("restart"), () => acts.restart())),
    h("div", { class: "group" }, menu(app), button(say("print"), () => window.print()), button(say("link"), () => copy(app)), button("?", () => help.open(), { "aria-label": say("help"), title: say("help") })),
    h("p", { class: "sr", id: "keys" }, say("keys")));
}

function menu(app: App): HTMLElement {
  const items: Child[] = FORMS.map((form) => button(app.say(`save ${form}`), () => {
    exportAs(app, form);
    details.open = false;
    app.tell(app.say("told saved", { name: `maggraph-network.${form}` }));
  }));
  const details = h("details", { class: "menu" }, h("summary", {}, app.say("save")), h("div", {}, ...items));
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    details.open = false;
    details.querySelector("summary")!.focus();
  });
  details.addEventListener("focusout", (event) => {
    if (!details.contains(event.relatedTarget as Node | null)) details.open = false;
  });
  return details;
}

/** Copy the address; where the browser does not let us, it stands in the address line anyway. */
function copy(app: App): void {
  const done = () => app.tell(app.say("told link"));
  if (navigator.clipboard) navigator.clipboard.writeText(location.href).then(done, done);
  else done();
}
