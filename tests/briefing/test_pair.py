"""A briefing on two people: meetings, events that name both, who links them."""

import pytest

from maggraph.answers.lookup import find
from maggraph.briefing import brief
from maggraph.briefing.model import Section
from maggraph.errors import InputError
from maggraph.store import Store


def sections(world: Store, *names: str, lang: str = "ru") -> dict[str, Section]:
    written = brief(world, [find(world, name, lang=lang) for name in names], lang)
    return {section.title: section for section in written.sections}


def text_of(section: Section) -> str:
    return "\n".join(f"{one.opening} {one.text}" for one in section.paragraphs)


def test_tells_their_meeting_and_no_chain(world: Store) -> None:
    found = sections(world, "person/semenov-a-n", "person/rybak-i-i")

    assert "лично вручил И.И. Рыбаку" in text_of(found["Встречались ли они"])
    assert "А.Н. Семёнов – лично; И.И. Рыбак – лично" in text_of(found["События, где названы оба"])
    assert "Цепочки от одного к другому" not in found


def test_links_two_who_never_met_through_whom_both_met(world: Store) -> None:
    found = sections(world, "person/semenov-a-n", "person/semenova-a-n", lang="en")

    assert "may not have seen each other" in text_of(found["Whether they have met"])
    assert "Anna" in text_of(found["Shared acquaintances"]) or "Shved" in text_of(found["Shared acquaintances"])
    assert "A.N. Semenov → " in text_of(found["Chains from one to the other"])
    assert found["Shared acquaintances"].picture


def test_cites_every_meeting_behind_a_shared_acquaintance(world: Store) -> None:
    shared = sections(world, "person/semenov-a-n", "person/semenova-a-n")["Общие знакомые"].paragraphs

    assert [place.paragraph for place in shared[0].places] == [2, 4]


def test_says_that_nothing_links_them(world: Store) -> None:
    found = sections(world, "person/otshelnik-p-p", "person/semenov-a-n")

    assert text_of(found["Встречались ли они"]).strip() == "Отчёты не показывают ни одной встречи этих двоих."
    assert "не показывают цепочки" in text_of(found["Цепочки от одного к другому"])


@pytest.mark.parametrize("other", ["person/semenov-a-n", "city/severnaya-gavan"])
def test_refuses_the_same_person_twice_and_a_person_with_something_else(world: Store, other: str) -> None:
    with pytest.raises(InputError, match="two different people"):
        sections(world, "person/semenov-a-n", other)
