"""Fact sheets: what one report's folder (data/reports/<id>/) says, with the authority of the data folder around it.

The authority is shared by all reports. An entity that only other reports mention is none of this one's; one that no
report points to (a person after whom a museum is called) is left to it, since nothing tells whose it is.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from maggraph.evaluation.sides import CITY_BODIES, Conferral, Event, Participation, PersonName, Side, Tenure, Thing
from maggraph.facts.authority import Award, Entry, Organization, Person, Territory, Venue
from maggraph.facts.corpus import Corpus, read_corpus
from maggraph.facts.kinds import PersonKind, ReviewStatus
from maggraph.facts.model import Event as EventFact
from maggraph.facts.model import Fact, FactSheet
from maggraph.facts.references import pointers

F = TypeVar("F", bound=Fact)
Entries = dict[str, Entry]


def read_sheet_folder(folder: Path) -> Side:
    """Read the folder of one fact sheet; SheetError if it, or the data folder around it, breaks its model."""
    corpus = read_corpus(folder.resolve().parents[1])
    sheet = next(one.sheet for one in corpus.reports if one.folder.name == folder.resolve().name)
    return side_of(sheet, _own(corpus, sheet))


def side_of(sheet: FactSheet, entries: Entries) -> Side:
    """Return what a sheet says, entities by their references (`class/slug`); what a person rejected is not said."""
    events = tuple(_standing(sheet.events))
    return Side(
        people={key: _name(one) for key, one in entries.items() if isinstance(one, Person)},
        things={key: _thing(one) for key, one in entries.items() if isinstance(one, Organization | Territory | Venue)},
        actors=frozenset(
            key for key, one in entries.items() if isinstance(one, Person) and one.kind is PersonKind.ACTOR
        ),
        events={event.id: _event(event) for event in events},
        participations=tuple(_participations(events)),
        tenures=tuple(
            Tenure(one.person, one.title.ru, _body(one.of, entries), one.confidence) for one in _standing(sheet.tenures)
        ),
        conferrals=tuple(_conferrals(events, entries)),
    )


def _standing(facts: Iterable[F]) -> Iterator[F]:
    return (fact for fact in facts if fact.review is not ReviewStatus.REJECTED)


def _own(corpus: Corpus, sheet: FactSheet) -> Entries:
    entries = dict(corpus.entries())
    ours = _mentioned(sheet, entries)
    theirs = {key for one in corpus.reports if one.sheet is not sheet for key in _mentioned(one.sheet, entries)}
    return {key: entry for key, entry in entries.items() if key in ours or key not in theirs}


def _mentioned(sheet: FactSheet, entries: Entries) -> set[str]:
    """Return the references of a sheet, and what they lead to: the body a department belongs to, a venue's city."""
    reached: set[str] = set()
    waiting = {pointer.target for pointer in pointers(sheet)}
    while waiting:
        reached |= waiting
        further = (pointers(entries[key]) for key in waiting if key in entries)
        waiting = {pointer.target for found in further for pointer in found} - reached
    return reached


def _name(person: Person) -> PersonName:
    return PersonName(person.family, person.given or "", person.patronymic or "")


def _thing(entry: Organization | Territory | Venue) -> Thing:
    names = (entry.label.ru, entry.label.en, *entry.names.ru, *entry.names.en)
    return Thing(names, isinstance(entry, Venue))


def _event(event: EventFact) -> Event:
    return Event(event.title.ru, event.kind, event.start or "", event.city or "", event.parent or "", event.confidence)


def _participations(events: tuple[EventFact, ...]) -> Iterator[Participation]:
    for event in events:
        for one in _standing(event.participations):
            yield Participation(one.agent, event.id, one.capacity, one.presence, one.confidence)


def _conferrals(events: tuple[EventFact, ...], entries: Entries) -> Iterator[Conferral]:
    for event in events:
        for one in _standing(event.conferrals):
            award = entries.get(f"award/{one.award}")
            kind = award.kind if isinstance(award, Award) else ""
            yield Conferral(one.recipient, event.id, kind, one.presenter or "", one.confidence)


def _body(body: str, entries: Entries) -> str:
    entry = entries.get(body)
    seat = entry.seat if isinstance(entry, Organization) and entry.kind in CITY_BODIES else None
    return seat or body
