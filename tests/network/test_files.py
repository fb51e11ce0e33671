import json
from io import BytesIO

import networkx as nx
import pytest

from gatherings import met, renamed, year_of_meetings
from maggraph.network import project
from maggraph.network.files import WRITERS

HOSTILE = "</name>\x00\"'&<b>\u202e]]>\ud800"


@pytest.mark.parametrize("form", WRITERS)
def test_equal_networks_give_equal_bytes(form: str) -> None:
    one = WRITERS[form](project(year_of_meetings()))

    assert one == WRITERS[form](project(list(reversed(year_of_meetings()))))


def test_graphml_reads_back() -> None:
    graph = project([met("a", "b", "direct"), met("a", "b", "together", "2025-09-30")], {"person/a": ["mayor", "host"]})

    back = nx.read_graphml(BytesIO(WRITERS["graphml"](graph)))

    assert back.nodes["person/a"]["posts"] == "mayor | host"
    edge = back.edges["person/a", "person/b"]
    assert (edge["weight"], edge["grade"], edge["dates"]) == (2, "direct", "2025-08-29 | 2025-09-30")
    assert edge["sources"] == "sample#7 | sample#7"


def test_gexf_reads_back_with_its_days() -> None:
    graph = project([met("a", "b", date="2025-08-29"), met("a", "b", date="2024-02"), met("b", "c", date="2023")])

    back = nx.read_gexf(BytesIO(WRITERS["gexf"](graph)), version="1.3")

    assert back.graph["mode"] == "dynamic"
    assert back.edges["person/a", "person/b"]["spells"] == [("2024-02-01", "2024-02-29"), ("2025-08-29", "2025-08-29")]
    assert back.nodes["person/b"]["spells"] == [("2023-01-01", "2025-08-29")]
    assert back.nodes["person/b"]["label"] == "B"
    assert back.edges["person/a", "person/b"]["weight"] == 2


def test_json_reads_back_with_every_meeting() -> None:
    graph = project([met("a", "b", "direct")])

    back = nx.node_link_graph(json.loads(WRITERS["json"](graph)), edges="edges")

    assert list(back.edges) == [("person/a", "person/b")]
    meeting = back.edges["person/a", "person/b"]["meetings"][0]
    assert meeting["evidence"] == [{"report": "sample", "paragraph": 7}]
    assert meeting["event"]["id"] == "event/2025-08-29-day"


def test_hostile_names_stay_text() -> None:
    graph = project([renamed(met("a", "b"), HOSTILE)])

    graphml = nx.read_graphml(BytesIO(WRITERS["graphml"](graph)))
    gexf = nx.read_gexf(BytesIO(WRITERS["gexf"](graph)), version="1.3")

    assert graphml.nodes["person/a"]["name"] == "</name>\"'&<b>\u202e]]>"
    assert gexf.nodes["person/a"]["label"] == "</name>\"'&<b>\u202e]]>"


@pytest.mark.parametrize("form", WRITERS)
def test_an_empty_network_is_a_valid_file(form: str) -> None:
    assert WRITERS[form](project([])).endswith(b"\n")
