"""Words that are events only where a verb says that they were held, or nobody is received."""

from pathlib import Path

import pytest

from telling import events, facts_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("5 мая 2031 года Союз провёл Школу молодого мэра.", ["seminar held 2031-05-05"]),
        ("5 мая 2031 года в Омске прошёл форум «Вода». Школа помогла с залом.", ["forum held 2031-05-05 omsk"]),
        ("5 мая 2031 года в Омске прошёл форум «Вода». Идёт приём заявок.", ["forum held 2031-05-05 omsk"]),
    ],
)
def test_some_words_are_events_only_where_they_are_held(text: str, told: list[str], tmp_path: Path) -> None:
    assert events(facts_of(text, tmp_path)) == told


def test_titled_sections_of_a_programme_and_numbered_webinars_are_held(tmp_path: Path) -> None:
    text = (
        "5 мая 2031 г. в Омске прошёл форум «Вода». Секция «Право» – модератор Анна Белова.\n\n"
        "19.06.2031. Вебинар № 1 «Устав»."
    )

    assert [one.split()[:3] for one in events(facts_of(text, tmp_path))] == [
        ["forum", "held", "2031-05-05"],
        ["panel", "held", "2031-05-05"],
        ["seminar", "held", "2031-06-19"],
    ]
