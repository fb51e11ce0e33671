"""The nodes of the whole network, read from the graph, with names and notes in the reader's language."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from maggraph.answers.directory import Entry, read_directory, read_entries
from maggraph.answers.kinds import KindNames, read_kinds
from maggraph.answers.query import Row, ask, ask_each
from maggraph.answers.values import id_of
from maggraph.language import PersonName, is_latin, when_english, when_russian
from maggraph.network.whole import Kind, Node
from maggraph.store import Store
from maggraph.wording import say

_KINDS = {
    **{kind.value: kind for kind in Kind},
    "region": Kind.CITY,
    "country": Kind.CITY,
}
_LONGEST = 24
_QUOTED = re.compile("«[^»]{6,}»?|“[^”]{6,}”?")

Notes = Mapping[str, tuple[str, ...]]


def read_nodes(store: Store, lang: str, only: Collection[str] | None = None) -> tuple[Node, ...]:
    """Read every person, event, organisation and territory, or only some given by id; by id."""
    notes = _notes(store, lang, only)
    entries = read_directory(store) if only is None else read_entries(store, only)
    return tuple(_node(entry, notes, lang) for entry in entries if entry.type in _KINDS)


def _node(entry: Entry, notes: Notes, lang: str) -> Node:
    entity = entry.entity(lang)
    other = entry.labels.get("en" if lang == "ru" else "ru", "")
    return Node(
        id=entity.id,
        kind=_KINDS[entity.type],
        name=entity.name,
        short=_short(entry, entity.name, lang),
        other=other if other != entity.name else "",
        note=notes.get(entity.id, ()),
    )


def _short(entry: Entry, name: str, lang: str) -> str:
    """Shorten what is written beside a node: initials, or the shortest other name that fits; "" for the name itself."""
    if entry.person:
        return family_first(entry.person) if lang == "ru" else entry.person.short_latin
    if len(name) <= _LONGEST:
        return ""
    if entry.type == "event":
        return quoted(name)
    fitting = [own for own in entry.names if len(own) <= _LONGEST and is_latin(own) == (lang == "en")]
    return min(fitting, key=lambda own: (len(own), own), default="")


def family_first(name: PersonName) -> str:
    """Write the surname before the initials, as Russian lists do.

    >>> family_first(PersonName("Кравчук", "Сергей", "Анатольевич")), family_first(PersonName("Швед", "Анна"))
    ('Кравчук С.А.', 'Швед Анна')
    """
    given = name.short.removesuffix(name.family).strip()
    return f"{name.family} {given}".strip()


def quoted(title: str) -> str:
    """Begin an event's title with what is in quotation marks, by which people call it; "" if nothing is.

    >>> quoted("III Международный форум «Новые школы»"), quoted("Parade"), quoted("Forum “New Schools” in Kazan")
    ('«Новые школы»', '', '“New Schools”')
    """
    found = _QUOTED.search(title)
    return found[0] if found else ""


def _notes(store: Store, lang: str, only: Collection[str] | None) -> Notes:
    kinds = read_kinds(store, lang)
    notes: dict[str, dict[str, None]] = defaultdict(dict)
    for entity, note in _all_notes(_Reader(store, kinds, lang, only)):
        notes[entity].setdefault(note)
    return {entity: tuple(found) for entity, found in notes.items()}


@dataclass(frozen=True)
class _Reader:
    store: Store
    kinds: KindNames
    lang: str
    only: Collection[str] | None

    def rows(self, query: str, of: str = "") -> Iterator[Row]:
        """Ask about everything; where there may be many, `of` says of what, only about those that are wanted."""
        if self.only is None or not of:
            return ask(self.store, query, lang=self.lang).dicts()
        wanted = [one for one in self.only if one.startswith(f"{of}/")]
        return ask_each(self.store, query, of, wanted, lang=self.lang)


def _all_notes(reader: _Reader) -> Iterator[tuple[str, str]]:
    for row in reader.rows("holding-posts", "person"):
        yield id_of(row["person"]), ", ".join(filter(None, (row["post"], row["bodyLabel"])))
    for row in reader.rows("list-events", "event"):
        yield id_of(row["event"]), _event_note(reader, row)
    for row in reader.rows("list-organizations"):
        kind = reader.kinds.name("organization", row["kind"])
        yield id_of(row["organization"]), ", ".join(filter(None, (kind, row["seatLabel"])))
    for row in reader.rows("list-cities"):
        yield id_of(row["territory"]), ", ".join(filter(None, (_territory(row["kind"]), row["withinLabel"])))


def _event_note(reader: _Reader, row: Mapping[str, str]) -> str:
    when: Callable[[str, str], str] = when_russian if reader.lang == "ru" else when_english
    day = when(row["start"], row["end"]) if row["start"] else say("date not stated")
    status = reader.kinds.name("status", row["status"]) if row["status"] not in {"", "held"} else ""
    return ", ".join(filter(None, (reader.kinds.name("event", row["kind"]), day, row["placeLabel"], status)))


def _territory(kind: str) -> str:
    return {"city": say("city"), "region": say("region"), "country": say("country")}.get(kind, kind)
