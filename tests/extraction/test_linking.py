"""Offices and their holders where neither stands right beside the other."""

from pathlib import Path

import pytest

from maggraph.extraction.tenures import tenures
from naming import reading_of


def held(text: str, folder: Path) -> set[tuple[str, str, str]]:
    """Return surname, title and body of every post that a text gives to somebody."""
    _, reading = reading_of(text, folder)
    names = {f"person/{one.id}": one.family for one in reading.entities.persons}
    return {(names[one.person], one.title.ru, one.of.partition("/")[2]) for one in tenures(reading)}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "Председателем Союза «Лоза» избран Иван Котов; заместителями председателя – Анна Лисина и Пётр Зуев; "
            "секретарём – Олег Дроздов.",
            {
                ("Котов", "председатель", "soyuz-loza"),
                ("Лисина", "заместитель председателя", "soyuz-loza"),
                ("Зуев", "заместитель председателя", "soyuz-loza"),
                ("Дроздов", "секретарь", "soyuz-loza"),
            },
        ),
        (
            "В Омске собрался Союз «Лоза». Заместители председателя: Анна Лисина, мэр Тулы, и Пётр Зуев, мэр Пскова.",
            {
                ("Лисина", "заместитель председателя", "soyuz-loza"),
                ("Лисина", "мэр", "tula"),
                ("Зуев", "заместитель председателя", "soyuz-loza"),
                ("Зуев", "мэр", "pskov"),
            },
        ),
        (
            "Вице-президентами Союза «Лоза» избраны: Анна Лисина, мэр Тулы; Пётр Зуев (Псков); Иван Котов.",
            {
                ("Лисина", "вице-президент", "soyuz-loza"),
                ("Лисина", "мэр", "tula"),
                ("Зуев", "вице-президент", "soyuz-loza"),
                ("Котов", "вице-президент", "soyuz-loza"),
            },
        ),
        (
            "Члены правления Союза «Лоза»:\n\n– Анна Лисина, мэр Тулы;\n\n– Иван Котов.",
            {
                ("Лисина", "член", "pravlenie-soyuza-loza"),
                ("Лисина", "мэр", "tula"),
                ("Котов", "член", "pravlenie-soyuza-loza"),
            },
        ),
        (
            "Выступил Иван Котов, заведующий лабораторией воды Института рек РАН.",
            {("Котов", "заведующий лабораторией воды", "institut-rek-ran")},
        ),
        (
            "Выступил Иван Котов, заведующий кафедрой местного и районного управления Академии «Лоза».",
            {("Котов", "заведующий кафедрой местного и районного управления", "akademiya-loza")},
        ),
        (
            "Приехал консул Федеративной Республики Германия Иван Котов.",
            {("Котов", "консул", "federativnaya-respublika-germaniya")},
        ),
        ("Слово взял новый глава Тулы Иван Котов.", {("Котов", "глава", "tula")}),
        (
            "Гости увидели завод «Заря». Их встретил главный инженер предприятия Иван Котов.",
            {("Котов", "главный инженер", "zavod-zarya")},
        ),
        (
            "Приехали мэр Тулы Иван Котов и его первый заместитель Анна Лисина.",
            {("Котов", "мэр", "tula"), ("Лисина", "первый заместитель", "tula")},
        ),
        (
            "Слово взял глава Тулы Иван Котов (он же президент Союза «Лоза»).",
            {("Котов", "глава", "tula"), ("Котов", "президент", "soyuz-loza")},
        ),
        (
            "Пояснения дал Иван Котов, руководитель мобильных бригад завода «Заря».",
            {("Котов", "руководитель мобильных бригад", "zavod-zarya")},
        ),
        ("На связи был Иван Котов, главный эколог Тулы.", {("Котов", "главный эколог", "tula")}),
        (
            "Гостей встретила заведующая Центральной библиотекой Тулы Анна Лисина.",
            {("Лисина", "заведующая", "centralnaya-biblioteka-tuly")},
        ),
        (
            "Компания «Сибмакет» приехала с подарками. Их вручил директор «Сибмакета» Иван Котов.",
            {("Котов", "директор", "kompaniya-sibmaket")},
        ),
        (
            "Прошёл конкурс «Мой двор». Итоги огласил председатель жюри Иван Котов.",
            {("Котов", "председатель", "zhyuri-konkursa-moj-dvor")},
        ),
        (
            "В Туле есть компания «Сад Лоза». Гостей водил директор сада Иван Котов.",
            {("Котов", "директор", "kompaniya-sad-loza")},
        ),
    ],
)
def test_gives_an_office_to_its_holder(text: str, posts: set[tuple[str, str, str]], tmp_path: Path) -> None:
    assert held(text, tmp_path) == posts


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Выступил глава города Роман Котов.", ("Роман", "Котов")),
        ("Вела встречу проректор университета Роза Лисина.", ("Роза", "Лисина")),
    ],
)
def test_reads_a_common_noun_with_a_capital_as_a_name(text: str, name: tuple[str, str], tmp_path: Path) -> None:
    _, reading = reading_of(text, tmp_path)

    assert [(one.given, one.family) for one in reading.entities.persons] == [name]
