"""RDF 1.1 terms as plain frozen values, so that nobody beyond the store knows which engine answered."""

import re
from dataclasses import dataclass

XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"

_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_SPECIAL = re.compile(r'[\\"\x00-\x1f\x7f]')


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: _SHORT.get(found[0], f"\\u{ord(found[0]):04X}"), text)


@dataclass(frozen=True, slots=True)
class IRI:
    """An absolute IRI."""

    value: str

    def __str__(self) -> str:
        return f"<{self.value}>"


@dataclass(frozen=True, slots=True)
class Literal:
    r"""A literal; its N-Triples form is safe to stand in a query.

    >>> str(Literal('say "да"'))
    '"say \\"да\\""'
    >>> str(Literal("мэр", language="ru"))
    '"мэр"@ru'
    >>> str(Literal("2024", datatype="http://www.w3.org/2001/XMLSchema#gYear"))
    '"2024"^^<http://www.w3.org/2001/XMLSchema#gYear>'
    """

    value: str
    datatype: str | None = None
    language: str | None = None

    def __str__(self) -> str:
        quoted = f'"{_escaped(self.value)}"'
        if self.language:
            return f"{quoted}@{self.language}"
        return f"{quoted}^^<{self.datatype}>" if self.datatype else quoted


@dataclass(frozen=True, slots=True)
class BlankNode:
    """A blank node; its label means something within one answer only."""

    value: str

    def __str__(self) -> str:
        return f"_:{self.value}"


Term = IRI | Literal | BlankNode
