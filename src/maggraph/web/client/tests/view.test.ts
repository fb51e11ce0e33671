import assert from "node:assert/strict";
import { test } from "node:test";
import { GRADES, KINDS, PRESENCES } from "../src/data.js";
import { byMonth, inPeriod, NO_FILTERS } from "../src/filters.js";
import { read, written } from "../src/hash.js";
import { History } from "../src/history.js";
import * as states from "../src/state.js";
import { neighbourhood, ordered, viewOf } from "../src/view.js";
import { graph } from "./invented.js";

const made = graph();
const node = (id: string) => made.number.get(id)!;
const shown = (state: states.State) => [...viewOf(made, state).nodes].map((at) => made.block.nodes.id[at].split("/")[1]).sort();
const filtered = (change: Partial<typeof NO_FILTERS>) => shown(states.filter(states.BEGINNING, change));

test("the beginning is what the page says, and no more", () => {
  assert.deepEqual(shown(states.BEGINNING), ["anna", "boris", "gleb", "inna", "vera"]);
});

test("neighbours come in a stable order: the strongest tie first", () => {
  const view = viewOf(made, states.BEGINNING);
  assert.deepEqual(ordered(made, node("person/boris"), view).map((at) => made.block.nodes.id[at]), ["person/vera", "person/anna"]);
  assert.deepEqual(neighbourhood(made, view, node("person/gleb")), { all: 3, shown: 1 });
});

test("expanding shows the first neighbours; hiding takes away; both can be undone", () => {
  const history = new History(states.only(states.BEGINNING, "person/gleb"));
  assert.deepEqual(shown(history.now), ["forum", "gleb", "liga", "vera"]);
  history.go(states.hide(history.now, ["event/forum"]));
  assert.deepEqual(shown(history.now), ["gleb", "liga", "vera"]);
  assert.ok(history.back());
  assert.deepEqual(shown(history.now), ["forum", "gleb", "liga", "vera"]);
  assert.ok(history.forth());
  assert.ok(!history.forth());
  history.go(states.expand(history.now, "person/gleb", 20, ["event/forum"]));
  assert.deepEqual(shown(history.now), ["forum", "gleb", "liga", "vera"]);
});

test("time, grade, presence, kind and city leave only what counts", () => {
  assert.deepEqual(filtered({ since: "2033", undated: false }), ["gleb", "vera"]);
  assert.deepEqual(filtered({ until: "2031-12-31", undated: false }), ["anna", "boris", "vera"]);
  assert.deepEqual(filtered({ grade: GRADES.indexOf("direct") }), ["boris", "vera"]);
  assert.deepEqual(filtered({ presence: 1 << PRESENCES.indexOf("in-person") }), ["anna", "boris", "vera"]);
  assert.deepEqual(filtered({ kinds: 1 << KINDS.indexOf("event") }), []);
  assert.deepEqual(filtered({ city: "city/vershinsk" }), ["anna", "boris"]);
});

test("a date known by month or year is compared as far as it goes", () => {
  assert.ok(inPeriod("2032-06", "2032-06-15", ""));
  assert.ok(inPeriod("2032", "2032-06-15", "2032-07"));
  assert.ok(!inPeriod("2031-05-10", "2031-06", ""));
  assert.ok(!inPeriod("2031-05-10", "", "2031-04"));
  assert.ok(inPeriod("2031-05-10", "", "2031"));
});

test("links are counted by month in order", () => {
  assert.deepEqual([...byMonth(made)], [["2031-05", 5], ["2032-06", 1], ["2033", 1]]);
});

test("a comparison holds three, the first goes; a second press takes out", () => {
  const three = ["a/1", "a/2", "a/3", "a/4"].reduce(states.compare, states.BEGINNING);
  assert.deepEqual(three.compare, ["a/2", "a/3", "a/4"]);
  assert.deepEqual(states.compare(three, "a/3").compare, ["a/2", "a/4"]);
});

test("a state comes back from the address as it went in", () => {
  assert.equal(written(states.BEGINNING), "");
  let state = states.only(states.BEGINNING, "person/gleb");
  state = states.hide(states.pin(states.compare(state, "person/anna"), "person/gleb", [10.4, -3]), ["event/forum"]);
  state = states.filter(state, { kinds: 3, types: 0, presence: 5, grade: 2, since: "2031-05", until: "2032", undated: false, city: "city/vershinsk" });
  state = { ...state, path: ["person/gleb", "person/vera"], colour: "group" };
  assert.deepEqual(read(`#${written(state)}`), { ...state, pin: { "person/gleb": [10, -3] } });
});

test("an address of nonsense is the beginning", () => {
  const text = "#show=<script> person/x\"y&open=person/gleb:many&since=tomorrow&grade=best&pin=&tour={&__proto__=x";
  assert.deepEqual(read(text), states.BEGINNING);
});
