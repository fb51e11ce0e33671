import random

import networkx as nx

from gatherings import met, year_of_meetings
from maggraph.network import among, around, bounded, project


def test_a_pair_has_one_edge_with_all_its_meetings() -> None:
    graph = project([met("b", "a", "together", "2025-09-01"), met("a", "b", "direct", "2024-12")])

    assert list(graph.edges) == [("person/a", "person/b")]
    edge = graph.edges["person/a", "person/b"]
    assert [meeting.date for meeting in edge["meetings"]] == ["2024-12", "2025-09-01"]
    assert (edge["weight"], edge["grade"], edge["first"], edge["last"]) == (2, "direct", "2024-12", "2025-09-01")


def test_a_meeting_told_from_both_sides_counts_once() -> None:
    graph = project([met("a", "b"), met("b", "a")])

    assert graph.edges["person/a", "person/b"]["weight"] == 1


def test_the_best_grade_of_one_event_wins() -> None:
    graph = project([met("a", "b", "same-event", event="fair"), met("a", "b", "direct", event="fair")])

    assert [meeting.grade for meeting in graph.edges["person/a", "person/b"]["meetings"]] == ["direct"]


def test_people_carry_name_iri_and_posts() -> None:
    graph = project([met("a", "b")], posts={"person/a": ["mayor"]})

    assert graph.nodes["person/a"] == {"name": "A", "iri": "https://example.org/id/person/a", "posts": ("mayor",)}
    assert graph.nodes["person/b"]["posts"] == ()


def test_the_order_of_meetings_does_not_matter() -> None:
    meetings = year_of_meetings()
    shuffled = random.Random(1).sample(meetings, len(meetings))

    one, other = project(meetings), project(shuffled)

    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(data=True)) == list(other.edges(data=True))


def test_around_keeps_those_met_and_what_is_between_them() -> None:
    graph = project([met("a", "b"), met("a", "c"), met("b", "c"), met("c", "d")])

    assert list(around(graph, ["person/a", "person/unseen"]).edges) == [
        ("person/a", "person/b"),
        ("person/a", "person/c"),
        ("person/b", "person/c"),
    ]


def test_among_keeps_only_the_given_people() -> None:
    graph = project([met("a", "b"), met("a", "c"), met("c", "d")])

    assert list(among(graph, {"person/c", "person/a"}).nodes) == ["person/a", "person/c"]


def test_bounded_keeps_the_best_connected_and_counts_the_rest() -> None:
    graph = project([met("hub", other) for other in "abcd"] + [met("a", "b")])

    cut = bounded(graph, 3)

    assert list(cut.graph) == ["person/a", "person/b", "person/hub"]
    assert (cut.people, cut.pairs) == (2, 2)
    assert bounded(graph, 5).graph is graph


def test_no_meetings_make_an_empty_network() -> None:
    assert nx.is_empty(project([]))
