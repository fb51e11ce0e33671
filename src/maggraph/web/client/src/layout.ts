// Where nodes stand that came without a place: near what they are linked to, clear of each other, the same each time.

export interface Spots {
  /** By node of the graph; NaN where a node has no place yet. Never changed in place. */
  readonly x: Float32Array;
  readonly y: Float32Array;
}

export interface Shown {
  /** Numbers of the shown nodes; links by place among them; room that each needs, in pixels. */
  readonly nodes: ArrayLike<number>;
  readonly links: readonly (readonly [number, number])[];
  readonly width: ArrayLike<number>;
  readonly height: ArrayLike<number>;
}

const MOST_SETTLED = 700;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const ASPECT = 1.35;

/** Give places to what has none: all anew if little is in place or `fresh`, else each beside its neighbours. */
export function placed(spots: Spots, shown: Shown, kept: ReadonlySet<number>, fresh: boolean): Spots {
  const x = spots.x.slice();
  const y = spots.y.slice();
  const homeless = Array.from(shown.nodes).filter((node) => Number.isNaN(x[node])).length;
  if (!homeless && !fresh) return spots;
  const anew = fresh || homeless * 2 > shown.nodes.length;
  if (anew && shown.nodes.length <= MOST_SETTLED) settle(x, y, shown, kept);
  else beside(x, y, shown);
  return { x, y };
}

function settle(x: Float32Array, y: Float32Array, shown: Shown, kept: ReadonlySet<number>): void {
  const n = shown.nodes.length;
  const side = Math.sqrt(area(shown));
  const px = new Float64Array(n);
  const py = new Float64Array(n);
  const still = Uint8Array.from(shown.nodes, (node) => (kept.has(node) && !Number.isNaN(x[node]) ? 1 : 0));
  for (let at = 0; at < n; at++) {
    const node = shown.nodes[at];
    const far = side * 0.6 * Math.sqrt((at + 0.5) / n);
    px[at] = still[at] ? x[node] : far * Math.cos(at * GOLDEN);
    py[at] = still[at] ? y[node] : far * Math.sin(at * GOLDEN);
  }
  const rounds = n > 300 ? 120 : 260;
  for (let round = 0; round < rounds; round++) force(px, py, shown.links, { still, side, heat: 1 - round / rounds });
  for (let at = 0; at < n; at++) if (!still[at]) px[at] *= ASPECT;
  for (let round = 0; round < 80 && apart(px, py, shown, still); round++);
  for (let at = 0; at < n; at++) [x[shown.nodes[at]], y[shown.nodes[at]]] = [px[at], py[at]];
}

function area({ width, height }: Shown): number {
  let sum = 0;
  for (let at = 0; at < width.length; at++) sum += width[at] * height[at];
  return sum * 2 + 10_000;
}

interface Heat {
  readonly still: Uint8Array;
  readonly side: number;
  readonly heat: number;
}

/** One round of Fruchterman and Reingold, with a pull to the middle that keeps loose parts in sight. */
function force(px: Float64Array, py: Float64Array, links: Shown["links"], { still, side, heat }: Heat): void {
  const n = px.length;
  const k = side / Math.sqrt(n + 1);
  const dx = new Float64Array(n);
  const dy = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const [ex, ey] = [px[i] - px[j], py[i] - py[j]];
      const push = (k * k) / Math.max(ex * ex + ey * ey, 1);
      dx[i] += ex * push;
      dy[i] += ey * push;
      dx[j] -= ex * push;
      dy[j] -= ey * push;
    }
    dx[i] -= px[i] * 0.6;
    dy[i] -= py[i] * 0.6;
  }
  for (const [i, j] of links) {
    const [ex, ey] = [px[i] - px[j], py[i] - py[j]];
    const pull = Math.hypot(ex, ey) / k;
    dx[i] -= ex * pull;
    dy[i] -= ey * pull;
    dx[j] += ex * pull;
    dy[j] += ey * pull;
  }
  for (let i = 0; i < n; i++) {
    const far = Math.hypot(dx[i], dy[i]);
    if (still[i] || !far) continue;
    const step = Math.min(far, (heat * side) / 12 + 0.5) / far;
    px[i] += dx[i] * step;
    py[i] += dy[i] * step;
  }
}

