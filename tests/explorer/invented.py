"""Invented networks of any size: circles of people with their events, organisations and cities, and days over years."""

import math
import random

from maggraph.answers.grades import Grade
from maggraph.answers.values import Evidence
from maggraph.network.layout import Point
from maggraph.network.overview import Overview
from maggraph.network.whole import Edge, Kind, Node, Sort, Whole

_FAMILY = ("Абалов", "Берин", "Ветлуга", "Горский", "Дольский", "Ежов", "Зимин", "Ильменев", "Кедров", "Лугов", "Малин")
_GIVEN = (
    "Анна Павловна",
    "Борис Ильич",
    "Вера Олеговна",
    "Глеб Юрьевич",
    "Дарья Львовна",
    "Егор Петрович",
    "Инна Римовна",
)
_TOWNS = ("Вершинск", "Озёрный", "Степной", "Заречье", "Луговое", "Приморье")
_CIRCLE = 90
_AT_HOME = 0.88
_GOLDEN = math.pi * (3 - math.sqrt(5))


def invented(nodes: int, links: int, seed: int = 3) -> tuple[Whole, Overview]:
    """Make a network with all nodes placed and shown."""
    chance = random.Random(seed)
    made = [_node(number, chance) for number in range(nodes)]
    edges: dict[tuple[str, str, str], Edge] = {}
    while len(edges) < links:
        edge = _edge(made, chance)
        if edge:
            edges[edge.one, edge.other, edge.date] = edge
    whole = Whole.of(tuple(made), tuple(edges.values()))
    places = {node.id: _place(number, nodes) for number, node in enumerate(made)}
    circles = {node.id: 1 + number // _CIRCLE for number, node in enumerate(made) if node.kind is Kind.PERSON}
    return whole, Overview(tuple(places), places, circles)


def _node(number: int, chance: random.Random) -> Node:
    kind = chance.choices(list(Kind), [60, 25, 10, 5])[0]
    names = {
        Kind.PERSON: f"{chance.choice(_FAMILY)}-{number} {chance.choice(_GIVEN)}",
        Kind.EVENT: f"Встреча речных городов № {number}",
        Kind.ORGANIZATION: f"Союз городов, отделение {number}",
        Kind.CITY: f"{chance.choice(_TOWNS)}-{number}",
    }
    return Node(f"{kind}/n{number}", kind, names[kind], names[kind].split()[0], f"Node {number}", (f"запись {number}",))


def _edge(made: list[Node], chance: random.Random) -> Edge | None:
    at = chance.randrange(len(made))
    near = chance.random() < _AT_HOME
    to = min(len(made) - 1, at - at % _CIRCLE + chance.randrange(_CIRCLE)) if near else chance.randrange(len(made))
    one, other = made[at], made[to]
    if one == other:
        return None
    date = f"20{chance.randint(10, 25)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    meeting = one.kind is other.kind is Kind.PERSON
    event = f"встреча речных городов № {at // _CIRCLE}"
    return Edge(
        one=one.id,
        other=other.id,
        sort=Sort.MET if meeting else Sort.PART,
        what=f"Оба лично были на событии «{event}»: {one.short} и {other.short}."
        if meeting
        else f"участник, лично: {event}",
        grade=chance.choice(list(Grade)) if meeting else None,
        presences=frozenset({"in-person"}),
        date=date,
        evidence=(Evidence(f"invented-{at % 7}", 1 + at % 400),),
    )


def _place(number: int, nodes: int) -> Point:
    """Set circles of people on a sunflower, and people on a sunflower of their own."""
    circle, member = divmod(number, _CIRCLE)
    far = 330 * math.sqrt(circle + 0.5) if nodes > _CIRCLE else 0
    close = 17 * math.sqrt(member + 0.5)
    return Point(
        round(far * math.cos(circle * _GOLDEN) + close * math.cos(member * _GOLDEN)),
        round(far * math.sin(circle * _GOLDEN) + close * math.sin(member * _GOLDEN)),
    )
