from collections.abc import Iterator
from itertools import combinations, permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maggraph.answers.grades import Grade
from maggraph.answers.grading import Graded, Handed, Held, Took, grade_meetings

PEOPLE = ["ann", "bob", "cyd", "dan"]
EVENTS = ["days", "forum", "panel", "party", "talk"]
PRESENCES = ["in-person", "live-link", "video-message", "written-message", "attended", "not-stated", "absent"]
DAYS = ["2025-09-18", "2025-09-19", ""]
TREE = [
    Held("days", "celebration", "2025-09-18"),
    Held("forum", "forum", "2025-09-19", "days"),
    Held("panel", "panel", "2025-09-19", "forum"),
    Held("party", "reception", "2025-09-19", "days"),
    Held("talk", "meeting", "2025-09-20"),
]


def met(took: list[Took], handed: list[Handed] | None = None) -> dict[tuple[str, str, str], Grade]:
    return {(one.person, one.partner, one.event): one.grade for one in grade_meetings(took, TREE, handed or [])}


@pytest.mark.parametrize(
    ("event", "one", "other", "grade"),
    [
        ("talk", "in-person", "in-person", Grade.DIRECT),
        ("talk", "in-person", "attended", Grade.SAME_EVENT),
        ("forum", "in-person", "in-person", Grade.TOGETHER),
        ("forum", "in-person", "live-link", Grade.SAME_EVENT),
        ("forum", "attended", "live-link", Grade.SAME_EVENT),
        *[("forum", "in-person", presence, None) for presence in ("video-message", "written-message", "absent")],
        ("forum", "not-stated", "in-person", None),
    ],
)
def test_grades_at_one_event(event: str, one: str, other: str, grade: Grade | None) -> None:
    assert met([Took("ann", event, one), Took("bob", event, other)]).get(("ann", "bob", event)) is grade


def test_in_person_for_one_act_is_in_person_for_all() -> None:
    took = [Took("ann", "forum", "attended"), Took("ann", "forum", "in-person"), Took("bob", "forum", "in-person")]

    assert met(took) == {("ann", "bob", "forum"): Grade.TOGETHER}


def test_handing_an_award_is_a_direct_meeting_whatever_the_presence() -> None:
    handed = [Handed("bob", "ann", "forum"), Handed("bob", "bob", "forum")]

    assert met([], handed) == {("ann", "bob", "forum"): Grade.DIRECT}


@pytest.mark.parametrize(
    ("one", "other", "programme"),
    [("forum", "party", "days"), ("panel", "party", "days"), ("panel", "forum", "forum")],
)
def test_parts_of_one_programme_on_one_date(one: str, other: str, programme: str) -> None:
    took = [Took("ann", one, "in-person"), Took("bob", other, "attended")]

    assert met(took) == {("ann", "bob", programme): Grade.SAME_PROGRAMME}


@pytest.mark.parametrize(("one", "other"), [("forum", "days"), ("forum", "talk")])
def test_another_date_or_another_programme_is_no_meeting(one: str, other: str) -> None:
    assert met([Took("ann", one, "in-person"), Took("bob", other, "in-person")]) == {}


class Naive:
    """The rule once more, word for word and pair by pair."""

    def __init__(self, took: list[Took], held: list[Held], handed: list[Handed]) -> None:
        self.took, self.handed = took, handed
        self.by_id = {event.event: event for event in held}

    def ancestors(self, event: str) -> list[str]:
        parent = self.by_id[event].parent
        return [event, *(self.ancestors(parent) if parent else [])]

    def presences(self, person: str, event: str) -> set[str]:
        stated = {part.presence for part in self.took if part.agent == person and part.event == event}
        return stated & {"in-person", "live-link", "attended"}

    def at_event(self, one: str, other: str, event: str) -> Iterator[Grade]:
        mine, theirs = self.presences(one, event), self.presences(other, event)
        if {Handed(one, other, event), Handed(other, one, event)} & set(self.handed):
            yield Grade.DIRECT
        if mine and theirs:
            both = "in-person" in mine and "in-person" in theirs
            direct = both and self.by_id[event].kind == "meeting"
            yield Grade.DIRECT if direct else Grade.TOGETHER if both else Grade.SAME_EVENT

    def in_programme(self, one: str, other: str, event: str) -> Iterator[Grade]:
        for first, second in permutations(EVENTS, 2):
            common = [each for each in self.ancestors(first) if each in self.ancestors(second)]
            dates = self.by_id[first].start, self.by_id[second].start
            same = dates[0] and dates[0] == dates[1] and common[:1] == [event]
            if same and self.presences(one, first) and self.presences(other, second):
                yield Grade.SAME_PROGRAMME

    def found(self) -> Iterator[Graded]:
        for (one, other), event in product(combinations(PEOPLE, 2), EVENTS):
            grades = [*self.at_event(one, other, event), *self.in_programme(one, other, event)]
            if grades:
                yield Graded(one, other, event, min(grades, key=list(Grade).index))


people = st.sampled_from(PEOPLE)
events = st.sampled_from(EVENTS)


@st.composite
def programmes(draw: st.DrawFn) -> list[Held]:
    """Every event's parent comes before it, so that no event is inside itself."""
    held = []
    for place, event in enumerate(EVENTS):
        parent = draw(st.sampled_from(["", *EVENTS[:place]]))
        kind = draw(st.sampled_from(["meeting", "forum"]))
        held.append(Held(event, kind, draw(st.sampled_from(DAYS)), parent))
    return held


@given(
    st.lists(
        st.builds(Took, st.sampled_from(PEOPLE), st.sampled_from(EVENTS), st.sampled_from(PRESENCES)), max_size=14
    ),
    programmes(),
    st.lists(st.builds(Handed, st.sampled_from(PEOPLE), st.sampled_from(PEOPLE), st.sampled_from(EVENTS)), max_size=3),
)
def test_agrees_with_the_rule_told_naively(took: list[Took], held: list[Held], handed: list[Handed]) -> None:
    assert grade_meetings(took, held, handed) == set(Naive(took, held, handed).found())
