"""Who met whom: one person or two, a period, a city, a grade; a table of meetings, and chains where two never met."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from maggraph.answers.binding import GRADES
from maggraph.answers.company import large, rows_shown
from maggraph.answers.grades import Grade
from maggraph.answers.meetings import Found, Meeting, Request, Rows, find_meetings, tell_meetings, turned
from maggraph.answers.paths import Chain, chains_between
from maggraph.answers.query import ask
from maggraph.answers.records import paths_record
from maggraph.answers.values import Entity
from maggraph.web.pages.asking import Doubt, asked_date, asked_entity
from maggraph.web.pages.paging import page_of
from maggraph.web.pages.records import met_table, pair_record
from maggraph.web.pages.view import Question, View
from maggraph.web.pages.visit import Visit
from maggraph.wording import say

SIZE = 25
TERRITORIES = ("city", "region", "country")


@dataclass(frozen=True)
class Wanted:
    """What the form asks: people, a place, an event, a period, the weakest grade; and what in it is doubtful.

    A `body` holds back no meeting; of a large network it is its people whose meetings are found.
    """

    person: Entity | None = None
    partner: Entity | None = None
    city: Entity | None = None
    event: Entity | None = None
    body: Entity | None = None
    since: str = ""
    until: str = ""
    weakest: Grade = Grade.SAME_EVENT
    doubts: tuple[Doubt, ...] = field(default=())


def meetings_view(visit: Visit) -> View:
    """Show the meetings that the form asks for."""
    wanted = read_wanted(visit)
    found = [] if wanted.doubts else sorted(found_rows(visit, wanted), key=_by_date, reverse=True)
    shown = page_of(visit, found, SIZE)
    chains = chains_of(visit, wanted)
    return View(
        template="meetings.html",
        title=_title(wanted),
        context={
            "wanted": wanted,
            "shown": shown,
            "meetings": told(visit, shown.items),
            "chains": chains,
            "grade_names": GRADES,
            "cut": is_cut(visit, wanted),
            "network": visit.link("/network", **_network(wanted)),
        },
        record=lambda: {
            "meetings": [pair_record(one) for one in told(visit, found)],
            **paths_record(chains),
        },
        table=lambda: met_table(told(visit, found)),
        questions=_questions(wanted),
        status=404 if wanted.doubts else 200,
    )


def read_wanted(visit: Visit) -> Wanted:
    """Read the form; what cannot be read becomes a doubt to be shown."""
    doubts: list[Doubt] = []
    entities = {
        "person": asked_entity(visit, "person", ("person",), doubts),
        "partner": asked_entity(visit, "partner", ("person",), doubts),
        "city": asked_entity(visit, "city", TERRITORIES, doubts),
        "event": asked_entity(visit, "event", ("event",), doubts),
    }
    if entities["partner"] and not entities["person"]:
        entities["person"], entities["partner"] = entities["partner"], None
    grade = visit.get("grade")
    return Wanted(
        **entities,
        since=asked_date(visit, "since", doubts),
        until=asked_date(visit, "until", doubts),
        weakest=Grade(grade) if grade in GRADES else Grade.SAME_EVENT,
        doubts=tuple(doubts),
    )


def found_rows(visit: Visit, wanted: Wanted) -> list[Rows]:
    """Find the meetings, each with the chosen person on the first side."""
    request = Request(wanted.partner, wanted.since, wanted.until, wanted.weakest, visit.lang)
    person = wanted.person.iri if wanted.person else ""
    key = ("met", person, request, *((wanted.event, wanted.body, wanted.city) if is_cut(visit, wanted) else ()))
    found: Found = visit.store.keep(key, lambda: _found(visit, wanted, request))
    oriented = [turned(rows) if person and one != person else rows for (one, _, _), rows in found.items()]
    return [rows for rows in oriented if _fits(rows, wanted)]


def is_cut(visit: Visit, wanted: Wanted) -> bool:
    """Say whether only a part of the meetings is shown: nobody is chosen, and the network is large."""
    return not wanted.person and large(visit.store) is not None


def _found(visit: Visit, wanted: Wanted, request: Request) -> Found:
    """Find all meetings; of a large network those of the people of an event, body or city, or of the best connected."""
    if not is_cut(visit, wanted):
        return find_meetings(visit.store, request, wanted.person)
    place = wanted.event or wanted.body or wanted.city
    people = [row["person"] for row in ask(visit.store, "people-of", entity=place.iri).dicts()] if place else None
    return rows_shown(visit.store, request, people, widely=place is wanted.body)[0]


def _fits(rows: Rows, wanted: Wanted) -> bool:
    city = not wanted.city or rows[0]["city"] == wanted.city.iri
    return city and (not wanted.event or rows[0]["event"] == wanted.event.iri)


def told(visit: Visit, found: Iterable[Rows]) -> tuple[Meeting, ...]:
    """Tell meetings in sentences, the latest first."""
    return tuple(reversed(tell_meetings(visit.store, found, visit.lang)))


def chains_of(visit: Visit, wanted: Wanted) -> tuple[Chain, ...]:
    """Return the shortest chains between two people who are both chosen."""
    if not (wanted.person and wanted.partner) or wanted.doubts:
        return ()
    request = Request(None, wanted.since, wanted.until, wanted.weakest, visit.lang)
    one, other = wanted.person, wanted.partner
    key = ("chains", one, other, request)
    return visit.store.keep(key, lambda: chains_between(visit.store, one, other, request))


def _by_date(rows: Rows) -> tuple[str, str, str, str]:
    row = rows[0]
    return row["date"], row["partnerLabel"], row["personLabel"], row["event"]


def _title(wanted: Wanted) -> str:
    if wanted.person and wanted.partner:
        return say("{one} and {other}", one=wanted.person.name, other=wanted.partner.name)
    return say("Who met whom: {name}", name=wanted.person.name) if wanted.person else say("Who met whom")


def _network(wanted: Wanted) -> Mapping[str, str]:
    focus = wanted.person or wanted.event
    city = wanted.city.id if wanted.city else ""
    values = {"focus": focus.id if focus else city, "since": wanted.since, "until": wanted.until}
    return {**values, "grade": wanted.weakest.value, "city": city if focus else ""}


def _questions(wanted: Wanted) -> tuple[Question, ...]:
    values = {
        "person": wanted.person.id if wanted.person else "",
        "partner": wanted.partner.id if wanted.partner else "",
        "since": wanted.since,
        "until": wanted.until,
        "weakest": wanted.weakest.value,
    }
    asked = (Question("who-met-whom", values),)
    if wanted.person and wanted.partner:
        return (*asked, Question("both-took-part", {"person": wanted.person.id, "partner": wanted.partner.id}))
    return asked
