"""The named queries as SHACL executables, as https://www.w3.org/TR/shacl-af/ and the SPARQL examples of SIB have them.

The text of a query stands without its PREFIX lines; these are declared once for all queries.
"""

import re
from collections.abc import Iterable, Iterator

from maggraph.answers.query import Query, named_queries
from maggraph.publication.terms import named, said, typed
from maggraph.publication.triples import Triple, graph_of
from maggraph.store import IRI, Graph, Literal, Store

FORMS = {"SELECT": ("Select", "select"), "CONSTRUCT": ("Construct", "construct"), "ASK": ("Ask", "ask")}
_PREFIX = re.compile(r"^PREFIX (\w*): <([^>]*)>\n", re.MULTILINE)
_HEAD = re.compile(r"^#.*\n", re.MULTILINE)
_FORM = re.compile(r"^(SELECT|CONSTRUCT|ASK)\b", re.MULTILINE)


def executables_graph(store: Store, site: str, queries: Iterable[Query] | None = None) -> Graph:
    """Describe every named query with its text, its endpoint and what it answers in both languages."""
    known = tuple(named_queries() if queries is None else queries)
    declared = IRI(f"{store.base}queries#prefixes")
    return graph_of(
        [
            *_prefixes(known, declared),
            *(triple for query in known for triple in _executable(query, store.base, site, declared)),
        ]
    )


def _prefixes(queries: Iterable[Query], declared: IRI) -> Iterator[Triple]:
    yield from said(declared, "owl:Ontology")
    for prefix, iri in sorted({found for query in queries for found in _PREFIX.findall(query.text)}):
        node = IRI(f"{declared.value}-{prefix}")
        yield Triple(declared, named("sh:declare"), node)
        yield from said(
            node, "sh:PrefixDeclaration", ("sh:prefix", Literal(prefix)), ("sh:namespace", typed(iri, "anyURI"))
        )


def _executable(query: Query, base: str, site: str, declared: IRI) -> Iterator[Triple]:
    body = _PREFIX.sub("", _HEAD.sub("", query.text)).strip()
    form, property_ = FORMS[_FORM.findall(body)[0]]
    node = IRI(f"{base}queries/{query.name}")
    yield from said(node, "sh:SPARQLExecutable")
    yield from said(
        node,
        f"sh:SPARQL{form}Executable",
        (f"sh:{property_}", Literal(body)),
        ("sh:prefixes", declared),
        ("schema:target", IRI(f"{site}sparql")),
        ("rdfs:label", Literal(query.summary, language="en")),
        ("rdfs:label", Literal(query.summary_ru, language="ru")),
        ("rdfs:comment", Literal(query.description, language="en")),
        ("rdfs:comment", Literal(query.description_ru, language="ru")),
        *(("schema:keywords", Literal(tag)) for tag in query.tags),
    )
