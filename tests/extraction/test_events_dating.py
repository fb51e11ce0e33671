"""Which day an event was on: said roughly, counted back from its last day, told under a month, or to come."""

from pathlib import Path

import pytest

from telling import events, facts_of

LEAD = "5–6 июня 2031 года в Омске прошёл форум «Вода». "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Омск, 7 июня 2031 года.\n\n6 июня в Омске завершилась двухдневная конференция «Река».",
            ["conference held 2031-06-05 omsk"],
        ),
        (
            "Дела союза за 2031 год\n\n*Июль.* 5-го союз открыл в Клину летнюю школу поваров.",
            ["seminar held 2031-07-05 klin"],
        ),
        (
            "Омск. 5 июня. Мэры съехались сегодня на форум «Вода».\n\n2031 год.",
            ["forum held 2031-06-05 omsk"],
        ),
        ("В 2029 году на форуме поваров И.И. Котов пел.", ["forum held 2029"]),
        (
            "Программа пребывания делегации Клина в Омске\n(5–6 июня 2031 г.)\n\n5 июня\n9.30 Приём у мэра\n11.00 Обед",
            ["study-visit held 2031-06-05 omsk", "reception held 2031-06-05 omsk"],
        ),
    ],
)
def test_days_of_events(text: str, told: list[str], tmp_path: Path) -> None:
    assert events(facts_of(text, tmp_path))[: len(told)] == told


@pytest.mark.parametrize(
    ("further", "told"),
    [
        ("Следующее заседание – 4 сентября 2031 года.", "session planned 2031-09-04"),
        ("Итоги конкурса «Лес» будут подведены в декабре 2031 года.", "contest planned 2031-12"),
        ("Правление Союза соберётся 18 октября 2031 года в Клину.", "session planned 2031-10-18"),
        ("Концерт состоится 9 сентября.", "concert planned 2031-09-09"),
        ("Зимнюю школу перенесли на февраль.", "seminar planned 2032-02"),
    ],
)
def test_what_is_to_come(further: str, told: str, tmp_path: Path) -> None:
    assert events(facts_of(LEAD + further, tmp_path)) == ["forum held 2031-06-05 omsk", told]


def test_what_was_long_before_a_programme_is_no_part_of_it(tmp_path: Path) -> None:
    sheet = facts_of(LEAD + "Напомним, города подписали протокол о дружбе в июле 2030 года.", tmp_path)

    assert [(event.start, event.parent) for event in sheet.events] == [("2031-06-05", None), ("2030-07", None)]


def test_a_body_that_was_founded_is_no_event(tmp_path: Path) -> None:
    text = "Омск, 5 июня 2031 года.\n\nКонгресс северных городов создан в 2011 году."

    assert not [line for line in events(facts_of(text, tmp_path)) if " held " in line]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "За осень 2031\n\nСентябрь\n\n7-го провели велопробег «Круг». С 10-го по 12-е шёл III Слёт поваров.",
            ["other held 2031-09-07", "congress held 2031-09-10"],
        ),
        (
            "5 февраля 2031 года в Омске прошёл форум «Вода». В мае в Клину пройдут Дни Омска, в июне приедут дети.",
            ["forum held 2031-02-05 omsk", "celebration planned 2031-05 klin"],
        ),
        (
            "5 февраля 2031 года в Омске прошёл форум «Вода». В ноябре прошлого года пекари были на семинаре «Хлеб».",
            ["forum held 2031-02-05 omsk", "seminar held 2030-11"],
        ),
        (
            "5 мая 2031 года в Омске открылась выставка «Лён»; экскурсию по ней провёл И.И. Котов.",
            ["other held 2031-05-05 omsk"],
        ),
        ("С 5 по 7 июня 2031 года Омск принимал участников форума «Вода».", ["forum held 2031-06-05 omsk"]),
        (
            "Сообщаем, что 5 июня 2031 года в Омске состоится форум «Вода». В повестке: доклады, награждение поваров.",
            ["forum planned 2031-06-05 omsk", "ceremony planned 2031-06-05 omsk"],
        ),
        (
            "5 июня 2031 года в Омске прошёл форум «Вода».\n\n"
            "Накануне, 4 июня, состоялся концерт хора, а 6 июня лауреаты побывали в Клину "
            "и приняли участие в посадке лип.",
            [
                "forum held 2031-06-05 omsk",
                "concert held 2031-06-04",
                "other held 2031-06-06 klin",
                "study-visit held 2031-06-06 klin",
            ],
        ),
    ],
)
def test_days_told_in_other_ways(text: str, told: list[str], tmp_path: Path) -> None:
    assert events(facts_of(text, tmp_path)) == told
