// The one who holds it all: the graph, the states gone through, what is shown now, and whoever wants to be told.

import type { Graph } from "./data.js";
import { read, written } from "./hash.js";
import { History } from "./history.js";
import { placed, type Spots } from "./layout.js";
import { captionOf, sceneOf, shortName, type Scene } from "./scene.js";
import type { Stage } from "./stage.js";
import type { State } from "./state.js";
import { radius } from "./looks.js";
import { indexed, type Index } from "./search.js";
import { neighbourhood, viewOf, type View } from "./view.js";
import type { Say } from "./words.js";

/** What the address says of a state without filters where the page began with some. */
const EVERYTHING = "start=all";

interface Moment {
  readonly state: State;
  readonly spots: Spots;
}

export interface How {
  /** What the screen reader is told. */
  readonly tell?: string;
  /** Give all nodes new places. */
  readonly fresh?: boolean;
  /** Show the whole picture afterwards. */
  readonly fit?: boolean;
  /** Change the present, without a step to come back to. */
  readonly quiet?: boolean;
}

export class App {
  view!: View;
  scene!: Scene;
  stage: Stage | null = null;
  private readonly begin: string;
  private folded: Index | null = null;
  private readonly history: History<Moment>;
  private readonly watchers: (() => void)[] = [];
  private readonly listeners: ((told: string) => void)[] = [];

  /** `begin` is the state that the page's own address asks for, written like a hash. */
  constructor(readonly graph: Graph, readonly say: Say, hash: string, begin = "") {
    this.begin = written(read(begin));
    this.history = new History({ state: this.read(hash), spots: { x: graph.x, y: graph.y } });
    this.history.amend(this.settled(this.state, this.shipped, !this.state.start));
  }

  get state(): State {
    return this.history.now.state;
  }

  get spots(): Spots {
    return this.history.now.spots;
  }

  /** Names folded for search, once somebody searches. */
  get index(): Index {
    const { name, other, short } = this.graph.block.nodes;
    this.folded ??= indexed(name.map((own, node) => [own, other[node], short[node]]));
    return this.folded;
  }

  get canUndo(): boolean {
    return this.history.canGoBack;
  }

  get canRedo(): boolean {
    return this.history.canGoForth;
  }

  private get shipped(): Spots {
    return { x: this.graph.x, y: this.graph.y };
  }

  watch(watcher: () => void): void {
    this.watchers.push(watcher);
    watcher();
  }

  listen(listener: (told: string) => void): void {
    this.listeners.push(listener);
  }

  tell(text: string): void {
    if (text) this.listeners.forEach((listener) => listener(text));
  }

  /** Go to a state. */
  act(state: State, how: How = {}): void {
    const moment = this.settled(state, how.fresh && state.start ? this.shipped : this.spots, !!how.fresh);
    if (how.quiet) this.history.amend(moment);
    else this.history.go(moment);
    this.refresh(how);
  }

  /** Give everything that is not pinned a new place. */
  tidy(tell: string): void {
    this.history.go(this.settled(this.state, this.spots, true, true));
    this.refresh({ tell, fit: true });
  }

  undo(): void {
    const { spots } = this;
    if (this.history.back()) this.refresh({ tell: this.say("undone"), fit: spots !== this.spots });
  }

  redo(): void {
    const { spots } = this;
    if (this.history.forth()) this.refresh({ tell: this.say("redone"), fit: spots !== this.spots });
  }

  /** Go where an address points; nothing happens if that is here. */
  goTo(hash: string, tell = ""): void {
    const state = this.read(hash);
    if (written(state) === written(this.state)) return;
    this.act(state, { fresh: true, fit: true, tell });
  }

  /** Write the state for the address: nothing for the one that the page begins with. */
  get hash(): string {
    const now = written(this.state);
    return now === this.begin ? "" : now || EVERYTHING;
  }

  /** Go back to where the page began. */
  restart(tell: string): void {
    this.act(read(this.begin), { fresh: true, fit: true, tell });
  }

  private read(hash: string): State {
    return read(hash.replace(/^#/, "") || this.begin);
  }

  id(node: number): string {
    return this.graph.block.nodes.id[node];
  }

  node(id: string): number {
    return this.graph.number.get(id) ?? -1;
  }

  name(node: number): string {
    return this.graph.block.nodes.name[node] ?? "";
  }

  short(node: number): string {
    return shortName(this.graph, node);
  }

  private refresh(how: How): void {
    this.view = viewOf(this.graph, this.state);
    this.redraw();
    if (how.fit) this.stage?.fit();
    this.watchers.forEach((watcher) => watcher());
    if (how.tell) this.tell(how.tell);
  }

  redraw(): void {
    this.scene = sceneOf(this.graph, this.view, this.state, this.spots);
    this.stage?.show(this.scene);
  }

  /** Place what a state shows; pins hold. `all` lays out anew even what the page came with. */
  private settled(state: State, spots: Spots, fresh: boolean, all = false): Moment {
    this.view = viewOf(this.graph, state);
    const pinned = this.pins(state, spots);
    const kept = new Set(Object.keys(state.pin).map((id) => this.node(id)));
    const anew = fresh && (all || !state.start);
    const done = placed(pinned, this.room(), kept, anew);
    this.scene = sceneOf(this.graph, this.view, state, done);
    return { state, spots: done };
  }

  private pins(state: State, spots: Spots): Spots {
    const pins = Object.entries(state.pin).filter(([id]) => this.node(id) >= 0);
    if (pins.every(([id, [px, py]]) => spots.x[this.node(id)] === px && spots.y[this.node(id)] === py)) return spots;
    const [x, y] = [spots.x.slice(), spots.y.slice()];
    for (const [id, at] of pins) [x[this.node(id)], y[this.node(id)]] = at;
    return { x, y };
  }

  private room() {
    const { graph, view } = this;
    const boxes = Array.from(view.nodes, (node) => {
      const caption = captionOf(graph, node);
      const r = radius(neighbourhood(graph, view, node).shown);
      return [Math.max(2 * r, ...caption.map((line) => line.length * 7)) + 12, 2.4 * r + caption.length * 15 + 10];
    });
    return {
      nodes: view.nodes,
      links: Array.from(view.pairs, (pair) => [view.place[graph.pairA[pair]], view.place[graph.pairB[pair]]] as const),
      width: boxes.map(([width]) => width),
      height: boxes.map(([, height]) => height),
    };
  }
}
