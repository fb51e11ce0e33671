"""The review by keys and from a file of decisions, in click's runner; test_review_terminal.py has a terminal."""

from pathlib import Path

import pytest
from click.testing import Result

from commands import invoke
from drafts import SHEET, decider, draft_folder
from maggraph.cli.reviewing import review
from maggraph.facts.applying import apply
from maggraph.facts.authority import Person
from maggraph.facts.kinds import Capacity
from maggraph.facts.log import append_decisions, read_decisions
from maggraph.facts.model import FactSheet
from maggraph.facts.naming import with_entry
from maggraph.facts.records import FactType, records
from maggraph.facts.sheet import dump_sheet, read_sheet
from maggraph.review.items import FactItem, asked

ID = SHEET.report


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return draft_folder(tmp_path / "data")


def run(report: Path, *options: str, keys: str = "", lang: str = "en") -> Result:
    words = [ID, "--data", str(report.parents[1]), "--lang", lang, *options]
    return invoke(words, command=review, typed=keys)


def decided(report: Path) -> list[str]:
    return [decision.do for decision in read_decisions(report / "decisions.yaml")]


def place_of(capacity: Capacity) -> int:
    """Return how many items come before a participation in this capacity."""
    facts = [item.record.fact for item in asked(SHEET, ()) if isinstance(item, FactItem)]
    return next(number for number, fact in enumerate(facts) if getattr(fact, "capacity", "") == capacity)


def now(report: Path) -> FactSheet:
    return apply(read_sheet(report / "facts.yaml"), read_decisions(report / "decisions.yaml")).sheet


def test_shows_the_passage_with_its_words_marked_and_counts_down(report: Path) -> None:
    text = report.parents[1] / "report.md"

    shown = run(report, "--text", str(text), keys="aaaaq").output

    assert "¶2 " in shown
    assert "[" in shown.split("¶2 ")[1].split("\n")[0]
    assert f"Decided: 0. Left: {len(list(records(SHEET)))}." in shown
    assert "about 1 min." in shown


def test_the_doubtful_come_first_and_the_decided_not_again(report: Path) -> None:
    doubtful = SHEET.events[1].participations[0]
    sheet = FactSheet.model_validate_json(
        SHEET.model_dump_json().replace(
            doubtful.model_dump_json(), doubtful.model_copy(update={"confidence": 0.1}).model_dump_json()
        )
    )
    (report / "facts.yaml").write_text(dump_sheet(sheet), encoding="utf-8")

    first, second = run(report, keys="rq").output, run(report, keys="q").output

    assert first.index("0.10 · old") < first.index("0.50 · old")
    assert "0.10 · old" not in second


def test_a_rejected_event_takes_its_facts_out_of_the_queue(report: Path) -> None:
    forum = 1 + sum(len(getattr(SHEET.events[0], name)) for name in ("participations", "conferrals", "attendance"))

    shown = run(report, keys="rq").output

    assert f"Decided: 1. Left: {len(list(records(SHEET))) - forum}." in shown


@pytest.mark.parametrize(
    ("lang", "value"), [("en", "written-message"), ("ru", "письменное послание"), ("ru", "written-message")]
)
def test_a_closed_set_is_typed_in_either_language(report: Path, lang: str, value: str) -> None:
    opener = place_of(Capacity.OPENER)

    shown = run(report, keys="k" * opener + f"e3\n{value}\naq", lang=lang)

    assert shown.exit_code == 0, shown.output
    changed = next(one for one in records(now(report)) if getattr(one.fact, "capacity", "") == Capacity.OPENER)
    assert changed.fact.presence == "written-message"  # type: ignore[attr-defined]
    assert changed.fact.review == "confirmed"


