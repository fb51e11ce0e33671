// How the editor looks: in the page's own colours, which reach into the shadow root, in either scheme.

import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

export const look: Extension = EditorView.theme({
  "&": { border: "1px solid var(--edge)", borderRadius: "4px", backgroundColor: "var(--paper)", color: "var(--ink)", fontSize: ".9rem" },
  "&.cm-focused": { outline: "3px solid var(--gold)", outlineOffset: "2px", boxShadow: "0 0 0 2px #12384d" },
  ".cm-scroller": { fontFamily: 'ui-monospace, "DejaVu Sans Mono", Consolas, monospace', lineHeight: "1.5", minHeight: "15rem", maxHeight: "32rem", overflow: "auto" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--tint)", color: "var(--soft)", border: "0" },
  ".cm-activeLine": { backgroundColor: "transparent", boxShadow: "inset 2px 0 0 var(--rule)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { background: "var(--mark)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--mark)", outline: "1px solid var(--edge)" },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "transparent", outline: "1px solid var(--warn)" },
  ".cm-tooltip": { backgroundColor: "var(--paper)", color: "var(--ink)", border: "1px solid var(--edge)", maxWidth: "min(90vw, 46rem)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "inherit", maxHeight: "none", maxWidth: "min(90vw, 46rem)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { minHeight: "24px", padding: ".15rem .5rem", lineHeight: "1.4" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { background: "var(--link)", color: "var(--paper)" },
  ".cm-completionDetail": { fontStyle: "normal", color: "inherit", opacity: "1" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--warn)" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--warn)", textUnderlineOffset: "3px" },
  ".cm-panels": { position: "static", backgroundColor: "var(--tint)", color: "var(--soft)", borderColor: "var(--rule)" },
  ".cm-keys, .cm-said": { margin: "0", padding: ".3rem .6rem", font: ".85rem/1.45 system-ui, sans-serif" },
  ".cm-said": { color: "var(--warn)" },
  ".cm-said:empty": { padding: "0" },
  ".cm-said button": { font: "inherit", minHeight: "24px", marginInlineStart: ".6rem", color: "var(--link)", background: "var(--paper)", border: "1px solid var(--edge)", borderRadius: "4px", cursor: "pointer" },
});
