"""Which edges count when a part of the network is asked for, and what a picture of that part begins with."""

import pytest

from explorers import rivers
from maggraph.answers.grades import Grade
from maggraph.network.overview import overview
from maggraph.network.whole import Edge, Sieve, Sort

MET = Edge(
    "person/a",
    "person/b",
    Sort.MET,
    grade=Grade.TOGETHER,
    presences=frozenset({"in-person"}),
    date="2031-05-10",
    event="event/forum",
    city="city/vershinsk",
)
POST = Edge("person/a", "organization/liga", Sort.POST)


@pytest.mark.parametrize(
    ("sieve", "passes"),
    [
        (Sieve(), True),
        (Sieve(since="2031-05-10", until="2031-05-10"), True),
        (Sieve(since="2031-05-11"), False),
        (Sieve(until="2031-04"), False),
        (Sieve(since="2031", until="2031"), True),
        (Sieve(weakest=Grade.TOGETHER), True),
        (Sieve(weakest=Grade.DIRECT), False),
        (Sieve(presences=frozenset({"in-person", "attended"})), True),
        (Sieve(presences=frozenset({"attended"})), False),
        (Sieve(city="city/vershinsk"), True),
        (Sieve(city="person/b"), True),
        (Sieve(city="city/elsewhere"), False),
    ],
)
def test_an_edge_counts(sieve: Sieve, *, passes: bool) -> None:
    assert sieve.passes(MET) is passes


def test_what_has_no_grade_presence_or_day_is_not_held_back() -> None:
    assert Sieve("2031", "2032", Grade.DIRECT, frozenset({"in-person"})).passes(POST)
    assert not Sieve(city="city/vershinsk").passes(POST)


def test_a_month_is_in_a_period_that_begins_within_it() -> None:
    assert Sieve(since="2031-05-10").passes(Edge("a", "b", Sort.PART, date="2031-05"))


def test_a_picture_begins_with_those_whose_edges_count() -> None:
    direct = overview(rivers(), sieve=Sieve(weakest=Grade.DIRECT))

    assert direct.start == ("person/boris", "person/vera")
    assert set(direct.places) == set(direct.start)
    assert direct.circles == overview(rivers()).circles
