"""What is wrong with a graph: one broken rule at one node, in both languages."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from maggraph.wording import language


class Severity(StrEnum):
    """How bad a fault is; a graph with violations is not built."""

    VIOLATION = "violation"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, order=True)
class Fault:
    """One broken rule at one node: IRIs of both, path and value in N-Triples form or "", message by language."""

    severity: Severity
    focus: str
    rule: str
    path: str = ""
    value: str = ""
    messages: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def message(self) -> str:
        """Say what is wrong in the current language."""
        return self.messages.get(language()) or self.messages.get("en", self.rule)


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Return faults each once: violations first, then by node and rule."""
    return tuple(sorted(set(faults), key=lambda fault: (list(Severity).index(fault.severity), fault)))


def count_by_severity(faults: Iterable[Fault]) -> dict[Severity, int]:
    """Count faults, none left out: a severity that does not occur counts 0."""
    counts = Counter(fault.severity for fault in faults)
    return {severity: counts[severity] for severity in Severity}
