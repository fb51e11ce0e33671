"""Our checker and pySHACL judge alike, whatever is done to a good graph, and share the work where ours knows less."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, parse

from maggraph.errors import ShapeError
from maggraph.resources import shipped
from maggraph.triples.judging import judge, second_judge
from maggraph.triples.rules import Checker
from maggraph.vocab import XSD

SHAPES = shipped("ontology") / "shapes.ttl"
GOOD = sorted(parse(path=str(Path(__file__).parents[2] / "ontology" / "good.ttl"), format=RdfFormat.TURTLE), key=str)
PREDICATES = sorted({quad.predicate for quad in GOOD}, key=str)
SUBJECTS = sorted({quad.subject for quad in GOOD}, key=str)
STRANGE = [
    *(
        Literal(""),
        Literal("Ом\u0073k", language="ru"),
        Literal("Омск", language="en"),
        Literal(" a", language="ru-RU"),
    ),
    *(Literal("7", datatype=XSD.integer), Literal("-1", datatype=XSD.integer), Literal("x", datatype=XSD.integer)),
    *(
        Literal("2025-02-30", datatype=XSD.date),
        Literal("2020", datatype=XSD.gYear),
        Literal("1.5", datatype=XSD.decimal),
    ),
    *(NamedNode("https://example.org/person/x"), BlankNode("b")),
]
VALUES = [*sorted({quad.object for quad in GOOD}, key=str), *STRANGE]
additions = st.builds(Quad, st.sampled_from(SUBJECTS), st.sampled_from(PREDICATES), st.sampled_from(VALUES))
swaps = st.tuples(st.sampled_from(GOOD), st.sampled_from(VALUES))


def written(quads: set[Quad]) -> str:
    return "".join(f"{quad} .\n" for quad in quads)


@given(
    gone=st.sets(st.sampled_from(GOOD), max_size=4),
    new=st.sets(additions, max_size=4),
    swapped=st.lists(swaps, max_size=4),
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_both_judge_alike(gone: set[Quad], new: set[Quad], swapped: list[tuple[Quad, object]]) -> None:
    graph = (set(GOOD) - gone - {quad for quad, _ in swapped}) | new
    graph |= {Quad(quad.subject, quad.predicate, value) for quad, value in swapped}  # type: ignore[arg-type]

    assert judge(written(graph), SHAPES) == second_judge(written(graph), SHAPES)


def test_our_shapes_are_covered_whole() -> None:
    assert Checker.of(SHAPES).left == {}


PREFIXES = "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix mag: <https://w3id.org/maggraph/ontology#> .\n"
CITY = "<urn:x> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/maggraph/ontology#City> .\n"
SELECT = 'sh:sparql [ sh:prefixes <urn:p> ; sh:message "-" ; sh:select "SELECT $this ?value WHERE { %s }" ]'
UNKNOWN = [
    "sh:targetClass mag:City ; sh:maxLength 3 ; sh:message '-'@en",
    "sh:targetNode <urn:x> ; sh:nodeKind sh:Literal ; sh:message '-'@en",
    "sh:targetClass mag:City ; sh:not [ sh:property [ sh:path [ sh:zeroOrMorePath mag:within ] ; sh:minCount 1 ] ]",
    "sh:targetClass mag:City ; " + SELECT % "$this a ?value . FILTER (ISIRI(?value))",
    "sh:targetClass mag:City ; " + SELECT % "$this ?p ?value",
    "sh:targetClass mag:City ; " + SELECT % "?value mag:within ?other . $this a ?class",
]


@pytest.mark.parametrize("constraint", UNKNOWN)
def test_what_ours_does_not_know_is_left_to_the_other(constraint: str, tmp_path: Path) -> None:
    (tmp_path / "mag.ttl").write_text("", encoding="utf-8")
    path = tmp_path / "shapes.ttl"
    prefixes = (
        '<urn:p> sh:declare [ sh:prefix "mag" ; sh:namespace "https://w3id.org/maggraph/ontology#"^^<urn:any> ] .'
    )
    prefixes = prefixes.replace("<urn:any>", "<http://www.w3.org/2001/XMLSchema#anyURI>")
    known = "<urn:known> a sh:NodeShape ; sh:targetClass mag:City ; sh:pattern 'y$' ; sh:message '-'@en ."
    path.write_text(f"{PREFIXES}{prefixes}\n{known}\n<urn:s> a sh:NodeShape ; {constraint} .", encoding="utf-8")

    assert list(Checker.of(path).left) == ["urn:s"]
    found = judge(CITY, path)
    assert found == second_judge(CITY, path)
    assert "urn:known" in {fault.rule for fault in found}


def test_shapes_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    with pytest.raises(ShapeError, match="cannot be read as SHACL"):
        judge(CITY, tmp_path / "shapes.ttl")
