from pathlib import Path

import pytest

from maggraph.extraction.awards_listed import ordinal
from telling import FORUM, awards, facts_of


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Дипломы «Лес» присуждены: I степени – Перми, II степени – Твери, III степени – Клину.",
            {"perm diploma", "tver diploma", "klin diploma"},
        ),
        (
            "Диплом I степени завоевала Пермь, дипломы II степени поделили Тверь и Омск.",
            {"perm diploma", "tver diploma", "omsk diploma"},
        ),
        ("Специальный диплом – городу Клину.", {"klin diploma"}),
        ("Диплом I степени: Анна Лосева (Пермь).", {"loseva diploma"}),
        (
            "Диплом – Анна Лосева. Вручение – мэр Омска И.И. Котов.",
            {"loseva diploma by kotov"},
        ),
        ("Приз зрителей – ваза – мэр Омска И.И. Котов вручил Анне Лосевой.", {"loseva prize by kotov"}),
        ("В ходе вручения сертификата Анне Лосевой.", {"loseva certificate"}),
    ],
)
def test_reads_lists_of_awards(sentence: str, told: set[str], tmp_path: Path) -> None:
    assert awards(facts_of(f"{FORUM} {sentence}", tmp_path)) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Анна Лосева пела. И.И. Котов вручил ей деревянную чашу.", {"loseva gift by kotov"}),
        ("Анна Лосева приняла из рук мэра Омска И.И. Котова серебряный компас.", {"loseva gift by kotov"}),
        ("Знак «Река» приколол Анне Лосевой мэр Омска И.И. Котов.", {"loseva medal by kotov"}),
        ("И.И. Котов передал Анне Лосевой слово.", set()),
        ("Анна Лосева получила слово.", set()),
    ],
)
def test_reads_gifts_and_pronouns(sentence: str, told: set[str], tmp_path: Path) -> None:
    assert awards(facts_of(f"{FORUM} {sentence}", tmp_path)) == told


@pytest.mark.parametrize(("word", "number"), [("II", 2), ("третье", 3), ("семья", 0), ("2031", 0)])
def test_ordinals(word: str, number: int) -> None:
    assert ordinal(word) == number


def test_places_of_one_award_and_hands_of_one_giver(tmp_path: Path) -> None:
    text = f"{FORUM} Дипломом за первое место отмечена Пермь, за второе – Тверь. И.И. Котов раздал знаки: Анне Лосевой."

    assert {"perm diploma 1", "tver diploma 2", "loseva medal by kotov"} <= awards(facts_of(text, tmp_path))


def test_a_pronoun_means_the_one_of_its_gender_among_those_named_together(tmp_path: Path) -> None:
    text = f"{FORUM} Проект защищали И.И. Котов и Анна Лосева. Диплом ей вручил П.П. Лаптев."

    assert awards(facts_of(text, tmp_path)) == {"loseva diploma by laptev"}
