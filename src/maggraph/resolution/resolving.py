"""The entities of a fact sheet brought together with each other and with those already known.

Stage by stage, so that each can build on the one before: territories, then bodies with their seats, venues, series,
awards and roles, then people with the bodies they serve. In each stage: block, compare, judge, cluster, merge, until
nothing more comes together. What is judged unsure stays a new entity and becomes a question.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from maggraph.facts.model import FactSheet
from maggraph.facts.naming import entries, with_entry, without
from maggraph.facts.rewriting import Moves, rewritten
from maggraph.resolution.blocking import candidate_pairs
from maggraph.resolution.clustering import Clustered, cluster
from maggraph.resolution.features import Found
from maggraph.resolution.judging import Apart, Judged, judge
from maggraph.resolution.merging import Merged, Proposal, by_reference, merge
from maggraph.resolution.profiles import Known, Profile, profiles
from maggraph.resolution.renaming import renamings, renumbered

STAGES = (("city", "region", "country"), ("organization",), ("venue",), ("series",), ("award",), ("role",), ("person",))


@dataclass(frozen=True)
class Candidate:
    """An entity that another may be one with, how much speaks for it, and what was found."""

    reference: str
    score: float
    features: tuple[Found, ...]


@dataclass(frozen=True)
class Question:
    """A new entity that may be one of its candidates, the likeliest first; a person must say."""

    reference: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True)
class Resolved:
    """A sheet whose references are canonical, the questions left, and what it adds to entries known before.

    `moves` says for each new entity that goes by another reference now, which one. A new entity with the slug of a
    known one that it is not gets a number behind its slug.
    """

    sheet: FactSheet
    questions: tuple[Question, ...]
    proposals: tuple[Proposal, ...]
    moves: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class _Stage:
    sheet: FactSheet
    unsure: tuple[Judged, ...]
    merged: tuple[Merged, ...]


def resolve(sheet: FactSheet, known: Known = Known(), apart: Apart = ()) -> Resolved:  # noqa: B008 - frozen
    """Resolve a sheet's new entities against each other and against what is known; `apart` are pairs told to be two.

    The order of entities in the sheet makes no difference, and resolving again changes nothing.
    """
    renamed = renamings(sheet, known)
    sheet = renumbered(sheet, renamed)
    unsure: list[Judged] = []
    merged: list[Merged] = []
    for classes in STAGES:
        stage = _staged(sheet, known, apart, classes)
        sheet = stage.sheet
        unsure += stage.unsure
        merged += stage.merged
    proposals = tuple(sorted({one for each in merged for one in each.proposals}, key=str))
    return Resolved(sheet, tuple(_questions(unsure, sheet)), proposals, _moves(renamed, merged))


def _staged(sheet: FactSheet, known: Known, apart: Apart, classes: tuple[str, ...]) -> _Stage:
    """Resolve the entities of some classes until nothing more comes together."""
    merged: list[Merged] = []
    while True:
        present = profiles(sheet, known, classes)
        clustered = _clustered(present, apart)
        if not clustered.clusters:
            return _Stage(sheet, clustered.unsure, tuple(merged))
        found = by_reference(present)
        round_ = [merge(found[reference] for reference in members) for members in clustered.clusters]
        sheet = _taken(sheet, round_)
        merged += round_


def _clustered(present: tuple[Profile, ...], apart: Apart) -> Clustered:
    pairs = (judge(one, other, apart) for one, other in candidate_pairs(present))
    return cluster(pairs, frozenset(profile.reference for profile in present if profile.known))


def _taken(sheet: FactSheet, merged: list[Merged]) -> FactSheet:
    """Put merged entities in the place of their parts."""
    entities = without(sheet.entities, {reference for one in merged for reference in one.gone})
    for one in merged:
        if one.entry:
            entities = with_entry(entities, one.entry)
    moves = {reference: one.reference for one in merged for reference in one.gone}
    return rewritten(sheet.model_copy(update={"entities": entities}), moves)


def _moves(renamed: Moves, merged: list[Merged]) -> tuple[tuple[str, str], ...]:
    """Return where each entity went in the end, under the references that the sheet had at first."""
    steps = {reference: one.reference for one in merged for reference in one.gone}
    first = {new: old for old, new in renamed.items()}
    gone = {first.get(reference, reference) for reference in steps} | set(renamed)
    ends = ((reference, _end(renamed.get(reference, reference), steps)) for reference in sorted(gone))
    return tuple((reference, end) for reference, end in ends if reference != end)


def _end(reference: str, steps: Moves) -> str:
    while reference in steps:
        reference = steps[reference]
    return reference


def _questions(unsure: list[Judged], sheet: FactSheet) -> Iterator[Question]:
    """Group unsure pairs by the new entity they ask about; of two new ones, the later in the order of references."""
    own = {reference for reference, _ in entries(sheet.entities)}
    asked: dict[str, list[Candidate]] = {}
    for pair in unsure:
        reference, other = (pair.other, pair.one) if pair.other in own else (pair.one, pair.other)
        asked.setdefault(reference, []).append(Candidate(other, pair.score, pair.features))
    yield from (Question(reference, tuple(asked[reference])) for reference in sorted(asked))
