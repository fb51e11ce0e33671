"""A data folder as files of records, for tests that build both and compare."""

import json
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from maggraph.facts.authority import Territory
from maggraph.facts.corpus import Corpus
from maggraph.facts.model import FactSheet
from maggraph.facts.records import records


def lines_of(corpus: Corpus) -> Iterator[str]:
    """Yield every entity, report and fact of a corpus as a line."""
    for reference, entry in corpus.entries():
        kind = "territory" if isinstance(entry, Territory) else reference.partition("/")[0]
        yield line({"type": kind, "entry": dumped(entry)})
    for report in corpus.reports:
        yield line({"type": "report", "entry": dumped(report.record)})
        yield from facts_of(report.sheet)


def facts_of(sheet: FactSheet) -> Iterator[str]:
    for record in records(sheet):
        at_event = {"event": record.event} if record.type not in {"event", "tenure"} else {}
        yield line({"type": record.type.value, "report": sheet.report, **at_event, "fact": dumped(record.fact)})


def dumped(value: BaseModel) -> object:
    return value.model_dump(mode="json", exclude_defaults=True)


def line(record: dict[str, object]) -> str:
    return json.dumps(record, ensure_ascii=False) + "\n"


def write_records(path: Path, lines: Iterator[str] | list[str]) -> Path:
    path.write_text("".join(lines), encoding="utf-8")
    return path
