"""What becomes of a decision when it is applied to a sheet."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from pydantic import JsonValue

from maggraph.facts.decisions import Lasting
from maggraph.facts.model import FactSheet


class Reason(StrEnum):
    """Why a decision finds nothing to hold on to."""

    FACT_GONE = "fact-gone"
    EVENT_GONE = "event-gone"
    ENTITY_GONE = "entity-gone"
    VALUE_REFUSED = "value-refused"


@dataclass(frozen=True)
class Outcome:
    """Why one decision could not be applied (None if it was), and what the extraction says against it, if anything."""

    reason: Reason | None = None
    overruled: Mapping[str, JsonValue] | None = None


@dataclass(frozen=True)
class Unmatched:
    """A decision that could not be applied, and why."""

    decision: Lasting
    reason: Reason


@dataclass(frozen=True)
class Overruled:
    """A decision that went before what the extraction says now: `found`, the fact's fields."""

    decision: Lasting
    found: Mapping[str, JsonValue]


@dataclass(frozen=True)
class Applied:
    """A sheet with decisions applied, those that found nothing, and where a person's word went before."""

    sheet: FactSheet
    unmatched: tuple[Unmatched, ...] = ()
    overruled: tuple[Overruled, ...] = ()
