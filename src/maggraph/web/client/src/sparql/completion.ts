// What may be meant by the word at the cursor: a variable of this query, a term of the graph, a prefix, a keyword.

import type { Completion, CompletionContext, CompletionResult, CompletionSource } from "@codemirror/autocomplete";
import { syntaxTree } from "@codemirror/language";
import type { EditorView } from "@codemirror/view";
import type { Say } from "../words.js";
import { declaration } from "./language.js";
import type { Term, Terms } from "./terms.js";

const KEYWORDS = [
  "SELECT", "DISTINCT", "WHERE", "FILTER", "OPTIONAL", "UNION", "MINUS", "GRAPH", "VALUES", "UNDEF", "BIND", "ORDER BY",
  "GROUP BY", "HAVING", "LIMIT", "OFFSET", "ASK", "CONSTRUCT", "DESCRIBE", "PREFIX", "COUNT", "SUM", "MIN", "MAX", "AVG",
  "SAMPLE", "GROUP_CONCAT", "STR", "LANG", "DATATYPE", "BOUND", "COALESCE", "CONTAINS", "STRSTARTS", "STRENDS", "LCASE",
  "UCASE", "REGEX", "REPLACE", "SUBSTR", "STRLEN", "EXISTS", "NOT EXISTS", "YEAR", "MONTH", "DAY", "ISIRI", "ISLITERAL",
];

/** Make the source of completions. */
export function completing(terms: () => Promise<Terms>, say: Say): CompletionSource {
  return async (context) => {
    if (within(context, "Comment", "String")) return null;
    const variable = context.matchBefore(/[?$]\w*/);
    if (variable) return { from: variable.from, options: variables(context, variable.text), validFor: /^[?$]\w*$/ };
    const word = context.matchBefore(/[\w-]+:?[\w-]*(?:\\?\/[\w-]*)*|:[\w-]*/);
    if (!word && !context.explicit) return null;
    return offered(word?.from ?? context.pos, await terms(), say);
  };
}

function offered(from: number, { prefixes, terms }: Terms, say: Say): CompletionResult {
  const options = [
    ...terms.map((term) => asTerm(term, prefixes, say)),
    ...Object.entries(prefixes).map(([prefix, iri]) => asPrefix(prefix, iri, prefixes)),
    ...KEYWORDS.map((label) => ({ label, type: "keyword", boost: -1 })),
  ];
  return { from, options, validFor: /^[\w-]*:?[\w-]*(?:\\?\/[\w-]*)*$/ };
}

/** A term with its name in words and how often it is used; the more often, the earlier among equals. */
function asTerm({ name, text, type, label, uses }: Term, prefixes: Terms["prefixes"], say: Say): Completion {
  const detail = [label, say(type), uses ? String(uses) : ""].filter(Boolean).join(" · ");
  return { label: name, detail, type, boost: Math.min(20, Math.log2(uses + 1)), apply: inserting(text, prefixes) };
}

function asPrefix(prefix: string, iri: string, prefixes: Terms["prefixes"]): Completion {
  return { label: `${prefix}:`, detail: iri, type: "namespace", boost: -2, apply: inserting(`${prefix}:`, prefixes) };
}

/** Insert a text, and declare its prefix at the top if the query does not yet. */
function inserting(text: string, prefixes: Terms["prefixes"]) {
  return (view: EditorView, _: Completion, from: number, to: number) => {
    const head = declaration(view.state.doc.toString(), text, prefixes);
    view.dispatch({
      changes: [{ from: 0, insert: head }, { from, to, insert: text }],
      selection: { anchor: head.length + from + text.length },
      userEvent: "input.complete",
    });
  };
}

function variables(context: CompletionContext, typed: string): Completion[] {
  const found = context.state.doc.toString().match(/[?$]\w+/g) ?? [];
  const counts = new Map<string, number>();
  for (const name of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  const once = (name: string) => name === typed && counts.get(name) === 1;
  return [...counts.keys()].filter((name) => !once(name)).sort().map((label) => ({ label, type: "variable" }));
}

function within(context: CompletionContext, ...names: string[]): boolean {
  return names.includes(syntaxTree(context.state).resolveInner(context.pos, -1).name);
}
