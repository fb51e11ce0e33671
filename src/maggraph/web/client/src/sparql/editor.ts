// The editor in the place of the plain field, which keeps the text and is sent with the form.
//
// It stands in a shadow root: there CodeMirror's style is a constructed sheet, which the page's policy lets pass, while in
// the page itself it would be a style element that the policy forbids. Tab is never bound: it always leaves the editor.

import { autocompletion } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { forceLinting, linter, type Diagnostic } from "@codemirror/lint";
import { EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import type { Say } from "../words.js";
import { completing } from "./completion.js";
import { faults, sparql, visible } from "./language.js";
import { look } from "./look.js";
import { panel } from "./panel.js";
import type { Terms } from "./terms.js";

/** Where the server stopped reading, counted from 1, 0 for nowhere in particular; and what it said. */
export interface Fault {
  readonly line: number;
  readonly column: number;
  readonly words: string;
}

/** Words offered at once: a list that needs no scrolling, which a screen reader could not follow. */
const OFFERED = 8;

export class Editor {
  readonly view: EditorView;

  constructor(
    private readonly field: HTMLTextAreaElement,
    private readonly say: Say,
    terms: () => Promise<Terms>,
    private readonly fault: Fault | null,
  ) {
    const host = document.createElement("div");
    field.before(host);
    const root = host.attachShadow({ mode: "open" });
    this.view = new EditorView({ state: this.begun(terms), parent: root, root });
    field.hidden = true;
    field.labels[0]?.addEventListener("click", () => this.view.focus());
    field.form!.addEventListener("submit", () => (field.value = this.text));
    this.showFault();
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  private begun(terms: () => Promise<Terms>): EditorState {
    const { say, field } = this;
    const send = () => (field.form!.requestSubmit(), true);
    return EditorState.create({
      doc: field.value,
      extensions: [
        keymap.of([{ key: "Mod-Enter", run: send }]),
        comfort(),
        sparql(),
        autocompletion({ override: [completing(terms, say)], icons: false, maxRenderedOptions: OFFERED }),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        linter(async ({ state }) => this.faults(state, (await terms()).prefixes), { delay: 500 }),
        EditorState.phrases.of({ Completions: say("completions"), "Control character": say("control character"), "Selection deleted": say("selection deleted") }),
        EditorView.contentAttributes.of({ "aria-label": field.labels[0]?.textContent ?? "", "aria-describedby": "keys", spellcheck: "false" }),
        look,
        panel(say("keys")),
      ],
    });
  }

  /** What the grammar finds; else what the server found beyond it, as long as the text is unchanged. */
  private faults(state: EditorState, prefixes: Terms["prefixes"]): Diagnostic[] {
    const found = faults(state, this.say, prefixes);
    return found.length ? found : told(state, this.field, this.fault);
  }

  private showFault(): void {
    if (!this.fault?.line) return;
    const at = placeOf(this.view.state, this.fault);
    this.view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
    forceLinting(this.view);
    this.view.focus();
  }
}

function comfort(): Extension {
  return [
    lineNumbers(), highlightSpecialChars(), history(), drawSelection(), bracketMatching(), highlightActiveLine(),
    EditorView.lineWrapping,
  ];
}

/** Give what the server said of a text, unless it has been changed. */
function told(state: EditorState, field: HTMLTextAreaElement, fault: Fault | null): Diagnostic[] {
  if (!fault?.line || state.doc.toString() !== field.defaultValue.replace(/\r\n?/g, "\n")) return [];
  const at = placeOf(state, fault);
  const [from, to] = visible(state, at, at);
  return [{ from, to, severity: "error", message: fault.words }];
}

/** Find a place counted in lines and characters; what lies outside the text is moved to its end. */
export function placeOf(state: EditorState, { line, column }: Pick<Fault, "line" | "column">): number {
  const found = state.doc.line(Math.max(1, Math.min(line, state.doc.lines)));
  const before = [...found.text].slice(0, Math.max(0, column - 1)).join("");
  return found.from + Math.min(found.length, before.length);
}
