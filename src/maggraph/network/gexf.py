"""GEXF 1.3 for Gephi: the network with its days, so that the timeline shows who met when.

Written here since networkx gives 1.3 a schema instance that does not exist and stamps the day of writing into the file.
The format: https://gexf.net/schema.html. Every pair has a spell per meeting, every person one from first to last.
"""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from maggraph.answers.meetings import Meeting
from maggraph.network.plain import joined, lists, xml_text
from maggraph.network.projection import People

_SPACE = "http://gexf.net/1.3"
_PERSON = ("iri", "posts")
_PAIR = ("grade", "grades", "dates", "events", "cities", "sources")


def gexf(graph: People) -> bytes:
    """Write dynamic GEXF 1.3; a meeting known by month or year lasts that month or year."""
    root = Element("gexf", {"xmlns": _SPACE, "version": "1.3"})
    timing = {"mode": "dynamic", "timeformat": "date", "timerepresentation": "interval"}
    body = SubElement(root, "graph", {"defaultedgetype": "undirected", **timing})
    _declare(body, "node", _PERSON)
    _declare(body, "edge", _PAIR)
    _nodes(body, graph)
    _edges(body, graph)
    indent(root, space=" ")
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def days(date: str) -> tuple[str, str]:
    """Return the first and last day of a date.

    >>> days("2024-02"), days("2024"), days("2024-12-13")
    (('2024-02-01', '2024-02-29'), ('2024-01-01', '2024-12-31'), ('2024-12-13', '2024-12-13'))
    """
    if len(date) == 10:
        return date, date
    if len(date) == 4:
        return f"{date}-01-01", f"{date}-12-31"
    year, month = date.split("-")
    return f"{date}-01", f"{date}-{monthrange(int(year), int(month))[1]}"


def _declare(body: Element, kind: str, titles: Iterable[str]) -> None:
    declared = SubElement(body, "attributes", {"class": kind})
    for title in titles:
        SubElement(declared, "attribute", {"id": title, "title": title, "type": "string"})


def _nodes(body: Element, graph: People) -> None:
    nodes = SubElement(body, "nodes")
    for person, data in graph.nodes(data=True):
        node = SubElement(nodes, "node", {"id": person, "label": xml_text(data["name"])})
        _values(node, {"iri": data["iri"], "posts": joined(data["posts"])})
        spans = [span for edge in graph[person].values() for span in _spans(edge["meetings"])]
        _spells(node, [(min(start for start, _ in spans), max(end for _, end in spans))] if spans else [])


def _edges(body: Element, graph: People) -> None:
    edges = SubElement(body, "edges")
    for number, (one, other, data) in enumerate(graph.edges(data=True)):
        ends = {"id": str(number), "source": one, "target": other, "weight": f"{data['weight']}.0"}
        edge = SubElement(edges, "edge", ends)
        _values(edge, {"grade": data["grade"], **lists(data["meetings"])})
        _spells(edge, sorted(set(_spans(data["meetings"]))))


def _values(owner: Element, values: Mapping[str, str]) -> None:
    held = SubElement(owner, "attvalues")
    for title, value in values.items():
        SubElement(held, "attvalue", {"for": title, "value": value})


def _spans(meetings: Iterable[Meeting]) -> list[tuple[str, str]]:
    return [days(meeting.date) for meeting in meetings if meeting.date]


def _spells(owner: Element, spans: list[tuple[str, str]]) -> None:
    """Say when somebody or a pair is there; without a date they always are."""
    if not spans:
        return
    spells = SubElement(owner, "spells")
    for start, end in spans:
        SubElement(spells, "spell", {"start": start, "end": end})