def test_merges_and_splits_people(report: Path) -> None:
    reader = place_of(Capacity.READER)

    merged = run(report, keys="k" * reader + "m2\nДальняя\nq")
    split = run(report, keys="k" * place_of(Capacity.OPENER) + "s2\nОленев Павел\nq")

    assert (merged.exit_code, split.exit_code) == (0, 0), merged.output + split.output
    assert decided(report) == ["merge", "split"]
    agents = {one.fact.capacity: one.fact.agent for one in records(now(report)) if one.type is FactType.PARTICIPATION}  # type: ignore[attr-defined]
    assert agents[Capacity.READER] == "person/dalnyaya-r-s"
    assert agents[Capacity.OPENER] == "person/olenev-pavel"
    assert [person.family for person in now(report).entities.persons] == ["Оленев"]


def test_a_field_that_names_somebody_takes_a_name(report: Path) -> None:
    opener = place_of(Capacity.OPENER)

    shown = run(report, keys="k" * opener + "e5\nГром\ne1\nНикто\ne5\n\nz" + "q")

    assert shown.exit_code == 0, shown.output
    changed = next(one for one in records(now(report)) if getattr(one.fact, "capacity", "") == Capacity.OPENER)
    assert changed.fact.on_behalf_of == ("person/grom-l-g",)  # type: ignore[attr-defined]
    assert "Никто: nothing is called so" in shown.output
    assert "Nothing changed." in shown.output
    assert "That key has no meaning here." in shown.output


@pytest.mark.parametrize(("key", "left"), [("a", ["merge"]), ("r", ["split"])])
def test_asks_whether_two_people_are_one_before_anything_else(report: Path, key: str, left: list[str]) -> None:
    text = SHEET.model_dump_json().replace("person/tikhij-v-v", "person/tikhij")
    sheet = FactSheet.model_validate_json(text)
    sheet = sheet.model_copy(
        update={"entities": with_entry(sheet.entities, Person(id="tikhij", family="Тихий", given="Василий"))}
    )
    (report / "facts.yaml").write_text(dump_sheet(sheet), encoding="utf-8")

    shown = run(report, keys=f"{key}q").output

    assert shown.index("Are these one? Тихий Василий (person/tikhij), Тихий В.В. (person/tikhij-v-v)") < shown.index(
        "·"
    )
    assert decided(report) == left
    assert "Are these one?" not in run(report, keys="q").output


def test_takes_over_decisions_from_a_file_once(report: Path, tmp_path: Path) -> None:
    given = tmp_path / "given.yaml"
    facts = list(records(SHEET))
    lost = decider().reject(facts[0])
    gone = lost.about.model_copy(update={"slots": {"event": "event/none"}, "traces": {}})
    lost = lost.model_copy(update={"about": gone})
    append_decisions(given, [decider().accept(facts[0]), lost])

    first, again = (run(report, "--decisions", str(given)) for _ in range(2))

    assert "Decisions taken over: 2." in first.output
    assert "Decisions taken over: 0." in again.output
    assert "Not applied (the sheet has no such event): reject of 2032-01-01, event/none" in first.output
    assert decided(report) == ["accept", "reject"]


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--decisions", "nowhere.yaml"], "there is no such file"),
        (
            ["--text", __file__.replace("test_review.py", "../fixtures/corpus/authority/all.yaml")],
            "cannot read this kind of file",
        ),
    ],
)
def test_says_in_one_line_what_is_wrong(report: Path, options: list[str], complaint: str) -> None:
    result = run(report, *options)

    assert result.exit_code == 1
    assert complaint in str(result.exception)


def test_names_the_reports_that_there_are(report: Path) -> None:
    result = invoke(["other", "--data", str(report.parents[1])], command=review)

    assert str(result.exception).endswith(f"the reports there are {ID}")


def test_nothing_is_left_of_a_sheet_that_people_wrote() -> None:
    result = invoke(
        [ID, "--data", str(Path(__file__).parents[1] / "fixtures" / "corpus"), "--lang", "en"], command=review
    )

    assert result.exit_code == 0
    assert "Decided: " in result.output
