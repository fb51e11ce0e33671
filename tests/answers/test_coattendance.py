from itertools import combinations
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maggraph.answers.coattendance import index_of
from maggraph.answers.grades import Grade
from maggraph.answers.meetings import Request, all_meetings, find_meetings, meetings_of
from maggraph.answers.numbered import pairs_at
from maggraph.answers.paths import chains_between
from maggraph.answers.values import Entity
from maggraph.index.sections import index_path
from worlds import EVENTS, PEOPLE, PERIODS, World, indexed, plain, worlds

in_any_world = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
grades = st.sampled_from(list(Grade))
periods = st.tuples(st.sampled_from(["", *PERIODS]), st.sampled_from(["", *PERIODS]))
somebody = st.sampled_from(["", *PEOPLE]).map(lambda iri: Entity.of(iri) if iri else None)


@in_any_world
@given(worlds(), grades, periods, somebody)
def test_index_and_query_and_plain_python_agree(
    tmp_path: Path, world: World, weakest: Grade, period: tuple[str, str], partner: Entity | None
) -> None:
    request = Request(partner, *period, weakest)
    fast, slow = indexed(world, tmp_path), plain(world)
    told = {row for row in world.told(*period) if Grade(row[2]).rank <= weakest.rank}

    for person in (None, *map(Entity.of, PEOPLE)):
        found = find_meetings(fast, request, person)
        rows = [row for rows in found.values() for row in rows]
        assert list(found.items()) == list(find_meetings(slow, request, person).items())
        assert {_plain(row) for row in rows} == {row for row in told if _asked(row, person, partner)}


def _plain(row: dict[str, str]) -> tuple[str, ...]:
    return tuple(row[name] for name in ("person", "partner", "grade", "date", "event", "personEvent", "partnerEvent"))


def _asked(row: tuple[str, ...], person: Entity | None, partner: Entity | None) -> bool:
    """Say whether a row answers: a chosen person stands on the own side, else each pair stands once."""
    if not person and not partner:
        return row[0] < row[1]
    return (not person or row[0] == person.iri) and (not partner or row[1] == partner.iri)


@in_any_world
@given(worlds(), grades, periods)
def test_meetings_are_told_alike(tmp_path: Path, world: World, weakest: Grade, period: tuple[str, str]) -> None:
    request = Request(None, *period, weakest)
    fast, slow = indexed(world, tmp_path), plain(world)

    assert all_meetings(fast, request) == all_meetings(slow, request)
    for person in map(Entity.of, PEOPLE):
        assert meetings_of(fast, person, request) == meetings_of(slow, person, request)


@in_any_world
@given(worlds(), grades, periods, st.integers(1, 6))
def test_chains_are_alike_and_in_one_order(
    tmp_path: Path, world: World, weakest: Grade, period: tuple[str, str], limit: int
) -> None:
    request = Request(None, *period, weakest)
    fast, slow = indexed(world, tmp_path), plain(world)

    for one, other in combinations(map(Entity.of, PEOPLE), 2):
        assert chains_between(fast, one, other, request, limit) == chains_between(slow, one, other, request, limit)


@in_any_world
@given(worlds())
def test_pairs_at_an_event_are_counted_without_naming_them(tmp_path: Path, world: World) -> None:
    index, met = index_of(indexed(world, tmp_path)), find_meetings(plain(world), Request())
    assert index

    for event in (*EVENTS, "https://example.org/id/event/none"):
        assert pairs_at(index, event) == sum(at == event for _, _, at in met)


@in_any_world
@given(worlds(), grades, st.sampled_from(["stale", "missing", "torn"]))
def test_without_a_sound_index_the_answers_are_the_same(
    tmp_path: Path, world: World, weakest: Grade, fault: str
) -> None:
    fast, request = indexed(world, tmp_path), Request(weakest=weakest)
    assert fast.beside
    path = index_path(fast.beside.store)
    if fault == "stale":
        path.write_bytes(path.read_bytes().replace(b"sha256:1", b"sha256:2"))
    else:
        path.write_bytes(path.read_bytes()[:-9] if fault == "torn" else b"")

    assert index_of(fast) is None
    for person in map(Entity.of, PEOPLE):
        assert meetings_of(fast, person, request) == meetings_of(plain(world), person, request)
