"""Extract, decide, insert a paragraph, change rules and slugs, extract again: every decision still stands."""

from pathlib import Path

import pytest

from drafts import decider, reslugged
from maggraph.extraction.extract import extract
from maggraph.facts.applying import apply
from maggraph.facts.decisions import Decision
from maggraph.facts.model import FactSheet
from maggraph.facts.records import Record, assembled, records
from maggraph.reports import Report, read_report
from maggraph.resolution import resolve

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
INSERTED = "Ниже рассказано о том, как прошли эти дни, кто их готовил и чем они запомнились жителям."


def read(report: Report) -> FactSheet:
    return resolve(extract(report, "sample")).sheet


def with_a_paragraph_more(path: Path, folder: Path) -> Report:
    first, *others = path.read_text(encoding="utf-8").split("\n\n")
    changed = folder / path.name
    changed.write_text("\n\n".join([first, INSERTED, *others]), encoding="utf-8")
    return read_report(changed)


def with_other_rules(sheet: FactSheet) -> FactSheet:
    changes = {"rule": "another", "confidence": 0.33}
    return assembled(
        sheet, [Record(one.type, one.event, one.fact.model_copy(update=changes)) for one in records(sheet)]
    )


@pytest.mark.parametrize("sample", ["awards", "lists", "presence", "programme"])
def test_every_decision_stands_after_a_new_extraction(sample: str, tmp_path: Path) -> None:
    path = SAMPLES / sample / "report.md"
    old = read_report(path)
    draft = read(old)
    who = decider(draft, old.text)
    facts = list(records(draft))
    decided: list[Decision] = [
        who.reject(one) if number % 3 == 0 and one.type != "event" else who.accept(one)
        for number, one in enumerate(facts)
    ]
    expected = {one.key: one.fact.review for one in records(apply(draft, decided, old.text).sheet)}

    new = with_a_paragraph_more(path, tmp_path)
    applied = apply(with_other_rules(read(new)), decided, new.text)
    again = apply(reslugged(with_other_rules(read(new))), decided, new.text)

    assert len(facts) > 20
    assert (applied.unmatched, applied.overruled, again.unmatched) == ((), (), ())
    assert {one.key: one.fact.review for one in records(applied.sheet)} == expected
    assert sorted(one.fact.review for one in records(again.sheet)) == sorted(expected.values())
