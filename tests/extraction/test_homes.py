"""Offices whose body the text does not name beside them."""

from pathlib import Path

import pytest

from maggraph.extraction.tenures import tenures
from naming import reading_of


def held(text: str, folder: Path) -> list[tuple[str, str, str]]:
    """Return surname, title and body of every post that a text gives to somebody."""
    _, reading = reading_of(text, folder)
    names = {f"person/{one.id}": one.family for one in reading.entities.persons}
    return [(names[one.person], one.title.ru, one.of) for one in tenures(reading)]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Гости осмотрели завод «Заря». Пояснения давал технический директор Иван Котов.", "organization/zavod-zarya"),
        ("Из Омска приехал первый заместитель мэра Иван Котов.", "city/omsk"),
        ("От Тулы подпись поставил И.И. Лисин, от Омска – вице-мэр Иван Котов.", "city/omsk"),
        ("Мэр Омска не смог приехать в Тулу. Вместо него прибыл советник мэра Иван Котов.", "city/omsk"),
        ("Гостей собрал Омский университет. Слово взял проректор Иван Котов.", "organization/omskij-universitet"),
        ("Хозяином вечера стала Тула. С гостями говорил вице-мэр Иван Котов.", "city/tula"),
        (
            "В гостях у Союза садоводов «Лоза» была газета «Заря». Их встретил ответственный секретарь Иван Котов.",
            "organization/soyuz-sadovodov-loza",
        ),
        ("В Омске прошёл турнир. Его открыл депутат Иван Котов.", "city/omsk"),
    ],
)
def test_holds_an_office_where_the_text_around_has_it(text: str, post: str, tmp_path: Path) -> None:
    assert [of for family, _, of in held(text, tmp_path) if family == "Котов"] == [post]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Праздник прошёл в Омске. Выступил депутат городской Думы Иван Котов.", "Городская Дума города Омска"),
        ("Из Омска прибыл пресс-секретарь администрации города Иван Котов.", "Администрация города Омска"),
        ("Гостей из Гродно представлял председатель горисполкома Иван Котов.", "Горисполком города Гродно"),
    ],
)
def test_names_an_organ_after_the_city_it_is_of(text: str, body: str, tmp_path: Path) -> None:
    _, reading = reading_of(text, tmp_path)

    assert body in [one.label.ru for one in reading.entities.organizations]


def test_a_part_has_the_seat_of_its_body(tmp_path: Path) -> None:
    text = "Выступила начальник отдела культуры Администрации города Омска Анна Котова."
    _, reading = reading_of(text, tmp_path)

    assert {one.seat for one in reading.entities.organizations} == {"city/omsk"}


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Мэр Слонима Иван Котов", "Слоним"),
        ("мэр Ниспорен Иван Котов", "Ниспорены"),
        ("мэр Баку Иван Котов", "Баку"),
        ("аким Актобе Иван Котов", "Актобе"),
    ],
)
def test_knows_towns_that_dictionaries_lack(text: str, city: str, tmp_path: Path) -> None:
    _, reading = reading_of(f"Приехал {text}.", tmp_path)

    assert [one.label.ru for one in reading.entities.territories] == [city]
    assert len(reading.entities.persons) == 1
