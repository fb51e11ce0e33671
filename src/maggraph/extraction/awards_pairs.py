"""Who handed what to whom where only dashes say so: "Котов – кубок команде Твери, Лосева – диплом Льву Цою"."""

from collections.abc import Iterator
from dataclasses import dataclass

from maggraph.extraction.award_names import AwardName
from maggraph.extraction.events_drafts import Draft, Given
from maggraph.extraction.groups import Group
from maggraph.extraction.mentions import Span
from maggraph.extraction.participations import LIKELY, Taking, Told
from maggraph.extraction.scenes import Placed
from maggraph.extraction.tape import DASHES
from maggraph.facts.kinds import AwardKind, Capacity, Presence
from maggraph.language import Case

LONGEST = 14
"""Words between a dash and the end of who was given something."""
HANDING = frozenset(["вручить", "вручать", "передать", "передавать", "преподнести", "раздавать", "награждать"])


@dataclass(frozen=True)
class Pair:
    """One who handed over, what (None: what was named before), and those to whom."""

    presenter: Placed
    award: AwardName | None
    recipients: tuple[Placed, ...]


def pairs(sentence: Told) -> Iterator[Pair]:
    """Yield those who handed over with whom they gave something, in a sentence that tells of handing over."""
    tape = sentence.scene.tape
    given = any(HANDING & clause.verb.lemmas for clause in sentence.clauses)
    words = tape.words[:-1] if given else ()
    for mark in (at for at, word in enumerate(words) if at and word in DASHES and not tape.depth[at]):
        presenter = next((group for group in sentence.persons if group.end == mark and _may_act(group)), None)
        to = _given_to(sentence, mark)
        if presenter and to:
            award = next((one for one in sentence.awards if mark < one.start <= mark + 2), None)
            yield Pair(presenter.actors[-1], award, to.actors)


def _may_act(group: Group) -> bool:
    return group.case in {Case.NOMINATIVE, None}


def _given_to(sentence: Told, mark: int) -> Group | None:
    """Return the first group in the dative after a dash, before another dash."""
    tape = sentence.scene.tape
    end = next((at for at in range(mark + 1, len(tape)) if tape.at(at) in DASHES or tape.at(at) == ";"), len(tape))
    groups = sorted((*sentence.persons, *sentence.bodies), key=lambda group: group.start)
    inside = (group for group in groups if mark < group.start < min(end, mark + LONGEST))
    return next((group for group in inside if group.case is Case.DATIVE), None)


def presented(event: Draft, pair: Pair, award: tuple[str, AwardKind], span: Span) -> None:
    """Put a pair into an event: who gave what has been told of before, else the award itself."""
    who = pair.presenter.mention.entity
    event.takings.append(Taking(who, Capacity.AWARD_PRESENTER, Presence.IN_PERSON, span, "award-pair", LIKELY))
    for one in pair.recipients:
        again = [given for given in event.given if given.recipient == one.mention.entity and _same(given, pair, span)]
        for given in again:
            given.presenter, given.handed = who, True
        if not again:
            event.given.append(
                Given(
                    *award, one.mention.entity, [span], handed=True, presenter=who, confidence=LIKELY, rule="award-pair"
                )
            )


def _same(given: Given, pair: Pair, span: Span) -> bool:
    """Say whether an award told before is the one of a pair: of its kind, or put so by the same sentence."""
    return pair.award is None or given.kind is pair.award.kind or span.covers(given.spans[-1])
