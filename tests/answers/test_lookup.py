import pytest

from maggraph.answers.lookup import find
from maggraph.errors import LookupFailed
from maggraph.store import Store
from maggraph.wording import in_words, speaking

BASE = "https://w3id.org/maggraph/id/"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("person/shved-anna", "person/shved-anna"),
        ("id:person/shved-anna", "person/shved-anna"),
        (f"<{BASE}person/shved-anna>", "person/shved-anna"),
        (f"{BASE}city/severnaya-gavan", "city/severnaya-gavan"),
        ("Анне Швед", "person/shved-anna"),
        ("Швед", "person/shved-anna"),
        ("Хас-Магомеду Кадырову", "person/kadyrov-khas-magomed"),
        ("Х.Ш. Кадырова", "person/kadyrov-khas-magomed"),
        ("Khas-Magomed Kadyrov", "person/kadyrov-khas-magomed"),
        ("Антон Семенов", "person/semenov-a-n"),
        ("Семёнов А.Н.", "person/semenov-a-n"),
        ("СЕМЁНОВ ИГОРЬ", "person/semenov-igor"),
        ("Semyonova", "person/semenova-a-n"),
        ("Семёновой", "person/semenova-a-n"),
        ("СГ", "organization/soyuz-gavanej"),
        ("Союза гаваней", "organization/soyuz-gavanej"),
        ("Lighthouse Museum", "organization/muzej-mayakov"),
        ("Северной Гавани", "city/severnaya-gavan"),
        ("г. Южная Гавань", "city/yuzhnaya-gavan"),
        ("город Южная Гавань", "city/yuzhnaya-gavan"),
        ("Severnaya Gavan", "city/severnaya-gavan"),
        ("свет маяка", "event/2032-07-10-forum"),
        ("форума смотрителей", "event/2032-07-10-forum"),
        ("Дни гаваней", "event/2032-06-01-dni-gavanej"),
        ("Золотой якорь", "award/yakor"),
        ("Поморья", "country/primorye"),
    ],
)
def test_finds_by_any_usual_form(world: Store, words: str, found: str) -> None:
    assert find(world, words).id == found


@pytest.mark.parametrize(("lang", "name"), [("ru", "Швед Анна"), ("en", "Anna Shved")])
def test_the_name_is_in_the_language_asked_for(world: Store, lang: str, name: str) -> None:
    entity = find(world, "Анну Швед", lang=lang)

    assert (entity.name, entity.type, entity.iri) == (name, "person", BASE + "person/shved-anna")


def test_only_the_types_asked_for(world: Store) -> None:
    assert find(world, "Дни гаваней", {"series"}).id == "series/dni-gavanej"
    with pytest.raises(LookupFailed):
        find(world, "Северная Гавань", {"person"})


def test_several_are_listed(world: Store) -> None:
    with pytest.raises(LookupFailed) as failed:
        find(world, "Семёнов")

    assert str(failed.value) == (
        "“Семёнов” may be any of 2: Семёнов Антон Никитич (person/semenov-a-n), "
        "Семёнов Игорь (person/semenov-igor); give more of the name, or an id"
    )


@pytest.mark.parametrize("words", ["Шведд", "Shvedt", "Шве"])
def test_close_names_are_suggested(world: Store, words: str) -> None:
    with pytest.raises(LookupFailed, match=r"did you mean Швед Анна \(person/shved-anna\)"):
        find(world, words)


@pytest.mark.parametrize("words", ["", "  ", "…", "Qwertz", "person/nobody", "А.П.", "https://example.org/x"])
def test_nothing_fits(world: Store, words: str) -> None:
    with pytest.raises(LookupFailed, match="Nothing here is called"):
        find(world, words)


def test_braces_in_the_words_do_no_harm(world: Store) -> None:
    with pytest.raises(LookupFailed) as failed, speaking("ru"):
        find(world, "{0} {x}")

    with speaking("ru"):
        assert "{0} {x}" in in_words(failed.value)
