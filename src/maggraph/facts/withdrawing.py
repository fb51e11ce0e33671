"""What is left to publish when the withheld people and facts have gone, and what answers at their old addresses.

A person goes with every fact about them; where others' facts name the person, the name is taken out; where a text or
an address has the surname, it is blotted out. What thereby loses its address leaves a tombstone too.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import reduce
from typing import TypeVar

from pydantic import BaseModel

from maggraph.facts.blotted import blot_of, blotted
from maggraph.facts.corpus import Corpus, Reported
from maggraph.facts.kinds import ReviewStatus
from maggraph.facts.model import Conferral, Event, Participation, Tenure
from maggraph.facts.naming import without
from maggraph.facts.records import Record, assembled, records
from maggraph.facts.references import ENTITY_FIELDS
from maggraph.facts.standing import standing_facts
from maggraph.facts.statements import reference_of_fact
from maggraph.facts.withheld import Withheld

Model = TypeVar("Model", bound=BaseModel)
Words = Callable[[str], str]


@dataclass(frozen=True)
class Published:
    """What may be published, the tombstones (reference -> why), and what blots the names out of quoted words."""

    corpus: Corpus
    tombstones: Mapping[str, Withheld]
    words: Words = str


def published(corpus: Corpus) -> Published:
    """Take everything withheld out of a corpus."""
    tombstones = {entry.id: entry for entry in corpus.withheld}
    before = corpus
    for entry in corpus.withheld:
        after = _without(before, entry.id)
        tombstones = dict.fromkeys(references(before) - references(after), entry) | tombstones
        before = after
    blots = [(entry, blot_of(corpus, entry.id)) for entry in corpus.withheld]
    for entry, blot in blots:
        after = blotted(before, blot) if blot else before
        tombstones = dict.fromkeys(references(before) - references(after), entry) | tombstones
        before = after
    texts: list[Words] = [blot.text for _, blot in blots if blot]
    return Published(before, tombstones, lambda text: reduce(lambda said, blot: blot(said), texts, text))


def references(corpus: Corpus) -> set[str]:
    """Return everything in a corpus that has an address of its own and that nobody rejected."""
    facts = (record for report in corpus.reports for record in records(standing_facts(report.sheet)))
    return {reference for reference, _ in corpus.entries()} | {reference_of_fact(record) for record in facts}


def _without(corpus: Corpus, gone: str) -> Corpus:
    """Leave out an entity or a fact; parts of an event stay, under its programme if it had one."""
    return replace(
        corpus,
        authority=tuple((path, without(file, {gone})) for path, file in corpus.authority),
        reports=tuple(_report_without(report, gone) for report in corpus.reports),
        links=tuple(link for link in corpus.links if link.subject != gone),
    )


def _report_without(report: Reported, gone: str) -> Reported:
    entities = without(report.sheet.entities, {gone})
    parts = (_record_without(record, gone) for record in records(report.sheet) if not _is_about(record, gone))
    sheet = assembled(report.sheet.model_copy(update={"entities": entities}), parts)
    return replace(report, record=_pointing_elsewhere(report.record, gone), sheet=sheet)


def _is_about(record: Record, gone: str) -> bool:
    match record.fact:
        case Participation(agent=whom) | Conferral(recipient=whom) | Tenure(person=whom) if whom == gone:
            return True
        case Event():
            return False
    return reference_of_fact(record) == gone


def _record_without(record: Record, gone: str) -> Record:
    if reference_of_fact(record) == gone:
        return replace(record, fact=record.fact.model_copy(update={"review": ReviewStatus.REJECTED}))
    return replace(record, fact=_pointing_elsewhere(record.fact, gone))


def _pointing_elsewhere(record: Model, gone: str) -> Model:
    changes: dict[str, object] = {}
    for name in ENTITY_FIELDS & type(record).model_fields.keys():
        value = getattr(record, name)
        if value == gone:
            changes[name] = None
        elif isinstance(value, tuple) and gone in value:
            changes[name] = tuple(one for one in value if one != gone)
    return record.model_copy(update=changes) if changes else record
