import assert from "node:assert/strict";
import { test } from "node:test";
import { fit, toScreen, toWorld, zoom } from "../src/camera.js";
import { farFromLine, Grid } from "../src/grid.js";
import { lines, overlap, Taken, visible, type Box } from "../src/labels.js";
import { placed, type Shown } from "../src/layout.js";
import { halfWidth, raster } from "../src/raster.js";
import { DIM, type Scene } from "../src/scene.js";

function cliques(parts: number, size: number): Shown {
  const n = parts * size;
  const links: [number, number][] = [];
  for (let one = 0; one < n; one++) for (let other = one + 1; other < n; other++) if (one % parts === other % parts) links.push([one, other]);
  return { nodes: [...Array(n).keys()], links, width: Array(n).fill(90), height: Array(n).fill(40) };
}

const nowhere = (n: number) => ({ x: new Float32Array(n).fill(NaN), y: new Float32Array(n).fill(NaN) });

function boxes({ x, y }: { x: Float32Array; y: Float32Array }, { width, height }: Shown): Box[] {
  return Array.from(x, (_, at) => ({ left: x[at] - width[at] / 2, right: x[at] + width[at] / 2, top: y[at] - height[at] / 2, bottom: y[at] + height[at] / 2 }));
}

test("a layout covers nobody, and is the same each time", () => {
  const shown = cliques(4, 12);
  const first = placed(nowhere(48), shown, new Set(), true);
  const all = boxes(first, shown);
  assert.ok(all.every((one, at) => all.slice(at + 1).every((other) => !overlap(one, other))));
  assert.deepEqual(placed(nowhere(48), shown, new Set(), true), first);
});

test("whoever is new finds room beside the others, who do not move", () => {
  const shown = cliques(2, 20);
  const before = placed(nowhere(40), shown, new Set(), true);
  const x = before.x.slice();
  x.fill(NaN, 36);
  const after = placed({ x, y: before.y }, shown, new Set(), false);
  assert.deepEqual(after.x.slice(0, 36), before.x.slice(0, 36));
  const all = boxes(after, shown);
  assert.ok(all.every((one, at) => all.slice(at + 1).every((other) => !overlap(one, other))));
});

test("what is pinned stays where it is in a new layout", () => {
  const before = placed(nowhere(24), cliques(2, 12), new Set(), true);
  const after = placed(before, cliques(2, 12), new Set([5]), true);
  assert.deepEqual([after.x[5], after.y[5]], [before.x[5], before.y[5]]);
});

test("a box is taken once; names break into two lines at most, without marks that turn the writing", () => {
  const taken = new Taken();
  assert.ok(taken.take({ left: 0, top: 0, right: 100, bottom: 20 }));
  assert.ok(!taken.take({ left: 99, top: 19, right: 130, bottom: 40 }));
  assert.ok(taken.take({ left: 100, top: 0, right: 130, bottom: 20 }));
  assert.ok(!taken.take({ left: -500, top: -500, right: 500, bottom: 500 }));
  assert.deepEqual(lines("Васюнькин Юрий Николаевич", 14), ["Васюнькин Юрий", "Николаевич"]);
  assert.deepEqual(lines("Международный форум городов всей земли", 14), ["Международный", "форум городов…"]);
  assert.equal(visible("\u202eab\u2028c"), "abc");
});

test("pixels and units lead back and forth; zooming keeps the point under the pointer", () => {
  const size = { width: 800, height: 600 };
  const camera = { x: 30, y: -20, scale: 0.7 };
  assert.deepEqual(toScreen(camera, size, ...toWorld(camera, size, 123, 456)).map(Math.round), [123, 456]);
  const nearer = zoom(camera, size, [123, 456], 1.7);
  assert.deepEqual(toWorld(nearer, size, 123, 456).map(Math.round), toWorld(camera, size, 123, 456).map(Math.round));
  const all = fit([-1000, 1000], [0, 4000], size);
  for (const y of [0, 4000]) assert.ok(toScreen(all, size, 0, y)[1] > 0 && toScreen(all, size, 0, y)[1] < 600);
});

test("the nearest node in reach is under the pointer", () => {
  const grid = new Grid([10, 50, 300], [10, 10, 200], { width: 400, height: 300 });
  assert.equal(grid.at(45, 12, () => 30), 1);
  assert.equal(grid.at(29, 10, () => 15), -1);
  assert.equal(grid.at(299, 201, () => 5), 2);
  assert.equal(Math.round(farFromLine(5, 5, [0, 0, 10, 0])), 5);
  assert.equal(Math.round(farFromLine(20, 0, [0, 0, 10, 0])), 10);
});

test("masses are drawn inside the picture only, wherever the nodes are", () => {
  const n = 4;
  const scene = {
    nodes: Uint32Array.of(0, 1, 2, 3), kind: Uint8Array.of(0, 1, 2, 3), fill: Uint8Array.of(0, 1, 2, 3), byGroup: false,
    light: new Uint8Array(n), lineLight: Uint8Array.of(0, DIM), a: Uint32Array.of(0, 2), b: Uint32Array.of(1, 3),
    style: Uint8Array.of(1, 5), count: Uint16Array.of(1, 3), chosen: [],
  } as unknown as Scene;
  const x = Float32Array.of(-500, 900, 20, 20);
  const y = Float32Array.of(-400, 700, 30, 1e6);
  const pixels = raster(scene, { width: 60, height: 40, x, y, r: new Float32Array(n).fill(4) }, true);
  assert.equal(pixels.length, 60 * 40 * 4);
  assert.ok(pixels.some((value) => value !== 255));
  assert.ok(pixels.every((value, at) => at % 4 !== 3 || value === 255));
  assert.equal(halfWidth(0, 5, 0), 5);
  assert.ok(halfWidth(3, 5, -7) < 0);
});
