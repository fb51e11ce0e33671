"""Where and under what an event was, by the lines, labels and sentences around it."""

from pathlib import Path

import pytest

from telling import events, facts_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Обзор 2031 года\n\n5 мая. Нукус. В форуме «Вода» участвовали представители Клина.",
            ["forum held 2031-05-05 nukus"],
        ),
        ("Когда: 05.05.2031\nЧто: форум «Вода»\nГде: Омск, Дом учителя", ["forum held 2031-05-05 omsk"]),
        ("5 мая 2031 года Тараз отмечал День хлеба.", ["celebration held 2031-05-05 taraz"]),
        (
            "О приёме\n\n5 мая 2031 года, Омск\n\nВечером 4 мая в галерее прошёл приём в честь праздника.",
            ["reception held 2031-05-04 omsk"],
        ),
        (
            "Омск, 5 мая 2031 года.\n\n"
            "Что нового, искали участники IV конференции «Сад». Трёхдневный форум проходит в школе.",
            ["conference held 2031-05-05 omsk"],
        ),
    ],
)
def test_place_and_day_come_from_the_lines_around(text: str, told: list[str], tmp_path: Path) -> None:
    assert events(facts_of(text, tmp_path)) == told


def test_days_to_come_are_of_the_programme_that_lasts_until_after_them(tmp_path: Path) -> None:
    text = (
        "Клин, 5 мая 2031 года.\n\nВчера, 4 мая, в Клину стартовала Неделя кружева. Она продолжится до 8 мая.\n\n"
        "- 6 мая – конкурс «Нить»;\n- 7 мая – круглый стол «Узор».\n\n8 мая состоится церемония награждения."
    )

    whole, *parts = facts_of(text, tmp_path).events

    assert (whole.start, whole.end) == ("2031-05-04", "2031-05-08")
    assert [(part.start, part.city, part.parent) for part in parts] == [
        (day, "city/klin", whole.id) for day in ("2031-05-06", "2031-05-07", "2031-05-08")
    ]


def test_what_was_held_at_the_edge_of_another_is_part_of_it(tmp_path: Path) -> None:
    text = (
        "В список вошли все встречи.\n\n"
        "Когда: 05.05.2031\nЧто: круглый стол «Вокзал» на полях II Речного конгресса\nГде: Омск"
    )

    sheet = facts_of(text, tmp_path)

    assert [(event.kind.value, event.parent) for event in sheet.events] == [
        ("congress", None),
        ("round-table", sheet.events[0].id),
    ]


def test_two_who_agreed_at_a_forum_met(tmp_path: Path) -> None:
    text = (
        "5 мая 2031 года в Омске прошёл форум «Вода». "
        "За обедом мэр Клина Иван Сомов и мэр Орла Анна Юрьева условились об обмене школьниками."
    )

    assert [event.kind.value for event in facts_of(text, tmp_path).events] == ["forum", "meeting"]


def test_what_came_out_of_print_is_nowhere(tmp_path: Path) -> None:
    text = "5 мая 2031 года вышел номер журнала «Мост». Правление соберётся в Омске 7 июня."

    assert events(facts_of(text, tmp_path))[0] == "publication held 2031-05-05"