/** Push apart every two boxes that overlap, along the shorter way; false when none do. */
function apart(px: Float64Array, py: Float64Array, { width, height }: Shown, still: Uint8Array): boolean {
  let moved = false;
  const byX = Array.from(px.keys()).sort((i, j) => px[i] - px[j] || i - j);
  const widest = Math.max(...Array.from(width), 0);
  for (let p = 0; p < byX.length; p++) {
    for (let q = p + 1; q < byX.length && px[byX[q]] - px[byX[p]] < widest; q++) {
      moved = push(px, py, [byX[p], byX[q]], { width, height, still }) || moved;
    }
  }
  return moved;
}

type Boxes = Pick<Shown, "width" | "height"> & { still: Uint8Array };

function push(px: Float64Array, py: Float64Array, [i, j]: [number, number], { width, height, still }: Boxes): boolean {
  const overX = (width[i] + width[j]) / 2 - Math.abs(px[i] - px[j]);
  const overY = (height[i] + height[j]) / 2 - Math.abs(py[i] - py[j]);
  if (overX <= 0 || overY <= 0 || (still[i] && still[j])) return false;
  const [axis, over] = overX < overY ? [px, overX] : [py, overY];
  const share = still[i] || still[j] ? over + 1 : over / 2 + 1;
  const way = axis[i] < axis[j] || (axis[i] === axis[j] && i < j) ? 1 : -1;
  if (!still[i]) axis[i] -= share * way;
  if (!still[j]) axis[j] += share * way;
  return true;
}

/** Set each node without a place on the first free spot of a spiral around its placed neighbours. */
function beside(x: Float32Array, y: Float32Array, shown: Shown): void {
  const near: number[][] = Array.from(shown.nodes, () => []);
  for (const [i, j] of shown.links) {
    near[i].push(shown.nodes[j]);
    near[j].push(shown.nodes[i]);
  }
  const taken = new Occupied();
  Array.from(shown.nodes).forEach((node, at) => {
    if (!Number.isNaN(x[node])) taken.add(x[node], y[node], shown.width[at], shown.height[at]);
  });
  Array.from(shown.nodes).forEach((node, at) => {
    if (!Number.isNaN(x[node])) return;
    const anchors = near[at].filter((to) => !Number.isNaN(x[to]));
    const mean = (of: Float32Array) => anchors.reduce((sum, to) => sum + of[to], 0) / (anchors.length || 1);
    const [cx, cy] = taken.free(mean(x), mean(y), shown.width[at], shown.height[at]);
    [x[node], y[node]] = [cx, cy];
  });
}

/** Boxes in a coarse grid, to find room between them. */
class Occupied {
  private readonly cells = new Map<string, [number, number, number, number][]>();
  private readonly size = 160;

  add(x: number, y: number, width: number, height: number): void {
    const box: [number, number, number, number] = [x, y, width, height];
    this.around(box, (key) => this.cells.set(key, [...(this.cells.get(key) ?? []), box]));
  }

  free(x: number, y: number, width: number, height: number): [number, number] {
    for (let turn = 4; turn < 4000; turn++) {
      const far = 14 * Math.sqrt(turn);
      const [cx, cy] = [x + far * ASPECT * Math.cos(turn * GOLDEN), y + far * Math.sin(turn * GOLDEN)];
      if (this.clashes(cx, cy, width, height)) continue;
      this.add(cx, cy, width, height);
      return [cx, cy];
    }
    return [x, y];
  }

  private clashes(x: number, y: number, width: number, height: number): boolean {
    let clash = false;
    this.around([x, y, width, height], (key) => {
      clash ||= !!this.cells.get(key)?.some(
        ([ox, oy, w, h]) => Math.abs(ox - x) * 2 < w + width && Math.abs(oy - y) * 2 < h + height,
      );
    });
    return clash;
  }

  private around([x, y, width, height]: readonly [number, number, number, number], visit: (key: string) => void): void {
    const cell = (value: number) => Math.floor(value / this.size);
    for (let column = cell(x - width / 2); column <= cell(x + width / 2); column++) {
      for (let row = cell(y - height / 2); row <= cell(y + height / 2); row++) visit(`${column}:${row}`);
    }
  }
}
