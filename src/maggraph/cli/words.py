"""Headings in the reader's language: of columns, of sections, of an entity's own properties."""

from collections.abc import Callable

from maggraph.wording import say

_HEADINGS: dict[str, Callable[[], str]] = {
    "agent": lambda: say("who"),
    "award": lambda: say("award"),
    "awardKind": lambda: say("kind"),
    "basis": lambda: say("why for the city"),
    "body": lambda: say("where"),
    "capacity": lambda: say("in what capacity"),
    "city": lambda: say("city"),
    "classification": lambda: say("kind"),
    "count": lambda: say("number"),
    "date": lambda: say("date"),
    "edition": lambda: say("edition"),
    "end": lambda: say("to"),
    "endDate": lambda: say("to"),
    "event": lambda: say("event"),
    "eventAttendanceMode": lambda: say("attendance"),
    "eventKind": lambda: say("kind"),
    "eventStatus": lambda: say("status"),
    "events": lambda: say("number of events"),
    "evidence": lambda: say("where said"),
    "first": lambda: say("first"),
    "honorificPrefix": lambda: say("titles"),
    "kind": lambda: say("kind"),
    "last": lambda: say("last"),
    "location": lambda: say("venue"),
    "name": lambda: say("name"),
    "names": lambda: say("other names"),
    "of": lambda: say("of whom"),
    "onBehalfOf": lambda: say("on behalf of"),
    "part": lambda: say("as"),
    "person": lambda: say("who"),
    "personKind": lambda: say("kind"),
    "place": lambda: say("city"),
    "post": lambda: say("post"),
    "presence": lambda: say("how present"),
    "presenter": lambda: say("presented by"),
    "programme": lambda: say("part of"),
    "qualifier": lambda: say("how exact"),
    "quote": lambda: say("words of the report"),
    "rank": lambda: say("rank"),
    "recipient": lambda: say("to whom"),
    "seat": lambda: say("seat"),
    "seen_from": lambda: say("seen from"),
    "seen_to": lambda: say("seen to"),
    "series": lambda: say("series"),
    "start": lambda: say("from"),
    "startDate": lambda: say("from"),
    "status": lambda: say("status"),
    "subOrganizationOf": lambda: say("part of"),
    "superEvent": lambda: say("part of"),
    "topic": lambda: say("topic"),
    "within": lambda: say("in"),
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
_VALUES: dict[str, Callable[[], str]] = {
    "itself": lambda: say("the city or its body itself"),
    "on-behalf": lambda: say("on its behalf"),
    "post": lambda: say("holds a post there"),
    "co-organizer": lambda: say("co-organiser"),
    "mixed": lambda: say("on the spot and online"),
    "offline": lambda: say("on the spot"),
    "online": lambda: say("online"),
    "organizer": lambda: say("organiser"),
    "supporter": lambda: say("supporter"),
}


def heading(column: str) -> str:
    """Head a column; one without a word of its own keeps its name."""
    return _HEADINGS[column]() if column in _HEADINGS else column


def title(section: str) -> str:
    """Head a section of a dossier."""
    return _TITLES[section]()


def in_words(value: str) -> str:
    """Name a fixed value that the graph has no label for; any other text stays."""
    return _VALUES[value]() if value in _VALUES else value
