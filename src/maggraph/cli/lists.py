"""`maggraph persons`, `events`, `organizations`, `cities`: what there is, narrowed by period, city, kind and words."""

from collections.abc import Callable

import click

from maggraph.answers.kinds import KindNames
from maggraph.answers.lists import Filter, Item, Listing, list_items
from maggraph.answers.lookup import find
from maggraph.answers.records import item_record
from maggraph.cli.meetings import kinds_for
from maggraph.cli.options import in_period, listed_as, reads_graph
from maggraph.cli.output import Table, write
from maggraph.cli.words import heading
from maggraph.store import open_store
from maggraph.wording import say

_Command = Callable[..., None]
PLACES = ("city", "region", "country")


def _narrowed(command: _Command) -> _Command:
    city = click.option("--city", metavar="CITY", default="", help="Only of this city: an id or a name.")
    kind = click.option("--kind", metavar="KIND", default="", help="Only of this kind, as in forum, museum or region.")
    text = click.option("--text", metavar="WORDS", default="", help="Only with these words in the name, in any case.")
    return reads_graph(listed_as()(in_period(city(kind(text(command))))))


@click.command()
@_narrowed
def persons(**asked: str) -> None:
    """List people, how many events they took part in, the first and the last.

    With --city, people who held a post there; with --since and --until, people seen in that time.
    """
    _list(Listing.PERSONS, asked)


@click.command()
@_narrowed
def events(**asked: str) -> None:
    """List events by date, with kind, city and the programme each is part of."""
    _list(Listing.EVENTS, asked)


@click.command()
@_narrowed
def organizations(**asked: str) -> None:
    """List organisations, their seats and the events they took part in or held.

    With --since and --until, only those with an event in that time.
    """
    _list(Listing.ORGANIZATIONS, asked)


@click.command()
@_narrowed
def cities(**asked: str) -> None:
    """List cities and the events held in each; with --kind region or country, those instead.

    With --since and --until, only those with an event in that time.
    """
    _list(Listing.CITIES, asked)


def _list(listing: Listing, asked: dict[str, str]) -> None:
    store, lang = open_store(asked["store"]), asked["lang"]
    city = find(store, asked["city"], PLACES, lang) if asked["city"] else None
    chosen = Filter(asked["since"], asked["until"], city, asked["kind"], asked["text"])
    items = list_items(store, listing, chosen, lang)
    table = _table(listing, items, kinds_for(store, asked))
    write(asked["form"], table, {listing.value: [item_record(item) for item in items]})


_SHOWN = {
    Listing.PERSONS: ("kind", "events", "first", "last"),
    Listing.EVENTS: ("start", "end", "kind", "status", "placeLabel", "programmeLabel"),
    Listing.ORGANIZATIONS: ("kind", "seatLabel", "events", "first", "last"),
    Listing.CITIES: ("kind", "withinLabel", "events", "first", "last"),
}


def _table(listing: Listing, items: tuple[Item, ...], kinds: KindNames) -> Table:
    shown = _SHOWN[listing]
    columns = ("name", *(name.removesuffix("Label") for name in shown), "id")
    rows = ((item.entity.name, *(_cell(item, name, kinds) for name in shown), item.entity.id) for item in items)
    return Table(columns, tuple(heading(name) for name in columns), tuple(rows))


def _cell(item: Item, column: str, kinds: KindNames) -> str:
    value = item.details[column]
    if column == "kind" and item.entity.type in PLACES:
        return {"city": say("city"), "region": say("region"), "country": say("country")}[value]
    scheme = {"kind": item.entity.type, "status": "status"}.get(column)
    return kinds.name(scheme, value) if scheme else value
