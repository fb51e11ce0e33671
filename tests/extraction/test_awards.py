from pathlib import Path

import pytest

from maggraph.extraction.awards import place_taken
from telling import FORUM, awards, facts_of, parts


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("И.И. Котов вручил медаль «Река» Анне Лосевой.", {"loseva medal by kotov"}),
        ("Орденом «Свет» награждена Анна Лосева.", {"loseva order"}),
        ("Медалью «Река» награждена Анна Лосева. Награду вручил И.И. Котов.", {"loseva medal by kotov"}),
        ("Почётную грамоту из рук мэра Омска И.И. Котова получила Анна Лосева.", {"loseva certificate by kotov"}),
        ("Диплом вручён И.И. Котову.", {"kotov diploma"}),
        ("Дипломы вручены представителям городов – Перми и Клина.", {"perm diploma", "klin diploma"}),
        ("И.И. Котов преподнёс Анне Лосевой расписной поднос.", {"loseva gift by kotov"}),
        ("Лауреатами премии «Лес» стали Пермь и Тверь.", {"perm prize", "tver prize"}),
        ("Звание «Друг города» присвоено Анне Лосевой.", {"loseva rank"}),
        ("Благодарность Анне Лосевой вручат осенью.", set()),
        ("На форуме были вручены награды и подарки.", set()),
    ],
)
def test_reads_who_was_given_what_by_whom(sentence: str, told: set[str], tmp_path: Path) -> None:
    assert awards(facts_of(f"{FORUM} {sentence}", tmp_path)) == told


def test_a_list_of_places_takes_the_presenter_named_after_it(tmp_path: Path) -> None:
    text = (
        "5 мая 2031 года в Омске прошёл конкурс «Лес». Места распределились так:\n\n- первое место – город Пермь;\n\n"
        "- второе место – город Клин.\n\nДипломы победителям вручил И.И. Котов."
    )

    assert awards(facts_of(text, tmp_path)) == {"perm diploma by kotov 1", "klin diploma by kotov 2"}


def test_handing_over_shows_that_both_were_there(tmp_path: Path) -> None:
    text = f"{FORUM} И.И. Котов вручил медаль «Река» Анне Лосевой."

    assert parts(facts_of(text, tmp_path)) == {"kotov award-presenter in-person", "loseva awardee in-person"}


@pytest.mark.parametrize(("text", "place"), [("3-е место – Омск", 3), ("второе место", 2), ("рабочее место", None)])
def test_places(text: str, place: int | None) -> None:
    assert place_taken(text) == place
