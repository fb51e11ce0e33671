"""Words of the pages in the reader's language: headings of columns and sections, names of fixed values."""

from collections.abc import Callable, Mapping

from maggraph.answers.columns import COLUMNS
from maggraph.answers.headings import Words, heading_of
from maggraph.answers.kinds import KindNames
from maggraph.wording import say

_HEADINGS: Words = {
    "paragraph": lambda: say("paragraph"),
    "programme": lambda: say("programme"),
    "report": lambda: say("report"),
    "subOrganizationOf": lambda: say("belongs to"),
    "superEvent": lambda: say("part of the programme"),
    "venue": lambda: say("venue"),
}
_CLASSES: Mapping[str, Callable[[], str]] = {
    "person": lambda: say("person"),
    "event": lambda: say("event"),
    "organization": lambda: say("organisation"),
    "city": lambda: say("city"),
    "region": lambda: say("region"),
    "country": lambda: say("country"),
    "venue": lambda: say("venue"),
    "series": lambda: say("series"),
    "award": lambda: say("award"),
    "report": lambda: say("report"),
}
_SECTIONS: Mapping[str, Callable[[], str]] = {
    "awards": lambda: say("Awards"),
    "events": lambda: say("Events held here"),
    "figures": lambda: say("Attendance"),
    "hosted": lambda: say("Events organised or supported"),
    "hosts": lambda: say("Organisers"),
    "participations": lambda: say("Taking part"),
    "parts": lambda: say("Parts"),
    "posts": lambda: say("Who held posts here"),
    "presented": lambda: say("Awards presented"),
    "represented": lambda: say("Represented by"),
    "representatives": lambda: say("Who spoke for the city"),
}
_TAGS: Mapping[str, Callable[[], str]] = {
    "award": lambda: say("Awards"),
    "city": lambda: say("Cities"),
    "corpus": lambda: say("The graph itself"),
    "entity": lambda: say("Anything by name"),
    "event": lambda: say("Events"),
    "evidence": lambda: say("Evidence"),
    "graph": lambda: say("The graph itself"),
    "inner": lambda: say("For programs"),
    "kind": lambda: say("Kinds"),
    "list": lambda: say("Lists"),
    "meeting": lambda: say("Who met whom"),
    "network": lambda: say("Network"),
    "ontology": lambda: say("Ontology"),
    "organization": lambda: say("Organisations"),
    "participation": lambda: say("Taking part"),
    "person": lambda: say("People"),
    "post": lambda: say("Posts"),
    "report": lambda: say("Reports"),
    "tenure": lambda: say("Posts"),
}
PLURALS: Mapping[str, Callable[[], str]] = {
    "person": lambda: say("People"),
    "event": lambda: say("Events"),
    "organization": lambda: say("Organisations"),
    "city": lambda: say("Cities"),
    "region": lambda: say("Regions"),
    "country": lambda: say("Countries"),
    "venue": lambda: say("Venues"),
    "series": lambda: say("Series"),
    "award": lambda: say("Awards"),
    "report": lambda: say("Reports"),
}
"""Class in an entity's id -> what many of it are called."""
GRADES: Mapping[str, Callable[[], str]] = {
    "direct": lambda: say("met directly: at a meeting, or one handed the other an award"),
    "together": lambda: say("together: both in person at the same event"),
    "same-event": lambda: say("same event: not both known to be in person"),
    "same-programme": lambda: say("same programme: different parts of it on the same day"),
}
"""Grade -> when a meeting has it."""


def heading(column: str) -> str:
    """Head a column; one without a word of its own keeps its name."""
    return heading_of(column, {**COLUMNS, **_HEADINGS})


def section_title(key: str) -> str:
    """Head a section of a dossier."""
    return _SECTIONS[key]()


def tag_name(tag: str) -> str:
    """Name a subject of questions."""
    return _TAGS[tag]() if tag in _TAGS else tag


def class_name(name: str) -> str:
    """Name a class of entities as in an id."""
    return _CLASSES[name]() if name in _CLASSES else name


def kind_name(kinds: KindNames, scheme: str, value: str) -> str:
    """Name a controlled value, or a class of territories, which is a kind to a reader."""
    if not value:
        return ""
    return class_name(value) if scheme in {"city", "region", "country"} else kinds.name(scheme, value)
