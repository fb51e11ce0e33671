import pytest

from maggraph.answers.dossier import Dossier, dossier_of
from maggraph.answers.lookup import find
from maggraph.answers.values import Entity, Evidence
from maggraph.store import Store


def dossier(store: Store, words: str, lang: str = "ru") -> Dossier:
    return dossier_of(store, find(store, words, lang=lang), lang)


def facts(found: Dossier, key: str) -> list[dict[str, str]]:
    (section,) = [section for section in found.sections if section.key == key]
    return [
        {name: value.name if isinstance(value, Entity) else value for name, value in fact.parts.items() if value}
        for fact in section.facts
    ]


def test_a_person(world: Store) -> None:
    found = dossier(world, "Антон Семёнов", "en")

    assert found.about == {"personKind": ("actor",)}
    assert "А.Н. Семёнов" in found.names
    assert facts(found, "posts") == [
        {"post": "mayor", "body": "North Harbour", "seen_from": "2032-07-10", "seen_to": "2032-07-10"}
    ]
    assert facts(found, "presented") == [
        {
            "date": "2032-07-10",
            "award": "Golden Anchor",
            "recipient": "I.I. Rybak",
            "event": "Keepers' Forum “Light of the Lighthouse”",
        }
    ]
    assert [meeting.partner.name for meeting in found.meetings] == [
        "Khas-Magomed Shamilevich Kadyrov",
        "Anna Shved",
        "I.I. Rybak",
    ]


def test_facts_carry_their_places(world: Store) -> None:
    found = dossier(world, "Рыбак")
    (awards,) = [section for section in found.sections if section.key == "awards"]

    assert [source.place for source in awards.facts[0].sources] == [Evidence("harbours-2032", 5)]


def test_an_event(world: Store) -> None:
    found = dossier(world, "Дни гаваней")

    assert list(found.about) == ["eventKind", "eventStatus", "startDate", "endDate", "city", "series", "edition"]
    assert [source.place for source in found.sources] == [Evidence("harbours-2032", 1)]
    assert facts(found, "hosts") == [{"part": "organizer", "agent": "Союз гаваней"}]
    assert [part["event"] for part in facts(found, "parts")] == ["Праздничный концерт", "Деловой завтрак"]
    assert found.meetings == ()


@pytest.mark.parametrize(
    ("words", "sections"),
    [
        ("Южная Гавань", ["participations", "represented", "representatives", "events"]),
        ("Союз гаваней", ["hosted"]),
        ("Золотой якорь", ["awards"]),
        ("series/dni-gavanej", ["events"]),
        ("Отшельник", []),
        ("report/harbours-2032", []),
    ],
)
def test_sections_without_facts_are_left_out(world: Store, words: str, sections: list[str]) -> None:
    assert [section.key for section in dossier(world, words).sections] == sections
