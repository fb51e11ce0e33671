"""Headings in the reader's language: of columns, of sections, of an entity's own properties."""

from collections.abc import Callable

from maggraph.answers.headings import Words, heading_of
from maggraph.wording import say

_HEADINGS: Words = {
    "evidence": lambda: say("where said"),
    "names": lambda: say("other names"),
    "programme": lambda: say("part of"),
    "subOrganizationOf": lambda: say("part of"),
    "superEvent": lambda: say("part of"),
}
_TITLES: dict[str, Callable[[], str]] = {
    "awards": lambda: say("Awards"),
    "events": lambda: say("Events"),
    "figures": lambda: say("Attendance"),
    "hosted": lambda: say("Events organised or supported"),
    "hosts": lambda: say("Organisers"),
    "meetings": lambda: say("Met whom"),
    "participations": lambda: say("Taking part"),
    "parts": lambda: say("Parts"),
    "posts": lambda: say("Posts"),
    "presented": lambda: say("Awards presented"),
    "represented": lambda: say("Represented by"),
    "representatives": lambda: say("Who spoke for the city"),
}


def heading(column: str) -> str:
    """Head a column; one without a word of its own keeps its name."""
    return heading_of(column, _HEADINGS)


def title(section: str) -> str:
    """Head a section of a dossier."""
    return _TITLES[section]()
