// Find nodes by any of their names, in either language, with or without ё, capitals and the order of words.

export interface Found {
  readonly node: number;
  readonly score: number;
}

/** Fold what does not tell names apart: capitals, ё, marks over letters, everything that is no letter or digit. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** An index is each node's folded names, the words of all of them. */
export type Index = readonly string[];

export function indexed(names: readonly (readonly string[])[]): Index {
  return names.map((own) => ` ${[...new Set(own.filter(Boolean).map(fold))].join(" | ")}`);
}

/** Rank what has every word of a text at the beginning of one of its own; `weight` decides between equals. */
export function search(index: Index, text: string, weight: (node: number) => number, most: number): Found[] {
  const typed = fold(text);
  if (!typed) return [];
  const words = typed.split(" ").map((word) => ` ${word}`);
  const found: Found[] = [];
  index.forEach((own, node) => {
    if (words.every((word) => own.includes(word))) found.push({ node, score: closeness(own, typed) });
  });
  found.sort((one, other) => other.score - one.score || weight(other.node) - weight(one.node) || one.node - other.node);
  return found.slice(0, most);
}

function closeness(own: string, typed: string): number {
  if (own.split(" | ").some((name) => name.trim() === typed)) return 3;
  if (own.startsWith(` ${typed}`)) return 2;
  return own.includes(` ${typed} `) ? 1 : 0;
}
