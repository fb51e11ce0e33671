import json

import pytest

from maggraph.bench.attendance import Attendance
from maggraph.bench.generate import generate
from maggraph.bench.records import gathered

LINES = [
    {"type": "participation", "event": "forum", "fact": {"agent": "person/bob", "presence": "in-person"}},
    {"type": "person", "entry": {"id": "bob"}},
    {"type": "person", "entry": {"id": "ann"}},
    {"type": "person", "entry": {"id": "old", "kind": "historical"}},
    {"type": "event", "fact": {"id": "forum", "kind": "forum", "start": "2031-05", "parent": "days"}},
    {"type": "event", "fact": {"id": "days", "kind": "meeting"}},
    {"type": "participation", "event": "forum", "fact": {"agent": "person/ann", "presence": "live-link"}},
    {"type": "participation", "event": "forum", "fact": {"agent": "person/old", "presence": "in-person"}},
    {"type": "participation", "event": "forum", "fact": {"agent": "city/kazan", "presence": "in-person"}},
    {"type": "participation", "event": "days", "fact": {"agent": "person/ann", "presence": "video-message"}},
    {"type": "conferral", "event": "days", "fact": {"presenter": "person/bob", "recipient": "person/ann"}},
    {"type": "conferral", "event": "forum", "fact": {"presenter": "person/ann", "recipient": "person/bob"}},
    {"type": "conferral", "event": "forum", "fact": {"presenter": "person/ann", "recipient": "person/old"}},
    {"type": "tenure", "fact": {"person": "person/ann"}},
]


@pytest.fixture(scope="module")
def attendance() -> Attendance:
    return Attendance.of(gathered(generate(1000, 1)))


def test_gathers_what_is_said_of_actors_in_any_order_of_lines() -> None:
    found = gathered(map(json.dumps, LINES))

    assert found.people == ["person/bob", "person/ann"]
    assert found.events == ["event/forum", "event/days"]
    assert found.kind.tolist() == [1, 2]
    assert found.start.tolist() == [20310500, 0]
    assert found.parent.tolist() == [1, -1]
    assert list(zip(found.person, found.event, found.presence, strict=True)) == [(0, 0, 2), (1, 0, 1), (1, 1, 0)]
    assert list(zip(found.presenter, found.recipient, found.award_event, strict=True)) == [(0, 1, 1), (1, 0, 0)]


def test_an_award_handed_over_where_the_two_were_not_both_there_is_an_event_of_two() -> None:
    found = Attendance.of(gathered(map(json.dumps, LINES)))

    ann, bob, forum, handed = 0, 1, 0, 2
    assert list(zip(found.person.tolist(), found.event.tolist(), strict=True)) == [
        (ann, forum),
        (ann, handed),
        (bob, forum),
        (bob, handed),
    ]


def test_the_sample_has_the_busiest_first_and_nobody_twice(attendance: Attendance) -> None:
    sample = attendance.sample(30, 5)

    assert sample[0] == attendance.busiest
    assert attendance.encounters[sample[0]] == attendance.encounters.max()
    assert len(set(sample)) == 30
    assert all(attendance.encounters[person] for person in sample)
    assert sample == attendance.sample(30, 5) != attendance.sample(30, 6)


def test_two_share_an_event_or_they_do_not(attendance: Attendance) -> None:
    at = {event: set(attendance.person[attendance.event == event].tolist()) for event in range(attendance.events)}

    for one, other in [(0, 1), (3, 90), (17, 60), (100, 101)]:
        assert attendance.share(one, other) == any({one, other} <= guests for guests in at.values())
