"""Reading the shapes file: its lists, single values and words, and what to say of what is not covered."""

from collections.abc import Iterator

from maggraph.triples.rules.graph import MemoryGraph, Properties
from maggraph.triples.rules.terms import language, lexical
from maggraph.vocab import RDF

_FIRST, _REST, _NIL = str(RDF.first), str(RDF.rest), str(RDF.nil)


class NotCovered(Exception):  # noqa: N818 - no fault: pySHACL knows the rest of SHACL
    """Something in a shape that the checker does not know: what sort of thing, and its name."""

    def __init__(self, what: str, name: str) -> None:
        super().__init__(f"{what} {lexical(name)}")


def SH(name: str) -> str:  # noqa: N802 - reads as the prefix does
    """Return a term of SHACL in N-Triples form."""
    return f"<http://www.w3.org/ns/shacl#{name}>"


def items(rules: MemoryGraph, head: str) -> Iterator[str]:
    """Yield the items of an RDF list."""
    while head != _NIL:
        said = rules.properties(head)
        yield only(said, _FIRST)
        head = only(said, _REST)


def only(said: Properties, predicate: str) -> str:
    """Return the one value of a property; NotCovered if there are none or several."""
    values = list(said.get(predicate, ()))
    if len(values) != 1:
        raise NotCovered("number of", predicate)
    return values[0]


def whole(said: Properties, predicate: str) -> int:
    """Return a property's one value as a whole number; NotCovered if it is none."""
    text = lexical(only(said, predicate))
    if not text.isdecimal():
        raise NotCovered("value of", predicate)
    return int(text)


def messages(said: Properties) -> dict[str, str]:
    """Return the messages of a shape by language."""
    return {language(text): lexical(text) for text in said.get(SH("message"), ())}
