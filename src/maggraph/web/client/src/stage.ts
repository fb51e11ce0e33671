// The canvas on the page: draws a frame when something changed, and while the picture is moved, moves the last one.

import { fit, pan, zoom, type Camera, type Size } from "./camera.js";
import { draw, point, spread, type Spread } from "./draw.js";
import { farFromLine, Grid } from "./grid.js";
import type { Scene } from "./scene.js";

const REST = 110;
const QUICK = 7;
const EDGE = 40;

export class Stage {
  camera: Camera = { x: 0, y: 0, scale: 1 };
  size: Size = { width: 1, height: 1 };
  /** Milliseconds of the last full frame. */
  cost = 0;
  frames = 0;
  private over = -1;
  private scene: Scene | null = null;
  private readonly ink: CanvasRenderingContext2D;
  private readonly picture = document.createElement("canvas");
  private drawn: Camera | null = null;
  private spread: Spread | null = null;
  private grid: Grid | null = null;
  private asked = 0;
  private resting = 0;
  private moving = false;
  /** Whether the user left the picture where it was put, so that it is fitted anew into another size. */
  private untouched = true;

  constructor(readonly canvas: HTMLCanvasElement) {
    this.ink = canvas.getContext("2d", { alpha: false })!;
    new ResizeObserver(() => this.resize()).observe(canvas.parentElement!);
    this.resize();
  }

  get ratio(): number {
    return Math.min(3, window.devicePixelRatio || 1);
  }

  show(scene: Scene): void {
    this.scene = scene;
    if (this.over >= scene.nodes.length) this.over = -1;
    this.changed();
    if (this.untouched && this.outside()) this.fit();
  }

  /** Move the picture so that the node at a place is in sight. */
  bring(place: number): void {
    const at = this.where();
    if (!at || place < 0) return;
    const off = (value: number, room: number) => (value < EDGE ? EDGE - value : value > room - EDGE ? room - EDGE - value : 0);
    const [dx, dy] = [off(at.x[place], this.size.width), off(at.y[place], this.size.height)];
    if (dx || dy) this.panBy(dx, dy);
  }

  private outside(): boolean {
    const { width, height } = this.size;
    const at = this.where();
    return !!at && (at.x.some((x) => x < 0 || x > width) || at.y.some((y) => y < 0 || y > height));
  }

  /** Draw anew, at once where it is asked for before the next frame. */
  changed(): void {
    this.drawn = null;
    this.grid = null;
    this.ask();
  }

  /** Mark the node at a place, -1 for none. */
  mark(place: number): void {
    if (place === this.over) return;
    this.over = place;
    this.ask();
  }

  fit(): void {
    if (!this.scene) return;
    this.move(fit(this.scene.x, this.scene.y, this.size));
    this.untouched = true;
  }

  move(camera: Camera): void {
    this.camera = camera;
    this.untouched = false;
    this.grid = null;
    this.moving = true;
    this.ask();
    window.clearTimeout(this.resting);
    this.resting = window.setTimeout(() => this.rest(), REST);
  }

  panBy(dx: number, dy: number): void {
    this.move(pan(this.camera, dx, dy));
  }

  zoomBy(by: number, at?: readonly [number, number]): void {
    this.move(zoom(this.camera, this.size, at ?? [this.size.width / 2, this.size.height / 2], by));
  }

  /** Return the place of the node at a point of the canvas, -1 for none; fingers reach further. */
  nodeAt(x: number, y: number, slack: number): number {
    const at = this.where();
    if (!at) return -1;
    this.grid ??= new Grid(at.x, at.y, this.size);
    return this.grid.at(x, y, (node) => Math.min(46, Math.max(at.r[node] * 1.2, 5) + slack));
  }

  /** Return the line at a point, -1 for none. */
  lineAt(x: number, y: number, slack: number): number {
    const [at, scene] = [this.where(), this.scene];
    if (!at || !scene) return -1;
    let [best, least] = [-1, slack];
    for (let line = 0; line < scene.a.length; line++) {
      const [a, b] = [scene.a[line], scene.b[line]];
      const far = farFromLine(x, y, [at.x[a], at.y[a], at.x[b], at.y[b]]);
      if (far < least) [best, least] = [line, far];
    }
    return best;
  }

  where(): Spread | null {
    if (!this.scene) return null;
    if (!this.grid || !this.spread) this.spread = spread(this.scene, this);
    return this.spread;
  }

  private resize(): void {
    const { clientWidth, clientHeight } = this.canvas.parentElement!;
    if (clientWidth === this.size.width && clientHeight === this.size.height && this.canvas.width) return;
    this.size = { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight) };
    for (const canvas of [this.canvas, this.picture]) {
      canvas.width = Math.round(this.size.width * this.ratio);
      canvas.height = Math.round(this.size.height * this.ratio);
    }
    if (this.untouched) this.fit();
    this.changed();
  }

  private ask(): void {
    if (!this.asked) this.asked = requestAnimationFrame(() => this.frame());
  }

  private rest(): void {
    this.moving = false;
    this.changed();
  }

  private frame(): void {
    this.asked = 0;
    this.frames++;
    if (!this.scene) return;
    if (this.drawn && this.cost > QUICK) this.shift(this.drawn);
    else this.full();
    if (this.over >= 0 && this.spread && !(this.moving && this.drawn)) {
      point(this.ink, this.scene, this.spread, this.over, this.ratio);
    }
  }

  private full(): void {
    const before = performance.now();
    this.spread = draw(this.ink, this.scene!, { camera: this.camera, size: this.size, ratio: this.ratio });
    this.cost = performance.now() - before;
    if (this.cost <= QUICK) return;
    this.picture.getContext("2d", { alpha: false })!.drawImage(this.canvas, 0, 0);
    this.drawn = this.camera;
  }

  /** Show the last full frame where it would be by now. */
  private shift(then: Camera): void {
    const by = this.camera.scale / then.scale;
    const [width, height] = [this.canvas.width, this.canvas.height];
    const x = ((then.x - this.camera.x) * this.camera.scale + this.size.width / 2) * this.ratio - (width / 2) * by;
    const y = ((then.y - this.camera.y) * this.camera.scale + this.size.height / 2) * this.ratio - (height / 2) * by;
    this.ink.setTransform(1, 0, 0, 1, 0, 0);
    this.ink.fillStyle = "#ffffff";
    this.ink.fillRect(0, 0, width, height);
    this.ink.imageSmoothingEnabled = false;
    this.ink.drawImage(this.picture, x, y, width * by, height * by);
  }
}
