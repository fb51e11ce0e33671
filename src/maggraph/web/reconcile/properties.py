"""What can be fetched of matched entities, and by which other columns of a table a match is checked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from maggraph.answers.lists import Filter, Listing, list_items
from maggraph.answers.query import ask
from maggraph.answers.values import id_of
from maggraph.language import fold
from maggraph.store import Store
from maggraph.wording import say

Cell = dict[str, object]
PLACE = ("within", "events", "first", "last", "latitude", "longitude", "elsewhere")
OFFERED = {
    "person": ("post", "body", "events", "first", "last", "elsewhere"),
    "organization": ("kind", "seat", "events", "first", "last", "elsewhere"),
    "event": ("kind", "status", "start", "end", "place", "programme"),
    "city": PLACE,
    "region": PLACE,
    "country": PLACE,
}
"""Class of IRIs -> ids of its properties."""
NUMBERS = {"events": "int", "latitude": "float", "longitude": "float"}
ENTITIES = frozenset({"within", "seat", "place", "programme", "body"})


@dataclass(frozen=True)
class Properties:
    """The values of every property by entity id and property id."""

    values: Mapping[str, Mapping[str, tuple[Cell, ...]]]

    def of(self, entity: str, name: str) -> tuple[Cell, ...]:
        """Return the values of one property; none for what the graph does not have."""
        return self.values.get(entity, {}).get(name, ())

    def agrees(self, entity: str, name: str, texts: Iterable[str]) -> bool | None:
        """Say whether one of some texts stands in a property; None if the entity does not have it."""
        own = {fold(str(value)) for cell in self.of(entity, name) for value in cell.values()}
        asked = {fold(text) for text in texts if text}
        return None if not own or not asked else any(_within(text, own) for text in asked)


def read_properties(store: Store, lang: str) -> Properties:
    """Read every property of everything that can be matched, names in one language."""
    values: dict[str, dict[str, list[Cell]]] = defaultdict(lambda: defaultdict(list))
    for listing in Listing:
        for item in list_items(store, listing, Filter(), lang):
            for name, value in item.details.items():
                if value and not name.endswith("Label"):
                    values[item.entity.id][name].append(_cell(name, value, item.details))
    for row in ask(store, "holding-posts", lang=lang).dicts():
        values[id_of(row["person"])]["post"].append({"str": row["post"]})
        values[id_of(row["person"])]["body"].append(_cell("body", row["body"], row))
    for row in ask(store, "links").dicts():
        _link(values[id_of(row["entity"])], row)
    return Properties({entity: {name: _once(cells) for name, cells in own.items()} for entity, own in values.items()})


def property_name(name: str) -> str:
    """Name a property in the reader's language."""
    names = {
        "post": say("post"),
        "body": say("body of the post"),
        "events": say("number of events"),
        "first": say("first"),
        "last": say("last"),
        "elsewhere": say("elsewhere"),
        "kind": say("kind"),
        "seat": say("seat"),
        "status": say("status"),
        "start": say("from"),
        "end": say("to"),
        "place": say("city"),
        "programme": say("part of"),
        "within": say("in"),
        "latitude": say("degrees north"),
        "longitude": say("degrees east"),
    }
    return names.get(name, name)


def _cell(name: str, value: str, row: Mapping[str, str]) -> Cell:
    if name in ENTITIES:
        return {"id": id_of(value), "name": row.get(f"{name}Label") or id_of(value)}
    match NUMBERS.get(name):
        case "int":
            return {"int": int(value)}
        case "float":
            return {"float": float(value)}
    return {"str": value}


def _link(own: dict[str, list[Cell]], row: Mapping[str, str]) -> None:
    own["elsewhere"].append({"str": row["elsewhere"]})
    for name in ("latitude", "longitude"):
        if row[name]:
            own[name].append(_cell(name, row[name], row))


def _once(cells: list[Cell]) -> tuple[Cell, ...]:
    return tuple(cell for place, cell in enumerate(cells) if cell not in cells[:place])


def _within(text: str, own: Iterable[str]) -> bool:
    return any(text == value or text in value.split() or value in text.split() for value in own)
