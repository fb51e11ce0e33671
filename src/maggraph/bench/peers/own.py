"""The co-attendance index of maggraph, asked as the commands ask it, and answering in numbers."""

from contextlib import AbstractContextManager, nullcontext
from typing import cast

from maggraph.bench.attendance import Attendance
from maggraph.bench.measuring.clock import OwnClock
from maggraph.bench.peers.chains import checked
from maggraph.bench.peers.projecting import summed
from maggraph.bench.peers.question import TOP, Entered, Key, Plain, Question, Way, paired
from maggraph.index import Index
from maggraph.index.shared import Counted, Projection, Shared
from maggraph.index.shortest import Shortest

NAME = "maggraph index"


def indexed(attendance: Attendance, index: Index) -> AbstractContextManager[Entered]:
    """Ask an index that is open."""
    shared, shortest = Shared(index), Shortest(index)
    ways = {
        Question.EGO: Way(lambda key: shared.of(key[0]), _ego, "Shared.of: partners and times, as arrays"),
        Question.PAIRS: Way(lambda _key: shared.top(TOP), _pairs, "Shared.top"),
        Question.CHAIN: Way(
            lambda key: shortest.chain(key[0], key[1]),
            lambda key, found: checked(attendance, key, cast("list[int]", found)),
            "Shortest.chain: through one other, through two, then level by level",
        ),
        Question.PROJECTION: Way(lambda _key: shared.projection(), _sums, "Shared.projection: three arrays"),
    }
    return nullcontext(Entered(ways, OwnClock()))


def _ego(key: Key, found: object) -> Plain:
    partner, times = cast("Counted", found)
    return paired(key[0], dict(zip(partner.tolist(), times.tolist(), strict=True)))


def _pairs(_key: Key, found: object) -> Plain:
    return tuple((one, other, times) for times, one, other in cast("list[tuple[int, int, int]]", found))


def _sums(_key: Key, found: object) -> Plain:
    pairs = cast("Projection", found)
    return summed(pairs.one, pairs.other, pairs.times)
