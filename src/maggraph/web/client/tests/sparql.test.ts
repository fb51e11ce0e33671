import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { CompletionContext } from "@codemirror/autocomplete";
import { EditorState } from "@codemirror/state";
import { completing } from "../src/sparql/completion.js";
import { placeOf } from "../src/sparql/editor.js";
import { declaration, faults, sparql, visible } from "../src/sparql/language.js";
import type { Terms } from "../src/sparql/terms.js";

const QUERIES = join(process.cwd(), "../../../../queries");
const PREFIXES = { mag: "urn:mag#", kind: "urn:kind/" };
const TERMS: Terms = {
  prefixes: PREFIXES,
  terms: [
    { name: "mag:Person", text: "mag:Person", type: "class", label: "человек", uses: 94 },
    { name: "kind:presence/in-person", text: "<urn:kind/presence/in-person>", type: "value", label: "очно", uses: 7 },
  ],
};
const say = (key: string, values: object = {}) => [key, ...Object.values(values)].join(" ");
const state = (doc: string) => EditorState.create({ doc, extensions: sparql() });

async function offered(marked: string): Promise<string[]> {
  const at = marked.indexOf("|");
  const context = new CompletionContext(state(marked.replace("|", "")), at, false);
  return ((await completing(async () => TERMS, say)(context))?.options ?? []).map(({ label }) => label);
}

function found(query: string): string[] {
  return faults(state(query), say, PREFIXES).map(({ from, to, message }) => `${query.slice(from, to)}: ${message}`);
}

test("every query of the gallery is without a fault", () => {
  const names = readdirSync(QUERIES).filter((name) => name.endsWith(".rq"));

  assert.ok(names.length > 30);
  for (const name of names) assert.deepEqual([name, found(readFileSync(join(QUERIES, name), "utf8"))], [name, []]);
});

test("a fault is found at its place", () => {
  assert.deepEqual(found("SELECT * {\n  ?x a }\n"), ["}: not expected here 2 8"]);
  assert.deepEqual(found(" \n"), []);
});

test("a prefix that is not declared is found wherever it is used, and declared only if it is known", () => {
  const query = "PREFIX x: <urn:x>\nSELECT * { ?x a mag:Person ; x:y y:z }";

  assert.deepEqual(found(query), ["mag:Person: undeclared mag:", "y:z: undeclared y:"]);
  assert.equal(declaration(query, "mag:", PREFIXES), "PREFIX mag: <urn:mag#>\n");
  assert.equal(declaration(query, "y:", PREFIXES), "");
  assert.equal(declaration("prefix  mag: <urn:mag#>", "mag:", PREFIXES), "");
});

test("variables of the query are offered, not the one being typed", async () => {
  assert.deepEqual(await offered("SELECT ?one { ?one ?two ?t| }"), ["?one", "?two"]);
});

test("terms, values, prefixes and keywords are offered for a word", async () => {
  const words = await offered("SELECT * { ?x a mag:P| }");

  for (const word of ["mag:Person", "kind:presence/in-person", "mag:", "OPTIONAL"]) assert.ok(words.includes(word), word);
});

test("nothing is offered in comments and texts", async () => {
  assert.deepEqual(await offered("# mag:P|"), []);
  assert.deepEqual(await offered('SELECT * { ?x ?y "mag:P|" }'), []);
});

test("places of the server count characters, not half of them, and stay inside the text", () => {
  const text = state("a😀b\nc");

  assert.equal(placeOf(text, { line: 1, column: 3 }), 3);
  assert.equal(placeOf(text, { line: 9, column: 9 }), 6);
});

test("an empty place is widened to what can be seen", () => {
  assert.deepEqual(visible(state("ab cd"), 3, 3), [3, 5]);
  assert.deepEqual(visible(state("ab cd"), 5, 5), [3, 5]);
});
