"""Words of the pages in the reader's language: headings of columns and sections, names of fixed values."""

from collections.abc import Callable, Mapping

from maggraph.answers.kinds import KindNames
from maggraph.wording import say

SCHEMES: Mapping[str, str] = {
    "awardKind": "award",
    "basis": "",
    "capacity": "capacity",
    "classification": "organization",
    "eventKind": "event",
    "eventStatus": "status",
    "grade": "grade",
    "partnerCapacity": "capacity",
    "partnerPresence": "presence",
    "personCapacity": "capacity",
    "personKind": "person",
    "personPresence": "presence",
    "presence": "presence",
    "qualifier": "qualifier",
    "status": "status",
}
"""Column or part -> the scheme that names its values."""
_HEADINGS: Mapping[str, Callable[[], str]] = {
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
    "first": lambda: say("first"),
    "grade": lambda: say("grade"),
    "honorificPrefix": lambda: say("titles"),
    "kind": lambda: say("kind"),
    "last": lambda: say("last"),
    "location": lambda: say("venue"),
    "name": lambda: say("name"),
    "of": lambda: say("of whom"),
    "onBehalfOf": lambda: say("on behalf of"),
    "organization": lambda: say("organisation"),
    "paragraph": lambda: say("paragraph"),
    "part": lambda: say("as"),
    "partner": lambda: say("partner"),
    "person": lambda: say("who"),
    "personKind": lambda: say("kind"),
    "place": lambda: say("city"),
    "post": lambda: say("post"),
    "presence": lambda: say("how present"),
    "presenter": lambda: say("presented by"),
    "programme": lambda: say("programme"),
    "qualifier": lambda: say("how exact"),
    "quote": lambda: say("words of the report"),
    "rank": lambda: say("rank"),
    "reader": lambda: say("read out by"),
    "recipient": lambda: say("to whom"),
    "report": lambda: say("report"),
    "seat": lambda: say("seat"),
    "seen_from": lambda: say("seen from"),
    "seen_to": lambda: say("seen to"),
    "series": lambda: say("series"),
    "start": lambda: say("from"),
    "startDate": lambda: say("from"),
    "status": lambda: say("status"),
    "subOrganizationOf": lambda: say("belongs to"),
    "superEvent": lambda: say("part of the programme"),
    "topic": lambda: say("topic"),
    "venue": lambda: say("venue"),
    "within": lambda: say("in"),
}
_VALUES: Mapping[str, Callable[[], str]] = {
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
    return _HEADINGS[column]() if column in _HEADINGS else column


def in_words(value: str) -> str:
    """Name a fixed value that the graph has no label for; any other text stays."""
    return _VALUES[value]() if value in _VALUES else value


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
