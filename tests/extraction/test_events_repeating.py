"""What is held again, opens on its own day, or is celebrated; what only bears an event's name."""

from pathlib import Path

import pytest

from telling import events, facts_of

LEAD = "5–7 июня 2031 года в Омске прошёл фестиваль «Лесные дни». "


@pytest.mark.parametrize(
    ("further", "told"),
    [
        ("Следующие «Лесные дни» союз проведёт в мае 2032 года.", "festival planned 2032-05"),
        ("На открытии 5 июня И.И. Котов приветствовал гостей.", "ceremony held 2031-06-05 omsk"),
        ("Приём заявок на конкурс «Лес» начнётся 1 октября.", "contest planned"),
        ("6 июня участников вывезли в Клин.", "study-visit held 2031-06-06 klin"),
    ],
)
def test_what_else_a_festival_brings(further: str, told: str, tmp_path: Path) -> None:
    assert events(facts_of(LEAD + further, tmp_path))[1:] == [told]


@pytest.mark.parametrize("further", ["На закрытии пел хор.", "Союз подвёл итоги работы за год."])
def test_what_is_no_part_of_its_own(further: str, tmp_path: Path) -> None:
    assert events(facts_of(LEAD + further, tmp_path))[1:] == []


def test_a_day_in_small_letters_that_was_celebrated(tmp_path: Path) -> None:
    text = "5 мая 2031 года город Омск справлял день рождения моста."

    assert events(facts_of(text, tmp_path)) == ["celebration held 2031-05-05 omsk"]


def test_the_owner_of_an_office_is_no_event(tmp_path: Path) -> None:
    text = "Омск, 5 июня 2031 г. Пресс-центр Конгресса северных городов\n\nВчера прошла выставка «Лён»."

    assert events(facts_of(text, tmp_path)) == ["other held 2031-06-04 omsk"]
