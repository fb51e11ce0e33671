from pathlib import Path

import numpy as np
import pytest

from maggraph.index import Gathered, index_path, make_index, open_index, write_index
from maggraph.index.gathered import flags, numbers
from maggraph.index.meetings import meetings
from maggraph.index.terms import SAME_PROGRAMME, Sought

SMALL = Gathered(
    people=["bob", "ann", "cyd"],
    events=["talk", "days"],
    kind=flags([1, 2]),
    start=numbers([20250919, 20250919]),
    parent=numbers([1, -1]),
    person=numbers([0, 1, 2, 0, 0]),
    event=numbers([0, 0, 1, 1, 0]),
    presence=flags([2, 2, 1, 0, 1]),
    presenter=numbers([2]),
    recipient=numbers([1]),
    award_event=numbers([1]),
)
NOBODY = Gathered([], [], flags([]), *(numbers([]) for _ in range(4)), flags([]), *(numbers([]) for _ in range(3)))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return index_path(tmp_path / "store-1")


def test_reads_what_was_written(path: Path) -> None:
    write_index(path, SMALL, "sha256:1")

    opened = open_index(path, "sha256:1")

    assert opened
    made = make_index(SMALL).arrays()
    assert opened.arrays().keys() == made.keys()
    assert all(np.array_equal(array, made[name]) for name, array in opened.arrays().items())


def test_equal_facts_in_another_order_give_equal_bytes(path: Path) -> None:
    write_index(path, SMALL, "sha256:1")
    first = path.read_bytes()
    turned = Gathered(
        people=["cyd", "ann", "bob"],
        events=["days", "talk"],
        kind=flags([2, 1]),
        start=numbers([20250919, 20250919]),
        parent=numbers([-1, 0]),
        person=numbers([2, 0, 1, 2]),
        event=numbers([1, 0, 1, 0]),
        presence=flags([2, 1, 2, 0]),
        presenter=numbers([0]),
        recipient=numbers([1]),
        award_event=numbers([0]),
    )

    write_index(path, turned, "sha256:1")

    assert path.read_bytes() == first


def test_people_and_events_are_numbered_by_their_iris() -> None:
    index = make_index(SMALL)

    assert [index.people[number] for number in range(3)] == ["ann", "bob", "cyd"]
    assert index.people.number("cyd") == 2
    assert index.titles.number("none") == index.people.number("") == -1


def test_an_award_at_the_programme_goes_before_having_been_at_its_part() -> None:
    met = meetings(make_index(SMALL), 0, Sought(SAME_PROGRAMME))

    assert sorted(zip(met.partner.tolist(), met.event.tolist(), met.grade.tolist(), strict=True)) == [
        (1, 1, 2),
        (2, 0, 1),
    ]


@pytest.mark.parametrize("cut", [1, 8, 100, 4000])
def test_a_torn_file_is_passed_over(path: Path, cut: int) -> None:
    write_index(path, SMALL, "sha256:1")
    path.write_bytes(path.read_bytes()[:-cut])

    assert open_index(path, "sha256:1") is None


@pytest.mark.parametrize("content", [b"", b"something else", b"MAGINDEX", b"MAGINDEX[1]", b"MAGINDEX{}"])
def test_a_file_that_is_no_index_is_passed_over(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    assert open_index(path, "sha256:1") is None


def test_the_index_of_another_graph_is_passed_over(path: Path) -> None:
    write_index(path, SMALL, "sha256:1")

    assert open_index(path, "sha256:2") is None
    assert open_index(path.with_name("none"), "sha256:1") is None


def test_a_circle_of_programmes_is_refused(path: Path) -> None:
    circle = Gathered(**{**vars(SMALL), "parent": numbers([1, 0])})

    with pytest.raises(ValueError, match="programme"):
        write_index(path, circle, "sha256:1")
    assert not path.exists()


def test_a_graph_without_people_has_an_index_too(path: Path) -> None:
    write_index(path, NOBODY, "sha256:1")

    opened = open_index(path, "sha256:1")

    assert opened
    assert not len(opened.people)
