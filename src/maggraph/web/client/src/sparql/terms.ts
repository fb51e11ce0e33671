// What the graph is written in: prefixes, classes and properties that it uses, controlled values; fetched when first needed.

export interface Term {
  /** How it is written in a query: by a prefix, or as an IRI. */
  readonly name: string;
  readonly text: string;
  readonly type: "class" | "property" | "value";
  readonly label: string;
  readonly uses: number;
}

export interface Terms {
  readonly prefixes: Readonly<Record<string, string>>;
  readonly terms: readonly Term[];
}

const NONE: Terms = { prefixes: {}, terms: [] };

/** Make the function that fetches the terms once; without an answer nothing is offered, and the next call tries again. */
export function termsAt(address: string): () => Promise<Terms> {
  let coming: Promise<Terms> | null = null;
  return () => {
    coming ??= fetched(address).catch(() => {
      coming = null;
      return NONE;
    });
    return coming;
  };
}

async function fetched(address: string): Promise<Terms> {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as Terms;
}
