from dataclasses import replace

from maggraph.answers.grades import Grade
from maggraph.answers.values import Evidence
from maggraph.network.edges import merged, read_edges
from maggraph.network.layout import Size
from maggraph.network.nodes import read_nodes
from maggraph.network.settling import settle
from maggraph.network.whole import Edge, Kind, Node, Sort, Whole
from maggraph.store import Store
from maggraph.wording import speaking


def test_every_meeting_has_its_day_place_sentence_and_evidence(world_store: Store) -> None:
    with speaking("en"):
        meetings = [edge for edge in read_edges(world_store, "en") if edge.sort is Sort.MET]

    assert {edge.grade for edge in meetings} == set(Grade)
    assert all(edge.what and edge.event and edge.evidence for edge in meetings)
    close = [edge for edge in meetings if edge.grade in {Grade.DIRECT, Grade.TOGETHER}]
    assert {edge.presences for edge in close} == {frozenset({"in-person"})}


def test_messages_are_links_to_the_event_but_never_meetings(world_store: Store) -> None:
    edges = read_edges(world_store, "ru")

    sent = [edge for edge in edges if edge.presences & {"video-message", "written-message"}]
    assert {edge.sort for edge in sent} == {Sort.PART}


def test_what_is_stated_twice_is_one_link_with_both_places() -> None:
    edge = Edge("person/a", "event/x", Sort.PART, "guest", evidence=(Evidence("r", 2),))
    again = replace(edge, evidence=(Evidence("r", 1),))
    other = replace(edge, what="speaker")

    assert merged([edge, again, other]) == (replace(edge, evidence=(Evidence("r", 1), Evidence("r", 2))), other)


def test_a_network_is_sorted_and_has_no_loose_ends() -> None:
    nodes = (Node("person/b", Kind.PERSON, "B"), Node("person/a", Kind.PERSON, "A"))
    kept = Edge("person/b", "person/a", Sort.MET)
    lost = Edge("person/a", "venue/x", Sort.PLACE), Edge("person/a", "person/a", Sort.AWARD)

    whole = Whole.of(nodes, (kept, *lost))
    assert [node.id for node in whole.nodes] == ["person/a", "person/b"]
    assert whole.edges == (kept,)


def test_notes_and_short_names_are_in_the_language_asked_for(world_store: Store) -> None:
    with speaking("ru"):
        nodes = {node.id: node for node in read_nodes(world_store, "ru")}

    assert nodes["organization/liga"].short == "" or len(nodes["organization/liga"].short) < len("Лига речных городов")
    assert nodes["country/severiya"].kind is Kind.CITY
    assert nodes["country/severiya"].note == ("страна",)
    assert nodes["event/2031-05-10-forum"].note[0].endswith("10–12 мая 2031 года, Вершинск")
    assert nodes["person/zimina-anna-pavlovna"].short == "Зимина А.П."


def test_places_are_the_same_each_time_and_no_box_covers_another() -> None:
    nodes = [f"n{number:02}" for number in range(40)]
    pairs = {(one, other): 1 for one in nodes for other in nodes if one < other and one[-1] == other[-1]}
    size = Size(90, 40)
    places = settle(nodes, pairs, dict.fromkeys(nodes, size))

    assert places == settle(nodes, pairs, dict.fromkeys(nodes, size))
    found = list(places.values())
    assert all(
        abs(one.x - other.x) >= size.width - 1 or abs(one.y - other.y) >= size.height - 1
        for number, one in enumerate(found)
        for other in found[number + 1 :]
    )
    assert settle([], {}, {}) == {}
