// SPARQL for the editor: the grammar of codemirror-lang-sparql with a tag for every sort of word, and what is wrong with a text.

import { ensureSyntaxTree, HighlightStyle, LanguageSupport, syntaxHighlighting } from "@codemirror/language";
import type { Diagnostic } from "@codemirror/lint";
import type { EditorState, Extension } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { styleTags, tags } from "@lezer/highlight";
import { SparqlLanguage } from "codemirror-lang-sparql";
import type { Say } from "../words.js";

const language = SparqlLanguage.configure({
  props: [
    styleTags({
      "IriRef Pname_ln Pname_ns": tags.namespace,
      A_predicate: tags.keyword,
      Langtag: tags.annotation,
      Var: tags.variableName,
    }),
  ],
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--together)", fontWeight: "600" },
  { tag: tags.variableName, color: "var(--direct)" },
  { tag: [tags.string, tags.annotation], color: "var(--event)" },
  { tag: [tags.integer, tags.float, tags.bool], color: "var(--event)" },
  { tag: tags.namespace, color: "var(--link)" },
  { tag: tags.comment, color: "var(--soft)", fontStyle: "italic" },
]);

/** Milliseconds that reading a text to its end may take; one that is read in part only would seem to break off there. */
const PATIENCE = 300;

/** Give the language and its colours. */
export function sparql(): Extension {
  return [new LanguageSupport(language), syntaxHighlighting(colours)];
}

/** Tell what is wrong with a text: prefixes that it does not declare, and the first place where it is no SPARQL. */
export function faults(state: EditorState, say: Say, prefixes: Readonly<Record<string, string>>): Diagnostic[] {
  if (!state.doc.toString().trim()) return [];
  const found = { broken: null as Diagnostic | null, undeclared: [] as Diagnostic[] };
  const text = state.doc.toString();
  ensureSyntaxTree(state, state.doc.length, PATIENCE)?.iterate({
    enter({ type, from, to, node }) {
      if (type.isError) found.broken ??= unexpected(state, from, to, say);
      const named = type.name === "Pname_ln" || (type.name === "Pname_ns" && node.parent?.name !== "PrefixDecl");
      if (named && !declares(text, prefixOf(text.slice(from, to)))) found.undeclared.push(undeclared(text, from, to, say, prefixes));
    },
  });
  return [...found.undeclared, ...(found.broken ? [found.broken] : [])];
}

/** What follows the first fault of syntax is only its consequence. */
function unexpected(state: EditorState, from: number, to: number, say: Say): Diagnostic {
  const [start, end] = visible(state, from, to);
  const line = state.doc.lineAt(start);
  const message = say("not expected here", { line: String(line.number), column: String(start - line.from + 1) });
  return { from: start, to: end, severity: "error", message };
}

/** A prefix of ours can be declared by a click. */
function undeclared(text: string, from: number, to: number, say: Say, prefixes: Readonly<Record<string, string>>): Diagnostic {
  const prefix = prefixOf(text.slice(from, to));
  const insert = declaration(text, `${prefix}:`, prefixes);
  const actions = insert ? [{ name: say("declare"), apply: (view: EditorView) => view.dispatch({ changes: { from: 0, insert } }) }] : [];
  return { from, to, severity: "error", message: say("undeclared", { prefix: `${prefix}:` }), actions };
}

const prefixOf = (name: string) => name.slice(0, name.indexOf(":"));

function declares(query: string, prefix: string): boolean {
  return new RegExp(`\\bPREFIX\\s+${prefix.replace(/[.-]/g, "\\$&")}:`, "i").test(query);
}

/** Return the line that declares the prefix of a name, "" if it needs none or the prefix is not known. */
export function declaration(query: string, name: string, prefixes: Readonly<Record<string, string>>): string {
  const prefix = /^([\w-]+):/.exec(name)?.[1];
  if (!prefix || !(prefix in prefixes)) return "";
  return declares(query, prefix) ? "" : `PREFIX ${prefix}: <${prefixes[prefix]}>\n`;
}

/** Widen an empty place to the word after it, else to the word before it, so that it can be seen. */
export function visible(state: EditorState, from: number, to: number): [number, number] {
  if (to > from) return [from, to];
  const line = state.doc.lineAt(from);
  const after = /^\S+/.exec(line.text.slice(from - line.from))?.[0].length ?? 0;
  if (after) return [from, from + after];
  const before = /\S+\s*$/.exec(line.text.slice(0, from - line.from))?.[0].length ?? 0;
  return [from - before, from];
}
