"""Parts of a programme without a noun of their own: papers signed, things opened, rows of a table, listed titles."""

from pathlib import Path

import pytest

from telling import events, facts_of

LEAD = "1–2 июня 2031 года в Омске прошёл форум «Вода». "


@pytest.mark.parametrize(
    ("further", "told"),
    [
        ("2 июня Омск и Клин подписали соглашение о дружбе.", "ceremony held 2031-06-02"),
        ("2 июня у вокзала открыли памятник кузнецу.", "ceremony held 2031-06-02"),
        ("2 июня гости высадили в парке аллею лип.", "other held 2031-06-02"),
        ("Открытие состоялось 1 июня в ратуше.", "ceremony held 2031-06-01"),
        ("2 июня мэр Омска И.И. Котов приветствовал гостей на ужине в ратуше.", "reception held 2031-06-02"),
        ("Вечером 2 июня – ужин в ратуше.", "reception held 2031-06-02"),
        ("2 июня состоялась встреча с речниками.", "meeting held 2031-06-02"),
        ("2 июня посол В.В. Лосев был принят мэром Омска И.И. Котовым.", "meeting held 2031-06-02"),
    ],
)
def test_parts_that_verbs_tell_of(further: str, told: str, tmp_path: Path) -> None:
    assert any(one.startswith(told) for one in events(facts_of(LEAD + further, tmp_path)))


def test_titles_in_a_list_are_an_event_each(tmp_path: Path) -> None:
    told = events(facts_of(LEAD + "Работали три секции: «Пруды», «Реки», «Моря».", tmp_path))

    assert sum(one.startswith("panel held") for one in told) == 3


def test_each_row_of_a_table_is_an_event(tmp_path: Path) -> None:
    rows = "| Дата | Что |\n|---|---|\n| 05.05.2031 | Приём послов |\n| 06.05.2031 | Концерт хора «Волна» |\n"

    assert [one.split()[:3:2] for one in events(facts_of(rows, tmp_path))] == [
        ["reception", "2031-05-05"],
        ["concert", "2031-05-06"],
    ]
