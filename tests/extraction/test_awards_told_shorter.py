"""Awards that no full sentence tells: orders, dashes, brackets, "у", and those told on a day of their own."""

from pathlib import Path

import pytest

from telling import FORUM, awards, facts_of


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Приз «Река» у города Твери, второе место у Клина.", {"tver prize", "klin prize 2"}),
        ("Вымпел ушёл в Тверь.", {"tver prize"}),
        ("Орден «Свет»: А. Лосева (I степень), город Клин (II степень).", {"loseva order", "klin order"}),
        ("Лучшим врачом признана Анна Лосева, лучшей школой назван лицей «Вал».", {"loseva prize", "licej prize"}),
        ("Почётные грамоты – библиотекарям Алле Сушко и Инне Лис.", {"sushko certificate", "lis certificate"}),
        (
            "Мэр Твери Лев Цой передал кубок Клину, Иван Котов – диплом Анне Лосевой.",
            {"klin prize by czoj", "loseva diploma by kotov"},
        ),
        (
            "В номинации «Сад» победила Анна Лосева, в номинации «Двор» – город Клин.",
            {"loseva prize", "klin prize"},
        ),
        ("Дипломы жюри: Анна Лосева – за музыку; Лев Цой – за роль.", {"loseva diploma", "czoj diploma"}),
        ("Вручение Анне Лосевой диплома мэром Омска Иваном Котовым.", {"loseva diploma by kotov"}),
        ("Награждение Анны Лосевой грамотой.", {"loseva certificate"}),
        ("К. Рудакову диплом вручила А. Лосева.", {"rudakov diploma by loseva"}),
        ("Знак «Река» из рук мэра Омска приняла Анна Лосева.", {"loseva medal"}),
        ("Грамота Анны Лосевой передана её дочери.", {"loseva certificate"}),
    ],
)
def test_reads_what_is_told_shorter(sentence: str, told: set[str], tmp_path: Path) -> None:
    assert awards(facts_of(f"{FORUM} {sentence}", tmp_path)) == told


def test_reads_an_order_point_by_point(tmp_path: Path) -> None:
    text = (
        "РАСПОРЯЖЕНИЕ президента Союза «Лоза» от 5 мая 2031 года\n\nО награждении\n\n"
        "1. Наградить Почётной грамотой Союза:\n\n- Котова Ивана Ильича, мэра Твери;\n\n- Лосеву Анну, врача.\n\n"
        "2. Объявить благодарность:\n\n- Цою Льву, повару.\n\nПрезидент Союза И.И. Зуев"
    )

    facts = facts_of(text, tmp_path)

    assert awards(facts) == {"kotov certificate", "loseva certificate", "czoj certificate"}
    assert {str(event.start) for event in facts.events if event.conferrals} == {"2031-05-05"}


def test_awards_on_a_later_day_are_a_ceremony_of_that_day(tmp_path: Path) -> None:
    text = (
        "5–8 мая 2031 года в Омске прошёл форум «Лес». 5 мая участники осмотрели порт. "
        "8 мая орденом «Свет» награждена Анна Лосева."
    )

    given = [event for event in facts_of(text, tmp_path).events if event.conferrals]

    assert [str(event.start) for event in given] == ["2031-05-08"]


def test_an_item_that_names_a_body_first_is_the_bodys(tmp_path: Path) -> None:
    text = f"{FORUM} Лауреаты:\n\n– за песни – хор «Луч», руководитель – Анна Лосева;\n\n– за труд – Лев Цой, врач."

    assert awards(facts_of(text, tmp_path)) == {"khor prize", "czoj prize"}


def test_winners_told_of_another_day_than_the_event_before_are_of_that_day(tmp_path: Path) -> None:
    text = (
        "10 мая 2031 года в Омске врач Анна Лосева дала мастер-класс. "
        "Лауреатами 11 мая объявлены: Лев Цой – Гран-при, Иван Котов – второе место."
    )

    given = [event for event in facts_of(text, tmp_path).events if event.conferrals]

    assert [str(event.start) for event in given] == ["2031-05-11"]
