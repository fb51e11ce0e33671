"""The network: the explorer's page with a table of the same for those without scripts, and the data that it loads."""

from maggraph.answers.grades import Grade
from maggraph.answers.values import Entity
from maggraph.pictures.explorer import explorer_block
from maggraph.pictures.explorer_data import as_json
from maggraph.pictures.explorer_words import explorer_words
from maggraph.web.pages.asking import Doubt, asked_entity
from maggraph.web.pages.meetings import Wanted, found_rows, told
from maggraph.web.pages.paging import page_of
from maggraph.web.pages.records import met_table, pair_record
from maggraph.web.pages.view import Question, View
from maggraph.web.pages.visit import Visit
from maggraph.wording import say

TYPES = ("person", "event", "organization", "city", "region", "country")
SIZE = 25


def network_view(visit: Visit) -> View:
    """Show the network, around `focus` if it is given."""
    doubts: list[Doubt] = []
    focus = asked_entity(visit, "focus", TYPES, doubts)
    rows = sorted(found_rows(visit, _wanted(focus)), key=lambda one: one[0]["date"], reverse=True)
    shown = page_of(visit, rows, SIZE)
    return View(
        template="network.html",
        title=say("Network of {name}", name=focus.name) if focus else say("Network"),
        context={
            "focus": focus,
            "doubts": doubts,
            "shown": shown,
            "meetings": told(visit, shown.items),
            "words": as_json(explorer_words()),
            "data": visit.link("/network/data", focus=focus.id if focus else "", lang=visit.lang),
        },
        record=lambda: {"meetings": [pair_record(one) for one in told(visit, rows)]},
        table=lambda: met_table(told(visit, rows)),
        questions=(Question("who-met-whom", {"person": focus.id} if focus and focus.type == "person" else {}),),
        status=404 if doubts else 200,
    )


def _wanted(focus: Entity | None) -> Wanted:
    """Choose the meetings of the table: a person's own, those at an event or in a city, or all."""
    if focus is None:
        return Wanted()
    match focus.type:
        case "person":
            return Wanted(person=focus, weakest=Grade.SAME_PROGRAMME)
        case "event":
            return Wanted(event=focus)
        case "city":
            return Wanted(city=focus)
    return Wanted()


def network_data(visit: Visit) -> str:
    """Write the explorer's data block, around `focus` if it is known."""
    entry = visit.directory.get(visit.get("focus"))
    focus = entry.entity(visit.lang) if entry else None
    key = ("explorer", focus, visit.lang)
    return visit.store.keep(key, lambda: as_json(explorer_block(visit.store, focus, "/page/")))
