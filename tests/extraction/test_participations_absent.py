from pathlib import Path

import pytest

from telling import FORUM, facts_of, parts


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("И.И. Котов, не приехавший на форум, жалел об этом.", {"kotov participant absent"}),
        ("В ревизионную комиссию вошёл и отсутствовавший на форуме И.И. Котов.", {"kotov electee not-stated"}),
        (
            "В отсутствие И.И. Котова прения вела Анна Лосева.",
            {"kotov participant absent", "loseva moderator attended"},
        ),
        ("Заболевшего директора И.И. Котова заменила Анна Лосева.", {"kotov participant absent"}),
    ],
)
def test_who_a_sentence_says_was_away_took_no_part(sentence: str, told: set[str], tmp_path: Path) -> None:
    found = parts(facts_of(f"{FORUM}\n\n{sentence}", tmp_path))

    assert told <= found
    assert not {one for one in found if one.startswith("kotov") and one.endswith(("attended", "in-person"))}


def test_a_successor_in_a_post_makes_nobody_absent(tmp_path: Path) -> None:
    text = f"{FORUM} На посту директора И.И. Котова заменила Анна Лосева."

    assert "kotov participant absent" not in parts(facts_of(text, tmp_path))
