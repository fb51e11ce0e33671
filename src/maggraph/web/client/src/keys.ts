// The picture by keyboard: arrows walk the neighbours, Enter expands, Escape lets go; Tab always leads on.

import type { Acts } from "./acts.js";
import type { App } from "./app.js";
import type { Stage } from "./stage.js";
import { ordered } from "./view.js";

export class Keys {
  /** The neighbour offered, as a node of the graph; -1 for none. */
  private offered = -1;
  private readonly trail: number[] = [];

  constructor(
    private readonly app: App,
    private readonly acts: Acts,
    private readonly stage: Stage,
    private readonly leave: { search: () => void; help: () => void; evidence: () => void },
  ) {}

  /** Handle a key on the picture; false if it means nothing here. */
  press(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const act = this.meaning(event.key);
    if (!act) return false;
    act();
    return true;
  }

  private meaning(key: string): (() => void) | undefined {
    const node = this.current();
    const there = (act: (node: number) => void) => () => (node < 0 ? this.first() : act(node));
    const keys: Record<string, () => void> = {
      ArrowRight: there(() => this.offer(1)),
      ArrowLeft: there(() => this.offer(-1)),
      ArrowDown: there(() => this.enter()),
      ArrowUp: there(() => this.back()),
      Enter: there((at) => this.acts.expand(at)),
      " ": there((at) => (this.offered >= 0 ? this.acts.choosePair(at, this.offered) : this.acts.choose(at))),
      Escape: () => this.escape(),
      Delete: there((at) => this.acts.hide(at)),
      Home: () => this.first(),
      "+": () => this.stage.zoomBy(1.25),
      "=": () => this.stage.zoomBy(1.25),
      "-": () => this.stage.zoomBy(0.8),
      "0": () => this.stage.fit(),
      "/": () => this.leave.search(),
      "?": () => this.leave.help(),
    };
    return keys[key] ?? this.letter(key, there);
  }

  /** Letters by the place of the key, so that they work on a Russian keyboard too. */
  private letter(key: string, there: (act: (node: number) => void) => () => void): (() => void) | undefined {
    const letters: Record<string, (node: number) => void> = {
      h: (at) => this.acts.hide(at), р: (at) => this.acts.hide(at),
      p: (at) => this.acts.pin(at), з: (at) => this.acts.pin(at),
      c: (at) => this.acts.compare(at), с: (at) => this.acts.compare(at),
      o: (at) => this.acts.only(at), щ: (at) => this.acts.only(at),
      x: (at) => this.acts.collapse(at), ч: (at) => this.acts.collapse(at),
      e: () => this.leave.evidence(), у: () => this.leave.evidence(),
    };
    const act = letters[key.toLowerCase()];
    return act && there(act);
  }

  current(): number {
    const id = this.app.state.chosen[0];
    const node = id === undefined ? -1 : this.app.node(id);
    return node >= 0 && this.app.view.place[node] >= 0 ? node : -1;
  }

  /** Let go of the neighbour offered, when something else is chosen. */
  forget(): void {
    this.offered = -1;
    this.stage.mark(-1);
  }

  private first(): void {
    const best = this.app.scene.order[0];
    if (best === undefined) return this.app.tell(this.app.say("nothing shown"));
    this.trail.length = 0;
    this.forget();
    this.acts.choose(this.app.view.nodes[best]);
  }

  private offer(step: number): void {
    const { app } = this;
    const around = ordered(app.graph, this.current(), app.view).filter((to) => app.view.place[to] >= 0);
    if (!around.length) return app.tell(app.say("no neighbours"));
    const now = around.indexOf(this.offered);
    const at = now < 0 ? (step > 0 ? 0 : around.length - 1) : (now + step + around.length) % around.length;
    this.offered = around[at];
    this.stage.mark(app.view.place[this.offered]);
    this.stage.bring(app.view.place[this.offered]);
    const tie = this.acts.tie(this.current(), this.offered);
    app.tell(app.say("told offered", { at: at + 1, all: around.length, name: app.name(this.offered), tie }));
  }

  private enter(): void {
    if (this.offered < 0) return this.offer(1);
    const to = this.offered;
    this.trail.push(this.current());
    this.forget();
    this.acts.choose(to);
  }

  private back(): void {
    const from = this.trail.pop();
    if (from === undefined || this.app.view.place[from] < 0) return this.app.tell(this.app.say("no way back"));
    this.forget();
    this.acts.choose(from);
  }

  private escape(): void {
    if (this.offered >= 0) {
      this.forget();
      this.app.tell(this.acts.told(this.current()));
      return;
    }
    if (this.app.state.chosen.length || this.app.state.path.length) this.acts.clear();
    else this.leave.search();
  }
}
