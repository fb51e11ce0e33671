"""Meetings that a noun tells of, issues by their titles, awards on a programme's last day."""

from pathlib import Path

import pytest

from telling import events, facts_of


@pytest.mark.parametrize(
    "text",
    [
        "5 мая 2031 года телефонный разговор И.И. Котова с Петром Лосевым касался порта.",
        "5 мая 2031 года мэр Омска И.И. Котов вёл переговоры с Петром Лосевым.",
        "5 мая 2031 года главным пунктом программы стала беседа Ивана Котова с Петром Лосевым.",
    ],
)
def test_talks_with_somebody_are_a_meeting(text: str, tmp_path: Path) -> None:
    sheet = facts_of(text, tmp_path)

    assert [(event.kind.value, len(event.participations)) for event in sheet.events] == [("meeting", 2)]


def test_talk_of_a_meeting_to_come_is_none(tmp_path: Path) -> None:
    text = "5 мая 2031 года в Омске прошёл форум «Вода». На нём шла речь о встрече Ивана Котова с Петром Лосевым."

    assert events(facts_of(text, tmp_path)) == ["forum held 2031-05-05 omsk"]


def test_talks_during_a_visit_are_part_of_it(tmp_path: Path) -> None:
    text = (
        "5 мая 2031 года делегация Омска прибыла в Клин. "
        "Главным пунктом программы стали переговоры Ивана Котова с Петром Лосевым."
    )

    visit, talks = facts_of(text, tmp_path).events

    assert (visit.kind.value, talks.kind.value, talks.parent) == ("study-visit", "meeting", visit.id)


@pytest.mark.parametrize(
    "text",
    ["В ноябре 2031 года Союз городов издал «Справочник».", "Третий выпуск «Книги мостов» вышел в ноябре 2031 года."],
)
def test_an_issue_is_a_publication_of_its_month(text: str, tmp_path: Path) -> None:
    assert events(facts_of(text, tmp_path)) == ["publication held 2031-11"]


def test_awards_on_a_day_of_their_own_are_a_ceremony(tmp_path: Path) -> None:
    text = (
        "С 3 по 5 мая 2031 года в Омске прошёл форум «Вода».\n\n5 мая мэр Омска И.И. Котов вручил медали Петру Лосеву."
    )

    assert events(facts_of(text, tmp_path))[1] == "ceremony held 2031-05-05 omsk"


def test_meetings_one_by_one_are_several(tmp_path: Path) -> None:
    text = (
        "5 мая 2031 года мэр Омска И.И. Котов провёл встречи с мэром Клина Петром Лосевым и с мэром Тары Анной Беловой."
    )

    assert [len(event.participations) for event in facts_of(text, tmp_path).events] == [2, 2]


@pytest.mark.parametrize(
    "text",
    [
        "5 мая 2031 года. Встреча: мэр Омска И.И. Котов – мэр Клина Пётр Лосев.",
        "5 мая 2031 года. Двусторонняя встреча: мэр Омска И.И. Котов – мэр Клина Пётр Лосев.",
    ],
)
def test_those_who_met_may_follow_a_colon(text: str, tmp_path: Path) -> None:
    (meeting,) = facts_of(text, tmp_path).events

    assert (meeting.kind.value, len(meeting.participations)) == ("meeting", 2)


def test_a_visit_paid_is_a_visit(tmp_path: Path) -> None:
    text = "5 мая 2031 года мэр Омска И.И. Котов нанёс визит в Клин."

    assert [one.split()[0] for one in events(facts_of(text, tmp_path))] == ["study-visit"]
