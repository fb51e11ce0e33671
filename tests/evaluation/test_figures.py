import random
from dataclasses import replace

import pytest

from maggraph.evaluation import Evaluation, Family, evaluate
from maggraph.evaluation.figures import Counts
from maggraph.evaluation.sides import Event, Participation, Side


def shuffled(side: Side) -> Side:
    chance = random.Random(7)

    def mixed(values: tuple) -> tuple:  # type: ignore[type-arg] # any of the side's facts
        return tuple(chance.sample(values, len(values)))

    return Side(
        people=dict(reversed(side.people.items())),
        things=dict(reversed(side.things.items())),
        actors=side.actors,
        events=dict(reversed(side.events.items())),
        participations=mixed(side.participations),
        tenures=mixed(side.tenures),
        conferrals=mixed(side.conferrals),
    )


def counts(evaluation: Evaluation) -> dict[Family, Counts]:
    return {figure.family: figure.counts for figure in evaluation.figures}


def test_the_gold_itself_is_perfect_everywhere(side: Side) -> None:
    for figure in evaluate(side, side).figures:
        assert (figure.counts.precision, figure.counts.recall, figure.counts.f1) == (1, 1, 1)
        assert (figure.low, figure.high) == (1, 1)
        assert figure.counts.gold > 0


def test_the_empty_side_finds_nothing(side: Side) -> None:
    assert {figure.counts.f1 for figure in evaluate(side, Side()).figures} == {0}
    assert {figure.counts.f1 for figure in evaluate(Side(), Side()).figures} == {1}


def test_order_does_not_matter(side: Side) -> None:
    part = replace(side, participations=side.participations[1:], tenures=side.tenures[:2])

    assert evaluate(shuffled(side), shuffled(part)) == evaluate(side, part)


@pytest.mark.parametrize("left_out", range(5))
def test_dropping_a_participation_lowers_recall_only(side: Side, left_out: int) -> None:
    kept = side.participations[:left_out] + side.participations[left_out + 1 :]

    figures = counts(evaluate(side, replace(side, participations=kept)))

    for family in (Family.PARTS, Family.PRESENCE, Family.CAPACITY):
        assert figures[family].precision == 1
        assert figures[family].recall == 4 / 5
    assert figures[Family.POSTS].f1 == figures[Family.PERSONS].f1 == 1


def test_an_invented_participation_lowers_precision_only(side: Side) -> None:
    invented = (*side.participations, Participation("kim", "meeting", "guest", "in-person"))

    figures = counts(evaluate(side, replace(side, participations=invented)))

    assert (figures[Family.PARTS].recall, figures[Family.PARTS].precision) == (1, 5 / 6)
    assert (figures[Family.GRADED].gold, figures[Family.GRADED].found, figures[Family.GRADED].hit) == (2, 4, 2)


def test_a_wrong_presence_is_no_wrong_part(side: Side) -> None:
    first, *rest = side.participations
    figures = counts(evaluate(side, replace(side, participations=(replace(first, presence="video-message"), *rest))))

    assert figures[Family.PARTS].f1 == figures[Family.CAPACITY].f1 == 1
    assert figures[Family.PRESENCE] == Counts(5, 5, 4)


def test_absent_and_not_stated_say_the_same(side: Side) -> None:
    first, *rest = side.participations
    absent, unstated = (
        replace(side, participations=(replace(first, presence=presence), *rest))
        for presence in ("absent", "not-stated")
    )

    assert counts(evaluate(absent, unstated))[Family.PRESENCE].f1 == 1


def test_bands_split_what_was_found_by_confidence(side: Side) -> None:
    moved = replace(side.participations[2], event="meeting")
    found = replace(side, participations=(*side.participations[:2], moved, *side.participations[3:]))

    figure = evaluate(side, found).figure(Family.PARTS)

    assert dict(figure.bands) == {"sure": Counts(3, 3, 3), "likely": Counts(1, 1, 1), "doubtful": Counts(0, 1, 0)}
    assert evaluate(side, found).figure(Family.POSTS).bands == ()


def test_the_interval_holds_the_figure_and_is_the_seed_s(side: Side) -> None:
    part = replace(side, participations=side.participations[1:])

    first, again, other = (evaluate(side, part, 200, seed).figure(Family.PARTS) for seed in (1, 1, 2))

    assert first == again
    assert first.low <= first.counts.f1 <= first.high
    assert other.counts == first.counts
    assert first.low < first.high


def test_what_is_right_at_another_event_of_the_day_counts_once(side: Side) -> None:
    evening = Event("Приём", "reception", "2031-05-02")
    found = replace(
        side,
        events={**side.events, "evening": evening},
        conferrals=(replace(side.conferrals[0], event="evening"),),
    )

    figure = evaluate(side, found, 200).figure(Family.AWARDS)

    assert (figure.counts, figure.low, figure.high) == (Counts(1, 1, 1), 1, 1)


def test_without_draws_the_interval_is_the_figure(side: Side) -> None:
    figure = evaluate(side, replace(side, people={}), samples=0).figure(Family.POSTS)

    assert (figure.low, figure.high) == (figure.counts.f1, figure.counts.f1)
