"""The data block of the explorer: the whole network as columns of numbers and tables of text.

The client reads it in one pass into typed arrays; columns of small numbers and texts that stand once each pack to about
a tenth. `web/client/README.md` describes every field; the client refuses nothing, so a change here is a change there.
"""

import base64
import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypedDict

from maggraph.answers.grades import Grade
from maggraph.answers.values import Evidence
from maggraph.network.overview import Overview
from maggraph.network.whole import PRESENCES, Edge, Kind, Sort, Whole

VERSION = 1


class Nodes(TypedDict):
    """Columns of the nodes."""

    id: list[str]
    name: list[str]
    short: list[str]
    other: list[str]
    kind: list[int]
    note: list[str]
    group: list[int]
    x: list[int | None]
    y: list[int | None]


class Links(TypedDict):
    """Columns of the links; all but `a` are numbers of something."""

    a: list[int]
    b: list[int]
    type: list[int]
    grade: list[int]
    presence: list[int]
    date: list[int]
    event: list[int]
    place: list[int]
    what: list[int]
    at: list[int]


class Block(TypedDict):
    """The data block."""

    version: int
    lang: str
    title: str
    pages: str
    focus: int
    start: list[int]
    nodes: Nodes
    links: Links
    dates: list[str]
    texts: list[str]
    evidence: list[list[list[int]]]
    reports: list[list[str]]
    tour: list[dict[str, str]]


@dataclass(frozen=True)
class Frame:
    """What goes round the network: language, title, where pages are ("" for none), titles of reports, tour."""

    lang: str
    title: str
    pages: str = ""
    focus: str = ""
    reports: Mapping[str, str] = field(default_factory=dict)
    tour: tuple[tuple[str, str], ...] = ()


def data_block(whole: Whole, begin: Overview, frame: Frame) -> Block:
    """Write the network as the client reads it; `tour` of the frame are notes with states of the address."""
    number = {node.id: position for position, node in enumerate(whole.nodes)}
    tables = _Tables(whole)
    return {
        "version": VERSION,
        "lang": frame.lang,
        "title": frame.title,
        "pages": frame.pages,
        "focus": number.get(frame.focus, -1),
        "start": [number[node] for node in begin.start],
        "nodes": _nodes(whole, begin),
        "links": _links(whole, number, tables),
        "dates": tables.dates,
        "texts": tables.texts,
        "evidence": [_sources(evidence, tables.reports) for evidence in tables.evidence],
        "reports": [[report, frame.reports.get(report, "")] for report in tables.reports],
        "tour": [{"note": note, "state": state} for note, state in frame.tour],
    }


def as_json(block: Mapping[str, object]) -> str:
    """Write a block as JSON that may stand in a page: no text of it ends a script or begins a comment."""
    text = json.dumps(block, ensure_ascii=False, separators=(",", ":"))
    for sign, code in (
        ("<", "\\u003c"),
        (">", "\\u003e"),
        ("&", "\\u0026"),
        ("\u2028", "\\u2028"),
        ("\u2029", "\\u2029"),
    ):
        text = text.replace(sign, code)
    return text


def packed(block: Mapping[str, object]) -> str:
    """Write a block as gzipped JSON in base64; equal blocks give equal text."""
    return base64.b64encode(gzip.compress(as_json(block).encode(), 9, mtime=0)).decode()


class _Tables:
    """Dates in order, texts event by event (so that like stands near like), places in reports."""

    def __init__(self, whole: Whole) -> None:
        together = sorted(whole.edges, key=lambda edge: (edge.event, edge.sort, edge.what))
        self.dates = sorted({"", *(edge.date for edge in whole.edges)})
        self.texts = list(dict.fromkeys(["", *(edge.what for edge in together)]))
        self.evidence = list(dict.fromkeys([(), *(edge.evidence for edge in together)]))
        self.reports = sorted({place.report for evidence in self.evidence for place in evidence})


def _sources(evidence: Iterable[Evidence], reports: Sequence[str]) -> list[list[int]]:
    found: dict[int, list[int]] = {}
    for place in evidence:
        found.setdefault(reports.index(place.report), []).append(place.paragraph)
    return [[report, *paragraphs] for report, paragraphs in found.items()]


def _nodes(whole: Whole, begin: Overview) -> Nodes:
    kinds = list(Kind)
    places = [begin.places.get(node.id) for node in whole.nodes]
    return {
        "id": [node.id for node in whole.nodes],
        "name": [node.name for node in whole.nodes],
        "short": [node.short for node in whole.nodes],
        "other": [node.other for node in whole.nodes],
        "kind": [kinds.index(node.kind) for node in whole.nodes],
        "note": ["\n".join(node.note) for node in whole.nodes],
        "group": [begin.circles.get(node.id, 0) for node in whole.nodes],
        "x": [place.x if place else None for place in places],
        "y": [place.y if place else None for place in places],
    }


def _links(whole: Whole, number: Mapping[str, int], tables: _Tables) -> Links:
    """Write the edges by their ends' numbers; the first ends as steps from one to the next, which pack to nothing."""
    edges = sorted(whole.edges, key=lambda edge: sorted((number[edge.one], number[edge.other])))
    ends = [sorted((number[edge.one], number[edge.other])) for edge in edges]
    text = {words: position for position, words in enumerate(tables.texts)}
    date = {day: position for position, day in enumerate(tables.dates)}
    at = {evidence: position for position, evidence in enumerate(tables.evidence)}
    return {
        "a": [later - earlier for earlier, later in pairwise([0, *(one for one, _ in ends)])],
        "b": [other for _, other in ends],
        "type": [list(Sort).index(edge.sort) for edge in edges],
        "grade": [list(Grade).index(edge.grade) + 1 if edge.grade else 0 for edge in edges],
        "presence": [_bits(edge) for edge in edges],
        "date": [date[edge.date] for edge in edges],
        "event": [number.get(edge.event, -1) for edge in edges],
        "place": [number.get(edge.city, -1) for edge in edges],
        "what": [text[edge.what] for edge in edges],
        "at": [at[edge.evidence] for edge in edges],
    }


def _bits(edge: Edge) -> int:
    return sum(1 << position for position, presence in enumerate(PRESENCES) if presence in edge.presences)
