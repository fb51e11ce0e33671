"""A fresh extraction and what people decided about an earlier one: every decision that finds its fact holds again."""

from collections.abc import Iterable, Iterator

from maggraph.facts.decisions import Accept, Add, Decision, Lasting, Merge, Reject, Set, Split, standing
from maggraph.facts.desk import Desk, detours
from maggraph.facts.model import FactSheet
from maggraph.facts.outcomes import Applied, Outcome, Overruled, Unmatched
from maggraph.facts.recall import Known
from maggraph.facts.regrouping import merge, split
from maggraph.facts.settling import accept, add, correct, reject


def apply(sheet: FactSheet, decisions: Iterable[Decision], text: str = "", known: Known = ()) -> Applied:
    """Apply decisions to a sheet in their order; what finds nothing is listed, applying again changes nothing.

    With the report's normalised `text` facts are known by their words too; `known` are the authority's entries, in
    which an entity may have got another slug.
    """
    held = standing(decisions)
    desk = Desk(sheet, text, known, detours(held))
    outcomes = [(decision, _applied(desk, decision)) for decision in held]
    unmatched = (Unmatched(one, outcome.reason) for one, outcome in outcomes if outcome.reason)
    overruled = (Overruled(one, outcome.overruled) for one, outcome in outcomes if outcome.overruled is not None)
    return Applied(desk.sheet, tuple(unmatched), tuple(_without_corrected(overruled, held)))


def _without_corrected(overruled: Iterable[Overruled], held: Iterable[Lasting]) -> Iterator[Overruled]:
    """Leave out accepted facts that were corrected afterwards: in a sheet with decisions applied they differ anyway."""
    corrected = [one.about for one in held if isinstance(one, Set)]
    return (one for one in overruled if not (isinstance(one.decision, Accept) and one.decision.about in corrected))


def _applied(desk: Desk, decision: Lasting) -> Outcome:
    match decision:
        case Accept():
            return accept(desk, decision)
        case Reject():
            return reject(desk, decision)
        case Set():
            return correct(desk, decision)
        case Add():
            return add(desk, decision)
        case Merge():
            return merge(desk, decision)
        case Split():
            return split(desk, decision)
