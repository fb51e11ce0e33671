from pathlib import Path

import pytest

from drafts import SHEET, TEXT, decider, draft_folder, one
from maggraph.errors import InputError, ReportError, SheetError
from maggraph.facts.kinds import Capacity
from maggraph.facts.log import append_decisions, read_decisions
from maggraph.facts.model import Event, Participation
from maggraph.facts.outcomes import Reason
from maggraph.facts.records import FactType
from maggraph.facts.reviewed import read_reviewed
from maggraph.review import FactItem, Folder, Session
from maggraph.review.finding import fitting
from maggraph.review.parsing import parse
from maggraph.wording import speaking


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(draft_folder(tmp_path / "data").parents[1], SHEET.report)


def record(session: Session, number: int = 0) -> FactItem:
    item = session.open[number]
    assert isinstance(item, FactItem)
    return item


def accept(session: Session) -> None:
    assert session.decide(session.decider.accept(record(session).record)) is None


def test_estimates_what_is_left_from_the_pace_so_far(folder: Folder) -> None:
    times = iter(range(0, 10_000, 60))
    session = Session(folder, clock=lambda: next(times))

    assert session.minutes_left() is None
    for _ in range(3):
        accept(session)

    assert session.minutes_left() == round(len(session.open) / 3)


def test_a_sitting_goes_on_where_the_last_one_ended(folder: Folder) -> None:
    first = Session(folder, who="first")
    accept(first)
    accept(first)
    first.skip(first.open[0])

    second = Session(folder)

    assert (second.done, len(second.open)) == (2, len(first.open) + 1)
    assert second.sheet == first.sheet == read_reviewed(folder.path).sheet
    assert {decision.who for decision in read_decisions(folder.log)} == {"first"}


def test_only_what_this_sitting_decided_is_taken_back(folder: Folder) -> None:
    accept(Session(folder))
    session = Session(folder)

    assert not session.undo()
    accept(session)
    assert session.undo()
    assert (session.done, session.undo()) == (1, False)


def test_a_decision_that_cannot_be_applied_is_not_kept(folder: Folder) -> None:
    session = Session(folder)

    refused = session.decide(session.decider.correct(record(session).record, "start", "31.12.2031"))

    assert refused is Reason.VALUE_REFUSED
    assert not folder.log.exists()


def test_the_text_is_found_by_the_name_and_digest_of_the_record(folder: Folder) -> None:
    report = folder.data / "report.md"

    assert folder.text() == ""
    (folder.path / "report.md").write_bytes(report.read_bytes())
    assert folder.text() == folder.text(report) == TEXT
    report.write_text("Другой текст.", encoding="utf-8")
    with pytest.raises(ReportError, match="no fact sheet was made from this file"):
        folder.text(report)


def test_a_report_that_is_not_there_is_said_with_those_that_are(folder: Folder) -> None:
    with pytest.raises(SheetError, match="the reports there are priozerye-2031"):
        Session(Folder(folder.data, "other"))


def test_a_log_with_lost_decisions_is_told_when_opened(folder: Folder) -> None:
    append_decisions(folder.log, [decider().correct_entity("person/nobody", "family", "Никто")])

    assert [unmatched.reason for unmatched in Session(folder).unmatched] == [Reason.ENTITY_GONE]


def test_entities_are_found_by_beginnings_of_their_names(folder: Folder) -> None:
    session = Session(folder)

    assert fitting("олен п", session.entries, session.sheet, ["person"]) == ("person/olenev-petr-ilich",)
    assert fitting("Приозерье", session.entries, session.sheet, ["region"]) == ("region/priozerye",)
    assert fitting("Приозерье", session.entries, session.sheet, ["city"]) == ()
    assert fitting("семинар", session.entries, session.sheet) == (f"event/{SHEET.events[2].id}",)


def test_what_is_typed_becomes_the_value_of_its_field() -> None:
    event = one(SHEET, FactType.EVENT, id=SHEET.events[0].id).fact
    opener = one(SHEET, FactType.PARTICIPATION, capacity=Capacity.OPENER).fact
    assert isinstance(event, Event)
    assert isinstance(opener, Participation)

    def find(typed: str, classes: object) -> str:
        return f"{next(iter(classes))}/{typed}"  # type: ignore[call-overload]

    assert parse(event, "edition", "7", find) == 7
    assert parse(event, "title", "Форум озёр | Lake forum", find) == {"ru": "Форум озёр", "en": "Lake forum"}
    assert parse(event, "title", "Форум", find) == {"ru": "Форум", "en": "Forum"}
    assert parse(event, "venue", "dom", find) == "dom"
    assert parse(event, "city", "omsk", find) == "city/omsk"
    assert parse(event, "parent", "-", find) is None
    assert parse(event, "organizers", "a; b", find) == ["person/a", "person/b"]
    assert parse(event, "organizers", "-", find) == []
    with speaking("ru"):
        assert parse(opener, "presence", "По видеосвязи", find) == "live-link"
    with pytest.raises(InputError, match="наверно is unknown; write one of in-person"):
        parse(opener, "presence", "наверно", find)
