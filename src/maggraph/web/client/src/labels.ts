// Which names can be written without covering one another: taken in the order given, each tested against those placed.

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CELL = 64;

/** Boxes already taken, in a grid of cells. */
export class Taken {
  private readonly cells = new Map<number, Box[]>();

  /** Names stay within a width. */
  constructor(readonly width = Infinity) {}

  /** Take a box if nothing is in its way. */
  take(box: Box): boolean {
    if (this.blocked(box)) return false;
    this.block(box);
    return true;
  }

  /** Take a box whatever is in its way. */
  block(box: Box): void {
    this.each(box, (key) => {
      const held = this.cells.get(key);
      if (held) held.push(box);
      else this.cells.set(key, [box]);
    });
  }

  blocked(box: Box): boolean {
    let blocked = false;
    this.each(box, (key) => {
      if (!blocked) blocked = !!this.cells.get(key)?.some((other) => overlap(box, other));
    });
    return blocked;
  }

  private each(box: Box, visit: (key: number) => void): void {
    for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
      for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) visit(column * 65_536 + row);
    }
  }
}

export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Break a name into at most two lines of about `most` letters, cut where it is longer still. */
export function lines(name: string, most: number): string[] {
  const words = name.split(/\s+/).filter(Boolean);
  const found: string[] = [];
  for (const word of words) {
    const last = found[found.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= most) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  if (found.length <= 2) return found.map((line) => cut(line, most + 6));
  return [found[0], cut(found.slice(1).join(" "), most)];
}

function cut(line: string, most: number): string {
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}

const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Drop marks that turn the direction of writing: a canvas cannot keep them to one name. */
export function visible(name: string): string {
  return name.replace(HIDDEN, "");
}
