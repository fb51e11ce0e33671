"""Whether a sentence of awarding opens a ceremony of its own, or belongs to the event being told."""

import re

from maggraph.extraction.awards import Awarding
from maggraph.extraction.awards_recipients import lemmas_of
from maggraph.extraction.events_drafts import Given
from maggraph.extraction.events_introducing import Introducer
from maggraph.extraction.participations import Told, to_come
from maggraph.extraction.wordsets import word_set
from maggraph.facts.kinds import AwardKind, EventKind

SEQUENCE = (
    "в завершени",
    "в заключени",
    "затем",
    "далее",
    "по окончани",
    "в конце",
    "под занавес",
    "по итогам",
    "после",
    "по завершени",
    "завершил",
)
AFTER = re.compile(r"\s*После (?:награжд|церемон|вручен)", re.I)
"""What was handed over before the sentence is over."""
WORKING = frozenset(
    [EventKind.CONFERENCE, EventKind.FORUM, EventKind.CONGRESS, EventKind.SEMINAR, EventKind.STUDY_VISIT]
)
WINNERS = word_set("winners")


def opens_ceremony(sentence: Told, introducer: Introducer, awarding: Awarding) -> bool:
    """Say whether awarding is a ceremony of its own: the block has no event yet, or the sentence goes over to it."""
    current = introducer.block.current
    if current and (to_come(sentence.scene, awarding.clause) or _mere_gift(awarding)):
        return False
    if _is_known(sentence, introducer, awarding):
        return False
    if current and current.kind in {EventKind.MEETING, EventKind.RECEPTION} and awarding.recipients:
        return False
    if introducer.block.root is None:
        return introducer.block.announced is None
    if (current and current.kind is EventKind.CEREMONY) or awarding.clause.verb.lemmas & {"получить"}:
        return False
    return (
        (current is not None and current.kind in WORKING and bool(awarding.recipients or awarding.presenter))
        or _goes_over(sentence)
        or on_own_day(sentence, introducer, awarding)
        or (bool(introducer.fresh) and awarding.waiting and _to_winners(sentence))
    )


def _is_known(sentence: Told, introducer: Introducer, awarding: Awarding) -> bool:
    """Say whether the ceremony has a name in the sentence, is that of a contest named there, or was told of before."""
    fresh = {draft.kind for draft in introducer.fresh}
    if EventKind.CEREMONY in fresh or (EventKind.CONTEST in fresh and not awarding.waiting):
        return True
    told = any(draft.kind is EventKind.CEREMONY for draft in introducer.block.drafts)
    return told and AFTER.match(sentence.scene.text) is not None


def _mere_gift(awarding: Awarding) -> bool:
    gift = awarding.award is not None and awarding.award.kind is AwardKind.GIFT
    return gift or "подарить" in awarding.clause.verb.lemmas


def _goes_over(sentence: Told) -> bool:
    return sentence.scene.text.lower().lstrip("-– ").startswith(SEQUENCE)


def on_own_day(sentence: Told, introducer: Introducer, awarding: Awarding) -> bool:
    """Say whether a sentence tells of awards on a day of its own, within a programme of several days."""
    root, current = introducer.block.root, introducer.block.current
    if root is None or current is None:
        return False
    dated = any(when.to_the_day for when in sentence.scene.dates)
    other = introducer.dates(awarding.clause.verb.index)[0] != current.start
    return dated and (other or (sentence.scene.opens and root.start != root.end))


def _to_winners(sentence: Told) -> bool:
    return any(lemmas_of(word) & WINNERS for word in sentence.scene.tape.words)


def of_another_kind(awarding: Awarding, given: Given) -> bool:
    """Say whether a presenter handed over awards of another kind than those told of before."""
    award = awarding.award
    named = award is not None and not award.loose and given.rule != "award-listed"
    return award is not None and named and award.kind is not given.kind and bool(awarding.presenter)
