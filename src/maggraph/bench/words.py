"""Names of invented people, places and bodies, by number: no two alike, and their parts have the slugs of the house."""

import re
from functools import lru_cache

from maggraph.language import latin, slug

STEMS = re.findall("..", "арбевегодуерзажикиколамунотопесорутыфохацечешиян")
"""Syllables of two letters, so that different syllables make different names."""
FAMILIES = (
    *(("лов", "лова"), ("рин", "рина"), ("вский", "вская"), ("менко", "менко")),
    *(("дяев", "дяева"), ("нцов", "нцова"), ("нич", "нич"), ("шкин", "шкина")),
)
MEN = re.findall(
    r"\w+",
    "Андрей Борис Виктор Григорий Даниил Егор Захар Игорь Кирилл Леонид "
    "Максим Никита Олег Павел Роман Степан Тимофей Фёдор Эдуард Юрий",
)
WOMEN = re.findall(
    r"\w+",
    "Анна Вера Галина Дарья Елена Жанна Зоя Ирина Клара Лидия "
    "Мария Нина Ольга Полина Раиса София Тамара Ульяна Эмма Юлия",
)
FATHERS = re.findall(
    r"\w+",
    "Антон Богдан Вадим Герман Давид Ефрем Иван Карп Лавр Мирон "
    "Назар Остап Прохор Родион Семён Тарас Устин Филипп Харитон Эрнест",
)
TOWNS = ("ск", "град", "поль", "бург")

NAMES = len(STEMS) ** 2 * len(FAMILIES) * len(MEN) * len(FATHERS)
"""How many people can be told apart by name."""
PLACES = len(STEMS) ** 2 * len(TOWNS)
"""How many towns can be told apart by name."""
STRIDE = 1_000_003
"""A prime that divides neither: neighbours in number have unlike names, and no two have the same."""


def person_name(number: int, *, woman: bool) -> tuple[str, str, str]:
    """Return family name, given name and patronymic of the n-th person, n < NAMES."""
    rest, father = divmod(number * STRIDE % NAMES, len(FATHERS))
    rest, given = divmod(rest, len(MEN))
    root, ending = divmod(rest, len(FAMILIES))
    patronymic = FATHERS[father] + ("овна" if woman else "ович")
    return stem(root) + FAMILIES[ending][woman], (WOMEN if woman else MEN)[given], patronymic


def town_name(number: int) -> str:
    """Return the name of the n-th town, n < PLACES.

    >>> town_name(0), town_name(5)
    ('Арарск', 'Мугобург')
    """
    root, ending = divmod(number * STRIDE % PLACES, len(TOWNS))
    return stem(root) + TOWNS[ending]


def stem(number: int) -> str:
    """Return the root of a name, with a capital; numbers go round.

    >>> stem(0), stem(1), stem(24)
    ('Арар', 'Беар', 'Арбе')
    """
    second, first = divmod(number, len(STEMS))
    return f"{STEMS[first]}{STEMS[second % len(STEMS)]}".capitalize()


@lru_cache(maxsize=1 << 16)
def part(word: str) -> str:
    """Return the slug of a word; words come again and again."""
    return slug(word)


@lru_cache(maxsize=1 << 16)
def english(name: str) -> str:
    """Return a Russian name in Latin letters."""
    return latin(name)
