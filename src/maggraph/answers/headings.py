"""What the columns of answers and their fixed values are called in the reader's language, on pages and in commands."""

from collections.abc import Callable, Mapping

from maggraph.wording import say

Words = Mapping[str, Callable[[], str]]
HEADINGS: Words = {
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
    "grade": lambda: say("grade"),
    "first": lambda: say("first"),
    "honorificPrefix": lambda: say("titles"),
    "kind": lambda: say("kind"),
    "last": lambda: say("last"),
    "location": lambda: say("venue"),
    "name": lambda: say("name"),
    "of": lambda: say("of whom"),
    "onBehalfOf": lambda: say("on behalf of"),
    "organization": lambda: say("organisation"),
    "part": lambda: say("as"),
    "partner": lambda: say("partner"),
    "person": lambda: say("who"),
    "personKind": lambda: say("kind"),
    "place": lambda: say("city"),
    "post": lambda: say("post"),
    "presence": lambda: say("how present"),
    "presenter": lambda: say("presented by"),
    "qualifier": lambda: say("how exact"),
    "quote": lambda: say("words of the report"),
    "rank": lambda: say("rank"),
    "reader": lambda: say("read out by"),
    "recipient": lambda: say("to whom"),
    "seat": lambda: say("seat"),
    "seen_from": lambda: say("seen from"),
    "seen_to": lambda: say("seen to"),
    "series": lambda: say("series"),
    "start": lambda: say("from"),
    "startDate": lambda: say("from"),
    "status": lambda: say("status"),
    "topic": lambda: say("topic"),
    "within": lambda: say("in"),
}
"""Column -> its heading; commands and pages add their own."""
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
"""Column or part -> the scheme that names its values, an empty text if none does."""
_VALUES: Words = {
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


def heading_of(column: str, own: Words) -> str:
    """Head a column, by a word of the caller's own or the common one; one without either keeps its name."""
    named = own.get(column) or HEADINGS.get(column)
    return named() if named else column


def in_words(value: str) -> str:
    """Name a fixed value that the graph has no label for; any other text stays."""
    return _VALUES[value]() if value in _VALUES else value
