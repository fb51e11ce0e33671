from pathlib import Path

import pytest

from maggraph.facts.kinds import OrganizationKind
from naming import reading_of


def labels(text: str, folder: Path) -> list[str]:
    _, reading = reading_of(text, folder)
    return [one.label.ru for one in reading.entities.organizations]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Гостей принимала делегация Якутской городской Думы.", "Якутская городская Дума"),
        ("Вечер провели с Союзом садоводов и пасечников России.", "Союз садоводов и пасечников России"),
        (
            "Проект ведёт Комитет по строительству и архитектуре Омской области.",
            "Комитет по строительству и архитектуре Омской области",
        ),
        ("Мы были у представителей Фонда «Зелёный дом».", "Фонд «Зелёный дом»"),
        ("Выступил хор МБУ «Дворец озёр».", "МБУ «Дворец озёр»"),
        ("Всё решили в администрации г. Омска.", "Администрация города Омска"),
        (
            "Гости из Посольства Республики Куба в Российской Федерации.",
            "Посольство Республики Куба в Российской Федерации",
        ),
        (
            "Приехал директор Южного (Приморского) университета имени А.А. Котова Иван Лисин.",
            "Южный (Приморский) университет имени А.А. Котова",
        ),
        (
            "Мы благодарны Администрации губернатора и правительства Омской области.",
            "Администрация губернатора и правительства Омской области",
        ),
        ("Был начальник Морского порта Туапсе Иван Лисин.", "Морской порт Туапсе"),
    ],
)
def test_names_a_body_in_the_nominative(text: str, name: str, tmp_path: Path) -> None:
    assert name in labels(text, tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "Встретились руководители пресс-служб и администраций городов.",
        "Прошла Первая Всемирная ассамблея городов.",
        "Доклад «О работе Союза садоводов России» понравился.",
        "Форум «Малые города» завершился, организация работы обсуждалась отдельно.",
    ],
)
def test_is_silent_where_no_body_is_named(text: str, tmp_path: Path) -> None:
    assert labels(text, tmp_path) == []


@pytest.mark.parametrize(
    "text",
    [
        "Провёл встречу Союз северных городов (ССГ). Секретариат ССГ направил письмо.",
        "Провёл встречу ССГ (Союз северных городов). Позже ССГ направил письмо.",
        "Президент ССГ Иван Лисин выступил от Союза северных городов.",
        "Провёл встречу Союз северных городов России. Позже Союз северных городов направил письмо.",
        "Провёл встречу Союз «Северные города». Позже союз «Северные города» направил письмо.",
    ],
)
def test_takes_every_name_of_a_body_for_one_entity(text: str, tmp_path: Path) -> None:
    _, reading = reading_of(text, tmp_path)

    unions = {one.entity for one in reading.bodies if not one.name.startswith("Секретариат")}
    assert len(unions) == 1


def test_says_what_a_body_is_part_of_and_where_it_sits(tmp_path: Path) -> None:
    _, reading = reading_of("Выступил начальник управления культуры Администрации города Омска Иван Лисин.", tmp_path)

    culture = next(one for one in reading.entities.organizations if one.label.ru.startswith("Управление"))
    assert (culture.part_of, culture.seat) == ("organization/administraciya-goroda-omska", "city/omsk")
    assert culture.kind is OrganizationKind.UNIT


def test_tells_every_embassy_of_a_plural_apart(tmp_path: Path) -> None:
    text = "Пришли послы и гости из посольств Республики Армения, Кубы и Монголии в Москве."

    assert labels(text, tmp_path) == [
        "Посольство Кубы в Москве",
        "Посольство Монголии в Москве",
        "Посольство Республики Армения в Москве",
    ]


def test_takes_a_building_for_a_place_only(tmp_path: Path) -> None:
    _, reading = reading_of("Конференция прошла в Омском доме дружбы.", tmp_path)

    assert [one.label.ru for one in reading.entities.venues] == ["Омский дом дружбы"]
    assert reading.entities.organizations == ()


def test_names_bodies_in_english(tmp_path: Path) -> None:
    _, reading = reading_of("Выступили гости из администрации города Омска и Фонда «Заря».", tmp_path)

    assert [one.label.en for one in reading.entities.organizations] == [
        "Administration of the City of Omsk",
        "“Zaria” Foundation",
    ]
