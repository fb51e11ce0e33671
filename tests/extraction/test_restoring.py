"""Names back in the nominative: equal names weigh alike wherever they stand, and surnames sure elsewhere help."""

from maggraph.extraction.people import RawPerson
from maggraph.extraction.restoring import Evidence, restored
from maggraph.language import Case


def test_the_place_of_a_name_makes_no_difference() -> None:
    here, there = RawPerson(0, 2, "Котова", "А."), RawPerson(7, 9, "Котова", "А.")

    assert restored(here, Evidence()) == restored(there, Evidence())


def test_a_surname_sure_elsewhere_wins() -> None:
    name, genitive = RawPerson(0, 2, "Котова", "А."), frozenset([Case.GENITIVE])

    assert restored(name, Evidence(genitive, None, frozenset(["Котов"]))).family == "Котов"
    assert restored(name, Evidence(frozenset(), None, frozenset(["Котова"]))).family == "Котова"
