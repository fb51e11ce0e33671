"""The tour that an explorer page comes with: a few views, each with a note, to begin a presentation with.

A state is written as the client writes it into the address; `web/client/src/hash.ts` reads it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from urllib.parse import quote

from maggraph.network.whole import Kind, Node, Sort, Whole
from maggraph.wording import say

_FIRST = 20
_LEAST = 4

Tour = tuple[tuple[str, str], ...]


def tour(whole: Whole) -> Tour:
    """Make the stops: the beginning, who met most people, the fullest event, the closest pair, meetings of two."""
    if len(whole.edges) < _LEAST:
        return ()
    return ((say("This is where the picture begins."), ""), *_stops(whole))


def _stops(whole: Whole) -> Iterator[tuple[str, str]]:
    names = {node.id: node.short or node.name for node in whole.nodes}
    met = _met(whole)
    if met:
        person = min(met, key=lambda one: (-len(met[one]), one))
        note = say(
            "{person} met more people than anybody else: {number}.", person=names[person], number=len(met[person])
        )
        yield note, _only(person)
    events = _attended(whole)
    if events:
        event = min(events, key=lambda one: (-len(events[one]), one))
        full = next(node.name for node in whole.nodes if node.id == event)
        yield (
            say("Most people are named at this event: {event} – {number}.", event=full, number=len(events[event])),
            _only(event),
        )
    pairs = Counter(edge.ends for edge in whole.edges if edge.sort is Sort.MET)
    if pairs:
        (one, other), number = min(pairs.items(), key=lambda item: (-item[1], item[0]))
        both = {"one": names[one], "other": names[other], "number": number}
        yield (
            say("{one} and {other} met most often: {number} times are stated.", **both),
            _state(chosen=f"{one} {other}"),
        )
    yield (
        say("Only those who met face to face: at a meeting, or one handed the other an award."),
        _state(grade="direct", links="met"),
    )
    far = _apart(met)
    if far:
        one, between, other = far
        note = say(
            "{one} and {other} are not known to have met, but both met {between}.",
            one=names[one],
            other=names[other],
            between=names[between],
        )
        way = f"{one} {between} {other}"
        yield note, _state(start="none", show=way, path=way, kinds="person")


def _only(node: str) -> str:
    return _state(start="none", show=node, open=f"{node}:{_FIRST}", chosen=node)


def _state(**parts: str) -> str:
    return "&".join(f"{name}={quote(value, safe='/:')}" for name, value in parts.items())


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


def _apart(met: Mapping[str, set[str]]) -> tuple[str, str, str] | None:
    """Find two of those who met most others, who did not meet each other but have one in common."""
    leading = sorted(met, key=lambda person: (-len(met[person]), person))[:40]
    for one, other in combinations(leading, 2):
        shared = sorted(met[one] & met[other])
        if other not in met[one] and shared:
            return one, shared[0], other
    return None


def title_of(focus: Node | None) -> str:
    """Name the page."""
    return say("Network of {name}", name=focus.short or focus.name) if focus else say("Network of meetings and ties")
