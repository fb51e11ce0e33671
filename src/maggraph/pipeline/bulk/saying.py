"""One chunk of records as sorted N-Quads: the work of one process."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import assert_never

from maggraph.errors import InputError
from maggraph.facts.context import Context
from maggraph.facts.kinds import ReviewStatus
from maggraph.facts.lines import (
    AttendanceLine,
    ConferralLine,
    EntityLine,
    EventLine,
    Line,
    ParticipationLine,
    ReportLine,
    Stated,
    TenureLine,
)
from maggraph.facts.model import Event, Fact, Tenure
from maggraph.facts.records import NESTED
from maggraph.pipeline.bulk.lines import Chunk, read_line
from maggraph.triples.entities import EntityTriples, Triple
from maggraph.triples.iris import Addresses
from maggraph.triples.statements import ReportTriples
from maggraph.triples.texts import TextTriple


@dataclass
class Speaker:
    """Say records in quads: what was read of the reports before, and the addresses."""

    addresses: Addresses
    contexts: Mapping[str, Context]
    withheld: Mapping[str, str] = field(default_factory=dict)
    """What must not be named, and whoever it is withheld for."""

    def __post_init__(self) -> None:
        names = "|".join(map(re.escape, self.withheld))
        self._silent = re.compile(f"<{re.escape(self.addresses.base)}id/({names})>") if names else None
        self._entities = EntityTriples(self.addresses)
        self._authority = str(self.addresses.graph("authority"))

    def content(self, chunk: Chunk) -> bytes:
        """Return a chunk's quads as sorted lines, each once; SheetError at the first faulty record.

        InputError for a record of a person or fact that the data withhold.
        """
        said: set[str] = set()
        for number, line in chunk.lines():
            new = self.said(read_line(chunk.path, number, line))
            if self._silent:
                self._refuse(chunk.path, number, new)
            said.update(new)
        # by code points, which order as their UTF-8 does
        return "".join(sorted(said)).encode()

    def _refuse(self, path: Path, number: int, said: Iterable[str]) -> None:
        if self._silent and (found := self._silent.search("".join(said))):
            raise InputError(
                "{path}:{line}: names {id}, which the data withhold; take it out of the records",
                path=path,
                line=number,
                id=self.withheld[found.group(1)],
            )

    def said(self, record: Line) -> list[str]:
        """Return the quads of one record; none if nobody lets it stand."""
        if isinstance(record, EntityLine):
            return _lines(self._entities.triples(record.entry), self._authority)
        report = record.entry.id if isinstance(record, ReportLine) else record.report
        context = self.contexts.get(report, _NOTHING)
        speaker = ReportTriples(self.addresses, report, context)
        graph = str(self.addresses.graph(f"report/{report}"))
        if isinstance(record, ReportLine):
            return _lines(speaker.record(record.entry), graph)
        return _lines(_stated(record, speaker), graph) if _stands(record, context) else []


def _lines(triples: Iterable[TextTriple | Triple], graph: str) -> list[str]:
    """Write triples as `triples.quads.line_of` does, without a call for each."""
    return [f"{subject} {predicate} {value} {graph} .\n" for subject, predicate, value in triples]


def _stands(record: Stated, context: Context) -> bool:
    gone = not isinstance(record, EventLine | TenureLine) and record.event in context.rejected
    return _accepted(record.fact) and not gone


def _stated(record: Stated, speaker: ReportTriples) -> Iterator[TextTriple]:
    match record:
        case EventLine():
            return speaker.event_and_within(_event(record.fact, speaker.context))
        case TenureLine():
            return speaker.tenure(_tenure(record.fact, speaker.context))
        case ParticipationLine():
            return speaker.participation(record.event, record.fact)
        case ConferralLine():
            return speaker.conferral(record.event, record.fact)
        case AttendanceLine():
            return speaker.attendance(record.event, record.fact)
    assert_never(record)


_NOTHING = Context()


def _accepted(fact: Fact) -> bool:
    return fact.review is not ReviewStatus.REJECTED


def _event(event: Event, context: Context) -> Event:
    nested = {name: tuple(filter(_accepted, getattr(event, name))) for name in NESTED.values()}
    return event.model_copy(update={"parent": context.programme(event), **nested})


def _tenure(tenure: Tenure, context: Context) -> Tenure:
    held = tuple(event for event in tenure.attested_at if event not in context.rejected)
    elected = None if tenure.elected_at in context.rejected else tenure.elected_at
    return tenure.model_copy(update={"attested_at": held, "elected_at": elected})
