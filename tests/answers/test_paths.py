import pytest

from maggraph.answers.grades import Grade
from maggraph.answers.lookup import find
from maggraph.answers.meetings import Request
from maggraph.answers.paths import chains_between
from maggraph.store import Store


def chains(store: Store, one: str, other: str, grade: Grade = Grade.SAME_EVENT, limit: int = 5) -> list[list[str]]:
    found = chains_between(store, find(store, one), find(store, other), Request(weakest=grade), limit)
    return [[person.id.removeprefix("person/") for person in chain.people] for chain in found]


def test_the_shortest_chain(world: Store) -> None:
    assert chains(world, "Кадыров", "Игорь Семёнов") == [
        ["kadyrov-khas-magomed", "semenov-a-n", "rybak-i-i", "semenov-igor"]
    ]


def test_all_shortest_chains_up_to_a_limit(world: Store) -> None:
    through = [
        ["semenova-a-n", "shved-anna", "rybak-i-i"],
        ["semenova-a-n", "semenov-a-n", "rybak-i-i"],
    ]

    assert sorted(chains(world, "Семёновой", "Рыбак", Grade.SAME_PROGRAMME)) == sorted(through)
    assert len(chains(world, "Семёновой", "Рыбак", Grade.SAME_PROGRAMME, limit=1)) == 1


def test_each_step_tells_the_strongest_meeting_of_its_pair(world: Store) -> None:
    (chain,) = chains_between(
        world, find(world, "Швед"), find(world, "Антон Семёнов"), Request(weakest=Grade.SAME_PROGRAMME)
    )

    assert [(step.grade, step.date) for step in chain.meetings] == [(Grade.TOGETHER, "2032-07-10")]


@pytest.mark.parametrize(
    ("one", "other", "grade"),
    [
        ("Швед", "Отшельник", Grade.SAME_PROGRAMME),
        ("Швед", "Швед", Grade.SAME_PROGRAMME),
        ("Швед", "Кадыров", Grade.DIRECT),
    ],
)
def test_no_chain(world: Store, one: str, other: str, grade: Grade) -> None:
    assert chains(world, one, other, grade) == []
