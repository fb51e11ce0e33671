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
