"""A corpus with a withdrawn person's name blotted out, in words and in addresses."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from pydantic import BaseModel

from maggraph.facts.authority import AuthorityFile, Entry, Person
from maggraph.facts.blotting import Blot, name_of
from maggraph.facts.corpus import Corpus, Reported
from maggraph.facts.model import FactSheet
from maggraph.facts.naming import reference_of
from maggraph.facts.records import assembled, records
from maggraph.facts.references import ENTITY_FIELDS, SLUG_FIELDS
from maggraph.facts.rewriting import Moves, moved, rewritten

Model = TypeVar("Model", bound=BaseModel)
_NO_WORDS = ENTITY_FIELDS | SLUG_FIELDS.keys() | {"id", "report"}


def blot_of(corpus: Corpus, reference: str) -> Blot | None:
    """Return what blots a person's name out; None for what is no person of the corpus."""
    people = {known: entry for known, entry in corpus.entries() if isinstance(entry, Person)}
    person = people.pop(reference, None)
    return Blot(person, tuple(name_of(other) for other in people.values())) if person else None


def blotted(corpus: Corpus, blot: Blot) -> Corpus:
    """Return a corpus without a name in any text or address, those of other people excepted."""
    moves = _moves(corpus, blot)
    return replace(
        corpus,
        authority=tuple((path, _file_blotted(file, blot, moves)) for path, file in corpus.authority),
        reports=tuple(_report_blotted(report, blot, moves) for report in corpus.reports),
        releases=tuple(_with_words(release, blot.text) for release in corpus.releases),
        links=tuple(link for link in corpus.links if link.subject not in moves),
    )


def _report_blotted(report: Reported, blot: Blot, moves: Moves) -> Reported:
    record = _with_words(report.record, blot.text)
    return replace(report, record=record, sheet=_sheet_blotted(report.sheet, blot, moves))


def _sheet_blotted(sheet: FactSheet, blot: Blot, moves: Moves) -> FactSheet:
    entities = _file_blotted(sheet.entities, blot, moves)
    parts = (replace(record, fact=_with_words(record.fact, blot.text)) for record in records(sheet))
    return rewritten(assembled(sheet.model_copy(update={"entities": entities}), parts), moves)


def _file_blotted(file: AuthorityFile, blot: Blot, moves: Moves) -> AuthorityFile:
    """Blot a name out of all entries; other people keep their own names."""
    lists = {
        name: tuple(_entry_blotted(entry, blot, moves) for entry in getattr(file, name))
        for name in type(file).model_fields
    }
    return moved(file.model_copy(update=lists), moves)


def _entry_blotted(entry: Entry, blot: Blot, moves: Moves) -> Entry:
    if isinstance(entry, Person):
        return entry.model_copy(update={"honorifics": _said(entry.honorifics, blot.text)})
    slug = moves.get(reference_of(entry), entry.id).rpartition("/")[2]
    return _with_words(entry, blot.text).model_copy(update={"id": slug})


def _with_words(record: Model, words: Callable[[str], str]) -> Model:
    """Let words be other words, wherever a record has any."""
    values = {name: getattr(record, name) for name in type(record).model_fields if name not in _NO_WORDS}
    changes = {name: _said(value, words) for name, value in values.items()}
    return record.model_copy(update={name: new for name, new in changes.items() if new != values[name]})


def _said(value: object, words: Callable[[str], str]) -> object:
    if isinstance(value, BaseModel):
        return _with_words(value, words)
    if isinstance(value, tuple):
        return tuple(_said(one, words) for one in value)
    return words(value) if isinstance(value, str) else value


def _moves(corpus: Corpus, blot: Blot) -> Moves:
    """Return new references for entities and events that have the name in their address, each its own."""
    taken = {reference for reference, _ in corpus.entries()}
    taken |= {f"event/{event.id}" for report in corpus.reports for event in report.sheet.events}
    moves: dict[str, str] = {}
    for reference in sorted(taken):
        kind, _, slug = reference.partition("/")
        new = blot.slug(slug)
        if kind != "person" and new != slug:
            moves[reference] = next(one for one in _numbered(f"{kind}/{new}") if one not in taken)
            taken.add(moves[reference])
    return moves


def _numbered(reference: str) -> Iterator[str]:
    yield reference
    number = 2
    while True:
        yield f"{reference}-{number}"
        number += 1
