from pathlib import Path

import pytest

from telling import facts_of, parts

CONGRESS = "5 мая 2031 года в Омске прошёл съезд Союза городов «Заря»."


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Заместителями председателя избраны И.И. Котов и Анна Лосева, секретарём переизбран Пётр Лаптев.",
            {"kotov electee not-stated", "loseva electee not-stated", "laptev electee not-stated"},
        ),
        ("Постановлено секретарём избрать Анну Лосеву.", {"loseva electee not-stated"}),
        (
            "Избраны: президентом – И.И. Котов; секретарём – Анна Лосева.",
            {"kotov electee not-stated", "loseva electee not-stated"},
        ),
        (
            "Анна Лосева, мэр Клина, выступила с докладом, а Пётр Лаптев, мэр Омска, избран председателем.",
            {"loseva speaker attended", "laptev electee not-stated"},
        ),
    ],
)
def test_reads_who_was_elected(sentence: str, told: set[str], tmp_path: Path) -> None:
    assert parts(facts_of(f"{CONGRESS} {sentence}", tmp_path)) == told


def test_items_under_a_new_composition_are_electees(tmp_path: Path) -> None:
    items = "1. Председатель – Анна Лосева, мэр Клина.\n\n2. Секретарь: И.И. Котов."
    text = f"{CONGRESS} Утверждён новый состав правления:\n\n{items}"

    assert parts(facts_of(text, tmp_path)) == {"loseva electee not-stated", "kotov electee not-stated"}
