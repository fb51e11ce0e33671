"""Places of events that no preposition announces, or that one lies before; assemblies that are no bodies."""

from pathlib import Path

import pytest

from naming import reading_of


@pytest.mark.parametrize(
    ("text", "venues"),
    [
        ("Приём прошёл 5 мая (Омск, ресторан «Лотос»).", {"Ресторан «Лотос»"}),
        ("19 июля, парк «Лес». Открытие фестиваля.", {"Парк «Лес»"}),
        ("В Омске, в зале заседаний Дома профсоюзов, прошёл форум.", {"Зал заседаний Дома профсоюзов"}),
        ("Концерт прошёл на площади перед Ханским дворцом.", {"Площадь перед Ханским дворцом"}),
        ("Форум прошёл в Доме учителя Омска.", {"Дом учителя Омска"}),
    ],
)
def test_reads_where_something_was_held(text: str, venues: set[str], tmp_path: Path) -> None:
    _, reading = reading_of(text, tmp_path)

    assert {one.label.ru for one in reading.entities.venues} == venues


@pytest.mark.parametrize(
    "text", ["Прошло девятое общее собрание Союза «Лоза».", "На секции «Порт и город» выступил Иван Котов."]
)
def test_what_is_held_is_no_body(text: str, tmp_path: Path) -> None:
    _, reading = reading_of(text, tmp_path)

    assert {one.label.ru for one in reading.entities.organizations} <= {"Союз «Лоза»"}
