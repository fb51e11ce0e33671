from pathlib import Path

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
