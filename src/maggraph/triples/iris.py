"""The IRIs of entities and named graphs, under one base that is a setting."""

import re
from dataclasses import dataclass

from pyoxigraph import NamedNode

from maggraph.errors import InputError

DEFAULT_BASE = "https://w3id.org/maggraph/"
ABSOLUTE = re.compile(r"https?://[^\s<>\"{}|\\^`]+[/#]")


@dataclass(frozen=True)
class Addresses:
    """Make IRIs under a base such as https://w3id.org/maggraph/ (absolute, http or https, ending in / or #)."""

    base: str = DEFAULT_BASE

    def __post_init__(self) -> None:
        if not ABSOLUTE.fullmatch(self.base):
            raise InputError("{base}: is no base for IRIs; give http(s)://…/ with a slash at its end", base=self.base)

    def entity(self, reference: str) -> NamedNode:
        """Name an entity by its class and slug.

        >>> Addresses().entity("city/omsk").value
        'https://w3id.org/maggraph/id/city/omsk'
        """
        return NamedNode(f"{self.base}id/{reference}")

    def graph(self, name: str) -> NamedNode:
        """Name a named graph: authority, ontology, links, inferred, or report/<id>."""
        return NamedNode(f"{self.base}graph/{name}")
