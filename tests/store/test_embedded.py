"""A store on this machine: opened for reading by many, written by one, and clear about what is wrong with it."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from maggraph.errors import QueryError, StoreError
from maggraph.store import IRI, Boolean, EmbeddedStore, Graph, Literal, Solutions, Store, open_store

S, P, G, H = (ox.NamedNode(f"https://e.example/{name}") for name in "spgh")
QUADS = [ox.Quad(S, P, ox.Literal("Рязань", language="ru"), G), ox.Quad(S, P, ox.Literal(5), H)]


@pytest.fixture
def store(tmp_path: Path) -> EmbeddedStore:
    made = EmbeddedStore.create(tmp_path / "store")
    made.add(QUADS)
    return made


def rows(store: Store, text: str) -> list[str]:
    answer = store.query(text)
    assert isinstance(answer, Solutions)
    return sorted(str(term) for row in answer.rows for term in row)


def test_plain_queries_see_the_union_of_graphs(store: EmbeddedStore) -> None:
    assert rows(store, "SELECT ?o { ?s ?p ?o }") == ['"5"^^<http://www.w3.org/2001/XMLSchema#integer>', '"Рязань"@ru']


def test_from_chooses_graphs_of_the_store(store: EmbeddedStore) -> None:
    assert rows(store, "SELECT ?o FROM <https://e.example/g> { ?s ?p ?o }") == ['"Рязань"@ru']
    assert rows(store, "SELECT ?g FROM NAMED <https://e.example/h> { GRAPH ?g { ?s ?p ?o } }") == [
        "<https://e.example/h>"
    ]


def test_from_reaches_no_file(store: EmbeddedStore, tmp_path: Path) -> None:
    path = tmp_path / "secret.ttl"
    path.write_text("<urn:a> <urn:b> <urn:c> .", encoding="utf-8")

    assert rows(store, f"SELECT ?o FROM <{path.as_uri()}> {{ ?s ?p ?o }}") == []


def test_answers_each_form(store: EmbeddedStore) -> None:
    assert store.query("ASK { ?s ?p 5 }") == Boolean(True)
    assert store.query("ASK { ?s ?p 6 }") == Boolean(False)
    graph = Graph('<https://e.example/s> <https://e.example/p> "Рязань"@ru .\n')
    assert store.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER(LANG(?o) = 'ru') }") == graph
    described = store.query("DESCRIBE <https://e.example/s>")
    assert isinstance(described, Graph)
    assert described.ntriples.count("\n") == 2


def test_an_unbound_column_is_none(store: EmbeddedStore) -> None:
    answer = store.query("SELECT ?s ?none { ?s ?p 5 }")

    assert answer == Solutions(("s", "none"), ((IRI("https://e.example/s"), None),))
    assert list(answer.dicts()) == [{"s": "https://e.example/s", "none": ""}]


def test_values_are_terms_of_rdf(store: EmbeddedStore) -> None:
    answer = store.query("SELECT (STR(5) AS ?a) (5.5 AS ?b) ('x'@ru AS ?c) (BNODE() AS ?d) {}")

    assert isinstance(answer, Solutions)
    assert answer.rows[0][:3] == (
        Literal("5"),
        Literal("5.5", "http://www.w3.org/2001/XMLSchema#decimal"),
        Literal("x", language="ru"),
    )
    assert str(answer.rows[0][3]).startswith("_:")


def test_a_triple_as_a_value_is_refused(store: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match="select its parts instead"):
        store.query("SELECT ?x { BIND(TRIPLE(<urn:a>, <urn:b>, 1) AS ?x) }")


def test_adding_again_changes_nothing(store: EmbeddedStore) -> None:
    before = list(store.dump())
    store.add(reversed(QUADS))

    assert list(store.dump()) == before


def test_dumps_sorted_n_quads(store: EmbeddedStore) -> None:
    five = '"5"^^<http://www.w3.org/2001/XMLSchema#integer>'

    assert list(store.dump()) == [
        f"<https://e.example/s> <https://e.example/p> {five} <https://e.example/h> .",
        '<https://e.example/s> <https://e.example/p> "Рязань"@ru <https://e.example/g> .',
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [("SELECT *\n { ?s ?p", "line 2, column "), ("SELECT * { ?s <a b> ?o }", "line 1")],
)
def test_a_malformed_query_is_told_its_place(text: str, place: str, store: EmbeddedStore) -> None:
    with pytest.raises(QueryError) as fault:
        store.query(text)

    assert str(fault.value).startswith("The query is malformed at " + place)
    assert "\n" not in str(fault.value)
    assert len(str(fault.value)) < 250


PREFIXES = "PREFIX : <{0}> PREFIX ex: <{0}> PREFIX SERVICEex: <{0}> PREFIX trueSERVICEex: <{0}> "
CALLING = [
    "SELECT * { SERVICE <{0}> { ?s ?p ?o } }",
    "select * { service silent <{0}> { ?s ?p ?o } }",
    "SELECT * { SERVICE:x { ?s ?p ?o } }",
    "SELECT * { SERVICEex:x { ?s ?p ?o } }",
    "SELECT * { SERVICE SILENTex:x { ?s ?p ?o } }",
    "SELECT * { SERVICESILENTex:x { ?s ?p ?o } }",
    "SELECT * { ?s ?p 'x'SERVICEex:x { ?s ?p ?o } }",
    "SELECT * { ?s ?p trueSERVICE ex:x { ?s ?p ?o } }",
    "SELECT * { ?s ?p trueSERVICE:x { ?s ?p ?o } }",
    "SELECT * { MINUS {} SERVICEex:x { ?s ?p ?o } }",
    "SELECT * { GRAPH ?g { SERVICEex:x { ?s ?p ?o } } }",
    "SELECT * { FILTER(true)SERVICEex:x { ?s ?p ?o } }",
    "SELECT * { # comment\rSERVICEex:x { ?s ?p ?o } }",
    "SELECT * { ?s ?p '# no comment' SERVICEex:x { ?s ?p ?o } }",
    "SELECT * { ?s ?p <{0}#a> SERVICEex:x { ?s ?p ?o } }",
    "SELECT * { ?s <{0}\\u0041#x> ?o SERVICEex:y { ?s ?p ?o } }",
    "SELECT * { ?s ?p '\\u0027' SERVICEex:x { ?s ?p ?o } ?a ?b '''x''' }",
    "SELECT * { ?s ?p ?o FILTER(?o<5)SERVICEex:x#>\n{ ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o FILTER(?o<ex:y#>'''\n) ?s <urn:#> ?o SERVICEex:x { ?s ?p ?o } #'''\n}",
    "SELECT * { { SELECT * { SERVICEex:x { ?s ?p ?o } } } }",
    "SELECT * { FILTER EXISTS { SERVICEex:x { ?s ?p ?o } } }",
    "CONSTRUCT WHERE { ?s ?p ?o } VALUES ?s { ex:SERVICE } SERVICEex:x {}",
    "SELECT * { \\u0053ERVICE ex:x { ?s ?p ?o } }",
]
LOOKING = [
    'SELECT ?service { ?service ex:SERVICE \'SERVICE\', """SERVICE <urn:x> {}""" } # SERVICE',
    "PREFIX service: <{0}> SELECT * { service:SERVICE service:a.SERVICE <{0}#SERVICE> }",
    "SELECT * { GRAPH ex:SERVICE { ?s ?p 'x'@service } }",
    "SELECT * { SERVICEex:x ?p ?o . ?s ?p trueSERVICEex:x { ?s ?p ?o } }",
]


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """Listen where nobody ought to call."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


