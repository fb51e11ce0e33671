"""The IRIs of entities, statements, passages and named graphs, under one base that is a setting.

A statement's slug is made of what it connects, so that a rebuild gives the same IRIs.
"""

import re
from dataclasses import dataclass

from pyoxigraph import NamedNode

from maggraph.errors import InputError
from maggraph.facts.model import AttendanceFigure, Conferral, Event, Participation, Tenure
from maggraph.facts.records import FactType, Record
from maggraph.facts.statements import reference_of_fact
from maggraph.facts.values import At

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

    def participation(self, event: Event, fact: Participation) -> NamedNode:
        """Name a participation by event, agent and capacity."""
        return self._fact(Record(FactType.PARTICIPATION, event.id, fact))

    def conferral(self, event: Event, fact: Conferral) -> NamedNode:
        """Name a conferral by event, award and recipient."""
        return self._fact(Record(FactType.CONFERRAL, event.id, fact))

    def attendance(self, event: Event, fact: AttendanceFigure) -> NamedNode:
        """Name an attendance figure by event and what was counted."""
        return self._fact(Record(FactType.ATTENDANCE, event.id, fact))

    def tenure(self, fact: Tenure) -> NamedNode:
        """Name a tenure by person, body and title."""
        return self._fact(Record(FactType.TENURE, "", fact))

    def passage(self, report: str, at: At) -> NamedNode:
        """Name a passage by report, paragraph and offsets."""
        return self.entity(f"passage/{report}--{at.paragraph}-{at.start}-{at.end}")

    def _fact(self, record: Record) -> NamedNode:
        return self.entity(reference_of_fact(record))
