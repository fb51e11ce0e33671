// The picture by mouse, pen and fingers: drag the paper or a node, wheel or two fingers to zoom, click to choose.

import type { Acts } from "./acts.js";
import type { App } from "./app.js";
import type { Stage } from "./stage.js";
import { toWorld } from "./camera.js";

const STILL = 4;

interface Held {
  readonly id: number;
  x: number;
  y: number;
}

export class Pointer {
  private readonly held = new Map<number, Held>();
  private from: { x: number; y: number; node: number } | null = null;
  private dragged = false;

  constructor(private readonly app: App, private readonly acts: Acts, private readonly stage: Stage, private readonly onChoose: () => void) {
    const { canvas } = stage;
    canvas.addEventListener("pointerdown", (event) => this.down(event));
    canvas.addEventListener("pointermove", (event) => this.moved(event));
    canvas.addEventListener("pointerup", (event) => this.up(event));
    canvas.addEventListener("pointercancel", (event) => this.held.delete(event.pointerId));
    canvas.addEventListener("pointerleave", () => this.hover(-1));
    canvas.addEventListener("dblclick", (event) => this.twice(event));
    canvas.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
  }

  private at(event: MouseEvent): [number, number] {
    const box = this.stage.canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  private down(event: PointerEvent): void {
    const [x, y] = this.at(event);
    this.stage.canvas.setPointerCapture(event.pointerId);
    this.held.set(event.pointerId, { id: event.pointerId, x, y });
    this.dragged = this.held.size > 1;
    this.from = { x, y, node: this.stage.nodeAt(x, y, event.pointerType === "touch" ? 14 : 4) };
  }

  private moved(event: PointerEvent): void {
    const [x, y] = this.at(event);
    const held = this.held.get(event.pointerId);
    if (!held || !this.from) return this.hover(this.stage.nodeAt(x, y, 3));
    if (!this.dragged && Math.hypot(x - this.from.x, y - this.from.y) < STILL) return;
    if (this.held.size > 1) this.pinch(held, x, y);
    else if (this.from.node >= 0) this.drag(x, y);
    else this.stage.panBy(x - held.x, y - held.y);
    this.dragged = true;
    [held.x, held.y] = [x, y];
  }

  private pinch(held: Held, x: number, y: number): void {
    const other = [...this.held.values()].find((one) => one !== held)!;
    const before = Math.hypot(held.x - other.x, held.y - other.y);
    const after = Math.hypot(x - other.x, y - other.y);
    if (before > 0) this.stage.zoomBy(after / before, [other.x, other.y]);
  }

  private drag(x: number, y: number): void {
    const { app, stage } = this;
    const node = this.from!.node;
    [app.scene.x[node], app.scene.y[node]] = toWorld(stage.camera, stage.size, x, y);
    stage.changed();
  }

  private up(event: PointerEvent): void {
    this.held.delete(event.pointerId);
    const from = this.from;
    if (!from || this.held.size) return;
    this.from = null;
    if (!this.dragged) return this.click(event, from.node);
    if (from.node < 0) return;
    const node = this.app.view.nodes[from.node];
    this.acts.pin(node, [this.app.scene.x[from.node], this.app.scene.y[from.node]]);
  }

  private click(event: PointerEvent, place: number): void {
    const { app, acts, stage } = this;
    this.onChoose();
    if (place >= 0) {
      const node = app.view.nodes[place];
      if (event.shiftKey) acts.compare(node);
      else acts.choose(node);
      return;
    }
    const line = stage.lineAt(...this.at(event), event.pointerType === "touch" ? 14 : 6);
    if (line >= 0) acts.choosePair(app.graph.pairA[app.scene.pairs[line]], app.graph.pairB[app.scene.pairs[line]]);
    else if (app.state.chosen.length || app.state.path.length) acts.clear();
  }

  private twice(event: MouseEvent): void {
    const place = this.stage.nodeAt(...this.at(event), 4);
    if (place >= 0) this.acts.expand(this.app.view.nodes[place]);
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 30 : 1;
    this.stage.zoomBy(Math.exp(-event.deltaY * lines * 0.0016), this.at(event));
  }

  private hover(place: number): void {
    this.stage.mark(place);
    this.stage.canvas.style.cursor = place >= 0 ? "pointer" : "";
  }
}
