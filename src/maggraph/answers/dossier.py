"""Everything the graph holds about one person, organisation, place or event, each fact with its evidence."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from maggraph.answers.directory import read_directory
from maggraph.answers.meetings import Meeting, Request, meetings_of
from maggraph.answers.query import ask
from maggraph.answers.values import Entity, Evidence, id_of, kind_of
from maggraph.store import Store

Cell = str | Entity


@dataclass(frozen=True)
class Source:
    """A place in a report with the words that stand there, "" where the report's file was not at hand."""

    place: Evidence
    quote: str = ""


@dataclass(frozen=True)
class Fact:
    """One fact: its parts by name, and where it stands; facts that follow from the authority file stand nowhere."""

    parts: Mapping[str, Cell]
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Section:
    """Facts of one sort, all with the same parts."""

    key: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Dossier:
    """An entity, its other names, what it is itself, its facts by sort, and for a person the meetings."""

    entity: Entity
    names: tuple[str, ...]
    about: Mapping[str, tuple[Cell, ...]]
    sources: tuple[Source, ...]
    sections: tuple[Section, ...]
    meetings: tuple[Meeting, ...] = ()


@dataclass(frozen=True)
class Spec:
    """Which query fills a section, under which parameter the entity goes in, which columns are its parts."""

    key: str
    query: str
    parameter: str
    parts: tuple[str, ...]

    @property
    def column(self) -> str:
        """Name the column that holds the entity in every row of the answer, "" if there is none."""
        return _COLUMNS.get((self.query, self.parameter), "")


_COLUMNS: Mapping[tuple[str, str], str] = {
    ("taking-part", "agent"): "agent",
    ("taking-part", "behalf"): "onBehalfOf",
    ("taking-part", "event"): "event",
    ("holding-posts", "person"): "person",
    ("holding-posts", "body"): "body",
    ("event-hosts", "agent"): "agent",
    ("event-hosts", "event"): "event",
    ("handing-over", "recipient"): "recipient",
    ("city-representatives", "city"): "city",
}
"""Query and parameter -> the column that the parameter binds and does no more."""
Rows = Iterable[Mapping[str, str]]


_TAKING = ("date", "event", "capacity", "presence", "topic", "onBehalfOf")
_EVENTS = ("start", "end", "event", "kind", "status")
_POSTS = Spec("posts", "holding-posts", "person", ("post", "body", "start", "end", "seen_from", "seen_to"))
_HOLDERS = Spec("posts", "holding-posts", "body", ("person", "post", "start", "end", "seen_from", "seen_to"))
_PARTICIPATIONS = Spec("participations", "taking-part", "agent", _TAKING)
_AWARDS = Spec("awards", "handing-over", "recipient", ("date", "award", "rank", "presenter", "event"))
_PRESENTED = Spec("presented", "handing-over", "by", ("date", "award", "recipient", "event"))
_HOSTED = Spec("hosted", "event-hosts", "agent", ("date", "event", "part"))
_REPRESENTED = Spec("represented", "taking-part", "behalf", ("date", "event", "agent", "capacity", "presence"))
_SPOKEN_FOR = Spec(
    "representatives", "city-representatives", "city", ("date", "agent", "basis", "post", "body", "event", "presence")
)
_ABOUT = (
    *("personKind", "honorificPrefix", "classification", "subOrganizationOf", "seat", "within"),
    *("eventKind", "eventStatus", "startDate", "endDate", "city", "location", "superEvent", "series", "edition"),
    *("eventAttendanceMode", "awardKind"),
)
_BODY = (_HOLDERS, _PARTICIPATIONS, _REPRESENTED, _HOSTED, _AWARDS)
_SECTIONS: Mapping[str, tuple[Spec, ...]] = {
    "person": (_POSTS, _PARTICIPATIONS, _AWARDS, _PRESENTED, _REPRESENTED),
    "organization": _BODY,
    "city": (*_BODY, _SPOKEN_FOR, Spec("events", "list-events", "city", _EVENTS)),
    "region": (*_BODY, Spec("events", "list-events", "city", _EVENTS)),
    "country": (*_BODY, Spec("events", "list-events", "city", _EVENTS)),
    "event": (
        Spec("hosts", "event-hosts", "event", ("part", "agent")),
        Spec("figures", "event-figures", "event", ("of", "qualifier", "count")),
        Spec("participations", "taking-part", "event", ("agent", "capacity", "presence", "topic", "onBehalfOf")),
        Spec("awards", "handing-over", "event", ("award", "rank", "recipient", "presenter")),
        Spec("parts", "list-events", "part_of", _EVENTS),
    ),
    "series": (Spec("events", "list-events", "series", _EVENTS),),
    "venue": (Spec("events", "list-events", "venue", _EVENTS),),
    "award": (Spec("awards", "handing-over", "award", ("date", "rank", "recipient", "presenter", "event")),),
}


