"""The first page: a search box, how much there is, the newest events, three questions with their first answers."""

from collections.abc import Callable
from dataclasses import dataclass

from maggraph.answers.lists import Item, Listing
from maggraph.answers.query import ask
from maggraph.answers.records import entity_record
from maggraph.answers.values import Entity
from maggraph.web.pages.lists import KINDS, everything, table_of
from maggraph.web.pages.view import Question, View
from maggraph.web.pages.visit import Visit
from maggraph.wording import say

NEWEST = 6
FIRST = 4
MAG = "https://w3id.org/maggraph/ontology#"


@dataclass(frozen=True)
class Teaser:
    """A question, its address, and the first of its answers, each with a remark."""

    words: str
    address: str
    answers: tuple[tuple[Entity, str], ...]


def home_view(visit: Visit) -> View:
    """Show where to begin."""
    counts = {row["class"].removeprefix(MAG): int(row["count"]) for row in ask(visit.store, "counts").dicts()}
    newest = newest_events(visit)
    return View(
        template="home.html",
        title=say("Who met whom between cities"),
        context={
            "counts": counts,
            "newest": newest,
            "teasers": visit.store.keep(("teasers", visit.lang, visit.chosen_lang), lambda: teasers(visit)),
            "reports": list(ask(visit.store, "reports", lang=visit.lang).dicts()),
        },
        record=lambda: {"counts": counts, "newest": [entity_record(item.entity) for item in newest]},
        table=lambda: table_of(KINDS["events"], newest),
        questions=(Question("counts"), Question("list-events"), Question("reports")),
    )


def newest_events(visit: Visit) -> tuple[Item, ...]:
    """Return the last events that were held and are no part of a programme that is among them."""
    held = [item for item in everything(visit, Listing.EVENTS) if item.details["status"] == "held"]
    whole = [item for item in held if not item.details["programme"]]
    return tuple(sorted(whole, key=lambda item: item.details["start"], reverse=True)[:NEWEST])


def teasers(visit: Visit) -> tuple[Teaser, ...]:
    """Ask the three ready questions."""
    return (
        Teaser(
            say("Who met most people?"),
            visit.link("/queries/most-connected"),
            _answers(visit, "most-connected", "person", lambda row: say("people: {number}", number=row["partners"])),
        ),
        Teaser(
            say("Who sent a greeting, or somebody else, and did not come?"),
            visit.link("/queries/greetings"),
            _answers(visit, "greetings", "agent", lambda row: row["eventLabel"]),
        ),
        Teaser(
            say("Who spoke for which city?"),
            visit.link("/queries/city-representatives"),
            _answers(visit, "city-representatives", "agent", lambda row: row["cityLabel"]),
        ),
    )


def _answers(
    visit: Visit, query: str, who: str, remark: Callable[[dict[str, str]], str]
) -> tuple[tuple[Entity, str], ...]:
    rows = ask(visit.store, query, lang=visit.lang).dicts()
    found = {row[who]: (Entity.of(row[who], row[f"{who}Label"]), remark(row)) for row in rows if "/person/" in row[who]}
    return tuple(found.values())[:FIRST]
