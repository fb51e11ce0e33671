"""A network as a file for other programs: GraphML, GEXF 1.3, node-link JSON; equal networks give equal bytes."""

import json
from collections.abc import Callable, Mapping
from io import BytesIO

import networkx as nx

from maggraph.answers.meetings import Meeting
from maggraph.network.gexf import gexf
from maggraph.network.plain import joined, lists, xml_text
from maggraph.network.projection import People

_EDGE = ("weight", "grade", "first", "last")


def graphml(graph: People) -> bytes:
    """Write GraphML (yEd, Cytoscape, igraph); a pair's meetings become lists in text, parted by ` | `."""
    flat: People = nx.Graph()
    for person, data in graph.nodes(data=True):
        flat.add_node(person, name=xml_text(data["name"]), iri=data["iri"], posts=joined(data["posts"]))
    for one, other, data in graph.edges(data=True):
        flat.add_edge(one, other, **{key: data[key] for key in _EDGE}, **lists(data["meetings"]))
    out = BytesIO()
    nx.write_graphml_xml(flat, out, named_key_ids=True)
    return out.getvalue() + b"\n"


def node_link(graph: People) -> bytes:
    """Write node-link JSON as `networkx.node_link_graph(..., edges="edges")` and D3 read it, meetings in full."""
    nodes = [
        {"id": person, "iri": data["iri"], "name": data["name"], "posts": list(data["posts"])}
        for person, data in graph.nodes(data=True)
    ]
    edges = [
        {"source": one, "target": other, **{key: data[key] for key in _EDGE}, "meetings": _meetings(data["meetings"])}
        for one, other, data in graph.edges(data=True)
    ]
    network = {"directed": False, "multigraph": False, "graph": {}, "nodes": nodes, "edges": edges}
    return (json.dumps(network, ensure_ascii=False, indent=1) + "\n").encode()


def _meetings(meetings: tuple[Meeting, ...]) -> list[dict[str, object]]:
    return [
        {
            "grade": meeting.grade.value,
            "date": meeting.date,
            "event": {"id": meeting.event.id, "iri": meeting.event.iri, "name": meeting.event.name},
            "city": meeting.city,
            "evidence": [{"report": at.report, "paragraph": at.paragraph} for at in meeting.evidence],
            "why": meeting.why,
        }
        for meeting in meetings
    ]


WRITERS: Mapping[str, Callable[[People], bytes]] = {"graphml": graphml, "gexf": gexf, "json": node_link}
"""The writer of each format that is not a picture."""
