"""Terms in N-Triples form, as the checker reads them: what they are, what they say, how they compare."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache

from maggraph.vocab import RDF, XSD

IRI, LITERAL = "<", '"'
"""How an IRI and a literal begin; a blank node begins with "_:"."""
STRING, LANG_STRING = str(XSD.string), str(RDF.langString)
_ESCAPED = re.compile(r'\\(?:u(?P<four>[0-9A-Fa-f]{4})|U(?P<eight>[0-9A-Fa-f]{8})|(?P<one>[tbnrf"\'\\]))')
_LETTERS = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
_NUMBERS = frozenset(map(str, (XSD.integer, XSD.decimal, XSD.nonNegativeInteger)))
_KINDS = {"<": "IRI", '"': "Literal", "_": "BlankNode"}


@lru_cache(maxsize=1 << 14)
def lexical(term: str) -> str:
    r"""Return an IRI without its brackets, a literal's characters, a blank node's label.

    >>> lexical("<a:b>"), lexical('"so \\"called\\""@en'), lexical("_:x")
    ('a:b', 'so "called"', 'x')
    """
    if term.startswith(IRI):
        return term[1:-1]
    if not term.startswith(LITERAL):
        return term[2:]
    inside = term[1 : term.rindex(LITERAL)]
    return _ESCAPED.sub(_unescaped, inside) if "\\" in inside else inside


def _unescaped(found: re.Match[str]) -> str:
    code = found["four"] or found["eight"]
    return chr(int(code, 16)) if code else _LETTERS.get(found["one"], found["one"])


def language(term: str) -> str:
    """Return a literal's language tag in lower case, "" for anything else.

    >>> language('"Omsk"@en'), language('"7"^^<a:b>'), language("<a:b>")
    ('en', '', '')
    """
    if not term.startswith(LITERAL):
        return ""
    tail = term[term.rindex(LITERAL) + 1 :]
    return tail[1:].lower() if tail.startswith("@") else ""


def datatype(term: str) -> str:
    """Return a literal's datatype in N-Triples form, "" for anything else.

    >>> datatype('"7"^^<a:b>')
    '<a:b>'
    """
    if not term.startswith(LITERAL):
        return ""
    tail = term[term.rindex(LITERAL) + 1 :]
    return tail[2:] if tail.startswith("^^") else LANG_STRING if tail else STRING


def node_kind(term: str) -> str:
    """Return IRI, Literal or BlankNode."""
    return _KINDS[term[0]]


def number(term: str) -> Decimal | None:
    """Return a literal's number; None if it is none, or is malformed.

    >>> number('"2.5"^^<http://www.w3.org/2001/XMLSchema#decimal>')
    Decimal('2.5')
    """
    return Decimal(lexical(term)) if datatype(term) in _NUMBERS and well_formed(term) else None


def well_formed(term: str) -> bool:
    """Say whether a literal's characters fit its datatype; datatypes that we do not know fit everything."""
    fits = _FORMS.get(datatype(term))
    return fits is None or fits(lexical(term))


def _matches(pattern: str) -> Callable[[str], bool]:
    compiled = re.compile(pattern)
    return lambda text: compiled.fullmatch(text) is not None


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text[:10])
    except ValueError:
        return False
    return True


_FORMS: Mapping[str, Callable[[str], bool]] = {
    str(XSD.integer): _matches(r"[+-]?\d+"),
    str(XSD.nonNegativeInteger): _matches(r"\+?\d+|-0+"),
    str(XSD.decimal): _matches(r"[+-]?(?:\d+\.?\d*|\.\d+)"),
    str(XSD.boolean): _matches(r"true|false|0|1"),
    str(XSD.gYear): _matches(r"-?\d{4,}(?:Z|[+-]\d\d:\d\d)?"),
    str(XSD.gYearMonth): _matches(r"-?\d{4,}-(?:0[1-9]|1[0-2])(?:Z|[+-]\d\d:\d\d)?"),
    str(XSD.date): _is_day,
}
