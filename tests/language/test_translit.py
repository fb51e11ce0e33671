import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maggraph.language import latin, skeleton, slug, spellings

CYRILLIC = "".join(map(chr, range(0x410, 0x450))) + "Ёё"


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Васюнькин Юрий", "vasyunkin-yurij"),
        ("Кадыров Хас-Магомед Шахмомедович", "kadyrov-khas-magomed-shakhmomedovich"),
        ("Эшба", "eshba"),
        ("Щелкушкина", "shhelkushkina"),
        ("Ёлкина", "yolkina"),
        ("Объедков", "obedkov"),
        ("Цхинвал", "czkhinval"),
        ("«Город, где хочется жить»", "gorod-gde-khochetsya-zhit"),
        ("№ 80–81", "no-80-81"),
        ("Łódź", "odz"),
    ],
)
def test_slugs(name: str, written: str) -> None:
    assert slug(name) == written


@pytest.mark.parametrize(
    ("name", "passport"),
    [
        ("Эмомали Рустами", "Emomali Rustami"),
        ("Хас-Магомед", "Khas-Magomed"),
        ("Пётр Щербаков", "Petr Shcherbakov"),
        ("А.П. Брик", "A.P. Brik"),
    ],
)
def test_passport_names(name: str, passport: str) -> None:
    assert latin(name) == passport


def test_a_letter_and_its_mark_apart_give_the_same_slug() -> None:
    assert slug("и\u0306од") == slug("йод")


@given(st.text(alphabet=CYRILLIC + " -«».,№", max_size=40))
def test_a_slug_is_a_slug(text: str) -> None:
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug(text))


@pytest.mark.parametrize("name", ["Юрий", "Сергей", "Наталья", "Щелкушкина", "Ялалов", "Цуран", "Хамракулова"])
def test_all_spellings_share_a_skeleton(name: str) -> None:
    assert {skeleton(spelling) for spelling in spellings(name)} == {skeleton(name)}


def test_different_names_keep_different_skeletons() -> None:
    assert skeleton("Шубин") != skeleton("Жубин")
