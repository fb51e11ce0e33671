"use strict";
// Everything shown is put in as text: names come from reports and may hold anything.
(function () {
  const facts = JSON.parse(document.getElementById("details").textContent);
  const { words, grades } = JSON.parse(document.getElementById("words").textContent);
  const panel = document.getElementById("panel");
  const table = document.getElementById("table");
  const plain = { nodes: nodes.get(), edges: edges.get() };
  const clear = { color: options.nodes.font.color, strokeWidth: options.nodes.font.strokeWidth };
  const faded = { color: "rgba(0,0,0,.16)", strokeWidth: 0 };

  function element(tag, text, kind) {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  }

  function button(text, act) {
    const made = element("button");
    made.type = "button";
    made.append(element("bdi", text));
    made.addEventListener("click", act);
    return made;
  }

  function show(...parts) {
    panel.replaceChildren(...parts);
    panel.parentElement.scrollTop = 0;
  }

  function sources(evidence) {
    return evidence.map(([report, paragraph]) => `${report}, ${words.paragraph} ${paragraph}`).join("; ");
  }

  function meetingItem([event, grade, date, evidence, why]) {
    const [name, city] = facts.events[event];
    const item = element("li");
    item.dataset.grade = grade;
    item.append(element("p", [date, grades[grade]].filter(Boolean).join(" · ")));
    const place = element("p");
    place.append(element("bdi", name), city ? " · " : "", element("bdi", city));
    item.append(place, element("p", why, "why"), element("p", sources(evidence), "source"));
    return item;
  }

  function heading(person) {
    const name = element("p", "", "name");
    name.append(element("bdi", facts.people[person].name));
    return name;
  }

  function showPair(id) {
    const pair = edges.get(id);
    const list = element("ul");
    list.append(...facts.meetings[id].map(meetingItem));
    const names = [pair.from, pair.to].map((person) => {
      const line = element("p", "", "name");
      line.append(button(facts.people[person].name, () => choosePerson(person)));
      return line;
    });
    show(...names, list);
  }

  function partnerItem(person, pair) {
    const partner = pair.from === person ? pair.to : pair.from;
    const met = facts.meetings[pair.id];
    const item = element("li");
    item.dataset.grade = pair.grade;
    item.append(button(facts.people[partner].name, () => choosePair(pair.id)));
    item.append(element("p", `${grades[pair.grade]} · ${met.map((meeting) => meeting[2]).join(", ")}`, "source"));
    return item;
  }

  function showPerson(person) {
    const { id, posts } = facts.people[person];
    const own = network.getConnectedEdges(person).map((edge) => edges.get(edge));
    const strength = Object.keys(grades);
    const name = (pair) => facts.people[pair.from === person ? pair.to : pair.from].name;
    own.sort((a, b) => strength.indexOf(a.grade) - strength.indexOf(b.grade) || name(a).localeCompare(name(b)));
    const list = element("ul");
    list.append(...own.map((pair) => partnerItem(person, pair)));
    const held = posts.map((post) => element("p", post));
    show(heading(person), ...held, element("p", id, "id"), element("p", `${words.people}: ${own.length}`), list);
  }

  // Only what belongs to the choice keeps its colour and, for people, its name.
  function light(people, pairs) {
    nodes.update(plain.nodes.map(({ id, font }) => (people.has(id)
      ? { id, opacity: 1, font: { ...font, ...clear } }
      : { id, opacity: .25, font: { ...font, ...faded } })));
    edges.update(plain.edges.map((edge) => ({
      id: edge.id,
      color: { ...edge.color, opacity: pairs.has(edge.id) ? .95 : Math.min(edge.color.opacity, .05) },
    })));
  }

  function choosePerson(person) {
    network.selectNodes([person]);
    light(new Set([person, ...network.getConnectedNodes(person)]), new Set(network.getConnectedEdges(person)));
    showPerson(person);
  }

  function choosePair(id) {
    const pair = edges.get(id);
    network.setSelection({ nodes: [], edges: [id] });
    light(new Set([pair.from, pair.to]), new Set([id]));
    showPair(id);
  }

  function chooseNothing() {
    network.unselectAll();
    nodes.update(plain.nodes.map(({ id, font }) => ({ id, opacity: 1, font: { ...font, ...clear } })));
    edges.update(plain.edges.map(({ id, color }) => ({ id, color })));
    show(element("p", words.hint));
  }

  function hideUnwanted() {
    const wanted = new Set([...document.querySelectorAll("#legend input:checked")].map((box) => box.value));
    edges.update(plain.edges.map(({ id, grade }) => ({ id, hidden: !wanted.has(grade) })));
  }

  window.network = new vis.Network(document.getElementById("mynetwork"), { nodes, edges }, options);
  network.on("click", (at) => {
    if (at.nodes.length) choosePerson(at.nodes[0]);
    else if (at.edges.length) choosePair(at.edges[0]);
    else chooseNothing();
  });
  document.getElementById("all").addEventListener("click", () => { chooseNothing(); network.fit(); });
  document.getElementById("legend").addEventListener("change", hideUnwanted);
  table.addEventListener("click", (event) => {
    const chosen = event.target.closest("button[data-node]");
    if (!chosen) return;
    choosePerson(chosen.dataset.node);
    network.focus(chosen.dataset.node, { scale: Math.max(.8, network.getScale()) });
    document.querySelector("main").scrollIntoView();
  });
  if (facts.focus) showPerson(facts.focus);
  window.addEventListener("beforeprint", () => { table.open = true; });
})();
