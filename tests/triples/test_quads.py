from pathlib import Path

import pytest
from pyoxigraph import Dataset, NamedNode, Quad

from maggraph.errors import InputError
from maggraph.facts.consistency import load_corpus
from maggraph.resources import shipped
from maggraph.triples.iris import Addresses
from maggraph.triples.quads import authority_quads, ontology_quads, report_quads

CORPUS = Path(__file__).parents[1] / "fixtures" / "corpus"
HERE = Addresses("https://lakes.example/")
MAG = "https://w3id.org/maggraph/ontology#"


@pytest.fixture(scope="module")
def graph() -> Dataset:
    corpus = load_corpus(CORPUS)
    return Dataset([*authority_quads(corpus, HERE), *report_quads(corpus.reports[0], HERE)])


def about(graph: Dataset, node: str) -> set[str]:
    """The triples about one node as `local-name object`, for reading."""
    return {
        f"{quad.predicate.value.replace('#', '/').rpartition('/')[2]} {quad.object}"
        for quad in graph.quads_for_subject(NamedNode(f"https://lakes.example/id/{node}"))
    }


def test_a_person_has_names_in_both_languages(graph: Dataset) -> None:
    found = about(graph, "person/olenev-petr-ilich")

    assert {
        'label "Оленев Пётр Ильич"@ru',
        'label "Petr Ilich Olenev"@en',
        'altLabel "П.И. Оленев"@ru',
        'altLabel "П.И. Олен\u0065в"@ru',
        'familyName "Оленев"@ru',
        "gender <https://schema.org/Male>",
        "personKind <https://w3id.org/maggraph/kind/person/actor>",
    } <= found


def test_a_participation_tells_capacity_presence_topic_and_whom_for(graph: Dataset) -> None:
    found = about(graph, "participation/2031-05-12-forum-chistaya-voda--person-sinicyna-a-b--speaker")

    assert found == {
        f"type <{MAG}Participation>",
        "agent <https://lakes.example/id/person/sinicyna-a-b>",
        "event <https://lakes.example/id/event/2031-05-12-forum-chistaya-voda>",
        "capacity <https://w3id.org/maggraph/kind/capacity/speaker>",
        "presence <https://w3id.org/maggraph/kind/presence/live-link>",
        'topic "Набережная для всех"@ru',
        'topic "An embankment for all"@en',
        "onBehalfOf <https://lakes.example/id/city/beloozersk>",
        "actingAs <https://lakes.example/id/tenure/sinicyna-a-b--city-beloozersk--mer>",
        "reviewStatus <https://w3id.org/maggraph/kind/review/confirmed>",
        "wasDerivedFrom <https://lakes.example/id/passage/priozerye-2031--3-210-303>",
    }


def test_a_passage_points_into_the_report(graph: Dataset) -> None:
    assert about(graph, "passage/priozerye-2031--3-210-303") == {
        f"type <{MAG}Passage>",
        "hasSource <https://lakes.example/id/report/priozerye-2031>",
        'paragraph "3"^^<http://www.w3.org/2001/XMLSchema#integer>',
        'start "210"^^<http://www.w3.org/2001/XMLSchema#integer>',
        'end "303"^^<http://www.w3.org/2001/XMLSchema#integer>',
    }


def test_an_extracted_fact_keeps_confidence_and_every_passage(graph: Dataset) -> None:
    found = about(graph, "participation/2031-05-13-vstrecha-oleneva-i-dalnej--person-dalnyaya-r-s--participant")

    assert 'confidence "0.875"^^<http://www.w3.org/2001/XMLSchema#decimal>' in found
    assert "reviewStatus <https://w3id.org/maggraph/kind/review/draft>" in found
    assert sum(line.startswith("wasDerivedFrom") for line in found) == 2


def test_what_a_person_rejected_does_not_enter_the_graph(graph: Dataset) -> None:
    assert about(graph, "participation/2031-05-13-vstrecha-oleneva-i-dalnej--person-tikhij-v-v--participant") == set()


def test_dates_are_typed_by_their_precision(graph: Dataset) -> None:
    month = about(graph, "event/2031-11-seminar-smotritelej-mayakov")
    day = about(graph, "event/2031-05-13-vstrecha-oleneva-i-dalnej")

    assert 'startDate "2031-11"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>' in month
    assert 'endDate "2031-05-13"^^<http://www.w3.org/2001/XMLSchema#date>' in day


def test_a_conferral_names_all_sides(graph: Dataset) -> None:
    assert {
        "recipient <https://lakes.example/id/city/beloozersk>",
        "initiator <https://lakes.example/id/organization/ministerstvo-vod>",
        "onBehalfOf <https://lakes.example/id/organization/sodruzhestvo>",
        'rank "1"^^<http://www.w3.org/2001/XMLSchema#integer>',
    } <= about(graph, "conferral/2031-05-12-forum-chistaya-voda--diplom--city-beloozersk")


def test_a_tenure_is_attested_by_events_and_their_dates(graph: Dataset) -> None:
    assert {
        "role <https://w3id.org/maggraph/kind/role/minister>",
        'attestedOn "2031-05-12"^^<http://www.w3.org/2001/XMLSchema#date>',
        'startDate "2029"^^<http://www.w3.org/2001/XMLSchema#gYear>',
    } <= about(graph, "tenure/grom-l-g--organization-ministerstvo-vod--ministr")


def test_each_graph_has_its_place(graph: Dataset) -> None:
    assert {quad.graph_name.value for quad in graph} == {
        "https://lakes.example/graph/authority",
        "https://lakes.example/graph/report/priozerye-2031",
    }


def test_a_quoted_passage_carries_its_words() -> None:
    report = load_corpus(CORPUS).reports[0]

    quads = report_quads(report, HERE, lambda at: f"¶{at.paragraph}")

    words = {quad.object.value for quad in quads if quad.predicate.value.endswith("#exact")}
    assert words == {f"¶{number}" for number in range(2, 8)}


def test_loading_twice_adds_nothing() -> None:
    corpus = load_corpus(CORPUS)
    once = set(authority_quads(corpus, HERE))

    assert once | set(authority_quads(corpus, HERE)) == once


def test_the_ontology_has_the_same_quads_each_time() -> None:
    def lines() -> list[str]:
        return sorted(map(str, ontology_quads(shipped("ontology"), HERE)))

    assert lines() == lines()
    assert all(isinstance(quad, Quad) for quad in ontology_quads(shipped("ontology"), HERE))


@pytest.mark.parametrize("base", ["lakes.example/", "https://lakes.example", "https://la kes.example/", "ftp://x/"])
def test_refuses_a_base_that_makes_no_iris(base: str) -> None:
    with pytest.raises(InputError, match="is no base for IRIs"):
        Addresses(base)
