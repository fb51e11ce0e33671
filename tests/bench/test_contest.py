import statistics
from collections.abc import Callable
from itertools import count

import pytest

from maggraph.bench.measuring.contest import Pace, Task, hold
from maggraph.bench.measuring.figures import Timing
from maggraph.bench.peers.entrants import Competitor
from maggraph.bench.peers.question import Entered, Question, Way
from maggraph.errors import MaggraphError


class Counting:
    """A clock by which the n-th call takes so many seconds."""

    def __init__(self, seconds: Callable[[int], float]) -> None:
        self.calls = 0
        self.seconds = seconds

    def time(self, call: Callable[[], object]) -> tuple[float, object]:
        self.calls += 1
        return self.seconds(self.calls), call()

    def spent(self) -> float:
        return 0.0


def competitor(name: str, answer: object, seconds: float = 1.0, largest: int = 10**9) -> Competitor:
    way = Way(lambda _key: answer, lambda _key, found: (found,), "said by heart", largest)
    return Competitor(name, "1", Entered({Question.EGO: way}, Counting(lambda _: seconds)), 0.0)  # type: ignore[arg-type]


EGO = Task("ego", Question.EGO, ((1,), (2,)), statistics.fmean)


def test_a_different_answer_ends_the_contest_with_both_in_one_line() -> None:
    with pytest.raises(MaggraphError, match=r"ego of 1: other answers \(4,\).*; own \(3,\)") as fault:
        hold(EGO, [competitor("own", 3), competitor("other", 4)], 10, Pace())

    assert "\n" not in str(fault.value)


def test_nothing_is_timed_before_all_answers_were_compared() -> None:
    asked: list[str] = []

    def noting(name: str) -> Competitor:
        way = Way(lambda _key: asked.append(name), lambda _key, _found: (), "")
        return Competitor(name, "1", Entered({Question.EGO: way}, Counting(lambda _: 1.0)), 0.0)  # type: ignore[arg-type]

    hold(EGO, [noting("a"), noting("b")], 10, Pace(rounds=2))

    assert "".join(asked) == "aabb" + "aabb" * 2


def test_slow_peers_have_fewer_rounds_but_never_none() -> None:
    competitors = [competitor("quick", 3, 0.5), competitor("slow", 3, 20.0), competitor("slowest", 3, 900.0)]

    found = hold(EGO, competitors, 10, Pace(rounds=7, patience=120))

    assert [len(timing.rounds) for timing in found.timings] == [7, 3, 1]


def test_what_is_quick_is_asked_three_times_and_the_middle_counts() -> None:
    times = count()
    clock = Counting(lambda _: [0.001, 0.009, 0.002][next(times) % 3])
    way = Way(lambda _key: None, lambda _key, _found: (), "")
    one = Competitor("own", "1", Entered({Question.EGO: way}, clock), 0.0)  # type: ignore[arg-type]

    found = hold(Task("ego", Question.EGO, ((1,),) * 3), [one], 10, Pace(rounds=2))

    assert found.timings == (Timing("own", (0.002, 0.002)),)
    assert clock.calls == 3 + 2 * 3 * 3


def test_says_who_is_not_asked_at_a_size() -> None:
    found = hold(EGO, [competitor("own", 3), competitor("small", 3, largest=5)], 10, Pace(rounds=1))

    assert [timing.peer for timing in found.timings] == ["own"]
    assert found.left_out == {"small": "not asked above 5 participations"}


def test_who_has_no_way_to_answer_is_not_asked() -> None:
    silent = Competitor("silent", "1", Entered({}, Counting(lambda _: 1.0)), 0.0)  # type: ignore[arg-type]

    assert [one.peer for one in hold(EGO, [competitor("own", 3), silent], 10, Pace(rounds=1)).timings] == ["own"]


def test_ratios_compare_rounds_of_the_same_number() -> None:
    slow, own = Timing("slow", (10.0, 40.0)), Timing("own", (1.0, 2.0, 100.0))

    assert (slow.times(own).least, slow.times(own).greatest) == (10, 20)
