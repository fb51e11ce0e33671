"""Habits of releases and minutes: seen-to meetings, visits told before their name, guides, bodies called by a noun."""

from pathlib import Path

import pytest

from telling import FORUM, events, facts_of, parts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "5 мая 2031 года в Омске обеспечено проведение заседания Президиума Союза городов.",
            ["session held 2031-05-05 omsk"],
        ),
        (
            FORUM + " Законодательное Собрание Омской области представлял Иван Сомов.",
            ["forum held 2031-05-05 omsk"],
        ),
        (
            "5 мая 2031 года в Омск прибыла делегация Союза городов. Поездка заняла три дня.\n\n"
            "Вечером для гостей устроила приём мэр Омска Анна Юрьева.",
            ["study-visit held 2031-05-05 omsk", "reception held 2031-05-05 omsk"],
        ),
        (
            "5 мая 2031 года мэр Омска Иван Сомов посетил Музей хлеба, где экскурсию для него провела Анна Юрьева.",
            ["study-visit held 2031-05-05"],
        ),
    ],
)
def test_events_of_releases(text: str, told: list[str], tmp_path: Path) -> None:
    assert events(facts_of(text, tmp_path)) == told


def test_a_noun_that_stands_for_a_body_means_no_other_named_since(tmp_path: Path) -> None:
    text = (
        "Союз речных городов (далее – Союз) собрался 5 мая 2031 года в Омске. "
        "Гостем был президент Союза степных городов Олег Мухин.\n\n"
        "С докладом выступила исполнительный директор Союза Анна Юрьева."
    )

    tenures = facts_of(text, tmp_path).tenures

    assert {(one.person, one.of) for one in tenures} >= {
        ("person/yureva-anna", "organization/soyuz-rechnykh-gorodov"),
        ("person/mukhin-oleg", "organization/soyuz-stepnykh-gorodov"),
    }


@pytest.mark.parametrize(
    ("further", "part"),
    [
        ("С трибуны выступил мэр Клина Иван Сомов.", "somov speaker in-person"),
        ("С докладом выступил мэр Клина Иван Сомов.", "somov speaker attended"),
    ],
)
def test_who_speaks_from_the_rostrum_is_in_the_room(further: str, part: str, tmp_path: Path) -> None:
    assert part in parts(facts_of(f"{FORUM} {further}", tmp_path))


def test_a_meeting_moved_to_the_line_was_on_the_line(tmp_path: Path) -> None:
    text = (
        "5 мая 2031 года прошло II Общее собрание Союза городов, которое из-за бури перевели в режим онлайн. "
        "С докладом выступил Иван Сомов."
    )

    assert "somov speaker live-link" in parts(facts_of(text, tmp_path))
