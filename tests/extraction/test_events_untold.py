"""Dated passages that name no event: what was done on the day is one, what befell somebody is none."""

from pathlib import Path

import pytest

from telling import events, facts_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("5 мая 2031 года у ратуши мэр Омска И.И. Котов вручил медали учителям.", "ceremony held 2031-05-05"),
        ("5 мая 2031 года мэр Омска И.И. Котов посадил у ратуши дуб.", "other held 2031-05-05"),
        ("5 мая 2031 года члены правления проголосовали за устав.", "session held 2031-05-05"),
    ],
)
def test_what_was_done_on_a_day_is_an_event(text: str, told: str, tmp_path: Path) -> None:
    assert [one.removesuffix(" omsk") for one in events(facts_of(text, tmp_path))] == [told]


def test_an_appointment_is_no_event(tmp_path: Path) -> None:
    assert events(facts_of("5 мая 2031 года И.И. Котов назначен мэром Омска.", tmp_path)) == []


def test_a_plan_keeps_the_date_that_opens_its_sentence(tmp_path: Path) -> None:
    text = "5 мая 2031 года в Омске прошёл форум «Вода». В ноябре 2031 года ожидается семинар «Лён»."

    assert events(facts_of(text, tmp_path))[1] == "seminar planned 2031-11"