def filled(text: str, listener: socket.socket) -> str:
    return (PREFIXES + text).replace("{0}", f"http://127.0.0.1:{listener.getsockname()[1]}/")


@pytest.mark.parametrize("text", CALLING)
def test_no_query_calls_another_address(text: str, store: EmbeddedStore, listener: socket.socket) -> None:
    with pytest.raises(QueryError):
        store.query(filled(text, listener))

    with pytest.raises(BlockingIOError):
        listener.accept()


@pytest.mark.parametrize("text", LOOKING)
def test_what_only_looks_like_a_call_is_answered(text: str, store: EmbeddedStore, listener: socket.socket) -> None:
    store.query(filled(text, listener))

    with pytest.raises(BlockingIOError):
        listener.accept()


@pytest.mark.parametrize(
    "text", ["INSERT DATA { <urn:a> <urn:b> 1 }", "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> {} }"]
)
def test_changes_and_calls_are_refused(text: str, store: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match="refused"):
        store.query(text)


def test_a_reader_sees_what_a_writer_wrote(tmp_path: Path) -> None:
    EmbeddedStore.create(tmp_path / "store").add(QUADS)

    readers = [EmbeddedStore.open(tmp_path / "store") for _ in range(2)]

    assert [len(list(reader.dump())) for reader in readers] == [2, 2]


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    EmbeddedStore.create(tmp_path / "store").add(QUADS)

    with pytest.raises(StoreError, match="store: cannot be written"):
        EmbeddedStore.open(tmp_path / "store").add(QUADS)


def test_a_missing_store_says_so(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="none: the store is missing; rebuild it with `maggraph build`"):
        EmbeddedStore.open(tmp_path / "none")


def test_a_damaged_store_says_so(store: EmbeddedStore, tmp_path: Path) -> None:
    del store
    (tmp_path / "store" / "CURRENT").write_text("rubbish\n", encoding="utf-8")

    with pytest.raises(StoreError, match=r"store: the store cannot be read \(.*\); rebuild it"):
        EmbeddedStore.open(tmp_path / "store")


def test_two_writers_do_not_meet(tmp_path: Path) -> None:
    writer = EmbeddedStore.create(tmp_path / "store")
    other = (
        "import sys; from pathlib import Path\n"
        "from maggraph.errors import StoreError; from maggraph.store import EmbeddedStore\n"
        "try: EmbeddedStore.create(Path(sys.argv[1]))\n"
        "except StoreError as fault: print(fault)"
    )

    told = subprocess.run([sys.executable, "-c", other, tmp_path / "store"], capture_output=True, text=True, check=True)

    assert told.stdout.endswith("store: another program is writing here; wait until it ends\n")
    assert list(writer.dump()) == []


def test_a_file_in_the_way_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(StoreError, match=r"file/store: cannot be written \(.*\); check the folder's rights"):
        EmbeddedStore.create(tmp_path / "file" / "store")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_an_unwritable_folder_says_so(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)

    with pytest.raises(StoreError, match="cannot be written"):
        EmbeddedStore.create(tmp_path / "store")


def test_opens_a_built_folder(world_folder: Path) -> None:
    store = open_store(str(world_folder))

    assert store.base == "https://w3id.org/maggraph/"
    assert store.query("ASK { ?s a <https://w3id.org/maggraph/ontology#Person> }") == Boolean(True)


@pytest.mark.parametrize("where", ["ftp://e.example/x", "file:///tmp/x"])
def test_other_addresses_are_refused(where: str) -> None:
    with pytest.raises(StoreError, match="a store is a folder, or an address with http:// or https://"):
        open_store(where)
