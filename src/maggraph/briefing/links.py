"""Through whom somebody is linked: acquaintances shared with people not met, and the picture of those met."""

from collections.abc import Iterator, Mapping, Sequence

from maggraph.answers.grades import Grade
from maggraph.answers.values import Entity, Evidence
from maggraph.briefing.ground import Ground
from maggraph.briefing.model import Paragraph, Picture, Style, gathered
from maggraph.briefing.rings import MOST, Ring, Spoke, ring
from maggraph.network import People
from maggraph.pictures.words import grade_name
from maggraph.wording import say

FEW = 4
MANY = 8
"""So many people not met are named at most."""


def strangers(ground: Ground, person: Entity) -> Iterator[Paragraph]:
    """Name people not met with whom most acquaintances are shared, and through whom they may be reached."""
    graph = ground.network
    shared = _shared_by_stranger(graph, person.id)
    nearest = sorted(shared, key=lambda one: (-len(shared[one]), graph.nodes[one]["name"]))[:MANY]
    groups: dict[tuple[str, ...], list[str]] = {}
    for other in nearest:
        groups.setdefault(tuple(shared[other]), []).append(other)
    for through, others in groups.items():
        yield _strangers(ground, graph, others, through)
    if not shared:
        yield Paragraph(say("The reports show nobody who could be reached through a shared acquaintance."))


def _strangers(ground: Ground, graph: People, others: Sequence[str], through: Sequence[str]) -> Paragraph:
    """Tell of people who share the same acquaintances, at most a few of either by name."""
    shown = [ground.short(entity_in(graph, one)) for one in through[:FEW]]
    more = [say("and {number} more", number=len(through) - FEW)] if len(through) > FEW else []
    names = [ground.name(entity_in(graph, one)) for one in others]
    places = gathered(*(places_between(graph, other, one) for other in others for one in through[:FEW]))
    return Paragraph(ground.voice.strangers(names, [*shown, *more]), Style.ITEM, places=places)


def _shared_by_stranger(graph: People, person: str) -> Mapping[str, Sequence[str]]:
    """Map everybody two steps away to those between, who have met both."""
    if person not in graph:
        return {}
    near = set(graph[person])
    far = {other for one in near for other in graph[one]} - near - {person}
    return {other: shared_of(graph, person, other) for other in far}


def shared_of(graph: People, one: str, other: str) -> Sequence[str]:
    """Return whom both met, by name."""
    if one not in graph or other not in graph:
        return ()
    return sorted(set(graph[one]) & set(graph[other]), key=lambda person: (graph.nodes[person]["name"], person))


def places_between(graph: People, one: str, other: str) -> tuple[Evidence, ...]:
    """Return where the reports show the meetings of two people."""
    return gathered(*(meeting.evidence for meeting in graph.edges[one, other]["meetings"]))


def entity_in(graph: People, person: str) -> Entity:
    """Return somebody in a network, by id."""
    return Entity.of(graph.nodes[person]["iri"], graph.nodes[person]["name"])


def network_picture(ground: Ground, person: Entity) -> Picture | None:
    """Draw a person and those met, the closest first; None if nobody was met."""
    graph = ground.network
    if person.id not in graph:
        return None
    near = sorted(graph[person.id], key=lambda one: _rank(graph, person.id, one))
    spokes = [_spoke(ground, graph, one, graph.edges[person.id, one]["grade"]) for one in near]
    links = [(one, other) for one, other in graph.edges() if one in near and other in near]
    name = ground.voice.short(ground.name(person))
    shows = say("Picture: {name} and the people they met", name=name)
    drawing = ring(Ring(name, spokes, links, grade_names(), shows))
    return Picture(drawing, _caption(len(near)))


def _caption(number: int) -> str:
    grey = say("Grey lines join people who met each other.")
    if number > MOST:
        return say("Shown are {shown} of {number} people, the closest first.", shown=MOST, number=number) + " " + grey
    return grey


def grade_names() -> Mapping[str, str]:
    """Name the lines of a picture."""
    return {grade.value: grade_name(grade.value) for grade in Grade}


def _rank(graph: People, person: str, other: str) -> tuple[int, int, str]:
    edge = graph.edges[person, other]
    return Grade(edge["grade"]).rank, -edge["weight"], graph.nodes[other]["name"]


def _spoke(ground: Ground, graph: People, person: str, line: str) -> Spoke:
    entity = entity_in(graph, person)
    office = ground.last.get(entity.iri)
    return Spoke(person, ground.short(entity), ground.office(office) if office else "", line)