def dossier_of(store: Store, entity: Entity, lang: str) -> Dossier:
    """Gather everything about an entity, in one language; sections without facts are left out."""
    met = meetings_of(store, entity, Request(lang=lang)) if entity.type == "person" else ()
    return replace(facts_about(store, entity, lang), meetings=met)


def ask_rows(store: Store, spec: Spec, entity: Entity, lang: str) -> Rows:
    """Ask a section's query about an entity."""
    return ask(store, spec.query, **{spec.parameter: entity.iri}, lang=lang).dicts()


RowSource = Callable[[Store, Spec, Entity, str], Rows]


def facts_about(store: Store, entity: Entity, lang: str, rows: RowSource = ask_rows) -> Dossier:
    """Gather the same without the meetings, which cost as much as all the rest; `rows` gives those of a section."""
    specs = _SECTIONS.get(entity.type, ())
    sections = (_section(spec, rows(store, spec, entity, lang)) for spec in specs)
    return Dossier(
        entity=entity,
        names=_other_names(store, entity),
        about=_about(store, entity, lang),
        sources=_sources(ask(store, "evidence-of", entity=entity.iri).dicts()),
        sections=tuple(section for section in sections if section.facts),
    )


def _other_names(store: Store, entity: Entity) -> tuple[str, ...]:
    entry = next((entry for entry in read_directory(store) if entry.iri == entity.iri), None)
    return tuple(name for name in entry.names if name != entity.name) if entry else ()


def _about(store: Store, entity: Entity, lang: str) -> Mapping[str, tuple[Cell, ...]]:
    about: dict[str, list[Cell]] = {}
    for row in ask(store, "about", entity=entity.iri, lang=lang).dicts():
        key = row["property"].rpartition("/")[2].rpartition("#")[2]
        about.setdefault(key, []).append(_value(row["value"], row["valueLabel"]))
    return {key: tuple(about[key]) for key in sorted(about, key=_ABOUT.index)}


def _section(spec: Spec, rows: Rows) -> Section:
    """Make a section of rows; those that differ only in where they stand are one fact."""
    found: dict[tuple[Cell, ...], list[Mapping[str, str]]] = {}
    for row in rows:
        found.setdefault(tuple(_part(row, name) for name in spec.parts), []).append(row)
    facts = (Fact(dict(zip(spec.parts, parts, strict=True)), _sources(same)) for parts, same in found.items())
    return Section(spec.key, tuple(facts))


def _part(row: Mapping[str, str], name: str) -> Cell:
    return _value(row[name], row.get(f"{name}Label", ""))


def _value(value: str, label: str) -> Cell:
    """Make an entity of an IRI; of a controlled value, which is no entity, take the last part.

    >>> _value("https://w3id.org/maggraph/kind/presence/in-person", ""), _value("2025-08", "")
    ('in-person', '2025-08')
    """
    if id_of(value) != value:
        return Entity.of(value, label)
    return kind_of(value).removesuffix("EventAttendanceMode").lower() if value.startswith("https://") else value


def _sources(rows: Iterable[Mapping[str, str]]) -> tuple[Source, ...]:
    found = {
        Source(Evidence.of(row["report"], row["paragraph"]), row.get("quote", "")) for row in rows if row.get("report")
    }
    return tuple(sorted(found, key=lambda source: (source.place, source.quote)))
