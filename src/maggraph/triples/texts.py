"""Terms as N-Triples writes them, for where quads are made by the million.

Context: an object for each term of each quad costs more than all else that a build does. Choice: statements are written
as text at once, and read back by Oxigraph's parser where somebody wants quads. Price: an IRI is not checked when it is
made; slugs and bases are checked where they come in.
"""

from collections.abc import Iterator
from functools import lru_cache
from types import SimpleNamespace

from pyoxigraph import Literal

from maggraph.facts.values import Label
from maggraph.triples.literals import DATE_TYPES
from maggraph.vocab import DCTERMS, KIND, MAG, OA, ORG, PROV, RDF, RDFS, SCHEMA, SKOS, XSD, Namespace

TextTriple = tuple[str, str, str]
"""Subject, predicate and object in N-Triples form."""


def _terms(namespace: Namespace) -> SimpleNamespace:
    return SimpleNamespace(**{name: str(namespace[name]) for name in namespace})


mag, dcterms, oa, org, prov, rdf, rdfs, schema, skos = map(
    _terms, (MAG, DCTERMS, OA, ORG, PROV, RDF, RDFS, SCHEMA, SKOS)
)
_INTEGER = f"^^{XSD.integer}"
_DATE_TYPES = {length: f"^^{datatype}" for length, datatype in DATE_TYPES.items()}


def concept(scheme: str, value: str) -> str:
    """Write the concept of a controlled value.

    >>> concept("presence", "in-person")
    '<https://w3id.org/maggraph/kind/presence/in-person>'
    """
    return f"<{KIND}{scheme}/{value}>"


def number(value: int) -> str:
    """Write a whole number.

    >>> number(7)
    '"7"^^<http://www.w3.org/2001/XMLSchema#integer>'
    """
    return f'"{value}"{_INTEGER}'


def date(text: str) -> str:
    """Write a date, typed by its precision.

    >>> date("2024-12")
    '"2024-12"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    """
    return f'"{text}"{_DATE_TYPES[len(text)]}'


def labels(label: Label) -> Iterator[str]:
    """Yield a label in both languages.

    >>> list(labels(Label(ru="Омск", en="Omsk")))
    ['"Омск"@ru', '"Omsk"@en']
    """
    yield words(label.ru, "ru")
    yield words(label.en, "en")


@lru_cache(maxsize=1 << 14)
def words(text: str, language: str) -> str:
    r"""Write words of a language.

    >>> words('so-called "city"', "en")
    '"so-called \\"city\\""@en'
    """
    return str(Literal(text, language=language))
