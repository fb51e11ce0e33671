"""The invented report of tests/fixtures/corpus as an extractor's draft, and somebody who decides about it."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from maggraph.facts.deciding import Decider
from maggraph.facts.kinds import ReviewStatus
from maggraph.facts.model import FactSheet
from maggraph.facts.records import FactType, Record, assembled, records
from maggraph.facts.sheet import dump_sheet, read_sheet
from maggraph.facts.values import At
from maggraph.reports import read_report

CORPUS = Path(__file__).parent / "fixtures" / "corpus"
TEXT = read_report(CORPUS / "report.md").text


def drafts(sheet: FactSheet) -> FactSheet:
    """Make a sheet what the extractor would write: every fact a draft, with a rule and a confidence."""
    changes = {"review": ReviewStatus.DRAFT, "confidence": 0.5, "rule": "old"}
    return assembled(sheet, [replace(one, fact=one.fact.model_copy(update=changes)) for one in records(sheet)])


SHEET = drafts(read_sheet(CORPUS / "reports" / "priozerye-2031" / "facts.yaml"))


def draft_folder(data: Path) -> Path:
    """Make a data folder with the report as a draft, its record and its text; return the report's folder."""
    shutil.copytree(CORPUS, data)
    report = data / "reports" / SHEET.report
    (report / "facts.yaml").write_text(dump_sheet(SHEET), encoding="utf-8")
    return report


def clock() -> Callable[[], datetime]:
    times = iter(datetime(2032, 1, 1, tzinfo=UTC) + timedelta(seconds=second) for second in range(10**6))
    return lambda: next(times)


def decider(sheet: FactSheet = SHEET, text: str = TEXT) -> Decider:
    return Decider(sheet, text, "reader", clock())


def one(sheet: FactSheet, type_: FactType, **fields: object) -> Record:
    """Return the one fact of a type whose fields are these."""
    found = [
        record
        for record in records(sheet)
        if record.type == type_ and all(getattr(record.fact, name) == value for name, value in fields.items())
    ]
    assert len(found) == 1, found
    return found[0]


def moved(sheet: FactSheet, shift: int) -> FactSheet:
    """Shift every passage as one paragraph inserted at the beginning does, and change rules and confidences."""

    def shifted(record: Record) -> Record:
        at = tuple(At(paragraph=a.paragraph + 1, start=a.start + shift, end=a.end + shift) for a in record.fact.at)
        return replace(record, fact=record.fact.model_copy(update={"at": at, "rule": "new", "confidence": 0.7}))

    return assembled(sheet, map(shifted, records(sheet)))


def reslugged(sheet: FactSheet) -> FactSheet:
    """Give every event another slug."""
    text = sheet.model_dump_json()
    for event in sheet.events:
        text = text.replace(f'"{event.id}"', f'"re-{event.id[::-1]}"')
    return FactSheet.model_validate_json(text)
