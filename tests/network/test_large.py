"""A network that counts as large is shown in part and measured whole; here the part is all of it, so both agree."""

from dataclasses import replace

import pytest

from maggraph.answers.company import meetings_around
from maggraph.answers.grades import Grade
from maggraph.answers.lookup import find
from maggraph.answers.meetings import Request
from maggraph.errors import QueryError
from maggraph.network import People, bounded
from maggraph.network.asking import measures_of, network_of
from maggraph.network.whole import Sort
from maggraph.pictures.explorer import read_whole
from maggraph.store import Store


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Let any graph count as large once `undo` has not been called."""
    monkeypatch.setattr("maggraph.answers.coattendance.SMALL", 0)
    return monkeypatch


def same(one: People, other: People) -> bool:
    return dict(one.nodes.items()) == dict(other.nodes.items()) and dict(one.edges.items()) == dict(other.edges.items())


@pytest.mark.parametrize("focus", ["", "Рыбак", "organization/soyuz-gavanej"])
@pytest.mark.parametrize("grade", list(Grade))
def test_a_part_with_room_for_everybody_is_the_whole(
    world: Store, large: pytest.MonkeyPatch, focus: str, grade: Grade
) -> None:
    request, about = Request(weakest=grade), find(world, focus) if focus else None
    part = network_of(world, request, about)
    large.undo()

    assert same(part, network_of(world, request, about))
    assert part.graph["left"] == 0 or focus


@pytest.mark.parametrize(("people", "meetings"), [(3, 20_000), (500, 2)])
def test_only_the_best_connected_are_shown_and_the_rest_is_counted(
    world: Store, large: pytest.MonkeyPatch, people: int, meetings: int
) -> None:
    large.setattr("maggraph.answers.company.PEOPLE", people)
    large.setattr("maggraph.answers.company.MEETINGS", meetings)
    part = network_of(world, Request())
    large.undo()
    whole = network_of(world, Request())

    assert set(part) < set(whole)
    assert len(part) <= people
    assert len(part) + part.graph["left"] == len(whole)
    assert bounded(part, 1).people == len(whole) - 1


def test_measures_of_a_large_network_are_those_of_the_whole(world: Store, large: pytest.MonkeyPatch) -> None:
    found = measures_of(world, Request())
    large.undo()
    whole = measures_of(world, Request())

    assert found.sampled
    assert found.sampled.people == found.sampled.pivots == len(whole.people)
    assert found.sampled.error == 0
    assert found.sampled.components == len(whole.components)
    assert found.components == whole.components
    assert _without_betweenness(found.people) == _without_betweenness(whole.people)


def _without_betweenness(people: tuple[object, ...]) -> list[object]:
    return sorted((replace(one, betweenness=0.0) for one in people), key=str)  # type: ignore[type-var]


def test_the_grade_of_programmes_is_not_measured_at_size(world: Store, large: pytest.MonkeyPatch) -> None:
    del large

    with pytest.raises(QueryError, match="same-event"):
        measures_of(world, Request(weakest=Grade.SAME_PROGRAMME))


@pytest.mark.parametrize("focus", ["", "Рыбак", "organization/soyuz-gavanej", "event/2032-06-01-koncert"])
def test_an_explorer_with_room_for_everybody_has_every_meeting(
    world: Store, large: pytest.MonkeyPatch, focus: str
) -> None:
    centre = find(world, focus) if focus else None
    part = read_whole(world, "ru", centre)
    large.undo()
    whole = read_whole(world, "ru")

    assert set(part.edges) <= set(whole.edges)
    assert set(part.nodes) <= set(whole.nodes)
    if not focus:
        assert [edge for edge in part.edges if edge.sort is Sort.MET] == [
            edge for edge in whole.edges if edge.sort is Sort.MET
        ]


def test_a_briefing_knows_the_same_surroundings(world: Store, large: pytest.MonkeyPatch) -> None:
    person = find(world, "Рыбак")
    part = meetings_around(world, Request(), [person.iri])
    large.undo()
    whole = meetings_around(world, Request(), [person.iri])
    near = {one.id for meeting in whole if person in (ends := (meeting.person, meeting.partner)) for one in ends}

    assert set(part) <= set(whole)
    assert {meeting for meeting in whole if {meeting.person.id, meeting.partner.id} & near} <= set(part)
