from pathlib import Path

import pytest

from maggraph.errors import ShapeError
from maggraph.resources import shipped
from maggraph.triples.faults import Fault, Severity, count_by_severity
from maggraph.triples.shapes import check
from maggraph.wording import speaking

SHAPES = shipped("ontology") / "shapes.ttl"
ID = "https://w3id.org/maggraph/id/"
GRAPH = "<https://w3id.org/maggraph/graph/authority>"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>"
MAG = "https://w3id.org/maggraph/ontology#"
COUNTRY = f"""
<{ID}country/utopia> {TYPE} <{MAG}Country> {GRAPH} .
<{ID}country/utopia> {LABEL} "Утопия"@ru {GRAPH} .
"""
ENGLISH = f'<{ID}country/utopia> {LABEL} "Utopia"@en <https://w3id.org/maggraph/graph/other> .\n'
VENUE = f"""
<{ID}venue/teatr> {TYPE} <{MAG}Venue> .
<{ID}venue/teatr> {LABEL} "Театр"@ru .
<{ID}venue/teatr> {LABEL} "Theatre"@en .
"""


def rules(faults: tuple[Fault, ...]) -> list[str]:
    return [fault.rule.rpartition("#")[2] for fault in faults]


def test_a_fault_names_its_node_rule_and_severity() -> None:
    (fault,) = check(COUNTRY, SHAPES)

    assert fault.focus == f"{ID}country/utopia"
    assert fault.rule == "https://w3id.org/maggraph/shapes#label"
    assert fault.severity is Severity.VIOLATION
    assert fault.path == LABEL


def test_a_fault_speaks_the_language_of_its_reader() -> None:
    (fault,) = check(COUNTRY, SHAPES)

    with speaking("ru"):
        assert fault.message == "Нужны ровно одно русское и одно английское название (rdfs:label)"
    with speaking("en"):
        assert fault.message == "Exactly one Russian and one English rdfs:label are needed"


def test_a_fault_shows_the_value_that_is_wrong() -> None:
    within = f"<{ID}country/utopia> <{MAG}within> <{ID}city/lost> .\n"

    faults = check(COUNTRY + ENGLISH + within, SHAPES)

    assert f"<{ID}city/lost>" in {fault.value for fault in faults}


def test_the_union_of_the_named_graphs_is_checked() -> None:
    assert check(COUNTRY + ENGLISH, SHAPES) == ()


def test_bytes_are_read_as_text_is() -> None:
    assert check(COUNTRY.encode(), SHAPES) == check(COUNTRY, SHAPES)


def test_violations_come_before_warnings_and_the_order_never_changes() -> None:
    lines = COUNTRY + VENUE
    backwards = "\n".join(reversed(lines.splitlines()))

    assert rules(check(lines, SHAPES)) == ["label", "venue-placed"]
    assert check(backwards, SHAPES) == check(lines, SHAPES)


def test_faults_are_counted_by_severity_none_left_out() -> None:
    assert count_by_severity(check(COUNTRY + VENUE, SHAPES)) == {
        Severity.VIOLATION: 1,
        Severity.WARNING: 1,
        Severity.INFO: 0,
    }


def test_an_empty_graph_has_no_faults() -> None:
    assert check("", SHAPES) == ()


@pytest.mark.parametrize("turtle", ["<urn:x> sh:minCount .", "<urn:x> sh:minCount 1, 2 ."])
def test_shapes_that_are_none_are_named(turtle: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    prefix = "@prefix sh: <http://www.w3.org/ns/shacl#> ."
    target = f"<urn:x> a sh:NodeShape ; sh:targetClass <{MAG}Country> ."
    broken = tmp_path / "shapes.ttl"
    broken.write_text("\n".join((prefix, target, turtle)), encoding="utf-8")
    (tmp_path / "mag.ttl").write_text("", encoding="utf-8")

    with pytest.raises(ShapeError, match=r"shapes\.ttl: cannot be read as SHACL"):
        check(COUNTRY, broken)
    assert caplog.records == []
