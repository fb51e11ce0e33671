"""Values as RDF literals, typed so that filters find them."""

from collections.abc import Iterator

from pyoxigraph import Literal

from maggraph.facts.values import Label
from maggraph.vocab import XSD

DATE_TYPES = {10: XSD.date, 7: XSD.gYearMonth, 4: XSD.gYear}
"""The datatype of a date by the length of its ISO 8601 form."""


def date_literal(date: str) -> Literal:
    """Type a date by its precision: a month typed xsd:date falls out of every date filter.

    >>> str(date_literal("2024-12"))
    '"2024-12"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    """
    return Literal(date, datatype=DATE_TYPES[len(date)])


def label_literals(label: Label) -> Iterator[Literal]:
    """Yield a label in both languages.

    >>> [str(literal) for literal in label_literals(Label(ru="Омск", en="Omsk"))]
    ['"Омск"@ru', '"Omsk"@en']
    """
    yield Literal(label.ru, language="ru")
    yield Literal(label.en, language="en")


def decimal_literal(number: float) -> Literal:
    """Write a confidence as xsd:decimal in the shortest form.

    >>> str(decimal_literal(0.5))
    '"0.5"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    """
    return Literal(f"{number:.4f}".rstrip("0").removesuffix("."), datatype=XSD.decimal)
