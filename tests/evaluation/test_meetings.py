from dataclasses import replace

import pytest

from maggraph.evaluation.meetings import meetings
from maggraph.evaluation.sides import Conferral, Event, Participation, Side


def met(side: Side) -> dict[tuple[str, str, str], str]:
    return {(*one.pair, one.date): one.grade for one in meetings(side)}


def test_grades_follow_presence_and_kind(side: Side) -> None:
    assert met(side) == {("kim", "tkach", "2031-05-02"): "direct", ("orazov", "tkach", "2031-05-03"): "direct"}
    assert met(replace(side, conferrals=())) == {
        ("kim", "tkach", "2031-05-02"): "same-event",
        ("orazov", "tkach", "2031-05-03"): "direct",
    }


@pytest.mark.parametrize("presence", ["video-message", "written-message", "not-stated", "absent"])
def test_messages_and_absences_make_no_meeting(presence: str) -> None:
    side = Side(
        actors=frozenset("ab"),
        events={"e": Event("Форум", "forum", "2031-05-02")},
        participations=(Participation("a", "e", "opener", "in-person"), Participation("b", "e", "greeter", presence)),
    )

    assert met(side) == {}


def test_two_in_person_are_together_and_the_best_grade_of_a_day_stays() -> None:
    side = Side(
        actors=frozenset("ab"),
        events={"e": Event("Форум", "forum", "2031-05-02"), "f": Event("Приём", "reception", "2031-05-02")},
        participations=(
            *(Participation(agent, "e", "speaker", "attended") for agent in "ab"),
            *(Participation(agent, "f", "guest", "in-person") for agent in "ab"),
        ),
    )

    assert met(side) == {("a", "b", "2031-05-02"): "together"}


def test_nobody_meets_a_city_or_oneself() -> None:
    side = Side(
        actors=frozenset("a"),
        events={"e": Event("Встреча", "meeting", "2031-05-02")},
        participations=(Participation("a", "e", "host", "in-person"), Participation("c", "e", "guest", "in-person")),
        conferrals=(Conferral("a", "e", "gift", "a"), Conferral("c", "e", "gift", "a")),
    )

    assert met(side) == {}


def test_a_meeting_is_as_sure_as_the_less_sure_part(side: Side) -> None:
    assert {one.confidence for one in meetings(replace(side, conferrals=()))} == {0.7, 0.9}
