// What a user can do, in one place for mouse, keys, lists and buttons: a new state and the words that tell of it.

import type { App } from "./app.js";
import { pairBetween } from "./csr.js";
import { TYPES } from "./data.js";
import { connection, shortest } from "./paths.js";
import * as states from "./state.js";
import { neighbourhood, ordered, stepCost } from "./view.js";

export class Acts {
  constructor(private readonly app: App) {}

  /** Choose a node, showing it if it is not shown. */
  choose(node: number): void {
    const { app } = this;
    const shown = app.view.place[node] >= 0;
    const state = shown ? app.state : states.show(app.state, [app.id(node)]);
    app.act(states.choose(state, app.id(node)), { tell: this.told(node) });
    app.stage?.bring(app.view.place[node]);
  }

  choosePair(one: number, other: number): void {
    const { app } = this;
    const state = states.choose(app.state, app.id(one), app.id(other));
    const n = app.view.count[pairBetween(app.graph.csr, one, other)] ?? 0;
    app.act(state, { tell: app.say("told pair", { one: app.name(one), other: app.name(other), n }) });
  }

  clear(): void {
    const { app } = this;
    app.act({ ...app.state, chosen: [], path: [] }, { tell: app.say("nothing chosen") });
  }

  /** Show the next neighbours of a node. */
  expand(node: number): void {
    const { app } = this;
    const before = neighbourhood(app.graph, app.view, node);
    if (before.all === before.shown) return app.tell(app.say("all shown", { name: app.name(node), n: before.all }));
    const around = ordered(app.graph, node, app.view);
    const next = around.filter((to) => app.view.place[to] < 0).slice(0, states.STEP);
    const state = states.expand(app.state, app.id(node), around.indexOf(next[next.length - 1]) + 1, next.map((to) => app.id(to)));
    app.act(states.choose(state, app.id(node)));
    const after = neighbourhood(app.graph, app.view, node);
    app.tell(app.say("told expanded", { name: app.name(node), n: after.shown - before.shown, shown: after.shown, all: after.all }));
  }

  /** Take away what hangs on this node alone. */
  collapse(node: number): void {
    const { app } = this;
    const leaves = ordered(app.graph, node, app.view).filter(
      (to) => app.view.place[to] >= 0 && neighbourhood(app.graph, app.view, to).shown === 1 && !app.state.pin[app.id(to)],
    );
    const closed = states.collapse(app.state, app.id(node));
    const gone = leaves.map((to) => app.id(to)).filter((id) => !app.state.chosen.includes(id));
    app.act(states.hide(closed, gone), { tell: app.say("told collapsed", { name: app.name(node), n: gone.length }) });
  }

  hide(node: number): void {
    const { app } = this;
    app.act(states.hide(app.state, [app.id(node)]), { tell: app.say("told hidden", { name: app.name(node) }) });
  }

  unhide(): void {
    this.app.act(states.unhide(this.app.state), { tell: this.app.say("told unhidden", { n: this.app.state.hide.length }) });
  }

  pin(node: number, at?: readonly [number, number]): void {
    const { app } = this;
    const id = app.id(node);
    const held = !at && app.state.pin[id];
    const spot = at ?? [app.spots.x[node], app.spots.y[node]];
    const tell = app.say(held ? "told unpinned" : "told pinned", { name: app.name(node) });
    app.act(states.pin(app.state, id, held ? null : spot), { tell });
  }

  only(node: number): void {
    const { app } = this;
    app.act(states.only(app.state, app.id(node)), { fresh: true, fit: true });
    const { all, shown } = neighbourhood(app.graph, app.view, node);
    app.tell(app.say("told only", { name: app.name(node), shown, all }));
  }

  compare(node: number): void {
    const { app } = this;
    const state = states.compare(app.state, app.id(node));
    app.act(state, { tell: app.say("told compare", { n: state.compare.length, names: this.names(state.compare) }) });
  }

  /** Find the shortest way between the first two that are compared, and show it alone. */
  path(): void {
    const { app } = this;
    const [one, other] = this.compared();
    if (other === undefined) return;
    const way = shortest(app.graph.csr, app.graph.nodes, [one, other], stepCost(app.view)).map((node) => app.id(node));
    if (!way.length) return app.tell(app.say("told no path", { one: app.name(one), other: app.name(other) }));
    app.act(states.alone(app.state, way, way), { fresh: true, fit: true, tell: app.say("told path", { n: way.length - 1, names: this.names(way) }) });
  }

  /** Show what connects the two or three that are compared. */
  connect(): void {
    const { app } = this;
    const of = this.compared();
    if (of.length < 2) return;
    const { shared, ways } = connection(app.graph.csr, app.graph.nodes, of, stepCost(app.view));
    const between = shared.length ? shared.slice(0, 60) : [...new Set(ways.flat())];
    if (!between.length) return app.tell(app.say("told no connection", { names: this.names(app.state.compare) }));
    const ids = [...app.state.compare, ...between.map((node) => app.id(node))];
    const tell = app.say(shared.length ? "told shared" : "told ways", { n: shared.length || ways.length, names: this.names(app.state.compare) });
    app.act(states.alone(app.state, [...new Set(ids)], []), { fresh: true, fit: true, tell });
  }

  restart(): void {
    this.app.restart(this.app.say("told restart"));
  }

  /** Say a node for those who do not see it: name, kind, neighbours. */
  told(node: number): string {
    const { app } = this;
    const { all, shown } = neighbourhood(app.graph, app.view, node);
    return app.say("told node", { name: app.name(node), kind: app.say(`kind ${app.graph.kind[node]}`), n: all, shown });
  }

  /** Say what ties two nodes, the strongest first. */
  tie(one: number, other: number): string {
    const { app } = this;
    const pair = pairBetween(app.graph.csr, one, other);
    const style = app.view.style[pair];
    return style > 0 && style <= 4 ? app.say(`grade ${style}`) : app.say(`type ${TYPES[style - 4]}`);
  }

  private compared(): number[] {
    return this.app.state.compare.map((id) => this.app.node(id)).filter((node) => node >= 0);
  }

  private names(ids: readonly string[]): string {
    return ids.map((id) => this.app.name(this.app.node(id))).join(" – ");
  }
}
