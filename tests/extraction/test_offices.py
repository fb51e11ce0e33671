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
    ("text", "posts"),
    [
        ("Мэр города Казани И.Р. Котов", [("мэр", "city/kazan")]),
        ("глава Волгограда И.Р. Котов", [("глава", "city/volgograd")]),
        ("И.Р. Котов – губернатор Омской области;", [("губернатор", "region/omskaya-oblast")]),
        ("И.Р. Котов, аким города Актобе,", [("аким", "city/aktobe")]),
        ("вице-примар муниципия Кишинёв И.Р. Котов", [("вице-примар", "city/kishinyov")]),
        ("Мэру города Улан-Удэ, И.Р. Котову", [("мэр", "city/ulan-ude")]),
        ("глава городского округа «Город Клин» И.Р. Котов", [("глава городского округа", "city/klin")]),
        ("заместитель главы города Клина по туризму И.Р. Котов", [("заместитель главы по туризму", "city/klin")]),
        ("посол Монголии в Российской Федерации И.Р. Котов", [("посол", "country/mongoliya")]),
        ("министр культуры Омской области И.Р. Котов", [("министр культуры", "region/omskaya-oblast")]),
    ],
)
def test_reads_offices_of_territories(text: str, posts: list[tuple[str, str]], tmp_path: Path) -> None:
    assert held(f"Выступил {text}.", tmp_path) == [("Котов", *post) for post in posts]


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("директор Фонда «Заря» И.Р. Котов", "директор", "fond-zarya"),
        ("начальник отдела Фонда «Заря» И.Р. Котов", "начальник отдела", "fond-zarya"),
        ("советник по науке директора Фонда «Заря» И.Р. Котов", "советник по науке директора", "fond-zarya"),
        ("и.о. директора Фонда «Заря» И.Р. Котов", "и.о. директора", "fond-zarya"),
        (
            "исполняющий обязанности директора «Музея озёр» И.Р. Котов",
            "исполняющий обязанности директора",
            "muzej-ozyor",
        ),
        ("вице-президент-генеральный директор ФПП И.Р. Котов", "вице-президент – генеральный директор", "fpp"),
        ("управляющий делами Думы города Клина И.Р. Котов", "управляющий делами", "duma-goroda-klina"),
        ("фотограф газеты «Заря» И.Р. Котов", "фотограф", "gazeta-zarya"),
        ("И.Р. Котов, главный технолог завода «Заря»,", "главный технолог", "zavod-zarya"),
        ("академик РАЕН, д.э.н., директор Фонда «Заря», профессор И.Р. Котов", "директор", "fond-zarya"),
        ("И.Р. Котов (президент Фонда «Заря»)", "президент", "fond-zarya"),
    ],
)
def test_reads_offices_in_bodies(text: str, title: str, body: str, tmp_path: Path) -> None:
    assert held(f"Выступил {text}.", tmp_path) == [("Котов", title, f"organization/{body}")]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "Выступили мэр Омска А.А. Котов, глава Тулы Б.Б. Лисин и депутат Думы города Клина В.В. Зуев.",
            [("Котов", "мэр"), ("Лисин", "глава"), ("Зуев", "депутат")],
        ),
        (
            "А.А. Котов, мэр Омска, президент Фонда «Заря», и Б.Б. Лисин, глава Тулы, приехали.",
            [("Котов", "мэр"), ("Котов", "президент"), ("Лисин", "глава")],
        ),
        ("Депутаты Думы города Клина А.А. Котов и Б.Б. Лисин приехали.", [("Котов", "депутат"), ("Лисин", "депутат")]),
        ("Президентом Фонда «Заря» единогласно избран Пётр Ильич Котов.", [("Котов", "президент")]),
        ("Пётр Котов, директор Дома дружбы «Заря» Анна Лисина прочитали стихи.", [("Лисина", "директор")]),
        ("Хор под руководством Анны Котовой «Заря» спел.", [("Котова", "руководитель")]),
        ("Приехал Союз городов «Заря». С речью выступил его директор А.А. Котов.", [("Котов", "директор")]),
        ("В Омске открыли парк. Мэр города А.А. Котов был доволен.", [("Котов", "мэр")]),
        ("Форум принял Омский университет. Слово взял ректор вуза Пётр Котов.", [("Котов", "ректор")]),
        ("Выступил директор комбината, доклад сделал Пётр Котов.", []),
    ],
)
def test_gives_each_post_to_its_holder(text: str, posts: list[tuple[str, str]], tmp_path: Path) -> None:
    assert [(family, title) for family, title, _ in held(text, tmp_path)] == posts


def test_lets_a_lists_header_hold_for_its_items(tmp_path: Path) -> None:
    text = """В состав Правления ФПП в статусе вице-президентов избраны:

Котов Пётр Ильич – мэр Омска;

Лисин Иван Петрович.

Зуев Иван Петрович приехал позже. Правление ФПП работает, ФПП тоже."""

    assert [post for post in held(text, tmp_path) if post[1] == "вице-президент"] == [
        ("Котов", "вице-президент", "organization/fpp"),
        ("Лисин", "вице-президент", "organization/fpp"),
    ]


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        (
            "Выступил начальник отдела новинок АО «Сети» Олег Лель.",
            "начальник отдела новинок",
            "organization/ao-seti",
        ),
        (
            "Выступил начальник Отдела новинок Администрации города Омска Олег Лель.",
            "начальник",
            "organization/otdel-novinok-administracii-goroda-omska",
        ),
        (
            "Выступил глава Исполнительной власти города Гянджи Вугар Алиев.",
            "глава",
            "organization/ispolnitelnaya-vlast-goroda-gyandzhi",
        ),
    ],
)
def test_a_unit_belongs_to_the_title_unless_it_has_a_name(text: str, title: str, body: str, tmp_path: Path) -> None:
    _, reading = reading_of(text, tmp_path)

    assert [(post.title, post.entity) for post in reading.posts] == [(title, body)]


@pytest.mark.parametrize("city", ["Казани", "Перми", "Астрахани"])
def test_cities_whose_form_may_be_another_case_have_mayors(city: str, tmp_path: Path) -> None:
    assert [one[:2] for one in held(f"Выступил мэр {city} Сергей Котов.", tmp_path)] == [("Котов", "мэр")]
    assert [one[2] for one in held(f"Письмо мэра {city} Сергея Котова зачитали.", tmp_path)] != [""]
