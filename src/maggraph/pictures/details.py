"""What the page says beside the picture: people and meetings as plain data, and the table that says the same."""

from collections.abc import Mapping
from dataclasses import dataclass

from maggraph.answers.grades import Grade
from maggraph.answers.meetings import Meeting
from maggraph.network.projection import People


@dataclass(frozen=True)
class Row:
    """One line of the table: a person (with the picture's own id) and whom they met, by best grade."""

    node: str
    name: str
    people: int
    meetings: int
    met: tuple[tuple[str, tuple[str, ...]], ...]


def opaque(graph: People) -> dict[str, str]:
    """Give people the ids n0, n1, … so that nothing of an id gets into the page's code."""
    return {person: f"n{number}" for number, person in enumerate(graph)}


def rows(graph: People) -> tuple[Row, ...]:
    """Say the picture as a table, those who met most others first."""
    ids = opaque(graph)
    found = [_row(graph, person, ids[person]) for person in graph]
    return tuple(sorted(found, key=lambda row: (-row.people, -row.meetings, row.name, row.node)))


def _row(graph: People, person: str, node: str) -> Row:
    partners = graph[person]
    return Row(
        node=node,
        name=graph.nodes[person]["name"],
        people=len(partners),
        meetings=sum(data["weight"] for data in partners.values()),
        met=tuple((grade.value, names) for grade in Grade if (names := _met(graph, person, grade))),
    )


def _met(graph: People, person: str, grade: str) -> tuple[str, ...]:
    return tuple(sorted(graph.nodes[to]["name"] for to, data in graph[person].items() if data["grade"] == grade))


def details(graph: People) -> dict[str, object]:
    """Collect what the panel shows: people by node; events once; meetings by edge e0, e1, …, in the graph's order.

    A meeting is `[event's number, grade, date, ["report, paragraph", …], why]`.
    """
    events: dict[tuple[str, str], int] = {}
    pairs = [data["meetings"] for _, _, data in graph.edges(data=True)]
    meetings = {f"e{number}": [_meeting(one, events) for one in met] for number, met in enumerate(pairs)}
    people = {
        node: {"name": graph.nodes[person]["name"], "id": person, "posts": list(graph.nodes[person]["posts"])}
        for person, node in opaque(graph).items()
    }
    return {"people": people, "events": list(events), "meetings": meetings}


def _meeting(meeting: Meeting, events: dict[tuple[str, str], int]) -> list[object]:
    event = events.setdefault((meeting.event.name, meeting.city), len(events))
    evidence = [[source.report, source.paragraph] for source in meeting.evidence]
    return [event, meeting.grade.value, meeting.date, evidence, meeting.why]


def counts(graph: People) -> Mapping[str, int]:
    """Count people, pairs and meetings."""
    meetings = sum(data["weight"] for _, _, data in graph.edges(data=True))
    return {"people": len(graph), "pairs": graph.number_of_edges(), "meetings": meetings}
