// A small invented network for tests: five people, two events, an organisation, a city.

import { graphOf, type Block, type Graph } from "../src/data.js";

export type Link = [string, string, { type?: number; grade?: number; date?: string; presence?: number; place?: string; event?: string }];

const NAMES: Record<string, string> = {
  "city/vershinsk": "Вершинск", "event/forum": "Форум речных городов", "event/session": "Сессия",
  "organization/liga": "Лига речных городов", "person/anna": "Зимина Анна", "person/boris": "Лугов Борис",
  "person/gleb": "Ясенёв Глеб", "person/inna": "Рощина Инна", "person/vera": "Тихонова Вера",
};
const KIND = ["person", "event", "organization", "city"];
const LINKS: Link[] = [
  ["person/anna", "person/boris", { grade: 2, date: "2031-05-10", presence: 1, place: "city/vershinsk", event: "event/forum" }],
  ["person/anna", "person/boris", { grade: 3, date: "2032-06", presence: 5 }],
  ["person/boris", "person/vera", { grade: 1, date: "2031-05-10", presence: 1 }],
  ["person/vera", "person/gleb", { grade: 4, date: "2033", presence: 4 }],
  ["event/forum", "person/anna", { type: 1, date: "2031-05-10", presence: 1, place: "city/vershinsk" }],
  ["event/forum", "person/gleb", { type: 1, date: "2031-05-10", presence: 8 }],
  ["event/forum", "city/vershinsk", { type: 5, date: "2031-05-10" }],
  ["organization/liga", "person/gleb", { type: 4 }],
];

export function block(names: Record<string, string> = NAMES, given: Link[] = LINKS): Block {
  const ids = Object.keys(names).sort();
  const number = (id: string | undefined) => (id === undefined ? -1 : ids.indexOf(id));
  const links = given
    .map(([one, other, how]) => ({ ends: [number(one), number(other)].sort((a, b) => a - b), how }))
    .sort((one, other) => one.ends[0] - other.ends[0] || one.ends[1] - other.ends[1]);
  const dates = ["", ...new Set(given.map(([, , { date }]) => date ?? "").filter(Boolean))].sort();
  return {
    version: 1, lang: "ru", title: "", start: ids.map((_, at) => at).filter((at) => ids[at].startsWith("person")), focus: -1,
    nodes: {
      id: ids, name: ids.map((id) => names[id]), short: ids.map(() => ""), other: ids.map((id) => id.split("/")[1]),
      kind: ids.map((id) => KIND.indexOf(id.split("/")[0])), note: ids.map(() => ""), group: ids.map(() => 0),
      x: ids.map(() => null), y: ids.map(() => null),
    },
    links: {
      a: links.map(({ ends }, at) => ends[0] - (at ? links[at - 1].ends[0] : 0)), b: links.map(({ ends }) => ends[1]),
      type: links.map(({ how }) => how.type ?? 0), grade: links.map(({ how }) => how.grade ?? 0),
      presence: links.map(({ how }) => how.presence ?? 0), date: links.map(({ how }) => dates.indexOf(how.date ?? "")),
      event: links.map(({ how }) => number(how.event)), place: links.map(({ how }) => number(how.place)),
      what: links.map(() => 0), at: links.map(() => 0),
    },
    dates, texts: [""], evidence: [[]], reports: [], tour: [],
  };
}

export function graph(): Graph {
  return graphOf(block());
}
