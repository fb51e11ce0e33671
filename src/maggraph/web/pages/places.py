"""The pages of organisations, cities, regions and countries: who spoke for them and when, posts, events, awards."""

from collections.abc import Mapping

from maggraph.answers.dossier import Dossier
from maggraph.answers.lists import Filter, Item, Listing, list_items
from maggraph.web.pages.charts import months_chart
from maggraph.web.pages.turns import facts_of, text, turns_of
from maggraph.web.pages.visit import Visit

SHOWN_APART = frozenset({"participations", "posts", "representatives"})


def body_context(visit: Visit, dossier: Dossier) -> Mapping[str, object]:
    """Give what the template of an organisation shows."""
    del visit
    sections = {section.key: section.facts for section in dossier.sections}
    turns = tuple(reversed(turns_of(facts_of(sections, "participations"))))
    spoken = tuple(reversed(facts_of(sections, "representatives")))
    dates = [turn.date for turn in turns if turn.came]
    dates += [text(fact.parts["date"]) for key in ("represented", "hosted") for fact in facts_of(sections, key)]
    dates += [text(fact.parts["start"]) for fact in facts_of(sections, "events")]
    return {
        "holders": facts_of(sections, "posts"),
        "spoken": spoken,
        "came": tuple(turn for turn in turns if turn.came),
        "sent": tuple(turn for turn in turns if turn.sent),
        "named": tuple(turn for turn in turns if not turn.came and not turn.sent),
        "rest": tuple(part for part in dossier.sections if part.key not in SHOWN_APART),
        "seated": (),
        "chart": months_chart(dates),
        "sections": sections,
    }


def place_context(visit: Visit, dossier: Dossier) -> Mapping[str, object]:
    """Give what the template of a territory shows: also the organisations that are seated there."""
    return {**body_context(visit, dossier), "seated": seated(visit, dossier)}


def seated(visit: Visit, dossier: Dossier) -> tuple[Item, ...]:
    """List the organisations of a place."""
    return list_items(visit.store, Listing.ORGANIZATIONS, Filter(city=dossier.entity), visit.lang)
