"""Clients that people have: each asks the endpoint as it would ask any other."""

import warnings

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, GET, JSON, POST, POSTDIRECTLY, TURTLE, URLENCODED, XML, SPARQLWrapper

from maggraph.store import Boolean, RemoteStore, Solutions
from website import website

ONE = "https://docs.example/graph/one"
ALL = "SELECT ?s WHERE { ?s a ?kind } ORDER BY ?s"


@pytest.mark.parametrize(("method", "way"), [(GET, URLENCODED), (POST, URLENCODED), (POST, POSTDIRECTLY)])
def test_sparqlwrapper(documents_site: str, method: str, way: str) -> None:
    wrapper = SPARQLWrapper(f"{documents_site}/sparql", returnFormat=JSON)
    wrapper.setMethod(method)
    wrapper.setRequestMethod(way)
    wrapper.setQuery(ALL)

    rows = wrapper.queryAndConvert()["results"]["bindings"]

    assert [row["s"]["value"].rpartition("/")[2] for row in rows] == ["one", "three", "two"]


def test_sparqlwrapper_in_other_formats(documents_site: str) -> None:
    wrapper = SPARQLWrapper(f"{documents_site}/sparql")
    for form, query in ((CSV, ALL), (XML, ALL), (TURTLE, f"DESCRIBE <{ONE}>")):
        wrapper.setReturnFormat(form)
        wrapper.setOnlyConneg(True)
        wrapper.setQuery(query)
        with warnings.catch_warnings():
            warnings.simplefilter("error", RuntimeWarning)  # it warns of an answer in another format than it asked for
            response = wrapper.query()
            body = response.response.read().decode()
        response.response.close()
        assert ONE in body


def test_rdflib(documents_site: str) -> None:
    store = SPARQLStore(f"{documents_site}/sparql", returnFormat="json")
    graph = Graph(store, identifier=URIRef(ONE))

    assert [row.s for row in Graph(store).query(ALL)] == [
        URIRef(f"https://docs.example/graph/{n}") for n in ("one", "three", "two")
    ]
    assert list(graph.objects(URIRef(ONE))) == [URIRef("urn:x:Document")]


def test_rdflib_sees_only_the_graph_it_asks_for(documents_site: str) -> None:
    graph = Graph(SPARQLStore(f"{documents_site}/sparql"), identifier=URIRef(ONE))

    assert [row[0] for row in graph.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")] == [Literal(1)]


def test_maggraph_itself(documents_site: str) -> None:
    store = RemoteStore(f"{documents_site}/sparql")
    answer = store.query(ALL)

    assert isinstance(answer, Solutions)
    assert len(answer.rows) == 3
    assert store.query(f"ASK {{ GRAPH <{ONE}> {{ ?s ?p ?o }} }}") == Boolean(True)
    assert len(list(store.dump())) == 3


def test_a_server_before_a_server(documents_site: str) -> None:
    """Serve what another endpoint has: the store may be an address."""
    with website(f"{documents_site}/sparql", "--workers", "1") as address:
        store = RemoteStore(f"{address}/sparql")
        answer = store.query(ALL)

    assert isinstance(answer, Solutions)
    assert next(row["s"] for row in answer.dicts()) == ONE


def test_graphs_chosen_by_the_request_are_chosen_there_too(documents_site: str) -> None:
    with website(f"{documents_site}/sparql", "--workers", "1") as address:
        wrapper = SPARQLWrapper(f"{address}/sparql", returnFormat=JSON)
        wrapper.setQuery("SELECT ?s ?g { ?s a ?kind OPTIONAL { GRAPH ?g { ?x ?y ?z } } }")
        wrapper.addParameter("default-graph-uri", ONE)
        wrapper.addParameter("named-graph-uri", f"{ONE[:-3]}two")
        rows = wrapper.queryAndConvert()["results"]["bindings"]

    assert [(row["s"]["value"], row["g"]["value"]) for row in rows] == [(ONE, f"{ONE[:-3]}two")]
