"""From a report's file to a draft fact sheet: found, resolved against who is known, compared with the last one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pyoxigraph import Quad

from maggraph.extraction.extract import extract
from maggraph.extraction.record import record_of
from maggraph.facts.authority import Entry
from maggraph.facts.consistency import load_corpus
from maggraph.facts.corpus import Corpus, Reported
from maggraph.facts.decisions import apart
from maggraph.facts.differences import Difference, differences
from maggraph.facts.log import NAME, read_decisions
from maggraph.facts.model import FactSheet, ReportRecord
from maggraph.facts.naming import entries
from maggraph.reports import Report
from maggraph.resolution import Known, Question, resolve
from maggraph.triples.entities import EntityTriples
from maggraph.triples.iris import Addresses
from maggraph.triples.quads import authority_quads, in_graph, report_quads

Second = Callable[[Report, FactSheet], FactSheet]
"""A second reader: what the rules found in a report in, the same with what else was seen out."""


@dataclass(frozen=True)
class Draft:
    """A draft sheet with its report's record, the known entities that it names, and who may be one with whom."""

    record: ReportRecord
    sheet: FactSheet
    known: tuple[Entry, ...]
    questions: tuple[Question, ...]

    def quads(self, addresses: Addresses) -> Iterator[Quad]:
        """Yield the graph of the draft with all entities that the report names."""
        reported = Reported(self.record, self.sheet, Path())
        entities = EntityTriples(addresses)
        for entry in self.known:
            yield from in_graph(entities.triples(entry), addresses.graph("authority"))
        yield from authority_quads(Corpus((), (reported,)), addresses)
        yield from report_quads(reported, addresses)


@dataclass(frozen=True)
class Drafter:
    """What drafts reports against one data folder, read once; without a folder nobody is known yet."""

    data: Path | None
    corpus: Corpus

    @classmethod
    def of(cls, data: Path | None) -> "Drafter":
        """Read a data folder; SheetError if it is faulty."""
        return cls(data, load_corpus(data) if data else Corpus((), ()))

    def draft(self, report: Report, report_id: str, second: Second = lambda _, sheet: sheet) -> Draft:
        """Extract a report's facts, let a second reader have a look, and resolve its entities against those known.

        People's earlier decisions on the report are heeded in what they said of entities; the rest is applied when
        the sheet is read.
        """
        found = second(report, extract(report, report_id))
        log = read_decisions(self.data / "reports" / report_id / NAME) if self.data else ()
        resolved = resolve(found, self._known(report_id), apart(log, found))
        moves = dict(resolved.moves)
        named = {moves.get(reference, reference) for reference, _ in entries(found.entities)}
        known = tuple(entry for reference, entry in self._entries if reference in named)
        return Draft(record_of(report, resolved.sheet), resolved.sheet, known, resolved.questions)

    def _known(self, report_id: str) -> Known:
        """Return what is known without a report that is read anew; all the same for reports that are new."""
        again = any(report.record.id == report_id for report in self.corpus.reports)
        return Known.of(self.corpus, report_id) if again else self._everything

    @cached_property
    def _entries(self) -> tuple[tuple[str, Entry], ...]:
        return tuple(self.corpus.entries())

    @cached_property
    def _everything(self) -> Known:
        return Known.of(self.corpus)


def draft_report(report: Report, report_id: str, data: Path | None) -> Draft:
    """Draft one report against a data folder, if one is given. SheetError if the data folder is faulty."""
    return Drafter.of(data).draft(report, report_id)


def changes(draft: Draft, data: Path) -> tuple[Difference, ...]:
    """Say how a draft differs from the sheet of the same report in a data folder; nothing there is all new."""
    before = next((one.sheet for one in load_corpus(data).reports if one.record.id == draft.record.id), None)
    return differences(before or FactSheet(report=draft.record.id), draft.sheet)
