"""A network of people as a pyvis network: dots, lines and places, all settled before the page opens."""

import json

from pyvis.network import Network

from maggraph.network.layout import place
from maggraph.network.projection import People
from maggraph.pictures import looks
from maggraph.pictures.details import opaque
from maggraph.pictures.words import grade_name
from maggraph.wording import language, say

_OPTIONS = {
    "physics": {"enabled": False},
    "nodes": {"shape": "dot", "borderWidth": 1.5, "font": {"face": "sans-serif", "color": "#1a1a1a", "strokeWidth": 4}},
    "edges": {"smooth": False, "selectionWidth": 2, "hoverWidth": 1},
    "interaction": {"hover": True, "tooltipDelay": 150, "hideEdgesOnDrag": True, "multiselect": False},
}


def draw(graph: People, focus: str) -> Network:
    """Draw a network; directed, since pyvis drops the second line of an undirected pair and searches all for it."""
    network = Network(directed=True, cdn_resources="in_line", height="100%", width="100%")
    network.set_options(json.dumps(_OPTIONS))
    _people(network, graph, focus)
    _pairs(network, graph)
    return network


def _people(network: Network, graph: People, focus: str) -> None:
    names = {person: looks.caption(graph.nodes[person]["name"], language()) for person in graph}
    rooms = {person: looks.room(names[person], len(graph[person])) for person in graph}
    places = place(graph, rooms)
    for person, node in opaque(graph).items():
        y = round(places[person].y - looks.lift(rooms[person], len(graph[person])))
        look = _person(graph, person, person == focus)
        network.add_node(node, label=names[person], x=places[person].x, y=y, **look)


def _person(graph: People, person: str, in_focus: bool) -> dict[str, object]:
    met = len(graph[person])
    chosen = {"background": looks.FOCUS, "border": looks.PERSON_EDGE}
    usual = chosen if in_focus else {"background": looks.PERSON, "border": looks.PERSON_EDGE}
    return {
        "title": say("{name}: people met: {people}", name=graph.nodes[person]["name"], people=met),
        "size": looks.dot(met),
        "font": {"size": looks.letters(met)},
        "color": usual | {"highlight": chosen, "hover": chosen},
    }


def _pairs(network: Network, graph: People) -> None:
    """Add the lines, the strongest last and so on top; numbered in the graph's order, as `details` numbers them."""
    ids, strength = opaque(graph), list(looks.LINES)
    pairs = sorted(enumerate(graph.edges()), key=lambda item: -strength.index(graph.edges[item[1]]["grade"]))
    for number, (one, other) in pairs:
        network.add_edge(ids[one], ids[other], id=f"e{number}", **_pair(graph, one, other))


def _pair(graph: People, one: str, other: str) -> dict[str, object]:
    edge = graph.edges[one, other]
    grade = edge["grade"]
    line = looks.LINES[grade]
    opacity = 1 if grade == "direct" else looks.faintness(graph.number_of_edges())
    names = [graph.nodes[person]["name"] for person in (one, other)]
    title = say("{person} and {partner}: {grade}", person=names[0], partner=names[1], grade=grade_name(grade))
    return {
        "title": title,
        "arrows": {},
        "grade": grade,
        "width": line.width + min(edge["weight"] - 1, 5) * 0.5,
        "dashes": list(line.dashes) or False,
        "color": {"color": line.colour, "highlight": line.colour, "hover": line.colour, "opacity": opacity},
    }
