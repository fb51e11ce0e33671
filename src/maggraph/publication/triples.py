"""Small graphs made in Python: about documents, services, data sets."""

from collections.abc import Iterable
from typing import NamedTuple

from maggraph.store import IRI, BlankNode, Graph, Term

RDF_TYPE = IRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


class Triple(NamedTuple):
    """One statement."""

    subject: IRI | BlankNode
    predicate: IRI
    object: Term


def graph_of(triples: Iterable[Triple]) -> Graph:
    r"""Make a graph of statements.

    >>> graph_of([Triple(IRI("urn:a"), IRI("urn:b"), IRI("urn:c"))]).ntriples
    '<urn:a> <urn:b> <urn:c> .\n'
    """
    return Graph("".join(sorted({f"{one.subject} {one.predicate} {one.object} .\n" for one in triples})))


def types(pairs: Iterable[tuple[IRI | BlankNode, str]]) -> list[Triple]:
    """State the class of each subject."""
    return [Triple(subject, RDF_TYPE, IRI(kind)) for subject, kind in pairs]
