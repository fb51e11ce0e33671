import assert from "node:assert/strict";
import { test } from "node:test";
import { cell, xml } from "../src/exports.js";
import { fold, indexed, search } from "../src/search.js";
import { monthsBetween } from "../src/timeline.js";
import { readStops } from "../src/tour.js";
import { dated, monthEnd, speaker, undated } from "../src/words.js";

test("names are found by any of their words, in any order, with ё or е", () => {
  const index = indexed([["Ясенёв Глеб Петрович", "Gleb Iasenev"], ["Глебов Пётр"], ["Форум «Петровский»"]]);
  const found = (text: string) => search(index, text, () => 0, 5).map(({ node }) => node);
  assert.deepEqual(found("глеб ясенев"), [0]);
  assert.deepEqual(found("ГЛЕБ"), [1, 0]);
  assert.deepEqual(found("iasen"), [0]);
  assert.deepEqual(found("петр"), [0, 1, 2]);
  assert.deepEqual(found("  "), []);
  assert.equal(fold("«Ёлка» – É!"), "елка e");
});

test("of equals the better linked comes first", () => {
  const index = indexed([["Глебов Иван"], ["Глебов Олег"]]);
  assert.deepEqual(search(index, "глебов", (node) => node, 5).map(({ node }) => node), [1, 0]);
});

test("plurals follow the language", () => {
  const ru = speaker({ n: "{n} сосед|{n} соседа|{n} соседей", who: "{name}" }, "ru");
  assert.deepEqual([1, 3, 11, 21, 100].map((n) => ru("n", { n })), ["1 сосед", "3 соседа", "11 соседей", "21 сосед", "100 соседей"]);
  assert.equal(speaker({ n: "{n} link|{n} links" }, "en")("n", { n: 2 }), "2 links");
  assert.equal(ru("who", { name: "{n}|<b>" }), "{n}|<b>");
});

test("dates are written and read as people do here", () => {
  assert.deepEqual(["2031-05-10", "2031-05", "2031", ""].map(dated), ["10.05.2031", "05.2031", "2031", ""]);
  assert.deepEqual(["1.5.2031", "05.2031", "2031", "2031-05-01", " "].map(undated), ["2031-05-01", "2031-05", "2031", "2031-05-01", ""]);
  assert.deepEqual(["31.02.2031", "13.2031", "завтра", "1.1.31"].map(undated), [null, null, null, null]);
  assert.deepEqual([monthEnd("2032-02"), monthEnd("2031")], ["2032-02-29", "2031"]);
  assert.deepEqual(monthsBetween("2031-11", "2032-02"), ["2031-11", "2031-12", "2032-01", "2032-02"]);
  assert.equal(monthsBetween("2031", "2032").length, 24);
});

test("cells of a table are never formulas, texts of XML never marks", () => {
  assert.deepEqual(["=1+1", "@x", 'a "b", c', "plain"].map(cell), ["'=1+1", "'@x", '"a ""b"", c"', "plain"]);
  assert.equal(xml('<a href="x">&\u0000</a>'), "&#60;a href=&#34;x&#34;&#62;&#38;&#60;/a&#62;");
});

test("a tour of nonsense is none", () => {
  assert.deepEqual(readStops("#tour=%5B1,%7B%22note%22:%22a%22,%22state%22:%22%22%7D%5D"), [{ note: "a", state: "" }]);
  assert.deepEqual(readStops("#tour={"), []);
});
