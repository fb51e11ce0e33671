"""Pairs of names drawn as people write them, and what comes of comparing them."""

import pytest

from maggraph.facts.authority import Entry, Organization, Person, Territory
from maggraph.facts.kinds import Gender, OrganizationKind, PersonKind, TerritoryClass
from maggraph.facts.values import Label
from maggraph.resolution import Feature, explained
from maggraph.resolution.explaining import LINES
from maggraph.resolution.features import CONFLICTS, WEIGHTS
from maggraph.resolution.judging import Judged, judge
from maggraph.resolution.profiles import Profile
from maggraph.wording import russian, speaking


def person(name: str, id_: str = "x", **more: object) -> Person:
    family, *own = name.split()
    given, patronymic = [*own, None, None][:2]
    return Person(id=id_, family=family, given=given, patronymic=patronymic, **more)  # type: ignore[arg-type]


def body(name: str, id_: str = "x", **more: object) -> Organization:
    kind = more.pop("kind", OrganizationKind.OTHER)
    return Organization(id=id_, label=Label(ru=name, en=id_), kind=kind, **more)  # type: ignore[arg-type]


def compare(one: Entry, other: Entry, *, known: bool = False) -> Judged:
    return judge(Profile("a/one", one, known=known), Profile("a/other", other, known=False))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Рощин Пётр Ильич", "Рощин Петр Ильич", "same"),
        ("Рощин П. И.", "Рощин Пётр Ильич", "same"),
        ("Рощин", "Рощин П. И.", "same"),
        ("Рощин С. И.", "Рощин Пётр Ильич", "different"),
        ("Рощин П. А.", "Рощин П. И.", "different"),
        ("Рощин Пётр Ильич", "Рощин Павел Ильич", "different"),
        ("Рощину Пётр Ильич", "Рощин Пётр Ильич", "same"),
        ("Рощин П. И.", "Рощина П. И.", "unsure"),
        ("Рощин-Лесной Пётр", "Лесной Пётр", "unsure"),
        ("Пётр Рощин", "Рощин Пётр", "same"),
        ("Василенко Анна Ильинична", "Василекно Анна Ильинична", "same"),
        ("Василенко А. И.", "Василекно А. И.", "unsure"),
        ("Ким А. И.", "Кин А. И.", "different"),
        ("Рощин П. И.", "Соснин П. И.", "different"),
    ],
)
def test_people_by_their_names(one: str, other: str, expected: str) -> None:
    assert compare(person(one), person(other)).judgement == expected
    assert compare(person(other), person(one)).judgement == expected


def test_a_surname_alone_is_not_enough_to_be_one_known_before() -> None:
    assert compare(person("Рощин П. И."), person("Рощин"), known=True).judgement == "unsure"


def test_a_man_is_no_woman_and_a_poet_no_mayor() -> None:
    he, she = person("Шевчук А. И.", gender=Gender.MALE), person("Шевчук А. И.", gender=Gender.FEMALE)
    poet = person("Шевчук А. И.", kind=PersonKind.HISTORICAL)

    assert compare(he, she).judgement == "unsure"
    assert compare(he, poet).judgement == "different"


def test_a_spelling_noted_before_is_known_again() -> None:
    known = person("Васюков Юрий Петрович", forms=("Васьков Ю.П.",))

    assert compare(known, person("Васьков Ю. П."), known=True).judgement == "unsure"
    assert compare(known, person("Васьков Ю. П.", gender=None)).judgement == "same"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Союз северных гаваней", "Союз Северных Гаваней", "same"),
        ("Союз северных гаваней", "ССГ", "same"),
        ("Мурмыжский горисполком", "Горисполком Мурмыжа", "same"),
        ("Администрация города Рощинска", "Администрация города Соснинска", "different"),
        ("Фонд «Чистый берег»", "Благотворительный фонд «Чистый берег»", "same"),
        ("Фонд «Чистый берег»", "Фонд «Тихий берег»", "different"),
        ("Школа № 5", "Школа № 7", "different"),
        ("Хор «Волна»", "Школа «Волна»", "unsure"),
        ("Городская Дума", "Городская Дума", "unsure"),
        ("Дума", "Рощинская городская Дума", "different"),
        ("Институт леса", "Институт леса и гор", "unsure"),
        ("Росводоканал", "Росводокнал", "unsure"),
    ],
)
def test_bodies_by_their_names(one: str, other: str, expected: str) -> None:
    assert compare(body(one), body(other)).judgement == expected


@pytest.mark.parametrize("pair", ["Северодвинск Североморск", "Краснодар Красноярск", "Рощино Рощинск", "Ош Омск"])
def test_cities_with_one_beginning_are_two(pair: str) -> None:
    one, other = (Territory(id="a", type=TerritoryClass.CITY, label=Label(ru=name, en="a")) for name in pair.split())

    assert judge(Profile("city/a", one, known=False), Profile("city/b", other, known=True)).judgement != "same"


def test_bodies_of_one_common_name_are_told_by_their_city() -> None:
    here, there = "city/roshhinsk", "city/sosninsk"

    assert compare(body("Городская Дума", seat=here), body("Городская Дума", seat=here)).judgement == "same"
    assert compare(body("Городская Дума", seat=here), body("Городская Дума", seat=there)).judgement == "different"


def test_a_city_is_no_region_of_its_name_unless_somebody_says_so() -> None:
    city = Territory(id="a", type=TerritoryClass.CITY, label=Label(ru="Рощинск", en="a"))

    one, other = Profile("city/a", city, known=False), Profile("region/a", city, known=False)
    assert judge(one, other).judgement == "unsure"
    assert judge(one, Profile("city/b", city, known=True)).judgement == "same"


def test_what_people_told_apart_is_apart() -> None:
    one, other = (Profile(f"person/{id_}", person("Рощин Пётр Ильич"), known=False) for id_ in "ab")

    judged = judge(one, other, [frozenset(["person/a", "person/b"])])

    assert (judged.judgement, judged.conflict) == ("different", True)


def test_every_feature_explains_itself_in_both_languages() -> None:
    assert set(LINES) == set(Feature)
    assert set(WEIGHTS) | CONFLICTS == set(Feature)
    assert set(LINES.values()) <= set(russian())
    found = compare(person("Рощин П. И."), person("Рощин Пётр Ильич")).features
    with speaking("ru"):
        assert [explained(one) for one in found] == [
            "+4 одна фамилия: Рощин",
            "+1 инициал подходит к имени: П., Пётр",
            "+1.5 инициал подходит к отчеству: И., Ильич",
            "+1 названы в одном отчёте",
        ]
