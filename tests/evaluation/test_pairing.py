import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maggraph.evaluation.pairing import SCALE, Pair, paired

LIKENESSES = st.integers(1, SCALE).map(lambda whole: whole / SCALE)
PAIRS = st.dictionaries(st.tuples(st.sampled_from("abcd"), st.sampled_from("wxyz")), LIKENESSES, max_size=12)


def test_two_good_pairs_beat_the_best_one() -> None:
    assert paired([Pair("a", "x", 0.9), Pair("a", "y", 0.8), Pair("b", "x", 0.8)]) == {"x": "b", "y": "a"}


def test_equal_keys_on_both_sides_are_two() -> None:
    assert paired([Pair("a", "a", 1.0)]) == {"a": "a"}


def test_nothing_pairs_nothing() -> None:
    assert paired([]) == {}


@given(PAIRS)
def test_no_choice_of_pairs_is_better(likenesses: dict[tuple[str, str], float]) -> None:
    chosen = paired(Pair(*ends, likeness) for ends, likeness in likenesses.items())

    assert len(set(chosen.values())) == len(chosen)
    total = sum(likenesses[gold, found] for found, gold in chosen.items())
    best = max(
        sum(likenesses.get((gold, found), 0.0) for gold, found in zip("abcd", order, strict=True))
        for order in itertools.permutations("wxyz")
    )
    assert total == pytest.approx(best, abs=1e-5)


@given(PAIRS, st.randoms(use_true_random=False))
def test_order_does_not_matter(likenesses: dict[tuple[str, str], float], chance: random.Random) -> None:
    pairs = [Pair(*ends, likeness) for ends, likeness in likenesses.items()]
    shuffled = chance.sample(pairs, len(pairs))

    assert list(paired(pairs).items()) == list(paired(shuffled).items())
