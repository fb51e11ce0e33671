import base64
import gzip
import json
import re

import pytest

from maggraph.answers.grades import Grade
from maggraph.errors import InputError
from maggraph.network.overview import FIRST_PEOPLE, FIRST_STEP, overview
from maggraph.network.whole import Edge, Kind, Node, Sort, Whole
from maggraph.pictures import explorer
from maggraph.pictures.explorer import block_of, explorer_block, explorer_page
from maggraph.pictures.explorer_data import as_json, packed
from maggraph.pictures.explorer_words import explorer_words
from maggraph.store import Store
from maggraph.wording import speaking


def met(one: str, other: str, grade: Grade = Grade.TOGETHER, date: str = "2031-05-10") -> Edge:
    return Edge(f"person/{one}", f"person/{other}", Sort.MET, f"{one}, {other}", grade, date=date)


def whole(*edges: Edge) -> Whole:
    people = {end for edge in edges for end in edge.ends}
    return Whole.of(tuple(Node(person, Kind.PERSON, person.upper()) for person in people), edges)


@pytest.fixture
def built(tmp_path, monkeypatch: pytest.MonkeyPatch):
    """A client of one line, so that these tests need no node."""
    (tmp_path / explorer.SCRIPT).write_text("start();", encoding="utf-8")
    (tmp_path / explorer.STYLE).write_text("p{}", encoding="utf-8")
    monkeypatch.setattr(explorer, "_BUILT", tmp_path)
    return tmp_path


def test_a_real_graph_becomes_nodes_of_every_kind_and_links_of_every_sort(world_store: Store) -> None:
    with speaking("ru"):
        block = explorer_block(world_store)

    assert set(block["nodes"]["kind"]) == {0, 1, 2, 3}
    assert set(block["links"]["type"]) == set(range(7))
    assert {1, 2, 3, 4} <= set(block["links"]["grade"])
    assert len({len(column) for column in block["nodes"].values()}) == 1
    assert len({len(column) for column in block["links"].values()}) == 1
    assert all(0 <= at < len(block["texts"]) for at in block["links"]["what"])


def test_every_link_but_those_of_the_authority_file_has_evidence(world_store: Store) -> None:
    block = explorer_block(world_store)

    assert all(block["evidence"][at] for at in block["links"]["at"])
    assert {report for report, _ in block["reports"]} == {"rivers-2031", "rivers-2032"}


def test_links_are_sorted_by_their_ends_and_parallel_ones_kept() -> None:
    block = block_of(whole(met("b", "a"), met("a", "b", date="2032"), met("c", "a"), met("b", "c", Grade.DIRECT)))

    ends, at = [], 0
    for step, other in zip(block["links"]["a"], block["links"]["b"], strict=True):
        at += step
        ends.append((at, other))
    assert ends == [(0, 1), (0, 1), (0, 2), (1, 2)]
    assert block["links"]["grade"] == [2, 2, 2, 1]


def test_names_come_in_both_languages(world_store: Store) -> None:
    def names(lang: str) -> tuple[str, str, str]:
        with speaking(lang):
            nodes = explorer_block(world_store)["nodes"]
        at = nodes["id"].index("person/zimina-anna-pavlovna")
        return nodes["name"][at], nodes["short"][at], nodes["other"][at]

    assert names("ru") == ("Зимина Анна Павловна", "Зимина А.П.", "Anna Pavlovna Zimina")
    assert names("en") == ("Anna Pavlovna Zimina", "A.P. Zimina", "Зимина Анна Павловна")


def test_the_beginning_is_bounded_and_laid_out() -> None:
    crowd = whole(*(met(f"p{one}", f"p{other}") for one in range(70) for other in range(one)))
    begin = overview(crowd)
    around = overview(crowd, "person/p7")

    assert len(begin.start) == FIRST_PEOPLE
    assert set(begin.places) == set(begin.start)
    assert around.start[0] == "person/p7"
    assert len(around.start) == 1 + FIRST_STEP
    assert overview(crowd) == begin


def test_circles_are_numbered_from_the_largest() -> None:
    circles = overview(whole(met("a", "b"), met("b", "c"), met("a", "c"), met("x", "y"))).circles

    assert circles == {"person/a": 1, "person/b": 1, "person/c": 1, "person/x": 2, "person/y": 2}


@pytest.mark.usefixtures("built")
def test_the_page_holds_the_block_and_needs_nothing_else() -> None:
    block = block_of(whole(met("a", "b"), met("b", "c")))
    page = explorer_page(block)

    data = re.search(r'id="explorer-data" data-encoding="gzip\+base64">([^<]+)<', page)
    assert data
    assert json.loads(gzip.decompress(base64.b64decode(data[1]))) == json.loads(as_json(block))
    assert re.search(r"default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'", page)
    assert re.findall(r"(?:src|href)=", page) == []


@pytest.mark.usefixtures("built")
def test_equal_networks_give_equal_pages() -> None:
    edges = [met("a", "b"), met("b", "c"), met("c", "d", Grade.DIRECT)]

    assert explorer_page(block_of(whole(*edges))) == explorer_page(block_of(whole(*reversed(edges))))


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize("name", ["</script><script>alert(1)</script>", "<!--<script>", "\u2028&amp;"])
def test_a_hostile_name_is_no_markup(name: str) -> None:
    graph = Whole.of((Node("person/a", Kind.PERSON, name), Node("person/b", Kind.PERSON, "B")), (met("a", "b"),))
    page = explorer_page(block_of(graph, focus="person/a"))

    assert page.count("<script") == 3
    assert "alert(1)</script>" not in page
    assert "<" not in as_json(block_of(graph))
    assert packed(block_of(graph)) == packed(block_of(graph))


def test_a_client_that_was_not_built_is_said_so(built) -> None:
    (built / explorer.SCRIPT).unlink()

    with pytest.raises(InputError, match="has not been built; run `make`"):
        explorer_page(block_of(whole(met("a", "b"))))


def test_the_tour_leads_to_states_of_this_network() -> None:
    with speaking("en"):
        stops = block_of(whole(met("a", "b"), met("b", "c"), met("b", "d"), met("d", "c", Grade.DIRECT)))["tour"]

    assert stops[0]["state"] == ""
    assert any("chosen=person/b" in stop["state"] for stop in stops)
    assert any("not known to have met" in stop["note"] for stop in stops)


def test_an_empty_network_has_no_tour_and_no_places() -> None:
    block = block_of(Whole.of((), ()))

    assert (block["start"], block["tour"], block["links"]["a"]) == ([], [], [])


def test_words_have_as_many_forms_as_the_language_needs() -> None:
    def forms(lang: str) -> set[int]:
        with speaking(lang):
            return {word.count("|") + 1 for word in explorer_words().values()}

    assert forms("en") == {1, 2}
    assert forms("ru") == {1, 3}


def test_the_tour_says_of_nobody_that_they_were_foremost_or_apart_when_they_were_not() -> None:
    with speaking("en"):
        even = block_of(whole(met("a", "b"), met("c", "d"), met("a", "c"), met("b", "d")))["tour"]
        programme = met("a", "c", Grade.SAME_PROGRAMME)
        near = block_of(whole(met("a", "b"), met("b", "c"), programme, met("b", "d", Grade.DIRECT)))["tour"]

    assert not any("most people met" in stop["note"] for stop in even)
    assert not any("A and C are not known" in stop["note"] for stop in near)
