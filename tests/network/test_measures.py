import os
import subprocess
import sys

from gatherings import met, year_of_meetings
from maggraph.network import measure, project

# Two triangles joined by one pair: a-b-c and d-e-f, with c-d between them.
PAIRS = ["ab", "bc", "ac", "cd", "de", "ef", "df"]


def test_those_between_two_circles_are_cut_points_and_their_pair_a_bridge() -> None:
    found = measure(project([met(*pair) for pair in PAIRS]))

    assert {person.id for person in found.people if person.cut_point} == {"person/c", "person/d"}
    assert [(bridge.person, bridge.partner, bridge.names) for bridge in found.bridges] == [
        ("person/c", "person/d", ("C", "D"))
    ]
    assert found.communities == (
        ("person/a", "person/b", "person/c"),
        ("person/d", "person/e", "person/f"),
    )


def test_people_come_best_connected_first() -> None:
    found = measure(project([met(*pair) for pair in PAIRS] + [met("a", "b", date="2025-10-01")]))

    assert [person.id[-1] for person in found.people] == ["c", "d", "a", "b", "e", "f"]
    first = found.people[0]
    assert (first.people, first.meetings, first.betweenness, first.community, first.component) == (3, 3, 0.6, 1, 1)


def test_parts_are_numbered_from_the_largest() -> None:
    found = measure(project([met("x", "y"), *[met(*pair) for pair in PAIRS]]))

    assert [len(part) for part in found.components] == [6, 2]
    assert {person.component for person in found.people if person.id in {"person/x", "person/y"}} == {2}


def test_nothing_to_measure_gives_nothing() -> None:
    found = measure(project([]))

    assert (found.people, found.bridges, found.communities, found.components) == ((), (), (), ())


def test_another_run_gives_the_same_measures() -> None:
    script = (
        "from gatherings import year_of_meetings as y; from maggraph.network import *; print(measure(project(y())))"
    )
    again = subprocess.run(
        [sys.executable, "-c", script],
        env={"PYTHONHASHSEED": "77", "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )

    assert again.stdout.strip() == str(measure(project(year_of_meetings())))
