"""The tour that an explorer page comes with: a few views, each with a note, to begin a presentation with.

A state is written as the client writes it into the address; `web/client/src/hash.ts` reads it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from urllib.parse import quote

from maggraph.network.whole import Kind, Node, Sort, Whole
from maggraph.wording import say

_FIRST = 20
_LEAST = 4

Tour = tuple[tuple[str, str], ...]


def tour(whole: Whole) -> Tour:
    """Make the stops: the beginning, who met most people, the fullest event, meetings of two, a link."""
    if len(whole.edges) < _LEAST:
        return ()
    return ((say("This is where the picture begins."), ""), *_stops(whole))


def _stops(whole: Whole) -> Iterator[tuple[str, str]]:
    names = {node.id: node.short or node.name for node in whole.nodes}
    met = _met(whole)
    if person := _foremost(met):
        note = say("{person}: most people met, {number}", person=names[person], number=len(met[person]))
        yield note, _only(person)
    events = _attended(whole)
    if event := _foremost(events):
        note = say("{event}: most people named, {number}", event=names[event], number=len(events[event]))
        yield note, _only(event)
    yield say("Only those who met face to face: at a meeting, or one handed the other an award."), _DIRECT
    if far := _apart(met, whole):
        yield _link_between(far, names)


def _foremost(sets: Mapping[str, set[str]]) -> str:
    """Name the one with the largest set; "" where two share the first place, for then nobody is foremost."""
    ranked = sorted(sets, key=lambda one: -len(sets[one]))[:2]
    alone = len(ranked) == 1 or (len(ranked) == 2 and len(sets[ranked[0]]) > len(sets[ranked[1]]))
    return ranked[0] if alone else ""


def _link_between(far: tuple[str, str, str], names: Mapping[str, str]) -> tuple[str, str]:
    one, between, other = far
    note = say(
        "{one} and {other} are not known to have met, but both met one person: {between}",
        one=names[one],
        other=names[other],
        between=names[between],
    )
    way = f"{one} {between} {other}"
    return note, _state(start="none", show=way, path=way, kinds="person")


def _only(node: str) -> str:
    return _state(start="none", show=node, open=f"{node}:{_FIRST}", chosen=node)


def _state(**parts: str) -> str:
    return "&".join(f"{name}={quote(value, safe='/:')}" for name, value in parts.items())


_DIRECT = _state(grade="direct", links="met")


def _met(whole: Whole) -> Mapping[str, set[str]]:
    met: dict[str, set[str]] = defaultdict(set)
    for edge in whole.edges:
        if edge.sort is Sort.MET and edge.grade and edge.grade.rank < 3:
            met[edge.one].add(edge.other)
            met[edge.other].add(edge.one)
    return met


def _attended(whole: Whole) -> Mapping[str, set[str]]:
    kinds = {node.id: node.kind for node in whole.nodes}
    attended: dict[str, set[str]] = defaultdict(set)
    for edge in whole.edges:
        if edge.sort is Sort.PART and kinds[edge.one] is Kind.PERSON:
            attended[edge.other].add(edge.one)
    return attended


def _apart(met: Mapping[str, set[str]], whole: Whole) -> tuple[str, str, str] | None:
    """Find two of those who met most others, who met each other in no grade, but have one in common."""
    known = {edge.ends for edge in whole.edges if edge.sort is Sort.MET}
    leading = sorted(met, key=lambda person: (-len(met[person]), person))[:40]
    for one, other in combinations(leading, 2):
        shared = sorted(met[one] & met[other])
        if shared and not known & {(one, other), (other, one)}:
            return one, shared[0], other
    return None


def title_of(focus: Node | None) -> str:
    """Name the page."""
    return say("Network of {name}", name=focus.short or focus.name) if focus else say("Network of meetings and ties")
