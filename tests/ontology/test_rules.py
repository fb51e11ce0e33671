"""Each rule of shapes.ttl: the good graph keeps it, one edit breaks it."""

from pathlib import Path

import pytest
import rdflib
from pyoxigraph import RdfFormat, parse
from rdflib.namespace import SH

from maggraph.facts import kinds
from maggraph.resources import shipped
from maggraph.triples.faults import Fault
from maggraph.triples.judging import judge
from maggraph.triples.shapes import check

SHAPES = shipped("ontology") / "shapes.ttl"
NAMESPACE = "https://w3id.org/maggraph/shapes#"
HERE = Path(__file__).parent
GOOD = "\n".join(line.strip() for line in (HERE / "good.ttl").read_text(encoding="utf-8").splitlines())
EVERYWHERE = ("id:", "kind/")  # what names a node may be replaced wherever the node stands


def edits() -> list[tuple[str, str, str]]:
    """Read faults.txt: rule, lines that stand in the good graph, lines to put in their place."""
    blocks = (HERE / "faults.txt").read_text(encoding="utf-8").strip().split("\n\n")[1:]
    return [(block.split("\n")[0], marked(block, "- "), marked(block, "+ ")) for block in blocks]


def marked(block: str, mark: str) -> str:
    return "\n".join(line.removeprefix(mark) for line in block.split("\n")[1:] if line.startswith(mark))


def lines(turtle: str) -> str:
    return "".join(f"{quad} .\n" for quad in parse(turtle, format=RdfFormat.TURTLE))


def faults_of(turtle: str) -> tuple[Fault, ...]:
    """The faults as our checker and pySHACL find them: both the same."""
    ours, theirs = judge(lines(turtle), SHAPES), check(lines(turtle), SHAPES)
    assert ours == theirs
    return ours


def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(SHAPES)


def rules() -> set[str]:
    return {str(rule).removeprefix(NAMESPACE) for rule in shapes().subjects(SH.message)}


def test_the_good_graph_has_no_faults() -> None:
    assert faults_of(GOOD) == ()


@pytest.mark.parametrize(("rule", "old", "new"), edits())
def test_an_edit_breaks_its_rule(rule: str, old: str, new: str) -> None:
    assert GOOD.count(old) == 1 or old.startswith(EVERYWHERE)

    found = faults_of(GOOD.replace(old, new))

    assert NAMESPACE + rule in {fault.rule for fault in found}


def test_every_rule_is_broken_once() -> None:
    assert {rule for rule, _, _ in edits()} == rules()


def test_every_rule_has_a_severity_and_speaks_both_languages() -> None:
    graph = shapes()

    for rule in set(graph.subjects(SH.message)):
        assert graph.value(rule, SH.severity) in {SH.Violation, SH.Warning, SH.Info}, rule
        assert sorted(str(text.language) for text in graph.objects(rule, SH.message)) == ["en", "ru"], rule


@pytest.mark.parametrize(
    ("rule", "scheme", "values"),
    [
        ("person-kind", "person", kinds.PersonKind),
        ("organization-kind", "organization", kinds.OrganizationKind),
        ("event-kind", "event", kinds.EventKind),
        ("event-status", "status", kinds.EventStatus),
        ("award-kind", "award", kinds.AwardKind),
        ("participation-capacity", "capacity", kinds.Capacity),
        ("participation-presence", "presence", kinds.Presence),
        ("qualifier", "qualifier", kinds.Qualifier),
    ],
)
def test_a_closed_set_is_that_of_the_facts(rule: str, scheme: str, values: type) -> None:
    graph = shapes()
    listed = graph.value(rdflib.URIRef(NAMESPACE + rule), SH["in"])

    assert {str(term) for term in graph.items(listed)} == {
        f"https://w3id.org/maggraph/kind/{scheme}/{value}" for value in values
    }


def test_the_good_graph_has_every_class() -> None:
    graph = rdflib.Graph().parse(data=lines(GOOD), format="nt")
    targets = set(shapes().objects(None, SH.targetClass))

    assert targets <= set(graph.objects(None, rdflib.RDF.type))
