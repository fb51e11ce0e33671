from pathlib import Path

import pytest

from telling import events, facts_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("5 мая 2031 года в Омске прошёл III форум «Вода».", ["forum held 2031-05-05 omsk"]),
        ("В мае 2031 года вышел в свет номер журнала «Мост».", ["publication held 2031-05"]),
        ("5 мая 2031 г. – семинар «Река» в Клину.", ["seminar held 2031-05-05 klin"]),
        ("5 мая 2031 года город Клин отметил День хлеба.", ["celebration held 2031-05-05 klin"]),
        ("5 мая 2031 года мэр Омска И.И. Котов посетил завод «Заря».", ["study-visit held 2031-05-05"]),
        (
            "5 мая 2031 года в Омске прошёл форум «Вода». Следующий форум состоится в 2032 году в Клину.",
            ["forum held 2031-05-05 omsk", "forum planned 2032 klin"],
        ),
        ("5 мая 2031 года в Омске собрались лауреаты конкурса «Лес».", ["contest mentioned"]),
        ("Информация направлена в города.", []),
        ("Омск, 5 мая 2031 года.\n\nВ музее прошёл круглый стол «Сад».", ["round-table held 2031-05-05 omsk"]),
    ],
)
def test_events_have_kind_status_date_and_city(text: str, told: list[str], tmp_path: Path) -> None:
    assert events(facts_of(text, tmp_path)) == told


def test_parts_of_a_programme_keep_their_own_days(tmp_path: Path) -> None:
    text = (
        "1–3 июня 2031 года в Омске прошли Дни Клина. 2 июня состоялась конференция «Лён».\n\n"
        "3 июня в парке состоялся концерт артистов из Клина. В завершение Дней прошло вручение дипломов участникам."
    )

    sheet = facts_of(text, tmp_path)

    root = sheet.events[0].id
    assert [(event.kind.value, event.start, event.parent) for event in sheet.events] == [
        ("celebration", "2031-06-01", None),
        ("conference", "2031-06-02", root),
        ("concert", "2031-06-03", root),
        ("ceremony", "2031-06-03", root),
    ]


def test_two_events_named_side_by_side_are_two_roots(tmp_path: Path) -> None:
    text = "5 мая 2031 года в Омске состоялись X сессия Союза городов и конференция «Свет»."

    assert [event.parent for event in facts_of(text, tmp_path).events] == [None, None]


def test_organizers_supporters_and_figures(tmp_path: Path) -> None:
    text = (
        "5 мая 2031 года Фонд «Заря» при поддержке Администрации города Клина провёл в Омске форум «Вода». "
        "В нём приняли участие более 300 специалистов из двадцати городов."
    )

    event = facts_of(text, tmp_path).events[0]

    assert event.organizers == ("organization/fond-zarya",)
    assert [one.partition("/")[2][:14] for one in event.supporters] == ["administraciya"]
    assert {(figure.count, figure.qualifier.value) for figure in event.attendance} == {
        (300, "more-than"),
        (20, "exact"),
    }
