"""Days told by words: counted from the day of writing or from the one being told of; a missing year found."""

from pathlib import Path

import pytest

from telling import events, facts_of

LINE = "Омск, 24 июня 2031 г.\n\n"
LEAD = "С 3 по 7 марта 2031 года в Омске прошёл форум «Вода». "


@pytest.mark.parametrize(
    ("further", "day"),
    [
        ("В понедельник состоялась экскурсия на плотину.", "2031-03-03"),
        ("Второго дня, 4 марта, состоялась экскурсия на плотину.", "2031-03-04"),
        ("Второй день: экскурсия на плотину.", "2031-03-04"),
        ("4 марта работали секции. На следующий день состоялась экскурсия на плотину.", "2031-03-05"),
        ("5 марта гости гуляли. В тот же день состоялась экскурсия на плотину.", "2031-03-05"),
        ("В последний день состоялась экскурсия на плотину.", "2031-03-07"),
        ("Шестого марта состоялась экскурсия на плотину.", "2031-03-06"),
    ],
)
def test_days_of_a_programme(further: str, day: str, tmp_path: Path) -> None:
    assert f"study-visit held {day}" in " ".join(events(facts_of(LEAD + further, tmp_path)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (LINE + "Сегодня в парке открылась ярмарка мёда.", ["festival held 2031-06-24"]),
        (LINE + "Вчера в парке открылась ярмарка мёда.", ["festival held 2031-06-23"]),
        ("Омск, 14 января 2031 г.\n\n20 декабря открылась ярмарка мёда.", ["festival held 2030-12-20"]),
        (LINE + "Ярмарка мёда прошла в воскресенье.", ["festival held 2031-06-22"]),
    ],
)
def test_days_counted_from_that_of_writing(text: str, told: list[str], tmp_path: Path) -> None:
    assert [one.partition(" omsk")[0] for one in events(facts_of(text, tmp_path))] == told


def test_two_events_of_one_sentence_have_their_own_days(tmp_path: Path) -> None:
    further = "4 марта состоялся приём в ратуше, 6 марта прошёл концерт хора."

    told = " ".join(events(facts_of(LEAD + further, tmp_path)))

    assert "reception held 2031-03-04" in told
    assert "concert held 2031-03-06" in told


def test_a_later_sentence_says_the_day(tmp_path: Path) -> None:
    text = LINE + "Ярмарку мёда открыл мэр Омска И.И. Котов. Она прошла 21 июня в парке."

    assert [one.split()[2] for one in events(facts_of(text, tmp_path))] == ["2031-06-21"]
