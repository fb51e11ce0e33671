from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crowds import crowd, wanted
from maggraph.index import make_index, write_index
from maggraph.index.days import within
from maggraph.index.glance import Glance, open_glance
from maggraph.index.meetings import meetings
from maggraph.index.periods import in_period
from maggraph.index.terms import ANYBODY, Sought

days = st.sampled_from([0, 20240000, 20250000, 20250900, 20250918, 20250919, 20251001])
dates = st.sampled_from(["", "2024", "2025", "2025-09", "2025-10", "2025-09-18", "2025-09-19"])


def glance_at(folder: Path, seed: int) -> Glance:
    path, digest = folder / f"index-of-store-{seed}", f"sha256:{seed}"
    write_index(path, crowd(seed), digest)
    found = open_glance(path, digest)
    assert found
    return found


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6), weakest=st.integers(1, 3), partner=st.integers(ANYBODY, 5))
def test_a_glance_sees_the_meetings_that_are_counted(tmp_path: Path, seed: int, weakest: int, partner: int) -> None:
    index, glance, period = make_index(crowd(seed)), glance_at(tmp_path, seed), wanted(seed, weakest)
    sought = Sought(weakest, period.since, period.until, partner)

    for person in range(len(index.people)):
        met = meetings(index, person, sought)
        columns = (met.partner, met.event, met.grade)
        rows = zip(*(column.tolist() for column in columns), strict=True)
        assert glance.meetings(person, sought) == {(other, event): grade for other, event, grade in rows}


def test_a_glance_knows_names_and_days(tmp_path: Path) -> None:
    index, glance = make_index(crowd(7)), glance_at(tmp_path, 7)

    assert [*map(glance.people.number, glance.people)] == [*range(len(index.people))]
    assert [*glance.titles] == [*index.titles]
    assert [*glance.starts] == index.events.start.tolist()
    assert (glance.people.number("p"), glance.people.number("zz")) == (ANYBODY, ANYBODY)


@pytest.mark.parametrize("digest", ["sha256:2", ""])
def test_the_index_of_another_graph_is_passed_over(tmp_path: Path, digest: str) -> None:
    glance_at(tmp_path, 1)

    assert open_glance(tmp_path / "index-of-store-1", digest) is None


@given(days, dates, dates)
def test_one_day_and_many_are_compared_alike(start: int, since: str, until: str) -> None:
    assert within(start, since, until) == in_period(np.array([start], np.int32), since, until)[0]
