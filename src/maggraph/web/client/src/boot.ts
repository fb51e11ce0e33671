// Read the blocks that a page brings; the contract stands in README.md.

import type { Block } from "./data.js";
import type { Words } from "./words.js";

export const ROOT = "explorer";
export const DATA = "explorer-data";
export const WORDS = "explorer-words";

/** Read the words, which are plain JSON. */
export function wordsOf(): Words {
  return JSON.parse(document.getElementById(WORDS)!.textContent!) as Words;
}

/** Read the data: JSON in the page, JSON at an address of the same server, or gzipped JSON in base64. */
export async function blockOf(): Promise<Block> {
  const block = document.getElementById(DATA)!;
  const address = block.dataset["src"];
  if (address) {
    const answer = await fetch(address, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return (await answer.json()) as Block;
  }
  const text = block.textContent!.trim();
  return JSON.parse(block.dataset["encoding"] === "gzip+base64" ? await unpacked(text) : text) as Block;
}

/** Read the state that the page's address asks for; "" for none in particular. */
export function beginOf(): string {
  return document.getElementById(DATA)!.dataset["begin"] ?? "";
}

async function unpacked(text: string): Promise<string> {
  const binary = atob(text);
  const bytes = Uint8Array.from({ length: binary.length }, (_, at) => binary.charCodeAt(at));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}
