"""The network: the explorer's page with a table of the same for those without scripts, and the data that it loads.

What the address asks for narrows the table, its data, and what the explorer begins with.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from maggraph.answers.binding import GRADES
from maggraph.answers.grades import Grade
from maggraph.answers.meetings import Rows
from maggraph.answers.query import ask
from maggraph.answers.values import Entity, id_of
from maggraph.network.edges import Presences, how_present, presences_at
from maggraph.network.whole import PRESENCES, Sieve
from maggraph.pictures.explorer import explorer_block
from maggraph.pictures.explorer_data import as_json
from maggraph.pictures.explorer_words import explorer_words
from maggraph.web.pages.asking import Doubt, asked_date, asked_entity
from maggraph.web.pages.meetings import TERRITORIES, Wanted, found_rows, is_cut, told
from maggraph.web.pages.paging import page_of
from maggraph.web.pages.records import met_table, pair_record
from maggraph.web.pages.view import Question, View
from maggraph.web.pages.visit import Visit
from maggraph.wording import say

TYPES = ("person", "event", "organization", "city", "region", "country")
SIZE = 20
MEETING = PRESENCES[:3]
"""How one is present who meets somebody."""


@dataclass(frozen=True)
class Part:
    """What part of the network is asked for: around whom or what, in which days and city, how sure, how present."""

    focus: Entity | None
    city: Entity | None
    since: str
    until: str
    weakest: Grade
    presence: tuple[str, ...]
    doubts: tuple[Doubt, ...]


def read_part(visit: Visit) -> Part:
    """Read the address; what cannot be read becomes a doubt to be shown."""
    doubts: list[Doubt] = []
    grade = visit.get("grade")
    chosen = visit.get("presence").replace(",", " ").split()
    return Part(
        focus=asked_entity(visit, "focus", TYPES, doubts),
        city=asked_entity(visit, "city", TERRITORIES, doubts),
        since=asked_date(visit, "since", doubts),
        until=asked_date(visit, "until", doubts),
        weakest=Grade(grade) if grade in GRADES else Grade.SAME_PROGRAMME,
        presence=tuple(one for one in PRESENCES if one in chosen),
        doubts=tuple(doubts),
    )


def network_view(visit: Visit) -> View:
    """Show the network, as far as it is asked for."""
    part = read_part(visit)
    rows = [] if part.doubts else sorted(_rows(visit, part), key=lambda one: one[0]["date"], reverse=True)
    shown = page_of(visit, rows, SIZE)
    focus = part.focus
    return View(
        template="network.html",
        title=say("Network of {name}", name=focus.name) if focus else say("Network"),
        context={
            "part": part,
            "doubts": part.doubts,
            "grade_names": GRADES,
            "presences": MEETING,
            "shown": shown,
            "cut": is_cut(visit, _wanted(part)),
            "meetings": told(visit, shown.items),
            "words": as_json(explorer_words()),
            "begin": beginning(part),
            "data": visit.link("/network/data", **_data(visit, part)),
        },
        record=lambda: {"meetings": [pair_record(one) for one in told(visit, rows)]},
        table=lambda: met_table(told(visit, rows)),
        questions=(Question("who-met-whom", _values(part)),),
        status=404 if part.doubts else 200,
    )


def _data(visit: Visit, part: Part) -> Mapping[str, str]:
    """Give the parameters of the explorer's data, with ids for names."""
    values = {"focus": part.focus.id if part.focus else "", "city": part.city.id if part.city else ""}
    values |= {"since": part.since, "until": part.until, "presence": ",".join(part.presence), "lang": visit.lang}
    return values if part.weakest is Grade.SAME_PROGRAMME else {**values, "grade": part.weakest.value}


def beginning(part: Part) -> str:
    """Write what is asked for as the explorer's state, in the form of its address after `#`."""
    values = {
        "presence": " ".join(part.presence),
        "grade": part.weakest.value if part.weakest is not Grade.SAME_PROGRAMME else "",
        "since": part.since,
        "until": part.until,
        "city": part.city.id if part.city else "",
    }
    return urlencode({name: value for name, value in values.items() if value}, quote_via=quote, safe="/")


def _values(part: Part) -> Mapping[str, str]:
    """Give the same as values of the question who met whom, which knows no city and no presence."""
    person = part.focus.id if part.focus and part.focus.type == "person" else ""
    values = {"person": person, "since": part.since, "until": part.until, "weakest": part.weakest.value}
    return {name: value for name, value in values.items() if value}


def _rows(visit: Visit, part: Part) -> list[Rows]:
    """Find the meetings of the table: a person's own, those at an event or in a city, of a body's people, or all."""
    found = found_rows(visit, _wanted(part))
    if part.focus and part.focus.type in TERRITORIES:
        found = [rows for rows in found if rows[0]["city"] == part.focus.iri]
    if part.focus and part.focus.type == "organization":
        people = {row["person"] for row in ask(visit.store, "people-of", entity=part.focus.iri).dicts()}
        found = [rows for rows in found if people & {rows[0]["person"], rows[0]["partner"]}]
    if not part.presence:
        return found
    presences = presences_at(ask(visit.store, "taking-part", lang=visit.lang).dicts())
    return [rows for rows in found if _present(rows, presences) <= {*part.presence}]


def _wanted(part: Part) -> Wanted:
    focus = part.focus
    return Wanted(
        person=focus if focus and focus.type == "person" else None,
        event=focus if focus and focus.type == "event" else None,
        body=focus if focus and focus.type == "organization" else None,
        city=part.city or (focus if focus and focus.type in TERRITORIES else None),
        since=part.since,
        until=part.until,
        weakest=part.weakest,
    )


def _present(rows: Rows, presences: Presences) -> frozenset[str]:
    best = min((Grade(row["grade"]) for row in rows), key=lambda grade: grade.rank)
    return how_present(presences, best, (id_of(rows[0]["person"]), id_of(rows[0]["partner"])), id_of(rows[0]["event"]))


def network_data(visit: Visit) -> str:
    """Write the explorer's data block, around `focus` if it is known, beginning with what is asked for."""
    part = read_part(visit)
    city = part.city.id if part.city else ""
    sieve = Sieve(part.since, part.until, part.weakest, frozenset(part.presence), city)
    key = ("explorer", part.focus, visit.lang, sieve)
    return visit.store.keep(key, lambda: as_json(explorer_block(visit.store, part.focus, "/page/", sieve)))
