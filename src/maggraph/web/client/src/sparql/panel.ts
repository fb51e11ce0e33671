// The lines under the text: what is wrong with it, said to screen readers too, and which keys do what.

import { forEachDiagnostic, setDiagnosticsEffect, type Diagnostic } from "@codemirror/lint";
import type { EditorState, Extension } from "@codemirror/state";
import { showPanel, type EditorView } from "@codemirror/view";
import { button, h } from "../dom.js";

/** Show the lines; the text points to the one on keys as its description. */
export function panel(keys: string): Extension {
  return showPanel.of((view) => {
    const said = h("p", { class: "cm-said", role: "status" });
    return {
      dom: h("div", {}, said, h("p", { class: "cm-keys", id: "keys" }, keys)),
      update: ({ transactions }) => {
        const linted = transactions.some(({ effects }) => effects.some((effect) => effect.is(setDiagnosticsEffect)));
        if (linted) said.replaceChildren(...lineOf(view));
      },
    };
  });
}

/** Tell the first fault, with what mends it at once. */
function lineOf(view: EditorView): (Node | string)[] {
  const found = first(view.state);
  if (!found) return [];
  const mend = ({ name, apply }: NonNullable<Diagnostic["actions"]>[number]) =>
    button(name, () => (apply(view, found.from, found.to), view.focus()));
  return [found.message, ...(found.actions ?? []).map(mend)];
}

function first(state: EditorState): Diagnostic | null {
  let found: Diagnostic | null = null;
  forEachDiagnostic(state, (one) => (found ??= one));
  return found;
}
