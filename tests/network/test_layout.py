from itertools import combinations

from gatherings import met, year_of_meetings
from maggraph.network import project
from maggraph.network.layout import Size, place


def overlaps(one: tuple[float, float], other: tuple[float, float], size: Size) -> bool:
    return abs(one[0] - other[0]) < size.width - 2 and abs(one[1] - other[1]) < size.height - 2


def test_no_two_names_lie_on_each_other() -> None:
    graph = project(year_of_meetings())
    size = Size(110, 50)

    places = place(graph, dict.fromkeys(graph, size))

    spots = [(point.x, point.y) for point in places.values()]
    assert [pair for pair in combinations(spots, 2) if overlaps(*pair, size)] == []


def test_the_same_network_is_placed_the_same() -> None:
    sizes = dict.fromkeys(project(year_of_meetings()), Size(90, 40))

    assert place(project(year_of_meetings()), sizes) == place(project(reversed(year_of_meetings())), sizes)


def test_parts_stand_apart() -> None:
    graph = project([met("a", "b"), met("a", "c"), met("x", "y")])

    places = place(graph, dict.fromkeys(graph, Size(50, 20)))

    left = [places[f"person/{one}"] for one in "abc"]
    right = [places[f"person/{one}"] for one in "xy"]
    apart_x = max(p.x for p in left) < min(p.x for p in right)
    apart_y = max(p.y for p in left) < min(p.y for p in right)
    assert apart_x or apart_y


def test_one_pair_and_nobody_are_placed() -> None:
    pair = project([met("a", "b")])

    assert len(set(place(pair, dict.fromkeys(pair, Size(50, 20))).values())) == 2
    assert place(project([]), {}) == {}
