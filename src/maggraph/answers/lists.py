"""Lists of people, events, organisations and cities, narrowed by period, city, kind and words."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from maggraph.answers.directory import read_directory
from maggraph.answers.query import ask
from maggraph.answers.values import Entity
from maggraph.language import fold, lemmas, words
from maggraph.store import Store


class Listing(StrEnum):
    """What can be listed; the value names the query and the key of the JSON."""

    PERSONS = "persons"
    EVENTS = "events"
    ORGANIZATIONS = "organizations"
    CITIES = "cities"

    @property
    def subject(self) -> str:
        """Name the query's column that holds what is listed."""
        return {"persons": "person", "events": "event", "organizations": "organization", "cities": "territory"}[self]


@dataclass(frozen=True)
class Filter:
    """What to list only: days (inclusive), one city, one kind, words in the name; "" or None for any."""

    since: str = ""
    until: str = ""
    city: Entity | None = None
    kind: str = ""
    text: str = ""


@dataclass(frozen=True)
class Item:
    """One line of a list: the entity and what else its query's columns tell of it, by column."""

    entity: Entity
    details: Mapping[str, str]


def list_items(store: Store, listing: Listing, chosen: Filter, lang: str) -> tuple[Item, ...]:
    """List what a filter lets through, in the order of the query."""
    answer = ask(
        store,
        f"list-{listing}",
        since=chosen.since,
        until=chosen.until,
        city=chosen.city.iri if chosen.city else "",
        only=chosen.kind or ("city" if listing is Listing.CITIES and not chosen.city else ""),
        lang=lang,
    )
    items = tuple(_item(row, listing.subject) for row in answer.dicts())
    return _named(store, items, chosen.text) if chosen.text else items


def _named(store: Store, items: tuple[Item, ...], text: str) -> tuple[Item, ...]:
    """Keep what has the words in one of its names, in whichever language."""
    names = {entry.iri: entry.names for entry in read_directory(store)}
    return tuple(item for item in items if any(matches(text, name) for name in names[item.entity.iri]))


def matches(text: str, name: str) -> bool:
    """Say whether a name holds all the words of a text, each in any case or as the beginning of a word.

    >>> matches("рязани", "День города Рязань"), matches("фору", "Форум городов"), matches("съезд", "Форум городов")
    (True, True, False)
    """
    own = words(name)
    return fold(text) in fold(name) or all(any(_same(word, other) for other in own) for word in words(text))


def _same(typed: str, own: str) -> bool:
    return own.startswith(typed) or not lemmas(typed).isdisjoint(lemmas(own))


def _item(row: Mapping[str, str], subject: str) -> Item:
    details = {name: value for name, value in row.items() if name not in {subject, f"{subject}Label"}}
    return Item(Entity.of(row[subject], row[f"{subject}Label"]), details)
