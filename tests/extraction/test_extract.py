from pathlib import Path

from maggraph.extraction.extract import extract
from maggraph.facts.kinds import ReviewStatus
from maggraph.facts.model import FactSheet
from maggraph.facts.references import pointers
from maggraph.facts.sheet import dump_sheet, read_sheet
from maggraph.reports import read_report
from telling import facts_of

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
TEXT = (
    "14 мая 2031 года в Омске прошёл II форум «Вода». Форум открыл мэр города Омска И.И. Котов. "
    "Медаль Фонда «Заря» ему вручила Анна Лосева, директор Фонда «Заря».\n\n"
    "В рамках форума И.И. Котов встретился с делегацией города Перми."
)


def known(sheet: FactSheet) -> set[str]:
    entities = sheet.entities
    named = {
        "person": entities.persons,
        "organization": entities.organizations,
        "venue": entities.venues,
        "series": entities.series,
        "award": entities.awards,
        "role": entities.roles,
    }
    references = {f"{kind}/{entry.id}" for kind, entries in named.items() for entry in entries}
    references |= {f"{one.type.value}/{one.id}" for one in entities.territories}
    return references | {f"event/{event.id}" for event in sheet.events}


def test_every_reference_leads_somewhere(tmp_path: Path) -> None:
    sheet = facts_of(TEXT, tmp_path)

    assert {pointer.target for pointer in pointers(sheet)} <= known(sheet)


def test_every_fact_is_a_draft_with_rule_and_passage(tmp_path: Path) -> None:
    sheet = facts_of(TEXT, tmp_path)
    facts = [*sheet.events, *sheet.tenures, *(one for event in sheet.events for one in event.participations)]

    assert facts
    assert all(fact.rule and fact.confidence and fact.review is ReviewStatus.DRAFT for fact in facts)
    assert all(at.end <= len(TEXT) for fact in facts for at in fact.at)


def test_a_draft_sheet_on_disk_is_the_same_sheet(tmp_path: Path) -> None:
    sheet = facts_of(TEXT, tmp_path)
    path = tmp_path / "facts.yaml"
    path.write_text(dump_sheet(sheet), encoding="utf-8")

    assert read_sheet(path) == sheet


def test_reading_twice_gives_equal_sheets(tmp_path: Path) -> None:
    assert facts_of(TEXT, tmp_path) == facts_of(TEXT, tmp_path)


def test_text_without_events_gives_an_empty_sheet(tmp_path: Path) -> None:
    assert facts_of("Погода стояла ясная, и река была спокойна.", tmp_path).events == ()


def test_reads_every_sample() -> None:
    for folder in sorted(path for path in SAMPLES.iterdir() if path.is_dir()):
        sheet = extract(read_report(next(folder.glob("report.*"))), folder.name)
        assert sheet.events, folder.name
        assert {pointer.target for pointer in pointers(sheet)} <= known(sheet), folder.name
