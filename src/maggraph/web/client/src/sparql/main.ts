// Start: put the editor where the plain field stands; without scripts the field does the same, only less comfortably.

import { speaker, type Words } from "../words.js";
import { Editor, type Fault } from "./editor.js";
import { termsAt } from "./terms.js";

declare global {
  interface Window {
    /** For tests; there once the editor is. */
    maggraphEditor?: Editor;
  }
}

function start(): void {
  const field = document.querySelector<HTMLTextAreaElement>("#query")!;
  const words = JSON.parse(document.getElementById("editor-words")!.textContent!) as Words;
  const say = speaker(words, document.documentElement.lang);
  window.maggraphEditor = new Editor(field, say, termsAt(field.dataset["terms"]!), faultOf(field));
}

/** Read the fault that the server found, if it found one in what stands in the field. */
function faultOf(field: HTMLTextAreaElement): Fault | null {
  const { line, column, fault } = field.dataset;
  return fault ? { line: Number(line ?? 0), column: Number(column ?? 0), words: fault } : null;
}

start();
