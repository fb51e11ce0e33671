"""Awards to several at once: people, bodies and cities enumerated, lists over sentences, who takes one for whom."""

from pathlib import Path

import pytest

from telling import FORUM, awards, facts_of


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Дипломами отмечены города Клин, Гюмри и Тверь.", {"klin diploma", "gyumri diploma", "tver diploma"}),
        ("Город Иваново получил сертификат «Река».", {"ivanovo certificate"}),
        ("Приз достался студии «Луч» и волонтёру Анне Лосевой.", {"studiya prize", "loseva prize"}),
        (
            "Лауреатами премии имени Репина стали певец Иван Котов, театр «Лес» и врач Анна Лосева.",
            {"kotov prize", "teatr prize", "loseva prize"},
        ),
        ("Призом жюри отмечен проект завода «Вал».", {"zavod prize"}),
        ("Кубок получила команда Твери.", {"komanda prize"}),
        (
            "Медалью «Река» награждены: Анна Лосева, врач; Иван Котов, учитель; Лев Цой, повар.",
            {"loseva medal", "kotov medal", "czoj medal"},
        ),
        (
            "Мэр Омска Иван Котов вручил награды. Орденом «Свет» награждена Анна Лосева, медалью «Река» – Лев Цой.",
            {"loseva order by kotov", "czoj medal by kotov"},
        ),
        (
            "Дипломом награждена Анна Лосева, грамотой – Лев Цой. Кубок вручён Омску, медаль – Твери.",
            {"loseva diploma", "czoj certificate", "omsk prize", "tver medal"},
        ),
        (
            "Гран-при присуждён Твери. Приз мэру Твери Льву Цою вручил Иван Котов.",
            {"tver prize by kotov"},
        ),
        (
            "Иван Котов наградил знаком «Река» почётного гражданина Омска Валерия Жукова.",
            {"zhukov medal by kotov"},
        ),
    ],
)
def test_reads_all_who_were_given_an_award(sentence: str, told: set[str], tmp_path: Path) -> None:
    assert awards(facts_of(f"{FORUM} {sentence}", tmp_path)) == told


def test_a_city_after_a_body_only_says_where_it_is(tmp_path: Path) -> None:
    text = "5 мая 2031 года в Омске прошёл конкурс «Лес». Победители:\n\n- центр «Старт», Тверь;\n\n- город Клин."

    assert awards(facts_of(text, tmp_path)) == {"centr prize", "klin prize"}


def test_an_award_called_by_its_name_and_others_got_by_a_pronoun(tmp_path: Path) -> None:
    text = (
        f"{FORUM} Главной наградой совета, орденом «Заря», удостоены:\n\n"
        "* Пётр Карлович Лосев, президент союза;\n* Анна Лукинишна Юрьева, врач.\n\n"
        "Медали «За дом» вручила Ольга Мухина. Их получили:\n\n– директор завода «Вал» Олег Гусь;\n– врач Зоя Белова."
    )

    assert awards(facts_of(text, tmp_path)) == {
        "losev order",
        "yureva order",
        "gus medal by mukhina",
        "belova medal by mukhina",
    }
