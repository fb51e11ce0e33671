"""Check a graph against SHACL shapes by pySHACL: the second judge, and the first of what our own checker does not know.

Context: pySHACL asks rdflib one SPARQL query per node and rule, and rdflib parses its text anew each time. Choice: hand
it a graph that keeps queries parsed. Price: a subclass of rdflib's Graph; the shapes stay plain SHACL for any engine.
"""

import logging
import warnings
from collections.abc import Collection
from functools import lru_cache
from pathlib import Path

import rdflib
from pyoxigraph import BlankNode, NamedNode, RdfFormat, Triple, parse
from pyoxigraph import Literal as OxLiteral
from pyshacl import validate
from pyshacl.errors import ReportableRuntimeError
from rdflib.namespace import RDFS, SH
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query

from maggraph.errors import ShapeError
from maggraph.triples.faults import Fault, Severity, in_order

_SEVERITIES = {SH.Violation: Severity.VIOLATION, SH.Warning: Severity.WARNING, SH.Info: Severity.INFO}
_BELOW = (None, RDFS.subClassOf, None)


def check(quads: str | bytes, shapes: Path, only: Collection[str] = ()) -> tuple[Fault, ...]:
    """Return what is wrong with a graph in N-Triples or N-Quads: violations first, then by node and rule.

    By all shapes of the file, or only by those of these IRIs. The union of the named graphs is checked, with the class
    tree of the mag.ttl that stands beside the shapes. Raises ShapeError only if the shapes themselves cannot be read.
    """
    graph = _read(quads, RdfFormat.N_QUADS)
    try:
        rules = _read(shapes.read_bytes(), RdfFormat.TURTLE)
        for triple in _read(shapes.with_name("mag.ttl").read_bytes(), RdfFormat.TURTLE).triples(_BELOW):
            graph.add(triple)
        report = _report(graph, rules, only)
    except (OSError, SyntaxError, ReportableRuntimeError) as error:
        raise ShapeError("{path}: cannot be read as SHACL ({reason})", path=shapes, reason=_line(error)) from error
    return in_order(_fault(report, result, rules) for result in report.objects(None, SH.result))


def _report(graph: rdflib.Graph, rules: rdflib.Graph, only: Collection[str]) -> rdflib.Graph:
    """Let pySHACL write its report; it neither warns nor logs past us."""
    logging.getLogger("pyshacl-validate").addFilter(_nothing)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        _, report, text = validate(graph, shacl_graph=rules, inplace=True, use_shapes=[*only] or None)
    if not isinstance(report, rdflib.Graph):
        raise ReportableRuntimeError(text)
    return report


def _nothing(_: logging.LogRecord) -> bool:
    return False


def _line(error: Exception) -> str:
    return str(error).partition("\n")[0]


class _KeptQueries(rdflib.Graph):
    """A graph that parses each query once."""

    def query(self, query_object, *args, **kwargs):  # type: ignore[no-untyped-def]
        """Answer as rdflib does, but from a query that was parsed before."""
        prepared = _prepared(_settled(query_object)) if isinstance(query_object, str) else query_object
        return super().query(prepared, *args, **kwargs)


def _settled(text: str) -> str:
    """Put the lines of a query in one order up to its SELECT: pySHACL writes the prefixes as a set gives them."""
    prologue, select, rest = text.partition("SELECT")
    return "\n".join(sorted(prologue.splitlines())) + select + rest


@lru_cache(maxsize=256)
def _prepared(text: str) -> Query:
    return prepareQuery(text)


def _read(text: str | bytes, form: RdfFormat) -> rdflib.Graph:
    """Read triples or quads into one rdflib graph; pyoxigraph's parser is many times faster than rdflib's."""
    graph = _KeptQueries()
    for quad in parse(text, format=form):
        graph.add((_term(quad.subject), _term(quad.predicate), _term(quad.object)))
    return graph


def _term(term: NamedNode | BlankNode | OxLiteral | Triple) -> rdflib.term.Node:
    match term:
        case NamedNode():
            return rdflib.URIRef(term.value)
        case BlankNode():
            return rdflib.BNode(term.value)
        case OxLiteral(language=str(tag)):
            return rdflib.Literal(term.value, lang=tag)
        case OxLiteral():
            return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value), normalize=False)
    raise ShapeError("{term}: is no RDF 1.1 term; the shapes check RDF 1.1 only", term=term)


def _fault(report: rdflib.Graph, result: rdflib.term.Node, rules: rdflib.Graph) -> Fault:
    severity, focus, rule = (
        report.value(result, predicate) for predicate in (SH.resultSeverity, SH.focusNode, SH.sourceShape)
    )
    messages = {
        str(text.language): str(text) for text in rules.objects(rule, SH.message) if isinstance(text, rdflib.Literal)
    }
    return Fault(
        _SEVERITIES[severity],  # type: ignore[index]
        str(focus),
        str(rule),
        _shown_path(report.value(result, SH.resultPath)),
        _shown(report.value(result, SH.value)),
        messages,
    )


def _shown_path(term: rdflib.term.Node | None) -> str:
    """Write a path of one step in N-Triples form; one of several has no such form."""
    return _shown(term) if isinstance(term, rdflib.URIRef) else ""


def _shown(term: rdflib.term.Node | None) -> str:
    """Write a term in N-Triples form."""
    match term:
        case rdflib.BNode():
            return f"_:{term}"
        case rdflib.URIRef():
            return str(NamedNode(term))
        case rdflib.Literal(language=str(tag)):
            return str(OxLiteral(str(term), language=tag))
        case rdflib.Literal(datatype=rdflib.URIRef() as datatype):
            return str(OxLiteral(str(term), datatype=NamedNode(datatype)))
        case rdflib.Literal():
            return str(OxLiteral(str(term)))
    return ""
