// Which node is under the pointer: nodes sorted into cells once a frame, only nearby cells asked.

export class Grid {
  private readonly start: Uint32Array;
  private readonly held: Uint32Array;
  private readonly columns: number;
  private readonly rows: number;

  constructor(
    private readonly x: ArrayLike<number>,
    private readonly y: ArrayLike<number>,
    size: { width: number; height: number },
    private readonly cell = 48,
  ) {
    this.columns = Math.max(1, Math.ceil(size.width / cell));
    this.rows = Math.max(1, Math.ceil(size.height / cell));
    this.start = new Uint32Array(this.columns * this.rows + 1);
    this.held = new Uint32Array(x.length);
    this.fill();
  }

  private fill(): void {
    const cells = Int32Array.from(this.x, (_, at) => this.cellOf(this.x[at], this.y[at]));
    for (const cell of cells) if (cell >= 0) this.start[cell + 1]++;
    for (let cell = 0; cell < this.start.length - 1; cell++) this.start[cell + 1] += this.start[cell];
    const next = this.start.slice();
    cells.forEach((cell, at) => cell >= 0 && (this.held[next[cell]++] = at));
  }

  private cellOf(x: number, y: number): number {
    const [column, row] = [Math.floor(x / this.cell), Math.floor(y / this.cell)];
    return column >= 0 && row >= 0 && column < this.columns && row < this.rows ? row * this.columns + column : -1;
  }

  /** Return the node nearest to a point among those that reach it, -1 if none does; `reach` in pixels by node. */
  at(x: number, y: number, reach: (node: number) => number): number {
    let [best, least] = [-1, Infinity];
    for (let row = Math.floor(y / this.cell) - 1; row <= Math.floor(y / this.cell) + 1; row++) {
      for (let column = Math.floor(x / this.cell) - 1; column <= Math.floor(x / this.cell) + 1; column++) {
        this.each(column, row, (node) => {
          const far = Math.hypot(this.x[node] - x, this.y[node] - y);
          if (far <= reach(node) && far < least) [best, least] = [node, far];
        });
      }
    }
    return best;
  }

  private each(column: number, row: number, visit: (node: number) => void): void {
    if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) return;
    const cell = row * this.columns + column;
    for (let at = this.start[cell]; at < this.start[cell + 1]; at++) visit(this.held[at]);
  }
}

/** Return how far a point is from a stretch of line. */
export function farFromLine(x: number, y: number, [ax, ay, bx, by]: readonly [number, number, number, number]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(ax + along * dx - x, ay + along * dy - y);
}
