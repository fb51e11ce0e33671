from pathlib import Path

import pytest

from telling import facts_of, parts


def test_a_delegation_goes_on_acting_with_its_members(tmp_path: Path) -> None:
    text = (
        "5 мая 2031 года делегация Союза городов «Заря» прибыла в Омск. В состав делегации вошли И.И. Котов "
        "и Анна Лосева.\n\nЗатем делегация возложила цветы к памятнику."
    )

    flowers = next(event for event in facts_of(text, tmp_path).events if event.title.ru.startswith("Возложение"))

    assert {f"{one.agent} {one.capacity} {one.presence}" for one in flowers.participations} == {
        "person/kotov-i-i delegate in-person",
        "person/loseva-anna delegate in-person",
        "organization/soyuz-gorodov-zarya delegate in-person",
    }


def test_one_may_stand_for_a_city(tmp_path: Path) -> None:
    text = "5 мая 2031 года в Омске прошёл форум «Вода». Город Пермь представлял И.И. Котов."

    assert parts(facts_of(text, tmp_path)) == {"perm delegate in-person", "kotov delegate in-person"}


def test_both_sides_of_an_agreement_were_at_its_signing(tmp_path: Path) -> None:
    text = "5 мая 2031 года в Омске состоялось подписание соглашения между Фондом «Заря» и Фондом «Лес»."

    assert parts(facts_of(text, tmp_path)) == {"fond participant in-person"}


def test_members_after_in_the_number_of_stand_in_the_genitive(tmp_path: Path) -> None:
    text = (
        "5 мая 2031 года делегация Союза городов «Заря» в составе И.И. Котова и директора Анны Лосевой прибыла в Омск."
    )

    assert {"kotov delegate in-person", "loseva delegate in-person"} <= parts(facts_of(text, tmp_path))


def test_a_delegation_received_met_its_host(tmp_path: Path) -> None:
    text = (
        "5 мая 2031 года в Омске прошёл форум «Вода». На форум приехала делегация Союза городов «Заря» в составе "
        "директора И.И. Котова и Анны Лосевой. Делегацию принял ректор П.П. Лаптев."
    )

    met = next(event for event in facts_of(text, tmp_path).events if event.kind == "meeting")

    assert {one.agent for one in met.participations} >= {"person/kotov-i-i", "person/loseva-anna", "person/laptev-p-p"}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Делегацией Перми руководил И.И. Котов.", True),
        ("От делегации Пермской области ждут ответа.", False),
        ("Делегация Перми не приехала.", False),
    ],
)
def test_a_delegation_told_of_had_come(sentence: str, told: bool, tmp_path: Path) -> None:
    text = f"5 мая 2031 года в Омске прошёл форум «Вода». {sentence}"

    assert ("perm delegate in-person" in parts(facts_of(text, tmp_path))) is told


def test_a_concert_of_a_choir_was_sung_by_it(tmp_path: Path) -> None:
    text = "5 мая 2031 года в Омске состоялся концерт хора «Заря»."

    assert {one.split()[1] for one in parts(facts_of(text, tmp_path))} == {"performer"}


def test_whoever_came_for_a_body_brought_it(tmp_path: Path) -> None:
    text = "5 мая 2031 года в Омске прошёл форум «Вода». От Фонда «Лес» в форуме участвовал И.И. Котов."

    assert parts(facts_of(text, tmp_path)) == {"fond participant attended", "kotov participant attended"}
