"""All events along time, month by month, each under its programme; narrowed by kind, city and period."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from maggraph.answers.lists import Item, Listing
from maggraph.answers.records import item_record
from maggraph.web.pages.asking import Doubt, asked_date
from maggraph.web.pages.charts import months_chart
from maggraph.web.pages.facets import NAMES
from maggraph.web.pages.lists import KINDS, chosen_items, facets_of, graph_of_items, table_of
from maggraph.web.pages.paging import page_of
from maggraph.web.pages.view import Question, View
from maggraph.web.pages.visit import Visit
from maggraph.wording import say

SIZE = 150


@dataclass(frozen=True)
class Month:
    """The events that began in a month; "" for those without a month."""

    month: str
    events: tuple[Item, ...]


def timeline_view(visit: Visit) -> View:
    """Show events by time, the latest month first."""
    facets = {facet: visit.get(facet) for facet in NAMES if visit.get(facet)}
    doubts: list[Doubt] = []
    since, until = asked_date(visit, "since", doubts), asked_date(visit, "until", doubts)
    listed = chosen_items(visit, Listing.EVENTS, facets)
    items = sorted((one for one in listed if _within(one, since, until)), key=_start, reverse=True)
    shown = page_of(visit, items, SIZE)
    values = {"since": since, "until": until, "city": facets.get("city", ""), "only": facets.get("kind", "")}
    return View(
        template="timeline.html",
        title=say("Timeline"),
        context={
            "months": months_of(shown.items),
            "shown": shown,
            "facets": facets_of(visit, Listing.EVENTS, facets),
            "chart": months_chart(
                (one.details["start"] for one in listed), lambda month: visit.again(since=month, until=month)
            ),
            "narrowed": bool(facets or since or until),
            "doubts": doubts,
        },
        record=lambda: {"events": [item_record(item) for item in items]},
        table=lambda: table_of(KINDS["events"], items),
        graph=lambda: graph_of_items(items, visit.lang),
        questions=(Question("list-events", {name: value for name, value in values.items() if value}),),
    )


def months_of(items: Sequence[Item]) -> tuple[Month, ...]:
    """Group sorted events by month."""
    return tuple(Month(month, tuple(events)) for month, events in groupby(items, key=lambda one: _start(one)[:7]))


def _start(item: Item) -> str:
    return item.details["start"]


def _within(item: Item, since: str, until: str) -> bool:
    start, end = _start(item), item.details["end"] or _start(item)
    late_enough = not since or (bool(end) and end >= since[: len(end)])
    return late_enough and (not until or (bool(start) and start[: len(until)] <= until))
