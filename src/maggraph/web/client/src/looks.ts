// Shapes, colours and lines. Colours are of the palette by Okabe and Ito; shapes and dashes say the same in grey.

export interface Line {
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
}

const line = (colour: string, width: number, ...dash: number[]): Line => ({ colour, width, dash });

/** By look: nothing, the four grades, then part, host, award, post, place, programme. */
export const LINES: readonly Line[] = [
  line("#000000", 0),
  line("#d55e00", 3.4),
  line("#0072b2", 1.5),
  line("#009e73", 1.4, 9, 6),
  line("#777777", 1.1, 2, 5),
  line("#9a6b00", 1.1),
  line("#9a6b00", 1.6, 12, 3, 3, 3),
  line("#a3447f", 2),
  line("#4d4d4d", 1.3, 5, 3),
  line("#8c8c8c", 1, 1, 4),
  line("#9a6b00", 1, 4, 4),
];

export interface Fill {
  readonly inside: string;
  readonly edge: string;
}

/** By kind: person (circle), event (diamond), organisation (square), city (triangle). */
export const KIND_FILLS: readonly Fill[] = [
  { inside: "#f0e4c3", edge: "#5a4a1a" },
  { inside: "#e69f00", edge: "#5f4300" },
  { inside: "#56b4e9", edge: "#0b4a6f" },
  { inside: "#cc79a7", edge: "#6d2a50" },
];

export const GROUP_FILLS: readonly Fill[] = [
  "#e69f00", "#56b4e9", "#f0e442", "#cc79a7", "#7fcfb8", "#f0a883", "#a9c9e8", "#d9d9d9",
].map((inside) => ({ inside, edge: "#333333" }));

export const INK = "#1a1a1a";
export const PAPER = "#ffffff";
export const CHOSEN = "#1a1a1a";
export const FONT = '"Segoe UI", system-ui, -apple-system, "DejaVu Sans", sans-serif';

export const lineWidth = (style: number, count: number) => LINES[style].width + Math.min(count - 1, 6) * 0.55;

/** Radius in the picture's units: the area grows with the neighbours. */
export const radius = (neighbours: number) => 6 + Math.min(16, 1.7 * Math.sqrt(neighbours));

/** Nodes shrink more slowly than the picture, and grow no further than twice. */
export function radiusAt(radius: number, scale: number, crowd: number): number {
  const least = crowd > 3000 ? 1.2 : crowd > 800 ? 2 : 3.5;
  return Math.max(least, radius * Math.min(2, Math.pow(scale, crowd > 800 ? 0.85 : 0.6)));
}

type Path = Pick<CanvasRenderingContext2D, "moveTo" | "lineTo" | "arc" | "closePath">;

/** Add the outline of a node's shape to a path. */
export function outline(path: Path, kind: number, x: number, y: number, r: number): void {
  if (kind === 0) {
    path.moveTo(x + r, y);
    path.arc(x, y, r, 0, Math.PI * 2);
    return;
  }
  const [first, ...rest] = corners(kind, r);
  path.moveTo(x + first[0], y + first[1]);
  for (const [dx, dy] of rest) path.lineTo(x + dx, y + dy);
  path.closePath();
}

/** Return the corners of a diamond, square or triangle of about the area of a circle. */
export function corners(kind: number, r: number): readonly (readonly [number, number])[] {
  if (kind === 1) return [[0, -1.25 * r], [1.25 * r, 0], [0, 1.25 * r], [-1.25 * r, 0]];
  const half = 0.9 * r;
  if (kind === 2) return [[-half, -half], [half, -half], [half, half], [-half, half]];
  return [[0, -1.3 * r], [1.2 * r, 0.85 * r], [-1.2 * r, 0.85 * r]];
}
