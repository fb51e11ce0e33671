import assert from "node:assert/strict";
import { test } from "node:test";
import { pairBetween } from "../src/csr.js";
import { graphOf, linksOf } from "../src/data.js";
import { connection, distances, shortest } from "../src/paths.js";
import { BEGINNING } from "../src/state.js";
import { stepCost, viewOf } from "../src/view.js";
import { block, graph, type Link } from "./invented.js";

const made = graph();
const node = (id: string) => made.number.get(id)!;
const view = viewOf(made, BEGINNING);
const names = (nodes: readonly number[]) => nodes.map((at) => made.block.nodes.id[at].split("/")[1]);

test("parallel links are one pair with each link kept", () => {
  const pair = pairBetween(made.csr, node("person/boris"), node("person/anna"));
  assert.equal(linksOf(made, pair).length, 2);
  assert.equal(made.pairs, 7);
  assert.equal(pairBetween(made.csr, node("person/anna"), node("person/inna")), -1);
});

test("every pair stands in the rows of both its ends", () => {
  assert.equal(made.csr.to.length, 2 * made.pairs);
  for (let pair = 0; pair < made.pairs; pair++) {
    assert.equal(pairBetween(made.csr, made.pairB[pair], made.pairA[pair]), pair);
  }
});

test("the shortest way has the fewest steps", () => {
  const way = shortest(made.csr, made.nodes, [node("person/anna"), node("person/gleb")], stepCost(view));
  assert.deepEqual(names(way), ["anna", "forum", "gleb"]);
  assert.deepEqual(names(shortest(made.csr, made.nodes, [node("person/anna"), node("person/vera")], stepCost(view))), ["anna", "boris", "vera"]);
});

test("of two ways with as many steps the stronger is taken, whichever comes first", () => {
  for (const [first, second, taken] of [[3, 1, "c"], [1, 3, "b"]] as const) {
    const names = { "person/a": "A", "person/b": "B", "person/c": "C", "person/d": "D" };
    const links = (["b", "c"] as const).flatMap((middle, at) => (["a", "d"] as const).map((end): Link => [`person/${end}`, `person/${middle}`, { grade: [first, second][at] }]));
    const square = graphOf(block(names, links));
    assert.deepEqual(shortest(square.csr, 4, [0, 3], stepCost(viewOf(square, BEGINNING))).map((at) => "abcd"[at]), ["a", taken, "d"]);
  }
});

test("nobody is connected by a city alone, and there may be no way", () => {
  assert.deepEqual(shortest(made.csr, made.nodes, [node("person/anna"), node("city/vershinsk")], stepCost(view)), []);
  assert.equal(distances(made.csr, made.nodes, node("person/anna"), stepCost(view))[node("person/inna")], -1);
});

test("what connects two is shared, else the ways between them", () => {
  const of = (...ids: string[]) => connection(made.csr, made.nodes, ids.map(node), stepCost(view));
  assert.deepEqual(names(of("person/anna", "person/vera").shared), ["boris"]);
  assert.deepEqual(of("person/anna", "organization/liga").ways.map(names), [["anna", "forum", "gleb", "liga"]]);
  assert.deepEqual(of("person/anna", "person/inna"), { shared: [], ways: [] });
});
